// Places as a report names them, put on the map where a gazetteer knows them and the report says
// which is meant; words for a country's people are no place, and a facility has no coordinates.
// Example: "Veldorian troops left Pell, Ostrel." -> "Pell" (with its point) and "Ostrel".
import type { Place } from '../../model/annotation.ts'
import type { Annotator } from '../../model/annotator.ts'
import { cueOf } from '../quotation/cue-lookup.ts'
import type { Gazetteer, PlaceType } from './gazetteer.ts'
import { areasBehind, calledBy, keyOf } from './key.ts'
import { type PlaceMention, placeMentionsIn, stateKey } from './mentions.ts'
import { addressedKind, sensitiveKind } from './sensitive.ts'
import { type Candidate, candidatesFor, type PlaceName, resolvePlaces } from './resolve.ts'

/** A gazetteer that is opened when first asked for; null where there is none. */
export type GazetteerSource = () => Gazetteer | null

/**
 * The maker of the place layer, with the gazetteer it looks places up in and the name of what the
 * user brought to that.
 */
export function placeAnnotator(source: GazetteerSource, data?: string): Annotator<'place'> {
  return {
    makes: 'place',
    version: 4,
    ...(data === undefined ? {} : { data }),
    needs: ['sentence', 'name'],
    annotate: ({ text, layer }) => {
      const names = layer('name')
      if (names.length === 0) return []
      const gazetteer = source()
      const spans = placeMentionsIn(text, names, gazetteer)
      return gazetteer
        ? located(text, spans, gazetteer)
        : spans.map((span) => unlocated(text, span))
    },
  }
}

function unlocated(text: string, span: PlaceMention): Place {
  const { start, end, inName } = span
  const sensitive = sensitiveKind(text, span)
  const addressOf = sensitive ? null : addressedKind(text, span)
  return {
    kind: 'place',
    start,
    end,
    name: text.slice(start, end),
    geonames: null,
    lat: null,
    lon: null,
    ...(inName ? { inName } : {}),
    ...(sensitive ? { sensitive } : {}),
    ...(addressOf ? { addressOf } : {}),
  }
}

// More names than this are a list, not a report; the first ones are looked up.
const NAMES_MAX = 600
const POSITIONS_MAX = 12

interface Gathered {
  readonly folded: string
  readonly called: PlaceType | null
  count: number
  readonly within: Set<string>
  readonly positions: number[]
}

function located(text: string, spans: readonly PlaceMention[], gazetteer: Gazetteer): Place[] {
  const gathered = new Map<string, Gathered>()
  const keys = spans.map((span, k) => {
    const folded =
      stateKey(text, span, gazetteer) ?? keyOf(text.slice(span.start, span.end), gazetteer)
    if (folded === null) return null
    const called = calledBy(text, span)
    const key = `${folded}/${called ?? ''}`
    let one = gathered.get(key)
    if (!one && gathered.size < NAMES_MAX) {
      one = { folded, called, count: 0, within: new Set(), positions: [] }
      gathered.set(key, one)
    }
    if (!one) return null
    one.count++
    if (one.positions.length < POSITIONS_MAX) one.positions.push(span.start)
    for (const area of areasBehind(text, span, spans[k + 1])) one.within.add(area)
    return key
  })
  const names: PlaceName[] = [...gathered.values()].map((one) => ({
    ...one,
    candidates: candidatesFor(gazetteer, one.folded),
    within: [...one.within],
  }))
  const areas = (folded: string): readonly Candidate[] =>
    candidatesFor(gazetteer, folded).filter(({ type }) => /^(?:country|state|county)$/u.test(type))
  const chosen = resolvePlaces(names, areas)
  const byName = new Map([...gathered.keys()].map((key, k) => [key, chosen[k] ?? null]))
  return spans.map((span, k) => {
    const place = unlocated(text, span)
    const found = keys[k] ? byName.get(keys[k]) : null
    if (!found || place.sensitive) return place
    if (found.type === 'capital' && speaks(text, span)) return place
    return { ...place, geonames: found.geonames, lat: found.lat, lon: found.lon }
  })
}

const NEXT_WORD = /^\s(?:has\s|have\s)?(\p{Ll}{2,20})/u
const AT_PLACE = /\b(?:in|at|from|near|to|of|around|outside)\s$/u

/** "Marn said": a capital that stands for its government. */
function speaks(text: string, { start, end }: PlaceMention): boolean {
  const next = NEXT_WORD.exec(text.slice(end, end + 26))?.[1]
  const forms = next === undefined ? undefined : cueOf(next)?.forms
  if (!forms || !(forms.has('past') || forms.has('third') || forms.has('participle'))) return false
  return !AT_PLACE.test(text.slice(Math.max(0, start - 9), start))
}
