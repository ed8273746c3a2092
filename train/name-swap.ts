// Reports with names → the same reports with names of other reports in their place: training then
// sees more names in more places. Example: "Aldo Venn flew to Marn. Venn ..." -> "Tilde Velo flew to
// Orsk. Velo ...".
import type { Name } from '../src/model/annotation.ts'
import type { NamedReport } from './name-corpora.ts'

/** What stands in, by kind: names of the given reports. */
type Pools = Readonly<Record<'given' | 'family' | Exclude<Name['type'], 'person'>, string[]>>

/** This share of names stays: with none, what the lists know of famous names is unlearned. */
const KEEP_SHARE = 0.5

/** Each report once more, its names exchanged, a spelling always for the same other. */
export function swapNames(reports: readonly NamedReport[], random: () => number): NamedReport[] {
  const pools = poolsOf(reports)
  return reports.map((report) => swapReport(report, pools, random))
}

const isNamePart = (word: string) => /^\p{Lu}[\p{L}’'-]+$/u.test(word)

function poolsOf(reports: readonly NamedReport[]): Pools {
  const pools: Pools = { given: [], family: [], place: [], organisation: [], other: [] }
  for (const { text, names } of reports)
    for (const { start, end, type } of names) {
      const name = text.slice(start, end)
      if (name.includes('\n')) continue
      if (type !== 'person') pools[type].push(name)
      else {
        const words = name.split(' ')
        if (words.length < 2 || words.length > 3) continue
        if (isNamePart(words[0]!)) pools.given.push(words[0]!)
        if (isNamePart(words.at(-1)!)) pools.family.push(words.at(-1)!)
      }
    }
  return pools
}

function swapReport(report: NamedReport, pools: Pools, random: () => number): NamedReport {
  const { id, text, names, unjudged } = report
  const stand = standIns(report, pools, random)
  const swapped: Name[] = []
  const moves: { readonly from: number; readonly by: number }[] = []
  let made = ''
  let at = 0
  for (const name of names) {
    made += text.slice(at, name.start)
    const start = made.length
    made += stand(name)
    swapped.push({ ...name, start, end: made.length })
    at = name.end
    moves.push({ from: name.end, by: made.length - name.end })
  }
  const moved = (offset: number) => offset + (moves.findLast(({ from }) => from <= offset)?.by ?? 0)
  return {
    id: `${id} swapped`,
    text: made + text.slice(at),
    names: swapped,
    unjudged: unjudged.map(({ start, end }) => ({
      start: moved(start),
      end: Math.max(moved(start), moved(end)),
    })),
  }
}

/** What stands for each name of a report; the words of persons each have their own. */
function standIns(
  { text, names }: NamedReport,
  pools: Pools,
  random: () => number,
): (name: Name) => string {
  const pick = (pool: readonly string[]) => pool[Math.floor(random() * pool.length)]!
  const wordOf = new Map<string, string>()
  const nameOf = new Map<string, string>()
  const persons = names
    .filter(({ type }) => type === 'person')
    .map(({ start, end }) => text.slice(start, end))
    .toSorted((a, b) => b.length - a.length)
  for (const person of persons) {
    const stays = random() < KEEP_SHARE
    const words = person.split(' ')
    words.forEach((word, i) => {
      if (wordOf.has(word) || !isNamePart(word)) return
      const pool = i === words.length - 1 ? pools.family : pools.given
      wordOf.set(word, stays ? word : pick(pool))
    })
  }
  return ({ start, end, type }) => {
    const name = text.slice(start, end)
    if (type === 'person')
      return name
        .split(' ')
        .map((word) => wordOf.get(word) ?? word)
        .join(' ')
    const key = `${type} ${name}`
    const other =
      nameOf.get(key) ?? (name.includes('\n') || random() < KEEP_SHARE ? name : pick(pools[type]))
    nameOf.set(key, other)
    return other
  }
}
