// Markup that cannot be made of article text: a template whose holes are always escaped.
// Example: markup`<p>${'1 < 2'}</p>` is "<p>1 &lt; 2</p>"; only Markup values go in unescaped.

/** Trusted markup, made only by `markup` and `joinMarkup`. */
export interface Markup {
  readonly markup: string
}

type Hole = string | number | Markup | null | undefined | false | readonly Hole[]

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as markup shows it: the five special characters escaped, control characters (not allowed
 * in HTML) dropped.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (character) => ESCAPES[character]!)
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '')
}

function fill(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return ''
  if (typeof hole === 'string') return escapeText(hole)
  if (typeof hole === 'number') return String(hole)
  if (Array.isArray(hole)) return hole.map(fill).join('')
  return (hole as Markup).markup
}

/** Markup from a literal template; every hole is escaped unless it is Markup itself. */
export function markup(parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  let text = parts[0]!
  for (let i = 0; i < holes.length; i++) text += fill(holes[i]) + parts[i + 1]!
  return { markup: text }
}

/** Pieces of markup with a separator between them. */
export function joinMarkup(pieces: readonly Markup[], separator: Markup | string = ''): Markup {
  const between = typeof separator === 'string' ? escapeText(separator) : separator.markup
  return { markup: pieces.map((piece) => piece.markup).join(between) }
}
