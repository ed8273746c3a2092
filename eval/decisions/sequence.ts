// Random lives of a desk: reports come, come again, are revised; an analyst decides and takes back;
// in between the ledger is read. At the end the same reports and the same log, replayed from
// nothing and in another order, must give the same ledger, byte for byte.
import { runPile } from '../../src/engine/run.ts'
import {
  allDecisions,
  exportLog,
  importLog,
  recordDecisions,
  undoOf,
} from '../../src/engine/decide-log.ts'
import { cleanDocument } from '../../src/clean/index.ts'
import { anchorAt, refOf } from '../../src/model/decision-anchor.ts'
import type { Anchors, Deed } from '../../src/model/decision.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import type { Story } from '../../src/model/story.ts'
import { readBytes } from '../../src/read/index.ts'
import { memoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { pick, seeded, type Random } from '../mutate/line.ts'

/** Steps of one life. */
const STEPS = { least: 6, more: 8 }
const TERMS = ['displaced', 'killed', 'evacuated', 'residents'] as const
const STATUSES = ['actual', 'projected', 'planned'] as const
const NAMES = ['Dana Keld', 'Orlo Brandt']

/** A store, and the folder of reports that is read into it: of each the last version. */
interface Desk {
  readonly store: Store
  readonly folder: Map<string, string>
}

/** What one life came to: null where the ledgers agree, else what differs. */
export interface Outcome {
  readonly problem: string | null
  readonly decisions: number
  readonly undone: number
  readonly orphaned: number
  readonly steps: readonly string[]
}

/** One life of a desk, from a seed. */
export async function liveOnce(seed: number): Promise<Outcome> {
  const random = seeded(seed)
  const desk: Desk = { store: memoryStore(), folder: new Map() }
  const { store } = desk
  const steps: string[] = []
  let clock = 0
  for (let k = 0; k < 3; k++) await ingest(desk, writeReport(k, random))
  const most = STEPS.least + Math.floor(random() * STEPS.more)
  for (let step = 0; step < most; step++) {
    const way = random()
    if (way < 0.12) {
      steps.push('report')
      await ingest(desk, writeReport(3 + step, random))
    } else if (way < 0.24) {
      steps.push('again')
      await ingest(desk, ...desk.folder)
    } else if (way < 0.4) {
      const [id, text] = pick([...desk.folder], random)!
      steps.push('revision')
      await ingest(desk, [id, revised(text, random)])
    } else if (way < 0.52) {
      const known = await allDecisions(store)
      const one = pick(known, random)?.decision
      if (one) {
        steps.push('undo')
        await record(store, undoOf(one), { clock: clock++, random })
      }
    } else {
      const deed = await randomDeed(desk, random)
      if (deed) {
        steps.push(deed.kind)
        await record(store, deed, { clock: clock++, random })
      }
    }
    if (random() < 0.5) await ledgerOf(desk)
  }
  return compare(desk, random, steps)
}

async function compare(desk: Desk, random: Random, steps: readonly string[]): Promise<Outcome> {
  const { store } = desk
  const lived = await ledgerOf(desk)
  const documents = (await allDocuments(store)).map((one) => ({ one, at: random() }))
  documents.sort((a, b) => a.at - b.at)
  const replayed = memoryStore()
  const lines = await exportLog(store)
  // The log first, in two parts, then the reports: nothing may depend on what came when.
  await importLog(replayed, lines.slice(0, Math.floor(lines.length / 2)))
  await replayed.putDocuments(documents.map(({ one }) => ({ document: one })))
  await importLog(replayed, lines)
  const again = await ledgerOf({ ...desk, store: replayed })
  const told = (JSON.parse(lived) as Story[]).flatMap(({ decisions = [] }) => decisions)
  const known = await allDecisions(store)
  return {
    problem: lived === again ? null : firstDifference(lived, again),
    decisions: known.length,
    undone: known.filter(({ holds }) => !holds).length,
    orphaned: told.filter(({ state }) => state === 'orphaned').length,
    steps,
  }
}

function firstDifference(a: string, b: string): string {
  let at = 0
  while (a[at] === b[at]) at++
  return `${a.slice(Math.max(0, at - 80), at + 80)}\n  against\n${b.slice(Math.max(0, at - 80), at + 80)}`
}

/** The ledger of the folder as it is now: of each report the last version. */
const ledgerOf = async ({ store, folder }: Desk) =>
  JSON.stringify((await runPile(store, [...folder].map(arrivalOf))).stories)

async function allDocuments(store: Store): Promise<Document[]> {
  return store.documents((await store.heads()).map(({ id }) => id))
}

async function ingest(
  { store, folder }: Desk,
  ...texts: readonly (readonly [string, string])[]
): Promise<void> {
  for (const [id, text] of texts) folder.set(id, text)
  await runPile(store, texts.map(arrivalOf))
}

function arrivalOf([id, text]: readonly [string, string]): { readonly document: Document } {
  const [raw] = readBytes(new TextEncoder().encode(text), { path: `${id}.txt` }).documents
  if (!raw) throw new RangeError(`a report that cannot be read: ${text.slice(0, 40)}`)
  return { document: cleanDocument({ ...raw, id }) }
}

async function record(
  store: Store,
  deed: Deed,
  { clock, random }: { readonly clock: number; readonly random: Random },
) {
  const minute = String(clock % 60).padStart(2, '0')
  const hour = String(Math.floor(clock / 60)).padStart(2, '0')
  const time = `2031-04-01T${hour}:${minute}:00Z`
  await recordDecisions(store, [{ by: pick(NAMES, random)!, time, reason: 'seen so', deed }])
}

/** A deed about something that the ledger holds now; null where it holds nothing. */
async function randomDeed(desk: Desk, random: Random): Promise<Deed | null> {
  const documents = new Map((await allDocuments(desk.store)).map((one) => [one.id, one]))
  const stories = JSON.parse(await ledgerOf(desk)) as Story[]
  const story = pick(stories, random)
  const claim = story && pick(story.claims, random)
  const document = pick([...documents.values()], random)
  if (!story || !claim || !document) return null
  const anchors = (claims: readonly Claim[]): Anchors => {
    const all = claims.map(({ statements }) => {
      const one = pick(statements, random)!
      const held = documents.get(one.document)!
      return anchorAt(held, one)
    })
    return all as unknown as Anchors // One claim at least is given.
  }
  const same = story.claims.filter(({ kind, id }) => kind === claim.kind && id !== claim.id)
  const other = pick(same, random)
  const report = refOf(document)
  const kind = pick(DEEDS, random)!
  const about = { claim: claim.kind, at: anchors([claim]) }
  switch (kind) {
    case 'merge':
    case 'other-scope':
      return other ? { kind, claim: claim.kind, at: anchors([claim, other]) } : null
    case 'reject':
      return randomReject(story, claim, { random, anchors })
    case 'retype':
      return { kind, ...about, term: pick(TERMS, random)!, status: pick(STATUSES, random)! }
    case 'date': {
      const day = `2031-03-${String(1 + Math.floor(random() * 20)).padStart(2, '0')}`
      return { kind, report, from: day, to: day }
    }
    case 'outlet':
      return { kind, report, outlet: pick(['Marn Daily', 'NORDPRESS'], random)! }
    case 'speaker':
      return { kind, at: about.at, speaker: random() < 0.3 ? null : 'Mira Tolan' }
    case 'grade':
      return { kind, outlet: null, report, scheme: 'admiralty', value: 'B2' }
    case 'note':
      return { kind, at: about.at, text: 'asked the council' }
    default:
      return { kind, ...about }
  }
}

const DEEDS = [
  'accept',
  'reject',
  'merge',
  'merge',
  'split',
  'split',
  'retype',
  'other-scope',
  'date',
  'outlet',
  'speaker',
  'grade',
  'note',
] as const

function randomReject(
  story: Story,
  claim: Claim,
  { random, anchors }: { random: Random; anchors: (claims: readonly Claim[]) => Anchors },
): Deed {
  const finding = pick(
    story.findings.filter(({ claims }) => claims.includes(claim.id)),
    random,
  )
  if (finding && random() < 0.3) {
    const claims = story.claims.filter(({ id }) => finding.claims.includes(id))
    return {
      kind: 'reject',
      what: 'finding',
      claim: claim.kind,
      finding: finding.kind,
      at: anchors(claims),
    }
  }
  const what = random() < 0.5 ? 'statement' : 'claim'
  return { kind: 'reject', what, claim: claim.kind, finding: null, at: anchors([claim]) }
}

/** A report of an invented flood, as [id, text]. */
function writeReport(number: number, random: Random): readonly [string, string] {
  const left = 1000 * (3 + Math.floor(random() * 6))
  const dead = 10 + Math.floor(random() * 5)
  const day = pick(['Sunday', 'Monday', '3 March 2031'], random)!
  const sentences = [
    `The Ulva dam above Keld burst on ${day} and water ran through the lower town.`,
    `Some ${left.toLocaleString('en-US')} people have left Keld, governor Mira Tolan said.`,
    `At least ${dead} people were killed in Keld.`,
    `"The wall will not hold another week," said Aldo Venn, mayor of Marn.`,
    `About 40,000 people live in Keld.`,
    `The company must repair the dam by 10 October 2031, the governor said.`,
    `Up to ${left * 2} people could be forced to flee if the second wall breaks.`,
  ]
  const kept = sentences.filter((_, at) => at === 0 || random() < 0.7)
  return [`n${number}`, `Dam bursts above Keld\n\n${kept.join(' ')}\n`]
}

/** A later version: a paragraph before, a number brought up to date, or a sentence gone. */
function revised(text: string, random: Random): string {
  const way = random()
  if (way < 0.4) return text.replace('\n\n', '\n\nRescuers from Ostrel arrived at dawn.\n\n')
  if (way < 0.75)
    return text.replace(/\d,000 people have/u, `${3 + Math.floor(random() * 6)},500 people have`)
  const sentences = text.split(/(?<=\.) /u)
  return sentences.length < 3
    ? `${text}More rain is expected.\n`
    : sentences.toSpliced(1, 1).join(' ')
}
