// Words of a brief's line and of its passages made comparable: folded, stemmed, function words
// apart. Example: "Marn’s bridges were closed" -> marn, bridg, clos. A copy of reconcile's, since
// stages never import each other; the lists may differ, for here a missed word strikes a line and
// there it misses a link.
import { partsOf, type Day } from '../model/calendar.ts'
import { remembered } from '../text/memory.ts'
import { tokensOf } from '../text/token.ts'

// Function words and reporting verbs of English, from general knowledge.
const EMPTY = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here it its they ' +
    'their them he him his she her we us our you your i who whom whose which what when where ' +
    'why how of in on at by for from to into onto over under with without within about around ' +
    'after before during between among against across through towards toward upon as is are was ' +
    'were be been being do does did done has have had having will would could should may might ' +
    'must can shall not no all any some many much more most other others another such own same ' +
    'only also just even still already very too up down out off again further once while ' +
    'because both each few several said say says saying told according report reports reported ' +
    'amid including'
  ).split(' '),
)

const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ies',
  'ied',
  'ers',
  'er',
  'ed',
  'al',
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

const NUMERALS = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, number) => [word, String(number)]),
)

/** A number word from two to twenty in digits, digits without thousands marks, else the word. */
export function numeral(word: string): string {
  if (word === 'zero' || word === 'one') return word
  return NUMERALS.get(word) ?? word.replace(/,(?=\d{3}(?:\D|$))/gu, '')
}

/** Stems of the pieces of one lower-case word that carry content: none for "the". */
const stemsOfWord = remembered((lower: string): readonly string[] =>
  lower
    .split(/[-‐‑]/u)
    .map(fold)
    .filter((word) => word.length > 1 && !EMPTY.has(word) && !word.endsWith("n't"))
    .map(stem),
)

/** Stems of the content words of a text, in order; numbers and marks left out. */
export function contentStems(text: string): string[] {
  const stems: string[] = []
  for (const token of tokensOf(text))
    if (token.form === 'word') for (const one of stemsOfWord(token.lower)) stems.push(one)
  return stems
}

/**
 * A text with one kind of quotation mark, apostrophe, dash and space, for comparing quoted words.
 */
export function plainMarks(text: string): string {
  return text
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’`]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day as readers say it: "24 May 2024". */
export function dayWords(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day)
  return `${ofMonth} ${MONTHS[month - 1]!} ${year}`
}

/** Code-unit order: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
