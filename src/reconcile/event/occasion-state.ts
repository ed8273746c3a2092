// Whether a sentence has an occasion ahead, as held or as called off, and on which day a plan puts
// it. Example: "The summit in Keld opens on Sunday" in a report of Monday -> ahead, next Sunday.
import { addDays, weekdayOf } from '../../model/calendar.ts'
import type { Published } from '../../model/story.ts'
import type { Said } from '../statement.ts'
import { dayTold } from './telling.ts'
import {
  CALLING_OFF,
  MEETING_NOUNS,
  PLANS_BEFORE,
  PLANS_BEHIND,
  TIMETABLE_VERBS,
} from '../lexicon/occasion.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'

/** What stands of an occasion. */
export type State = 'ahead' | 'held' | 'off' | 'other'

/** Words of a sentence by which an occasion did not take place. */
const CALLED_OFF = wholeWords(CALLING_OFF)

/** Words by which it did. */
const TOOK_PLACE = /\b(?:took\s+place|taken\s+place|went\s+ahead|(?:was|were)\s+held)\b/iu

/** "Signed in Keld, the paper obliges both to go by 9 May": the day is not that of the signing. */
const DONE = /^(?:met|signed|initialled|ratified|sealed|voted|buried|elected)$/iu

/** What stands of the occasion that a statement tells. */
export function stateOf(said: Said<'event'>, published: Published | null | undefined): State {
  const { report, sentence, about } = said
  const text = report.text.slice(sentence.start, sentence.end)
  if (CALLED_OFF.test(text)) return 'off'
  if (TOOK_PLACE.test(text)) return 'held'
  if (about.status === 'planned' || about.status === 'projected' || isAhead(said)) return 'ahead'
  if (about.status === 'actual' && DONE.test(about.what)) return 'held'
  const day = about.time?.from ?? dayTold(report, sentence)?.from
  if (day && published?.stated && published.to && day > published.to) return 'ahead'
  return about.status === 'actual' ? 'held' : 'other'
}

/** "A meeting of both in Keld is planned for Sunday": the plan is told of the noun. */
const PLANNED = new RegExp(`^[^.;:]{0,120}?\\b${oneOf(PLANS_BEHIND)}`, 'iu')

/** "Both plan a summit in Keld", "invited him for a meeting": the plan is told before the noun. */
const PLANNING = new RegExp(`\\b${oneOf(PLANS_BEFORE)}\\b[^.;]{0,90}$`, 'iu')

/** Nouns and verbs of a meeting by which a plan before them is one of it. */
const MEETING = new RegExp(`^${oneOf(MEETING_NOUNS)}`, 'iu')

/** "For Sunday", "fixed Sunday for the talks": nobody dates what has been in such words. */
const FOR_DAY =
  /\b(?:for|(?:fixed|set|chosen|named|picked|agreed\s+on)(?:\s+(?:for|on))?)\s+(?:next\s+|this\s+|coming\s+)?$/iu

/** "The summit opens on Sunday": the present tense with a day of the week is a timetable. */
const TIMETABLE = new RegExp(
  `\\b${oneOf(TIMETABLE_VERBS)}[^.;]{0,90}?\\s(?:on|by)\\s+(?:next\\s+|this\\s+|coming\\s+)?$`,
  'iu',
)

function isAhead(said: Said<'event'>): boolean {
  const { about, report, sentence } = said
  if (PLANNED.test(report.text.slice(about.end, sentence.end))) return true
  if (!MEETING.test(about.what)) return false
  const before = report.text.slice(sentence.start, about.start)
  if (PLANNING.test(before) && !OCCASION_OF_DEED.test(before)) return true
  const day = dayTold(report, sentence)
  if (day === null || !isWeekday(report.text.slice(day.start, day.end))) return false
  const beforeDay = report.text.slice(sentence.start, day.start)
  return FOR_DAY.test(beforeDay) || TIMETABLE.test(beforeDay)
}

/** "Agreed on a zone during talks": what stands before was done on that occasion. */
const OCCASION_OF_DEED = /\b(?:during|after|following|at|since|from)\s+(?:\p{L}+\s+){0,3}$/iu

const WEEKDAY = /^(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu
const isWeekday = (words: string) => WEEKDAY.test(words.trim())

/** A plan with the day that it is for: of a bare weekday the next one, not the last. */
export function planAhead(
  said: Said<'event'>,
  published: Published | null | undefined,
): Said<'event'> {
  const time = said.about.time ?? dayTold(said.report, said.sentence)
  const to = published?.stated ? published.to : null
  if (!time?.from || time.from !== time.to || to === null || time.from > to) return said
  if (!isWeekday(said.report.text.slice(time.start, time.end))) return said
  const ahead = (weekdayOf(time.from) - weekdayOf(to) + 7) % 7
  const day = addDays(to, ahead)
  return { ...said, about: { ...said.about, time: { ...time, from: day, to: day } } }
}
