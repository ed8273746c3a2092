// How a line says it: no negation gained or lost, no hedge dropped, no stronger verb of
// attribution, no cause or superlative of its own, and no content words that the passages lack.
import { outsideQuotes, type Checked } from './check.ts'
import { contentStems, fold, plainMarks } from './words.ts'

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|failed\s+to|refus\w+\s+to)\b|n['’]t\b/giu
const MODAL =
  /\b(?:would|could|may|might|should|expected|expects?|likely|possibl[ey]|plans?|planned|fears?|feared|warn\w*|if|unless|proposed|suggest\w*|alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|is\s+to|are\s+to|will|must|believed|thought|estimated)\b/giu
// Attribution verbs that claim more than saying; each needs its own word in a passage.
const STRONG =
  /\b(?:confirm\w*|admit\w*|prov(?:e|es|ed|en)|acknowledg\w*|conced\w*|reveal\w*|conclud\w*|establish\w*|determin\w*|verif\w*|deni(?:es|ed)|deny|accus\w*|promis\w*|vow\w*|pledg\w*|guarant\w*|condemn\w*|demand\w*|order\w*|threaten\w*)\b/giu
const TRIGGER =
  /\b(?:because|due\s+to|led\s+to|caus\w+|result\w*\s+in|therefore|thanks\s+to|first|only|all|every|always|largest|biggest|worst|best|most|deadliest|entire\w*|complete\w*)\b/giu

/**
 * The passage sentence that shares most content words with the line; all passages together where
 * none does.
 */
function closest(text: string, passages: readonly string[]): string {
  const own = new Set(contentStems(text))
  let best = { score: 0, sentence: passages.join(' ') }
  for (const sentence of passages.flatMap((passage) => passage.split(/(?<=[.!?])\s+/u))) {
    const score = new Set(contentStems(sentence).filter((one) => own.has(one))).size
    if (score > best.score) best = { score, sentence }
  }
  return best.sentence
}

/** Negation gained or lost, or a hedge dropped. */
export function toneReason({ line, passages }: Checked): string | null {
  if (passages.some((passage) => plainMarks(passage).includes(plainMarks(line)))) return null
  for (const sentence of outsideQuotes(line).split(/(?<=[.!?;])\s+/u)) {
    if (contentStems(sentence).length < 2) continue
    const source = closest(sentence, passages)
    const negations = (text: string) => (text.match(NEGATION) ?? []).length
    const [own, theirs] = [negations(sentence), negations(outsideQuotes(source))]
    if (own > 0 && !passages.some((passage) => negations(passage) >= own))
      return 'it denies what no passage denies'
    if (own === 0 && theirs > 0 && overlap(sentence, source) >= 0.6)
      return 'it drops a negation of its passage'
    const modal = (text: string) => (text.match(MODAL) ?? []).length > 0
    if (!modal(sentence) && modal(outsideQuotes(source)) && overlap(sentence, source) >= 0.5)
      return 'it states as a fact what its passage expects, warns of or reports of others'
  }
  return null
}

/** Share of a source's content words that a sentence has. */
function overlap(sentence: string, source: string): number {
  const own = new Set(contentStems(sentence))
  const theirs = [...new Set(contentStems(source))]
  return theirs.length === 0 ? 0 : theirs.filter((one) => own.has(one)).length / theirs.length
}

/** A verb of attribution, a cause or a superlative that no passage has. */
export function strengthReason({ line, passages }: Checked): string | null {
  const text = outsideQuotes(line)
  const known = fold(passages.join(' '))
  const stems = new Set(contentStems(passages.join(' ')))
  for (const [word] of text.matchAll(STRONG)) {
    const same =
      contentStems(word).some((one) => stems.has(one)) || known.includes(fold(word).slice(0, 5))
    if (!same) return `“${word}” says more than its passages do`
  }
  for (const [word] of text.matchAll(TRIGGER))
    if (!known.includes(fold(word))) return `no passage says “${word}”`
  return null
}

/** Share of a line's own content words that its passages must have. */
const LEAST_SUPPORT = 0.75

/** Words that no passage has, where they are more than a few. */
export function supportReason({ line, passages }: Checked): string | null {
  const own = [...new Set(contentStems(outsideQuotes(line)))]
  if (own.length === 0) return null
  const known = new Set(contentStems(passages.join(' ')))
  const lost = own.filter(
    (one) => !known.has(one) && ![...known].some((other) => sameRoot(one, other)),
  )
  if (lost.length === 0 || 1 - lost.length / own.length >= LEAST_SUPPORT) return null
  return `words that no passage has: ${lost.slice(0, 6).join(', ')}`
}

/** Stems of one root: five common letters, or all of the shorter one. */
const sameRoot = (a: string, b: string) =>
  a.slice(0, 5) === b.slice(0, 5) && a.length > 3 && b.length > 3
