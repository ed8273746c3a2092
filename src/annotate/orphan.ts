// Words that point at something this report never says: "He" at its opening, "the meeting" that
// nobody held, "the president" of no country. Prefers missing one to crying wolf; pronouns inside
// quoted words are left alone. Example: a report that begins "He did not name the envoy." -> "He"
// (pronoun without antecedent).
import type { Name, Orphan, Quotation, Sentence } from '../model/annotation.ts'
import type { Annotated, Annotator } from '../model/annotator.ts'
import { compareSpans, firstAtOrAfter, indexHolding, type Span } from '../text/span.ts'
import type { Token } from '../text/token.ts'
import { BACK_REFERENCES, SOLE_OFFICES } from './lexicon/orphans.ts'
import { GROUPS, KIN, ROLES } from './lexicon/roles.ts'

export const orphan: Annotator<'orphan'> = {
  makes: 'orphan',
  version: 2,
  needs: ['sentence', 'name', 'quotation'],
  annotate: (report) => {
    const quoted = quotedSpans(report.layer('quotation'))
    const outside = report.tokens.filter((token) => indexHolding(quoted, token.start) < 0)
    return [
      ...orphanPronouns(report, outside),
      ...orphanReferences(report, outside),
      ...orphanOffices(report, outside),
    ].sort(compareSpans)
  },
}

/** Direct quotations, disjoint and sorted. */
function quotedSpans(quotations: readonly Quotation[]): Span[] {
  const spans: Span[] = []
  for (const one of quotations) {
    const last = spans.at(-1)
    if (one.form === 'direct' && (!last || one.start >= last.end)) spans.push(one)
  }
  return spans
}

/** Words before each sentence that a pronoun of its opening could stand for. */
interface Paragraph extends Span {
  readonly sentences: readonly Sentence[]
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const paragraphs: { start: number; end: number; sentences: Sentence[] }[] = []
  for (const sentence of sentences) {
    const last = paragraphs.at(-1)
    if (last && last.sentences[0]!.paragraph === sentence.paragraph) {
      last.sentences.push(sentence)
      last.end = sentence.end
    } else paragraphs.push({ start: sentence.start, end: sentence.end, sentences: [sentence] })
  }
  return paragraphs
}

const PRONOUN_SUBJECT = /^(?:he|she)$/u

/**
 * The first "he" or "she" of a paragraph, where neither that paragraph nor the one before it names
 * or means a person up to there, or where the one before it ends in quoted words without a speaker.
 */
function orphanPronouns(report: Annotated, outside: readonly Token[]): Orphan[] {
  const persons = report.layer('name').filter((name) => name.type === 'person')
  const loose = report
    .layer('quotation')
    .filter((one) => one.speaker === null && one.form === 'direct')
  const paragraphs = paragraphsOf(report.layer('sentence'))
  const orphans: Orphan[] = []
  let lastOrphan = -1
  for (const [index, paragraph] of paragraphs.entries()) {
    const first = firstPronoun(outside, paragraph)
    if (!first) continue
    const before = paragraphs[index - 1]
    const window = { start: before?.start ?? paragraph.start, end: first.start }
    const opensParagraph = first.start === paragraph.start
    const afterLoose = opensParagraph && before !== undefined && endsLoose(loose, before)
    const chained = lastOrphan >= window.start
    if (!afterLoose && holdsPerson(persons, outside, window, !chained)) continue
    lastOrphan = first.start
    const why = index === 0 ? 'pronoun-opens-report' : 'pronoun-without-antecedent'
    orphans.push({ kind: 'orphan', start: first.start, end: first.end, why })
  }
  return orphans
}

/** Whether a paragraph's last words are quoted and nobody is said to speak them. */
function endsLoose(loose: readonly Quotation[], paragraph: Span): boolean {
  const last = loose[firstAtOrAfter(loose, paragraph.end) - 1]
  return last !== undefined && last.start >= paragraph.start && last.end >= paragraph.end - 2
}

/** The first "he" or "she" of a paragraph outside quoted words. */
function firstPronoun(outside: readonly Token[], paragraph: Span): Token | null {
  for (let i = firstAtOrAfter(outside, paragraph.start); i < outside.length; i++) {
    const token = outside[i]!
    if (token.start >= paragraph.end) return null
    if (PRONOUN_SUBJECT.test(token.lower)) return token
  }
  return null
}

/** Whether a stretch names a person, or means one by a role, kinship or another pronoun. */
function holdsPerson(
  persons: readonly Name[],
  outside: readonly Token[],
  window: Span,
  trustsPronouns: boolean,
): boolean {
  const at = firstAtOrAfter(persons, window.start)
  const person = persons[at]
  if (person && person.start < window.end) return true
  for (let i = firstAtOrAfter(outside, window.start); i < outside.length; i++) {
    const { start, lower } = outside[i]!
    if (start >= window.end) return false
    if (trustsPronouns && /^(?:he|she|his|him|her)$/u.test(lower)) return true
    if ((ROLES.has(lower) || KIN.has(lower)) && !GROUPS.has(lower)) return true
    if (lower === 'man' || lower === 'woman' || lower === 'boy' || lower === 'girl') return true
  }
  return false
}

/**
 * "the meeting", "those views": a definite noun whose first mention it is, with nothing before that
 * introduces it.
 */
function orphanReferences(report: Annotated, outside: readonly Token[]): Orphan[] {
  const orphans: Orphan[] = []
  const seen = new Set<string>()
  for (const { nouns, stems } of BACK_REFERENCES) {
    if (stems.length === 0) continue
    const found = firstDefinite(outside, nouns)
    if (!found) continue
    const { article, noun, index } = found
    const key = `${article.start}`
    if (seen.has(key) || introduced(report.text, outside, index, stems)) continue
    seen.add(key)
    orphans.push({
      kind: 'orphan',
      start: article.start,
      end: noun.end,
      why: 'definite-without-antecedent',
    })
  }
  return orphans
}

interface Definite {
  readonly article: Token
  readonly noun: Token
  /** Index of the article. */
  readonly index: number
}

/** The first "the NOUN" or "those NOUN" that nothing after it explains. */
function firstDefinite(outside: readonly Token[], nouns: readonly string[]): Definite | null {
  for (let i = 0; i + 1 < outside.length; i++) {
    const article = outside[i]!
    const noun = outside[i + 1]!
    if (!/^(?:the|those)$/u.test(article.lower) || !nouns.includes(noun.lower)) continue
    const after = outside[i + 2]
    // "the meeting in Marn", "the attack that": what follows says which.
    if (
      after &&
      /^(?:of|that|which|who|in|on|at|to|between|with|by|for|from|where|when|he|she|they|it|against|over|“|")$/u.test(
        after.lower,
      )
    ) {
      if (after.lower !== 'he' && after.lower !== 'she') return null
    }
    return { article, noun, index: i }
  }
  return null
}

/** Whether a word before item `index` begins with one of the stems. */
function introduced(
  text: string,
  outside: readonly Token[],
  index: number,
  stems: readonly string[],
): boolean {
  for (let i = 0; i < index; i++)
    if (stems.some((stem) => outside[i]!.lower.startsWith(stem))) return true
  return stems.includes('"') && /["“]/u.test(text.slice(0, outside[index]!.start))
}

/** "the president" alone, in a report that nowhere names one. */
function orphanOffices(report: Annotated, outside: readonly Token[]): Orphan[] {
  const orphans: Orphan[] = []
  for (const office of SOLE_OFFICES) {
    const words = office.split(' ')
    const at = firstOffice(outside, words)
    if (at < 0) continue
    const named = outside.some(
      (token, i) =>
        token.lower === words.at(-1) && i !== at + words.length && isNamed(report.text, outside, i),
    )
    const start = outside[at]!.start
    if (!named)
      orphans.push({
        kind: 'orphan',
        start,
        end: outside[at + words.length]!.end,
        why: 'office-without-holder',
      })
  }
  return orphans
}

/** Index of "the" in the first "the OFFICE" that no "of …" or name completes, or -1. */
function firstOffice(outside: readonly Token[], words: readonly string[]): number {
  for (let i = 0; i + words.length < outside.length; i++) {
    if (outside[i]!.lower !== 'the') continue
    if (!words.every((word, k) => outside[i + 1 + k]!.lower === word)) continue
    const after = outside[i + 1 + words.length]
    return after && /^(?:of|for|who|and|,|'s|-|to)$/u.test(after.lower) ? -1 : i
  }
  return -1
}

/**
 * An office word beside a name: "President Venn", "Venn, the president", "the Latvian president".
 */
function isNamed(text: string, outside: readonly Token[], i: number): boolean {
  const isCapital = (token: Token | undefined) =>
    token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.end))
  return (
    isCapital(outside[i + 1]) ||
    isCapital(outside[i - 1]) ||
    isCapital(outside[i]) ||
    outside[i + 1]?.lower === 'of'
  )
}
