// Sentences in which forces go away or build up -> moves, and pairs of reports that have the same
// forces move opposite ways at one place. Example: "The Shore Front has pulled back from the Tarn"
// / "the Shore Front is digging in along the Tarn" -> a pair.
import { dayNumber } from '../../model/calendar.ts'
import { layerOf } from '../../model/pile.ts'
import type { Published } from '../../model/story.ts'
import { isBodyName } from '../figure/scope.ts'
import { isRepeated, type Report, type Said } from '../statement.ts'
import { placeKey } from '../figure/where.ts'
import {
  ANYBODYS_LEAVING,
  BUILDING_UP,
  FORCES_OF,
  GOING_AWAY,
  NO_POSITIONS,
  NOT_MADE,
  OF_ARMED,
  SEEN_BY,
  STATES_LEFT,
  TELLS_OF,
} from '../lexicon/move.ts'
import { oneOf, wholeWords } from '../lexicon/phrase.ts'
import { contentStems, stem } from '../words.ts'
import { NOT_YET, tellingAt } from './telling.ts'

const AWAY = wholeWords(GOING_AWAY, 'giu')
const UP = wholeWords(BUILDING_UP, 'giu')

/** A word for armed people or a part of a front: two moves without either are of no forces. */
const OF_FORCES = wholeWords(OF_ARMED)

/** "Instead of leaving": the move was not made. */
const INSTEAD = new RegExp(`\\b${oneOf(NOT_MADE)}\\s+$`, 'iu')

/** What is left that is no position: talks, an accord, an office, the dead. */
const NO_POSITION = new RegExp(
  `^\\s+(?:from\\s+|of\\s+|out\\s+of\\s+)?(?:(?:the|its|their|a|an)\\s+)?(?:\\p{L}+\\s+)?${oneOf(NO_POSITIONS)}\\b`,
  'iu',
)

const ANYBODYS = new RegExp(`^${oneOf(ANYBODYS_LEAVING)}$`, 'iu')
const LEFT_SO = new RegExp(`^[^.;,]{0,80}\\b${oneOf(STATES_LEFT)}\\b`, 'u')

interface Move {
  /** Whether the sentence has a word for armed people. */
  readonly armed: boolean
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
  if (reports.length < 2) return []
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
    (a.armed || b.armed) &&
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
    if (isRepeated(report, sentence)) return []
    for (const [way, pattern] of [
      ['away', AWAY],
      ['up', UP],
    ] as const)
      for (const match of text.matchAll(pattern)) {
        const before = text.slice(Math.max(0, match.index - 40), match.index)
        if (NOT_YET.test(before) || INSTEAD.test(before)) continue
        const after = text.slice(match.index + match[0].length)
        if (NO_POSITION.test(after)) continue
        // Anybody leaves a place, and a blast leaves people dead: forces must be named.
        if (ANYBODYS.test(match[0]) && (!OF_FORCES.test(text) || LEFT_SO.test(after))) continue
        const move = moveAt(report, sentence, { way, from: match.index, words: match[0] })
        if (move) return [move]
      }
    return []
  })
}

// Who only tells of the move: "according to …", "… said", "observed by …".
const TELLERS = new RegExp(
  `\\b(?:according\\s+to|${oneOf(SEEN_BY)}\\s+by)\\s+(?:the\\s+)?[^,.;]{1,60}` +
    `|(?:^|[,.;]\\s)(?:(?!\\b(?:was|were|been|from)\\b)[^,.;]){1,60}?\\s${oneOf(TELLS_OF)}\\b(?:\\s+that\\b)?`,
  'giu',
)

/** A sentence with those blanked out who only tell of the move. */
const withoutTellers = (text: string) =>
  text.replaceAll(TELLERS, (words) => words.replaceAll(/\p{L}/gu, '-'))

function moveAt(
  report: Report,
  sentence: { readonly start: number; readonly end: number },
  at: { readonly way: Move['way']; readonly from: number; readonly words: string },
): Move | null {
  const start = sentence.start + at.from
  const text = withoutTellers(report.text.slice(sentence.start, sentence.end))
  const places = placesIn(report, sentence, text)
  const spots = new Set([...places].flatMap((key) => key.split(' ').map(stem)))
  const named = layerOf(report.annotated, 'name')
  const isName = (index: number) => index > 0 || named.some((one) => one.start === sentence.start)
  const names = [...text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu)]
    .filter(({ index }) => isName(index))
    .map(([word]) => stem(word))
  const actors = new Set(names.filter((name) => !spots.has(name)))
  for (const word of contentStems(text)) if (WHOSE.has(word)) actors.add(word)
  if (actors.size === 0 || places.size === 0) return null
  const told = tellingAt(report, sentence, { start, words: at.words, time: null })
  return { armed: OF_FORCES.test(text), said: told, ...at, actors, places }
}

/** Whose forces, where no name says it. */
const WHOSE = new Set(FORCES_OF.map(stem))

/**
 * Places that a sentence names, bodies left out: known ones, and capitalised words after a
 * preposition of place.
 */
function placesIn(
  report: Report,
  part: { readonly start: number; readonly end: number },
  text: string,
): Set<string> {
  const known = layerOf(report.annotated, 'place')
    .filter(({ start, end, name }) => start >= part.start && end <= part.end && !isBodyName(name))
    .map(({ name }) => placeKey(name))
  const printed = [
    ...text.matchAll(
      /\b(?:[Ii]n|[Ff]rom|[Aa]long|[Oo]n|[Nn]ear|[Aa]t|[Tt]o|[Aa]round|[Oo]ff|[Ll]eaving|left|quit|vacated|abandoned|held)\s+(?:the\s+)?(?:\p{Ll}+\s+of\s+(?:the\s+)?)?(\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?)/gu,
    ),
  ].map((match) => placeKey(match[1]!))
  return new Set([...known, ...printed.filter((name) => !isBodyName(name))])
}
