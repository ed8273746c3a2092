// Characters that need care before anything else reads a text.
// Example: wellFormed('a\ud800b') gives {text: 'a\ufffdb', replaced: 1}.

/**
 * The text with each lone surrogate as U+FFFD (same length in code units), and how many there were.
 */
export function wellFormed(text: string): { readonly text: string; readonly replaced: number } {
  if (text.isWellFormed()) return { text, replaced: 0 }
  const repaired = text.toWellFormed()
  let replaced = 0
  for (let i = 0; i < text.length; i++) if (text[i] !== repaired[i]) replaced++
  return { text: repaired, replaced }
}

/** Whether a UTF-16 offset falls between the halves of one character. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset - 1)
  const low = text.charCodeAt(offset)
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff
}
