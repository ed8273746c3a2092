// A decision from outside (a log's line, a request) → the decision, or what is wrong with it.
// Example: readDecision('{"by":"Dana"}') answers 'a decision needs a time'.
import { isDay } from './calendar.ts'
import { DEED_KINDS, type Decision, type Deed } from './decision.ts'
import { FINDING_KINDS } from './finding.ts'
import { TERMS } from './term.ts'

/** Longest text of a name, reason or note, in code units. */
const MOST_TEXT = 10_000
/** Passages that one decision is about. */
const MOST_ANCHORS = 1000
const CLAIM_KINDS = ['figure', 'quotation', 'event', 'commitment']
const STATUSES = ['actual', 'projected', 'planned', 'denied', 'hypothetical']
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u

type Fields = { readonly [key: string]: unknown }

/** The decision that a JSON text states, or why it states none. Never throws. */
export function readDecision(json: string): Decision | string {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return 'a decision is a JSON object'
  }
  return checkDecision(value)
}

/** A value as a decision, or why it is none. Never throws. */
export function checkDecision(value: unknown): Decision | string {
  if (!isFields(value)) return 'a decision is a JSON object'
  const { by, time, reason, deed } = value
  if (!isText(by) || by.trim() === '') return 'a decision needs the name of who decides'
  if (!isText(time)) return 'a decision needs a time'
  if (!TIME.test(time) || Number.isNaN(Date.parse(time)))
    return `a time is ISO 8601 with a zone, not ${time.slice(0, 40)}`
  if (!isText(reason) || reason.trim() === '') return 'a decision needs a reason'
  if (!isFields(deed)) return 'a decision needs a deed'
  const why = deedProblem(deed)
  // The shape was checked field by field just above.
  return why ?? { by, time, reason, deed: deed as unknown as Deed }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_TEXT
const isTextOrNull = (value: unknown) => value === null || isText(value)
const isOffset = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

/** What is wrong with a deed; null where it is sound. */
function deedProblem(deed: Fields): string | null {
  const { kind } = deed
  if (!DEED_KINDS.some((known) => known === kind)) return `no decision is called ${String(kind)}`
  if ('at' in deed && !areAnchors(deed['at'])) return 'a passage needs report, start, end and words'
  if (!('at' in deed) && NEEDS_PASSAGE.has(String(kind))) return `${String(kind)} needs a passage`
  if ('claim' in deed && !CLAIM_KINDS.includes(String(deed['claim'])))
    return `no claim is of kind ${String(deed['claim'])}`
  const check = CHECKS[String(kind)]
  return check ? check(deed) : null
}

const NEEDS_PASSAGE = new Set([
  'accept',
  'reject',
  'merge',
  'split',
  'retype',
  'other-scope',
  'speaker',
  'note',
])

const CHECKS: { readonly [kind: string]: (deed: Fields) => string | null } = {
  accept: (deed) => oneAtLeast(deed),
  split: (deed) => oneAtLeast(deed),
  reject: (deed) =>
    !['statement', 'claim', 'finding'].includes(String(deed['what']))
      ? 'reject needs statement, claim or finding'
      : deed['what'] === 'finding' && !FINDING_KINDS.some((one) => one === deed['finding'])
        ? `no finding is of kind ${String(deed['finding'])}`
        : oneAtLeast(deed),
  merge: (deed) => twoAtLeast(deed, 'merge'),
  'other-scope': (deed) => twoAtLeast(deed, 'other-scope'),
  retype: (deed) => {
    const { term, status } = deed
    if (term === null && status === null) return 'retype needs a term or a status'
    if (term !== null && !TERMS.some((one) => one === term)) return `no term is ${String(term)}`
    if (status !== null && !STATUSES.includes(String(status)))
      return `no status is ${String(status)}`
    return oneAtLeast(deed)
  },
  date: ({ report, from, to }) =>
    ![from, to].every((day) => typeof day === 'string' && isDay(day)) || String(from) > String(to)
      ? `no day or range of days: ${String(from)}..${String(to)}`
      : reportProblem(report),
  outlet: ({ report, outlet }) =>
    !isText(outlet) || outlet.trim() === '' ? 'outlet needs a name' : reportProblem(report),
  speaker: (deed) => (isTextOrNull(deed['speaker']) ? oneAtLeast(deed) : 'speaker needs a name'),
  restore: ({ report, start, end, exact }) =>
    !isOffset(start) || !isOffset(end) || end <= start || !isText(exact)
      ? 'restore needs a place in the source and its words'
      : reportProblem(report),
  join: ({ reports }) => reportsProblem(reports, 2),
  part: ({ reports }) => reportsProblem(reports, 1),
  grade: ({ report, outlet, scheme, value }) =>
    !isText(scheme) || !isText(value) || value.trim() === ''
      ? 'grade needs a scheme and a value'
      : outlet === null
        ? reportProblem(report)
        : isText(outlet)
          ? null
          : 'grade needs an outlet or a report',
  describe: ({ outlet, owner, country, wires }) =>
    isText(outlet) && isTextOrNull(owner) && isTextOrNull(country) && Array.isArray(wires)
      ? null
      : 'describe needs an outlet',
  note: ({ text }) => (isText(text) && text.trim() !== '' ? null : 'note needs a text'),
  undo: ({ of }) => (isText(of) && of !== '' ? null : 'undo needs the id of a decision'),
}

const oneAtLeast = ({ at }: Fields) =>
  Array.isArray(at) && at.length > 0 ? null : 'it needs a passage'
const twoAtLeast = ({ at }: Fields, kind: string) =>
  Array.isArray(at) && at.length > 1 ? null : `${kind} needs two passages`

function reportProblem(report: unknown): string | null {
  if (!isFields(report) || !isText(report['document'])) return 'it needs a report'
  const rest = [report['path'], report['part'], report['url']]
  return rest.every(isTextOrNull) ? null : 'it needs a report'
}

function reportsProblem(reports: unknown, least: number): string | null {
  if (!Array.isArray(reports) || reports.length < least || reports.length > MOST_ANCHORS)
    return least > 1 ? 'it needs two reports' : 'it needs a report'
  return reports.map(reportProblem).find((why) => why !== null) ?? null
}

function areAnchors(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= MOST_ANCHORS &&
    value.every(
      (one: unknown) =>
        isFields(one) &&
        isText(one['document']) &&
        isOffset(one['start']) &&
        isOffset(one['end']) &&
        isText(one['exact']) &&
        isText(one['before']) &&
        isText(one['after']) &&
        reportProblem(one['report']) === null,
    )
  )
}
