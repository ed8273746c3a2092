// Place annotations of a pile -> its places: one entry for each resolved identity, else for each
// name as texts print it. An unknown place has no coordinates, nor has one where people hide or a
// town named only as its address. Example: "Marn" in three reports -> one place, three mentions.
import type { Place, SensitiveKind } from '../../model/annotation.ts'
import type { Person, StoryPlace } from '../../model/story.ts'
import { cite, unrepeated, type Report } from '../statement.ts'
import { compareText, fold } from '../words.ts'
import { isBodyName } from './scope.ts'

/** The places of a pile, without its people: most often named first, then by name. */
export function placesOf(
  reports: readonly Report[],
  people: readonly Pick<Person, 'name'>[] = [],
): StoryPlace[] {
  const mentions = reports.flatMap((report) =>
    unrepeated(report, 'place').map((place) => ({ place, passage: cite(report, place) })),
  )
  const groups = Map.groupBy(mentions, ({ place }) =>
    place.geonames === null ? fold(place.name) : `#${place.geonames}`,
  )
  const places = [...groups.values()].map((group) => {
    const [first, ...rest] = group.map(({ passage }) => passage)
    const mentions: StoryPlace['mentions'] = [first!, ...rest]
    const { name, geonames, lat, lon } = group[0]!.place
    const sensitive = sensitiveAs(group.map(({ place }) => place))
    // Who knows the town finds the shelter.
    if (sensitive) return { name, geonames: null, lat: null, lon: null, sensitive, mentions }
    return { name, geonames, lat, lon, mentions }
  })
  // A lone surname of somebody in full elsewhere is no place.
  const surnames = new Set(people.flatMap(({ name }) => surnameOf(name) ?? []))
  const named = new Set(places.map(({ name }) => fold(name)))
  const isPlace = ({ name, geonames }: StoryPlace) =>
    geonames !== null ||
    !(isBodyName(name) || isAdjective(fold(name), named) || surnames.has(fold(name)))
  return places
    .filter(isPlace)
    .sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
}

/**
 * Folded names that a pile reads as those of persons or bodies more often than as places, and that
 * no map knows: nothing happened there, whatever one report makes of them. O(names).
 */
export function namesOfOthers(reports: readonly Report[]): ReadonlySet<string> {
  const votes = new Map<string, number>()
  const vote = (name: string, by: number) => votes.set(name, (votes.get(name) ?? 0) + by)
  for (const report of reports) {
    for (const { start, end, type } of unrepeated(report, 'name')) {
      const name = fold(report.text.slice(start, end))
      if (type === 'place') vote(name, -1)
      if (type !== 'person' && type !== 'organisation') continue
      vote(name, 1)
      const surname = type === 'person' ? surnameOf(name) : null
      if (surname !== null) vote(surname, 1)
    }
    for (const { name, geonames } of unrepeated(report, 'place'))
      if (geonames !== null) vote(fold(name), -Infinity)
  }
  return new Set([...votes].filter(([, count]) => count > 0).map(([name]) => name))
}

/** The last word of a full name, without an article of its own ("al-Venn"); null of a lone word. */
const surnameOf = (name: string): string | null =>
  /\s/u.test(name) ? fold(name.split(/[\s-]+/u).at(-1)!) : null

/** "Kestrian" beside "Kestria": how something of a place is called, not where. */
function isAdjective(name: string, named: ReadonlySet<string>): boolean {
  const match = /^(.{3,40}?)(?:ian|an|n|ese|i|ish|er)$/u.exec(name)
  return match !== null && ['', 'a', 'ia', 'e', 'y'].some((end) => named.has(match[1]! + end))
}

/** The sensitive kind that every mention is of, or the address of; undefined for others. */
function sensitiveAs(places: readonly Place[]): SensitiveKind | undefined {
  const kinds = places.map(({ sensitive, addressOf }) => sensitive ?? addressOf)
  return kinds.every(Boolean) ? kinds[0] : undefined
}
