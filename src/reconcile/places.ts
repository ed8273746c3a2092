// Place annotations of a pile -> its places: one entry for each resolved identity, else for each
// name as texts print it. An unknown place has no coordinates. Example: "Marn" in three reports ->
// one place with three mentions.
import type { StoryPlace } from '../model/story.ts'
import { cite, unrepeated, type Report } from './statement.ts'
import { compareText, fold } from './words.ts'

/** The places of a pile: most often named first, then by name. */
export function placesOf(reports: readonly Report[]): StoryPlace[] {
  const mentions = reports.flatMap((report) =>
    unrepeated(report, 'place').map((place) => ({ place, passage: cite(report, place) })),
  )
  const groups = Map.groupBy(mentions, ({ place }) =>
    place.geonames === null ? fold(place.name) : `#${place.geonames}`,
  )
  const places = [...groups.values()].map((group) => {
    const { name, geonames, lat, lon } = group[0]!.place
    const [first, ...rest] = group.map(({ passage }) => passage)
    return { name, geonames, lat, lon, mentions: [first!, ...rest] as StoryPlace['mentions'] }
  })
  return places.sort((a, b) => b.mentions.length - a.mentions.length || compareText(a.name, b.name))
}
