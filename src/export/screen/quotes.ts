// Quotes as cards: the words, the speaker or why there is none, and every wording side by side.
// Example: "We have waited long enough", the governor in one report, nobody in another.
import type { Claim } from '../../model/claim.ts'
import type { ScreenQuote } from '../../model/screen.ts'
import type { Statement } from '../../model/statement.ts'
import { layerOf } from '../../model/pile.ts'
import { findingsOf } from '../rows/findings.ts'
import { countedStatements, wordingsOf, type Wording } from '../rows/statements.ts'
import { own, wordsOf, type View } from '../view.ts'
import { reasonWords } from '../wording.ts'
import { citesOf } from './cite.ts'

/** Why a quotation has no speaker, in words; null where the text gives one or gives no reason. */
function unattributed(view: View, claim: Claim): string | null {
  for (const { document, start, end } of claim.statements) {
    const report = view.reports.find((one) => one.document.id === document)
    const quote = report && layerOf(report, 'quotation').find((q) => q.start < end && start < q.end)
    if (quote?.unattributed) return reasonWords(quote.unattributed)
  }
  return null
}

function whyOf(view: View, claim: Claim, speakers: number): string {
  if (speakers > 1) return 'different speakers in different reports'
  if (speakers === 1) return claim.why.map((why) => own(view, why)).join('; ')
  return unattributed(view, claim) ?? 'no report says who spoke'
}

/** The words of a wording without its punctuation: "We waited," and "We waited" are one. */
const bare = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()

/** Wordings that differ by more than punctuation or speaker. */
function variantsOf(view: View, claim: Claim): ScreenQuote['variants'] {
  const groups = new Map<string, { readonly first: Wording; readonly statements: Statement[] }>()
  for (const wording of wordingsOf(view, countedStatements(claim))) {
    const key = `${bare(wording.words)}\n${wording.speaker ?? ''}`
    const group = groups.get(key)
    if (group) group.statements.push(...wording.statements)
    else groups.set(key, { first: wording, statements: [...wording.statements] })
  }
  return [...groups.values()].map(({ first, statements }) => ({
    text: first.words,
    speaker: first.speaker,
    cites: citesOf(view, statements),
  }))
}

/** All quotations; those in several reports first, ties in canonical order. */
export function screenQuotes(view: View): ScreenQuote[] {
  const unclear = findingsOf(view, 'unsafe-speaker')
  const quotes = view.story.claims.filter(({ kind }) => kind === 'quotation')
  return quotes
    .toSorted((a, b) => b.reports - a.reports)
    .map((claim) => {
      const variants = variantsOf(view, claim)
      const speakers = new Set(variants.flatMap(({ speaker }) => speaker ?? []))
      const finding = unclear.find(({ claims }) => claims.includes(claim.id))?.id ?? null
      return {
        claim: claim.id,
        words: wordsOf(view, claim.statements[0]),
        speaker: speakers.size === 1 && finding === null ? [...speakers][0]! : null,
        why: whyOf(view, claim, speakers.size),
        variants,
        finding,
      }
    })
}
