// Words that state numbers: cardinals, scales, fractions, and vague amounts with the interval
// each is taken to mean. Source: general knowledge of English, compiled for this project; the
// intervals of vague plurals follow the convention of CQE (Almasian et al. 2023): from the scale
// itself to ten times the scale.

/** Numbers below one hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
])

/**
 * Letters that scale a printed number they touch ("5M"), case as printed; `m` and `b` need
 * money or a count.
 */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['T', 1e12],
])

/** Denominators of fractions in words, singular and plural. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
])

/** Fractions printed as one character. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
])

/**
 * How vague amounts are read. 'newsquant': from the scale itself to ten times the scale, as CQE and
 * NewsQuant have it ("dozens" 12..120). 'acled': the least number that the word can mean, as the
 * Armed Conflict Location & Event Data codebook enters deaths ("dozens" 12, "hundreds" 100).
 */
export type VagueConvention = 'newsquant' | 'acled'

/** What a vague plural is taken to mean, both ends included; `VagueConvention` may cut the upper end. */
export const VAGUE_PLURALS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [12, 120]],
  ['scores', [20, 200]],
  ['hundreds', [100, 1e3]],
  ['thousands', [1e3, 1e4]],
  ['tens of thousands', [1e4, 1e5]],
  ['hundreds of thousands', [1e5, 1e6]],
  ['millions', [1e6, 1e7]],
  ['tens of millions', [1e7, 1e8]],
  ['hundreds of millions', [1e8, 1e9]],
  ['billions', [1e9, 1e10]],
  ['tens of billions', [1e10, 1e11]],
  ['hundreds of billions', [1e11, 1e12]],
  ['trillions', [1e12, 1e13]],
])

/** What "several hundred", "a few thousand" multiply their scale by, both ends included. */
export const VAGUE_COUNTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [2, 9]],
  ['few', [2, 9]],
  ['couple', [2, 2]],
  ['many', [2, 9]],
])
