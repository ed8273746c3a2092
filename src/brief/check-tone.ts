// How a line says it: no negation gained or lost, no hedge dropped, no stronger verb of
// attribution, no cause or superlative of its own, and no content words that the passages lack.
import { tokenize } from '../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { contentStems, fold, plainMarks } from './words.ts'

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|failed\s+to|refus\w+\s+to)\b|n['’]t\b/iu
const MODAL =
  /\b(?:would|could|may|might|should|expected|expects?|likely|possibl[ey]|plans?|planned|fears?|feared|warn\w*|if|unless|proposed|suggest\w*|alleged(?:ly)?|reported(?:ly)?|apparent(?:ly)?|is\s+to|are\s+to|will|must|believed|thought|estimated)\b/iu
// Verb forms that a hedge may be dropped from.
const VERB = /(?:ed|en)$|^(?:was|were|had|did|went|took|fell|left|came|began)$/u
// Attribution verbs that claim more than saying; each needs its own word in a passage.
const STRONG =
  /\b(?:confirm\w*|admit\w*|prov(?:e|es|ed|en)|acknowledg\w*|conced\w*|reveal\w*|conclud\w*|establish\w*|determin\w*|verif\w*|deni(?:es|ed)|deny|accus\w*|promis\w*|vow\w*|pledg\w*|guarant\w*|condemn\w*|demand\w*|order\w*|threaten\w*)\b/giu
const TRIGGER =
  /\b(?:because|due\s+to|led\s+to|caus\w+|result\w*\s+in|therefore|thanks\s+to|first|only|all|every|always|largest|biggest|worst|best|most|deadliest|entire\w*|complete\w*)\b/giu

/** A content word of a text with what stands shortly before it. */
interface Toned {
  readonly stem: string
  readonly printed: string
  readonly denied: boolean
  readonly hedged: boolean
}

/** How many words before a word its negation or hedge may stand. */
const REACH = 4

/** Content words with their tone, in order. */
function tonesOf(text: string): Toned[] {
  const tones: Toned[] = []
  for (const clause of text.split(/[.!?;:]\s/u)) {
    const tokens = tokenize(clause).filter(({ form }) => form === 'word')
    tokens.forEach((token, at) => {
      const [stemmed] = contentStems(token.lower)
      if (stemmed === undefined || NEGATION.test(token.lower)) return
      const words = tokens.slice(Math.max(0, at - REACH), at).map(({ lower }) => lower)
      const before = words.join(' ')
      tones.push({
        stem: stemmed,
        printed: token.lower,
        denied: NEGATION.test(before),
        hedged: MODAL.test(before),
      })
    })
  }
  return tones
}

/**
 * A word that the line denies or affirms where every passage does the other, or a hedge dropped.
 */
export function toneReason({ line, passages }: Checked): string | null {
  if (passages.some((passage) => plainMarks(passage).includes(plainMarks(line)))) return null
  const theirs = Map.groupBy(passages.flatMap(tonesOf), (one) => root(one.stem))
  for (const own of tonesOf(outsideQuotes(line))) {
    const same = theirs.get(root(own.stem))
    if (!same) continue
    if (own.denied && !same.some((one) => one.denied)) return `it denies “${own.printed}”`
    if (!own.denied && same.every((one) => one.denied))
      return `it drops the denial of “${own.printed}”`
    if (!own.hedged && VERB.test(own.printed) && same.every((one) => one.hedged))
      return `it states “${own.printed}” as a fact, its passages do not`
  }
  return null
}

/** Words of one root share five letters. */
const root = (stemmed: string) => stemmed.slice(0, 5)

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
  const run = longestRun(contentStems(outsideQuotes(line)), new Set(lost))
  const few = 1 - lost.length / own.length >= LEAST_SUPPORT
  if (lost.length === 0) return null
  if (few && run < LONGEST_RUN && !newSegment(outsideQuotes(line), new Set(lost))) return null
  return `words that no passage has: ${lost.slice(0, 6).join(', ')}`
}

/** Neighbouring words that no passage has: two may be a paraphrase, three are a new statement. */
const LONGEST_RUN = 3

/** Whether some part between commas has content words, and none that a passage has. */
function newSegment(line: string, lost: ReadonlySet<string>): boolean {
  return line.split(/[,;:–—]\s/u).some((part) => {
    const stems = contentStems(part)
    return stems.length >= 2 && stems.filter((one) => !lost.has(one)).length <= stems.length / 3
  })
}

function longestRun(stems: readonly string[], lost: ReadonlySet<string>): number {
  let longest = 0
  let run = 0
  for (const one of stems) {
    run = lost.has(one) ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest
}

/** Stems of one root: five common letters, or all of the shorter one. */
const sameRoot = (a: string, b: string) =>
  a.slice(0, 5) === b.slice(0, 5) && a.length > 3 && b.length > 3
