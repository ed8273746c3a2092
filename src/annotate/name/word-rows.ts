// One word of a stretch → its rows of weights: what it is, what stands around it, what the report,
// the rules and the first look say of it. Example: "Orsk" in "near Orsk" gets rows for "word before
// is near", "shape Xx", "a town" and so on.
import { hashText, joinHashes } from '../../learn/hash.ts'
import type { WordFacts } from './facts.ts'
import { add, addBits, AFTER, BEFORE, JOINT, LOOK, WORD } from './row-list.ts'
import { at, near, type Guesses, type NameView } from './view.ts'
import type { NameStretch, SentenceWord } from './words.ts'

/** Rows of a word where it stands. */
export function placedRows(view: NameView, stretch: NameStretch, i: number): void {
  const here = at(view, stretch, i)
  near.before = at(view, stretch, i - 1)
  near.after = at(view, stretch, i + 1)
  near.before2 = at(view, stretch, i - 2)
  near.after2 = at(view, stretch, i + 2)
  wordRows(here)
  reportRows(view, stretch, i, here)
  ruleRows(view, stretch, i, here)
}

/** Rows of a word itself and of the words around it (`near`). */
export function wordRows(here: WordFacts): void {
  const { before, before2, after, after2 } = near
  add(WORD, 1, 0)
  add(WORD, 2, here.hash)
  add(BEFORE, 3, before.hash)
  add(AFTER, 4, after.hash)
  add(JOINT, 5, before2.hash)
  add(JOINT, 6, after2.hash)
  add(JOINT, 7, joinHashes(before.hash, here.hash))
  add(JOINT, 8, joinHashes(here.hash, after.hash))
  add(WORD, 9, here.shape)
  add(JOINT, 10, joinHashes(here.shape, before.shape))
  add(JOINT, 11, joinHashes(here.shape, after.shape))
  add(WORD, 12, here.classes)
  add(BEFORE, 13, before.classes)
  add(AFTER, 14, after.classes)
  add(JOINT, 15, joinHashes(before.classes, here.classes))
  add(JOINT, 16, joinHashes(here.classes, after.classes))
  add(WORD, 17, here.bits)
  add(BEFORE, 18, before.bits)
  add(AFTER, 19, after.bits)
  add(WORD, 20, here.lowerBits)
  add(WORD, 21, joinHashes(here.bits, here.lowerBits))
  add(JOINT, 22, joinHashes(before.lowerBits, after.lowerBits))
  add(JOINT, 23, joinHashes(before2.hash, before.hash))
  add(JOINT, 24, joinHashes(after.hash, after2.hash))
  for (let k = 0; k < here.affixes.length; k++) add(WORD, 30 + k, here.affixes[k]!)
  addBits(WORD, 40, here.bits, 0)
  add(BEFORE, 41, before.sense)
  add(AFTER, 42, after.sense)
  add(WORD, 43, here.sense)
  add(JOINT, 44, joinHashes(before.sense, after.sense))
  add(JOINT, 45, joinHashes(before.sense, here.shape))
  add(JOINT, 46, joinHashes(after.sense, here.shape))
}

/** Rows of where the word stands and of what the rest of the report shows of it. */
function reportRows(view: NameView, stretch: NameStretch, i: number, here: WordFacts): void {
  const word = view.words[i]!
  const { topic } = view.report
  add(JOINT, 47, topic)
  add(JOINT, 48, joinHashes(topic, here.shape))
  add(JOINT, 49, joinHashes(topic, here.bits))
  const opens = i === stretch.first ? 1 : isBreak(view.words[i - 1]) ? 2 : 0
  add(JOINT, 50, opens)
  add(JOINT, 51, joinHashes(opens, here.shape))
  add(JOINT, 52, joinHashes(opens, here.lowerBits))
  const shouted = stretch.shouted ? 1 : 0
  add(JOINT, 53, shouted)
  add(JOINT, 54, joinHashes(shouted, here.lowerBits))
  add(JOINT, 55, tailHash(word))
  const seen = seenAs(view, word)
  add(JOINT, 56, seen)
  add(JOINT, 57, joinHashes(seen, opens))
}

const NO_TAIL = hashText('')
/** The hash of what follows a word directly. */
export const tailHash = ({ tail }: SentenceWord) => (tail === '' ? NO_TAIL : hashText(tail))

/** Rows of what the rules say. */
function ruleRows(view: NameView, stretch: NameStretch, i: number, here: WordFacts): void {
  const { rules } = view
  const { text } = view.words[i]!
  const rule = rules.words[i]!
  add(JOINT, 60, rule)
  add(JOINT, 61, joinHashes(rule, neighbour(rules, stretch, i - 1)))
  add(JOINT, 62, joinHashes(rule, neighbour(rules, stretch, i + 1)))
  add(JOINT, 63, joinHashes(rule, rules.parts.get(text) ?? 0))
  add(JOINT, 64, joinHashes(rule, here.bits))
  add(JOINT, 65, joinHashes(rule, rules.leads[i]!))
}

/** Rows of what the first look says. */
export function lookRows({ words, first, rules }: NameView, stretch: NameStretch, i: number): void {
  if (!first) return
  const { text } = words[i]!
  const again = first.words[i]!
  add(LOOK, 70, again)
  add(LOOK, 71, joinHashes(again, first.parts.get(text) ?? 0))
  add(LOOK, 72, joinHashes(again, neighbour(first, stretch, i - 1)))
  add(LOOK, 73, joinHashes(again, neighbour(first, stretch, i + 1)))
  add(LOOK, 74, joinHashes(again, rules.words[i]!))
  add(LOOK, 75, first.keys.get(hashText(text)) ?? 0)
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
