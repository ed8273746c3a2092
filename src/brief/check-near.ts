// Numbers and calendar words of a line set against the one passage sentence that it retells: what
// another sentence says of another day or number does not carry it. Example: "left on Sunday", "12
// died" against "left on Friday; 9 died".
import { tokenize } from '../text/token.ts'
import { outsideQuotes, type Checked } from './check.ts'
import { contentStems, fold } from './words.ts'

/** Share of a line's content words in one sentence at which the line retells that sentence. */
const RETELLS = 0.7

const COUNTED =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|april|june|july|august|september|october|november|december)$|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?)$/u

/** A number or day that the retold sentence has not, or has less often. */
export function nearReason({ line, passages }: Checked): string | null {
  const text = outsideQuotes(line)
  const own = new Set(contentStems(text))
  const sentences = passages.flatMap((passage) =>
    passage.split(/(?<=[.!?]["”’)]?)\s+(?=["“]?\p{Lu})/u),
  )
  const ranked = sentences
    .map((sentence) => ({ sentence, share: shareOf(own, sentence) }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = ranked
  // A line made of two sentences is held to both.
  if (!best || best.share < RETELLS || (second && second.share > RETELLS)) return null
  const there = tally(best.sentence)
  for (const [word, times] of tally(text))
    if (times > (there.get(word) ?? 0)) return `the sentence it retells does not say “${word}”`
  return null
}

function shareOf(own: ReadonlySet<string>, sentence: string): number {
  const theirs = new Set(contentStems(sentence))
  return [...own].filter((one) => theirs.has(one)).length / Math.max(1, own.size)
}

/** How often each number and calendar word stands in a text. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokenize(text)) {
    const word = fold(token.lower).replace(/,(?=\d{3})/gu, '')
    if (token.form !== 'number' && !COUNTED.test(word)) continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
