// The titles that a page states → the one of its report, without the outlet's name and rubrics.
// Example: "Flood reaches Marn - The Ostrel Herald" and "The Ostrel Herald: Flood reaches Marn" are
// both "Flood reaches Marn" where the page calls itself The Ostrel Herald.
import { comparable } from './heading.ts'

/** Fewest characters of a stated title that may have been cut off. */
const CUT_MIN = 40

/** The first stated title, or another that goes on where it was cut off. */
export function fullest(titles: readonly string[]): string | null {
  const first = titles[0]
  if (first === undefined) return null
  const start = comparable(first)
  const whole = titles.find((one) => {
    const long = comparable(one)
    // What a bar or dash sets off is no end that was cut off.
    const rest = one.slice(first.length).trimStart()
    return start.length >= CUT_MIN && long.startsWith(start) && /^[^|–—:»·-]/u.test(rest)
  })
  return whole ?? first
}

/** "Flood reaches Marn | Opinion" without what a bar sets off, where that is a word or four. */
export function withoutRubric(heading: string): string {
  const at = heading.lastIndexOf(' | ')
  const [head, tail] = [heading.slice(0, Math.max(0, at)).trim(), heading.slice(at + 3).trim()]
  return at > 12 && tail.split(' ').length <= 4 && head.split(' ').length >= 3 ? head : heading
}

/** Most parts that are taken off the end of a title. */
const TAILS_MAX = 2

/**
 * "Flood reaches Marn - The Ostrel Herald" without its last part, where that part is the outlet or
 * short; twice, since some name a section too.
 */
export function withoutOutlet(title: string, outlet: string | null): string {
  let bare = title
  for (let tails = 0; tails < TAILS_MAX; tails++) {
    const shorter = withoutTail(bare, outlet)
    if (shorter === bare) break
    bare = shorter
  }
  return bare
}

function withoutTail(title: string, outlet: string | null): string {
  const at = Math.max(
    ...[' | ', ' - ', ' – ', ' — ', ' :: ', ' » ', ' · '].map((bar) => title.lastIndexOf(bar)),
  )
  if (at < 1) return title
  const tail = comparable(title.slice(at + 3))
  const known = outlet !== null && comparable(outlet) !== '' && tail.includes(comparable(outlet))
  const short = at >= 12 && tail.split(' ').length <= 4 && title.slice(0, at).split(' ').length >= 4
  return known || (short && /[|»]|::/u.test(title.slice(at, at + 3)))
    ? title.slice(0, at).trim()
    : title
}

const GENERIC =
  /^(?:home|homepage|news|article|articles|story|index|untitled(?: document| page)?|no title|page|print|printer friendly|view|document|welcome|blog|post|detail|details)$/u

/** Whether a title is the outlet's, the host's or any page's, and so says nothing of its report. */
export function saysNothing(
  title: string,
  { outlet, url }: { readonly outlet: string | null; readonly url: string | null },
): boolean {
  const words = comparable(title)
  return GENERIC.test(words) || words === comparable(outlet ?? '') || isHost(words, url)
}

/**
 * The part of a title that is the name of its page's host, as "The Ostrel Herald" of "Flood reaches
 * Marn | The Ostrel Herald" at www.ostrelherald.example; null where none is.
 */
export function outletIn(title: string, url: string | null): string | null {
  const parts = title.split(/\s[|–—-]\s|\s?(?:::|»|«|\|)\s?|\s?:\s/u).map((part) => part.trim())
  if (parts.length < 2 || parts.length > 6) return null
  return parts.find((part) => part.length <= 60 && isHost(part, url)) ?? null
}

const LETTERS_MIN = 4

/** Whether a name is that of an address's host: "The Ostrel Herald", "www.ostrelherald.example". */
export function isHost(name: string, url: string | null): boolean {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{4,100})/u.exec(url ?? '')?.[1] ?? ''
  const letters = comparable(name).replace(/^the /u, '').replaceAll(' ', '')
  const labels = host
    .split('.')
    .slice(0, -1)
    .map((label) => label.replaceAll('-', ''))
  return (
    letters.length >= LETTERS_MIN && labels.some((label) => label.replace(/^the/u, '') === letters)
  )
}
