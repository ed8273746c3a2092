// The list of annotators. Order is for readers; the engine orders by what each needs and makes.
import type { Annotator } from '../model/annotator.ts'
import { commitment } from './commitment/commitment.ts'
import { event } from './event/event.ts'
import { figure } from './figure/figure.ts'
import type { NameModel } from './name/model.ts'
import { nameAnnotator } from './name/name.ts'
import { orphan } from './orphan/orphan.ts'
import { type GazetteerSource, placeAnnotator } from './place/place.ts'
import type { VagueConvention } from './lexicon/numbers.ts'
import { quantityBy } from './quantity/quantity.ts'
import { quotation } from './quotation/quotation.ts'
import { sentence } from './sentence.ts'
import { time } from './time/time.ts'

/** What annotators need that ships beside the code; the engine loads it. */
export interface Models {
  /** Null: names by rules alone. */
  readonly names: NameModel | null
  /** Opened at the first report that names a place; null from it: places without coordinates. */
  readonly gazetteer: GazetteerSource
  /** Name of what the user brought to the gazetteer: part of the keys of layers made with it. */
  readonly gazetteerData?: string
  /** How "dozens" and "several hundred" are read; NewsQuant's way where absent. */
  readonly vague?: VagueConvention
}

/** The shipped annotators with their models. */
export function annotatorsWith({
  names,
  gazetteer,
  gazetteerData,
  vague,
}: Models): readonly Annotator[] {
  return [
    sentence,
    nameAnnotator(names),
    placeAnnotator(gazetteer, gazetteerData),
    time,
    quantityBy(vague ?? 'newsquant'),
    quotation,
    figure,
    event,
    commitment,
    orphan,
  ] as readonly Annotator[]
}
