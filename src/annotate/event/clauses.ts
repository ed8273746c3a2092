// A report's sentences with their verbs: what events and commitments are read from. A word inside
// the name of somebody is no verb ("the Orsk Mining Company will pay" has one). A sentence longer
// than news writes is read in stretches, so that no text takes more than linear time.
import type { Name } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import type { Token } from '../../text/token.ts'
import { verbsIn, type EventVerb } from './verb-group.ts'

/** Tokens of one sentence [from, to) with its verbs, in order. */
export interface Clauses {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly groups: readonly EventVerb[]
  /** Indexes of the tokens inside names of several words. */
  readonly named: ReadonlySet<number>
}

/** Tokens of a sentence read at once, at most. */
const MAX_TOKENS = 300

// By the tokens of a report: events and commitments are read from the same clauses.
const READ = new WeakMap<readonly Token[], readonly Clauses[]>()

/** The sentences of a report with their verbs, in order. O(tokens), once for its tokens. */
export function clausesOf({ tokens, layer }: Annotated): readonly Clauses[] {
  const known =
    READ.get(tokens) ?? readClauses(tokens, layer('sentence'), namedTokens(tokens, layer('name')))
  READ.set(tokens, known)
  return known
}

/** Indexes of the tokens of names of several words, of persons, bodies and places. O(names). */
function namedTokens(tokens: readonly Token[], names: readonly Name[]): ReadonlySet<number> {
  const named = new Set<number>()
  for (const { start, end, type } of names) {
    const from = firstAtOrAfter(tokens, start)
    const to = firstAtOrAfter(tokens, end)
    if (type === 'other' || to - from < 2 || to - from > NAME_TOKENS) continue
    for (let k = from; k < to; k++) named.add(k)
  }
  return named
}

/** A name of more tokens is rather a line in capitals. */
const NAME_TOKENS = 8

function readClauses(
  tokens: readonly Token[],
  sentences: readonly Span[],
  named: ReadonlySet<number>,
): Clauses[] {
  const all: Clauses[] = []
  for (const sentence of sentences) {
    const end = firstAtOrAfter(tokens, sentence.end)
    for (let from = firstAtOrAfter(tokens, sentence.start); from < end; from += MAX_TOKENS) {
      const to = Math.min(end, from + MAX_TOKENS)
      all.push({ tokens, from, to, groups: verbsIn(tokens, { from, to }, named), named })
    }
  }
  return all
}
