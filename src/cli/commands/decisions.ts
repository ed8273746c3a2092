// stemma decisions: what was decided, what became of it, where analysts disagree; the log taken
// out, taken in, taken back and verified.
import { readFileSync } from 'node:fs'
import {
  allDecisions,
  decisionCalled,
  exportLog,
  importLog,
  recordDecisions,
  statesIn,
  storedDecisions,
  undoOf,
  verifyLog,
} from '../../engine/decide-log.ts'
import { runPile } from '../../engine/run.ts'
import { decisionWords } from '../../export/decision-words.ts'
import { plural } from '../../export/wording.ts'
import type { Named } from '../../model/decision.ts'
import { disagreements, type Disagreement } from '../../model/decision-log.ts'
import { openHeldStore } from '../../store/sqlite/keep.ts'
import type { Store } from '../../store/store.ts'
import { JSON_OUT, STORE, valueOf } from '../choices.ts'
import { EXIT, UsageError, type Command, type Terminal, type Values } from '../command.ts'
import { REASON, signatureOf, TIME, UNKNOWN, WHO } from './decide.ts'

const described = (one: Named) => `${one.id}  ${decisionWords(one)}`

async function list(store: Store, values: Values, terminal: Terminal): Promise<number> {
  const states = statesIn((await runPile(store, [], { scope: 'all' })).stories)
  for (const { decision, holds } of await allDecisions(store)) {
    const remark = decision.deed.kind === 'undo' || decision.deed.kind === 'describe'
    const state = !holds
      ? { ...UNKNOWN, state: 'undone', why: null }
      : (states.get(decision.id) ??
        (remark ? { ...UNKNOWN, state: 'applied', why: null } : UNKNOWN))
    if (values['json'] === true) terminal.out(`${JSON.stringify({ ...decision, ...state })}\n`)
    else
      terminal.out(`${described(decision)} [${state.state}${state.why ? `: ${state.why}` : ''}]\n`)
  }
  tellDisagreements(disagreements(await storedDecisions(store)), values, terminal)
  return EXIT.read
}

function tellDisagreements(all: readonly Disagreement[], values: Values, terminal: Terminal): void {
  for (const { about, decisions } of all) {
    if (values['json'] === true) {
      terminal.out(`${JSON.stringify({ disagreement: about, decisions })}\n`)
      continue
    }
    terminal.out(`disagree on ${groupOf(about)}\n`)
    for (const one of decisions) terminal.out(`  ${described(one)}\n`)
  }
}

/** "speaker" of "speaker: r1 12-40 “…”": the decisions below say of what. */
const groupOf = (about: string) => about.slice(0, about.indexOf(':'))

async function undo(store: Store, values: Values, terminal: Terminal): Promise<number> {
  const head = valueOf(values, 'undo')!
  const one = await decisionCalled(store, head)
  if (!one) {
    terminal.err(`stemma: no decision, or more than one, has an id that begins with ${head}\n`)
    return EXIT.failed
  }
  const [recorded] = await recordDecisions(store, [{ ...signatureOf(values), deed: undoOf(one) }])
  if (values['json'] === true) terminal.out(`${JSON.stringify(recorded ?? null)}\n`)
  else terminal.out(`${one.deed.kind} of ${one.by} undone: ${recorded?.id ?? 'it was already'}\n`)
  return EXIT.read
}

async function take(store: Store, values: Values, terminal: Terminal): Promise<number> {
  const lines = readFileSync(valueOf(values, 'import')!, 'utf8').split('\n').filter(Boolean)
  const { read, added, disagreements: odds } = await importLog(store, lines)
  if (values['json'] === true)
    terminal.out(`${JSON.stringify({ read, added: added.map(({ id }) => id) })}\n`)
  else terminal.out(`${plural(read, 'record')} read, ${plural(added.length, 'decision')} new\n`)
  tellDisagreements(odds, values, terminal)
  return EXIT.read
}

async function verify(store: Store, values: Values, terminal: Terminal): Promise<number> {
  const { records, broken, head } = await verifyLog(store)
  if (values['json'] === true) terminal.out(`${JSON.stringify({ records, broken, head })}\n`)
  else if (broken) terminal.out(`broken at record ${broken.record}: ${broken.why}\n`)
  else terminal.out(`${plural(records, 'record')} hold; the last hash is ${head || 'none'}\n`)
  return broken ? EXIT.failed : EXIT.read
}

const WAYS = ['export', 'import', 'undo', 'verify'] as const

export const decisions: Command = {
  name: 'decisions',
  arguments: '',
  summary: 'what was decided, what became of it, and where analysts disagree',
  details:
    'Each decision with its id, and whether it was applied, was taken back, or found nothing to hold on to. The log is\n' +
    'append-only and each record holds the hash of the one before: --verify names the first that does not hold. The\n' +
    'export is the log itself; the import of another analyst’s log adds what is new and shows where you disagree.',
  options: [
    { name: 'export', help: 'print the log as JSON Lines' },
    { name: 'import', value: 'FILE', help: 'take in an exported log' },
    { name: 'undo', value: 'ID', help: 'take a decision back; needs --who and --reason' },
    { name: 'verify', help: 'check every record; exit code 1 where one does not hold' },
    WHO,
    REASON,
    TIME,
    STORE,
    JSON_OUT,
  ],
  examples: [
    ['stemma decisions', 'all of them'],
    ['stemma decisions --export > mine.jsonl', 'to hand to a colleague'],
    ['stemma decisions --undo 9c1e --who "D. Keld" --reason "a slip"', 'one taken back'],
  ],
  async run(args, values, terminal) {
    if (args.length > 0) throw new UsageError(`decisions takes no argument: ${args[0]}`)
    const asked = WAYS.filter((way) => values[way] !== undefined)
    if (asked.length > 1) throw new UsageError(`one at a time: --${asked.join(' or --')}`)
    const store = await openHeldStore(valueOf(values, 'store') ?? '.')
    try {
      switch (asked[0]) {
        case 'export':
          for (const line of await exportLog(store)) terminal.out(`${line}\n`)
          return EXIT.read
        case 'import':
          return await take(store, values, terminal)
        case 'undo':
          return await undo(store, values, terminal)
        case 'verify':
          return await verify(store, values, terminal)
        default:
          return await list(store, values, terminal)
      }
    } finally {
      await store.close()
    }
  },
}
