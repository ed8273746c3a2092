// Twelve ways to make a true line wrong, one small change each. An operator answers null where a
// line gives it nothing to change. Example: number turns "40 people" into "90 people".
import { CLAUSES, HOMES, INSERTED, MONTHS, PLACES, SPEECH, WEEKDAYS } from './words.ts'
import { pick, put, type NamedSpan, type Random, type TrueLine } from './line.ts'

export type Operator = (line: TrueLine, random: Random) => string | null

/** Every operator by its name, in the order of the report. */
export const OPERATORS: { readonly [name: string]: Operator } = {
  number,
  unit,
  entity: (line, random) => exchangeName(line, random, ['person', 'organisation']),
  speaker,
  'quote word': quoteWord,
  date,
  place: (line, random) => exchangeName(line, random, ['place']),
  negation,
  modality,
  'source count': sourceCount,
  'role swap': roleSwap,
  'unsupported addition': addition,
}

interface Edit {
  readonly at: { readonly start: number; readonly end: number }
  readonly words: string
}

const applied = ({ text }: TrueLine, edits: readonly Edit[], random: Random): string | null => {
  const edit = pick(
    edits.filter(({ at, words }) => text.slice(at.start, at.end) !== words),
    random,
  )
  return edit ? put(text, edit.at, edit.words) : null
}

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    groups: match,
  }))

const MONTH = MONTHS.join('|')
const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundreds thousands dozens'.split(
    ' ',
  )
// Digits that are no day, year, clock time or part of a name such as "F-16".
const COUNT = new RegExp(
  `(?<![\\w:.,/-])(?!(?:1[89]|20)\\d\\d(?![\\d,]))\\d+(?:,\\d{3})*(?:\\.\\d+)?(?![\\w:/-]|\\.\\d|\\s+(?:${MONTH})\\b)`,
  'gu',
)
const WORD_COUNT = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'giu')

function counts(text: string) {
  const afterMonth = new RegExp(`(?:${MONTH})\\s+$`, 'u')
  return found(text, COUNT).filter(({ start }) => !afterMonth.test(text.slice(0, start).slice(-12)))
}

function number(line: TrueLine, random: Random): string | null {
  const { text } = line
  const digits = counts(text).map(({ start, end, words }) => ({
    at: { start, end },
    words: otherNumber(words, random),
  }))
  const spelled = found(text, WORD_COUNT).map(({ start, end, words }) => {
    const plural = /^(?:hundreds|thousands|dozens)$/iu.test(words)
    const others = NUMBER_WORDS.filter(
      (one) =>
        one.endsWith('s') === words.toLowerCase().endsWith('s') &&
        (plural ? one.endsWith('ds') || one.endsWith('ns') : true) &&
        one !== words.toLowerCase(),
    )
    return { at: { start, end }, words: cased(pick(others, random) ?? words, words) }
  })
  return applied(line, [...digits, ...spelled], random)
}

/** Another number of the same look: a digit changed, two exchanged, one added. */
function otherNumber(words: string, random: Random): string {
  const digits = [...words].flatMap((one, at) => (/\d/u.test(one) ? [at] : []))
  const at = pick(digits, random)!
  const way = Math.floor(random() * 3)
  const [first, second] = digits
  if (way === 0 && second !== undefined && words[first!] !== words[second] && words[second] !== '0')
    return [...words]
      .map((one, i) => (i === first ? words[second]! : i === second ? words[first!]! : one))
      .join('')
  if (way === 1 && !words.includes(',') && !words.includes('.')) return `${words}0`
  const changed = ((Number(words[at]) + 1 + Math.floor(random() * 8)) % 9) + 1
  return put(words, { start: at, end: at + 1 }, String(changed))
}

const cased = (words: string, like: string) =>
  /^\p{Lu}/u.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words

const UNITS =
  /\b(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|feet|per\s+cent|percent|hours?|days?|weeks?|months?|years?|million|billion|thousand|tonnes|tons|hectares|dollars|euros)\b|[%$€£]/gu
const OTHER_UNITS = 'km miles metres percent hours days weeks months years million billion tonnes'
const COUNTED =
  /(?<=\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|dozens\s+of|hundreds\s+of|thousands\s+of)\s+)\p{Ll}{3,}s\b/gu
const OTHER_COUNTED = ['homes', 'vessels', 'farms', 'bridges', 'prisoners', 'schools']

function unit(line: TrueLine, random: Random): string | null {
  const { text } = line
  const units = found(text, UNITS)
    .filter(({ start }) =>
      /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten))\s?$|^$/u.test(
        text.slice(0, start).slice(-8),
      ),
    )
    .map(({ start, end, words }) => {
      const others = OTHER_UNITS.split(' ').filter((one) => one.slice(0, 3) !== words.slice(0, 3))
      const other = words === '%' ? ' tonnes' : words === '$' ? '€' : pick(others, random)!
      return { at: { start, end }, words: other }
    })
  const nouns = found(text, COUNTED)
    .filter(({ start, end }) => !units.some(({ at }) => at.start < end && start < at.end))
    .map(({ start, end }) => ({ at: { start, end }, words: pick(OTHER_COUNTED, random)! }))
  return applied(line, [...units, ...nouns], random)
}

/** A name changed for another of its kind: of the same report, or of nowhere near. */
function exchangeName(
  line: TrueLine,
  random: Random,
  types: readonly NamedSpan['type'][],
): string | null {
  const { text, names } = line
  const edits = names
    .filter(({ type }) => types.includes(type))
    .flatMap((one) => {
      const words = otherName(line, one, random)
      return words === null ? [] : [{ at: one, words }]
    })
  return text.length === 0 ? null : applied(line, edits, random)
}

const telling = (name: string) =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word.length > 2)

function otherName(
  { text, others }: TrueLine,
  { start, end, type }: NamedSpan,
  random: Random,
): string | null {
  const own = telling(text.slice(start, end))
  const far = type === 'place' ? PLACES : SPEECH.names
  const near = others
    .filter((one) => one.type === type)
    .map(({ words }) => words)
    .filter((words) => /^\p{Lu}/u.test(words) && !telling(words).some((one) => own.includes(one)))
  const from = random() < 0.5 && near.length > 0 ? near : far
  return pick(from, random) ?? null
}

const SAID =
  'said|says|told|added|announced|warned|argued|stated|explained|denied|claimed|wrote|noted|insisted'

/** The name beside a verb of speech, or after "according to", changed for another. */
function speaker(line: TrueLine, random: Random): string | null {
  const { text, names } = line
  const spoken = names.filter(({ start, end, type }) => {
    if (type === 'place') return false
    const after = text.slice(end, end + 14)
    const before = text.slice(Math.max(0, start - 60), start)
    return (
      new RegExp(`^\\s(?:${SAID})\\b`, 'u').test(after) ||
      new RegExp(`(?:,["”’]|["”’],?|,)\\s(?:${SAID})\\s(?:[\\p{L}’']+\\s){0,3}$`, 'u').test(
        before,
      ) ||
      /(?:according\sto|citing)\s(?:[\p{L}’']+\s){0,3}$/iu.test(before)
    )
  })
  const edits = spoken.flatMap((one) => {
    const words = otherName(line, one, random)
    return words === null ? [] : [{ at: one, words }]
  })
  return applied(line, edits, random)
}

const QUOTED = /["“][^"“”]{1,400}["”]/gu
/** Shorter quotes are names of things more often than words of somebody. */
const LEAST_QUOTED = 12

function quoteWord(line: TrueLine, random: Random): string | null {
  const { text } = line
  const edits = found(text, QUOTED).flatMap(({ start, words }) => {
    if (words.length < LEAST_QUOTED) return []
    const inside = found(words, /(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu)
    const at = pick(inside, random)
    if (!at) return []
    const place = { start: start + at.start, end: start + at.end }
    const way = random()
    // A word dropped at the edge leaves a shorter quote, which is as true.
    const edge = !/\p{L}/u.test(words.slice(0, at.start)) || !/\p{L}/u.test(words.slice(at.end))
    if (way < 0.3 && !edge) return [{ at: { start: place.start, end: place.end + 1 }, words: '' }]
    if (way < 0.5) return [{ at: place, words: `${pick(INSERTED, random)} ${at.words}` }]
    const other = pick(
      INSERTED.filter((one) => one !== at.words),
      random,
    )!
    return [{ at: place, words: other }]
  })
  return applied(line, edits, random)
}

const RELATIVE: { readonly [word: string]: string } = {
  yesterday: 'today',
  today: 'yesterday',
  tomorrow: 'yesterday',
  'last week': 'next week',
  'next week': 'last week',
  'last month': 'last week',
  'last year': 'this year',
  'this year': 'last year',
}

function date(line: TrueLine, random: Random): string | null {
  const { text } = line
  const of = (pattern: RegExp, change: (words: string) => string) =>
    found(text, pattern).map(({ start, end, words }) => ({
      at: { start, end },
      words: change(words),
    }))
  const other = (list: readonly string[]) => (words: string) =>
    pick(
      list.filter((one) => one !== words),
      random,
    )!
  const day = (words: string) => String(((Number(words) + 1 + Math.floor(random() * 20)) % 28) + 1)
  const year = (words: string) => String(Number(words) + (random() < 0.5 ? 1 : -2))
  const days = new RegExp(
    `(?<=\\b(?:${MONTH})\\s)\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}(?=\\s(?:${MONTH})\\b)`,
    'gu',
  )
  const months = new RegExp(
    `\\b(?:${MONTH})\\b(?=\\s\\d)|(?<=\\d\\s)(?:${MONTH})\\b|(?<=\\b(?:in|of|since|until|by)\\s)(?:${MONTH})\\b`,
    'gu',
  )
  return applied(
    line,
    [
      ...of(new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'gu'), other(WEEKDAYS)),
      ...of(months, other(MONTHS)),
      ...of(days, day),
      ...of(/\b(?:19|20)\d\d\b(?!,\d)/gu, year),
      ...of(
        /\b(?:yesterday|today|tomorrow|last week|next week|last month|last year|this year)\b/gu,
        (words) => RELATIVE[words]!,
      ),
    ],
    random,
  )
}

const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|will|would|could|should|must|may|might|can)\b(?!\s+(?:not|never|no)\b|n['’]t)/gu
const DENIAL = /\s(?:not|never)\b|(?<=\b(?:did|does|do|is|are|was|were|has|have|had))n['’]t\b/gu

function negation(line: TrueLine, random: Random): string | null {
  const { text, verbs } = line
  const removed = found(text, DENIAL).map((at) => ({ at, words: '' }))
  const added = found(text, AUXILIARY).map(({ start, end, words }) => ({
    at: { start, end },
    words: `${words} ${random() < 0.8 ? 'not' : 'never'}`,
  }))
  const past = verbs.map(({ start, end, lemma }) => ({
    at: { start, end },
    words: `did not ${lemma}`,
  }))
  return applied(line, removed.length > 0 && random() < 0.7 ? removed : [...added, ...past], random)
}

const HEDGES: readonly (readonly [pattern: RegExp, words: (match: string) => string])[] = [
  [/\b(?:may|might|could|would)\b(?!\s+not)(?=\s\p{Ll})/gu, () => 'will'],
  [/\b(?:should|must)\b(?=\s\p{Ll})/gu, () => 'will'],
  [
    /\b(?:is|are|was|were) (?:expected|likely|planning|due|scheduled|set|supposed|believed|thought|alleged) to\b/gu,
    () => 'will',
  ],
  [/\b(?:plans?|hopes?|intends?|wants?|aims?) to\b/gu, () => 'will'],
  [
    /\b(?:alleged|suspected|possible|planned|proposed|potential|apparent)\s|\b(?:allegedly|reportedly|apparently|possibly|probably|likely)\s/gu,
    () => '',
  ],
  [/\b(?:will)\b(?!\s+not)(?=\s\p{Ll})/gu, () => 'may'],
  [/\bsaid\b(?=\s(?:that\b|the\b|he\b|she\b|it\b))/gu, () => 'admitted that'],
  [/\bsaid\b/gu, () => 'confirmed'],
  [/\b(?:suggested|claimed|argued|alleged|estimated|believed)\b/gu, () => 'proved'],
]

function modality(line: TrueLine, random: Random): string | null {
  const { text } = line
  const edits = HEDGES.map(([pattern, words]) =>
    found(text, pattern).map((at) => ({ at, words: words(at.words) })),
  ).filter((list) => list.length > 0)
  // True hedges before verbs of speech, which nearly every line has.
  const [first] = edits
  return first ? applied(line, random() < 0.6 ? first : edits.flat(), random) : null
}

const MORE = ['three', 'four', 'five', 'six']
const REPORTS = /\b(\d+)(?=\s(?:reports|independent)\b)/gu

function sourceCount(line: TrueLine, random: Random): string | null {
  const { text, cites } = line
  const printed = found(text, REPORTS).map(({ start, end, words }) => ({
    at: { start, end },
    words: String(Number(words) + 1 + Math.floor(random() * 4)),
  }))
  if (printed.length > 0) return applied(line, printed, random)
  const singular = found(
    text,
    /\b(?:a|an|one) (witness|source|report|official|spokesman|spokeswoman|spokesperson|resident|diplomat|aide)\b/gu,
  ).map(({ start, end, groups }) => ({
    at: { start, end },
    words: pick(['several', 'two', 'three'], random)! + ` ${plural(groups[1]!)}`,
  }))
  if (singular.length > 0 && random() < 0.7) return applied(line, singular, random)
  const reports = new Set(cites.map(({ document }) => document)).size
  const count = pick(MORE.slice(Math.max(0, reports - 2)), random)!
  const noun = pick(['reports', 'sources', 'independent sources', 'outlets'], random)!
  const body = text.replace(/[.!?]$/u, '')
  return random() < 0.5
    ? `${body}, ${count} ${noun} say.`
    : `According to ${random() < 0.5 ? count : 'several'} ${noun}, ${text}`
}

const plural = (noun: string) =>
  noun.endsWith('s') ? `${noun}es` : noun.replace(/man$/u, 'men').replace(/(?<!men)$/u, 's')

/** Two names of one line exchanged, a verb between them. */
function roleSwap(line: TrueLine, random: Random): string | null {
  const { text, names } = line
  const pairs = names.flatMap((a, at) =>
    names.slice(at + 1).flatMap((b) => {
      const between = text.slice(a.end, b.start)
      const alike = (a.type === 'place') === (b.type === 'place')
      const bound = /\b(?:and|or|nor)\b|^[,;\s]+$|[(“"]|\b(?:ed|s)\b/u.test(between)
      const said = /\b\p{Ll}+(?:ed|s|t|ght|nt|ve|ew|ld|de|ok)\b/u.test(between)
      const own = telling(text.slice(a.start, a.end))
      const other = telling(text.slice(b.start, b.end))
      const same = own.some((word) => other.includes(word))
      return alike && !bound && said && !same && between.length < 90 ? [[a, b] as const] : []
    }),
  )
  const pair = pick(pairs, random)
  if (!pair) return null
  const [a, b] = pair
  const [first, second] = [text.slice(a.start, a.end), text.slice(b.start, b.end)]
  return put(put(text, b, first), a, second)
}

function addition(line: TrueLine, random: Random): string | null {
  const { text } = line
  const end = /[.!?](["”’)]*)$/u.exec(text)
  if (!end) return null
  const way = random()
  if (way < 0.25) {
    const nouns = found(text, /(?<=\b(?:the|a|an|its|their|his|her)\s)\p{Ll}{4,}\b/gu)
    const noun = pick(nouns, random)
    if (noun) return put(text, noun, `${pick(HOMES, random)} ${noun.words}`)
  }
  return `${text.slice(0, end.index)}${pick(CLAUSES, random)}${end[0]}`
}
