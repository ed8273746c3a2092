// Which wordings of a frame the engine reads, one sentence at a time: a count with its term,
// status, place and source; a pair of reports with its finding.
// Example: `node eval/simulate/wordings.ts --open --frame killed` prints each sentence that is read
// wrongly and what was read.
//   --tuned, --open as in run.ts; without either the held-out wordings, as counts only.
import { parseArgs } from 'node:util'
import type { Claim } from '../../src/model/claim.ts'
import type { FindingKind } from '../../src/model/finding.ts'
import type { Statement } from '../../src/model/statement.ts'
import type { Story } from '../../src/model/story.ts'
import type { Frame, Templates } from './frame.ts'
import { tellReports, wordingsAsked } from './run.ts'
import { diceOf, worldOf, type World } from './world.ts'

interface Wanted {
  readonly terms: readonly string[]
  readonly status: string
  readonly place: (world: World) => string
  readonly n: string
}

const town = ({ towns }: World) => towns[0]
const province = ({ provinces }: World) => provinces[0]
const FLED = ['displaced', 'forced to flee']

function wanted(terms: readonly string[], n: string, place: Wanted['place'], status = 'actual') {
  return { terms, n, place, status }
}

/** What a careful reader takes from a sentence of each frame that counts. */
const COUNTS: { readonly [frame in Frame]?: Wanted } = {
  killed: wanted(['killed'], '37', town),
  killedMore: wanted(['killed'], '37', town),
  killedLess: wanted(['killed'], '37', town),
  injured: wanted(['injured'], '62', town),
  displaced: wanted(FLED, '38,500', province),
  displacedMore: wanted(FLED, '38,500', province),
  refugees: wanted(['refugees'], '1.2 million', ({ neighbours }) => neighbours[0]),
  residents: wanted(['residents'], '2.9 million', province),
  forecast: wanted(FLED, '450,000', province, 'projected'),
  part: wanted(FLED, '38,500', province),
  fighters: wanted(['fighters'], '6,500', province),
  houses: wanted(['destroyed housing'], '140', town),
  detained: wanted(['detained'], '212', ({ capital }) => capital),
  detainedMore: wanted(['detained'], '212', ({ capital }) => capital),
  killedElsewhere: wanted(['killed'], 'nine', ({ towns }) => towns[1]),
  killedBefore: wanted(['killed'], '112', town),
}

interface Pair {
  readonly frames: readonly [Frame, Frame]
  readonly kind: FindingKind
  readonly days: readonly [string, string]
  readonly published: readonly [string, string]
}

const twoDays = { days: ['Saturday', 'Sunday'], published: ['2031-03-03', '2031-03-04'] } as const
const plan = { days: ['Wednesday', 'Wednesday'], published: ['2031-03-03', '2031-03-06'] } as const

/** What two reports, a sentence each, must be found to say of each other. */
const PAIRS: readonly Pair[] = [
  { frames: ['accuse', 'deny'], kind: 'contested', ...twoDays },
  { frames: ['meetingPlanned', 'meetingHeld'], kind: 'update', ...plan },
  { frames: ['meetingPlanned', 'meetingOff'], kind: 'update', ...plan },
  { frames: ['withdraw', 'reinforce'], kind: 'differ', ...twoDays },
  { frames: ['capture', 'capture'], kind: 'differ', ...twoDays },
  { frames: ['convoy', 'convoy'], kind: 'differ', ...twoDays },
]

const BEFORE = 'The night had been quiet along most of the road.'
const AFTER = 'Shops stayed shut in the centre and few cars were seen.'

function fill(template: string, world: World, more: { readonly [slot: string]: string }): string {
  const group = world.group
  const slots: { readonly [slot: string]: string } = {
    strike: world.strike,
    T: world.towns[0],
    T2: world.towns[1],
    R: world.provinces[0],
    N: world.neighbours[0],
    CAP: world.capital,
    REB: group,
    REBbare: group.replace(/^the /u, ''),
    ARMY: world.army,
    RIVER: world.river,
    CITY: world.city,
    P1: world.leaders[0],
    P2: world.leaders[1],
    source: world.sources[0]!,
    year: '2024',
    A: group,
    A2: group,
    B: world.army,
    ...world.deeds[0]!,
    day: 'Monday',
    ...more,
  }
  const words = template.replaceAll(/\{(\w+)\}/gu, (_, slot: string) => slots[slot] ?? slot)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

async function tell(sentences: readonly string[], days: readonly string[]): Promise<Story> {
  const reports = sentences.map((sentence, i) => ({
    id: `one-${i}`,
    outlet: ['Nordpress', 'Evening Post'][i] ?? 'Basin Monitor',
    title: 'The days after',
    published: `${days[i]}T09:00:00Z`,
    text: `${BEFORE} ${sentence}\n\n${AFTER}`,
  }))
  return tellReports(reports)
}

/** The figure that stands nearest to a place in the text. */
function figureAt(story: Story, start: number, end: number): [Claim, Statement] | null {
  const hits = story.claims
    .filter(({ kind }) => kind === 'figure')
    .flatMap((claim) => claim.statements.map((one): [Claim, Statement] => [claim, one]))
    .filter(([, one]) => one.start <= end && start <= one.end)
  const gap = ([, one]: [Claim, Statement]) => Math.abs(one.start - start)
  return hits.sort((a, b) => gap(a) - gap(b))[0] ?? null
}

const plain = (words: string) => words.toLowerCase().replace(/^the /u, '')

/** What of a count is not read as wanted; empty where all is. */
async function countFaults(template: string, want: Wanted, seed: number) {
  const world = worldOf(diceOf(seed))
  const old = want.n.includes(',') ? '31,200' : '21'
  const k = want.n.includes(',') ? '12,300' : '12'
  const sentence = fill(template, world, { n: want.n, old, k })
  const story = await tell([sentence], ['2031-03-03'])
  const at = BEFORE.length + 1 + sentence.toLowerCase().indexOf(want.n)
  const found = figureAt(story, at, at + want.n.length)
  if (!found) return { sentence, faults: ['found'], read: 'nothing' }
  const [claim, { speaker = null }] = found
  const source = template.includes('{source}') ? plain(world.sources[0]!) : null
  const said = speaker === null ? null : plain(speaker)
  const faults = [
    want.terms.includes(claim.term ?? '') ? [] : 'term',
    claim.status === want.status ? [] : 'status',
    plain(claim.place ?? '') === plain(want.place(world)) ? [] : 'place',
    (source === null ? said === null : said?.includes(source)) ? [] : 'source',
  ].flat()
  const read = [claim.term, claim.status, `at ${claim.place}`, `by ${speaker}`, claim.min]
  return { sentence, faults, read: read.join(', ') }
}

async function countRow(frame: Frame, want: Wanted, templates: Templates): Promise<string[]> {
  const lines: string[] = []
  const faults = new Map<string, number>()
  let right = 0
  for (const [i, template] of templates[frame].entries()) {
    const one = await countFaults(template, want, 100 + i)
    for (const fault of one.faults) faults.set(fault, (faults.get(fault) ?? 0) + 1)
    if (one.faults.length === 0) right++
    else lines.push(`  ${one.faults.join(', ')}: ${one.sentence}\n      ${one.read}`)
  }
  const wrong = [...faults].map(([fault, count]) => `${fault} ${count}`).join(', ')
  return [`${frame.padEnd(16)} ${right}/${templates[frame].length}   ${wrong}`, ...lines]
}

async function pairRow(pair: Pair, templates: Templates): Promise<string[]> {
  const [left, right] = pair.frames.map((frame) => templates[frame]) as [string[], string[]]
  const met = new Map<string, number>()
  let [yes, all] = [0, 0]
  for (const [i, a] of left.entries())
    for (const [j, b] of right.entries()) {
      if (a === b) continue
      const world = worldOf(diceOf(500 + i * right.length + j))
      const sentences = [a, b].map((one, side) => fill(one, world, { day: pair.days[side]! }))
      const { findings } = await tell(sentences, pair.published)
      all++
      const found = findings.some(
        ({ kind, cites }) => kind === pair.kind && new Set(cites.map((c) => c.document)).size > 1,
      )
      if (!found) continue
      yes++
      for (const one of [a, b]) met.set(one, (met.get(one) ?? 0) + 1)
    }
  const name = pair.frames.join(' x ')
  const each = [...new Set([...left, ...right])].map((one) => `  ${met.get(one) ?? 0}: ${one}`)
  return [`${name.padEnd(30)} ${pair.kind} ${yes}/${all}`, ...each]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tuned: { type: 'boolean' },
      open: { type: 'boolean' },
      heldout: { type: 'boolean' },
      frame: { type: 'string' },
    },
  })
  const { templates, name } = wordingsAsked(values)
  const counts = !values.tuned && !values.open
  process.stdout.write(`${name}${counts ? ', counts only' : ''}\n`)
  const asked = (frame: string) => !values.frame || values.frame === frame
  const print = (lines: readonly string[]) =>
    process.stdout.write(`${lines.slice(0, counts ? 1 : undefined).join('\n')}\n`)
  for (const [frame, want] of Object.entries(COUNTS))
    if (asked(frame)) print(await countRow(frame as Frame, want, templates))
  for (const pair of PAIRS) if (pair.frames.some(asked)) print(await pairRow(pair, templates))
}

await main()
