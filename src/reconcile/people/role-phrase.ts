// The role that a text gives beside a name: the phrase before it or in apposition after it.
// Example: "Ostrel governor Mira Tolan, head of the council," -> "Ostrel governor", "head of the
// council".
import type { Span } from '../../text/span.ts'
import { tokenize, type Token } from '../../text/token.ts'
import { PRIVATE_ROLES, PUBLIC_ROLES, ROLE_MODIFIERS } from './role.ts'
import { fold } from '../words.ts'

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
  const ahead = roleAhead(text, {
    start: Math.max(sentence.start, name.start - REACH),
    end: name.start,
  })
  const after = roleAfter(text, { start: name.end, end: Math.min(sentence.end, name.end + REACH) })
  return [inside, before, ahead, after].filter((role) => role !== null)
}

/** Forms of address between a role and the name. */
const FORMS: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'prof', 'sir', 'dame'])

/** The role word of a token, in the singular, or null. */
function roleHead(token: Token): Pick<RolePhrase, 'head' | 'standing'> | null {
  // "the mayor's sister" is no mayor.
  if (/'s?$/u.test(token.lower)) return null
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

/**
 * "Ostrel governor [Mira Tolan]": a role word just before the name, with the words that belong to
 * it.
 */
function roleBefore(text: string, part: Span): RolePhrase | null {
  const tokens = tokenize(text, part)
  // "hospital director Dr [Pavel Orsk]"
  while (FORMS.has(tokens.at(-1)?.lower ?? '') || tokens.at(-1)?.lower === '.') tokens.pop()
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
  const at = phrase.slice(0, 6).findIndex((token) => roleHead(token) !== null)
  if (at < 0 || !phrase.slice(0, at).every((token) => describes(text, token))) return null
  // "[Lund], Foreign Minister Orsk said": the role belongs to the name after it.
  const next = phrase[at + 1]
  if (next && (capitalised(text, next) || VERBS.has(next.lower))) return null
  const start = /^(?:the|a|an)$/u.test(phrase[0]!.lower) && at > 0 ? phrase[1]! : phrase[0]!
  const stop = phrase.findIndex((token, i) => i > at && VERBS.has(token.lower))
  const last = Math.min(stop < 0 ? phrase.length : stop, MOST_WORDS) - 1
  const words = text.slice(start.start, phrase[last]!.end)
  const role = roleHead(phrase[at]!)!
  return { text: words, ...role, ...(AT_HOME.test(words) ? { standing: 'private' } : {}) }
}

/** "head of a household of eight": an office in private life, or none. */
const AT_HOME =
  /\bof\s+(?:\p{L}+\s+){0,2}(?:household|family|house|clan|nothing|nobody|class|queue)\b/iu

/** "The new adviser to Ostrel, [Mira Tolan],": a role phrase that a name in commas follows. */
function roleAhead(text: string, part: Span): RolePhrase | null {
  const tokens = tokenize(text, part)
  if (tokens.at(-1)?.lower !== ',') return null
  const phrase: Token[] = []
  for (const token of tokens.slice(0, -1).toReversed()) {
    if (token.form === 'mark' || VERBS.has(token.lower)) break
    phrase.unshift(token)
  }
  const at = phrase.findIndex((token) => roleHead(token) !== null)
  if (at < 0 || !phrase.slice(0, at).every((token) => describes(text, token))) return null
  if (!/^(?:the|a|an|its|their|his|her)$/u.test(phrase[0]!.lower) && at > 0) return null
  const start = at > 0 ? phrase[1]! : phrase[0]!
  return { text: text.slice(start.start, phrase.at(-1)!.end), ...roleHead(phrase[at]!)! }
}

/** Words that may stand before a role's head: articles, names, offices, possessives, ages. */
function describes(text: string, token: Token): boolean {
  return (
    capitalised(text, token) ||
    ROLE_MODIFIERS.has(token.lower) ||
    /^(?:the|a|an|his|her|its|their|of)$/u.test(token.lower) ||
    /'s$|-old$|ish$|an$|based$/u.test(token.lower)
  )
}

// Verbs after which a role phrase is over.
const VERBS = new Set([
  'said',
  'says',
  'told',
  'warned',
  'added',
  'was',
  'is',
  'were',
  'has',
  'had',
  'will',
  'would',
  'met',
  'who',
  'whose',
  'which',
  'and',
  'but',
  'after',
  'before',
  'while',
  'when',
  'as',
  'that',
])
