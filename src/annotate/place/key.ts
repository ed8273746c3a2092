// Place names as printed → the spellings under which the gazetteer is asked, and the areas that the
// text puts behind a town. Example: "the city of Pell" -> "pell"; in "Pell, Ost." Pell lies in "#ost".
import type { Span } from '../../text/span.ts'
import type { Gazetteer, PlaceType } from './gazetteer.ts'
import { FACILITY_HEADS } from '../lexicon/facilities.ts'
import { METONYMS } from '../lexicon/places.ts'
import { foldName, skeletonOf, soundOf } from './fold.ts'

const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|upper|lower|northeastern|northwestern|southeastern|southwestern|northeast|northwest|southeast|southwest|downtown) /u
const HEAD =
  / (?:city|town|province|region|governorate|district|oblast|state|prefecture|village|township)$/u
const HEAD_BEFORE = /^(?:the |city of |town of |state of |province of )/u

/** The spelling under which the gazetteer knows a name; null for facilities and unknown names. */
export function keyOf(name: string, gazetteer: Gazetteer): string | null {
  const folded = foldName(name.replace(/['’]s?$/u, ''))
  const known = (key: string): boolean => key !== '' && gazetteer.find(key).length > 0
  if (METONYMS.has(name)) return null
  if (FACILITY_HEADS.has(folded.split(' ').at(-1) ?? '')) return null
  const short = `#${folded.replaceAll(' ', '')}`
  if (/\.|^\p{Lu}+$/u.test(name) && name.length <= 6 && known(short)) return short
  const shorter = folded.replace(HEAD_BEFORE, '')
  const forms = [folded, shorter, shorter.replace(HEAD, ''), shorter.replace(DIRECTION, '')]
  const found = forms.find(known)
  if (found !== undefined) return found
  const spellings = [`~${soundOf(shorter)}`, `=${skeletonOf(shorter)}`]
  return spellings.find((key) => key.length > 1 && known(key)) ?? null
}

const STATE = '(?:province|region|governorate|oblast|state|prefecture|canton)'
const TOWN = '(?:city|town|village)'
// "the state of Pell", "Pell province", "the city of Pell", "Pell city", "Pell County".
const CALLED: readonly (readonly [PlaceType, RegExp, RegExp])[] = [
  ['state', new RegExp(`\\b${STATE}\\s+of\\s+$`, 'u'), new RegExp(`^\\s*\\b${STATE}\\b`, 'iu')],
  ['town', new RegExp(`\\b${TOWN}\\s+of\\s+$`, 'iu'), new RegExp(`^\\s*\\b${TOWN}\\b`, 'u')],
  ['county', /\bcounty\s+of\s+$/iu, /^\s*\b(?:county|parish)\b/iu],
]
const LAST = /\s\S+$/u

/** What the words beside a name, or its own last word, say it is; null where they do not. */
export function calledBy(text: string, { start, end }: Span): PlaceType | null {
  const before = text.slice(Math.max(0, start - 20), start)
  const behind = text.slice(end, end + 14)
  const last = LAST.exec(text.slice(start, end))?.[0] ?? ''
  for (const [type, of, head] of CALLED)
    if (of.test(before) || head.test(behind) || head.test(last)) return type
  return null
}

// What stands between a town and the area that holds it.
const HOLDS = /^(?:,\s+|\s+\(|,?\s+in\s+(?:the\s+)?(?:\p{Ll}+\s+(?:of\s+)?){0,3}|\s+of\s+)$/u
const SHORT_BEHIND = /^,\s+((?:\p{Lu}\.\s?){2,3}|\p{Lu}{2,3}\b|\p{Lu}\p{Ll}{1,4}\b\.?)/u
const BEHIND = 12

/** Keys of the areas that the text puts behind a town: "Pell, Ostrel", "Pell, Os.". */
export function areasBehind(text: string, span: Span, next: Span | undefined): string[] {
  const areas: string[] = []
  if (next && next.start > span.end && next.start - span.end < 40) {
    if (HOLDS.test(text.slice(span.end, next.start)))
      areas.push(foldName(text.slice(next.start, next.end)))
  }
  const short = SHORT_BEHIND.exec(text.slice(span.end, span.end + BEHIND))?.[1]
  if (short) areas.push(`#${foldName(short).replaceAll(' ', '')}`)
  return areas
}
