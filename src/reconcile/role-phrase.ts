// The role that a text gives beside a name: the phrase before it or in apposition after it.
// Example: "Ostrel governor Mira Tolan, head of the council," -> "Ostrel governor", "head of the council".
import type { Span } from '../text/span.ts'
import { tokenize, type Token } from '../text/token.ts'
import { PRIVATE_ROLES, PUBLIC_ROLES, ROLE_MODIFIERS } from './role.ts'
import { fold } from './words.ts'

export interface RolePhrase {
  readonly text: string
  /** The role word itself, lower case: "governor". */
  readonly head: string
  readonly standing: 'public' | 'private'
}

/** How far from a name its role is looked for, in code units. */
const REACH = 90
/** Words that a role phrase may hold. */
const MOST_WORDS = 7

/** The role phrases beside a name, before it first. O(1): looks at most 90 code units each way. */
export function rolesBeside(text: string, name: Span, sentence: Span): RolePhrase[] {
  const inside = roleInside(text, name)
  const before = roleBefore(text, {
    start: Math.max(sentence.start, name.start - REACH),
    end: name.start,
  })
  const after = roleAfter(text, { start: name.end, end: Math.min(sentence.end, name.end + REACH) })
  return [inside, before, after].filter((role) => role !== null)
}

/** The role word of a token, in the singular, or null. */
function roleHead(token: Token): Pick<RolePhrase, 'head' | 'standing'> | null {
  const word = fold(token.lower)
  for (const head of [word, word.replace(/s$/u, '')]) {
    if (PUBLIC_ROLES.has(head)) return { head, standing: 'public' }
    if (PRIVATE_ROLES.has(head)) return { head, standing: 'private' }
  }
  return null
}

/** A role that the name annotation itself begins with ("President Venn"). */
function roleInside(text: string, name: Span): RolePhrase | null {
  const [first, ...rest] = tokenize(text, name)
  const head = first && rest.length > 0 ? roleHead(first) : null
  return head && { text: text.slice(first!.start, first!.end), ...head }
}

const capitalised = (text: string, token: Token) => /^\p{Lu}/u.test(text[token.start] ?? '')

/** "Ostrel governor [Mira Tolan]": a role word just before the name, with the words that belong to it. */
function roleBefore(text: string, part: Span): RolePhrase | null {
  const tokens = tokenize(text, part)
  const last = tokens.at(-1)
  if (!last) return null
  const head = roleHead(last)
  if (!head) return null
  let from = tokens.length - 1
  while (from > 0 && tokens.length - from < MOST_WORDS) {
    const token = tokens[from - 1]!
    const belongs = capitalised(text, token) || ROLE_MODIFIERS.has(token.lower)
    if (token.form !== 'word' || !belongs) break
    from--
  }
  if (/^the$/iu.test(tokens[from]!.lower) && from < tokens.length - 1) from++
  return { text: text.slice(tokens[from]!.start, last.end), ...head }
}

/** "[Mira Tolan], head of the council,": an apposition with a role word near its start. */
function roleAfter(text: string, part: Span): RolePhrase | null {
  const tokens = tokenize(text, part)
  if (tokens[0]?.lower !== ',') return null
  const phrase: Token[] = []
  for (const token of tokens.slice(1, 1 + 2 * MOST_WORDS)) {
    if (token.form === 'mark') break
    phrase.push(token)
  }
  const at = phrase.slice(0, 5).findIndex((token) => roleHead(token) !== null)
  if (at < 0 || phrase.slice(0, at).some((token) => VERBAL.has(token.lower))) return null
  const start = /^(?:the|a|an)$/u.test(phrase[0]!.lower) && at > 0 ? phrase[1]! : phrase[0]!
  const end = phrase[Math.min(phrase.length, MOST_WORDS) - 1]!
  return { text: text.slice(start.start, end.end), ...roleHead(phrase[at]!)! }
}

// An apposition is a noun phrase: after these words the role belongs to someone else.
const VERBAL = new Set([
  'who',
  'whom',
  'whose',
  'which',
  'and',
  'but',
  'said',
  'says',
  'told',
  'with',
  'to',
  'in',
  'was',
  'is',
  'has',
  'had',
  'will',
  'would',
  'accompanied',
  'met',
  'as',
  'by',
  'while',
  'when',
  'after',
  'before',
])
