// What happened, in the reports' own sentences: those that most reports' words support, none twice.
// Greedy choice by covered words weighted by the number of reports that use them (Lin and Bilmes
// 2011, section 4).
import { passageAt, type Passage } from '../model/passage.ts'
import { layerOf } from '../model/pile.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import { isDamaged, namesPrivate, type Material } from './material.ts'
import { contentStems } from './words.ts'

interface Candidate {
  readonly passage: Passage
  readonly stems: ReadonlySet<string>
  readonly lead: number
}

/** Sentences read of one story. */
const MOST_CANDIDATES = 4000
/** Lengths that read well as one line, in code units. */
const LENGTH = { least: 60, most: 320 }
/** Share of shared words at which two sentences say the same. */
const REDUNDANT = 0.5

/** Up to `most` sentences for a story, best first. O(candidates × most). */
export function leadSentences(material: Material, most: number): Passage[] {
  const pool = candidates(material)
  const weights = new Map<string, number>()
  for (const { document } of material.pile.reports)
    for (const one of new Set(contentStems(document.text)))
      weights.set(one, (weights.get(one) ?? 0) + 1)
  const chosen: Candidate[] = []
  const covered = new Set<string>()
  while (chosen.length < most) {
    let best: { readonly one: Candidate; readonly gain: number } | null = null
    for (const one of pool) {
      if (chosen.includes(one) || chosen.some((other) => share(one.stems, other.stems) > REDUNDANT))
        continue
      let sum = 0
      for (const word of one.stems) if (!covered.has(word)) sum += (weights.get(word) ?? 1) - 1
      const gain = Math.floor((sum * 1000) / (one.stems.size + 8)) + one.lead
      if (best === null || gain > best.gain) best = { one, gain }
    }
    if (best === null || best.gain <= 0) break
    chosen.push(best.one)
    for (const word of best.one.stems) covered.add(word)
  }
  return chosen.map(({ passage }) => passage)
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

// A sentence that begins by pointing back says nothing by itself.
const POINTS_BACK =
  /^["“'‘]|^(?:he|she|they|it|his|her|their|its|this|that|these|those|such|but|and|however|still|meanwhile|also|the\s+(?:move|decision|plan|measures?|comments?|remarks?|meeting))\b/iu
const ENDS = /[.!?]["”’)]*$/u

function candidates(material: Material): Candidate[] {
  const pool: Candidate[] = []
  for (const report of material.pile.reports) {
    const { document } = report
    const repeated = (at: Span) => document.repeats.some(({ span }) => overlapsSpan(span, at))
    let place = 0
    for (const sentence of layerOf(report, 'sentence')) {
      const length = sentence.end - sentence.start
      if (length < LENGTH.least || length > LENGTH.most || repeated(sentence)) continue
      const passage = passageAt(document, { start: sentence.start, end: sentence.end })
      if (/\n/u.test(passage.exact) || !ENDS.test(passage.exact) || POINTS_BACK.test(passage.exact))
        continue
      if (
        /\b(?:I|we|he|she|they)\b/u.test(passage.exact) ||
        isDamaged(material, passage) ||
        namesPrivate(material, passage)
      )
        continue
      const lead = Math.max(0, 120 - 40 * place++)
      pool.push({ passage, stems: new Set(contentStems(passage.exact)), lead })
      if (pool.length >= MOST_CANDIDATES) return pool
    }
  }
  return pool
}
