// The tokens of a page → its pieces of text in source order, each labelled with the box (element)
// that it stands in. Example: "<p>Rain in <b>Marn</b></p>" has the pieces "Rain in " in p and
// "Marn" in b, in one block. The text is taken from the tokens, never from a parsed tree: a tree
// parser moves text out of tables and past </body>, and offsets would be lost. The boxes are a
// rough tree that only labels. Linear in the page.
import { Tokenizer, TokenizerMode } from 'parse5'
import type { Token } from 'parse5'
import {
  AUTHOR_ADDRESS,
  AUTHOR_NAMES,
  BLOCK_TAGS,
  DROPPED_ROLES,
  DROPPED_TAGS,
  NO_AUTHOR_NAMES,
  VOID_TAGS,
} from './names.ts'

/** Elements nested deeper are not boxes of their own. Browsers stop at 512. */
const DEPTH_MAX = 512
/** Class and id characters looked at. */
const NAMES_MAX = 200
/** Boxes and meta elements kept of one page. */
const BOXES_MAX = 1_000_000
const METAS_MAX = 2000

/** Where a saved page says in a comment that it came from, and how far into it. */
const SAVED_FROM =
  /^\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{1,9})(https?:\S{5,2000})/u
const SAVED_WITHIN = 4096

/** An element as far as it labels text. */
export interface Box {
  readonly tag: string
  readonly parent: Box | null
  readonly index: number
  /** Class and id. */
  readonly names: string
  /** Why the text inside is page matter by the box's own tag or marks, or null. */
  readonly dropped: string | null
  readonly article: boolean
  /** Whether its marks or names say that an author is named inside. */
  readonly author: boolean
  /** The date that its marks state beside its words (`datetime`, a full day in `title`), or null. */
  readonly stamp: string | null
}

/** How a piece is set off from the one before it. */
export const GAP = { none: 0, cell: 1, line: 2, block: 3 } as const

/** Source characters between two tags. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly box: Box
  readonly gap: number
  readonly inLink: boolean
  readonly preformatted: boolean
}

/** What the page says of itself, as found in its head and marks. */
export interface PageMeta {
  readonly attributes: readonly ReadonlyMap<string, string>[]
  readonly canonical: string | null
  /** What its links are read against, as stated, or null. */
  readonly base: string | null
  /** Where a browser or SingleFile says that it saved the page from, or null. */
  readonly savedFrom: string | null
  /** Characters of pages inside it that stand in an attribute (`srcdoc`). */
  readonly framed: number
  readonly scripts: number
  readonly language: string | null
  readonly title: string
  readonly times: readonly string[]
  readonly jsonLd: readonly string[]
}

export interface Page {
  readonly pieces: readonly Piece[]
  readonly boxes: readonly Box[]
  readonly meta: PageMeta
}

/** Text states that a start tag puts the tokenizer in (HTML Living Standard, 13.2.6.4.4 and .7). */
const TEXT_STATES = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map(
    (tag) => [tag, TokenizerMode.RAWTEXT] as const,
  ),
  ['script', TokenizerMode.SCRIPT_DATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
])

/** The pieces and boxes of a page. Never throws. O(source). */
export function readPage(source: string): Page {
  const reader = new PageReader(source)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader)
  reader.tokenizer = tokenizer
  tokenizer.write(source, true)
  return { pieces: reader.pieces, boxes: reader.boxes, meta: reader.meta() }
}

/** Follows the tokens of one page. */
class PageReader {
  tokenizer: Tokenizer | null = null
  readonly pieces: Piece[] = []
  readonly boxes: Box[] = []
  readonly #source: string
  readonly #root: Box
  readonly #stack: Box[] = []
  readonly #open = new Map<string, number>()
  #deeper = 0
  /** End of the last tag, and of the last character token since (-1: none). */
  #textFrom = 0
  #textTo = -1
  #gap: number = GAP.block
  #breaks = 0
  #ldJson = false
  readonly #attributes: ReadonlyMap<string, string>[] = []
  readonly #times: string[] = []
  readonly #ldTexts: string[] = []
  #canonical: string | null = null
  #base: string | null = null
  #savedFrom: string | null = null
  #framed = 0
  #scripts = 0
  #language: string | null = null
  #title = ''

  constructor(source: string) {
    this.#source = source
    const nothing = { names: '', dropped: null, article: false, author: false, stamp: null }
    const box: Box = { tag: '#page', parent: null, index: 0, ...nothing }
    this.#root = box
    this.boxes.push(box)
  }

  meta(): PageMeta {
    return {
      attributes: this.#attributes,
      canonical: this.#canonical,
      base: this.#base,
      savedFrom: this.#savedFrom,
      framed: this.#framed,
      scripts: this.#scripts,
      language: this.#language,
      title: this.#title,
      times: this.#times,
      jsonLd: this.#ldTexts,
    }
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#textTo = token.location?.endOffset ?? this.#textTo
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onNullCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token)
  }

  onComment({ data, location }: Token.CommentToken): void {
    this.#endText(location)
    if (this.#savedFrom === null && (location?.startOffset ?? 0) < SAVED_WITHIN)
      this.#savedFrom = SAVED_FROM.exec(data.slice(0, SAVED_WITHIN))?.[1] ?? null
  }

  onDoctype({ location }: Token.DoctypeToken): void {
    this.#endText(location)
  }

  onEof(): void {
    this.#endText(null)
  }

  onStartTag(token: Token.TagToken): void {
    this.#endText(token.location)
    const tag = token.tagName
    if (tag === 'br') this.#breaks++
    if (BLOCK_TAGS.has(tag)) this.#gap = GAP.block
    else if (tag === 'td' || tag === 'th') this.#gap = Math.max(this.#gap, GAP.cell)
    this.#noteAttributes(token)
    if (VOID_TAGS.has(tag)) return
    this.#closeImplied(tag)
    const foreign = this.#isOpen('svg') || this.#isOpen('math')
    if (foreign && token.selfClosing) return
    this.#push(token)
    if (!this.tokenizer) return
    this.tokenizer.inForeignNode = foreign || tag === 'svg' || tag === 'math'
    const state = foreign ? undefined : TEXT_STATES.get(tag)
    if (state !== undefined) this.tokenizer.state = state
  }

  onEndTag(token: Token.TagToken): void {
    this.#endText(token.location)
    const tag = token.tagName
    if (BLOCK_TAGS.has(tag)) this.#gap = GAP.block
    if (tag === 'br') this.#breaks++
    if (this.#deeper > 0) {
      this.#deeper--
      return
    }
    this.#closeTo(tag)
    if (this.tokenizer) this.tokenizer.inForeignNode = this.#isOpen('svg') || this.#isOpen('math')
  }

  /** The text since the last tag becomes a piece; the tag at `location` begins the next. */
  #endText(location: Token.Location | null): void {
    const end = location?.startOffset ?? this.#textTo
    if (this.#textTo >= 0 && end > this.#textFrom) this.#addPiece(this.#textFrom, end)
    this.#textFrom = location?.endOffset ?? end
    this.#textTo = -1
  }

  #addPiece(start: number, end: number): void {
    const box = this.#top()
    const slice = this.#source.slice(start, end)
    if (this.#ldJson && box.tag === 'script') this.#ldTexts.push(slice)
    if (box.tag === 'title' && this.#title === '' && !this.#isOpen('svg')) this.#title = slice
    // Blank text between blocks stays with the tags around it.
    if (!/\S/u.test(slice) && this.#gap === GAP.block) return
    const breaks = this.#breaks === 0 ? GAP.none : this.#breaks === 1 ? GAP.line : GAP.block
    this.pieces.push({
      start,
      end,
      box,
      gap: Math.max(this.#gap, breaks),
      inLink: this.#isOpen('a'),
      preformatted: this.#isOpen('pre'),
    })
    if (/\S/u.test(slice)) {
      this.#gap = GAP.none
      this.#breaks = 0
    }
  }

  #top(): Box {
    return this.#stack.at(-1) ?? this.#root
  }

  #isOpen(tag: string): boolean {
    return (this.#open.get(tag) ?? 0) > 0
  }

  #push(token: Token.TagToken): void {
    if (this.#stack.length >= DEPTH_MAX || this.boxes.length >= BOXES_MAX) {
      this.#deeper++
      return
    }
    const parent = this.#top()
    const tag = token.tagName
    const attributes = attributesOf(token)
    const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.trim()
    const box: Box = {
      tag,
      parent,
      index: this.boxes.length,
      names: names.slice(0, NAMES_MAX),
      dropped: droppedBecause(tag, attributes),
      article: parent.article || tag === 'article' || isBody(attributes),
      author: namesAuthor(names, attributes),
      stamp: stampIn(tag, attributes),
    }
    this.#ldJson = tag === 'script' && /ld\+json/iu.test(attributes.get('type') ?? '')
    this.boxes.push(box)
    this.#stack.push(box)
    this.#open.set(tag, (this.#open.get(tag) ?? 0) + 1)
  }

  #pop(): void {
    const box = this.#stack.pop()
    if (box) this.#open.set(box.tag, (this.#open.get(box.tag) ?? 1) - 1)
  }

  /** Closes the nearest open element of this name; an inline end tag never closes a block. */
  #closeTo(tag: string): void {
    if (!this.#isOpen(tag)) return
    const block = BLOCK_TAGS.has(tag) || tag === 'td' || tag === 'th' || DROPPED_TAGS.has(tag)
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]!.tag
      if (open === tag) {
        while (this.#stack.length > i) this.#pop()
        return
      }
      if (!block && BLOCK_TAGS.has(open)) return
    }
  }

  /** A block closes an open paragraph, an item the item before it. */
  #closeImplied(tag: string): void {
    if (BLOCK_TAGS.has(tag)) this.#closeTo('head')
    if (BLOCK_TAGS.has(tag) && this.#isOpen('p')) this.#closeWithin('p', 'td')
    if (tag === 'li') this.#closeWithin('li', 'ul')
    if (tag === 'dd' || tag === 'dt') this.#closeWithin(tag === 'dd' ? 'dt' : 'dd', 'dl')
    if (tag === 'option') this.#closeWithin('option', 'select')
    if (tag === 'td' || tag === 'th' || tag === 'tr') this.#closeWithin('td', 'table')
    if (tag === 'tr') this.#closeWithin('tr', 'table')
    if (tag === 'a') this.#closeWithin('a', 'td')
  }

  /** Closes the nearest element of a name if only a few inline elements lie above it. */
  #closeWithin(tag: string, barrier: string): void {
    if (!this.#isOpen(tag)) return
    const lowest = Math.max(0, this.#stack.length - 12)
    for (let i = this.#stack.length - 1; i >= lowest; i--) {
      const open = this.#stack[i]!.tag
      if (open === tag) {
        while (this.#stack.length > i) this.#pop()
        return
      }
      if (open === barrier || BLOCK_TAGS.has(open)) return
    }
  }

  #noteAttributes(token: Token.TagToken): void {
    const tag = token.tagName
    if (tag === 'meta' && this.#attributes.length < METAS_MAX)
      this.#attributes.push(attributesOf(token))
    if (tag === 'html') this.#language ??= attributesOf(token).get('lang') ?? null
    if (tag === 'link' && this.#canonical === null) {
      const attributes = attributesOf(token)
      if (/(?:^|\s)canonical(?:\s|$)/iu.test(attributes.get('rel') ?? ''))
        this.#canonical = attributes.get('href') ?? null
    }
    if (tag === 'base') this.#base ??= attributesOf(token).get('href') ?? null
    if (tag === 'iframe') this.#framed += attributesOf(token).get('srcdoc')?.length ?? 0
    if (tag === 'script') this.#scripts++
    if (tag === 'time' && this.#times.length < 20) {
      const stamp = attributesOf(token).get('datetime')
      if (stamp !== undefined) this.#times.push(stamp)
    }
  }
}

/** The first attributes of a tag: more than a hundred are an attack. */
function attributesOf({ attrs }: Token.TagToken): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const { name, value } of attrs.slice(0, 100))
    if (!attributes.has(name)) attributes.set(name, value)
  return attributes
}

function droppedBecause(tag: string, attributes: ReadonlyMap<string, string>): string | null {
  const byTag = DROPPED_TAGS.get(tag)
  if (byTag !== undefined && !isShadow(tag, attributes)) return byTag
  const role = attributes.get('role')
  if (role !== undefined && DROPPED_ROLES.has(role.toLowerCase())) return 'navigation'
  const style = attributes.get('style') ?? ''
  const hidden =
    (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') ||
    /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(style.slice(0, 500)) ||
    (attributes.get('aria-hidden') === 'true' && tag !== 'body')
  return hidden ? 'hidden' : null
}

/** A template that is shown at once: shadow DOM as pages declare it and browsers save it. */
function isShadow(tag: string, attributes: ReadonlyMap<string, string>): boolean {
  const names = ['shadowrootmode', 'shadowroot', 'shadowmode']
  return tag === 'template' && names.some((name) => attributes.has(name))
}

function isBody(attributes: ReadonlyMap<string, string>): boolean {
  return /articlebody/iu.test(attributes.get('itemprop') ?? '')
}

/** Names of a day in marks: microdata, RDFa, Dublin Core. */
const DATED = /datepublished|datecreated|\b(?:dc|dcterms|dct):(?:date|created|issued)\b/iu
const YEAR = /(?:19|20)\d\d/u

/** What the marks of an element say of its day: "<abbr title=2032-02-03>2 days ago</abbr>". */
function stampIn(tag: string, attributes: ReadonlyMap<string, string>): string | null {
  const title = attributes.get('title') ?? null
  const full = title !== null && title.length <= 60 && YEAR.test(title) ? title : null
  const marked = DATED.test(
    `${attributes.get('itemprop') ?? ''} ${attributes.get('property') ?? ''}`,
  )
  const named =
    marked || tag === 'time' ? (attributes.get('datetime') ?? attributes.get('content')) : null
  return named ?? full
}

function namesAuthor(names: string, attributes: ReadonlyMap<string, string>): boolean {
  if (/\bauthor\b/iu.test(`${attributes.get('rel') ?? ''} ${attributes.get('itemprop') ?? ''}`))
    return true
  if (AUTHOR_ADDRESS.test((attributes.get('href') ?? '').slice(0, 300))) return true
  return AUTHOR_NAMES.test(names) && !NO_AUTHOR_NAMES.test(names)
}
