// A small pattern language over words: rules written in word classes become regular expressions
// over one symbol per word, so that matching is linear and cheap. Lower-case items are the words
// themselves, upper-case items are classes. Example: 'the? last|past n:NUM u:UNITS' matches "the
// last three weeks" and hands over n = "three", u = "weeks".

/** Where a match stands: all items, and the match as [first, after). */
export interface Around<Item> {
  readonly items: readonly Item[]
  readonly first: number
  readonly after: number
}

/**
 * A pattern and what its match means. Items: `name:CLASS`, `word`, `A|b`, each with an optional
 * `?`; `( … )` and `|` group.
 */
export interface PatternRule<Item, Meaning> {
  readonly pattern: string
  /** The meaning of a match, or null when the words turn out to mean something else. */
  readonly read: (parts: Readonly<Record<string, Item>>, around: Around<Item>) => Meaning | null
}

interface CompiledRule<Item, Meaning> {
  readonly regex: RegExp
  readonly rule: PatternRule<Item, Meaning>
}

/** One match: items [first, after) and what they mean. */
export interface PatternMatch<Meaning> {
  readonly first: number
  readonly after: number
  readonly meaning: Meaning
}

/** Symbols of words and class sets, and the rules compiled over them. */
export interface PatternSet<Item, Meaning> {
  /**
   * The one-character symbol of a word, or of a named set of classes where the word alone does not
   * tell.
   */
  readonly symbolOf: (word: string, classes?: readonly string[]) => string
  /** The longest match of any rule at `first`; of equal ones the earlier rule. */
  readonly matchAt: (
    symbols: string,
    items: readonly Item[],
    first: number,
  ) => PatternMatch<Meaning> | null
}

/** The symbol of a word that no rule names. */
export const OTHER = '_'
const FIRST_SYMBOL = 0x4e00
const ITEM = /^(?:([a-z]+):)?(.+?)(\??)$/u
const isClass = (name: string) => /^[A-Z][A-Z0-9_]*$/u.test(name)

/** The words and classes that a pattern names. */
function namesIn(pattern: string): string[] {
  return pattern
    .split(' ')
    .filter((item) => !/^(?:\(|\)\??|\|)$/u.test(item))
    .flatMap((item) => ITEM.exec(item)![2]!.split('|'))
}

/**
 * Compiles rules over a vocabulary. `lexicon` gives the classes of words; `sets` lists the class
 * sets that items without a word of their own may have (numbers by shape, things already
 * recognised).
 */
export function compilePatterns<Item, Meaning>(
  rules: readonly PatternRule<Item, Meaning>[],
  lexicon: ReadonlyMap<string, readonly string[]>,
  sets: readonly (readonly string[])[],
): PatternSet<Item, Meaning> {
  const literals = new Set(
    rules.flatMap((rule) => namesIn(rule.pattern)).filter((n) => !isClass(n)),
  )
  const symbols = new Map<string, string>()
  const members = new Map<string, string>()
  const enrol = (names: readonly string[]) => {
    const key = [...names].sort().join(' ')
    const known = symbols.get(key)
    if (known) return known
    const symbol = String.fromCharCode(FIRST_SYMBOL + symbols.size)
    symbols.set(key, symbol)
    for (const name of names) members.set(name, (members.get(name) ?? '') + symbol)
    return symbol
  }
  const words = new Map<string, string>()
  for (const word of new Set([...lexicon.keys(), ...literals]))
    words.set(word, enrol([...(lexicon.get(word) ?? []), ...(literals.has(word) ? [word] : [])]))
  const bySet = new Map(sets.map((set) => [set.join(' '), enrol(set)]))
  const compiled = rules.map((rule) => ({ regex: compileOne(rule.pattern, members), rule }))
  const starts = startsOf(compiled)
  return {
    symbolOf: (word, classes) =>
      (classes ? bySet.get(classes.join(' ')) : words.get(word)) ?? OTHER,
    matchAt: (text, items, first) => longestAt(starts, text, items, first),
  }
}

function compileOne(pattern: string, members: ReadonlyMap<string, string>): RegExp {
  const source = pattern
    .split(' ')
    .map((item) => {
      if (item === '(') return '(?:'
      if (item === ')' || item === ')?' || item === '|') return item
      const [, name, choices, optional] = ITEM.exec(item)!
      const set = `[${choices!
        .split('|')
        .map((one) => members.get(one) ?? '')
        .join('')}]`
      return `${name ? `(?<${name}>${set})` : set}${optional}`
    })
    .join('')
  return new RegExp(source, 'dy')
}

/**
 * For every symbol the rules that may start with it, so that most words are passed over at once.
 */
function startsOf<Item, Meaning>(
  rules: readonly CompiledRule<Item, Meaning>[],
): Map<string, CompiledRule<Item, Meaning>[]> {
  const starts = new Map<string, CompiledRule<Item, Meaning>[]>()
  for (const one of rules)
    for (const symbol of firstSymbols(one.regex.source))
      starts.set(symbol, [...(starts.get(symbol) ?? []), one])
  return starts
}

/**
 * Symbols a compiled pattern may begin with; of a leading group every symbol in it, which is more
 * than enough.
 */
function firstSymbols(source: string): Set<string> {
  const found = new Set<string>()
  let inGroup = false
  const parts = /\(\?<[a-z]+>\[([^\][]*)\]\)(\??)|\[([^\][]*)\](\??)|\(\?:|\)(\??)/gu
  for (const [whole, named, afterNamed, plain, afterPlain, afterGroup] of source.matchAll(parts)) {
    if (whole === '(?:') inGroup = true
    else if (whole.startsWith(')')) {
      inGroup = false
      if (afterGroup !== '?') break
    } else {
      for (const symbol of named ?? plain ?? '') found.add(symbol)
      if (!inGroup && (afterNamed || afterPlain) !== '?') break
    }
  }
  return found
}

function longestAt<Item, Meaning>(
  starts: ReadonlyMap<string, readonly CompiledRule<Item, Meaning>[]>,
  symbols: string,
  items: readonly Item[],
  first: number,
): PatternMatch<Meaning> | null {
  let best: PatternMatch<Meaning> | null = null
  for (const { regex, rule } of starts.get(symbols[first]!) ?? []) {
    regex.lastIndex = first
    const match = regex.exec(symbols)
    if (!match || (best && regex.lastIndex <= best.after)) continue
    const after = regex.lastIndex
    const parts: Record<string, Item> = {}
    for (const [name, at] of Object.entries(match.indices!.groups ?? {}))
      if (at) parts[name] = items[at[0]]!
    const meaning = rule.read(parts, { items, first, after })
    if (meaning !== null) best = { first, after, meaning }
  }
  return best
}
