// Sentences in which forces go away or build up -> moves, and pairs of reports that have the same
// forces move opposite ways at one place. Example: "The Shore Front has pulled back from the Tarn"
// / "the Shore Front is digging in along the Tarn" -> a pair.
import { dayNumber } from '../../model/calendar.ts'
import { layerOf } from '../../model/pile.ts'
import type { Published } from '../../model/story.ts'
import { isBodyName } from '../figure/scope.ts'
import { isRepeated, type Report, type Said } from '../statement.ts'
import { placeKey } from '../figure/where.ts'
import { contentStems, stem } from '../words.ts'
import { NOT_YET, tellingAt } from './telling.ts'

// How forces are said to go away, and to build up. General knowledge of English war reporting.
const AWAY =
  /\b(?:left|leaving|withdr(?:ew|awn|awing)|(?:begun|began|started)\s+(?:to\s+withdraw|withdrawing|pulling\s+(?:back|out))|pull(?:ed|ing)\s+(?:back|out|its|their)|retreat(?:ed|ing)|abandon(?:ed|ing)|vacat(?:ed|ing))\b/giu
const UP =
  /\b(?:strengthen(?:ed|ing)|reinforc(?:ed|ing)|(?:sent|sending)\s+(?:more\s+|new\s+|fresh\s+)?(?:reinforcements|fighters|troops|soldiers|forces|men)|digging\s+in|dug\s+in|mass(?:ed|ing)|build(?:ing)?\s+up|built\s+up|concentrat(?:ed|ing)|fortif(?:ied|ying)|deploy(?:ed|ing))\b/giu

/** A word for armed people or a part of a front: without either a move is of no forces. */
const OF_FORCES =
  /\b(?:fighters|troops|soldiers|forces|army|units|rebels|militants|militia|brigades?|positions?|front|frontlines?|lines|trenches|bridgehead)\b/iu

interface Move {
  readonly said: Said<'event'>
  readonly way: 'away' | 'up'
  readonly actors: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}

/** Moves looked at in one story, and days between two that are set side by side. */
const MOST_MOVES = 200
const MOST_DAYS = 7

/** Pairs of moves of two reports: the same actors, the same place, opposite ways. */
export function oppositeMoves(
  reports: readonly Report[],
  published: { readonly [id: string]: Published | null },
): [Said<'event'>, Said<'event'>][] {
  const moves = reports.flatMap(movesIn).slice(0, MOST_MOVES)
  const ups = moves.filter(({ way }) => way === 'up')
  return moves
    .filter(({ way }) => way === 'away')
    .flatMap((away) =>
      ups
        .filter((up) => opposed(away, up) && near(away.said.report, up.said.report, published))
        .map((up): [Said<'event'>, Said<'event'>] => [away.said, up.said]),
    )
}

function opposed(a: Move, b: Move): boolean {
  const shared = (x: ReadonlySet<string>, y: ReadonlySet<string>) => [...x].some((z) => y.has(z))
  return (
    a.said.report.order !== b.said.report.order &&
    shared(a.actors, b.actors) &&
    shared(a.places, b.places)
  )
}

function near(a: Report, b: Report, published: { readonly [id: string]: Published | null }) {
  const [x, y] = [published[a.id]?.from ?? null, published[b.id]?.from ?? null]
  return x === null || y === null || Math.abs(dayNumber(x) - dayNumber(y)) <= MOST_DAYS
}

function movesIn(report: Report): Move[] {
  return report.sentences.flatMap((sentence): Move[] => {
    const text = report.text.slice(sentence.start, sentence.end)
    if (isRepeated(report, sentence) || !OF_FORCES.test(text)) return []
    for (const [way, pattern] of [
      ['away', AWAY],
      ['up', UP],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        if (NOT_YET.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
        const move = moveAt(report, sentence, { way, from: match.index, words: match[0] })
        if (move) return [move]
      }
    return []
  })
}

// The actor stands in the clause of the move: after "said" or "that", before its verb.
const CLAUSE = /^.*\b(?:said|says|saying|that|told|reported|claimed)\b/iu

function moveAt(
  report: Report,
  sentence: { readonly start: number; readonly end: number },
  at: { readonly way: Move['way']; readonly from: number; readonly words: string },
): Move | null {
  const start = sentence.start + at.from
  const before = report.text.slice(sentence.start, start)
  const clause = before.slice(CLAUSE.exec(before)?.[0].length ?? 0)
  const actors = new Set(
    [...clause.matchAll(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu)].map(([word]) => stem(word)),
  )
  for (const word of contentStems(clause)) if (WHOSE.has(word)) actors.add(word)
  const places = placesAfter(report, { start, end: sentence.end })
  if (actors.size === 0 || places.size === 0) return null
  const told = tellingAt(report, sentence, { start, words: at.words, time: null })
  return { said: told, ...at, actors, places }
}

/** Whose forces, where no name says it. */
const WHOSE = new Set(['army', 'government', 'rebels', 'militia', 'insurgents'].map(stem))

/** Places that a stretch names, bodies left out: known ones, and capitalised words after "the". */
function placesAfter(
  report: Report,
  part: { readonly start: number; readonly end: number },
): Set<string> {
  const known = layerOf(report.annotated, 'place')
    .filter(({ start, end, name }) => start >= part.start && end <= part.end && !isBodyName(name))
    .map(({ name }) => placeKey(name))
  const text = report.text.slice(part.start, part.end)
  const printed = [
    ...text.matchAll(
      /\b(?:in|from|along|on|near|at|to|around)\s+(?:the\s+)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/gu,
    ),
  ].map((match) => placeKey(match[1]!))
  return new Set([...known, ...printed])
}
