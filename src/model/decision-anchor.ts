// A passage remembered by its words and the words around it → where it stands now, in the same
// report or a revised one. Example: "12,000 people" of the first version is found in the second
// behind an added paragraph; where the words are gone, nothing is found.
import type { Span } from '../text/span.ts'
import type { Anchor, ReportRef } from './decision.ts'
import type { Document } from './document.ts'
import { passageAt, type Passage } from './passage.ts'

/** Code units remembered on each side of a passage. */
const AROUND = 48
/** Code units around that must agree for words of few letters to be the same passage. */
const LEAST_AROUND = 10
/** Words this long speak for themselves. */
const LONG = 60
/** Occurrences of the words looked at in one report. */
const MOST_FOUND = 200

type Where = Pick<Document, 'id' | 'text' | 'path' | 'part' | 'url'>

/** What a decision remembers of a report. */
export function refOf({ id, path, part, url }: Omit<Where, 'text'>): ReportRef {
  return { document: id, path, part, url }
}

/** What a decision remembers of a passage. RangeError outside the text. */
export function anchorAt(document: Where, at: Span): Anchor {
  return {
    ...passageAt(document, at),
    before: document.text.slice(Math.max(0, at.start - AROUND), at.start),
    after: document.text.slice(at.end, at.end + AROUND),
    report: refOf(document),
  }
}

/** Files that hold one report. */
const ONE_REPORT = /\.(?:txt|text|md|html?|xhtml|pdf|docx|odt|rtf)(?:\.gz)?$/iu

const bare = (id: string) => id.replace(/#\d+$/u, '')

/** Whether a report is the one remembered, or a version of it. */
export function isVersionOf(ref: ReportRef, document: Omit<Where, 'text'>): boolean {
  if (bare(ref.document) === bare(document.id)) return true
  if (ref.url !== null && ref.url === document.url) return true
  // A file of many reports says nothing of which one it is.
  const alone = ref.part === null && document.part === null && ONE_REPORT.test(ref.path ?? '')
  return alone && ref.path === document.path
}

/**
 * What tells the versions of a report, one or more names: a report is the one remembered, or a
 * version of it, where both have a name in common. Finds among many what `isVersionOf` asks of one.
 */
export function versionNames({ document, path, part, url }: ReportRef): string[] {
  const names = [`id ${bare(document)}`]
  if (url !== null) names.push(`url ${url}`)
  if (path !== null && part === null && ONE_REPORT.test(path)) names.push(`path ${path}`)
  return names
}

/** Where a passage stands now: once in each version that holds it. O(text) for each version. */
export function findAnchor(anchor: Anchor, documents: readonly Where[]): Passage[] {
  const versions = documents.filter((one) => isVersionOf(anchor.report, one))
  return versions.flatMap((document) => {
    const at = placeIn(anchor, document.text)
    return at === null ? [] : [passageAt(document, { start: at, end: at + anchor.exact.length })]
  })
}

/** The occurrence of the words whose surroundings agree best; ties go to the nearest place. */
function placeIn({ exact, start, before, after }: Anchor, text: string): number | null {
  if (exact === '') return null
  let best: { readonly at: number; readonly around: number } | null = null
  let found = 0
  for (
    let at = text.indexOf(exact);
    at >= 0 && found < MOST_FOUND;
    at = text.indexOf(exact, at + 1)
  ) {
    found++
    const around =
      endAlike(before, text.slice(Math.max(0, at - AROUND), at)) +
      startAlike(after, text.slice(at + exact.length, at + exact.length + AROUND))
    const nearer = best !== null && Math.abs(at - start) < Math.abs(best.at - start)
    if (best === null || around > best.around || (around === best.around && nearer))
      best = { at, around }
  }
  if (best === null) return null
  const all = before.length + after.length
  const enough = best.around >= Math.min(LEAST_AROUND, all) || exact.length >= LONG
  return enough ? best.at : null
}

function startAlike(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

function endAlike(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++
  return length
}
