// The list of annotators. Order is for readers; the engine orders by what each needs and makes.
import type { Annotator } from '../model/annotator.ts'
import { commitment } from './commitment.ts'
import { event } from './event.ts'
import { figure } from './figure.ts'
import { name } from './name.ts'
import { orphan } from './orphan.ts'
import { type GazetteerSource, placeAnnotator } from './place.ts'
import { quantity } from './quantity.ts'
import { quotation } from './quotation.ts'
import { sentence } from './sentence.ts'
import { time } from './time.ts'

/** The annotators, the one of places with the gazetteer it looks them up in. */
export function annotatorsWith(gazetteer: GazetteerSource): readonly Annotator[] {
  return [
    sentence,
    name,
    placeAnnotator(gazetteer),
    time,
    quantity,
    quotation,
    figure,
    event,
    commitment,
    orphan,
  ] as readonly Annotator[]
}
