// Raw report → cleaned report: the cleaning rules in their order, each text → edits, composed into
// one list, until a round changes nothing; then repeats are marked and the language is named.
// Example: source "Rain in Marn &amp;amp; Ostrel\n\nLatest News" gives text "Rain in Marn & Ostrel"
// with two edits. Order: references first (they may spell garbled letters or spaces), then letters,
// then blanks, then whole lines.
import type { Document, RawDocument } from '../model/document.ts'
import { contentId, sha256 } from '../model/identity.ts'
import type { Notice } from '../model/notice.ts'
import { applyEdits, composeEdits, mapEdits, toSource, type Edit } from '../text/edits.ts'
import { repairEntities } from './entity.ts'
import { removeFurniture } from './furniture.ts'
import { identifyLanguage } from './language.ts'
import { repairMojibake } from './mojibake.ts'
import { markRepeats } from './repeat.ts'
import { tidyWhitespace } from './whitespace.ts'

const RULES = [repairEntities, repairMojibake, tidyWhitespace, removeFurniture] as const

/**
 * Rounds after which cleaning stops. Two are enough for any text met so far (a repair uncovers
 * another); only a text built to nest references in references ("&#&#51;9;") deeper than this is
 * left partly repaired.
 */
const ROUNDS_MAX = 12
/** Furniture notices kept for one report. The edits still record every removal. */
const NOTICES_MAX = 50
/** Longest excerpt of a removed line in a notice. */
const EXCERPT_MAX = 60

/**
 * The cleaned document of a raw one. `text` is `source` with `edits` applied. Never throws.
 * O(source).
 */
export function cleanDocument(raw: RawDocument): Document {
  const { text, edits, removed } = cleanText(raw.source, raw.edits)
  const stated = raw.language === null ? null : plainTag(raw.language)
  const language = stated ?? identifyLanguage(text)
  const notices: Notice[] = [...raw.notices, ...removed]
  if (text === '') notices.push(noticeOf('empty', 'warning', 'nothing is left after cleaning'))
  if (language !== null && language.split('-')[0] !== 'en') {
    const message = `language ${language}: kept and shown, not annotated`
    notices.push(noticeOf('language', 'info', message))
  }
  return {
    ...raw,
    id: raw.id ?? contentId(raw.source),
    hash: sha256(raw.source),
    edits,
    text,
    title: raw.title === null ? null : cleanPhrase(raw.title),
    byline: raw.byline === null ? null : cleanPhrase(raw.byline),
    outlet: raw.outlet === null ? null : cleanPhrase(raw.outlet),
    language,
    notices,
    repeats: markRepeats(text),
  }
}

/**
 * A text without breaks, cleaned by the same rules; null when nothing is left. For titles, bylines
 * and names.
 */
export function cleanPhrase(phrase: string): string | null {
  let text = phrase
  for (let round = 0; round < ROUNDS_MAX; round++) {
    let next = text
    for (const rule of [repairEntities, repairMojibake, tidyWhitespace])
      next = applyEdits(next, rule(next))
    next = next.replaceAll(/\s+/gu, ' ')
    if (next === text) break
    text = next
  }
  return text === '' ? null : text
}

interface Cleaned {
  readonly text: string
  /** From the source to `text`. */
  readonly edits: readonly Edit[]
  /** One notice for each stretch of furniture. */
  readonly removed: readonly Notice[]
}

function cleanText(source: string, readEdits: readonly Edit[]): Cleaned {
  let edits = readEdits
  let text = applyEdits(source, edits)
  const removed: Notice[] = []
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const before = edits
    for (const rule of RULES) {
      const found = rule(text)
      if (found.length === 0) continue
      if (rule === removeFurniture) removed.push(...noticesOf(text, edits, found))
      edits = composeEdits(edits, found)
      text = applyEdits(text, found)
    }
    if (edits === before) break
  }
  return { text, edits, removed: removed.slice(0, NOTICES_MAX) }
}

/** Notices of removed furniture, with its place in the source. */
function noticesOf(text: string, edits: readonly Edit[], found: readonly Edit[]): Notice[] {
  const map = mapEdits(edits)
  return found.slice(0, NOTICES_MAX).map((edit) => {
    const words = text.slice(edit.start, edit.end).trim()
    const excerpt = words.length > EXCERPT_MAX ? `${words.slice(0, EXCERPT_MAX)}…` : words
    const message = `site furniture removed: "${excerpt.toWellFormed()}"`
    return { rule: 'furniture', severity: 'info', message, source: toSource(map, edit), of: null }
  })
}

function noticeOf(rule: string, severity: Notice['severity'], message: string): Notice {
  return { rule, severity, message, source: null, of: null }
}

/**
 * A stated language as a BCP 47 tag ("en_US" is "en-US"); null when it is none ("English text").
 */
function plainTag(stated: string): string | null {
  const tag = stated.trim().replaceAll('_', '-')
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,4}$/iu.test(tag)) return null
  const [primary = '', ...rest] = tag.split('-')
  const code = primary.toLowerCase()
  if (/^(?:und|mis|mul|zxx)$/u.test(code)) return null
  return [SHORT_CODES.get(code) ?? code, ...rest].join('-')
}

/** Codes of three letters, as libraries and some services give them, by ISO 639-1. */
const SHORT_CODES: ReadonlyMap<string, string> = new Map(
  `eng en, fra fr, fre fr, deu de, ger de, spa es, ita it, por pt, rus ru, ukr uk, ara ar, fas fa,
  per fa, tur tr, zho zh, chi zh, jpn ja, kor ko, nld nl, dut nl, pol pl, ron ro, rum ro, ell el,
  gre el, heb he, hin hi, ben bn, urd ur, vie vi, ind id, msa ms, may ms, tha th, swe sv, nor no,
  dan da, fin fi, ces cs, cze cs, hun hu`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)
