// What sites ask of robots: rules, pauses, how long they hold, and rules that cost too much.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FetchFailure } from './failure.ts'
import type { Got } from './get.ts'
import { openRobots } from './robots.ts'

const HOUR = 3_600_000

function robotsOf(reply: () => string | FetchFailure, now: { at: number } = { at: 0 }) {
  const asked: string[] = []
  const world = {
    robot: 'Stemma',
    now: () => now.at,
    fetch: async (address: string) => {
      asked.push(address)
      const given = reply()
      if (given instanceof FetchFailure) throw given
      return { content: Buffer.from(given) } as unknown as Got
    },
  }
  const robots = openRobots(world, {})
  const allows = (path: string) =>
    robots.check(new URL(path, 'https://herald.example'), false).then(
      () => true,
      (error: unknown) => {
        assert.ok(error instanceof FetchFailure)
        return false
      },
    )
  return { robots, allows, asked, world }
}

test('rules for us go before rules for all; the longest rule decides', async () => {
  const { allows } = robotsOf(
    () =>
      'User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /desk\nAllow: /desk/open\nDisallow: /*.pdf$',
  )
  assert.equal(await allows('/flood'), true)
  assert.equal(await allows('/desk/x'), false)
  assert.equal(await allows('/desk/open/x'), true)
  assert.equal(await allows('/a.pdf'), false)
  assert.equal(await allows('/a.pdf?x'), true)
})

test('a site is asked once a day, one without an answer once an hour', async () => {
  const now = { at: 0 }
  let reply: string | FetchFailure = 'User-agent: *\nDisallow: /x\nCrawl-delay: 7'
  const { robots, allows, asked, world } = robotsOf(() => reply, now)
  await Promise.all(['/a', '/b', '/x'].map(allows))
  assert.deepEqual(asked, ['https://herald.example/robots.txt'])
  assert.equal(robots.pauseOf('herald.example'), 7000)
  assert.equal(robots.pauseOf('courier.example'), 0)
  now.at = 23 * HOUR
  await allows('/a')
  assert.equal(asked.length, 1)
  now.at = 25 * HOUR
  reply = new FetchFailure('status', 'busy', { status: 503 })
  assert.equal(await allows('/a'), false)
  assert.equal(await allows('/a'), false)
  assert.equal(asked.length, 2)
  now.at = 26.5 * HOUR
  reply = new FetchFailure('status', 'gone', { status: 410 })
  assert.equal(await allows('/a'), true)
  assert.equal(asked.length, 3)
  // What is remembered holds after a restart.
  const again = openRobots(world, robots.remembered())
  await again.check(new URL('https://herald.example/x'), false)
  assert.equal(asked.length, 3)
})

test('no answer forbids, 429 too; other 4xx allow', async () => {
  const verdict = (failure: FetchFailure) => robotsOf(() => failure).allows('/a')
  assert.equal(await verdict(new FetchFailure('status', 'x', { status: 404 })), true)
  assert.equal(await verdict(new FetchFailure('status', 'x', { status: 403 })), true)
  assert.equal(await verdict(new FetchFailure('status', 'x', { status: 429 })), false)
  assert.equal(await verdict(new FetchFailure('timeout', 'x')), false)
  assert.equal(await verdict(new FetchFailure('too-large', 'x')), false)
})

test('rules that would cost too much forbid, and are never tried', async () => {
  const rules = [
    `Disallow: /${'*a'.repeat(900)}b\n`.repeat(270),
    'Disallow: /*a$\n'.repeat(34_000),
    `Disallow: ${'*'.repeat(400_000)}`,
  ]
  for (const text of rules) {
    const { allows } = robotsOf(() => `User-agent: *\n${text}`)
    assert.equal(await allows(`/${'a'.repeat(2000)}`), false)
  }
  const plain = 'User-agent: *\n' + 'Disallow: /aaaaaaaaaaaaaaaaab\n'.repeat(15_000)
  assert.equal(await robotsOf(() => plain).allows(`/${'a'.repeat(2000)}`), true)
})

test('anything may be written in the file', async () => {
  for (const text of ['', '\u0000', '<!doctype html><p>No.', 'Disallow', 'User-agent\n: x\nAllow:'])
    assert.equal(await robotsOf(() => text).allows('/a'), true, text)
})
