// The rules of a version as one hash: all code that makes layers, groups and stories, tests left
// out, and the trained weights. `npm run rules` (this file with --update) writes it where the engine reads it,
// so that no store goes on showing what older rules made.
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOMS = ['text', 'model', 'learn', 'annotate', 'reuse', 'cluster', 'reconcile', 'brief']
const FILE = join(root, 'src', 'engine', 'rules.ts')

/** Hash of the rules in the work tree, 16 hexadecimal digits. */
export function rulesHash(): string {
  const files = ROOMS.flatMap((room) => globSync(`src/${room}/**/*.ts`, { cwd: root }))
  const rules = files.filter((file) => !/\.(?:test|cases|fixture|contract)\.ts$/u.test(file))
  const hash = createHash('sha256')
  for (const file of [...rules.sort(), 'src/engine/tell.ts', 'resources/names.bin']) {
    const bytes = readFileSync(join(root, file))
    hash.update(`${file} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

if (import.meta.main && process.argv.includes('--update')) {
  const text = readFileSync(FILE, 'utf8')
  writeFileSync(FILE, text.replace(/'[0-9a-f]{16}'/u, `'${rulesHash()}'`))
}
