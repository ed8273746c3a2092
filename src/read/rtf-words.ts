// What control words of RTF mean for the words of a text: signs, breaks, parts that are not the
// text's own, code pages. Compiled from the Rich Text Format Specification 1.9.1 for this project.
// Example: "\endash" is "–", "\cell" ends a cell, the group of "\pict" is left out.

/** Control words that stand for signs. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['row', '\n'],
  ['nestrow', '\n'],
  ['emdash', '\u2014'],
  ['endash', '\u2013'],
  ['lquote', '\u2018'],
  ['rquote', '\u2019'],
  ['ldblquote', '\u201c'],
  ['rdblquote', '\u201d'],
  ['bullet', '\u2022'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
])

/** Control words that end a paragraph. */
export const BREAKS: ReadonlySet<string> = new Set(['par', 'sect', 'page', 'column'])

/** Groups that hold no words of the text; those marked "\*" are left out beside them. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  `colortbl stylesheet pict objdata header headerl headerr headerf footer footerl footerr
  footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonshppict shppict xe tc txe rxe
  listtext pntext filetbl revtbl themedata datastore latentstyles fldinst annotation atnid
  atnauthor bkmkstart bkmkend nonesttables operator company category keywords subject comment
  doccomm hlinkbase creatim printim buptim`.split(/\s+/u),
)

/** Code page → name of its encoding; others are read as windows-1252 and told of. */
const PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [65_001, 'utf-8'],
  ...Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`] as const),
])

/** The encoding of a code page, or null where it is none that is known. */
export function encodingOfPage(page: number): string | null {
  return PAGES.get(page) ?? null
}

/** Character set of a font → code page. */
const CHARSETS: ReadonlyMap<number, number> = new Map([
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

/** The encoding of a font by its character set; null for that of the document. */
export function encodingOfCharset(charset: number): string | null {
  return encodingOfPage(CHARSETS.get(charset) ?? 0)
}
