// Holds the tree to the house: imports, packages, sizes, leftovers, names, dead files, the public
// interface and the words we never say. Add a rule here before arguing about it twice.
import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import * as api from '../src/index.ts'
import * as house from './house.ts'
import { FORBIDDEN } from './words.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Tracked files and new ones not ignored, so that a problem shows before the commit. */
function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root })
  const files = listed.toString('utf8').split('\0').filter(Boolean)
  return files.filter((file) => {
    try {
      return statSync(join(root, file)).isFile()
    } catch {
      return false // Deleted in the work tree, not yet in the index.
    }
  })
}

const files = projectFiles()
const code = files.filter((file) => /\.(?:ts|js|mjs)$/u.test(file))
const sources = code.filter((file) => file.startsWith('src/') && file.endsWith('.ts'))
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const isTest = (file: string) => /\.(?:test|cases|contract)\.ts$/u.test(file)
const page = code.filter((file) => /^web\/src\/.*\.ts$/u.test(file) && !isTest(file))
const isData = (file: string) => /\/lexicon\/|\.cases\.ts$/u.test(file)

const IMPORT = /(?:^|\n)\s*(?:import|export)[^'"`;]*?from\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/gu
const importsOf = (file: string) =>
  [...read(file).matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!)

function importProblem(file: string, target: string): string | null {
  const room = file.split('/')[1]!
  if (file === 'src/index.ts') return null
  const rules = house.HOUSE[room]
  if (!rules) return `${file}: no room ${room} in tidy/house.ts`
  if (!target.startsWith('.')) {
    const allowed = [...rules.packages, ...(isTest(file) ? house.TEST_PACKAGES : [])]
    return allowed.includes(target) ? null : `${file}: imports package ${target}`
  }
  const path = relative(root, resolve(root, dirname(file), target))
  const other = path.split('/')[1]!
  if (!path.startsWith('src/')) return isTest(file) ? null : `${file}: imports ${path}`
  if (other === room || rules.rooms.includes(other)) return null
  return `${file}: room ${room} imports room ${other}`
}

test('rooms import only what the house allows', () => {
  const problems = sources.flatMap((file) =>
    importsOf(file).map((target) => importProblem(file, target)),
  )
  assert.deepEqual(problems.filter(Boolean), [])
})

const TYPE_IMPORT = /(?:^|\n)\s*import\s+type\s[^'";]*?from\s*'([^']+)'/gu

test('the page takes types of the model, its own files and its few packages', () => {
  const problems = page.flatMap((file) => {
    const types = new Set([...read(file).matchAll(TYPE_IMPORT)].map((match) => match[1]!))
    return importsOf(file).filter((target) => {
      if (!target.startsWith('.'))
        return !house.PAGE.packages.some((one) => one === target) && !target.endsWith('.json?url')
      const path = relative(root, resolve(root, dirname(file), target))
      if (path.startsWith('web/src/')) return false
      const room = path.split('/')[1]!
      return !(types.has(target) && house.PAGE.types.some((one) => one === room))
    })
  })
  assert.deepEqual(problems, [])
})

test('files, lines and functions stay small', () => {
  const problems: string[] = []
  for (const file of code) {
    const lines = read(file).split('\n')
    const most = isData(file) || isTest(file) ? house.DATA_LINES_MAX : house.LINES_MAX
    if (lines.length > most) problems.push(`${file}: ${lines.length} lines`)
    for (const [index, line] of lines.entries()) {
      const exempt = /https?:|\/[^/]+\/[a-z]*u|new RegExp|['"`]/u.test(line)
      if (line.length > house.COLUMNS_MAX && !exempt)
        problems.push(`${file}:${index + 1}: ${line.length} columns`)
    }
    if (!isTest(file) && !isData(file)) problems.push(...longFunctions(file, lines))
  }
  assert.deepEqual(problems, [])
})

/**
 * Functions at any indent: from a line that opens one to the line that closes it at the same
 * indent.
 */
function longFunctions(file: string, lines: readonly string[]): string[] {
  const problems: string[] = []
  const opening =
    /^(\s*)(?:export )?(?:default )?(?:async )?function\b|^(\s*)(?:export )?const \w+ = (?:async )?\(.*=> \{$/u
  for (const [index, line] of lines.entries()) {
    const match = opening.exec(line)
    if (!match) continue
    const indent = match[1] ?? match[2] ?? ''
    const close = lines.findIndex((other, at) => at > index && other.startsWith(`${indent}}`))
    const length = close - index + 1
    if (close > 0 && length > house.FUNCTION_LINES_MAX)
      problems.push(`${file}:${index + 1}: function of ${length} lines`)
  }
  return problems
}

test('nothing is left over', () => {
  const leftovers = [
    /\bconsole\.\w+\(/u,
    /\b(?:TODO|FIXME|XXX:|HACK)\b/u,
    /\bdebugger\b/u,
    /(?:^|[^.\w])it\.only|test\.only/u,
    /(?<![\w.])\/(?:work|farm|root)\/[\w.-]+/u,
  ]
  const problems = code
    .filter((file) => !file.startsWith('tidy/'))
    .flatMap((file) =>
      leftovers.filter((pattern) => pattern.test(read(file))).map((p) => `${file}: ${p}`),
    )
  assert.deepEqual(problems, [])
})

test('names say what is inside, and every module says what it does', () => {
  const problems: string[] = []
  for (const file of [...sources, ...page]) {
    if (house.EMPTY_NAMES.includes(basename(file).split('.')[0]!))
      problems.push(`${file}: empty name`)
    if (!isTest(file) && !read(file).startsWith('// ')) problems.push(`${file}: no opening comment`)
  }
  assert.deepEqual(problems, [])
})

test('no source file is dead', () => {
  const reached = new Set<string>()
  const all = [
    ...sources,
    ...code.filter((file) => /^(?:eval|bench|train|tidy|docs|web)\//u.test(file)),
  ]
  for (const file of all)
    for (const target of importsOf(file))
      if (target.startsWith('.')) reached.add(relative(root, resolve(root, dirname(file), target)))
  const entries = ['src/index.ts', 'src/cli/main.ts', 'web/src/main.ts']
  const dead = [...sources, ...page].filter(
    (file) => !isTest(file) && !reached.has(file) && !entries.includes(file),
  )
  assert.deepEqual(dead, [])
})

test('no blob is larger than a megabyte outside train, examples and resources', () => {
  const problems = files
    .filter((file) => !/^(?:train|examples|resources)\//u.test(file))
    .filter((file) => statSync(join(root, file)).size > house.BLOB_BYTES_MAX)
  assert.deepEqual(problems, [])
})

test('the public interface is the pinned list', () => {
  assert.deepEqual(Object.keys(api).sort(), [...house.PUBLIC_API])
})

test('the lock file names no registry', () => {
  const lock = read('package-lock.json')
  assert.ok(!/"resolved"/u.test(lock))
  assert.ok(!/https?:\/\/[^"]*registry/u.test(lock))
})

test('dependencies are pinned to exact versions', () => {
  const manifest = JSON.parse(read('package.json'))
  const all = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  }
  assert.deepEqual(
    Object.entries(all).filter(([, version]) => !/^\d/u.test(version as string)),
    [],
  )
})

test('our own words pass no verdict', () => {
  const speaking = [...sources, ...page].filter(
    (file) =>
      /^(?:web|src\/(?:cli|server|export|reconcile|brief|engine))\//u.test(file) && !isTest(file),
  )
  const problems: string[] = []
  for (const file of speaking) {
    const text = read(file).replaceAll(/(?:^|\n)\s*(?:\/\/|\*|\/\*)[^\n]*/gu, '')
    const words = [...text.matchAll(/'[^'\n]*'|`[^`]*`|"[^"\n]*"/gu)]
      .map((match) => match[0])
      .join('\n')
    for (const [pattern, instead] of FORBIDDEN)
      if (new RegExp(`\\b(?:${pattern})\\b`, 'iu').test(words))
        problems.push(`${file}: "${pattern}": ${instead}`)
  }
  assert.deepEqual(problems, [])
})
