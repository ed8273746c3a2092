// What happened, in the reports' own sentences: those that tell of an event, an agreement or people
// struck by it, in the words that most reports have at their head; none twice, no background.
// Greedy choice by covered words (Lin and Bilmes 2011, section 4). Example: "The Ulva dam burst on
// Sunday" leads, "The Ulva, the longest river of Veldoria, waters three provinces" never does.
import { isPlight } from '../model/term.ts'
import { addDays, type Day } from '../model/calendar.ts'
import { passageAt, type Passage } from '../model/passage.ts'
import { layerOf, type AnnotatedDocument } from '../model/pile.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { isDamaged, isTranslated, namesPrivate, type Material } from './material.ts'
import { compareText, contentStems } from './words.ts'

interface Candidate {
  readonly passage: Passage
  readonly stems: ReadonlySet<string>
  readonly bonus: number
  /** The day that it tells of, for the order of the brief; last where none is known. */
  readonly day: Day | null
}

/** Sentences read of one story. */
const MOST_CANDIDATES = 4000
/** Lengths that read well as one line, in code units. */
const LENGTH = { least: 60, most: 320 }
/** Share of shared words at which two sentences say the same. */
const REDUNDANT = 0.45
/** Sentences that make the head of a report: news puts its matter there. */
const HEAD = 4
/**
 * What a sentence loses for each chosen one of its report or day, in thousandths: a brief tells the
 * whole story.
 */
const AGAIN = 700
/** What a word gains by each further report that has it at its head. */
const TAKEN_UP = 4
/** Share of words at which a later sentence is the same one, brought up to date. */
const RENEWED = 0.8
/** Bonus for each passage by which other reports took the words up. */
const SHARED = 60
/** What a sentence loses that says "here": the words that say where stand elsewhere. */
const UNPLACED = -300
/** Sentences that open a report: what they tell of need be no known kind of event. */
const OPENING = 2
/** A time stated longer ago than this before the report tells of background. */
const RECENT_DAYS = 45
/** Bonus of a sentence by its place in the report, falling to none, in thousandths. */
const PLACE = { first: 900, step: 150 }
/** Bonus of a sentence that states an agreement or who is bound by it. */
const AGREED = 1200

/**
 * Up to `most` sentences for a story: the one that speaks for it first, the others by day.
 * O(candidates × most).
 */
export function leadSentences(material: Material, most: number): Passage[] {
  const weights = headWeights(material)
  const pool = candidates(material)
  const chosen: Candidate[] = []
  const covered = new Set<string>()
  while (chosen.length < most) {
    let best: { readonly one: Candidate; readonly gain: number } | null = null
    for (const one of pool) {
      if (chosen.includes(one) || chosen.some((other) => share(one.stems, other.stems) > REDUNDANT))
        continue
      let sum = 0
      for (const word of one.stems) if (!covered.has(word)) sum += weights.get(word) ?? 0
      const again = chosen.filter(
        ({ passage, day }) => passage.document === one.passage.document || day === one.day,
      )
      const base = Math.floor((sum * 1000) / (one.stems.size + 8))
      const gain = Math.floor((base * (1000 + one.bonus)) / (1000 + AGAIN * again.length))
      if (best === null || gain > best.gain) best = { one, gain }
    }
    if (best === null || best.gain <= 0) break
    const { stems } = best.one
    const latest = pool.findLast((one) => share(one.stems, stems) >= RENEWED) ?? best.one
    chosen.push(latest)
    for (const word of [...stems, ...latest.stems]) covered.add(word)
  }
  const [first, ...rest] = chosen
  rest.sort((a, b) => compareText(a.day ?? '9999', b.day ?? '9999'))
  return first ? [first, ...rest].map(({ passage }) => passage) : []
}

/** What each word weighs: 1 in the head of one report, more for each further one. */
export function headWeights({ pile }: Material): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const report of pile.reports) {
    const { document } = report
    const sentences = layerOf(report, 'sentence').slice(0, HEAD)
    const end = sentences.at(-1)?.end ?? Math.min(600, document.text.length)
    const head = `${document.title ?? ''} ${document.text.slice(0, end)}`
    for (const one of new Set(contentStems(head)))
      weights.set(one, (weights.get(one) ?? 1 - TAKEN_UP) + TAKEN_UP)
  }
  return weights
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

// A sentence that begins by pointing back says nothing by itself; one that begins with its number
// in a row of pictures is a caption.
const POINTS_BACK =
  /^["“'‘•*–-]|^\d{1,3}\s?(?:\/|of)\s?\d{1,3}\s|^hide\s+caption\b|^(?:he|she|they|it|his|her|their|its|this|that|these|those|such|but|and|however|still|meanwhile|also|both|if|the\s+(?:move|decision|plan|measures?|comments?|remarks?|meeting|renewed|latest|same|two|day))\b/iu
const ENDS = /[.!?]["”’)]*$/u
// "Keld, a town of 4,000, lies …", "Lake Ulva supplies …": what is always so.
const ALWAYS_SO =
  /^(?:the\s+)?\p{Lu}[^,.]{2,60}(?:,\s[^,.]{3,80},)?\s(?:is|are|lies|stands|sits|supplies|borders|straddles|covers|remains|belongs|has\s+(?:long|been))\s/u
// A place and an agency before the first words: "MARN, May 4 (NORDPRESS) -".
const DATELINE = /^\p{Lu}[^()]{1,50}\([^()]{2,30}\)\s[-–—]\s/u

function candidates(material: Material): Candidate[] {
  const pool: Candidate[] = []
  for (const report of material.pile.reports) {
    const { document } = report
    if (isTranslated(material, document.id)) continue
    const repeated = (at: Span) => document.repeats.some(({ span }) => overlapsSpan(span, at))
    let place = 0
    for (const sentence of layerOf(report, 'sentence')) {
      const words = document.text.slice(sentence.start, sentence.end)
      const start = sentence.start + (DATELINE.exec(words)?.[0].length ?? 0)
      const at = { start, end: sentence.end }
      if (!ENDS.test(words) || repeated(sentence)) continue
      place++
      const passage = passageAt(document, at)
      if (!readsAlone(passage.exact)) continue
      if (isDamaged(material, passage) || namesPrivate(material, passage)) continue
      const telling = tellingBonus(report, at, { material, opens: place <= OPENING })
      if (telling === null) continue
      const shared = sharing(material, passage)
      if (place > HEAD && shared > 0) continue
      const here = HERE.test(passage.exact) ? UNPLACED : 0
      const bonus =
        telling + here + shared * SHARED + Math.max(0, PLACE.first - PLACE.step * (place - 1))
      const day = dayOf(material, report, at)
      pool.push({ passage, stems: new Set(contentStems(passage.exact)), bonus, day })
      if (pool.length >= MOST_CANDIDATES) return pool
    }
  }
  return pool
}

// "In this city", "here on Thursday": where that is, only the report's head tells.
const HERE =
  /\b(?:here|this\s+(?:city|town|country|capital|village|afternoon|morning)|(?:said|says)\s+in\s+it)\b/iu

/** Whether a sentence reads well without those around it. */
function readsAlone(words: string): boolean {
  if (words.length < LENGTH.least || words.length > LENGTH.most || words.includes('\n'))
    return false
  if (POINTS_BACK.test(words) || ALWAYS_SO.test(words)) return false
  const pronoun = /\b(?:I|we|my|our|you|he|she|they|him|her|them)\b/u.exec(words)
  if (!pronoun) return true
  // "Venn said he would …" names him; nobody names "we".
  return /^(?:he|she|they|him|her|them)$/u.test(pronoun[0]) && pronoun.index > LEAST_BEFORE
}

/** Words before a pronoun that may name whom it means, in code units. */
const LEAST_BEFORE = 25

// What somebody makes of the matter: a judgement, a stake, a view. General English.
const JUDGES =
  /\b(?:is|are|was|were|be|been|remains?|remained|seems?|seemed|appears?|looks?)\s+(?:(?:\p{L}+ly|more|most|so|too|an?|the|as|far|from|not)\s+){0,3}(?:crucial|key|vital|important|essential|critical|decisive|inevitable|likely|unlikely|difficult|hard|easy|impossible|necessary|doubtful|questionable|clear|unclear|obvious|evident|tempting|worth|symbolic|significant|controversial|understandable|ironic|wrong|right|better|worse|good|bad|certain|uncertain|optimistic|pessimistic|nightmarish)\b|\bwhat\s+(?:\p{L}+\s+){1,4}(?:see|call|regard|view|consider|describe)s?\s+as\b|\b(?:seen|regarded|viewed)\s+as\b|\bat\s+stake\b|\bstakes\s+(?:are|could)\b|\b(?:arguably|undoubtedly|no\s+doubt|in\s+theory)\b|\b(?:hopes?|fears?|wants?|seeks?)\s+(?:to|that|an?|another)\b/iu
const SUPPOSES = /\b(?:would|could|should|may|might|ought|must|needs?\s+to)\b/u
const MOSTLY = 0.55

/**
 * Whether a sentence gives a view or a forecast rather than what happened: a judgement of its
 * writer, or a speaker's words on what would, could or should be.
 */
function isView(report: AnnotatedDocument, at: Span): boolean {
  if (JUDGES.test(report.document.text.slice(at.start, at.end))) return true
  return layerOf(report, 'quotation').some(({ start, end, stance }) => {
    const within = Math.min(end, at.end) - Math.max(start, at.start)
    if (within < MOSTLY * (at.end - at.start)) return false
    const supposed = SUPPOSES.test(report.document.text.slice(start, end))
    return supposed || stance === 'warn' || stance === 'demand' || stance === 'doubt'
  })
}

/** Bonus of a sentence that tells of an event, an agreement or people; null for any other. */
function tellingBonus(
  report: AnnotatedDocument,
  at: Span,
  { material, opens }: { readonly material: Material; readonly opens: boolean },
): number | null {
  const inside = (one: Span) => one.start >= at.start && one.end <= at.end
  const published = material.pile.published[report.document.id]?.from ?? null
  const old = layerOf(report, 'time').some(
    ({ to, ...time }) =>
      inside(time) && to !== null && published !== null && to < addDays(published, -RECENT_DAYS),
  )
  if (old) return null
  const bound = layerOf(report, 'commitment').some((one) => overlapsSpan(one, at))
  const events = layerOf(report, 'event').filter(inside)
  const agreed = events.some(({ type }) => type === 'agreement')
  if (bound) return AGREED
  if (isView(report, at)) return null
  if (agreed) return AGREED
  const happened = events.some(
    ({ type, status }) =>
      (type === undefined ? opens && status === 'actual' : type !== 'statement') &&
      status !== 'denied' &&
      status !== 'hypothetical',
  )
  const people = layerOf(report, 'figure').some(
    ({ term, ...figure }) => inside(figure) && isPlight(term),
  )
  return happened || people ? 0 : null
}

/**
 * How many passages other reports share with these words: in the head of a report a sign that they
 * were taken up, further down of background.
 */
function sharing({ pile }: Material, passage: Passage): number {
  return pile.reuse.passages.filter(({ a, b }) =>
    [a, b].some((one) => one.document === passage.document && overlapsSpan(one, passage)),
  ).length
}

/** The first day that a sentence states, else the day of its report. */
function dayOf({ pile }: Material, report: AnnotatedDocument, at: Span): Day | null {
  const published = pile.published[report.document.id]?.from ?? null
  const stated = layerOf(report, 'time').find(
    ({ start, end, type, from, to }) =>
      start >= at.start && end <= at.end && type === 'date' && from !== null && from === to,
  )
  return stated?.from ?? published
}
