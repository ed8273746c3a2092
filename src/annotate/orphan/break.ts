// Where one page goes over into another report: paragraphs that open with words pointing back,
// while hardly a word from there on was met before. Example: three paragraphs of a flood, then "The
// match ended in a draw." and more of football -> the offset of that paragraph.
import type { Span } from '../../text/span.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { FREQUENT_WORDS } from '../lexicon/frequent.ts'
import { isFunctionWord } from '../grammar/word-class.ts'

/** Words read from a paragraph on, and the fewest different ones that tell a topic. */
const TOKENS_AHEAD = 170
const WORDS_LEAST = 12
/**
 * Words in common up to which two sides are two topics, by how many different ones came before. In
 * 660 whole news reports 4 paragraphs that open with a pronoun or "the" have two or fewer in common
 * with all that stands before; of openings joined to tails of other reports four in five do.
 */
const commonMost = (before: number): number => (before >= 28 ? 2 : before >= 20 ? 1 : 0)
/** Paragraphs tried in one report. */
const TRIED_MOST = 400

const POINTS_BACK = /^(?:he|she|it|they|his|her|its|their|this|that|these|those|the)$/u

/** Offsets at which a stretch of one topic begins, 0 first. O(text + tried × 170). */
export function topicBreaks(tokens: readonly Token[], paragraphs: readonly Span[]): number[] {
  const breaks = [0]
  const stems = stemsOf(tokens)
  const before = new Set<string>()
  let read = 0
  let tried = 0
  for (const { start } of paragraphs) {
    const at = firstAtOrAfter(tokens, start)
    for (; read < at; read++) addStem(before, stems[read]!)
    const first = tokens[at]
    if (!first || before.size < WORDS_LEAST || !POINTS_BACK.test(first.lower)) continue
    if (tried++ === TRIED_MOST) break
    const ahead = new Set<string>()
    for (let i = at; i < tokens.length && i < at + TOKENS_AHEAD; i++) addStem(ahead, stems[i]!)
    if (ahead.size < WORDS_LEAST) continue
    let common = 0
    for (const stem of ahead) if (before.has(stem)) common++
    if (common > commonMost(before.size)) continue
    breaks.push(start)
    before.clear()
  }
  return breaks
}

/** Fewest different words of a paragraph that stands alone. */
const FRAGMENT_WORDS = 4

/**
 * Starts of paragraphs none of whose words recurs in another: a piece set among others, as in a
 * page put together of several reports. O(text).
 */
export function fragmentStarts(
  tokens: readonly Token[],
  paragraphs: readonly Span[],
): ReadonlySet<number> {
  const paragraphsWith = new Map<string, number>()
  const all = stemsOf(tokens)
  const stems = paragraphs.map(({ start, end }) => {
    const own = new Set<string>()
    for (let i = firstAtOrAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++)
      if (all[i] !== '' && !isFunctionWord(tokens[i]!.lower)) addStem(own, all[i]!)
    for (const stem of own) paragraphsWith.set(stem, (paragraphsWith.get(stem) ?? 0) + 1)
    return own
  })
  const alone = paragraphs.filter((_, index) => {
    const own = stems[index]!
    return own.size >= FRAGMENT_WORDS && [...own].every((stem) => paragraphsWith.get(stem) === 1)
  })
  return new Set(alone.map(({ start }) => start))
}

const STEM_LENGTH = 6

// By the tokens of a report: each is looked at several times.
const STEMS = new WeakMap<readonly Token[], readonly string[]>()

/** The stem of each token; empty for what tells no topic. O(tokens), once for a report. */
function stemsOf(tokens: readonly Token[]): readonly string[] {
  const known = STEMS.get(tokens) ?? tokens.map(topicStem)
  STEMS.set(tokens, known)
  return known
}

/** A word of four letters and more that is not in every report, cut to its first letters. */
const topicStem = ({ form, lower }: Token): string =>
  form !== 'word' || lower.length < 4 || FREQUENT_WORDS.has(lower) ? '' : stemOf(lower)

function addStem(stems: Set<string>, stem: string): void {
  if (stem !== '') stems.add(stem)
}

/** The longer ending first: "missions" loses "ions", not "s". */
const ENDINGS = ['ions', 'ing', 'ion', 'ed', 'es', 'ly', 'al', 's'] as const

function stemOf(lower: string): string {
  const ending = ENDINGS.find((one) => lower.endsWith(one))
  return lower.slice(0, Math.min(STEM_LENGTH, lower.length - (ending?.length ?? 0)))
}
