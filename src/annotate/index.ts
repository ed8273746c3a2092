// The list of annotators. Order is for readers; the engine orders by what each needs and makes.
import type { Annotator } from '../model/annotator.ts'
import { commitment } from './commitment.ts'
import { event } from './event.ts'
import { figure } from './figure.ts'
import { name } from './name.ts'
import { orphan } from './orphan.ts'
import { place } from './place.ts'
import { quantity } from './quantity.ts'
import { quotation } from './quotation.ts'
import { sentence } from './sentence.ts'
import { time } from './time.ts'

export const annotators: readonly Annotator[] = [
  sentence,
  name,
  place,
  time,
  quantity,
  quotation,
  figure,
  event,
  commitment,
  orphan,
] as readonly Annotator[]
