// Pronouns with nobody to stand for: "He" where nobody who can be meant is named near by, "It" and
// "They" at the opening of a report. Example: "Rain fell. Water rose. She said the dam would hold."
// -> "She".
import type { Orphan, Quotation } from '../../model/annotation.ts'
import { firstAtOrAfter, indexHolding, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { PERSON_NOUNS, PLEONASTIC } from '../lexicon/orphans.ts'
import { GROUPS, KIN, ROLES } from '../lexicon/roles.ts'
import { opensTopic, tokensBetween, topicStart, type OrphanScene, type Paragraph } from './scene.ts'
import { genderOf } from '../quotation/speaker-pronoun.ts'

/** Pronouns that point at nothing, in text order. */
export function orphanPronouns(scene: OrphanScene): Orphan[] {
  const orphans: Orphan[] = []
  let lastOrphan = -1
  for (const [index, paragraph] of scene.paragraphs.entries()) {
    const thing = thingAtOpening(scene, paragraph)
    if (thing) orphans.push(thing)
    const first = firstPersonal(scene, paragraph)
    if (!first) continue
    const from = windowStart(scene, index)
    const chained = lastOrphan >= from
    const sure = !thing && afterLoose(scene, index, first)
    if (!sure && mayStandFor(scene, first, { from, trustsPronouns: !chained })) continue
    if (!sure && !first.opens && namesLater(scene, first)) continue
    lastOrphan = first.start
    orphans.push(pronounOrphan(scene, first))
  }
  return orphans
}

function pronounOrphan(scene: OrphanScene, { start, end }: Span): Orphan {
  const why = opensReport(scene, start) ? 'pronoun-opens-report' : 'pronoun-without-antecedent'
  return { kind: 'orphan', start, end, why }
}

const opensReport = ({ paragraphs }: OrphanScene, at: number) => at < (paragraphs[0]?.end ?? 0)

interface Pronoun extends Span {
  readonly lower: string
  /** It opens its sentence, or says who spoke the quoted words before it. */
  readonly opens: boolean
}

const PERSONAL = /^(?:he|she)$/u
const OWNER = /^(?:his|her)$/u

/** The first "he" or "she" of a paragraph outside quoted words; "his" where it opens a sentence. */
function firstPersonal(scene: OrphanScene, paragraph: Paragraph): Pronoun | null {
  const { outside, text } = scene
  const [from, to] = tokensBetween(outside, paragraph)
  for (let i = from; i < to; i++) {
    const { start, end, lower } = outside[i]!
    if (!PERSONAL.test(lower) && !OWNER.test(lower)) continue
    const opens = opensSentence(scene, paragraph, i)
    if (OWNER.test(lower) && !opens) return null
    // "Venn Says He Never …": a headline in capitals.
    if (!opens && /^\p{Lu}/u.test(text[start]!)) continue
    return { start, end, lower, opens }
  }
  return null
}

const LEADS =
  /^(?:but|and|so|yet|however|later|then|meanwhile|also|now|still|instead|today|yesterday|earlier|["“”'’,])$/u
const LEADS_MOST = 3

/** Whether a token opens its sentence, a conjunction or an adverb and quoted words aside. */
function opensSentence(
  { outside, text }: OrphanScene,
  { sentences }: Paragraph,
  index: number,
): boolean {
  const token = outside[index]!
  const sentence = sentences[firstAtOrAfter(sentences, token.start + 1) - 1]
  if (!sentence) return false
  let k = index - 1
  while (k >= 0 && outside[k]!.start >= sentence.start && index - k <= LEADS_MOST) {
    if (!LEADS.test(outside[k]!.lower)) return false
    k--
  }
  const first = outside[k + 1]!
  return first.start === sentence.start || /["”’'»]\s*$/u.test(text.slice(0, first.start).slice(-3))
}

// A paragraph of fewer words (a date, a caption) is skipped on the way back to who was named.
const PARAGRAPH_WORDS = 9
const PARAGRAPHS_BACK = 6
const WHOLE_PARAGRAPHS = 2

/** Where the words begin that a pronoun may stand for: two whole paragraphs before its own. */
function windowStart(scene: OrphanScene, index: number): number {
  const { paragraphs, outside } = scene
  const floor = topicStart(scene, paragraphs[index]!.start)
  let start = paragraphs[index]!.start
  let whole = 0
  for (let k = index - 1; k >= 0 && index - k <= PARAGRAPHS_BACK; k--) {
    start = paragraphs[k]!.start
    const [from, to] = tokensBetween(outside, paragraphs[k]!)
    if (to - from >= PARAGRAPH_WORDS && ++whole === WHOLE_PARAGRAPHS) break
  }
  return Math.max(start, floor)
}

/** Whether somebody whom the pronoun can mean is named or meant between `from` and it. */
function mayStandFor(
  scene: OrphanScene,
  { start, lower }: Pronoun,
  { from, trustsPronouns }: { readonly from: number; readonly trustsPronouns: boolean },
): boolean {
  const { persons, tokens, text } = scene
  const pronoun = lower === 'he' || lower === 'his' ? 'he' : 'she'
  const other = pronoun === 'he' ? 'she' : 'he'
  if (from === 0 && scene.titleNames) return true
  for (let i = firstAtOrAfter(persons, from); i < persons.length; i++) {
    const person = persons[i]!
    if (person.start >= start) break
    if (genderOfName(text, person) !== other) return true
  }
  const [first, last] = tokensBetween(tokens, { start: from, end: start })
  for (let i = first; i < last; i++) {
    // "Student Aldo Venn" is a man, whatever students are.
    const next = tokens[i + 1]
    const titles = next !== undefined && indexHolding(persons, next.start) >= 0
    if (!titles && meansPerson(tokens[i]!, pronoun, trustsPronouns)) return true
  }
  return false
}

/** What title and given name tell; a surname alone may be a given name of either sex. */
function genderOfName(text: string, { start, end }: Span): 'he' | 'she' | null {
  const title =
    /(?<!\p{L})\p{L}{1,40}(?=\.?\s$)/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const name = text.slice(start, end)
  return genderOf(title) ?? (name.trim().includes(' ') ? genderOf(name) : null)
}

function meansPerson({ lower }: Token, pronoun: 'he' | 'she', trustsPronouns: boolean): boolean {
  const same = pronoun === 'he' ? /^(?:he|his|him)$/u : /^(?:she|her)$/u
  if (trustsPronouns && same.test(lower)) return true
  const one = PERSON_NOUNS.has(lower) || ROLES.has(lower) || KIN.has(lower)
  if (!one || GROUPS.has(lower) || MANY.test(lower)) return false
  return genderOf(lower) !== (pronoun === 'he' ? 'she' : 'he')
}

const MANY = /^(?:children|kids|parents|(?!boss|witness|hostess|princess|actress|duchess).*s)$/u

/** "If he were elected, Tarn would …": the name comes after the pronoun in its sentence. */
function namesLater({ persons, paragraphs }: OrphanScene, { end }: Pronoun): boolean {
  const paragraph = paragraphs[firstAtOrAfter(paragraphs, end) - 1]
  const sentence = paragraph?.sentences.find((one) => one.end > end)
  const next = persons[firstAtOrAfter(persons, end)]
  return sentence !== undefined && next !== undefined && next.start < sentence.end
}

// Quoted words of fewer words are a title or borrowed ones.
const LOOSE_WORDS = 6

/**
 * The paragraph before ends in a whole quoted sentence that nobody is said to speak, and nobody
 * there or before is: a "he" that opens the next one may be its speaker or anybody.
 */
function afterLoose(scene: OrphanScene, index: number, first: Pronoun): boolean {
  const before = scene.paragraphs[index - 1]
  if (!before || first.start !== scene.paragraphs[index]!.start) return false
  const { quotations, text } = scene
  const at = firstAtOrAfter(quotations, before.end) - 1
  const last = quotations[at]
  if (!last || last.start < before.start || last.end < before.end - 2 || !isLoose(text, last))
    return false
  const speaks = quotations[at - 1]
  return !(speaks?.speaker && speaks.start >= before.start)
}

const isLoose = (text: string, { form, speaker, start, end }: Quotation) =>
  form === 'direct' &&
  speaker === null &&
  /(?:^|[.!?:…”"\n])\s{0,9}$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  text.slice(start, end).split(/\s+/u).length >= LOOSE_WORDS

const THING = /^(?:it|they|its|their)$/u

/** "It", "They", "Its" or "Their" where a stretch of one topic opens. */
function thingAtOpening(scene: OrphanScene, { start }: Paragraph): Orphan | null {
  const { outside } = scene
  const at = firstAtOrAfter(outside, start)
  const first = outside[at]
  if (!first || first.start !== start || !THING.test(first.lower)) return null
  if (!opensTopic(scene, start)) return null
  const [next = '', second = ''] = [outside[at + 1]?.lower, outside[at + 2]?.lower]
  if (next.startsWith("'")) return null
  // "It was cold" and "They say that money talks" mean nothing and nobody.
  const idle =
    first.lower === 'they'
      ? /^(?:say|call)$/u.test(next) && /^(?:that|it|him|her|,)$/u.test(second)
      : first.lower === 'it' && PLEONASTIC.has(next)
  if (idle) return null
  return pronounOrphan(scene, first)
}
