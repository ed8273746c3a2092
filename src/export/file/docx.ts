// The brief as a Word document (DOCX): lines by facet with numbers of passages, each difference
// with its wordings side by side, then the passages with report, day and place, then the reports.
// The library stamps documents with the clock: its stamps are replaced by a day of the reports, so
// that the same story gives the same bytes.
// Example: "… have left the valley. [1]", and under "Passages" 1 “More than 38,500 people have
// left …” Ostrel Herald, 4 Mar 2031, characters 42 to 125.
import type { Paragraph } from 'docx'
import type { Day } from '../../model/calendar.ts'
import type { Finding, FindingKind } from '../../model/finding.ts'
import type { Passage } from '../../model/passage.ts'
import { caveat, formatDays, plural } from '../wording.ts'
import { groupByWords, labelOf, own, reason, wordsOf, type View } from '../view.ts'
import { briefOf, dayWords, reportLine, type BriefLine } from './brief.ts'
import type { Bytes, FileFormat } from './file.ts'
import { bylineOf, midnight } from './report.ts'
import { xmlWords } from './xml.ts'

type Library = typeof import('docx')

/** Stories without any day are stamped with this one: the earliest that ZIP files can hold. */
const NO_DAY: Day = '1980-01-01'

const SHOWN: ReadonlySet<FindingKind> = new Set(['differ', 'range', 'contested', 'unsafe-speaker'])
const KIND_WORDS: { readonly [kind in FindingKind]?: string } = {
  differ: 'Differ',
  range: 'Range',
  contested: 'Contested',
  'unsafe-speaker': 'Speaker unclear',
}

/** Numbers passages in the order in which they are cited; the same passage keeps its number. */
function openCitations() {
  const numbers = new Map<string, number>()
  const passages: Passage[] = []
  const numberOf = (passage: Passage): number => {
    const key = JSON.stringify([passage.document, passage.start, passage.end])
    const known = numbers.get(key)
    if (known !== undefined) return known
    passages.push(passage)
    numbers.set(key, passages.length)
    return passages.length
  }
  const marks = (cites: readonly Passage[]) =>
    [...new Set(cites.map(numberOf))].map((number) => `[${number}]`).join(' ')
  return { passages, marks }
}

interface Draft {
  readonly view: View
  readonly library: Library
  readonly marks: (cites: readonly Passage[]) => string
}

type Style = 'Title' | 'Heading1' | 'Heading2'

function paragraph({ library }: Draft, words: string, style?: Style): Paragraph {
  const children = [new library.TextRun(xmlWords(words))]
  return new library.Paragraph({ children, ...(style ? { style } : {}) })
}

function bullet({ library }: Draft, words: string): Paragraph {
  return new library.Paragraph({
    children: [new library.TextRun(xmlWords(words))],
    bullet: { level: 0 },
  })
}

const cited = (draft: Draft, { text, cites }: BriefLine) => `${text} ${draft.marks(cites)}`

function head(draft: Draft): Paragraph[] {
  const { view } = draft
  const { from, to } = view.story
  const { title, bottom } = briefOf(view)
  const covers = `${plural(view.reports.length, 'report')}, ${formatDays({ from, to })}`
  return [
    paragraph(draft, title, 'Title'),
    paragraph(draft, `${covers}. ${caveat(view.reports.length)}`),
    ...(bottom ? [paragraph(draft, cited(draft, bottom))] : []),
  ]
}

function sections(draft: Draft): Paragraph[] {
  return briefOf(draft.view).sections.flatMap(({ title, lines }) => [
    paragraph(draft, title, 'Heading1'),
    ...lines.map((line) => bullet(draft, cited(draft, line))),
  ])
}

/** A difference: what it is about, why it is one, and every wording with its reports. */
function difference(draft: Draft, finding: Finding): Paragraph[] {
  const { view, marks } = draft
  const claim = view.story.claims.find(({ id }) => id === finding.claims[0])
  const about = claim ? `: ${own(view, claim.label)}` : ''
  const wordings = groupByWords(view, finding.cites).map(({ words, passages }) => {
    const labels = [...new Set(passages.map(({ document }) => labelOf(view, document)))]
    return bullet(draft, `“${words}” (${labels.join(', ')}) ${marks(passages)}`)
  })
  return [
    paragraph(draft, `${KIND_WORDS[finding.kind]}${about}`, 'Heading2'),
    paragraph(draft, finding.why.map((why) => reason(view, why)).join('; ')),
    ...wordings,
  ]
}

function differences(draft: Draft): Paragraph[] {
  const found = draft.view.story.findings.filter(({ kind }) => SHOWN.has(kind))
  if (found.length === 0) return []
  const title = paragraph(draft, 'What differs between reports', 'Heading1')
  return [title, ...found.flatMap((finding) => difference(draft, finding))]
}

function passageList(draft: Draft, passages: readonly Passage[]): Paragraph[] {
  const { view } = draft
  const lines = passages.map((passage, i) => {
    const by = bylineOf(view, passage.document, dayWords(view, passage.document))
    const place = `characters ${passage.start} to ${passage.end}`
    return paragraph(draft, `[${i + 1}] “${wordsOf(view, passage)}” ${by}, ${place}`)
  })
  return [paragraph(draft, 'Passages', 'Heading1'), ...lines]
}

function reportList(draft: Draft): Paragraph[] {
  const lines = draft.view.reports.map(({ document }, i) =>
    paragraph(draft, `${i + 1}. ${reportLine(draft.view, document.id)}`),
  )
  return [paragraph(draft, 'Reports', 'Heading1'), ...lines]
}

/** The library's file packed anew: stamps of the clock replaced, entries in one fixed order. */
async function settled(packed: ArrayBuffer, day: Day): Promise<Bytes> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  const entries = unzipSync(new Uint8Array(packed))
  const core = 'docProps/core.xml'
  const stamped = strFromU8(entries[core] ?? new Uint8Array()).replaceAll(
    /(<dcterms:(?:created|modified)[^>]{0,100}>)[^<]{0,40}</gu,
    (_, open: string) => `${open}${midnight(day)}<`,
  )
  const names = Object.keys(entries).toSorted()
  const files = names.map((name) => [name, name === core ? strToU8(stamped) : entries[name]!])
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 })
}

export const briefDocx: FileFormat = {
  name: 'docx',
  ending: 'brief.docx',
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  says: 'the brief with numbered passages and every wording of a difference: Word',
  write: async (view) => {
    const library = await import('docx')
    const { passages, marks } = openCitations()
    const draft: Draft = { view, library, marks }
    const body = [...head(draft), ...sections(draft), ...differences(draft)]
    const document = new library.Document({
      title: xmlWords(briefOf(view).title),
      creator: 'Stemma',
      lastModifiedBy: 'Stemma',
      sections: [{ children: [...body, ...passageList(draft, passages), ...reportList(draft)] }],
    })
    const packed = await library.Packer.toArrayBuffer(document)
    return settled(packed, view.story.to ?? view.story.from ?? NO_DAY)
  },
}
