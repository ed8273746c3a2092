// A part of a stretch that may be a name → its rows of weights: its words together, what stands
// around it, what the report, the rules and the first look say of it. Example: "Orsk Water" in
// "near Orsk Water" gets rows for "two words", "a town, then a noun", "word before is near".
import { hashOf, joinHashes, NO_TEXT, textHashed, unitHashed } from '../../learn/hash.ts'
import { LONGEST_SEGMENT, LONGEST_STRETCH, segmentIndex } from '../../learn/segmenter.ts'
import { bitsOfHash } from '../../learn/word-list.ts'
import { ROLE_CLASSES, type WordFacts } from './facts.ts'
import { knownCode } from './lexicon.ts'
import { LENGTHS } from './memory.ts'
import {
  add,
  addBits,
  ALL,
  isWanted,
  JOINT,
  LOOK,
  made,
  rowsMade,
  SEGMENT,
  SEGMENT_AFTER,
  SEGMENT_BEFORE,
} from './row-list.ts'
import { at, keyOfWords, near, SPACE, type Guesses, type NameView } from './view.ts'
import { tailHash } from './word-rows.ts'
import { isCore, type NameStretch } from './words.ts'

// By segment: the hash of its words, and what the word list says of it.
const keys = new Uint32Array(LONGEST_STRETCH * LONGEST_SEGMENT)
const bitsOfKeys = new Uint32Array(LONGEST_STRETCH * LONGEST_SEGMENT)

/** Begins the segments of a stretch anew: none may stand. */
export function beginSegments(size: number): void {
  made.segmentFrom.fill(0, 0, size * LONGEST_SEGMENT)
  made.segmentTo.fill(0, 0, size * LONGEST_SEGMENT)
  bitsOfKeys.fill(0, 0, size * LONGEST_SEGMENT)
}

/** Adds the rows of the segments that begin at a word; they begin and end in `made`. */
export function segmentsFrom(view: NameView, stretch: NameStretch, from: number): void {
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
      made.segmentFrom[index] = rowsMade()
      segmentRows(view, stretch, from, from + length)
      made.segmentTo[index] = rowsMade()
    }
    // A possessive or a hyphenated tail closes the name.
    if (word.tail !== '') break
  }
}

/** Adds the rows of the segment [from, to), whose key and bits are known. */
function segmentRows(view: NameView, stretch: NameStretch, from: number, to: number): void {
  const index = segmentIndex(from - stretch.from, to - from)
  const length = Math.min(LENGTHS, to - from)
  const status = joinHashes(knownCode(keys[index]!), bitsOfKeys[index]! & OLD_BITS)
  const rule = ruleOf(view.rules, from, to)
  if (isWanted(ALL - LOOK)) {
    const head = headOf(view, stretch, from, to)
    ownRows(view, stretch, { from, to, status, head })
    near.before = at(view, stretch, from - 1)
    near.before2 = at(view, stretch, from - 2)
    near.after = at(view, stretch, to)
    near.after2 = at(view, stretch, to + 1)
    const edges = (from === stretch.from ? 1 : 0) | (to === stretch.to ? 2 : 0)
    edgeRows(length, tailHash(view.words[to - 1]!), edges)
    subjectRows(view, { length, status, head })
    const several = length > 1 ? 1 : 0
    add(JOINT, 30, rule)
    add(JOINT, 31, joinHashes(rule, length))
    add(JOINT, 32, joinHashes(rule, status))
    add(JOINT, 33, view.rules.keys.get(keys[index]!) ?? 0)
    add(JOINT, 34, joinHashes(rule, head.classes))
    add(JOINT, 35, joinHashes(rule, view.rules.leads[from]!))
    const person = personSigns(view, stretch, from, to)
    add(JOINT, 36, person)
    add(JOINT, 37, joinHashes(person, several))
    add(JOINT, 38, joinHashes(person, rule))
  }
  if (view.first) {
    const seen = { from, to, key: keys[index]!, status, rule, length }
    firstLookRows(view, view.first, seen)
  }
}

/** Adds the rows of word i as a segment of its own, but for what stands around it. */
export function aloneRows(view: NameView, stretch: NameStretch, i: number): void {
  const index = segmentIndex(i - stretch.from, 1)
  keys[index] = keyOfWords(view.words, i, i + 1)
  bitsOfKeys[index] = bitsOfHash(view.list, keys[index]!)
  const status = joinHashes(knownCode(keys[index]!), bitsOfKeys[index]! & OLD_BITS)
  ownRows(view, stretch, { from: i, to: i + 1, status, head: at(view, stretch, i) })
}

interface Own {
  readonly from: number
  readonly to: number
  readonly status: number
  readonly head: WordFacts
}

/** Rows of a segment's own words; of one word they are kept with it. */
function ownRows(view: NameView, stretch: NameStretch, { from, to, status, head }: Own): void {
  const index = segmentIndex(from - stretch.from, to - from)
  const length = Math.min(LENGTHS, to - from)
  const several = length > 1 ? 1 : 0
  const own = several ? JOINT : SEGMENT
  if (!isWanted(own)) return
  add(own, 1, length)
  add(own, 2, keys[index]!)
  add(own, 3, status)
  add(own, 4, joinHashes(status, length))
  addBits(own, 50, bitsOfKeys[index]!, several)
  if (several) {
    add(own, 51, bitsOfKeys[index - 1]!)
    add(own, 52, bitsOfKeys[index + LONGEST_SEGMENT - 1]!)
  }
  insideRows(view, stretch, from, to)
  add(own, 9, head.hash)
  add(own, 10, joinHashes(head.classes, several))
  add(own, 26, joinHashes(head.lowerBits, length))
  add(own, 56, joinHashes(head.sense, length))
}

/** Rows of what the report is about. */
function subjectRows(
  { report: { topic } }: NameView,
  { length, status, head }: { length: number; status: number; head: WordFacts },
): void {
  add(JOINT, 59, joinHashes(topic, length))
  add(JOINT, 60, joinHashes(topic, status))
  add(JOINT, 61, joinHashes(topic, near.before.hash))
  add(JOINT, 62, joinHashes(topic, head.lowerBits))
}

// The bits of kinds of name that are told apart where they are joined with others.
const OLD_BITS = 0x7fff

/** Rows of the words of a segment together. */
function insideRows(view: NameView, stretch: NameStretch, from: number, to: number): void {
  const length = Math.min(LENGTHS, to - from)
  const own = length > 1 ? JOINT : SEGMENT
  let shape = length
  let classes = length
  let lists = length
  for (let i = from; i < from + length; i++) {
    const facts = at(view, stretch, i)
    shape = joinHashes(shape, facts.shape)
    classes = joinHashes(classes, facts.classes)
    lists = joinHashes(lists, facts.bits)
    if (i > from && i < to - 1) add(own, 5, facts.hash)
  }
  add(own, 6, shape)
  add(own, 7, classes)
  add(own, 8, lists)
  const first = at(view, stretch, from)
  const last = at(view, stretch, to - 1)
  add(own, 11, joinHashes(first.classes, joinHashes(last.classes, length)))
  add(own, 12, joinHashes(first.bits, joinHashes(last.bits, length)))
  add(own, 13, first.hash)
}

/** Rows of the words around a segment. */
export function edgeRows(length: number, tail: number, edges: number): void {
  const { before, before2, after, after2 } = near
  add(SEGMENT_BEFORE, 14, before.hash)
  add(SEGMENT_AFTER, 15, after.hash)
  add(JOINT, 16, joinHashes(before2.hash, before.hash))
  add(JOINT, 17, joinHashes(after.hash, after2.hash))
  add(JOINT, 18, joinHashes(before.classes, after.classes))
  add(JOINT, 19, joinHashes(before.hash, after.hash))
  add(SEGMENT_BEFORE, 20, joinHashes(before.classes, length))
  add(SEGMENT_AFTER, 21, joinHashes(after.classes, length))
  add(SEGMENT_BEFORE, 22, before.lowerBits)
  add(SEGMENT_AFTER, 23, after.lowerBits)
  add(JOINT, 24, joinHashes(joinHashes(before.hash, before2.hash), length))
  add(JOINT, 25, joinHashes(after.hash, tail))
  add(JOINT, 27, joinHashes(after.hash, after2.classes))
  add(SEGMENT_BEFORE, 53, before.sense)
  add(SEGMENT_AFTER, 54, after.sense)
  add(JOINT, 55, joinHashes(before.sense, after.sense))
  add(SEGMENT_BEFORE, 57, joinHashes(before.sense, length))
  add(SEGMENT_AFTER, 58, joinHashes(after.sense, length))
  add(JOINT, 28, joinHashes(edges, length))
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
  add(LOOK, 40, found)
  add(LOOK, 41, joinHashes(found, length))
  add(LOOK, 42, joinHashes(again, found))
  add(LOOK, 43, joinHashes(again, rule))
  add(LOOK, 44, joinHashes(first.parts.get(view.words[to - 1]!.text) ?? 0, length))
  add(LOOK, 45, joinHashes(first.parts.get(view.words[from]!.text) ?? 0, length))
  add(LOOK, 46, joinHashes(again, status))
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
