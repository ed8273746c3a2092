import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { annotatorsWith } from '../src/annotate/index.ts'
import { allCommands, standard } from '../src/cli/commands/index.ts'
import { FINDING_KINDS } from '../src/model/finding.ts'
import { TERMS } from '../src/model/term.ts'
import { GENERATED } from './generate.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const read = (file: string) => readFileSync(join(root, file), 'utf8')

test('generated documents are up to date', async () => {
  for (const [file, content] of Object.entries(GENERATED))
    assert.equal(read(file), await content(), `${file} is stale: npm run docs`)
})

test('every command and option is documented', async () => {
  const text = read('docs/cli.md')
  for (const command of [await standard.load(), ...(await allCommands())]) {
    if (command.name) assert.ok(text.includes(`stemma ${command.name}`), command.name)
    for (const { name } of command.options) assert.ok(text.includes(`--${name}`), name)
  }
})

test('every annotator and term has its paragraph', () => {
  const text = read('docs/annotators.md')
  for (const { makes } of annotatorsWith({ names: null, gazetteer: () => null }))
    assert.match(text, new RegExp(`^## ${makes}$`, 'mu'), makes)
  for (const term of TERMS) assert.ok(text.includes(`\`${term}\``), term)
})

test('every finding kind is explained', () => {
  const text = read('docs/findings.md')
  for (const kind of FINDING_KINDS) assert.ok(text.includes(`\`${kind}\``), kind)
})

test('links between documents lead somewhere', () => {
  const files = [
    'README.md',
    'ARCHITECTURE.md',
    ...readdirSync(join(root, 'docs'))
      .filter((n) => n.endsWith('.md'))
      .map((n) => `docs/${n}`),
  ]
  for (const file of files)
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/gu))
      assert.doesNotThrow(
        () => readFileSync(join(root, dirname(file), target!)),
        `${file} → ${target}`,
      )
})
