// Places as a report names them, put on the map where a gazetteer knows them and the report says
// which is meant; words for a country's people are no place, and a facility has no coordinates.
// Example: "Veldorian troops left Pell, Ostrel." -> "Pell" (with its point) and "Ostrel".
import type { Name, Place } from '../model/annotation.ts'
import type { Annotator } from '../model/annotator.ts'
import type { Gazetteer } from './gazetteer.ts'
import { foldName, skeletonOf } from './place-fold.ts'
import { knownType } from './name-lexicon.ts'
import { isOrdinary } from './name-mentions.ts'
import { type Candidate, candidatesFor, type PlaceName, resolvePlaces } from './place-resolve.ts'
import { FACILITY_HEADS } from './lexicon/facilities.ts'
import { PLACE_HEADS } from './lexicon/places.ts'

/** A gazetteer that is opened when first asked for; null where there is none. */
export type GazetteerSource = () => Gazetteer | null

/** The maker of the place layer, with the gazetteer it looks places up in. */
export function placeAnnotator(source: GazetteerSource): Annotator<'place'> {
  return {
    makes: 'place',
    version: 2,
    needs: ['sentence', 'name'],
    annotate: ({ text, layer }) => {
      const names = layer('name')
      if (!names.some(({ type }) => type !== 'person')) return []
      const gazetteer = source()
      const spans = mentionsIn(text, names, gazetteer)
      return gazetteer
        ? located(text, spans, gazetteer)
        : spans.map((span) => unlocated(text, span))
    },
  }
}

type Span = Pick<Name, 'start' | 'end'>

const unlocated = (text: string, { start, end }: Span): Place => ({
  kind: 'place',
  start,
  end,
  name: text.slice(start, end),
  geonames: null,
  lat: null,
  lon: null,
})

/** Names typed place, and others that stand like places and that the gazetteer knows. */
function mentionsIn(text: string, names: readonly Name[], gazetteer: Gazetteer | null): Span[] {
  return names.filter((name, k) => {
    if (name.type === 'place') return true
    if (!gazetteer) return false
    if (isAreaBehind(text, names[k - 1], name, gazetteer)) return true
    if (shortKey(text, name, gazetteer) !== null) return true
    if (opensReport(text, name) && bearsTown(text, name, gazetteer)) return true
    return name.type === 'other' && standsLikePlace(text, name) && bearsTown(text, name, gazetteer)
  })
}

/** "Pell, Ostrel": an area behind the comma after a place. */
function isAreaBehind(
  text: string,
  before: Name | undefined,
  { start, end }: Span,
  gazetteer: Gazetteer,
): boolean {
  if (before?.type !== 'place' || !/^,\s$/u.test(text.slice(before.end, start))) return false
  return gazetteer
    .find(foldName(text.slice(start, end)))
    .some(({ place, main }) => main && /^(?:state|country)$/u.test(gazetteer.at(place).type))
}

// "MARN, Ostrel (NORDPRESS) —": the place a report was sent from.
const DATELINE = /^(?:,[^.\n]{0,40})?\s*(?:\([^)\n]{0,40}\)\s*)?(?:—|–|--|-\s)/u
const DATELINE_LENGTH = 100

function opensReport(text: string, { start, end }: Span): boolean {
  if (start > 0 && !/[\n.!?]\s*$/u.test(text.slice(Math.max(0, start - 3), start))) return false
  const name = text.slice(start, end)
  return name === name.toUpperCase() && DATELINE.test(text.slice(end, end + DATELINE_LENGTH))
}

const BEFORE_PLACE =
  /\b(?:in|near|from|to|at|around|outside|across|throughout|through|of)\s+(?:\p{Ll}+\s+)?$/u
const AFTER_PLACE = /^(?:,\s+\p{Lu}|\s+(?:area|residents?|resident|man|woman|police|county)\b)/u
const AROUND = 30

function standsLikePlace(text: string, { start, end }: Span): boolean {
  if (AFTER_PLACE.test(text.slice(end, end + AROUND))) return true
  return BEFORE_PLACE.test(text.slice(Math.max(0, start - AROUND), start))
}

function bearsTown(text: string, { start, end }: Span, gazetteer: Gazetteer): boolean {
  const name = text.slice(start, end)
  const known = knownType(name)
  if (known === 'demonym' || known === 'other' || known === 'organisation') return false
  // "the Republic" is short for a name, though towns are called so.
  if (PLACE_HEADS.has(name.toLowerCase())) return false
  if (isOrdinary(name.toLowerCase()) || /\p{Nd}/u.test(name) || name.length < 4) return false
  return gazetteer
    .find(foldName(name))
    .some(({ place, main }) => main && gazetteer.at(place).rank >= TOWN_RANK)
}

// About 2,000 people: smaller towns share their names with too many other things.
const TOWN_RANK = 88
// More names than this are a list, not a report; the first ones are looked up.
const NAMES_MAX = 600
const POSITIONS_MAX = 12

interface Gathered {
  count: number
  readonly within: Set<string>
  readonly positions: number[]
}

function located(text: string, spans: readonly Span[], gazetteer: Gazetteer): Place[] {
  const gathered = new Map<string, Gathered>()
  const keys = spans.map((span, k) => {
    const folded =
      shortKey(text, span, gazetteer) ?? keyOf(text.slice(span.start, span.end), gazetteer)
    if (folded === null) return null
    let one = gathered.get(folded)
    if (!one && gathered.size < NAMES_MAX) {
      one = { count: 0, within: new Set(), positions: [] }
      gathered.set(folded, one)
    }
    if (!one) return null
    one.count++
    if (one.positions.length < POSITIONS_MAX) one.positions.push(span.start)
    for (const area of areasBehind(text, span, spans[k + 1])) one.within.add(area)
    return folded
  })
  const names: PlaceName[] = [...gathered].map(([folded, one]) => ({
    folded,
    count: one.count,
    candidates: candidatesFor(gazetteer, folded),
    within: [...one.within],
    positions: one.positions,
  }))
  const areas = (folded: string): readonly Candidate[] =>
    candidatesFor(gazetteer, folded).filter(({ type }) => /^(?:country|state|county)$/u.test(type))
  const chosen = resolvePlaces(names, areas)
  const byName = new Map(names.map(({ folded }, k) => [folded, chosen[k] ?? null]))
  return spans.map((span, k) => {
    const place = unlocated(text, span)
    const found = keys[k] ? byName.get(keys[k]) : null
    if (!found) return place
    return { ...place, geonames: found.geonames, lat: found.lat, lon: found.lon }
  })
}

const DIRECTION =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|greater|upper|lower|northeastern|northwestern|southeastern|southwestern|northeast|northwest|southeast|southwest|downtown) /u
const HEAD =
  / (?:city|town|province|region|governorate|district|oblast|state|prefecture|village|township)$/u
const HEAD_BEFORE = /^(?:the |city of |town of |state of |province of )/u

/** The spelling under which the gazetteer knows a name; null for facilities and unknown names. */
function keyOf(name: string, gazetteer: Gazetteer): string | null {
  const folded = foldName(name.replace(/['’]s?$/u, ''))
  const known = (key: string): boolean => key !== '' && gazetteer.find(key).length > 0
  if (FACILITY_HEADS.has(folded.split(' ').at(-1) ?? '')) return null
  const short = `#${folded.replaceAll(' ', '')}`
  if (/\.|^\p{Lu}+$/u.test(name) && name.length <= 6 && known(short)) return short
  const shorter = folded.replace(HEAD_BEFORE, '')
  const forms = [folded, shorter, shorter.replace(HEAD, ''), shorter.replace(DIRECTION, '')]
  const found = forms.find(known)
  if (found !== undefined) return found
  const skeleton = `=${skeletonOf(shorter)}`
  return skeleton.length > 1 && known(skeleton) ? skeleton : null
}

/** The key of a state's short form behind a comma: "Pell, Os."; null for anything else. */
function shortKey(text: string, { start, end }: Span, gazetteer: Gazetteer): string | null {
  if (end - start > 5 || !/,\s$/u.test(text.slice(Math.max(0, start - 2), start))) return null
  const key = `#${foldName(text.slice(start, end)).replaceAll(' ', '')}`
  return gazetteer.find(key).length > 0 ? key : null
}

// What stands between a town and the area that holds it.
const HOLDS = /^(?:,\s+|\s+\(|,?\s+in\s+(?:the\s+)?(?:\p{Ll}+\s+(?:of\s+)?){0,3}|\s+of\s+)$/u
const SHORT_BEHIND = /^,\s+((?:\p{Lu}\.\s?){2,3}|\p{Lu}{2,3}\b|\p{Lu}\p{Ll}{1,4}\b\.?)/u
const BEHIND = 12

/** Keys of the areas that the text puts behind a town: "Pell, Ostrel", "Pell, Os.". */
function areasBehind(text: string, span: Span, next: Span | undefined): string[] {
  const areas: string[] = []
  if (next && next.start > span.end && next.start - span.end < 40) {
    if (HOLDS.test(text.slice(span.end, next.start)))
      areas.push(foldName(text.slice(next.start, next.end)))
  }
  const short = SHORT_BEHIND.exec(text.slice(span.end, span.end + BEHIND))?.[1]
  if (short) areas.push(`#${foldName(short).replaceAll(' ', '')}`)
  return areas
}
