// Places that may be attacked because they are on a map: what kind a name is of, and whether a town
// is named only to say where such a place is. Example: "Pell Hospital" -> hospital; "a shelter in
// Tarn" -> Tarn is the address of a shelter.
import type { SensitiveKind } from '../../model/annotation.ts'
import type { Span } from '../../text/span.ts'
import { ADDRESSED_WORDS, SENSITIVE_WORDS } from '../lexicon/facilities.ts'

/** What is read beside a name, in characters. */
const AROUND = 60
const LAST_WORD = /\p{L}{1,20}$/u
const FIRST_WORD = /^\p{L}{1,20}/u
const NEXT_WORD = /^\s(\p{Ll}{1,20})/u

/** The sensitive kind that a place's name, or the word behind it, is of; null for others. */
export function sensitiveKind(text: string, { start, end }: Span): SensitiveKind | null {
  const name = text.slice(start, end)
  const last = LAST_WORD.exec(name)?.[0].toLowerCase() ?? ''
  const first = FIRST_WORD.exec(name)?.[0].toLowerCase() ?? ''
  const own = SENSITIVE_WORDS.get(last) ?? (first === 'camp' ? 'camp' : undefined)
  if (own) return own
  // "the Pell camp" is the camp's name; "a Pell hospital" is one of a town's.
  const next = NEXT_WORD.exec(text.slice(end, end + AROUND))?.[1] ?? ''
  return ADDRESSED_WORDS.get(next) ?? null
}

const ADDRESS =
  /\b(?:safe\s)?\p{L}+(?:\s\p{Ll}+){0,4}\s(?:in|at|near|outside)\s(?:the\s)?(?:(?:town|village|city|suburb|district)\sof\s)?$/u

const SAFE_HOUSE = /\bsafe[\s-]?houses?\b/iu

/** The kind of place that a town is named as the address of; null where it is not. */
export function addressedKind(text: string, { start }: Span): SensitiveKind | null {
  const before = ADDRESS.exec(text.slice(Math.max(0, start - AROUND), start))
  if (!before) return null
  if (SAFE_HOUSE.test(before[0])) return 'shelter'
  for (const word of before[0].split(/\s/u)) {
    const kind = ADDRESSED_WORDS.get(word.toLowerCase())
    if (kind) return kind
  }
  return null
}
