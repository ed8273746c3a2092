// Units in the words of a reader. Example: 30 of "kilometre" is "30 km", 1 of "dollar per week" is
// "1 dollar per week", 12 of it "12 dollars per week".

// Symbols that readers of news know (SI brochure, and the signs that papers print).
const SYMBOLS: { readonly [unit: string]: string } = {
  percentage: ' %',
  kilometre: ' km',
  metre: ' m',
  centimetre: ' cm',
  millimetre: ' mm',
  'square kilometre': ' km²',
  'square metre': ' m²',
  'cubic metre': ' m³',
  kilogram: ' kg',
  gram: ' g',
  celsius: ' °C',
  fahrenheit: ' °F',
  'kilometre per hour': ' km/h',
}

// Plurals that take no "s", compiled from general knowledge of English.
const PLURALS: { readonly [unit: string]: string } = {
  foot: 'feet',
  inch: 'inches',
  penny: 'pence',
  'year of age': 'years of age',
}
const UNCHANGED = /(?:yen|yuan|baht|rand|hertz|horsepower|celsius|ringgit|won|s)$/u

/** What stands behind a value for its unit; empty for none. */
export function unitWords(unit: string | null | undefined, one: boolean): string {
  if (!unit) return ''
  const symbol = SYMBOLS[unit]
  if (symbol !== undefined) return symbol
  return ` ${one ? unit : pluralOf(unit)}`
}

function pluralOf(unit: string): string {
  const whole = PLURALS[unit]
  if (whole !== undefined) return whole
  const [head, rate] = unit.split(/ (?=per )/u) as [string, string?]
  const many = PLURALS[head] ?? (UNCHANGED.test(head) ? head : `${head}s`)
  return rate === undefined ? many : `${many} ${rate}`
}
