// One command line in a process that dies at its n-th change of a file or a store:
// node keep-child.ts N ARGUMENTS. With N 0 it lives, and prints as the last line how many changes
// there were. Calls of node:fs and node:sqlite are counted before and after, whoever makes them.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { DatabaseSync, StatementSync } from 'node:sqlite'
import { die } from './mined.ts'

const [point = '0', ...args] = process.argv.slice(2)
let count = 0
const step = () => {
  if (++count === Number(point)) die()
}

type Call = (...args: readonly unknown[]) => unknown

/** Puts a counted call in place of a method. */
function countCalls(holder: object, name: string): void {
  const own = Reflect.get(holder, name) as Call
  const counted = function (this: unknown, ...given: readonly unknown[]) {
    step()
    const result = Reflect.apply(own, this, given) as unknown
    step()
    return result
  }
  Reflect.set(holder, name, counted)
}

for (const name of ['copyFileSync', 'renameSync', 'rmSync', 'writeFileSync', 'writeSync'])
  countCalls(fs, name)
syncBuiltinESMExports()
for (const [holder, name] of [
  [DatabaseSync.prototype, 'exec'],
  [StatementSync.prototype, 'run'],
] as const)
  countCalls(holder, name)

const { main } = await import('../../src/cli/main.ts')
const silent = { env: {}, outIsTerminal: false, errIsTerminal: false }
let err = ''
process.exitCode = await main(args, {
  ...silent,
  out: () => {},
  err: (words) => void (err += words),
})
process.stderr.write(err)
if (point === '0') process.stdout.write(`${count}\n`)
