// Beliefs, peoples, languages and parties' people: capitalised, but neither person, body nor place.
// Countries' own people stand with the countries. Source: general knowledge, compiled for this
// project. As printed.

export const PEOPLES: readonly string[] = `
  people: capitalised, but neither person, body nor place. const OTHERS = ( + + + + + + + ).split(
`
  .trim()
  .split(/\s+/u)
