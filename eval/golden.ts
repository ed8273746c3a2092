// The example story's expected output, compared byte for byte. A missing or changed expectation
// fails the test beside this file; `npm run golden -- --update` writes it, and the diff is read
// like code.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const example = join(root, 'examples', 'lake-crisis')
const OUTPUT_BYTES_MAX = 200 * 1024 * 1024

function stemma(args: readonly string[], cwd: string): string {
  const options = { cwd, encoding: 'utf8', maxBuffer: OUTPUT_BYTES_MAX } as const
  const run = spawnSync(process.execPath, [join(root, 'bin', 'stemma.js'), ...args], options)
  if (run.status !== 0) throw new Error(`stemma ${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}

/** JSON Lines with each object on lines of its own, so that a diff shows what changed. */
function spread(lines: string): string {
  const objects = lines.split('\n').filter(Boolean)
  return objects.map((line) => `${JSON.stringify(JSON.parse(line), null, 1)}\n`).join('')
}

/** Name of each golden file and what it must hold now. Paths and times are left out. */
export function expectedFiles(): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-golden-'))
  try {
    const summary = stemma(['reports'], folderWithReports(folder))
    return new Map([
      ['story.json', spread(stemma(['story', 'reports'], example))],
      ['reuse.json', spread(stemma(['reuse', 'reports'], example))],
      ['summary.txt', summary.replace(/ · \d+\.\d s$/mu, '')],
      ['report.html', readFileSync(join(folder, 'report.html'), 'utf8')],
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The run's folder with the example's reports under the same relative path as on every machine. */
function folderWithReports(folder: string): string {
  const link = spawnSync('cp', ['-R', join(example, 'reports'), join(folder, 'reports')])
  if (link.status !== 0) throw new Error(String(link.stderr))
  return folder
}

/** Names of golden files that are missing or differ. */
export function changedFiles(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, content]) => {
    const path = join(example, 'expected', name)
    return existsSync(path) && readFileSync(path, 'utf8') === content ? [] : [name]
  })
}

const EXCERPT = 160

/** Where a file first differs from what is expected, for whoever reads a failed test. */
export function firstDifference(name: string, content: string): string {
  const path = join(example, 'expected', name)
  const expected = existsSync(path) ? readFileSync(path, 'utf8') : ''
  let at = 0
  while (at < content.length && content[at] === expected[at]) at++
  const from = Math.max(0, at - EXCERPT / 2)
  const part = (text: string) => JSON.stringify(text.slice(from, from + EXCERPT))
  return `${name} at ${at}: expected ${part(expected)}, is ${part(content)}`
}

function main(): number {
  const files = expectedFiles()
  const changed = changedFiles(files)
  if (!process.argv.includes('--update')) {
    for (const name of changed)
      process.stdout.write(`differs: examples/lake-crisis/expected/${name}\n`)
    process.stdout.write(`${files.size - changed.length} passed, ${changed.length} failed\n`)
    return changed.length === 0 ? 0 : 1
  }
  mkdirSync(join(example, 'expected'), { recursive: true })
  for (const name of changed) writeFileSync(join(example, 'expected', name), files.get(name)!)
  process.stdout.write(`${changed.length} written\n`)
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main()
