// What must not leave the machine does not: private persons, children and households of the
// example story, and of a real report where the reports are beside the project. Persons are
// picked by role (an age or a kinship beside the name, or the same family name), not from a list
// of strings.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const stemma = join(root, 'bin', 'stemma.js')
const KINSHIP =
  /\b(?:wife|husband|brother|sister|son|daughter|mother|father|children)\b|\b\d{1,2}-year-old\b|\baged? \d{1,2}\b/u

function run(args: readonly string[], cwd: string): string {
  const done = spawnSync(process.execPath, [stemma, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  assert.equal(done.status, 0, done.stderr)
  return done.stdout
}

function pageOf(reports: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-mask-'))
  try {
    run([reports, ...options], folder)
    return readFileSync(join(folder, 'report.html'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Line {
  readonly text: string
  readonly annotations: readonly {
    readonly start: number
    readonly end: number
    readonly exact: string
    readonly type: string
  }[]
}

/**
 * Persons named in a sentence that tells an age or a kinship, and all who share their family
 * name.
 */
function privateByRole({ text, annotations }: Line): string[] {
  const persons = annotations.filter(({ type }) => type === 'person')
  const sentenceAround = (start: number, end: number) => {
    const from = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('. ', start)) + 1
    const stop = text.slice(end).search(/[.\n]/u)
    return text.slice(from, stop < 0 ? text.length : end + stop)
  }
  const family = (name: string) => name.split(/\s/u).at(-1)!
  const beside = persons.filter(({ start, end, exact }) => {
    const sentence = sentenceAround(start, end)
    const near = sentence.slice(
      Math.max(0, sentence.indexOf(exact) - 40),
      sentence.indexOf(exact) + exact.length + 12,
    )
    return KINSHIP.test(near)
  })
  const families = new Set(beside.map(({ exact }) => family(exact)))
  return [
    ...new Set(persons.map(({ exact }) => exact).filter((name) => families.has(family(name)))),
  ]
}

test('no private person, child, street or shelter of the example story is on its page', () => {
  const example = join(root, 'examples', 'lake-crisis')
  const gold = JSON.parse(readFileSync(join(example, 'gold.json'), 'utf8')) as {
    phenomena: { kind: string; expect: { type: string; name?: string; exact?: string } }[]
  }
  const hidden = gold.phenomena
    .filter(
      ({ kind, expect }) =>
        kind === 'private persons' && ['private', 'masked'].includes(expect.type),
    )
    .map(({ expect }) => (expect.name ?? expect.exact)!)
  assert.ok(hidden.length >= 8)
  const page = pageOf(join(example, 'reports'))
  assert.deepEqual(
    hidden.filter((words) => page.includes(words)),
    [],
  )
})

const report = join(root, '..', 'shared', 'reports', '003.txt')
test(
  'no private person of a real report is on its page, even with whole texts',
  { skip: existsSync(report) ? false : 'no real reports beside the project' },
  () => {
    const line = JSON.parse(run(['annotate', '--kinds', 'name', report], root)) as Line
    const hidden = privateByRole(line)
    assert.ok(hidden.length >= 2, hidden.join(', '))
    for (const page of [pageOf(report), pageOf(report, '--with-texts')])
      assert.deepEqual(
        hidden.filter((name) => page.includes(name)),
        [],
      )
  },
)
