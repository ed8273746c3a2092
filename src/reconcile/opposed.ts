// The same people moving opposite ways in two reports: going away in one, building up in the other.
// Example: "army units left the ridge in recent days" / "the army has been reinforcing the ridge" -> a pair.
import { rangesOverlap } from '../model/calendar.ts'
import { nameOfReport, shorten } from './quote-speakers.ts'
import { cite, type Said } from './statement.ts'
import { contentStems, stem } from './words.ts'

// Moves of forces that exclude each other: going away and building up.
const OPPOSED: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    [
      'left',
      'leave',
      'leaving',
      'withdrew',
      'withdraw',
      'withdrawn',
      'withdrawing',
      'withdrawal',
      'retreated',
      'retreat',
      'pulled',
      'abandoned',
      'quit',
    ],
    [
      'strengthen',
      'strengthening',
      'strengthened',
      'reinforce',
      'reinforced',
      'reinforcing',
      'massing',
      'massed',
      'mass',
      'concentrated',
      'concentrate',
      'building',
      'deployed',
      'deploying',
      'gathering',
      'gathered',
    ],
  ],
]

/** Events compared pair by pair on each side. */
const MOST_EVENTS = 200

/** Pairs of events of two reports in which the same people move opposite ways. */
export function opposedMoves(events: readonly Said<'event'>[]): [Said<'event'>, Said<'event'>][] {
  const pairs: [Said<'event'>, Said<'event'>][] = []
  for (const [away, up] of OPPOSED) {
    const [left, right] = [away, up].map((words) =>
      events.filter(({ about }) => about.what.split(/\s+/u).some((word) => words.includes(word))),
    )
    for (const a of left!.slice(0, MOST_EVENTS))
      for (const b of right!.slice(0, MOST_EVENTS)) {
        const actual = a.about.status === 'actual' && b.about.status === 'actual'
        if (!actual || a.report.order === b.report.order || !timesAgree(a, b)) continue
        if (sharedActors(a, b).length >= 2) pairs.push([a, b])
      }
  }
  return pairs
}

/** Words for armed people that both events' actors share, with a name that both sentences have. */
function sharedActors(a: Said<'event'>, b: Said<'event'>): string[] {
  const forces = [
    'forc',
    'troop',
    'soldi',
    'army',
    'fight',
    'rebel',
    'milit',
    'police',
    'convoy',
  ].map(stem)
  const actors = (one: Said<'event'>) => {
    const words = one.about.who.map(({ start, end }) => one.report.text.slice(start, end)).join(' ')
    return new Set(words === '' ? one.context : contentStems(words))
  }
  const [x, y] = [actors(a), actors(b)]
  const force = [...x].find((word) => forces.includes(word) && y.has(word))
  if (!force) return []
  const names = (one: Said<'event'>) =>
    new Set(
      [
        ...one.report.text
          .slice(one.sentence.start, one.sentence.end)
          .matchAll(/(?<=[\s-])\p{Lu}[\p{L}]+/gu),
      ].map(([word]) => stem(word)),
    )
  const others = names(b)
  return [force, ...[...names(a)].filter((name) => others.has(name))]
}

/** Why two moves are set side by side, in words. */
export function opposedReason(a: Said<'event'>, b: Said<'event'>): string[] {
  const line = (one: Said<'event'>) =>
    `${nameOfReport(one)}: “${shorten(cite(one.report, one.sentence).exact, 140)}”`
  return [
    `opposite moves of the same people (${sharedActors(a, b).slice(0, 3).join(', ')}): “${a.statement.exact}” / “${b.statement.exact}”`,
    line(a),
    line(b),
  ]
}

function timesAgree(a: Said<'event'>, b: Said<'event'>): boolean {
  const [x, y] = [a.about.time, b.about.time]
  const known = (time: typeof x) => time !== null && (time.from !== null || time.to !== null)
  return !known(x) || !known(y) || rangesOverlap(x!, y!)
}
