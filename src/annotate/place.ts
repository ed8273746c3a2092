// Places as a report names them: every name typed place, without coordinates (a gazetteer adds
// those later); words for a country's people are no place. Example: "Veldorian troops left Marn."
// -> "Marn" only.
import type { Place } from '../model/annotation.ts'
import type { Annotator } from '../model/annotator.ts'

export const place: Annotator<'place'> = {
  makes: 'place',
  version: 1,
  needs: ['sentence', 'name'],
  annotate: ({ text, layer }) => {
    const places: Place[] = []
    for (const { start, end, type } of layer('name')) {
      if (type !== 'place') continue
      const name = text.slice(start, end)
      places.push({ kind: 'place', start, end, name, geonames: null, lat: null, lon: null })
    }
    return places
  },
}
