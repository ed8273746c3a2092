// Names of bodies made one across a pile: initials with the one name they stand for, the same words
// in another order, a hyphen for a space. Example: "the N.R.A.", "NRA" and "Northern Relief Agency"
// -> "Northern Relief Agency"; "Observatory for Human Rights" is "Human Rights Observatory".
import { layerOf } from '../../model/pile.ts'
import type { Span } from '../../text/span.ts'
import type { Report } from '../statement.ts'
import { compareText, fold } from '../words.ts'

/** The name under which a pile knows a body printed this way; null for one it does not print. */
export type NameBody = (printed: string) => string | null

/** Words of a name in another order make the same body only from this many of them. */
const WORDS_LEAST = 3
const LINKING = /^(?:of|for|the|and|on|in|to|&|de|du|des|la|le)$/u

/** Bodies of a pile. Two candidates for one set of initials: none. Deterministic. */
export function bodyNames(reports: readonly Report[]): NameBody {
  const printed = new Map<string, Map<string, number>>()
  const initials = new Map<string, Set<string>>()
  const told = new Map<string, Set<string>>()
  for (const report of reports)
    for (const { start, end, type } of layerOf(report.annotated, 'name')) {
      if (type === 'person' && !isAbbreviated(report.text, { start, end })) continue
      const name = undotted(report.text.slice(start, end))
      const key = keyOf(name)
      if (key === '') continue
      const spellings = printed.get(key) ?? new Map<string, number>()
      printed.set(key, spellings.set(name, (spellings.get(name) ?? 0) + 1))
      const letters = initialsOf(name)
      if (letters !== '') add(initials, letters, key)
      const own = /^\s\((\p{Lu}[\p{Lu}-]{1,7})\)/u.exec(report.text.slice(end, end + 12))?.[1]
      if (own !== undefined && spells(own, name)) add(told, own, key)
    }
  const display = (key: string): string => commonest(printed.get(key)!)
  const sole = (letters: string): string | null => {
    const known = KNOWN.get(letters)
    if (known !== undefined) return keyOf(known)
    const [key, second] = [...(told.get(letters) ?? initials.get(letters) ?? [])]
    return key === undefined || second !== undefined ? null : key
  }
  return (words) => {
    const name = undotted(words)
    const key = isInitials(name) ? (sole(name) ?? keyOf(name)) : keyOf(name)
    if (!/\p{Lu}/u.test(name)) return null
    return printed.has(key) ? display(key) : (KNOWN.get(name) ?? null)
  }
}

function add(to: Map<string, Set<string>>, key: string, value: string): void {
  to.set(key, (to.get(key) ?? new Set()).add(value))
}

/** Initials that every newsroom uses without the name. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['UN', 'United Nations'],
  ['EU', 'European Union'],
  ['US', 'United States'],
  ['AU', 'African Union'],
])

const undotted = (printed: string): string =>
  printed
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the\s+/iu, '')
    .replace(/['’]s?$/u, '')
    .replace(/\b(\p{Lu})\.(?=\p{Lu}\b|\s|$)/gu, '$1')

const isInitials = (name: string): boolean => /^\p{Lu}{2,8}$/u.test(name)

/** The words of a name in order of spelling where there are enough of them, else as printed. */
function keyOf(name: string): string {
  const words = fold(name)
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '' && !LINKING.test(word))
  return (words.length >= WORDS_LEAST ? words.sort(compareText) : words).join(' ')
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  return words.length < 2 || words.length > 6 ? '' : words.map((word) => word[0]!).join('')
}

/** "Northern Relief Agency (NRA)": whoever is given letters in brackets is a body. */
export function isAbbreviated(text: string, { start, end }: Span): boolean {
  const letters = /^\s\((\p{Lu}{2,8})\)/u.exec(text.slice(end, end + 12))?.[1]
  return letters !== undefined && spells(letters, text.slice(start, end))
}

/** Whether letters in brackets can be short for the name before them: in its order, first first. */
function spells(letters: string, name: string): boolean {
  const all = fold(name)
  let at = 0
  for (const letter of fold(letters).replaceAll('-', '')) {
    const next = all.indexOf(letter, at)
    if (next < 0) return false
    at = next + 1
  }
  return all[0] === fold(letters)[0]
}

/** The spelling printed most often, of these the longest, of these the first. */
function commonest(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].sort(
    ([a, n], [b, m]) => m - n || b.length - a.length || compareText(a, b),
  )
  return sorted[0]![0]
}
