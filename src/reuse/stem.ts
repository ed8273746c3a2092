// A word's stem: its spelling without the endings of English inflection and the commonest
// derivation, so that "displaced" and "displacement" count as near. Example:
// stemOf('displacements') and stemOf('displacing') are alike. Light suffix stripping after Porter
// (Program 14, 1980), steps 1 and parts of 2-4; it never has to be a real word.

const VOWEL = /[aeiouy]/u

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['isation', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['ements', ''],
  ['ations', 'ate'],
  ['ation', 'ate'],
  ['ities', ''],
  ['ement', ''],
  ['ments', ''],
  ['ment', ''],
  ['ness', ''],
  ['ions', ''],
  ['ance', ''],
  ['ence', ''],
  ['able', ''],
  ['ible', ''],
  ['ally', 'al'],
  ['ers', ''],
  ['ors', ''],
  ['ity', ''],
  ['ion', ''],
  ['ous', ''],
  ['ive', ''],
  ['ize', ''],
  ['ise', ''],
  ['ate', ''],
  ['ful', ''],
  ['al', ''],
  ['er', ''],
  ['or', ''],
  ['ly', ''],
]

/** The stem of a lower-case word; words of up to three letters are their own. O(length). */
export function stemOf(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/u.test(word)) return word
  let stem = withoutPlural(word)
  stem = withoutTense(stem)
  for (const [ending, instead] of ENDINGS) {
    if (!stem.endsWith(ending) || stem.length - ending.length < 3) continue
    stem = stem.slice(0, -ending.length) + instead
    if (instead === '') break
  }
  stem = stem.replace(/[ey]$/u, (last) => (last === 'y' ? 'i' : ''))
  return stem
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/[^sui]s$/u.test(word)) return word.slice(0, -1)
  return word
}

function withoutTense(word: string): string {
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') ? 2 : 0
  if (ending === 0) return word
  const stem = word.slice(0, -ending)
  if (stem.length < 3 || !VOWEL.test(stem)) return word
  return /([bdfgmnprt])\1$/u.test(stem) ? stem.slice(0, -1) : stem
}
