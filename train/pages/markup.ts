// Marks in generated HTML: mark('<p>Rain fell.</p>') is an element of the article's text, aside()
// one that a reader may keep or leave. unmarked() takes the marks out and tells where they were.

/** A range of the page, in UTF-16 offsets, half-open. */
export interface Range {
  readonly start: number
  readonly end: number
}

const [OPEN, CLOSE, OPEN_ASIDE, CLOSE_ASIDE] = ['\uE000', '\uE001', '\uE002', '\uE003']

/** Returns the element marked as the article's text; once marked inside, it stays as it is. */
export const mark = (html: string): string =>
  html.includes(OPEN) || html.includes(OPEN_ASIDE) || html === '' ? html : OPEN + html + CLOSE

/** Returns the element marked as neither wanted nor unwanted: a standfirst, a post quoted. */
export const aside = (html: string): string =>
  html === '' ? html : OPEN_ASIDE + html + CLOSE_ASIDE

/** Returns the page without marks and where its marked elements stand, in order. */
export function unmarked(marked: string): {
  readonly html: string
  readonly blocks: Range[]
  readonly neutral: Range[]
} {
  const blocks: Range[] = []
  const neutral: Range[] = []
  let html = ''
  let start = 0
  for (const piece of marked.split(/([\uE000-\uE003])/u)) {
    if (piece === OPEN || piece === OPEN_ASIDE) start = html.length
    else if (piece === CLOSE) blocks.push({ start, end: html.length })
    else if (piece === CLOSE_ASIDE) neutral.push({ start, end: html.length })
    else html += piece
  }
  return { html, blocks, neutral }
}

/** Returns text with the characters escaped that HTML needs escaped. */
export const esc = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const NAMED: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  eacute: 'é',
  shy: '',
}

/** Returns what a reader sees of generated elements: tags out, cells and rows apart. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style|noscript|svg|button)\b[\s\S]*?<\/\1>/giu, '')
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/<br[^>]*>|<\/(?:tr|li|p|div|dd|dt|h\d)>/giu, '\n')
    .replaceAll(/<\/t[dh]>/giu, ' ')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(\w+);/gu, (whole, name: string) => NAMED[name] ?? whole)
    .replaceAll('\u00AD', '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n[ \n]*/gu, '\n')
    .trim()
}
