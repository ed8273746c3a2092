// A list of phrases, one a line, as one pattern. A phrase is written in plain words: a space is any
// white space, "(a|b)" is one of several, "s?" may be missing, WORD is any word, and what else a
// pattern may hold stands as it is. Example: "no (truth|basis) in" on a line of its own finds "No
// truth in". Lists stand beside this file with their source; patterns are made of them once.

/** The lines of a list, blank ones left out; a line that begins with "|" goes on from the last. */
export function lines(list: string): readonly string[] {
  const phrases: string[] = []
  for (const line of list.split('\n').map((one) => one.trim()))
    if (line.startsWith('|')) phrases.push(`${phrases.pop() ?? ''}${line}`)
    else if (line !== '') phrases.push(line)
  return phrases
}

/** The words of a list, each a phrase. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Phrases as the source of a pattern that has the first that fits, in the order of the list. */
export const oneOf = (phrases: readonly string[]): string =>
  `(?:${phrases.map(sourceOf).join('|')})`

/** A phrase as the source of a pattern. */
export const sourceOf = (phrase: string): string =>
  phrase
    .replaceAll(/(?<!\\)\((?!\?)/gu, '(?:')
    .replaceAll('WORD', '\\p{L}+')
    .replaceAll(' ', '\\s+')

/** A pattern that finds the phrases of a list as whole words; `flags` "giu" for all of them. */
export const wholeWords = (phrases: readonly string[], flags: 'iu' | 'giu' = 'iu'): RegExp =>
  new RegExp(`\\b${oneOf(phrases)}\\b`, flags)
