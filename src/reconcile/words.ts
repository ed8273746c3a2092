// Words made comparable across reports: folded (case, accents, apostrophes), stripped to a stem,
// without words that say nothing by themselves. Example: "The governor's forces were withdrawing"
// -> governor, forc, withdraw.
import { remembered } from '../text/memory.ts'
import { tokenize } from '../text/token.ts'

// Function words and reporting verbs of English, from general knowledge: they join any two
// sentences of news.
const EMPTY = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its they ' +
    'them their he him his she her we us our you your i my me who whom whose which what when ' +
    'where why how of in on at by for from to into onto over under with without within about ' +
    'around after before during between among against across through towards toward upon as is ' +
    'are was were be been being am do does did done have has had having will would could should ' +
    'may might must can shall not no all any some many much more most other others another such ' +
    'own same only also just even still already very too up down out off again further once ' +
    'while because both each few half several nearly almost approximately roughly estimated ' +
    'least up per said say says saying told tells added according reported reports report amid ' +
    'including include included one two three four five six seven eight nine ten hundred ' +
    'thousand million billion mn bn hundreds thousands millions dozens'
  ).split(' '),
)

const ENDINGS = [
  'ational',
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ities',
  'ity',
  'ies',
  'ied',
  'ers',
  'er',
  'edly',
  'ed',
  'als',
  'al',
  'ally',
  'ly',
  'ions',
  'ion',
  'es',
  's',
  'e',
  'y',
]

/** Lower case without accents, typographic apostrophes or a possessive ending. */
export function fold(text: string): string {
  // Most words are plain ASCII: they have no accents to take off.
  const plain = /^[ -~]*$/u.test(text) ? text : unaccented(text)
  const lower = plain.toLowerCase()
  return lower.includes("'") ? lower.replace(/'s?$/u, '') : lower
}

const unaccented = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/gu, "'")

/** A rough stem: the first matching ending is cut where at least four letters stay. */
export const stem = remembered((word: string): string => {
  const folded = fold(word)
  for (const ending of ENDINGS)
    if (folded.endsWith(ending) && folded.length - ending.length >= 4)
      return folded.slice(0, folded.length - ending.length)
  return folded
})

/** Whether a folded word carries no subject of its own. */
export const isEmptyWord = (folded: string): boolean => EMPTY.has(folded)

/** Stems of the pieces of one lower-case word that carry content: none for "the". */
const stemsOfWord = remembered((lower: string): readonly string[] =>
  lower
    .split(/[-‐‑]/u)
    .map(fold)
    .filter((word) => word.length > 1 && !EMPTY.has(word))
    .map(stem),
)

/** Stems of the words that carry content, in text order, numbers left out. O(length). */
export const contentStems = remembered((text: string): readonly string[] => {
  const stems: string[] = []
  for (const token of tokenize(text))
    if (token.form === 'word') for (const one of stemsOfWord(token.lower)) stems.push(one)
  return stems
})

/** Folded words and numbers in text order, marks left out. O(length). */
export const foldedWords = remembered((text: string): readonly string[] =>
  tokenize(text)
    .filter((token) => token.form !== 'mark')
    .map((token) => fold(token.lower)),
)

/** Share of the smaller set that is in the other, 0..1; 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared++
  return shared / small.size
}

/** Size of the intersection over that of the union, 0..1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const union = a.size + b.size - shared
  return union === 0 ? 0 : shared / union
}

/** Code-unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
