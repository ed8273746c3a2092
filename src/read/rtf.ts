// A text in RTF → raw report: its words as lines, a blank line between paragraphs, a tab between
// the cells of a table. Example: "{\rtf1\ansi Rain in \b Marn\b0 .\par Snow.}" has the source "Rain
// in Marn.\n\nSnow.". Of the format only what holds words is followed: groups, signs, code pages,
// breaks. Pictures, objects, boxes, heads and feet, deleted and hidden words are left out. Linear,
// with a limit on depth; nothing is ever run or looked up.
import { noticeOf, readPart, rejectedPart, type Place, type Read } from './part.ts'
import { BREAKS, encodingOfCharset, encodingOfPage, LEFT_OUT, SIGNS } from './rtf-words.ts'

const DEPTH_MAX = 500
const FONTS_MAX = 10_000
const LATIN = 'windows-1252'

/** Where the words of a group go. */
type Goal = Written | 'fonts' | 'info' | 'stamp' | 'none'
type Written = 'text' | 'note' | 'title' | 'author'

interface Group {
  readonly goal: Goal
  /** Hidden or deleted words. */
  readonly unseen: boolean
  /** Signs that follow a "\u" for readers without Unicode. */
  readonly spare: number
  /** Encoding of its font; null for that of the document. */
  readonly encoding: string | null
}

/** The report of a text in RTF. Never throws. O(bytes). */
export function readRtf(bytes: Uint8Array, place: Place): Read {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!/^\s{0,100}\{\\rtf/u.test(source.slice(0, 200))) return rejectedPart(place, 'no RTF')
  const reader = new RtfReader(source)
  const reason = reader.run()
  if (reason !== null) return rejectedPart(place, reason)
  const text = tidy(reader.words('text'))
  if (text === '') return rejectedPart(place, 'a document without text')
  const { modified } = reader
  const fields = { title: reader.words('title'), byline: reader.words('author'), modified }
  const notices = reader.faults.map((fault) => noticeOf('rtf', 'warning', fault))
  return readPart(place, { text }, { fields, notices })
}

/** Lines without blanks around them, at most one blank line between two. */
function tidy(words: string): string {
  const lines = words.split('\n').map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    return cells.join('\t').trimEnd()
  })
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

const WORD = /\\([a-z]{1,32})(-?\d{1,10})? ?/iy
const PLAIN = /[^\\{}\r\n]+/y
const HEX = /\\'([\da-f]{2})/iy

/** Follows the groups of one text. */
class RtfReader {
  readonly #source: string
  readonly #stack: Group[] = []
  #group: Group = { goal: 'text', unseen: false, spare: 1, encoding: null }
  #at = 0
  /** Signs to pass over after a "\u". */
  #spare = 0
  /** Bytes not yet decoded, one for each code unit. */
  #held = ''
  readonly #parts: { readonly [Key in Written]: string[] } = {
    text: [],
    note: [],
    title: [],
    author: [],
  }
  readonly #fonts = new Map<number, string>()
  #font = 0
  #encoding = LATIN
  #inTable = false
  readonly #stamp = new Map<string, number>()
  readonly #faults = new Set<string>()

  constructor(source: string) {
    this.#source = source
  }

  get faults(): string[] {
    return [...this.#faults]
  }

  /** When it was last changed, as it states, or an empty string. */
  get modified(): string {
    const [year, month, day, hour, minute] = ['yr', 'mo', 'dy', 'hr', 'min'].map((name) =>
      String(this.#stamp.get(name) ?? 0).padStart(2, '0'),
    )
    return this.#stamp.has('yr') ? `${year}-${month}-${day} ${hour}:${minute}` : ''
  }

  words(goal: 'text' | 'title' | 'author'): string {
    return this.#parts[goal].join('').trim()
  }

  /** Reads to the end; the reason where the text must be refused. */
  run(): string | null {
    const source = this.#source
    while (this.#at < source.length) {
      const sign = source[this.#at]!
      if (sign === '{') {
        this.#flush()
        if (this.#stack.length >= DEPTH_MAX) return `RTF nested deeper than ${DEPTH_MAX} groups`
        this.#stack.push(this.#group)
        this.#spare = 0
        this.#at++
      } else if (sign === '}') {
        this.#endGroup()
        if (this.#stack.length === 0) break
      } else if (sign === '\\') this.#control()
      else if (sign === '\r' || sign === '\n') this.#at++
      else this.#plain()
    }
    this.#flush()
    if (this.#stack.length > 0) this.#faults.add('the file ends inside a group')
    this.#endParagraph()
    this.#parts.text.push('\n\n')
    this.#takeNotes()
    return null
  }

  #endGroup(): void {
    this.#flush()
    this.#at++
    this.#spare = 0
    const ended = this.#group
    this.#group = this.#stack.pop() ?? ended
    if (ended.goal === 'note' && this.#group.goal !== 'note') this.#parts.note.push('\n\n')
  }

  #set(change: Partial<Group>): void {
    this.#flush()
    this.#group = { ...this.#group, ...change }
  }

  #plain(): void {
    PLAIN.lastIndex = this.#at
    const run = PLAIN.exec(this.#source)![0]
    this.#at += run.length
    const passed = Math.min(this.#spare, run.length)
    this.#spare -= passed
    this.#hold(run.slice(passed))
  }

  /** A backslash and what belongs to it. */
  #control(): void {
    const source = this.#source
    const sign = source[this.#at + 1]
    if (sign === "'") {
      HEX.lastIndex = this.#at
      const code = HEX.exec(source)?.[1]
      this.#at += code === undefined ? 2 : 4
      if (this.#spare > 0) this.#spare--
      else if (code !== undefined) this.#hold(String.fromCharCode(Number.parseInt(code, 16)))
      return
    }
    WORD.lastIndex = this.#at
    const match = WORD.exec(source)
    if (match) {
      this.#at += match[0].length
      this.#word(match[1]!, match[2] === undefined ? null : Number(match[2]))
      return
    }
    this.#at += 2
    if (sign === '*') this.#set({ goal: 'none' })
    else if (sign === '~') this.#put('\u00a0')
    else if (sign === '_') this.#put('-')
    else if (sign === '\r' || sign === '\n') this.#endParagraph()
    else if (sign === '\\' || sign === '{' || sign === '}') this.#put(sign)
  }

  #word(name: string, value: number | null): void {
    const { goal } = this.#group
    const sign = SIGNS.get(name)
    if (name === 'u') this.#unicode(value ?? 0)
    else if (name === 'bin') this.#at += Math.max(0, value ?? 0)
    else if (name === 'uc') this.#set({ spare: Math.min(9, Math.max(0, value ?? 1)) })
    else if (name === 'ansicpg' && value !== null) this.#page(value)
    else if (name === 'mac') this.#encoding = 'macintosh'
    else if (name === 'fonttbl') this.#set({ goal: 'fonts' })
    else if (name === 'f') this.#setFont(value ?? 0)
    else if (name === 'fcharset' && goal === 'fonts') this.#setCharset(value ?? 0)
    else if (name === 'v' || name === 'deleted') this.#set({ unseen: value !== 0 })
    else if (name === 'plain') this.#set({ unseen: false, encoding: null })
    else if (name === 'pard') this.#inTable = false
    else if (name === 'intbl') this.#inTable = true
    else if (name === 'footnote' && goal === 'text') this.#set({ goal: 'note' })
    else if (name === 'info') this.#set({ goal: 'info' })
    else if (goal === 'info' && (name === 'title' || name === 'author')) this.#set({ goal: name })
    else if (goal === 'info' && name === 'revtim') this.#set({ goal: 'stamp' })
    else if (goal === 'stamp') this.#stamp.set(name, value ?? 0)
    else if (LEFT_OUT.has(name)) this.#set({ goal: 'none' })
    else if (BREAKS.has(name)) this.#endParagraph()
    else if (sign !== undefined) this.#put(sign)
  }

  #unicode(value: number): void {
    // A signed number of 16 bits.
    this.#put(String.fromCharCode(value & 0xffff))
    this.#spare = this.#group.spare
  }

  #page(page: number): void {
    const encoding = encodingOfPage(page)
    if (encoding === null) this.#faults.add(`code page ${page} read as ${LATIN}`)
    this.#encoding = encoding ?? LATIN
  }

  #setFont(font: number): void {
    this.#font = font
    if (this.#group.goal !== 'fonts') this.#set({ encoding: this.#fonts.get(font) ?? null })
  }

  #setCharset(charset: number): void {
    const encoding = encodingOfCharset(charset)
    if (encoding !== null && this.#fonts.size < FONTS_MAX) this.#fonts.set(this.#font, encoding)
  }

  #endParagraph(): void {
    if (this.#group.goal === 'note') {
      this.#put('\n\n')
      return
    }
    if (this.#group.goal !== 'text') return
    this.#put(this.#inTable ? ' ' : '\n\n')
    if (!this.#inTable) this.#takeNotes()
  }

  /** Notes stand behind the paragraph that they hang on, those of a table behind the table. */
  #takeNotes(): void {
    const notes = this.#parts.note.splice(0).join('')
    if (notes !== '') this.#parts.text.push(notes)
  }

  #seen(): string[] | null {
    const { goal, unseen } = this.#group
    if (unseen || goal === 'none' || goal === 'fonts') return null
    return goal === 'info' || goal === 'stamp' ? null : this.#parts[goal]
  }

  /** Bytes of the text, decoded together: a letter may have two. */
  #hold(bytes: string): void {
    if (this.#seen() !== null) this.#held += bytes
  }

  #flush(): void {
    const held = this.#held
    if (held === '') return
    this.#held = ''
    const plain = /^[\u0000-\u007f]*$/u.test(held)
    const label = this.#group.encoding ?? this.#encoding
    const words = plain ? held : new TextDecoder(label).decode(Buffer.from(held, 'latin1'))
    this.#seen()?.push(words)
  }

  #put(words: string): void {
    this.#flush()
    this.#seen()?.push(words)
  }
}
