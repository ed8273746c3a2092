// Licensed news in CoNLL-U → true lines: each sentence is a line that cites itself, alone or with
// its neighbours. Nothing of the text is kept in the project.
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { NamedSpan, NameType, TrueLine, VerbSpan } from './line.ts'

/** Where the sets lie beside the project. */
const FOLDER = new URL('../../../shared/data/gum-train/', import.meta.url)

interface Word {
  readonly start: number
  readonly end: number
  readonly columns: readonly string[]
}

interface NewsSentence {
  readonly document: string
  readonly text: string
  readonly names: readonly NamedSpan[]
  readonly verbs: readonly VerbSpan[]
}

const TYPES: { readonly [type: string]: NameType } = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
}
/** A line that says something has at least these words, and ends as a sentence does. */
const LEAST_WORDS = 8

/** True lines of one genre of the set; empty where it is not there. */
export function newsLines(neighbours: boolean, genre = 'news'): TrueLine[] {
  const file = new URL(`${genre}.conllu.gz`, FOLDER)
  if (!existsSync(file)) return []
  const all = sentencesOf(gunzipSync(readFileSync(file)).toString('utf8'))
  return all.flatMap((one, at) => {
    if (one.text.split(' ').length < LEAST_WORDS || !/[.!?]["”’)]*$/u.test(one.text)) return []
    const near = neighbours ? [all[at - 1], one, all[at + 1]] : [one]
    const own = near.filter((other) => other?.document === one.document)
    const cites = own.map((other) => ({
      document: one.document,
      start: 0,
      end: other!.text.length,
      exact: other!.text,
    }))
    const others = all
      .filter(({ document }) => document === one.document)
      .flatMap(({ text, names }) =>
        names.map(({ start, end, type }) => ({ words: text.slice(start, end), type })),
      )
    const { text, names, verbs } = one
    return [{ source: 'news' as const, text, cites, names, verbs, others, vouched: [] }]
  })
}

function sentencesOf(conllu: string): NewsSentence[] {
  let document = ''
  return conllu.split('\n\n').flatMap((block) => {
    const lines = block.split('\n')
    document = /^# newdoc id = (.+)$/mu.exec(block)?.[1] ?? document
    const text = /^# text = (.+)$/mu.exec(block)?.[1]
    if (text === undefined) return []
    let at = 0
    const words: Word[] = []
    for (const columns of lines.map((line) => line.split('\t'))) {
      if (!/^\d+$/u.test(columns[0] ?? '')) continue
      const start = text.indexOf(columns[1]!, at)
      if (start < 0) continue
      at = start + columns[1]!.length
      words.push({ start, end: at, columns })
    }
    return [{ document, text, names: namesOf(words), verbs: verbsOf(words) }]
  })
}

/** Runs of proper nouns with the type of the innermost entity around them. */
function namesOf(words: readonly Word[]): NamedSpan[] {
  const typeAt = innermostTypes(words)
  const names: NamedSpan[] = []
  for (let from = 0; from < words.length; from++) {
    if (words[from]!.columns[3] !== 'PROPN') continue
    let to = from
    while (words[to + 1]?.columns[3] === 'PROPN') to++
    const type = TYPES[typeAt[to] ?? '']
    if (type) names.push({ start: words[from]!.start, end: words[to]!.end, type })
    from = to
  }
  return names
}

/** For each word the type of the innermost entity that holds it. */
function innermostTypes(words: readonly Word[]): (string | null)[] {
  const open: { readonly id: string; readonly type: string }[] = []
  return words.map(({ columns }) => {
    const marks = /Entity=([^|]*)/u.exec(columns[9] ?? '')?.[1] ?? ''
    for (const [, id, type] of marks.matchAll(/\((\d+)-([a-z]+)/gu))
      open.push({ id: id!, type: type! })
    const type = open.at(-1)?.type ?? null
    for (const [, id, single] of marks.matchAll(/(?:\((\d+)-[^()]*|(?<![\d(-])(\d+))\)/gu)) {
      const last = open.findLastIndex((one) => one.id === (id ?? single))
      if (last >= 0) open.splice(last, 1)
    }
    return type
  })
}

const verbsOf = (words: readonly Word[]): VerbSpan[] =>
  words
    .filter(({ columns }) => columns[4] === 'VBD' && !['be', 'have', 'do'].includes(columns[2]!))
    .map(({ start, end, columns }) => ({ start, end, lemma: columns[2]! }))
