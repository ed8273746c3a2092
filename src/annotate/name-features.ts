// A stretch of words → the rows of weights of its words and of every segment it may be cut into.
// Example: "Orsk" in "near Orsk" gets rows for "word before is near", "shape Xx", "a town" and so
// on.
import { hashText, joinHashes } from '../learn/hash.ts'
import { LONGEST_SEGMENT, type Stretch } from '../learn/segmenter.ts'
import { bitsOf, type WordList } from '../learn/word-list.ts'
import { factsOf, ROLE_CLASSES, type ReportFacts, type WordFacts } from './name-facts.ts'
import { knownType } from './name-lexicon.ts'
import { isCore, type NameStretch, type SentenceWord } from './name-words.ts'

/** What an earlier look at the report took each spelling for; texts to small type numbers. */
export interface Guesses {
  /** By word index: the column the earlier look gave it (0 outside). */
  readonly words: Uint8Array
  /** By spelling of a whole name: the type most of its mentions got, from 1. */
  readonly keys: ReadonlyMap<string, number>
  /** By spelling of a word inside names: the type most of those names got, from 1. */
  readonly parts: ReadonlyMap<string, number>
  /** By word index: how sure the rules are, in classes from 1; 0 where they say nothing. */
  readonly leads: Uint8Array
}

/** A report as features see it. */
export interface NameView {
  readonly words: readonly SentenceWord[]
  readonly facts: (WordFacts | undefined)[]
  readonly report: ReportFacts
  readonly list: WordList
  /** What the rules say. */
  readonly rules: Guesses
  /** What the model's first look said; null at the first look. */
  readonly first: Guesses | null
  readonly wordBits: number
  readonly segmentBits: number
}

const EDGE: WordFacts = { hash: hashText('<edge>'), shape: 7, classes: 0, bits: 0, lowerBits: 0 }

function at(view: NameView, { first, last }: NameStretch, i: number): WordFacts {
  if (i < first || i >= last) return EDGE
  return (view.facts[i] ??= factsOf(view.words[i]!, view.list))
}

/** The rows of a stretch. O(words · LONGEST_SEGMENT). */
export function stretchFeatures(view: NameView, stretch: NameStretch): Stretch {
  const words: Uint32Array[] = []
  const segments: (Uint32Array | null)[][] = []
  for (let i = stretch.from; i < stretch.to; i++) {
    words.push(wordRows(view, stretch, i))
    const starts: (Uint32Array | null)[] = []
    const canOpen = isCore(view.words[i]!) || view.words[i]!.lower === 'al'
    const most = canOpen ? Math.min(LONGEST_SEGMENT, stretch.to - i) : 0
    for (let length = 1; length <= most; length++) {
      const canClose = isCore(view.words[i + length - 1]!)
      starts.push(canClose ? segmentRows(view, stretch, i, i + length) : null)
      // A possessive or a hyphenated tail closes the name.
      if (view.words[i + length - 1]!.tail !== '') break
    }
    segments.push(starts)
  }
  return { words, segments }
}

/** Collects rows: each feature is its template's number joined with its values. */
function collector(bits: number): {
  add: (template: number, value: number) => void
  rows: number[]
} {
  const rows: number[] = []
  const shift = 32 - bits
  return { rows, add: (template, value) => rows.push(joinHashes(template, value) >>> shift) }
}

function wordRows(view: NameView, stretch: NameStretch, i: number): Uint32Array {
  const { add, rows } = collector(view.wordBits)
  const word = view.words[i]!
  const here = at(view, stretch, i)
  const before = at(view, stretch, i - 1)
  const after = at(view, stretch, i + 1)
  const before2 = at(view, stretch, i - 2)
  const after2 = at(view, stretch, i + 2)
  add(1, 0)
  add(2, here.hash)
  add(3, before.hash)
  add(4, after.hash)
  add(5, before2.hash)
  add(6, after2.hash)
  add(7, joinHashes(before.hash, here.hash))
  add(8, joinHashes(here.hash, after.hash))
  add(9, here.shape)
  add(10, joinHashes(here.shape, before.shape))
  add(11, joinHashes(here.shape, after.shape))
  add(12, here.classes)
  add(13, before.classes)
  add(14, after.classes)
  add(15, joinHashes(before.classes, here.classes))
  add(16, joinHashes(here.classes, after.classes))
  add(17, here.bits)
  add(18, before.bits)
  add(19, after.bits)
  add(20, here.lowerBits)
  add(21, joinHashes(here.bits, here.lowerBits))
  add(22, joinHashes(before.lowerBits, after.lowerBits))
  add(23, joinHashes(before2.hash, before.hash))
  add(24, joinHashes(after.hash, after2.hash))
  for (let k = 1; k <= 4; k++) {
    if (word.lower.length <= k) break
    add(30 + k, hashText(word.lower.slice(-k)))
    if (k > 1) add(40 + k, hashText(word.lower.slice(0, k)))
  }
  const opens = i === stretch.first ? 1 : isBreak(view.words[i - 1]) ? 2 : 0
  add(50, opens)
  add(51, joinHashes(opens, here.shape))
  add(52, joinHashes(opens, here.lowerBits))
  add(53, stretch.shouted ? 1 : 0)
  add(54, joinHashes(stretch.shouted ? 1 : 0, here.lowerBits))
  add(55, hashText(word.tail))
  const seen = seenAs(view, word)
  add(56, seen)
  add(57, joinHashes(seen, opens))
  const rule = view.rules.words[i]!
  add(60, rule)
  add(61, joinHashes(rule, neighbour(view.rules, stretch, i - 1)))
  add(62, joinHashes(rule, neighbour(view.rules, stretch, i + 1)))
  add(63, joinHashes(rule, view.rules.parts.get(word.text) ?? 0))
  add(64, joinHashes(rule, here.bits))
  add(65, joinHashes(rule, view.rules.leads[i]!))
  if (view.first) {
    const first = view.first.words[i]!
    add(70, first)
    add(71, joinHashes(first, view.first.parts.get(word.text) ?? 0))
    add(72, joinHashes(first, neighbour(view.first, stretch, i - 1)))
    add(73, joinHashes(first, neighbour(view.first, stretch, i + 1)))
    add(74, joinHashes(first, rule))
    add(75, view.first.keys.get(word.text) ?? 0)
  }
  return Uint32Array.from(rows)
}

const neighbour = (guesses: Guesses, { first, last }: NameStretch, i: number): number =>
  i < first || i >= last ? 31 : guesses.words[i]!

const isBreak = (word: SentenceWord | undefined): boolean =>
  word !== undefined && word.form === 'mark' && /[:;–—•*"“”'‘’(]/u.test(word.text)

function seenAs(view: NameView, { text, lower }: SentenceWord): number {
  const { report } = view
  return (
    (report.lower.has(lower) ? 1 : 0) |
    (report.titled.has(text) ? 2 : 0) |
    (Math.min(2, report.inside.get(text) ?? 0) << 2)
  )
}

const KNOWN = { country: 1, place: 2, organisation: 3, demonym: 4, other: 5 } as const

/** The rows of the segment [from, to): from its words, its edges, and what else is known of it. */
function segmentRows(view: NameView, stretch: NameStretch, from: number, to: number): Uint32Array {
  const { add, rows } = collector(view.segmentBits)
  const first = at(view, stretch, from)
  const last = at(view, stretch, to - 1)
  const before = at(view, stretch, from - 1)
  const before2 = at(view, stretch, from - 2)
  const after = at(view, stretch, to)
  const after2 = at(view, stretch, to + 1)
  const length = Math.min(5, to - from)
  const key = keyText(view.words, from, to)
  const known = knownType(key)
  const bits = bitsOf(view.list, key)
  const status = joinHashes(known ? KNOWN[known] : 0, bits)
  add(1, length)
  add(2, hashText(key))
  add(3, status)
  add(4, joinHashes(status, length))
  let shape = length
  let classes = length
  let lists = length
  for (let i = from; i < to && i < from + 5; i++) {
    const facts = at(view, stretch, i)
    shape = joinHashes(shape, facts.shape)
    classes = joinHashes(classes, facts.classes)
    lists = joinHashes(lists, facts.bits)
    if (i > from && i < to - 1) add(5, facts.hash)
  }
  add(6, shape)
  add(7, classes)
  add(8, lists)
  const head = headOf(view, stretch, from, to)
  add(9, head.hash)
  add(10, joinHashes(head.classes, length > 1 ? 1 : 0))
  add(11, joinHashes(first.classes, joinHashes(last.classes, length)))
  add(12, joinHashes(first.bits, joinHashes(last.bits, length)))
  add(13, first.hash)
  add(14, before.hash)
  add(15, after.hash)
  add(16, joinHashes(before2.hash, before.hash))
  add(17, joinHashes(after.hash, after2.hash))
  add(18, joinHashes(before.classes, after.classes))
  add(19, joinHashes(before.hash, after.hash))
  add(20, joinHashes(before.classes, length))
  add(21, joinHashes(after.classes, length))
  add(22, before.lowerBits)
  add(23, after.lowerBits)
  add(24, joinHashes(joinHashes(before.hash, before2.hash), length))
  add(25, joinHashes(after.hash, hashText(view.words[to - 1]!.tail)))
  add(26, joinHashes(head.lowerBits, length))
  add(27, joinHashes(after.hash, after2.classes))
  const edges = (from === stretch.from ? 1 : 0) | (to === stretch.to ? 2 : 0)
  add(28, joinHashes(edges, length))
  const rule = ruleOf(view.rules, from, to)
  add(30, rule)
  add(31, joinHashes(rule, length))
  add(32, joinHashes(rule, status))
  add(33, view.rules.keys.get(key) ?? 0)
  add(34, joinHashes(rule, head.classes))
  add(35, joinHashes(rule, view.rules.leads[from]!))
  const person = personSigns(view, stretch, from, to)
  add(36, person)
  add(37, joinHashes(person, length > 1 ? 1 : 0))
  add(38, joinHashes(person, rule))
  if (view.first) addFirstLook(view, view.first, { from, to, key, status, rule, length }, add)
  return Uint32Array.from(rows)
}

interface Seen {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly status: number
  readonly rule: number
  readonly length: number
}

/** Adds what the first look said of a segment and of its spelling elsewhere. */
function addFirstLook(
  view: NameView,
  first: Guesses,
  { from, to, key, status, rule, length }: Seen,
  add: (template: number, value: number) => void,
): void {
  const found = first.keys.get(key) ?? 0
  const again = ruleOf(first, from, to)
  add(40, found)
  add(41, joinHashes(found, length))
  add(42, joinHashes(again, found))
  add(43, joinHashes(again, rule))
  add(44, joinHashes(first.parts.get(view.words[to - 1]!.text) ?? 0, length))
  add(45, joinHashes(first.parts.get(view.words[from]!.text) ?? 0, length))
  add(46, joinHashes(again, status))
}

/** What tells a person: a role beside it ("X, a spokesman", "the mayor, X"), an age, a title. */
function personSigns(view: NameView, stretch: NameStretch, from: number, to: number): number {
  const { words, report } = view
  const isRole = (i: number) => (at(view, stretch, i).classes & ROLE_CLASSES) !== 0
  let signs = isRole(from - 1) ? 1 : 0
  const comma = (i: number) => i >= stretch.first && i < stretch.last && words[i]!.lower === ','
  if (comma(from - 1) && isRole(from - 2)) signs |= 2
  if (comma(to)) {
    for (let i = to + 1; i < to + 5 && i < stretch.last && words[i]!.form === 'word'; i++)
      if (isRole(i)) signs |= 4
    const next = words[to + 1]
    if (to + 1 < stretch.last && next?.form === 'number' && next.text.length === 2) signs |= 8
  }
  return report.titled.has(words[to - 1]!.text) ? signs | 16 : signs
}

/** The word that says what a name is: before "of" or "for", else the last. */
function headOf(view: NameView, stretch: NameStretch, from: number, to: number): WordFacts {
  for (let i = from + 1; i < to - 1; i++) {
    const { lower } = view.words[i]!
    if (lower === 'of' || lower === 'for') return at(view, stretch, i - 1)
  }
  return at(view, stretch, to - 1)
}

/** What guesses say of exactly [from, to): the type from 1; 0 where they cut it otherwise. */
function ruleOf(guesses: Guesses, from: number, to: number): number {
  const opening = guesses.words[from]!
  if (opening === 0) return guesses.words[to - 1] === 0 ? 0 : 6
  const type = Math.floor((opening - 1) / 4)
  const place = (opening - 1) % 4
  if (to - from === 1) return place === 0 ? type + 1 : 7
  if (place !== 1) return 8
  for (let i = from + 1; i < to - 1; i++) if (guesses.words[i] !== 1 + type * 4 + 2) return 9
  return guesses.words[to - 1] === 1 + type * 4 + 3 ? type + 1 : 9
}

/** The words of [from, to) with single spaces between. */
export function keyText(words: readonly SentenceWord[], from: number, to: number): string {
  let key = words[from]!.text
  for (let i = from + 1; i < to; i++) key += ` ${words[i]!.text}`
  return key
}
