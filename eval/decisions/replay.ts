// Random lives of a desk against their logs replayed from nothing.
//   node eval/decisions/replay.ts [--sequences 500] [--seed 1]
import { parseArgs } from 'node:util'
import { liveOnce } from './sequence.ts'

const { values } = parseArgs({
  options: {
    sequences: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const first = Number(values.seed)
const total = { wrong: 0, decisions: 0, undone: 0, orphaned: 0 }
const kinds = new Map<string, number>()
for (let seed = first; seed < first + Number(values.sequences); seed++) {
  const { problem, decisions, undone, orphaned, steps } = await liveOnce(seed)
  total.decisions += decisions
  total.undone += undone
  total.orphaned += orphaned
  for (const step of steps) kinds.set(step, (kinds.get(step) ?? 0) + 1)
  if (problem === null) continue
  total.wrong++
  process.stdout.write(`seed ${seed}: ${steps.join(' ')}\n  ${problem}\n`)
}
const sorted = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))
process.stdout.write(
  `${values.sequences} sequences, ${total.wrong} differ; ${total.decisions} decisions, ` +
    `${total.undone} of them undone, ${total.orphaned} orphaned\n` +
    `${sorted.map(([kind, times]) => `${kind} ${times}`).join(', ')}\n`,
)
process.exitCode = total.wrong === 0 ? 0 : 1
