// Why mentions in other words are one person, a reason for each way of saying. Example: Aldo Venn,
// "Venn" in two reports -> “Venn” is Aldo Venn: nobody else in this pile bears the name.
import type { Mention } from './people.ts'
import { reportNames } from '../speech/quote-speakers.ts'
import { fold } from '../words.ts'

const REASONS_MOST = 12

/** The reasons by which mentions were joined under a name, in order of first mention. */
export function mergeReasons(name: string, mentions: readonly Mention[]): string[] {
  const forms = Map.groupBy(mentions, ({ form }) => form.printed)
  const reasons = [...forms].flatMap(([printed, same]) =>
    printed === name ? [] : [reasonOf(name, printed, same)],
  )
  return [...new Set(reasons)].slice(0, REASONS_MOST)
}

function reasonOf(name: string, printed: string, same: readonly Mention[]): string {
  const [first] = same
  if (first!.office) {
    const reports = [...new Set(same.map(reportNames(same)))].join(', ')
    return `“${printed}” is ${name}: nobody else is called so in ${reports}`
  }
  const words = fold(printed).split(/[\s-]+/u)
  const all = fold(name).split(/[\s-]+/u)
  const spelled = words.every((word) => all.includes(word))
  if (first!.form.given.length === 0)
    return spelled
      ? `“${printed}” is ${name}: no other bearer of the name is near`
      : `“${printed}” is ${name}: the surname in another spelling, no other bearer is near`
  return spelled
    ? `“${printed}” is ${name}: the given names agree`
    : `“${printed}” is ${name}: the same name in another spelling`
}
