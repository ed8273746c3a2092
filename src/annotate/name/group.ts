// A name of several words → whether its words make it a body or a place, whoever took it for a
// person. Example: "Tarn Valley Brigades" and "Jaish al-Tarn" are bodies, "Deir al-Tarn" is a place.
import type { Name } from '../../model/annotation.ts'
import { firstAtOrAfter } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { FOREIGN_GROUPS, FOREIGN_PLACES, GROUP_HEADS, WAR_FRONTS } from '../lexicon/group-words.ts'
import { isHeaded } from './headed.ts'
import { isFirstName } from './mentions.ts'
import { knownType } from './lexicon.ts'
import type { Capital } from './spelling.ts'

/** The type of a name by its own words, or the one it has. O(length). */
export function groupType(name: string, type: Name['type']): Name['type'] {
  if (!name.includes(' ') || type === 'organisation' || knownType(name) !== undefined) return type
  if (isHeaded(name)) return 'organisation'
  const words = name.split(/\s+/u)
  const first = words[0]!.toLowerCase().replaceAll('’', "'")
  const last = words.at(-1)!.toLowerCase()
  // "La Orsk": an article of another language begins the name of a place as often.
  if (type === 'place' && words.length === 2 && first.length < 4) return type
  const isFront = words.length === 2 && last === 'front' && WAR_FRONTS.has(first)
  if (GROUP_HEADS.has(last) && !isFront && /^\p{Lu}/u.test(words.at(-1)!)) return 'organisation'
  if (type !== 'person' || isFirstName(words[0]!)) return type
  if (FOREIGN_GROUPS.has(first)) return 'organisation'
  if (FOREIGN_PLACES.has(first) && !isFirstName(words[1]!)) return 'place'
  return type
}

const WORDS_MAX = 4
// What comes then belongs to the name: it is the tagger's to say how far.
const JOINS = /^(?:of|for|and|&)$/u
const CAPITAL = /^\p{Lu}/u

/** Names of groups after "the" that no name holds: "the March Movement". O(capitals). */
export function overlookedGroups(
  text: string,
  tokens: readonly Token[],
  { capitals, names }: { readonly capitals: readonly Capital[]; readonly names: readonly Name[] },
): Name[] {
  const found: Name[] = []
  for (const { at: i, word } of capitals) {
    const head = word.toLowerCase()
    if (!GROUP_HEADS.has(head) || JOINS.test(tokens[i + 1]?.lower ?? '')) continue
    let from = i
    while (from > 0 && i - from < WORDS_MAX && isJoined(text, tokens, from)) from--
    if (from === i || tokens[from - 1]?.lower !== 'the') continue
    const at = { start: tokens[from]!.start, end: tokens[i]!.start + word.length }
    const next = names[firstAtOrAfter(names, at.end)]
    const before = names[firstAtOrAfter(names, at.end) - 1]
    if ((before && before.end > at.start) || (next && next.start < at.end)) continue
    if (!(i - from === 1 && head === 'front' && WAR_FRONTS.has(tokens[from]!.lower)))
      found.push({ kind: 'name', type: 'organisation', ...at })
  }
  return found
}

/** Whether the token before is a capitalised word right before this one, and no article. */
function isJoined(text: string, tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]!
  return (
    before.form === 'word' &&
    before.lower !== 'the' &&
    CAPITAL.test(text[before.start]!) &&
    tokens[i]!.start === before.end + 1 &&
    text[before.end] === ' '
  )
}
