// The hostile set: more than a thousand inputs of fourteen classes, made here from a seed. Example:
// hostileInputs({ seed: 1, canary: 'http://127.0.0.1:9' }) gives, among others, "xml-07.rss", a
// feed whose entities grow a thousandfold. Each is made when it is asked for: the large ones never
// lie in memory together.
import { fetchInputs } from './inputs-fetch.ts'
import { charsetInputs, csvInputs, dateInputs, pathInputs } from './inputs-data.ts'
import { bombInputs, xmlInputs } from './inputs-bombs.ts'
import { loopInputs } from './inputs-loops.ts'
import { officeInputs } from './inputs-office.ts'
import { markupInputs, patternInputs } from './inputs-markup.ts'
import { addressInputs, injectionInputs, requestInputs, scriptInputs } from './inputs-words.ts'

export const CLASSES = [
  'address',
  'xml',
  'script',
  'bomb',
  'markup',
  'pattern',
  'path',
  'csv',
  'injection',
  'charset',
  'date',
  'request',
  'fetch',
  'office',
] as const
export type HostileClass = (typeof CLASSES)[number]

/**
 * One hostile input: a file, or for `request` the bytes sent to the server of the page, for `fetch`
 * those that a server answers with.
 */
export interface HostileInput {
  readonly kind: HostileClass
  /** File name with the ending by which it is read. */
  readonly name: string
  readonly bytes: () => Uint8Array
  /** What must hold of its reports beyond being read or rejected; null where that is all. */
  readonly expect: Expectation | null
}

export interface Expectation {
  /** The reports must be exactly this many. */
  readonly reports?: number
  /** Each report's day of publication. */
  readonly published?: string | null
  /** Words that the reports' text must hold, and must not. */
  readonly holds?: string
  readonly lacks?: string
}

export interface Given {
  readonly seed: number
  /** Address of a server that counts who connects to it. */
  readonly canary: string
  /** Sizes are divided by this: 1 for the whole set, more for the short one. */
  readonly divide: number
}

/** The inputs of all classes, in order. With `divide` above 1 every class keeps each n-th input. */
export function hostileInputs(given: Given): HostileInput[] {
  const all = [
    ...addressInputs(given),
    ...xmlInputs(given),
    ...scriptInputs(given),
    ...bombInputs(given),
    ...markupInputs(given),
    ...patternInputs(given),
    ...loopInputs(given),
    ...pathInputs(given),
    ...csvInputs(given),
    ...injectionInputs(given),
    ...charsetInputs(given),
    ...dateInputs(given),
    ...requestInputs(given),
    ...fetchInputs(given),
    ...officeInputs(given),
  ]
  return all.filter((_, index) => index % given.divide === 0)
}
