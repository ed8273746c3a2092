// Mutations of true lines through the brief's check: what is caught, and what true lines are
// struck.
//   node eval/mutate/run.ts [--seed 1] [--show 20] [--only number] [--genre news]
// The news set is read from beside the project; where it is absent the example story stands alone.
import { parseArgs } from 'node:util'
import { exampleLines } from './example.ts'
import { briefLines } from './brief-lines.ts'
import { judge, type Tally } from './judge.ts'
import { newsLines } from './news.ts'
import { OPERATORS } from './operators.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    only: { type: 'string' },
    genre: { type: 'string', default: 'news' },
  },
})
const seed = Number(values.seed)
const show = Number(values.show)

const percent = (part: number, all: number) =>
  all === 0 ? '-' : `${((100 * part) / all).toFixed(1)} %`

function tell(name: string, { operators, alarms, missed, alarming }: Tally): void {
  process.stdout.write(`\n${name}\n`)
  let [caught, all, strict, strictAll] = [0, 0, 0, 0]
  for (const operator of Object.keys(OPERATORS)) {
    const one = operators.get(operator) ?? { caught: 0, all: 0 }
    caught += one.caught
    all += one.all
    if (STRICT.has(operator)) {
      strict += one.caught
      strictAll += one.all
    }
    process.stdout.write(
      `  ${operator.padEnd(22)} ${percent(one.caught, one.all).padStart(7)}  (${one.all})\n`,
    )
  }
  process.stdout.write(`  number, name, quote, date ${percent(strict, strictAll)} (${strictAll})\n`)
  process.stdout.write(`  all operators ${percent(caught, all)} (${all})\n`)
  process.stdout.write(`  false alarms ${percent(alarms.struck, alarms.all)} (${alarms.all})\n`)
  const some = (list: readonly string[]) =>
    list.filter((one) => values.only === undefined || one.startsWith(values.only)).slice(0, show)
  for (const one of some(missed)) process.stdout.write(`  missed ${one}\n`)
  for (const one of some(alarming)) process.stdout.write(`  alarm ${one}\n`)
}

/** Operators of which 99 % are asked: names are entities, speakers and places. */
const STRICT = new Set(['number', 'entity', 'speaker', 'quote word', 'date', 'place'])

tell('brief of the example story', judge(await briefLines(), seed))
for (const neighbours of [false, true]) {
  const cited = neighbours ? 'cited with their neighbours' : 'cited alone'
  tell(`sentences of the example story, ${cited}`, judge(exampleLines(neighbours), seed))
  tell(`licensed ${values.genre}, ${cited}`, judge(newsLines(neighbours, values.genre), seed))
}
