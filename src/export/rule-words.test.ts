import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FINDING_KINDS } from '../model/finding.ts'
import { CONDITION_KINDS } from '../model/story.ts'
import { reasonWords } from './wording.ts'

const SRC = dirname(dirname(fileURLToPath(import.meta.url)))
/** A rule id as code writes it: lower-case words joined by hyphens, in quotes. */
const RULE = /'([a-z]+(?:-[a-z]+)+)'/gu
/** Lines that name a reason: "why:", "unattributed:", or a pair of a test and its rule. */
const REASON_LINE = /\bwhy\b|\bunattributed\b|\brule\b|-antecedent'|-report'|-holder'|-alone'|-it'/u

/** Rule ids that modules of the rooms which give reasons write beside a reason. */
function ruleIds(): string[] {
  const kinds: readonly string[] = [...CONDITION_KINDS, ...FINDING_KINDS]
  const ids = ['annotate', 'reconcile'].flatMap((room) =>
    readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(?:test|cases|fixture)\.ts$/u.test(name))
      .flatMap((name) => readFileSync(join(SRC, room, name), 'utf8').split('\n'))
      .filter((line) => REASON_LINE.test(line) && !/^\s*(?:import|\/\/|\*)/u.test(line))
      .flatMap((line) => [...line.matchAll(RULE)].map(([, id]) => id!)),
  )
  return [...new Set(ids)].filter((id) => !kinds.includes(id)).sort()
}

test('rules are found', () => {
  assert.ok(ruleIds().length >= 5, ruleIds().join(', '))
})

for (const id of ruleIds())
  test(`an editor reads words for ${id}`, () => {
    assert.notEqual(reasonWords(id), id)
    assert.match(reasonWords(id), / /u)
  })
