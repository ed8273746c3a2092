// Places and people as screens list them: places with a point only where they have one and no
// danger hangs on it, persons only where they are public by role.
// Example: {name: 'Pell school', lat: null, withheld: 'a school: such places are put on no map'}.
import type { ScreenPerson, ScreenPlace } from '../../model/screen.ts'
import type { StoryPlace } from '../../model/story.ts'
import { own, type View } from '../view.ts'
import { citesOf } from './cite.ts'

const PEOPLE_MAX = 300
const PLACES_MAX = 400

function withheldOf({ sensitive, lat }: StoryPlace): string | null {
  if (sensitive)
    return `named with a ${sensitive}: no coordinates are given where people may be at risk`
  return lat === null ? 'not in the gazetteer, or more than one place has this name' : null
}

/** Places, most mentioned first. */
export function screenPlaces(view: View): ScreenPlace[] {
  return view.story.places
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, PLACES_MAX)
    .map((place) => ({
      name: own(view, place.name),
      lat: place.sensitive ? null : place.lat,
      lon: place.sensitive ? null : place.lon,
      withheld: withheldOf(place),
      cites: citesOf(view, place.mentions),
    }))
}

/** Persons who are public by role, most mentioned first; a private one gets no entry. */
export function screenPeople(view: View): ScreenPerson[] {
  return view.story.people
    .filter(({ standing }) => standing === 'public')
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, PEOPLE_MAX)
    .map(({ name, roles, mentions }) => ({
      name: own(view, name),
      roles: roles.map((role) => own(view, role)),
      cites: citesOf(view, mentions),
    }))
}
