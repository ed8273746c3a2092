// stemma decide: records what an analyst decided, with name, time and reason, and tells what became
// of it. The clock is read here, at the door.
import { readFileSync } from 'node:fs'
import { recordDecisions, statesIn } from '../../engine/decide-log.ts'
import { deedOf, type Held, type Request } from '../../engine/decide-request.ts'
import { readSources } from '../../engine/decide-sources.ts'
import { loadReports } from '../../engine/pile.ts'
import { runPile } from '../../engine/run.ts'
import { formatBounds, formatCounts } from '../../export/wording.ts'
import { DEED_KINDS, type Decision, type Deed } from '../../model/decision.ts'
import { checkDecision } from '../../model/decision-read.ts'
import type { Story } from '../../model/story.ts'
import { openHeldStore } from '../../store/sqlite/keep.ts'
import type { Store } from '../../store/store.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command, type Option, type Values } from '../command.ts'

export const WHO: Option = { name: 'who', value: 'NAME', help: 'who decides' }
export const REASON: Option = { name: 'reason', value: 'WHY', help: 'why; kept in the log' }
export const TIME: Option = {
  name: 'time',
  value: 'ISO8601',
  help: 'when, with a zone (default: now)',
}

/** Who, when and why of a decision. UsageError where one is missing. */
export function signatureOf(values: Values): Omit<Decision, 'deed'> {
  const by = valueOf(values, 'who')?.trim()
  const reason = valueOf(values, 'reason')?.trim()
  if (!by) throw new UsageError('a decision needs --who')
  if (!reason) throw new UsageError('a decision needs --reason')
  return { by, reason, time: valueOf(values, 'time') ?? new Date().toISOString() }
}

async function heldIn(store: Store): Promise<Held> {
  const { stories } = await runPile(store, [], { scope: 'all' })
  const ids = (await store.heads()).map(({ id }) => id)
  const documents = (await loadReports(store, ids)).map(({ document }) => document)
  return { stories, documents }
}

function requestOf([word, ...refs]: readonly string[], values: Values): Request {
  const kind = DEED_KINDS.find((one) => one === word && one !== 'undo')
  if (!kind) throw new UsageError(`no decision is called ${word ?? 'nothing'}`)
  const option = (name: 'set' | 'term' | 'status' | 'scheme') => {
    const value = valueOf(values, name)
    return value === undefined ? {} : { [name]: value }
  }
  return {
    kind,
    refs,
    ...option('set'),
    ...option('term'),
    ...option('status'),
    ...option('scheme'),
  }
}

/** The deeds of a request: one, or one for each row of a file of sources. */
async function deedsOf(store: Store, request: Request): Promise<readonly Deed[] | string> {
  if (request.kind !== 'describe') {
    const deed = deedOf(request, await heldIn(store))
    return typeof deed === 'string' ? deed : [deed]
  }
  const [path, ...more] = request.refs
  if (path === undefined || more.length > 0) return 'describe takes one file, sources.csv'
  return readSources(readFileSync(path, 'utf8'))
}

/** What is said of a decision that no story knows of. */
export const UNKNOWN = {
  state: 'orphaned',
  why: 'no report that it is about is held',
  claims: [],
} as const

/** Claims told behind a decision. */
const CLAIMS_MAX = 5

/** What the claims of a decision are now: "  3f2a77c0  people who fled: 4,300; 2 reports, …". */
function claimLines(stories: readonly Story[], ids: readonly string[]): string[] {
  const claims = stories.flatMap((story) => story.claims.filter(({ id }) => ids.includes(id)))
  return claims.slice(0, CLAIMS_MAX).map((claim) => {
    const value = claim.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
    return `  now ${claim.id}  ${claim.label}${value}; ${formatCounts(claim)}`
  })
}

export const decide: Command = {
  name: 'decide',
  arguments: '<what> <id...>',
  summary: 'records a decision of yours: accept, reject, merge, split, set a date …',
  details:
    'What: accept, reject, merge, split, retype, other-scope for claims; speaker, note for statements; date, outlet,\n' +
    'restore for reports; grade for an outlet or report; describe for a file sources.csv. Claims and findings go by\n' +
    'the ids of stemma explain, a statement of a claim as id/2, reports by id, file or outlet. Decisions are kept in\n' +
    'a log, replayed on every run, found again when a report is revised, and never change what a report says.',
  options: [
    WHO,
    REASON,
    { name: 'set', value: 'TEXT', help: 'the day, name, grade, note or removed words' },
    { name: 'term', value: 'TERM', help: 'for retype: what is counted' },
    { name: 'status', value: 'STATUS', help: 'for retype: actual, projected, planned …' },
    { name: 'scheme', value: 'NAME', help: 'for grade: whose scale (default: desk)' },
    TIME,
    STORE,
    JSON_OUT,
  ],
  examples: [
    ['stemma decide merge 3f2a 77c0 --who "D. Keld" --reason "the same camp"', 'one claim of two'],
    ['stemma decide split 3f2a/2 --who "D. Keld" --reason "another town"', 'a statement apart'],
    ['stemma decide date n4 --set 2031-03-02 --who "D. Keld" --reason "asked them"', 'its day'],
    ['stemma decide describe sources.csv --who "D. Keld" --reason "desk list"', 'owners, wires'],
  ],
  async run(args, values, terminal) {
    const request = requestOf(args, values)
    const signature = signatureOf(values)
    const store = await openHeldStore(valueOf(values, 'store') ?? '.')
    try {
      const deeds = await deedsOf(store, request)
      if (typeof deeds === 'string') {
        terminal.err(`stemma: ${deeds}\n`)
        return EXIT.failed
      }
      const decisions = deeds.map((deed) => ({ ...signature, deed }))
      const wrong = decisions.map(checkDecision).find((one) => typeof one === 'string')
      if (wrong !== undefined) throw new UsageError(wrong as string)
      const recorded = await recordDecisions(store, decisions)
      const { stories } = await runPile(store, [], { scope: 'all' })
      const states = statesIn(stories)
      for (const one of recorded) {
        const state = states.get(one.id) ?? UNKNOWN
        if (values['json'] === true) terminal.out(`${JSON.stringify({ ...one, ...state })}\n`)
        else
          terminal.out(
            [
              `${one.id}  ${one.deed.kind} by ${one.by}: ${state.state}${state.why ? `, ${state.why}` : ''}`,
              ...claimLines(stories, state.claims),
              '',
            ].join('\n'),
          )
      }
      if (recorded.length === 0) terminal.err('stemma: that was decided already\n')
      return EXIT.read
    } finally {
      await store.close()
    }
  },
}
