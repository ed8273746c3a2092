// What an analyst decided, as one line for a list: who, when, about which words of which report.
// Example: “2 Mar 2031 09:00 UTC  Dana Keld keeps apart “4,300 people” (a) and “40 people” (b)”.
import {
  anchorsOf,
  reportsOfDeed,
  setWords,
  type Deed,
  type Named,
  type ReportRef,
} from '../model/decision.ts'
import { labelReports } from './label.ts'
import { formatDay } from './wording.ts'

const VERBS: { readonly [kind in Deed['kind']]: string } = {
  accept: 'accepts',
  reject: 'rejects',
  merge: 'merges',
  split: 'splits off',
  retype: 'retypes',
  'other-scope': 'keeps apart',
  date: 'dates',
  outlet: 'names the outlet of',
  speaker: 'names the speaker of',
  restore: 'restores words of',
  join: 'joins',
  part: 'parts',
  grade: 'grades',
  describe: 'describes',
  note: 'notes on',
  undo: 'takes back',
}

/** Words of a passage shown, in code units, and passages of one decision. */
const WORDS_MAX = 60
const PASSAGES_MAX = 4

function reportName({ document, path }: ReportRef): string {
  return labelReports([{ id: document, path, outlet: null }]).get(document)!
}

/** What a deed is about: its passages with their reports, else its reports, else what it names. */
function aboutWords(deed: Deed): string {
  const passages = anchorsOf(deed).map(({ exact, report }) => {
    const words = exact.replaceAll(/\s+/gu, ' ')
    const head = words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX)}…` : words
    return `“${head}” (${reportName(report)})`
  })
  const things = passages.length > 0 ? passages : reportsOfDeed(deed).map(reportName)
  if (things.length > PASSAGES_MAX)
    return `${things.slice(0, PASSAGES_MAX).join(', ')} and ${things.length - PASSAGES_MAX} more`
  if (things.length > 0) return things.join(', ')
  if (deed.kind === 'undo') return deed.of
  return deed.kind === 'grade' ? (deed.outlet ?? '') : ''
}

/** "2 Mar 2031 09:00 UTC", from a time in ISO 8601; what is none stays. */
function stampWords(time: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]{1,12})?(Z|[+-]\d{2}:\d{2})$/u.exec(
    time,
  )
  if (!match) return time
  return `${formatDay(match[1]!)} ${match[2]} ${match[3] === 'Z' ? 'UTC' : match[3]}`
}

/** One line about a decision: when, who, what and why. */
export function decisionWords({ by, time, reason, deed }: Named): string {
  const [about, sets] = [aboutWords(deed), setWords(deed)]
  const what = [VERBS[deed.kind], about].filter(Boolean).join(' ')
  const set = sets === null ? '' : about === '' ? ` ${sets}` : `, ${sets}`
  return `${stampWords(time)}  ${by} ${what}${set}: ${reason}`
}
