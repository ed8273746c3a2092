// Places as GeoJSON (RFC 7946): a point for each place that the reports name and the gazetteer
// knows, a feature without geometry for the others, so that none is dropped. Where being found may
// cost lives no point is given, and "withheld" says why.
import type { StoryPlace } from '../../model/story.ts'
import { labelOf, own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'

function featureOf(view: View, place: StoryPlace) {
  const { name, geonames, lat, lon, sensitive, mentions } = place
  const open = !sensitive && lat !== null && lon !== null
  return {
    type: 'Feature',
    ...(geonames === null ? {} : { id: geonames }),
    geometry: open ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties: {
      name: own(view, name),
      geonames,
      ...(sensitive ? { withheld: sensitive } : {}),
      mentions: mentions.length,
      reports: [...new Set(mentions.map(({ document }) => labelOf(view, document)))],
    },
  }
}

export const placesGeojson: FileFormat = {
  name: 'places',
  ending: 'places.geojson',
  media: 'application/geo+json',
  says: 'places that the reports name, with points where the gazetteer knows them: GeoJSON',
  write: (view) => {
    const features = view.story.places.map((place) => featureOf(view, place))
    return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
  },
}
