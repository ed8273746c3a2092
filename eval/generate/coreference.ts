// GUM's CoNLL-U into articles whose sentences know which words name the same thing. Example: the
// rows of "She left." give the sentence with one mention, "She", of the entity that "Ilse Tarn"
// opened two sentences before. Format: https://gucorpling.org/gum, column MISC, keys Entity, Bridge.
import type { Span } from '../../src/text/span.ts'

/** A mention of an entity, in offsets of its sentence. */
export interface CorefMention extends Span {
  /** The same for all mentions of one thing; for well-known things, in all texts. */
  readonly entity: string
  readonly form: 'pronoun' | 'definite' | 'other'
  /** The text has named the thing before, so that these words point back. */
  readonly given: boolean
  /** What an inferable thing hangs on ("the roof" of a house named before). */
  readonly anchor: string | null
  readonly quoted: boolean
}

export interface CorefSentence {
  readonly text: string
  readonly opensParagraph: boolean
  readonly mentions: readonly CorefMention[]
}

export interface CorefArticle {
  readonly id: string
  readonly sentences: readonly CorefSentence[]
}

interface Row extends Span {
  readonly form: string
  readonly lower: string
  readonly upos: string
  readonly misc: ReadonlyMap<string, string>
  readonly quoted: boolean
}

/** The articles of a CoNLL-U file, in its order. */
export function readCoreference(conllu: string): CorefArticle[] {
  return conllu
    .split(/^# newdoc id = /mu)
    .slice(1)
    .map((part) => {
      const id = part.slice(0, part.indexOf('\n')).trim()
      const blocks = part.split(/\n\n+/u).filter((block) => /^\d+\t/mu.test(block))
      return { id, sentences: blocks.map((block) => readSentence(id, block)) }
    })
}

function readSentence(article: string, block: string): CorefSentence {
  const { rows, text } = readRows(block.split('\n'))
  return {
    text,
    opensParagraph: /^# newpar\b/mu.test(block),
    mentions: readMentions(article, rows),
  }
}

const miscOf = (column: string): Map<string, string> =>
  new Map(
    column.split('|').map((one) => {
      const at = one.indexOf('=')
      return [one.slice(0, at), one.slice(at + 1)] as const
    }),
  )

/** Rows with their offsets. A row that stands for several tokens says what follows its last. */
function readRows(lines: readonly string[]): { rows: Row[]; text: string } {
  const rows: Row[] = []
  let text = ''
  let quoted = false
  let joined = { last: 0, glued: false }
  for (const line of lines) {
    const [number = '', form = '', , upos = '', xpos = '', , , , , column = ''] = line.split('\t')
    const misc = miscOf(column)
    const glued = misc.get('SpaceAfter') === 'No'
    const range = /^\d+-(\d+)$/u.exec(number)
    if (range) joined = { last: Number(range[1]), glued }
    if (!/^\d+$/u.test(number)) continue
    const index = Number(number)
    if (xpos === "''") quoted = false
    const start = text.length
    rows.push({
      start,
      end: start + form.length,
      form,
      lower: form.toLowerCase(),
      upos,
      misc,
      quoted,
    })
    if (xpos === '``') quoted = true
    const closes = index < joined.last || (index === joined.last ? joined.glued : glued)
    text += closes ? form : `${form} `
  }
  return { rows, text: text.trimEnd() }
}

// "(12-person-giv:act-ssnss-cf1*-1-ana-Some_Name" opens, "12)" or a bracket right after it closes.
const PART =
  /\((\d+)(?:\[[^\]]*\])?-([a-z]+)-([a-z:]+)-[^-()|]*-[^-()|]*-[^-()|]*-([a-z:]+)(?:-([^()|]*))?(\)?)|(\d+)(?:\[[^\]]*\])?\)/gu

interface Open {
  readonly id: string
  readonly from: number
  readonly given: boolean
  readonly link: string
  readonly type: string
  readonly name: string | undefined
}

function readMentions(article: string, rows: readonly Row[]): CorefMention[] {
  const mentions: CorefMention[] = []
  const open: Open[] = []
  const anchors = new Map<string, string>()
  for (const [at, { misc }] of rows.entries()) {
    for (const pair of (misc.get('Bridge') ?? '').split(',')) {
      const [anchor, id] = pair.split('<')
      if (anchor && id) anchors.set(id, `${article}#${anchor}`)
    }
    for (const match of (misc.get('Entity') ?? '').matchAll(PART)) {
      const [, id, type, status, link, name, closed, closes] = match
      if (id) {
        const given = status!.startsWith('giv')
        open.push({ id, from: at, given, link: link!, type: type!, name })
      }
      const ended = closes ?? (closed ? id : undefined)
      if (ended === undefined) continue
      const index = open.findLastIndex((one) => one.id === ended)
      const [one] = index < 0 ? [] : open.splice(index, 1)
      if (one) mentions.push(mentionOf(article, one, rows.slice(one.from, at + 1), anchors))
    }
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end)
}

function mentionOf(
  article: string,
  { id, given, link, type, name }: Open,
  rows: readonly Row[],
  anchors: ReadonlyMap<string, string>,
): CorefMention {
  return {
    start: rows[0]!.start,
    end: rows.at(-1)!.end,
    entity: name ? name : `${article}#${id}`,
    form: formOf(rows, type === 'person'),
    given: given && link !== 'cata' && type !== 'time',
    anchor: anchors.get(id) ?? null,
    quoted: rows[0]!.quoted,
  }
}

const PRONOUN = /^(?:he|she|it|they|his|her|its|their)$/u
const DEFINITE = /^(?:the|this|that|these|those)$/u
/** "the red boat" points back; a longer phrase mostly says itself what it means. */
const DEFINITE_WORDS_MAX = 4

function formOf(rows: readonly Row[], person: boolean): CorefMention['form'] {
  const [first, ...rest] = rows
  if (rest.length === 0) return PRONOUN.test(first!.lower) ? 'pronoun' : 'other'
  if (!DEFINITE.test(first!.lower) || rows.length > DEFINITE_WORDS_MAX) return 'other'
  // "The President" is printed like a name.
  if (rest.length === 1 && person && rest[0]!.upos === 'PROPN') return 'definite'
  const plain = rest.every(({ upos }) => /^(?:NOUN|ADJ|NUM)$/u.test(upos))
  return plain && rest.at(-1)!.upos === 'NOUN' ? 'definite' : 'other'
}
