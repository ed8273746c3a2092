// Verbs of two senses -> the type of event that their neighbours tell of. Example: "the army
// struck the depot" is an attack, "both sides struck a deal" an agreement, "a quake struck the
// town" a disaster; "gunmen fired on the bus" is an attack, "Venn fired the minister" is of an
// office.
import * as lexicon from '../lexicon/event-senses.ts'
import type { Clauses } from './clauses.ts'
import type { EventVerb } from './verb-group.ts'

/** Tokens looked at for what a verb is done to, and for who does it. */
const OBJECT_REACH = 6
const SUBJECT_REACH = 8
const STOP = /^(?:[,.;:!?"“”()]|that|which|who|while|and|but|because|when)$/u

/**
 * The type of a verb of two senses: null where this sense has none, undefined where the verb has
 * but one sense or nothing tells which. O(1).
 */
export function senseOfVerb(clauses: Clauses, group: EventVerb): string | null | undefined {
  const senses = lexicon.SENSES.get(group.base)
  if (!senses) return undefined
  const after = wordsAfter(clauses, group)
  const [doer, done] = group.passive
    ? [after.slice(Math.max(0, after.indexOf('by'))), wordsBefore(clauses, group)]
    : [wordsBefore(clauses, group), after]
  for (const { doers, objects, next, type } of senses) {
    if (next && !next.has(after[0] ?? '')) continue
    if (doers && !doer.some((word) => doers.has(word))) continue
    if (objects && !done.some((word) => objects.has(word))) continue
    return type
  }
  return undefined
}

function wordsAfter({ tokens, to }: Clauses, { head }: EventVerb): string[] {
  const words: string[] = []
  for (let k = head + 1; k < Math.min(to, head + 1 + OBJECT_REACH); k++) {
    const { lower } = tokens[k]!
    if (STOP.test(lower)) break
    words.push(lower)
  }
  return words
}

function wordsBefore({ tokens, from }: Clauses, { first }: EventVerb): string[] {
  const words: string[] = []
  for (let k = first - 1; k >= Math.max(from, first - SUBJECT_REACH); k--) {
    const { lower } = tokens[k]!
    if (STOP.test(lower)) break
    words.push(lower)
  }
  return words
}
