// The same people moving opposite ways in two reports: going away in one, building up in the other.
// Example: "army units left the ridge in recent days" / "the army has been reinforcing the ridge"
// -> a pair.
import { rangesOverlap } from '../../model/calendar.ts'
import { reportNames, shorten } from '../speech/quote-speakers.ts'
import { cite, type Said } from '../statement.ts'
import { contentStems, stem } from '../words.ts'

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
    ],
  ],
]

/** Events compared pair by pair on each side. */
const MOST_EVENTS = 200

/** Pairs of events of two reports in which the same people move opposite ways. */
export function opposedMoves(events: readonly Said<'event'>[]): [Said<'event'>, Said<'event'>][] {
  const pairs: [Said<'event'>, Said<'event'>][] = []
  if (events.every(({ report }) => report === events[0]!.report)) return pairs
  for (const [away, up] of OPPOSED) {
    const [left, right] = [away, up].map((words) =>
      events.filter(({ about }) => about.what.split(/\s+/u).some((word) => words.includes(word))),
    )
    for (const a of left!.slice(0, MOST_EVENTS))
      for (const b of right!.slice(0, MOST_EVENTS)) {
        const actual = a.about.status === 'actual' && b.about.status === 'actual'
        if (!actual || a.report.order === b.report.order || !timesAgree(a, b)) continue
        if (leavesBehind(a) || leavesBehind(b) || isOther(a) || isOther(b)) continue
        if (sharedActors(a, b).length >= 2) pairs.push([a, b])
      }
  }
  return pairs
}

/** "Pulled him over", "building a school": only "pulled back" and "building up" are of forces. */
const isOther = ({ about, report }: Said<'event'>) =>
  /^(?:pulled|building)$/iu.test(about.what) &&
  !/^\s+(?:back|out|up|its|their)\b/iu.test(report.text.slice(about.end, about.end + 10))

/** "left 12 dead", "left with nothing": no move. */
const leavesBehind = ({ about, report }: Said<'event'>) =>
  /^[^.;,]{0,80}\b(?:dead|injured|wounded|homeless|stranded|trapped)\b/u.test(
    report.text.slice(about.end, about.end + 100),
  ) ||
  /^\s+(?:with\b|behind\b|(?:at\s+least\s+|more\s+than\s+)?(?:\d|\p{L}+\s+(?:people\s+)?(?:dead|injured|wounded|homeless)))/u.test(
    report.text.slice(about.end, about.end + 40),
  )

const FORCES = new Set(
  ['forces', 'troops', 'soldiers', 'army', 'fighters', 'rebels', 'militia', 'police', 'units'].map(
    stem,
  ),
)
/** How far before a verb its actors are looked for, in code units. */
const REACH = 60

/**
 * A word for armed people and the names that stand before both moves: the actors that they share.
 */
function sharedActors(a: Said<'event'>, b: Said<'event'>): string[] {
  const before = ({ about, report, sentence }: Said<'event'>) =>
    report.text.slice(Math.max(sentence.start, about.start - REACH), about.start)
  const [x, y] = [before(a), before(b)]
  const others = new Set(contentStems(y))
  const force = contentStems(x).find((word) => FORCES.has(word) && others.has(word))
  if (!force) return []
  const names = (text: string) =>
    new Set([...text.matchAll(/(?<!\p{L})\p{Lu}\p{L}{3,}/gu)].map(([word]) => stem(word)))
  const theirs = names(y)
  return [force, ...[...names(x)].filter((name) => theirs.has(name))]
}

/** Why two moves are set side by side, in words. */
export function opposedReason(a: Said<'event'>, b: Said<'event'>): string[] {
  const nameOf = reportNames([a, b])
  const line = (one: Said<'event'>) =>
    `${nameOf(one)}: “${shorten(cite(one.report, one.sentence).exact, 140)}”`
  return [
    `the same people move opposite ways: “${a.statement.exact}” / “${b.statement.exact}”`,
    line(a),
    line(b),
  ]
}

function timesAgree(a: Said<'event'>, b: Said<'event'>): boolean {
  const [x, y] = [a.about.time, b.about.time]
  const known = (time: typeof x) => time !== null && (time.from !== null || time.to !== null)
  return !known(x) || !known(y) || rangesOverlap(x!, y!)
}
