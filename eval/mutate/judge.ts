// True lines → how many of their mutations the check catches, and how many true lines it strikes.
import { checkLine } from '../../src/brief/index.ts'
import { rememberingAnnotators } from './example.ts'
import { seeded, type TrueLine } from './line.ts'
import { OPERATORS } from './operators.ts'
import { REWRITES } from './rewrite.ts'

export interface Tally {
  readonly operators: ReadonlyMap<string, { readonly caught: number; readonly all: number }>
  readonly alarms: { readonly struck: number; readonly all: number }
  /** "operator: the wrong line", where the check let it stand. */
  readonly missed: readonly string[]
  /** "rewrite: reason: the true line", where the check struck it. */
  readonly alarming: readonly string[]
}

/** Every operator and every rewrite once on each line. Deterministic for a seed. */
export function judge(lines: readonly TrueLine[], seed: number): Tally {
  const annotate = rememberingAnnotators()
  const random = seeded(seed)
  const operators = new Map<string, { caught: number; all: number }>()
  const alarms = { struck: 0, all: 0 }
  const [missed, alarming]: [string[], string[]] = [[], []]
  for (const line of lines) {
    const check = (text: string) =>
      checkLine(text, line.cites, annotate, {
        vouched: line.vouched,
        ...(line.independent === undefined ? {} : { independent: line.independent }),
      })
    for (const [name, rewrite] of Object.entries(REWRITES)) {
      const text = rewrite(line.text)
      // A frame is the writer's own: to say it otherwise is no line of a brief.
      if (text === null || line.vouched.some((words) => !text.includes(words))) continue
      alarms.all++
      const why = check(text)
      if (why === null) continue
      alarms.struck++
      alarming.push(`${name}: ${why}: ${text}`)
    }
    for (const [name, operator] of Object.entries(OPERATORS)) {
      const text = operator(line, random)
      if (text === null || text === line.text) continue
      const tally = operators.get(name) ?? { caught: 0, all: 0 }
      operators.set(name, tally)
      tally.all++
      if (check(text) === null) missed.push(`${name}: ${text}`)
      else tally.caught++
    }
  }
  return { operators, alarms, missed, alarming }
}
