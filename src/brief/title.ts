// The title of a story, in the words of its reports: the headline whose words most reports use.
// Example: of "Flood warnings ignored" and "Marn dam fails, thousands flee" the second, when the
// reports tell of that.
import type { Pile } from '../model/pile.ts'
import { contentStems } from './words.ts'

/** Longest and shortest line taken for a headline, in words. */
const WORDS = { least: 3, most: 25 }
/** Share of a headline's words that its report must take up for it to speak for a story. */
const LEAST_KEPT = 0.7
/** A quotation mark by itself: what a broken character reference leaves behind. */
const BROKEN = /\s["'’]\s|\s["'’]$/u
/** Headlines read at the top of one report. */
const MOST_LINES = 2

/** The title of a pile; empty for a pile without words. O(words). */
export function storyTitle(pile: Pile): string {
  const all = pile.reports.flatMap(({ document }) => headlines(document.title, document.text))
  const [only] = all
  // Most stories are one report with one headline: there is nothing to choose.
  if (only !== undefined && all.every((title) => title === only)) return only
  const inReports = new Map<string, number>()
  const whole = new Map(
    pile.reports.map(({ document }) => [document.id, new Set(contentStems(document.text))]),
  )
  for (const own of whole.values())
    for (const one of own) inReports.set(one, (inReports.get(one) ?? 0) + 1)
  let best = { title: '', score: -1, holds: false }
  for (const { document } of pile.reports)
    for (const title of headlines(document.title, document.text)) {
      const stems = [...new Set(contentStems(title))]
      const back = document.text.includes(title)
        ? new Set(contentStems(document.text.replaceAll(title, ' ')))
        : whole.get(document.id)!
      const kept = stems.filter((one) => back.has(one)).length
      const sum = stems.reduce((total, one) => total + (inReports.get(one) ?? 0), 0)
      // Long headlines gain by having more words, short ones by having only shared ones: a constant
      // evens it out.
      const score = Math.floor((sum * 1000) / (stems.length + 4))
      const holds = kept >= stems.length * LEAST_KEPT && !BROKEN.test(title)
      if ((holds && !best.holds) || (holds === best.holds && score > best.score))
        best = { title, score, holds }
    }
  return best.title
}

/**
 * A report's stated title, else the lines at its top that end without a full stop; else its first
 * sentence, cut.
 */
function headlines(title: string | null, text: string): string[] {
  if (title !== null && title.trim() !== '') return [title.replace(/\s+/gu, ' ').trim()]
  const lines = text
    .slice(0, 2000)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
  const heads = lines.slice(0, MOST_LINES).filter((line) => {
    const words = line.split(' ').length
    return words >= WORDS.least && words <= WORDS.most && !/[.!?]["”’)]*$/u.test(line)
  })
  const first = lines[0]
  if (heads.length > 0) return heads
  return first === undefined ? [] : [first.split(' ').slice(0, WORDS.most).join(' ')]
}
