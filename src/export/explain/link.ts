// What two reports share, explained: how alike each passage is, which way it went or why that is
// open, and the words on both sides.
// Example: "a and b: 1 shared passage", "word for word, 41 words", "direction undecided: nothing in
// the texts decides it".
import type { DocumentId } from '../../model/document.ts'
import type { Direction, LineageEdge, SharedPassage } from '../../model/reuse.ts'
import { KIND_WORDS } from '../rows/sharing.ts'
import { labelOf, reason, type View } from '../view.ts'
import { plural } from '../wording.ts'
import { dayOf, quoteOf, type Answer } from './answer.ts'
import { inFull } from './plain.ts'

/** Shared passages of two reports in the order of the story. */
export function sharedOf(view: View, one: DocumentId, other: DocumentId): SharedPassage[] {
  const pair = new Set([one, other])
  return (view.story.shared ?? []).filter(
    ({ a, b }) => a.document !== b.document && pair.has(a.document) && pair.has(b.document),
  )
}

function directionWords(direction: Direction, from: string, to: string): string {
  if (direction === 'a-to-b') return `text went from ${from} to ${to}`
  if (direction === 'b-to-a') return `text went from ${to} to ${from}`
  return direction === 'common-origin'
    ? 'both have it from a common origin'
    : `which way it went is undecided`
}

const wordCount = (text: string) => text.split(/\s+/u).filter(Boolean).length

function passageLine(view: View, one: SharedPassage, number: number): string {
  const { a, b, kind, similarity, direction, changes } = one
  const [from, to] = [labelOf(view, a.document), labelOf(view, b.document)]
  const changed =
    changes.length === 0 ? '' : `, ${plural(changes.length, 'place')} changed, cut or added`
  const size = `${plural(wordCount(a.exact), 'word')} in ${from}, ${wordCount(b.exact)} in ${to}`
  const alike = `${KIND_WORDS[kind]}, ${Math.round(similarity * 100)} % of the words alike`
  return `passage ${number}: ${alike}${changed}; ${size}; ${directionWords(direction, from, to)}`
}

const GENERAL =
  'A passage is shared where enough words stand in the same order in both reports; page furniture is left out. Which way it went is told only where days, credits or the surroundings decide it.'

/** What two reports share. `number` is the link's place among the story's, from 1. */
export function explainLink(view: View, edge: LineageEdge, number: number): Answer {
  const { from, to, direction, characters, why } = edge
  const [left, right] = [labelOf(view, from), labelOf(view, to)]
  const shared = sharedOf(view, from, to)
  const reasons = [...new Set([...why, ...shared.flatMap((one) => one.why)])].map((one) =>
    inFull(reason(view, one)),
  )
  const undecided =
    direction === 'undecided' ? ['nothing in the texts decides which way it went'] : []
  return {
    kind: 'link',
    id: `link/${number}`,
    title: `${left} and ${right}: ${plural(shared.length, 'shared passage')}; ${directionWords(direction, left, right)}`,
    means:
      'Words that two reports have in common. They may be agency copy, a quotation or a copy; the same words in two reports are not two sources.',
    rules: [...reasons, ...undecided, GENERAL],
    figures: [
      `${left} is of ${dayOf(view, from)}, ${right} of ${dayOf(view, to)}`,
      `${plural(characters, 'character')} of ${right} stand in shared passages`,
      ...shared.map((one, k) => passageLine(view, one, k + 1)),
    ],
    quotes: shared.flatMap(({ a, b }, k) => [
      quoteOf(view, a, `passage ${k + 1}`),
      quoteOf(view, b, `passage ${k + 1}`),
    ]),
    also: [left, right].map((label) => ({
      id: label,
      title: 'the report, its day, its condition',
    })),
  }
}
