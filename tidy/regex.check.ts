// Every regular expression written in src/, tried by recheck for time that grows faster than the
// text: `node --test tidy/regex.check.ts` fails with the attack string. Example: /(a+)+$/ is
// reported with "aaaa…". Slower than the unit tests, therefore run apart from them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { check } from 'recheck'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
/** Time for one pattern, in milliseconds; one that needs more is left undecided. */
const PATTERN_MS_MAX = 600
/** A quantifier without an upper limit, or with a high one: what can grow at all. */
const REPEATS = /[*+]|\{\d*,\}|\{\d*,\d{3,}\}/u

interface Literal {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

/** The TypeScript files below a folder, tests and cases left out. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.(?:test|cases)\.ts$/u.test(name))
    .toSorted()
    .map((name) => join(folder, name))
}

// Comments, strings and templates first, so that no slash inside them opens a pattern; a pattern
// only where an operand may stand. Each alternative begins with a character of its own.
const PIECES =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`|(?<=(?:^|[(,=:[&|?{};>\n]|[\s(!]!|return)\s*)\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/gu

function literalsOf(file: string): Literal[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(PIECES)].flatMap(({ 1: source, 2: flags, index }) =>
    source === undefined
      ? []
      : [
          {
            file: relative(ROOT, file),
            line: text.slice(0, index).split('\n').length,
            source,
            flags: flags ?? '',
          },
        ],
  )
}

const literals = sources(join(ROOT, 'src')).flatMap(literalsOf)

test('the scanner finds patterns and no divisions', () => {
  assert.ok(literals.length > 300, `${literals.length} patterns`)
  for (const { source, flags } of literals) assert.doesNotThrow(() => new RegExp(source, flags))
})

test('no pattern takes more than linear time', async (t) => {
  const seen = new Set<string>()
  const slow: string[] = []
  let undecided = 0
  for (const { file, line, source, flags } of literals) {
    const key = `/${source}/${flags}`
    if (seen.has(key) || !REPEATS.test(source)) continue
    seen.add(key)
    const result = await check(source, flags, { timeout: PATTERN_MS_MAX })
    if (result.status === 'unknown') undecided++
    if (result.status !== 'vulnerable') continue
    const { type } = result.complexity
    slow.push(`${file}:${line} ${key} ${type}: ${result.attack.pattern}`)
  }
  t.diagnostic(`${seen.size} patterns with repetition, ${undecided} undecided`)
  assert.deepEqual(slow, [])
})
