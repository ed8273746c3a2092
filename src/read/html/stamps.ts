// The parts of a line → the dates that it states, each with whether it is that of a change.
// Example: "Updated: 5 Feb 2032 | Published: 3 Feb 2032" states the change of 2032-02-05 and the
// day 2032-02-03.
import { creditIn, namesAt, personsBefore } from './byline.ts'
import type { Box } from './page.ts'
import type { Part } from './lines.ts'
import { joined } from './lines.ts'
import { readStamp } from '../stamp.ts'

/** A date that a line states. */
export interface Stamp {
  readonly stamp: string
  readonly changed: boolean
  readonly labelled: boolean
}

const DONE =
  'published|posted|updated|modified|reviewed|edited|date|created|issued|filed|added|released'
const LABEL = new RegExp(
  String.raw`^[-–—•|·,]{0,2}\s?(?:(?:first |originally |article |story |web |page |last |submitted |uploaded )?(${DONE})(?: on| at| by| date| time)?\s?:?|on|submitted on|publication date:?|date posted:?)\s`,
  'iu',
)
const ALONE = new RegExp(
  String.raw`^(?:first |last |date |originally |web )?(${DONE}|release|publication|issue)(?: on| at| date| of (?:publication|issue|release))?\s?:?$`,
  'iu',
)
const CHANGED = /^(?:updated|modified|reviewed|edited)$/iu
/** What divides a line; a dash between blanks only where the whole is no date. */
const BARS = /\s?[|•·]\s?/u
const DASHES = / [–—-] | • /u
const PART_MAX = 90

/** Whether a line is a label for the date in the next. */
export function isStampLabel(words: string): boolean {
  return words.length < 40 && ALONE.test(words)
}

/** Labels of other days: when a reader joined, when an offer ends. */
const OTHER_DAY =
  /^(?:(?:date )?joined|registered|registration|member since|last (?:visit|seen|active|activity|login)|born|died|expires?|expiry|deadline|closing date|due|valid until|event date)\b[^\d]{0,20}$/iu

/** Whether a line is a label for the day of something else. */
export function isOtherLabel(words: string): boolean {
  return words.length < 40 && OTHER_DAY.test(words)
}

/** The dates of a line in order. `before`: the line before, if it was a label. O(line). */
export function stampsIn(parts: readonly Part[], before: string): Stamp[] {
  const found: Stamp[] = []
  let label = before
  for (const unit of unitsOf(parts)) {
    if (isStampLabel(unit.words) || isOtherLabel(unit.words)) {
      label = unit.words
      continue
    }
    const stamp = stampOf(unit.words, label, unit.box)
    if (stamp !== null && (stamp.labelled || !isOtherLabel(label))) found.push(stamp)
    label = ''
  }
  return found
}

interface Unit {
  readonly words: string
  readonly box: Box | null
}

/** The line as a whole where that is a date, else what bars divide, else the parts. */
function unitsOf(parts: readonly Part[]): Unit[] {
  const whole = joined(parts)
  if (whole.length <= PART_MAX && stampOf(whole, '', null)) {
    const box = parts.find((part) => stampAround(part.box) !== null)?.box ?? null
    return [{ words: whole, box }]
  }
  const byBars = whole.split(BARS).flatMap((words) => divided({ words, box: null }))
  const dated = byBars.some(({ words }) => stampOf(words, '', null))
  return dated
    ? byBars
    : parts.flatMap(({ words, box }) =>
        words.split(BARS).flatMap((one) => divided({ words: one, box })),
      )
}

function divided(unit: Unit): Unit[] {
  const words = unit.words.trim()
  if (words === '' || words.length > PART_MAX) return []
  if (stampOf(words, '', null) || !DASHES.test(words)) return [{ ...unit, words }]
  return words.split(DASHES).map((one) => ({ ...unit, words: one.trim() }))
}

function stampOf(words: string, label: string, box: Box | null): Stamp | null {
  const match = LABEL.exec(words)
  const named = match?.[1] ?? ALONE.exec(label)?.[1] ?? ''
  const rest = words.slice(match?.[0].length ?? 0).replace(/^[-–—•|·,(]\s?|[.,)]$/gu, '')
  const own = stampAround(box)
  const printed = readStamp(rest.trim()) ?? behindCredit(words)
  const marked = own === null ? null : readStamp(own)
  // A mark often says the minute of the day that is printed.
  const exact = printed !== null && marked !== null && marked.startsWith(printed)
  const stamp = exact ? marked : (printed ?? marked)
  const labelled = named !== '' || match !== null
  const changed = CHANGED.test(named) || (named === '' && isOfChange(box))
  return stamp === null ? null : { stamp, changed, labelled }
}

/** The date of "By Mira Sorel on 3 May 2032" or "Mira Sorel, 3 May 2032". */
function behindCredit(words: string): string | null {
  const credit = creditIn(words, { labelled: false })
  const rest = (credit ?? (personsBefore(words) === null ? null : namesAt(words)))?.rest
  return rest === undefined ? null : readStamp(rest.replace(/^[\s,(]{0,4}(?:on\s)?|\)$/gu, ''))
}

/** What marks say of the day: those of the element, or of the time element around it. */
function stampAround(box: Box | null): string | null {
  const above = box?.parent ?? null
  return box?.stamp ?? (above?.tag === 'time' ? above.stamp : null)
}

/** Whether an element's names say that its day is that of a change ("updated"). */
function isOfChange(box: Box | null): boolean {
  const names = box?.names ?? ''
  return (
    /\b(?:updated|modified|datemodified)\b/iu.test(names) &&
    !/publish|entry-date|posted/iu.test(names)
  )
}
