// Holidays and days of note whose date follows a fixed or a weekday rule. Days set by other
// calendars or by decree are left out: their date cannot be said from the name alone. Source:
// general knowledge, compiled for this project.

/** A fixed day, the nth weekday of a month (-1 last), or days from Easter Sunday. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | {
      readonly month: number
      readonly weekday: number
      readonly nth: number
      readonly plus?: number
    }
  | { readonly easter: number }

/** Lower-case name (words separated by one space) to its rule. */
export const HOLIDAYS: Readonly<Record<string, HolidayRule>> = {
  "new year's day": { month: 1, day: 1 },
  "new year's eve": { month: 12, day: 31 },
  epiphany: { month: 1, day: 6 },
  "valentine's day": { month: 2, day: 14 },
  "international women's day": { month: 3, day: 8 },
  "st. patrick's day": { month: 3, day: 17 },
  'april fools day': { month: 4, day: 1 },
  'earth day': { month: 4, day: 22 },
  'may day': { month: 5, day: 1 },
  'bastille day': { month: 7, day: 14 },
  halloween: { month: 10, day: 31 },
  "all saints' day": { month: 11, day: 1 },
  'armistice day': { month: 11, day: 11 },
  'veterans day': { month: 11, day: 11 },
  'christmas eve': { month: 12, day: 24 },
  'christmas day': { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  'boxing day': { month: 12, day: 26 },
  "presidents' day": { month: 2, weekday: 1, nth: 3 },
  "mother's day": { month: 5, weekday: 7, nth: 2 },
  'memorial day': { month: 5, weekday: 1, nth: -1 },
  "father's day": { month: 6, weekday: 7, nth: 3 },
  'labor day': { month: 9, weekday: 1, nth: 1 },
  'columbus day': { month: 10, weekday: 1, nth: 2 },
  'election day': { month: 11, weekday: 1, nth: 1, plus: 1 },
  'thanksgiving day': { month: 11, weekday: 4, nth: 4 },
  thanksgiving: { month: 11, weekday: 4, nth: 4 },
  'mardi gras': { easter: -47 },
  'ash wednesday': { easter: -46 },
  'palm sunday': { easter: -7 },
  'maundy thursday': { easter: -3 },
  'good friday': { easter: -2 },
  'holy saturday': { easter: -1 },
  'easter sunday': { easter: 0 },
  easter: { easter: 0 },
  'easter monday': { easter: 1 },
  'ascension day': { easter: 39 },
  'whit monday': { easter: 50 },
  'corpus christi': { easter: 60 },
}
