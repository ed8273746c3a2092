// Words that Stemma never says as its own verdict, on page, terminal or in files. What a report
// says may hold them: the lint reads only the words of our own templates and of fixed output,
// never quoted passages.

/** Pattern → why. Applied case-insensitively, as whole words. */
export const FORBIDDEN: readonly (readonly [pattern: string, instead: string])[] = [
  ['corroborat(?:e|es|ed|ion)', 'say "same figure in N reports, k origins"'],
  ['confirmed', 'say "reported by N reports"'],
  ['verified', 'nothing here is verified by repetition'],
  ['misattribut(?:ed|ion)', 'say "speaker unclear"'],
  ['plagiaris(?:ed|m)', 'say "shared text (may be agency copy)"'],
  ['copied', 'say "shared text" unless the direction is decided'],
  ['best estimate', 'say "range"'],
  ['fake', 'no verdicts'],
  ['debunk(?:ed|s)?', 'no verdicts'],
  ['truth score', 'no verdicts'],
]
