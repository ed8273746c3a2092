// Articles whose coreference is known into spliced reports whose orphans are known: leading
// sentences dropped, the tail of one report set before or after the opening of another, and, by
// itself because nothing but meaning shows it, a hole cut into one report. Example: from "Tarn spoke. She left." the splice "She left." whose "She" must be found.
import type { Span } from '../../src/text/span.ts'
import type { CorefArticle, CorefMention, CorefSentence } from './coreference.ts'
import { seeded } from './lineage.ts'

export type SpliceKind = 'tail' | 'after-another' | 'before-another' | 'hole'
/** Kinds whose seams show in the text. */
export const SEAMS: readonly SpliceKind[] = ['tail', 'after-another', 'before-another']

export interface Splice {
  readonly id: string
  readonly kind: SpliceKind
  readonly text: string
  /** Words that open a sentence and point at something that the splice never names. */
  readonly required: readonly Span[]
  /** All words that do, wherever they stand; these hold the required ones. */
  readonly orphans: readonly Span[]
}

/** One sentence of a splice, and from which article and place it was taken. */
interface Piece {
  readonly sentence: CorefSentence
  readonly opensParagraph: boolean
}

export interface SpliceOptions {
  readonly articles: readonly CorefArticle[]
  readonly kinds: readonly SpliceKind[]
  readonly count: number
  readonly seed: number
}

/** Sentences of one source in a splice. */
const PART_MAX = 12
/** Share of cuts made right before a sentence that opens with words pointing back. */
const BEFORE_ANAPHOR = 0.8

/** Splices of the kinds in turn, deterministic for a seed. Needs two articles of 8 sentences. */
export function makeSplices({ articles, kinds, count, seed }: SpliceOptions): Splice[] {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const long = articles.filter(({ sentences }) => sentences.length >= 8)
  const anywhere = long.flatMap(cutsOf)
  const pointing = anywhere.filter(({ article, cut }) =>
    article.sentences[cut]!.mentions.some(opensPointingBack),
  )
  const splices: Splice[] = []
  for (let made = 0; made < count; made++) {
    const cuts = random() < BEFORE_ANAPHOR ? pointing : anywhere
    const { article, cut } = cuts[below(cuts.length)]!
    const others = long.filter((one) => one !== article)
    const other = others[below(others.length)]!
    const tail = partOf(article, cut, 3 + below(PART_MAX - 2))
    const head = partOf(other, 0, 3 + below(5))
    const kind = kinds[made % kinds.length]!
    const opening = partOf(article, 0, Math.max(1, Math.min(cut - 2, 1 + below(4))))
    const pieces = {
      tail,
      'after-another': [...head, ...tail],
      'before-another': [...tail, ...head],
      hole: [...opening, ...tail],
    }[kind]
    splices.push({ id: `${made} ${kind} ${article.id} ${cut}`, kind, ...joined(pieces) })
  }
  return splices
}

interface Cut {
  readonly article: CorefArticle
  /** Index of the first sentence that is kept. */
  readonly cut: number
}

/** Where an article may be cut: before any sentence but the first two and the last. */
function cutsOf(article: CorefArticle): Cut[] {
  return [...article.sentences.keys()].slice(2, -1).map((cut) => ({ article, cut }))
}

const opensPointingBack = (mention: CorefMention) =>
  mention.start === 0 && pointsBack(mention) && !mention.quoted

const pointsBack = ({ form, given }: CorefMention) => form !== 'other' && given

function partOf({ sentences }: CorefArticle, from: number, length: number): Piece[] {
  return sentences.slice(from, from + length).map((sentence, index) => ({
    sentence,
    opensParagraph: index === 0 || sentence.opensParagraph,
  }))
}

/** The text of the pieces, and what in it points at nothing before it. */
function joined(pieces: readonly Piece[]): Pick<Splice, 'text' | 'required' | 'orphans'> {
  const named = new Set<string>()
  const met = new Set<string>()
  const orphans: Span[] = []
  const required: Span[] = []
  let text = ''
  for (const { sentence, opensParagraph } of pieces) {
    if (text !== '') text += opensParagraph ? '\n' : ' '
    const at = text.length
    text += sentence.text
    for (const mention of sentence.mentions) {
      if (isOrphan(mention, named)) {
        const span = { start: at + mention.start, end: at + mention.end }
        orphans.push(span)
        // Of the mentions of one thing the first must be found.
        if (opensPointingBack(mention) && !met.has(mention.entity)) required.push(span)
      }
      met.add(mention.entity)
      // A pronoun that points at nothing is no antecedent for the next one.
      if (mention.form !== 'pronoun') named.add(mention.entity)
    }
  }
  return { text, required, orphans }
}

/** Points back, and neither the thing nor what it hangs on was named in the splice before. */
function isOrphan(mention: CorefMention, named: ReadonlySet<string>): boolean {
  if (mention.form === 'other' || named.has(mention.entity)) return false
  return mention.given || (mention.anchor !== null && !named.has(mention.anchor))
}
