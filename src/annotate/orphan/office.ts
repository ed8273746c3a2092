// "The president", "the envoy": an office in a report that nowhere says whose it is or who holds
// it. Example: "Talks with the president go on." -> "the president"; not where "President Venn" or
// "the president of Veldoria" stands anywhere.
import type { Orphan } from '../../model/annotation.ts'
import { SOLE_OFFICES } from '../lexicon/orphans.ts'
import { AUXILIARIES, COMMON_VERBS, TIME_WORDS } from '../lexicon/grammar.ts'
import { tokensBetween, topicStart, type OrphanScene } from './scene.ts'
import { isAdverb, isFunctionWord } from '../grammar/word-class.ts'

const OFFICES = SOLE_OFFICES.map((office) => office.split(' '))

/** The first "the OFFICE" of each office that the report nowhere gives a holder. O(text). */
export function orphanOffices(scene: OrphanScene): Orphan[] {
  const orphans: Orphan[] = []
  const articles = scene.outside.flatMap(({ lower }, at) => (lower === 'the' ? [at] : []))
  for (const words of OFFICES) {
    const at = firstOffice(scene, words, articles)
    if (at < 0 || scene.title.has(words.at(-1)!)) continue
    const { outside, breaks, text } = scene
    const start = outside[at]!.start
    const from = topicStart(scene, start)
    const end = breaks.find((one) => one > start) ?? text.length
    const [first, last] = tokensBetween(outside, { start: from, end })
    let named = false
    for (let i = first; i < last && !named; i++)
      named =
        isOfOffice(outside[i]!.lower, words) ||
        (outside[i]!.lower === words.at(-1) && i !== at + words.length && isNamed(scene, i))
    if (named) continue
    const why = 'office-without-holder'
    orphans.push({ kind: 'orphan', start, end: outside[at + words.length]!.end, why })
  }
  return orphans
}

/** "Presidency", "presidential": whose office it is goes without saying. */
const isOfOffice = (lower: string, [office = '']: readonly string[]): boolean =>
  office.length > 6 && lower.length > office.length && lower.startsWith(office.slice(0, -1))

/** Index of "the" in the first bare "the OFFICE", or -1 where a name or "of …" completes it. */
function firstOffice(
  { outside, text }: OrphanScene,
  words: readonly string[],
  articles: readonly number[],
): number {
  for (const i of articles) {
    if (i + words.length >= outside.length) break
    if (!words.every((word, k) => outside[i + 1 + k]!.lower === word)) continue
    const after = outside[i + 1 + words.length]
    if (!after) return i
    if (/^(?:of|for|who|and|,|'s|-|to|in|here|there|from|at)$/u.test(after.lower)) return -1
    if (after.form === 'mark') return /^[.;:!?)]$/u.test(after.lower) ? i : -1
    // "The general election", "the governor Mira Tolan".
    const isVerb =
      AUXILIARIES.has(after.lower) ||
      COMMON_VERBS.has(after.lower) ||
      TIME_WORDS.has(after.lower) ||
      isFunctionWord(after.lower) ||
      isAdverb({ lower: after.lower, cap: false }) ||
      /(?:ed|[^s]s)$/u.test(after.lower)
    return isVerb && !/^\p{Lu}/u.test(text[after.start]!) ? i : -1
  }
  return -1
}

/** An office word beside a name: "President Venn", "Venn, the president", "the Latvian president". */
function isNamed({ outside, text }: OrphanScene, i: number): boolean {
  const isCapital = (k: number) =>
    outside[k] !== undefined && /^\p{Lu}/u.test(text.slice(outside[k].start, outside[k].end))
  return isCapital(i + 1) || isCapital(i - 1) || isCapital(i) || outside[i + 1]?.lower === 'of'
}
