// A stretch of words → the rows of weights of its words and of every segment it may be cut into.
// Example: "Orsk" in "near Orsk" gets rows for "word before is near", "shape Xx", "a town" and so
// on.
import { hashOf, hashText, joinHashes, NO_TEXT, textHashed, unitHashed } from '../../learn/hash.ts'
import { emptyStretch, type Stretch } from '../../learn/rows.ts'
import { LONGEST_SEGMENT, LONGEST_STRETCH, segmentIndex } from '../../learn/segmenter.ts'
import { bitsOfHash, type WordList } from '../../learn/word-list.ts'
import { factsOf, ROLE_CLASSES, type ReportFacts, type WordFacts } from './facts.ts'
import { knownCode } from './lexicon.ts'
import { EDGE_SENSE } from './sense.ts'
import { isCore, type NameStretch, type SentenceWord } from './words.ts'

/** What an earlier look at the report took each spelling for; hashes to small type numbers. */
export interface Guesses {
  /** By word index: the column the earlier look gave it (0 outside). */
  readonly words: Uint8Array
  /** By spelling of a whole name: the type most of its mentions got, from 1. */
  readonly keys: ReadonlyMap<number, number>
  /** By spelling of a word inside names: the type most of those names got, from 1. */
  readonly parts: ReadonlyMap<string, number>
  /** By word index: how sure the rules are, in classes from 1; 0 where they say nothing. */
  readonly leads: Uint8Array
}

/** A report as features see it. */
export interface NameView {
  readonly words: readonly SentenceWord[]
  /** By spelling, filled as words are met. */
  readonly facts: Map<string, WordFacts>
  readonly report: ReportFacts
  readonly list: WordList
  /** What the rules say. */
  readonly rules: Guesses
  /** What the model's first look said; null at the first look. */
  readonly first: Guesses | null
  readonly wordBits: number
  readonly segmentBits: number
}

const EDGE: WordFacts = {
  hash: hashText('<edge>'),
  shape: 7,
  classes: 0,
  bits: 0,
  lowerBits: 0,
  sense: EDGE_SENSE,
  affixes: [],
}

function at(view: NameView, { first, last }: NameStretch, i: number): WordFacts {
  if (i < first || i >= last) return EDGE
  const word = view.words[i]!
  let facts = view.facts.get(word.text)
  if (!facts) view.facts.set(word.text, (facts = factsOf(word, view.list)))
  return facts
}

// Filled anew for each stretch: no list of rows is made and thrown away.
const made = emptyStretch()
const keys = new Uint32Array(LONGEST_STRETCH * LONGEST_SEGMENT)
const bitsOfKeys = new Uint32Array(LONGEST_STRETCH * LONGEST_SEGMENT)
let end = 0
let shift = 0

/** Adds the row of a feature: its template's number joined with its value. */
function add(template: number, value: number): void {
  made.rows[end++] = joinHashes(template, value) >>> shift
}

/** Adds a row for each bit that is set. */
function addBits(template: number, bits: number, joined: number): void {
  for (let left = bits; left !== 0; left &= left - 1)
    add(template, joinHashes(31 - Math.clz32(left & -left), joined))
}

/**
 * The rows of a stretch of at most LONGEST_STRETCH words, in room that the next call fills again.
 * O(words · LONGEST_SEGMENT).
 */
export function stretchFeatures(view: NameView, stretch: NameStretch): Stretch {
  const size = stretch.to - stretch.from
  made.size = size
  end = 0
  made.segmentFrom.fill(0, 0, size * LONGEST_SEGMENT)
  made.segmentTo.fill(0, 0, size * LONGEST_SEGMENT)
  bitsOfKeys.fill(0, 0, size * LONGEST_SEGMENT)
  // From the last word, so that a segment knows what the list says of it without its first word.
  for (let i = size - 1; i >= 0; i--) {
    shift = 32 - view.wordBits
    made.wordFrom[i] = end
    wordRows(view, stretch, stretch.from + i)
    made.wordTo[i] = end
    shift = 32 - view.segmentBits
    segmentsFrom(view, stretch, stretch.from + i)
  }
  return made
}

function segmentsFrom(view: NameView, stretch: NameStretch, from: number): void {
  const { words } = view
  if (!isCore(words[from]!) && words[from]!.lower !== 'al') return
  const most = Math.min(LONGEST_SEGMENT, stretch.to - from)
  let state = NO_TEXT
  for (let length = 1; length <= most; length++) {
    const word = words[from + length - 1]!
    state = textHashed(word.text, length === 1 ? state : unitHashed(SPACE, state))
    if (isCore(word)) {
      const index = segmentIndex(from - stretch.from, length)
      keys[index] = hashOf(state)
      bitsOfKeys[index] = bitsOfHash(view.list, keys[index]!)
      made.segmentFrom[index] = end
      segmentRows(view, stretch, from, from + length)
      made.segmentTo[index] = end
    }
    // A possessive or a hyphenated tail closes the name.
    if (word.tail !== '') break
  }
}

const SPACE = 32

/** The hash of the words of [from, to) with single spaces between. */
export function keyOfWords(words: readonly SentenceWord[], from: number, to: number): number {
  let state = textHashed(words[from]!.text, NO_TEXT)
  for (let i = from + 1; i < to; i++) state = textHashed(words[i]!.text, unitHashed(SPACE, state))
  return hashOf(state)
}

function wordRows(view: NameView, stretch: NameStretch, i: number): void {
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
  for (let k = 0; k < here.affixes.length; k++) add(30 + k, here.affixes[k]!)
  addBits(40, here.bits, 0)
  add(41, before.sense)
  add(42, after.sense)
  add(43, here.sense)
  add(44, joinHashes(before.sense, after.sense))
  add(45, joinHashes(before.sense, here.shape))
  add(46, joinHashes(after.sense, here.shape))
  reportRows(view, stretch, i, here)
  guessRows(view, stretch, i, here)
}

/** Rows of where the word stands and of what the rest of the report shows of it. */
function reportRows(view: NameView, stretch: NameStretch, i: number, here: WordFacts): void {
  const word = view.words[i]!
  const { topic } = view.report
  add(47, topic)
  add(48, joinHashes(topic, here.shape))
  add(49, joinHashes(topic, here.bits))
  const opens = i === stretch.first ? 1 : isBreak(view.words[i - 1]) ? 2 : 0
  add(50, opens)
  add(51, joinHashes(opens, here.shape))
  add(52, joinHashes(opens, here.lowerBits))
  const shouted = stretch.shouted ? 1 : 0
  add(53, shouted)
  add(54, joinHashes(shouted, here.lowerBits))
  add(55, hashText(word.tail))
  const seen = seenAs(view, word)
  add(56, seen)
  add(57, joinHashes(seen, opens))
}

/** Rows of what the rules and the first look say. */
function guessRows(view: NameView, stretch: NameStretch, i: number, here: WordFacts): void {
  const { rules, first } = view
  const { text } = view.words[i]!
  const rule = rules.words[i]!
  add(60, rule)
  add(61, joinHashes(rule, neighbour(rules, stretch, i - 1)))
  add(62, joinHashes(rule, neighbour(rules, stretch, i + 1)))
  add(63, joinHashes(rule, rules.parts.get(text) ?? 0))
  add(64, joinHashes(rule, here.bits))
  add(65, joinHashes(rule, rules.leads[i]!))
  if (!first) return
  const again = first.words[i]!
  add(70, again)
  add(71, joinHashes(again, first.parts.get(text) ?? 0))
  add(72, joinHashes(again, neighbour(first, stretch, i - 1)))
  add(73, joinHashes(again, neighbour(first, stretch, i + 1)))
  add(74, joinHashes(again, rule))
  add(75, first.keys.get(hashText(text)) ?? 0)
}

const neighbour = (guesses: Guesses, { first, last }: NameStretch, i: number): number =>
  i < first || i >= last ? 31 : guesses.words[i]!

const isBreak = (word: SentenceWord | undefined): boolean =>
  word !== undefined && word.form === 'mark' && /[:;–—•*"“”'‘’(]/u.test(word.text)

function seenAs({ report }: NameView, { text, lower }: SentenceWord): number {
  return (
    (report.lower.has(lower) ? 1 : 0) |
    (report.titled.has(text) ? 2 : 0) |
    (Math.min(2, report.inside.get(text) ?? 0) << 2)
  )
}

/** Adds the rows of the segment [from, to), whose key and bits are known. */
function segmentRows(view: NameView, stretch: NameStretch, from: number, to: number): void {
  const index = segmentIndex(from - stretch.from, to - from)
  const length = Math.min(5, to - from)
  const several = length > 1 ? 1 : 0
  const head = headOf(view, stretch, from, to)
  const bits = bitsOfKeys[index]!
  const status = joinHashes(knownCode(keys[index]!), bits & OLD_BITS)
  add(1, length)
  add(2, keys[index]!)
  add(3, status)
  add(4, joinHashes(status, length))
  addBits(50, bits, several)
  if (several) {
    add(51, bitsOfKeys[index - 1]!)
    add(52, bitsOfKeys[index + LONGEST_SEGMENT - 1]!)
  }
  insideRows(view, stretch, from, to)
  add(9, head.hash)
  add(10, joinHashes(head.classes, several))
  add(26, joinHashes(head.lowerBits, length))
  add(56, joinHashes(head.sense, length))
  edgeRows(view, stretch, from, to)
  const { topic } = view.report
  add(59, joinHashes(topic, length))
  add(60, joinHashes(topic, status))
  add(61, joinHashes(topic, at(view, stretch, from - 1).hash))
  add(62, joinHashes(topic, head.lowerBits))
  const rule = ruleOf(view.rules, from, to)
  add(30, rule)
  add(31, joinHashes(rule, length))
  add(32, joinHashes(rule, status))
  add(33, view.rules.keys.get(keys[index]!) ?? 0)
  add(34, joinHashes(rule, head.classes))
  add(35, joinHashes(rule, view.rules.leads[from]!))
  const person = personSigns(view, stretch, from, to)
  add(36, person)
  add(37, joinHashes(person, several))
  add(38, joinHashes(person, rule))
  if (view.first) {
    const seen = { from, to, key: keys[index]!, status, rule, length }
    firstLookRows(view, view.first, seen)
  }
}

// The bits of kinds of name that are told apart where they are joined with others.
const OLD_BITS = 0x7fff

/** Rows of the words of a segment together. */
function insideRows(view: NameView, stretch: NameStretch, from: number, to: number): void {
  const length = Math.min(5, to - from)
  let shape = length
  let classes = length
  let lists = length
  for (let i = from; i < from + length; i++) {
    const facts = at(view, stretch, i)
    shape = joinHashes(shape, facts.shape)
    classes = joinHashes(classes, facts.classes)
    lists = joinHashes(lists, facts.bits)
    if (i > from && i < to - 1) add(5, facts.hash)
  }
  add(6, shape)
  add(7, classes)
  add(8, lists)
  const first = at(view, stretch, from)
  const last = at(view, stretch, to - 1)
  add(11, joinHashes(first.classes, joinHashes(last.classes, length)))
  add(12, joinHashes(first.bits, joinHashes(last.bits, length)))
  add(13, first.hash)
}

/** Rows of the words around a segment. */
function edgeRows(view: NameView, stretch: NameStretch, from: number, to: number): void {
  const length = Math.min(5, to - from)
  const before = at(view, stretch, from - 1)
  const before2 = at(view, stretch, from - 2)
  const after = at(view, stretch, to)
  const after2 = at(view, stretch, to + 1)
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
  add(27, joinHashes(after.hash, after2.classes))
  add(53, before.sense)
  add(54, after.sense)
  add(55, joinHashes(before.sense, after.sense))
  add(57, joinHashes(before.sense, length))
  add(58, joinHashes(after.sense, length))
  const edges = (from === stretch.from ? 1 : 0) | (to === stretch.to ? 2 : 0)
  add(28, joinHashes(edges, length))
}

interface Seen {
  readonly from: number
  readonly to: number
  readonly key: number
  readonly status: number
  readonly rule: number
  readonly length: number
}

/** Rows of what the first look said of a segment and of its spelling elsewhere. */
function firstLookRows(view: NameView, first: Guesses, seen: Seen): void {
  const { from, to, key, status, rule, length } = seen
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
