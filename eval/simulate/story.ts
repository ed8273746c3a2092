// A simulated story: outlets write, others copy them whole, in part, spun, rounded or without
// their sources, and every value keeps its gold. Example: seed 7 gives nine reports of five
// outlets that write for themselves and four that copy.
import type { Segment, Sentence, SimReport, SimStory, Told } from './fact.ts'
import type { Templates } from './frame.ts'
import { dayAfter, openNewsroom } from './newsroom.ts'
import { playPlot, SINCE, TODAY } from './plot.ts'
import { diceOf, worldOf, type Dice, type World } from './world.ts'

interface Draft {
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly sentences: readonly Sentence[]
}

/** Sentences that a copy takes at least, where its model has them: fewer are no copy to detect. */
const RUN_MIN = 5

const SYNONYMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'stated',
    people: 'persons',
    killed: 'slain',
    destroyed: 'wrecked',
    fled: 'escaped',
    closed: 'shut',
    road: 'route',
    streets: 'alleys',
    many: 'numerous',
    families: 'households',
    spent: 'passed',
    rescuers: 'helpers',
    worked: 'laboured',
    details: 'particulars',
    available: 'at hand',
    narrow: 'tight',
    slowed: 'delayed',
    political: 'diplomatic',
    brought: 'carried',
    sharply: 'steeply',
    remained: 'stayed',
    soldiers: 'troops',
    searched: 'checked',
    war: 'conflict',
    night: 'dark hours',
    reported: 'announced',
    began: 'started',
    homes: 'houses',
  }),
)

/** A story with its gold. Deterministic for a seed and templates. */
export function makeStory(seed: number, templates: Templates): SimStory {
  const dice = diceOf(seed)
  const world = worldOf(dice)
  const base = dayAfter('2031-03-02', dice.below(21))
  const room = openNewsroom(world, dice, templates)
  const gold = playPlot(room, base)
  const fillers = dice.shuffled(templates.filler)
  const filler = (author: string): Sentence[] => {
    const text = fillers.pop()
    return text === undefined ? [] : [{ segments: [{ text }], author, frame: 'filler' }]
  }
  const originals = room.desks
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ name, day, sentences }, i): Draft => ({
      outlet: name,
      title: titleOf(world, i),
      published: `${dayAfter(base, day)}T${String(9 + i).padStart(2, '0')}:00:00Z`,
      sentences: [
        ...filler(name),
        ...dice.shuffled(sentences).flatMap((one) => [...(bare(one) ? filler(name) : []), one]),
        ...filler(name),
      ],
    }))
  const copies = 2 + dice.below(3)
  const drafts = [...originals]
  for (let i = 0; i < copies; i++)
    drafts.push(
      copyOf(dice.pick(drafts), { dice, filler, outlet: world.outlets[7 + i]!, number: i }),
    )
  const laid = drafts.map((draft, i) => layOut(draft, `sim-${seed}-${i}`))
  return {
    seed,
    reports: laid.map(({ report }) => report),
    told: laid.flatMap(({ told }) => told),
    ...gold,
    since: dayAfter(base, SINCE),
    today: dayAfter(base, TODAY),
  }
}

/** A quotation without its speaker stands after a sentence that names nobody. */
const bare = (sentence: Sentence) => sentence.frame === 'quotedBare'

function titleOf({ towns, provinces, strike }: World, i: number): string {
  const titles = [
    `After the ${strike} in ${towns[0]}`,
    `${provinces[0]}: what we know`,
    `War in ${provinces[0]} goes on`,
    `${towns[0]} counts its losses`,
    `Fear in ${provinces[0]}`,
    `The days after ${towns[0]}`,
  ]
  return titles[i % titles.length]!
}

interface Copying {
  readonly dice: Dice
  readonly filler: (author: string) => Sentence[]
  readonly outlet: string
  readonly number: number
}

function copyOf(model: Draft, { dice, filler, outlet, number }: Copying): Draft {
  const whole = dice.chance(0.4) || model.sentences.length <= RUN_MIN
  const length = RUN_MIN + dice.below(Math.max(1, model.sentences.length - RUN_MIN))
  const from = whole ? 0 : dice.below(Math.max(1, model.sentences.length - length))
  const taken = whole ? model.sentences : model.sentences.slice(from, from + length)
  const spun = dice.chance(0.35)
  const unsourced = dice.chance(0.25)
  const changed = taken.map((one) => {
    const left = unsourced ? withoutSource(one) : one
    return spun ? spin(left, dice) : left
  })
  const hour = Date.parse(model.published) + (2 + number) * 3_600_000
  return {
    outlet,
    title: model.title,
    published: new Date(hour).toISOString().replace('.000', ''),
    sentences: whole ? changed : [...filler(outlet), ...changed, ...filler(outlet)],
  }
}

/** Words that carry no value, exchanged for like ones; values, names and quotations stay. */
function spin(sentence: Sentence, dice: Dice): Sentence {
  if (sentence.frame === 'quoted' || sentence.frame === 'quotedBare') return sentence
  const segments = sentence.segments.map((segment) => {
    if (segment.mark) return segment
    const text = segment.text.replace(/\p{L}+/gu, (word) => {
      const other = SYNONYMS.get(word)
      return other !== undefined && dice.chance(0.6) ? other : word
    })
    return { ...segment, text }
  })
  return { ...sentence, segments }
}

const TRAILING_SOURCE = /^(?:,? (?:said|reported|according to|in a statement).*)?\.$/u

/** Drops ", X said" and ", according to X" at the end of a sentence that carries a value. */
function withoutSource(sentence: Sentence): Sentence {
  if (sentence.whole || !sentence.segments.some(({ mark }) => mark)) return sentence
  const { segments } = sentence
  const named = segments.findIndex(({ text, mark }, i) => {
    if (mark || i === 0) return false
    return segments.some((one) => one.mark?.source === text)
  })
  if (named < 1) return sentence
  const tail = segments.slice(named + 1).map(({ text }) => text)
  const before = segments[named - 1]!
  if (!TRAILING_SOURCE.test(tail.join(''))) return sentence
  const cut = before.text.replace(/,(?: according to)? $/u, '')
  if (cut === before.text) return sentence
  const head = segments.slice(0, named - 1).map(unnamed)
  return { ...sentence, segments: [...head, unnamed({ ...before, text: cut }), { text: '.' }] }
}

function unnamed(segment: Segment): Segment {
  return segment.mark ? { ...segment, mark: { ...segment.mark, source: null } } : segment
}

/** Sentences as a report's text, two to a paragraph, with every mark in its place. */
function layOut(
  { outlet, title, published, sentences }: Draft,
  id: string,
): { readonly report: SimReport; readonly told: readonly Told[] } {
  let text = ''
  const told: Told[] = []
  sentences.forEach(({ segments, author, whole }, index) => {
    if (index > 0) text += index % 2 === 0 ? '\n\n' : ' '
    const from = text.length
    for (const segment of segments) {
      const start = text.length
      text += segment.text
      if (segment.mark) told.push({ ...segment.mark, report: id, author, start, end: text.length })
    }
    if (whole) told.push({ ...whole, report: id, author, start: from, end: text.length })
  })
  return { report: { id, outlet, title, published, text }, told }
}
