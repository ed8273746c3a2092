// What a parser may use up before it is killed, on quiet machines and busy ones: a clock and looks
// of the test's own, and a child that is none.
import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { WORD } from '../read/formats.cases.ts'
import type { Answer, Question } from './intake-child.ts'
import { LOOK_MS, openGuard, usageOf, type Excess, type Usage } from './intake-guard.ts'
import { openSealed, SEALED_LIMITS } from './intake-sealed.ts'

/** What happens in each look: how late it comes, what share of that time was run, and whether the
 * process is found asleep. */
interface Pace {
  readonly ms?: number
  readonly share?: number
  readonly asleep?: boolean
  readonly unknown?: boolean
}

/** Looks until the guard kills, or the clock says; what it said and when. */
function lookUntil(
  end: number,
  { ms = LOOK_MS, share = 1, asleep = false, unknown = false }: Pace,
  heardEvery = Infinity,
): { readonly at: number; readonly excess: Excess | null } {
  const guard = openGuard(SEALED_LIMITS, { now: 0, ready: true })
  let [now, cpuMs, heard] = [0, 0, 0]
  while (now < end) {
    now += ms
    cpuMs += ms * share
    const usage = unknown ? null : { cpuMs, asleep, residentMb: 100 }
    const excess = guard.look({ now, usage })
    if (excess !== null) return { at: now, excess }
    if (now - heard >= heardEvery) guard.heard((heard = now))
  }
  return { at: now, excess: null }
}

test('a loop is killed after three and a half seconds of its own, and is the file’s fault', () => {
  const { at, excess } = lookUntil(60_000, {})
  assert.ok(at <= 4000, String(at))
  assert.deepEqual(excess, { reason: 'was silent for 3500 ms', waited: false })
})

test('a parser that sleeps for ever is killed as soon', () => {
  const { at, excess } = lookUntil(60_000, { share: 0, asleep: true })
  assert.ok(at <= 4000, String(at))
  assert.equal(excess?.waited, false)
})

test('on a machine with thirty at work a parser keeps its time', () => {
  // One in fifteen of two processors: it has had two seconds when half a minute has passed.
  assert.equal(lookUntil(29_000, { share: 2 / 15 / 2 }).excess, null)
  const { at, excess } = lookUntil(60_000, { share: 2 / 15 / 2 })
  assert.equal(at, 30_200)
  assert.deepEqual(excess, {
    reason: 'was silent for 30000 ms (30200 by the clock)',
    waited: true,
  })
  // With a word now and then it may go on for five minutes.
  const talking = lookUntil(600_000, { share: 1 / 15 }, 10_000)
  assert.deepEqual([talking.at, talking.excess?.waited], [300_200, true])
})

test('whoever looks late holds no more than one look against a sleeper', () => {
  assert.equal(lookUntil(29_000, { ms: 2900, share: 0, asleep: true }).excess, null)
})

test('where the system tells nothing, looks are counted', () => {
  const { at, excess } = lookUntil(60_000, { unknown: true })
  assert.ok(at <= 4000, String(at))
  assert.equal(excess?.waited, false)
  // Looks that come late tell of a busy machine.
  assert.equal(lookUntil(25_000, { unknown: true, ms: 2500 }).excess, null)
})

test('a file in all has a minute of its own', () => {
  const { at, excess } = lookUntil(600_000, {}, 1000)
  assert.ok(at > 60_000 && at < 61_000, String(at))
  assert.equal(excess?.reason, 'took longer than 60000 ms')
})

test('what the system tells of a process is read by its places', () => {
  const rest = ['S', ...Array.from({ length: 10 }, () => '0'), '150', '25', ...'00000000'.split('')]
  const stat = `77 (a) R 1 (x) ${[...rest, '25600', '0'].join(' ')}\n`
  assert.deepEqual(usageOf(stat), { cpuMs: 1750, asleep: true, residentMb: 100 })
  for (const none of ['', 'x', '1 (a) R', '1 (a)'])
    assert.equal(usageOf(none), null, JSON.stringify(none))
  if (!existsSync('/proc/self/stat')) return
  const own = usageOf(readFileSync('/proc/self/stat', 'latin1'))
  assert.ok(own && own.cpuMs > 0 && own.residentMb > 10)
})

/** A child that answers as told, or not at all. */
class Child {
  readonly heard = new Map<string, (value: unknown) => void>()
  readonly pid = 1
  killed = 0
  readonly asked: Question[] = []
  readonly send = (question: Question) => this.asked.push(question) > 0
  readonly kill = () => ++this.killed > 0
  on(event: string, hear: (value: unknown) => void): this {
    this.heard.set(event, hear)
    return this
  }
  off(event: string): this {
    this.heard.delete(event)
    return this
  }
  answer(answer: Partial<Answer>): void {
    // A child that is up has not heard of any file yet.
    const number = answer.kind === 'ready' ? 0 : this.asked.at(-1)!.number
    this.heard.get('message')?.({ number, ...answer })
  }
}

/** A reader over children of the test, whose time passes when the test says. */
function openBench() {
  const children: Child[] = []
  const looks = new Set<() => void>()
  const time = { now: 0, cpuMs: 0 }
  const reader = openSealed(SEALED_LIMITS, {
    start: () => {
      const child = new Child()
      children.push(child)
      return child as unknown as ChildProcess
    },
    now: () => time.now,
    usage: (): Usage => ({ cpuMs: time.cpuMs, asleep: false, residentMb: 100 }),
    every: (_, look) => {
      looks.add(look)
      return () => looks.delete(look)
    },
  })
  const pass = async (ms: number, share: number) => {
    for (const end = time.now + ms; time.now < end;) {
      time.now += LOOK_MS
      time.cpuMs += LOOK_MS * share
      for (const look of looks) look()
    }
    // What was waiting for the child's end goes on before more time passes.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { children, pass, reader }
}

const WORDS = WORD.find(({ rejected }) => !rejected)!.bytes as Uint8Array
const file = { path: 'a.docx', part: null, format: 'docx', bytes: WORDS } as const

test('a file whose parser was kept waiting is tried once more, in a child of its own', async () => {
  const { children, pass, reader } = openBench()
  const read = reader.read(file)
  children[0]!.answer({ kind: 'ready' })
  await pass(20_000, 0.05)
  assert.equal(children.length, 1, 'twenty seconds of waiting are no fault')
  await pass(11_000, 0.05)
  assert.deepEqual([children.length, children[0]!.killed], [2, 1])
  children[1]!.answer({ kind: 'ready' })
  await pass(10_000, 0.05)
  children[1]!.answer({ kind: 'markup', markup: '<p>Rain in Marn.</p>' })
  children[1]!.answer({ kind: 'done' })
  const one = await read
  assert.ok('document' in one, JSON.stringify(one))
  assert.equal(children[1]!.killed, 0)
  reader.close()
})

test('a second time is the last, and a file that had its time gets none', async () => {
  const busy = openBench()
  const late = busy.reader.read(file)
  busy.children[0]!.answer({ kind: 'ready' })
  await busy.pass(31_000, 0.05)
  busy.children[1]!.answer({ kind: 'ready' })
  await busy.pass(31_000, 0.05)
  assert.match(JSON.stringify(await late), /a\.docx.*silent for 30000 ms \(\d+ by the clock\)/u)
  assert.equal(busy.children.length, 2)
  const quiet = openBench()
  const looping = quiet.reader.read(file)
  quiet.children[0]!.answer({ kind: 'ready' })
  await quiet.pass(4000, 1)
  assert.match(JSON.stringify(await looping), /silent for 3500 ms"/u)
  assert.equal(quiet.children.length, 1)
  busy.reader.close()
  quiet.reader.close()
})

test('a child that does not start is started once more', async () => {
  const { children, pass, reader } = openBench()
  const read = reader.read(file)
  await pass(31_000, 0.01)
  assert.equal(children.length, 2)
  children[1]!.answer({ kind: 'ready' })
  children[1]!.answer({ kind: 'markup', markup: '<p>Rain in Marn.</p>' })
  children[1]!.answer({ kind: 'done' })
  assert.ok('document' in (await read))
  reader.close()
})
