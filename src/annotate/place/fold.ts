// Spellings of place names brought together: accents, case, marks and short forms away ("Saint" for
// "St."), and for names written over from Arabic script a sound that ignores articles, doubled
// letters and the spelling of vowels, and a skeleton that leaves vowels out. Example: "Tel ez-Zunn"
// and "Tell az Zun" share a sound, "Kafr al-Ostrel" and "Kfar Ostrel" a skeleton.

const LETTERS: { readonly [letter: string]: string } = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
}
const SHORT: { readonly [word: string]: string } = {
  st: 'saint',
  ste: 'sainte',
  mt: 'mount',
  ft: 'fort',
  twp: 'township',
}

// A longer name is no place's; what is longer is cut.
const LONGEST = 80

/** The name in lower-case ASCII words where its script allows; '' where nothing is left. O(length). */
export function foldName(name: string): string {
  let folded = memory.get(name)
  if (folded === undefined) {
    if (memory.size >= MEMORY_MAX) memory.clear()
    folded = fold(name)
    memory.set(name, folded)
  }
  return folded
}

// Reports name the same places again and again.
const MEMORY_MAX = 5000
const memory = new Map<string, string>()

function fold(name: string): string {
  const plain = name
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłßæœđðþıə]/gu, (letter) => LETTERS[letter]!)
    .replace(/['’‘`ʻʼ.]/gu, '')
  const words = plain.split(/[^\p{L}\p{Nd}]+/u).filter(Boolean)
  return words.map((word, k) => (k < words.length - 1 && SHORT[word]) || word).join(' ')
}

/** Codes of countries whose names news writes over from Arabic script in many ways. */
export const WRITTEN_OVER: ReadonlySet<string> = new Set(
  'AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SO SY TN YE'.split(' '),
)

const ARTICLE = /^(?:al|an|ar|as|ash|at|ad|az|el|en|er|es|et|ez|ul|il)$/u
const SOUND_MIN = 4

/**
 * A folded name with one spelling for each sound of Arabic; '' where too little is left. O(length).
 */
export function soundOf(folded: string): string {
  const kept = folded.split(' ').filter((word) => !ARTICLE.test(word))
  const words = kept.map((word) =>
    word
      .replace(/dh|dj|gh|kh|sh|th|ch/gu, (pair) => PAIRS[pair]!)
      .replace(/q/gu, 'k')
      .replace(/ay|ai|ei|ey|ee|iy|e/gu, 'i')
      .replace(/aw|au|ou|ow|oo|o/gu, 'u')
      .replace(/([a-z])\1/gu, '$1')
      .replace(/(?<=[a-z])[ai]h?$/u, 'a'),
  )
  const sound = words.join(' ')
  return sound.length >= SOUND_MIN ? sound : ''
}

/**
 * What stays of a folded name under other ways to write it over from Arabic script; '' where too
 * little stays to tell names apart. O(length).
 */
export function skeletonOf(folded: string): string {
  const words = folded.split(' ')
  const kept = words.filter((word) => !ARTICLE.test(word))
  const bones = kept.map((word) =>
    word
      .replace(/dh|dj|gh|kh|sh|th|ch/gu, (pair) => PAIRS[pair]!)
      .replace(/q/gu, 'k')
      .replace(/([a-z])\1/gu, '$1')
      .replace(/(?!^)[aeiouwy]/gu, '')
      .replace(/^[aeiou]/u, 'a')
      .replace(/h$/u, ''),
  )
  const skeleton = bones.join(' ')
  return skeleton.length >= SKELETON_MIN ? skeleton : ''
}

const SKELETON_MIN = 5
const PAIRS: { readonly [pair: string]: string } = {
  dh: 'd',
  dj: 'j',
  gh: 'g',
  kh: 'x',
  sh: 'c',
  th: 't',
  ch: 'c',
}
