// A text → the language it is written in (BCP 47), by script and function words; null when unsure.
// Example: "The dam at Ostrel held, and the river fell" is too short: null; a paragraph of such
// prose is "en". A wrong answer would hide a report from every annotator, so a text must speak
// clearly for one language.
import { FUNCTION_WORDS } from './language-words.ts'

/** Code units looked at. A report's first page decides. */
const SAMPLE_MAX = 6000
/**
 * Least letters of a script, function words of a language and their share of all words, for an
 * answer.
 */
const LETTERS_MIN = 20
const HITS_MIN = 6
const SHARE_MIN = 0.12
/** How far the best language must lead the next: hits of best ≥ LEAD × hits of next. */
const LEAD = 1.25

const SCRIPTS: readonly (readonly [RegExp, (sample: string) => string | null])[] = [
  [/\p{Script=Latin}/gu, latinLanguage],
  [/\p{Script=Cyrillic}/gu, cyrillicLanguage],
  [/\p{Script=Arabic}/gu, arabicLanguage],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (sample) => (/[\u3040-\u30ff]/u.test(sample) ? 'ja' : 'zh'),
  ],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Ethiopic}/gu, () => 'am'],
]

/**
 * BCP 47 language of a text, or null when unsure. Never throws. O(1): a sample of the text decides.
 */
export function identifyLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_MAX)
  let most = 0
  let all = 0
  let name: ((sample: string) => string | null) | null = null
  // Of the plain letters nothing but their number is to be known, and most texts have no others.
  const others = sample.replace(/[\0-\x7f]+/gu, '')
  for (const [letters, nameOf] of SCRIPTS) {
    const plain = nameOf === latinLanguage ? plainLetters(sample) : 0
    const count = plain + (others.match(letters)?.length ?? 0)
    all += count
    if (count > most) [most, name] = [count, nameOf]
  }
  if (!name || most < LETTERS_MIN || most < 0.6 * all) return null
  return name(sample)
}

function plainLetters(sample: string): number {
  let count = 0
  for (let i = 0; i < sample.length; i++) {
    const lower = sample.charCodeAt(i) | 32
    if (lower >= A_CODE && lower <= Z_CODE) count++
  }
  return count
}

const [A_CODE, Z_CODE] = [97, 122] as const

/** Which languages a function word speaks for. */
const SPEAKS_FOR = new Map<string, string[]>()
for (const [language, list] of Object.entries(FUNCTION_WORDS))
  for (const word of list) SPEAKS_FOR.set(word, [...(SPEAKS_FOR.get(word) ?? []), language])

function latinLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = new Map<string, number>()
  for (const word of words)
    for (const language of SPEAKS_FOR.get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1)
  let best = { language: '', count: 0 }
  let next = 0
  for (const [language, count] of hits) {
    if (count > best.count) {
      next = best.count
      best = { language, count }
    } else if (count > next) next = count
  }
  const clear = best.count >= HITS_MIN && best.count >= SHARE_MIN * words.length
  return clear && best.count >= LEAD * next ? best.language : null
}

/**
 * Letters that only one language of a script uses decide; Russian has the most such texts, but
 * needs its own letters.
 */
function cyrillicLanguage(sample: string): string | null {
  if (/[їєґ]/iu.test(sample)) return 'uk'
  if (/[ў]/iu.test(sample)) return 'be'
  if (/[ђћџ]/iu.test(sample)) return 'sr'
  if (/[ѓќѕ]/iu.test(sample)) return 'mk'
  if (/[қңғүұһө]/iu.test(sample)) return null
  if (/[ыэ]/iu.test(sample)) return 'ru'
  return /ъ/iu.test(sample) ? 'bg' : null
}

function arabicLanguage(sample: string): string | null {
  if (/[ٹڈڑے]/u.test(sample)) return 'ur'
  if (/[ټډړږښ]/u.test(sample)) return 'ps'
  if (/[ڵۆێ]/u.test(sample)) return 'ckb'
  if (/[پچژگ]/u.test(sample)) return 'fa'
  return /[ةىأإ]|ال/u.test(sample) ? 'ar' : null
}
