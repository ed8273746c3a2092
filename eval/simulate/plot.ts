// What happens in a simulated story and who tells it: figures that agree, move, differ or stand in
// another scope; meetings, withdrawals, quotations, accusations, clauses. Every teller gets a
// wording of its own, every fact its gold. Example: refugees in Kestria (1.2 million) and in
// Belmaro (400,000) are two facts, and "other-scope" is asked between them.
import type { Changed, Key, Relation } from './fact.ts'
import type { Frame } from './frame.ts'
import { dayAfter, weekday, type Desk, type Newsroom, type Slots } from './newsroom.ts'
import { plainNumber, wordNumber, wordRange } from './number-phrase.ts'

/** What the plot adds up to. */
export interface Gold {
  readonly asked: Relation[]
  readonly allowed: Relation[]
  readonly figures: Set<Key>
  readonly changes: Changed[]
}

/** Days after the first on which the change log is asked, and those that were read before. */
export const TODAY = 14
export const SINCE = 2

interface Stage extends Newsroom {
  readonly base: string
  readonly gold: Gold
}

type Mode = 'steady' | 'raised' | 'lowered' | 'differ' | 'range'

interface Count {
  readonly id: string
  readonly frame: Frame
  readonly more?: Frame
  readonly less?: Frame
  readonly slots: Slots
  readonly value: number
  readonly mode: Mode
  /** Share of desks that tell it. */
  readonly share?: number
}

/** Plays a whole plot. */
export function playPlot(room: Newsroom, base: string): Gold {
  const gold: Gold = { asked: [], allowed: [], figures: new Set(), changes: [] }
  const stage: Stage = { ...room, base, gold }
  const acts = [strike, displacement, refugees, residents, forecast, fighters]
  const others = [arrests, dispute, meeting, front, capture, convoy, speech, accord]
  strike(stage)
  for (const act of room.dice.shuffled([...acts.slice(1), ...others]).slice(0, 8)) act(stage)
  return gold
}

const early = (stage: Stage) => stage.desks.filter(({ day }) => day === 1)
const late = (stage: Stage) => stage.desks.filter(({ day }) => day === 3)
const day = (stage: Stage, at: number) => weekday(stage.base, at)

function someOf(stage: Stage, desks: readonly Desk[], least: number, share = 0.7): Desk[] {
  const order = stage.dice.shuffled(desks)
  return order.filter((_, i) => i < least || stage.dice.chance(share))
}

/** Tells a count by its mode; the keys of its states in order, each told by someone. */
function tellCount(stage: Stage, count: Count): Key[] {
  const [first, second] = stage.dice.shuffled(stage.world.sources)
  if (count.mode === 'differ') return tellBothSides(stage, count, [first!, second!])
  if (count.mode === 'range') return tellRange(stage, count, first!)
  const moves = count.mode === 'raised' || count.mode === 'lowered'
  const key = moves ? `${count.id} 0` : count.id
  stage.gold.figures.add(key)
  const desks = moves
    ? someOf(stage, early(stage), 1)
    : someOf(stage, stage.desks, 2, count.share ?? 0.5)
  const source = () => (stage.dice.chance(0.75) ? first! : second!)
  const told = desks.filter((desk) =>
    stage.tell(desk, {
      frame: count.frame,
      key,
      marks: ['n'],
      slots: {
        ...count.slots,
        ...wordedOf(stage, count.value),
        source: source(),
        day: day(stage, desk.day),
      },
    }),
  )
  if (told.length === 0) return []
  const keys = [key]
  if (moves) keys.push(...tellMoved(stage, count, { key, source }))
  return keys
}

function wordedOf(stage: Stage, value: number): { readonly n: string } {
  return { n: wordNumber(stage.dice, value) }
}

function tellMoved(
  stage: Stage,
  count: Count,
  { key, source }: { readonly key: Key; readonly source: () => string },
): Key[] {
  const { dice, gold } = stage
  const raised = count.mode === 'raised'
  const factor = raised ? 1.3 + dice.next() * 0.5 : 0.55 + dice.next() * 0.2
  const value = roundLike(count.value, count.value * factor)
  const next = `${count.id} 1`
  gold.figures.add(next)
  const told = someOf(stage, late(stage), 1).filter((desk) =>
    stage.tell(desk, {
      frame: (raised ? count.more : count.less)!,
      key: next,
      marks: ['n'],
      recalled: { slot: 'old', key },
      slots: {
        ...count.slots,
        ...wordedOf(stage, value),
        old: plainNumber(count.value),
        source: source(),
        day: day(stage, desk.day),
      },
    }),
  )
  if (told.length === 0) return []
  gold.asked.push({ kind: 'update', left: key, right: next })
  gold.changes.push({ kind: raised ? 'raised' : 'lowered', left: key, right: next })
  return [next]
}

function roundLike(model: number, value: number): number {
  const step = model >= 1000 ? 100 : 1
  return Math.round(value / step) * step
}

function tellBothSides(stage: Stage, count: Count, sources: readonly string[]): Key[] {
  const high = roundLike(count.value, count.value * (1.5 + stage.dice.next() * 0.4))
  // A toll that another source gives two days later may just have grown: both sides on one day.
  const grows = count.frame === 'killed' || count.frame === 'houses'
  const desks = someOf(stage, grows ? early(stage) : stage.desks, 2, 0.6)
  const toldOn = new Map<Key, Desk[]>()
  desks.forEach((desk, i) => {
    const side = i % 2
    const key = `${count.id} side ${side}`
    const value = plainNumber(side === 0 ? count.value : high)
    const n = stage.dice.chance(0.3) ? `about ${value}` : value
    const slots = { ...count.slots, n, source: sources[side]!, day: day(stage, desk.day) }
    const { frame } = count
    if (stage.tell(desk, { frame, key, marks: ['n'], slots, source: sources[side]! }))
      toldOn.set(key, [...(toldOn.get(key) ?? []), desk])
  })
  const keys = [...toldOn.keys()]
  for (const key of keys) stage.gold.figures.add(key)
  if (keys.length === 2) stage.gold.asked.push({ kind: 'differ', left: keys[0]!, right: keys[1]! })
  return keys
}

/** One desk tells a range, the others a value inside it, from the same source. */
function tellRange(stage: Stage, count: Count, source: string): Key[] {
  const { dice, gold } = stage
  const low = roundLike(count.value, count.value * 0.8)
  const high = roundLike(count.value, count.value * 1.25)
  const [wide, narrow] = [`${count.id} range`, count.id]
  const toldOn = new Map<Key, Desk[]>()
  someOf(stage, stage.desks, 2, 0.4).forEach((desk, i) => {
    const key = i === 0 ? wide : narrow
    const n = i === 0 ? wordRange(dice, low, high) : plainNumber(count.value)
    const slots = { ...count.slots, n, source, day: day(stage, desk.day) }
    if (stage.tell(desk, { frame: count.frame, key, marks: ['n'], slots, source }))
      toldOn.set(key, [...(toldOn.get(key) ?? []), desk])
  })
  const keys = [...toldOn.keys()]
  for (const key of keys) gold.figures.add(key)
  if (keys.length === 2) gold.asked.push({ kind: 'range', left: narrow, right: wide })
  return keys
}

function otherScope(stage: Stage, left: readonly Key[], right: readonly Key[], asked: boolean) {
  for (const a of left)
    for (const b of right)
      stage.gold[asked ? 'asked' : 'allowed'].push({ kind: 'other-scope', left: a, right: b })
}

const between = (stage: Stage, low: number, high: number, step: number) =>
  (Math.floor(low / step) + stage.dice.below(Math.floor((high - low) / step))) * step

function strike(stage: Stage): void {
  const { dice, world } = stage
  const [T, T2] = world.towns
  const slots = { strike: world.strike, T, T2 }
  const mode = dice.pick<Mode>(['steady', 'raised', 'raised', 'lowered', 'differ'])
  const moved = { more: 'killedMore', less: 'killedLess' } as const
  const value = between(stage, 12, 90, 1)
  const killed = tellCount(stage, { id: 'killed', frame: 'killed', ...moved, slots, value, mode })
  const wounded = { id: 'injured', frame: 'injured', slots, mode: 'steady' } as const
  if (dice.chance(0.6)) tellCount(stage, { ...wounded, value: value * 2 + dice.below(40) })
  const houses = {
    id: 'houses',
    frame: 'houses',
    slots,
    mode: dice.pick<Mode>(['steady', 'differ']),
  } as const
  if (dice.chance(0.5)) tellCount(stage, { ...houses, value: between(stage, 20, 300, 1) })
  if (dice.chance(0.4)) {
    const elsewhere = {
      id: 'killed elsewhere',
      frame: 'killedElsewhere',
      slots,
      mode: 'steady',
    } as const
    const keys = tellCount(stage, { ...elsewhere, value: between(stage, 4, 12, 1) })
    otherScope(stage, killed, keys, false)
  }
  if (dice.chance(0.4)) {
    const before = {
      id: 'killed before',
      frame: 'killedBefore',
      mode: 'steady',
      share: 0.2,
    } as const
    const year = String(2022 + dice.below(6))
    const keys = tellCount(stage, {
      ...before,
      slots: { ...slots, year },
      value: between(stage, 30, 200, 1),
    })
    otherScope(stage, killed, keys, false)
  }
}

function displacement(stage: Stage): void {
  const { dice, world, gold } = stage
  const [R, R2] = world.provinces
  const value = between(stage, 20_000, 90_000, 100)
  const mode = dice.pick<Mode>(['steady', 'raised', 'raised'])
  const count = { frame: 'displaced', more: 'displacedMore', mode } as const
  const keys = tellCount(stage, { ...count, id: 'displaced', slots: { R }, value })
  if (dice.chance(0.4)) {
    const away = {
      frame: 'displaced',
      id: 'displaced elsewhere',
      mode: 'steady',
      share: 0.2,
    } as const
    const others = tellCount(stage, {
      ...away,
      slots: { R: R2 },
      value: between(stage, 3_000, 15_000, 100),
    })
    otherScope(stage, keys, others, true)
  }
  if (keys.length === 0 || !dice.chance(0.5)) return
  const current = keys.at(-1)!
  const [desks, total] = mode === 'steady' ? [stage.desks, value] : [early(stage), value]
  const whole = mode === 'steady' ? current : keys[0]!
  const children = 'displaced children'
  gold.figures.add(children)
  const told = someOf(stage, desks, 1, 0.3).filter((desk) =>
    stage.tell(desk, {
      frame: 'part',
      key: whole,
      marks: ['n'],
      slots: {
        R,
        n: plainNumber(total),
        k: {
          text: plainNumber(roundLike(total, total * 0.45)),
          mark: { key: children, source: null },
        },
        source: world.sources[0]!,
      },
    }),
  )
  if (told.length > 0) gold.asked.push({ kind: 'part', left: children, right: whole })
}

function refugees(stage: Stage): void {
  const [N, N2] = stage.world.neighbours
  const frame = { frame: 'refugees', mode: 'steady', share: 0.35 } as const
  const values = [
    between(stage, 600_000, 3_500_000, 100_000),
    between(stage, 120_000, 500_000, 10_000),
  ]
  const keys = tellCount(stage, { ...frame, id: 'refugees', slots: { N }, value: values[0]! })
  if (stage.dice.chance(0.5)) {
    const away = tellCount(stage, {
      ...frame,
      id: 'refugees elsewhere',
      slots: { N: N2 },
      value: values[1]!,
    })
    otherScope(stage, keys, away, true)
  }
}

function residents(stage: Stage): void {
  const [R] = stage.world.provinces
  const value = between(stage, 1_000_000, 4_000_000, 100_000)
  tellCount(stage, { id: 'residents', frame: 'residents', mode: 'steady', slots: { R }, value })
}

function forecast(stage: Stage): void {
  const [R] = stage.world.provinces
  const mode = stage.dice.pick<Mode>(['steady', 'differ', 'range'])
  const value = between(stage, 200_000, 900_000, 50_000)
  tellCount(stage, { id: 'forecast', frame: 'forecast', mode, slots: { R }, value })
}

function fighters(stage: Stage): void {
  const [R] = stage.world.provinces
  const REB = stage.world.group
  const slots = { R, REB, REBbare: REB.replace(/^the /u, '') }
  const mode = stage.dice.pick<Mode>(['steady', 'differ'])
  tellCount(stage, {
    id: 'fighters',
    frame: 'fighters',
    mode,
    slots,
    value: between(stage, 2_000, 15_000, 500),
  })
}

function arrests(stage: Stage): void {
  const slots = { CAP: stage.world.capital }
  const mode = stage.dice.pick<Mode>(['steady', 'raised'])
  const count = { id: 'detained', frame: 'detained', more: 'detainedMore' } as const
  tellCount(stage, { ...count, mode, slots, value: between(stage, 30, 400, 1) })
}

function dispute(stage: Stage): void {
  const { dice, world } = stage
  const parties = [
    world.group,
    world.army,
    world.neighbours[0],
    `the government of ${world.neighbours[1]}`,
  ]
  for (const [i, deed] of world.deeds.slice(0, 1 + dice.below(2)).entries()) {
    const [A, B] = dice.shuffled(parties) as [string, string]
    const slots = { A, A2: A, B, ...deed }
    const accusers = tellEvent(
      stage,
      someOf(stage, stage.desks, 1, 0.3),
      'accuse',
      `accusation ${i}`,
      slots,
    )
    if (accusers.length === 0 || dice.chance(0.25)) continue
    const deniers = tellEvent(
      stage,
      someOf(stage, stage.desks, 1, 0.3),
      'deny',
      `denial ${i}`,
      slots,
    )
    if (deniers.length === 0) continue
    stage.gold.asked.push({ kind: 'contested', left: `accusation ${i}`, right: `denial ${i}` })
  }
}

function tellEvent(
  stage: Stage,
  desks: readonly Desk[],
  frame: Frame,
  key: Key,
  slots: Slots,
): Desk[] {
  return desks.filter((desk) =>
    stage.tell(desk, {
      frame,
      key,
      marks: 'whole',
      slots: { source: stage.dice.pick(stage.world.sources), day: day(stage, desk.day), ...slots },
    }),
  )
}

function meeting(stage: Stage): void {
  const { world, dice, gold } = stage
  const [P1, P2] = world.leaders
  const slots = { P1, P2, CITY: world.city, day: day(stage, 3) }
  const planned = tellEvent(
    stage,
    someOf(stage, early(stage), 1),
    'meetingPlanned',
    'meeting planned',
    slots,
  )
  const held = dice.chance(0.7)
  const [frame, key] = held
    ? (['meetingHeld', 'meeting held'] as const)
    : (['meetingOff', 'meeting off'] as const)
  const told = tellEvent(stage, someOf(stage, late(stage), 1), frame, key, slots)
  if (planned.length === 0 || told.length === 0) return
  gold.asked.push({ kind: 'update', left: 'meeting planned', right: key })
  if (!held) gold.changes.push({ kind: 'withdrawn', left: 'meeting planned', right: key })
}

function front(stage: Stage): void {
  const slots = { REB: stage.world.group, RIVER: stage.world.river }
  const half = stage.dice.shuffled(stage.desks)
  const left = tellEvent(
    stage,
    half.slice(0, 1 + stage.dice.below(2)),
    'withdraw',
    'withdrawn',
    slots,
  )
  const right = tellEvent(
    stage,
    half.slice(2, 2 + stage.dice.below(3)),
    'reinforce',
    'reinforced',
    slots,
  )
  if (left.length > 0 && right.length > 0)
    stage.gold.asked.push({ kind: 'differ', left: 'withdrawn', right: 'reinforced' })
}

function capture(stage: Stage): void {
  datedEvent(stage, 'capture', { ARMY: stage.world.army, T2: stage.world.towns[1] })
}

function convoy(stage: Stage): void {
  datedEvent(stage, 'convoy', { T: stage.world.towns[0] })
}

/** An event of the first two days; sometimes two desks name different days. */
function datedEvent(stage: Stage, frame: 'capture' | 'convoy', slots: Slots): void {
  const desks = someOf(stage, stage.desks, 2, 0.3)
  const disagree = stage.dice.chance(0.5)
  const told = [0, 1].map((side) => {
    const mine = desks.filter((_, i) => (disagree ? i % 2 === side : side === 0))
    return tellEvent(stage, mine, frame, `${frame} ${side}`, { ...slots, day: day(stage, side) })
  })
  if (told.every((side) => side.length > 0))
    stage.gold.asked.push({ kind: 'differ', left: `${frame} 0`, right: `${frame} 1` })
}

function speech(stage: Stage): void {
  const { world, dice, gold } = stage
  const desks = someOf(stage, stage.desks, 2, 0.2)
  const mode = dice.pick(['kept', 'lost', 'other'] as const)
  const q = world.quotes[0]!
  const sides = new Set<Key>()
  desks.forEach((desk, i) => {
    const bare = mode === 'lost' && i === 1
    const other = mode === 'other' && i === 1
    const SPEAKER = `${world.speakers[other ? 1 : 0]}`
    const key = bare ? 'quote bare' : other ? 'quote other' : 'quote'
    const told = tellEvent(stage, [desk], bare ? 'quotedBare' : 'quoted', key, {
      q,
      SPEAKER: /minister|coordinator/u.test(SPEAKER) ? SPEAKER : SPEAKER,
      CITY: world.city,
    })
    if (told.length > 0) sides.add(key)
  })
  const wrong = mode === 'lost' ? 'quote bare' : 'quote other'
  if (sides.has('quote') && sides.has(wrong))
    gold.asked.push({ kind: 'unsafe-speaker', left: 'quote', right: wrong })
}

function accord(stage: Stage): void {
  const { world, dice, gold, base } = stage
  const parties = [world.group, world.army]
  const months = ['January', 'February', 'March', 'April', 'May', 'June']
  world.clauses.slice(0, 2 + dice.below(3)).forEach((clause, i) => {
    const due = dayAfter(base, dice.chance(0.5) ? 6 + dice.below(5) : 20 + dice.below(9))
    const [month, date] = [months[Number(due.slice(5, 7)) - 1]!, Number(due.slice(8))]
    const written = dice.chance(0.5) ? `${date} ${month}` : `${month} ${date}`
    const slots = { party: parties[i % 2]!, clause, CITY: world.city, date: written }
    const key = `clause ${i}`
    const told = tellEvent(stage, someOf(stage, stage.desks, 1, 0.3), 'clause', key, slots)
    if (told.length > 0 && due < dayAfter(base, TODAY))
      gold.changes.push({ kind: 'deadline', left: key, right: key })
  })
}
