// What the shipped word list says of a word or phrase, one bit each. Example: "Marn" may be a town
// and a surname: town | surname.

/** The bits; train/ writes them, features of names read them. */
export const NAME_BITS = {
  town: 1,
  largeTown: 2,
  person: 4,
  place: 8,
  body: 16,
  properOther: 32,
  properAdjective: 64,
  surname: 128,
  givenName: 256,
  noun: 512,
  personNoun: 1024,
  bodyNoun: 2048,
  placeNoun: 4096,
  verb: 8192,
  modifier: 16384,
  middleTown: 1 << 15,
  city: 1 << 16,
  worldGivenName: 1 << 17,
  worldSurname: 1 << 18,
  company: 1 << 19,
  team: 1 << 20,
  artist: 1 << 21,
  product: 1 << 22,
  work: 1 << 23,
  region: 1 << 24,
  knownBody: 1 << 25,
  leader: 1 << 26,
} as const
