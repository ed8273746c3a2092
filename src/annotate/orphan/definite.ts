// "The meeting", "those remarks", "this study": words that point back, where nothing before them
// introduces what they mean. Example: "Tarn said the meeting would take place in Marn." as the
// first line of a report -> "the meeting".
import type { Name, Orphan } from '../../model/annotation.ts'
import type { Token } from '../../text/token.ts'
import { isCueWord } from '../quotation/cue-lookup.ts'
import { AUXILIARIES, COMMON_VERBS, DETERMINERS, TIME_WORDS } from '../lexicon/grammar.ts'
import {
  BACK_REFERENCES,
  PLEONASTIC,
  POSTMODIFIERS,
  UNIQUE_NOUNS,
  type BackReference,
} from '../lexicon/orphans.ts'
import { IRREGULAR_VERBS } from '../lexicon/verbs.ts'
import { opensTopic, type OrphanScene } from './scene.ts'
import { isAdverb, isFunctionWord } from '../grammar/word-class.ts'

/** Beginnings of words by their letters, with the rows of those that end here. */
interface Stem {
  readonly codes: number[]
  readonly next: Stem[]
  readonly rows: number[]
}

/** Stands at the end of a stem that is the whole word. */
const END = 0x24
const STEMS = blankStem()

const byNoun = new Map<string, number>()
const byName = new Map<Name['type'], number[]>()
for (const [row, { nouns, stems, names }] of BACK_REFERENCES.entries()) {
  for (const noun of nouns) byNoun.set(noun, row)
  for (const stem of stems) nodeOf(stem).rows.push(row)
  for (const type of names) byName.set(type, [...(byName.get(type) ?? []), row])
}

/** What is introduced so far: rows of the lexicon, each with the last paragraph that does it. */
type Known = Map<number, number>

/** Definite nouns whose first mention they are, nothing before introducing them. O(text). */
export function orphanDefinites(scene: OrphanScene): Orphan[] {
  const { names, outside, breaks, paragraphs } = scene
  const orphans: Orphan[] = []
  const known: Known = new Map()
  for (const word of scene.title) learn(known, word, 0)
  const starts = new Set(paragraphs.flatMap(({ sentences }) => sentences.map(({ start }) => start)))
  let next = 0
  let name = 0
  let topic = 0
  let paragraph = 0
  for (const token of scene.tokens) {
    while (breaks[topic + 1] !== undefined && breaks[topic + 1]! <= token.start) {
      topic++
      known.clear()
    }
    while (paragraphs[paragraph + 1] && paragraphs[paragraph + 1]!.start <= token.start) paragraph++
    while (name < names.length && names[name]!.end <= token.start)
      for (const row of byName.get(names[name++]!.type) ?? []) known.set(row, paragraph)
    if (outside[next]?.start === token.start) {
      const alone = scene.fragments.has(token.start)
      const isKnown = (row: number) => (known.get(row) ?? -2) >= (alone ? paragraph - 1 : 0)
      const found = definiteAt(scene, next++, { isKnown, opens: starts.has(token.start) })
      if (found) orphans.push(found)
    }
    learn(known, token.lower, paragraph)
  }
  return orphans
}

/** Marks what a word introduces. O(stem): the first letter that no stem goes on with ends it. */
function learn(known: Known, lower: string, paragraph: number): void {
  let stem: Stem | undefined = STEMS
  for (let at = 0; at < lower.length; at++) {
    stem = after(stem, lower.charCodeAt(at))
    if (!stem) return
    for (const row of stem.rows) known.set(row, paragraph)
  }
  for (const row of after(stem, END)?.rows ?? []) known.set(row, paragraph)
}

function blankStem(): Stem {
  return { codes: [], next: [], rows: [] }
}

function after({ codes, next }: Stem, code: number): Stem | undefined {
  const at = codes.indexOf(code)
  return at < 0 ? undefined : next[at]
}

/** Where a stem of the lexicon ends among all stems, made with its way there. */
function nodeOf(letters: string): Stem {
  let stem = STEMS
  for (let at = 0; at < letters.length; at++) {
    const code = letters.charCodeAt(at)
    const there = after(stem, code) ?? blankStem()
    if (!stem.codes.includes(code)) {
      stem.codes.push(code)
      stem.next.push(there)
    }
    stem = there
  }
  return stem
}

interface Place {
  /** Whether the thing of a row is introduced; for a piece set among others, just before it. */
  readonly isKnown: (row: number) => boolean
  /** The article opens a sentence. */
  readonly opens: boolean
}

const DEMONSTRATIVE = /^(?:this|that|these|those)$/u

function definiteAt(scene: OrphanScene, at: number, { isKnown, opens }: Place): Orphan | null {
  const { outside } = scene
  const article = outside[at]!
  const points = DEMONSTRATIVE.test(article.lower)
  if (article.lower !== 'the' && !points) return null
  const first = opens && opensTopic(scene, article.start)
  const last = nounAfter(scene, at + 1, first)
  if (last === null) return null
  const noun = outside[last]!
  const row = byNoun.get(noun.lower)
  const unknown = row === undefined ? first && mayPointBack(scene, last, points) : !isKnown(row)
  if (!unknown || !isBare(scene, last, { opens, first })) return null
  const where: BackReference['where'] = row === undefined ? 'opening' : BACK_REFERENCES[row]!.where
  if (where === 'opening' && !opens) return null
  // "That report" in the middle of a sentence may open a clause.
  if (points && !opens && article.lower !== 'those') return null
  const why = 'definite-without-antecedent'
  return { kind: 'orphan', start: article.start, end: noun.end, why }
}

/** Index of the noun after an article; words before the noun only where a topic opens. */
function nounAfter({ outside, text }: OrphanScene, at: number, first: boolean): number | null {
  const reach = first ? 3 : 1
  for (let k = at; k < Math.min(at + reach, outside.length); k++) {
    const { start, lower, form } = outside[k]!
    if (form !== 'word' || /^\p{Lu}/u.test(text[start]!)) return null
    if (isFunctionWord(lower) || DETERMINERS.has(lower) || TIME_WORDS.has(lower)) return null
    if (byNoun.has(lower) && !isNoun(outside[k + 1])) return k
    if (!first) return null
    if (!isNoun(outside[k + 1])) return k
  }
  return null
}

/** Whether a token goes on with the noun phrase before it: no mark, no verb, no function word. */
function isNoun(token: Token | undefined): boolean {
  if (!token || token.form !== 'word') return false
  const { lower } = token
  if (isFunctionWord(lower) || DETERMINERS.has(lower) || TIME_WORDS.has(lower)) return false
  if (AUXILIARIES.has(lower) || COMMON_VERBS.has(lower) || POSTMODIFIERS.has(lower)) return false
  if (PRONOUNS.has(lower) || PLEONASTIC.has(lower) || PASTS.has(lower)) return false
  if (isCueWord(lower)) return false
  return !/(?:ed|[^s]s)$/u.test(lower) && !isAdverb({ lower, cap: false })
}

const PASTS = new Set(IRREGULAR_VERBS.flatMap((row) => row.split(/[\s/,]+/u).slice(1)))
const PRONOUNS = new Set('he she they it we i you'.split(' '))

/** Any noun that opens a topic, but none of which there is one only, and no name. */
function mayPointBack({ outside }: OrphanScene, last: number, points: boolean): boolean {
  const { lower } = outside[last]!
  if (points) return lower.length > 2
  // Many of one sort may be meant at large: "The delegations left".
  return !/[^s]s$/u.test(lower) && !UNIQUE_NOUNS.has(lower) && !UNIQUE_NOUNS.has(`${lower}s`)
}

/** Whether nothing after the noun says which one is meant, and it is no part of a longer one. */
function isBare(
  { outside, text }: OrphanScene,
  last: number,
  { opens, first }: { readonly opens: boolean; readonly first: boolean },
): boolean {
  const after = outside[last + 1]
  if (!after) return true
  const next = outside[last + 2]
  if (after.form === 'number' || /^\p{Lu}/u.test(text[after.start]!)) return false
  if (after.form === 'mark') return /^[.,;:!?)]$/u.test(after.lower) && !(next && describes(next))
  // "The evidence she had seen" says nothing of which evidence; "the idea is that" does.
  if (POSTMODIFIERS.has(after.lower) || (!first && COMES.test(after.lower))) return false
  if (/^(?:is|was)$/u.test(after.lower) && next && /^(?:that|to)$/u.test(next.lower)) return false
  // "The final results are", "the big hit of the night": no verb yet.
  if (next && /[^s]s$/u.test(after.lower) && AUXILIARIES.has(next.lower.replace(/n't$/u, '')))
    return AUXILIARIES.has(after.lower)
  if (next?.lower === 'of') return false
  return opens || !isNoun(after)
}

/** "The fair, held every May, …": what follows says which. */
const describes = ({ lower }: Token) =>
  /^(?:which|who|whose|where)$/u.test(lower) || /[^e]ed$/u.test(lower) || PASTS.has(lower)
// "The move comes as …": all that was said before is meant.
const COMES = /^(?:comes?|came|follows?|followed)$/u
