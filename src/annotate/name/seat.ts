// Names and their report → the same, where "the mayor of X" and "X, near Y" make a place of what was
// taken for a person. Example: "A baker of Orsk, near Marn, left." -> "Orsk" is a place.
import type { Name } from '../../model/annotation.ts'
import { bitsOf, type WordList } from '../../learn/word-list.ts'
import { KIN, ROLES } from '../lexicon/roles.ts'
import { NAME_BITS } from './bits.ts'

// Who somebody is to a person: "the critic of Venn". Source: general knowledge.
const RELATIONS: ReadonlySet<string> = new Set(
  `friend ally critic supporter opponent rival enemy follower fan biographer victim survivor
   successor predecessor colleague counterpart associate companion partner lover murderer killer
   assassin disciple student pupil admirer adversary defender accuser attacker aide assistant
   adviser advisor acquaintance contemporary portraitist impersonator translator witness suspect`
    .trim()
    .split(/\s+/u),
)
const HOLDER_OF = /(?:^|[^\p{L}])(\p{Ll}{3,20}) of $/u
const BESIDE = /^, (?:near|outside|(?:just )?(?:north|south|east|west) of) $/u
// Enough for the pattern before a name.
const BEFORE_UNITS = 30

/** The names, in order. One-word names of persons that the report names in full stay. O(names). */
export function withSeats(text: string, names: readonly Name[], list: WordList): Name[] {
  const parts = new Set<string>()
  const seats = new Set<string>()
  const spelling = ({ start, end }: Name) => text.slice(start, end)
  for (const name of names)
    if (name.type === 'person') {
      const words = spelling(name).split(' ')
      if (words.length > 1) for (const word of words) parts.add(word)
    }
  names.forEach((name, i) => {
    if (name.type !== 'person' || spelling(name).includes(' ')) return
    const next = names[i + 1]
    const isBeside = next?.type === 'place' && BESIDE.test(text.slice(name.end, next.start))
    if (isBeside || isHeld(text, name.start, list)) seats.add(spelling(name))
  })
  return names.map((name) => {
    const word = spelling(name)
    const isSeat = name.type === 'person' && seats.has(word) && !parts.has(word)
    return isSeat ? { ...name, type: 'place' } : name
  })
}

/** Whether "the baker of" or the like stands before. */
function isHeld(text: string, start: number, list: WordList): boolean {
  const holder = HOLDER_OF.exec(text.slice(Math.max(0, start - BEFORE_UNITS), start))?.[1]
  if (holder === undefined) return false
  const one = holder.endsWith('s') ? holder.slice(0, -1) : holder
  if (KIN.has(holder) || KIN.has(one) || RELATIONS.has(one)) return false
  return ROLES.has(one) || (bitsOf(list, one) & NAME_BITS.personNoun) !== 0
}
