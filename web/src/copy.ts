// Words for the clipboard, as text and as markup for mail and documents: a passage with its
// citation, a table of wordings with their sources. Everything is escaped here, nothing is parsed.
// Example: “nine persons” — Levee gives way (Marn Daily, 3 Mar 2031), chars 40–52, http://….
import type {
  ReportScreen,
  ScreenCite,
  ScreenFigure,
  ScreenFinding,
} from '../../src/model/screen.ts'
import { to, type TextSpan } from './router.ts'
import { deskWords } from './words-desk.ts'

/** One thing in both forms. */
export interface Copied {
  readonly text: string
  readonly html: string
}

const text = deskWords.copy
const ESCAPES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words that stand as words in markup. */
export const escaped = (words: string) => words.replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign]!)

/** The address of a passage on this server. */
export const addressOf = (report: string, span: TextSpan) =>
  location.origin + to.report(report, span)

const link = (address: string, label: string) =>
  `<a href="${escaped(address)}">${escaped(label)}</a>`

/** A passage with where it stands: title, outlet, day, characters, link, hash of the report. */
export function citation(report: ReportScreen, span: TextSpan): Copied {
  const words = report.text.slice(span.start, span.end)
  const where = text.where(report.title, report.outlet, report.publishedWords)
  const chars = text.chars(span.start, span.end)
  const address = addressOf(report.id, span)
  return {
    text: `“${words}” — ${where}, ${chars}, ${address}, sha256:${report.hash}`,
    html:
      `<blockquote cite="${escaped(address)}">${escaped(words)}</blockquote>` +
      `<p>— ${escaped(where)}, ${escaped(chars)}, ${link(address, address)}, ` +
      `sha256:${escaped(report.hash)}</p>`,
  }
}

/** A citation in a cell: the words with the report and the link to them. */
export interface Sourced {
  readonly words: string
  readonly by?: string | null
  readonly cites: readonly ScreenCite[]
}

const sourcesText = (cites: readonly ScreenCite[]) =>
  cites.map((cite) => `${cite.label} ${addressOf(cite.report, cite)}`).join('; ')
const sourcesHtml = (cites: readonly ScreenCite[]) =>
  cites.map((cite) => link(addressOf(cite.report, cite), cite.label)).join('; ')

type Cell = string | readonly ScreenCite[]

/** A table: tabs between cells as text, a table as markup; cells of citations become links. */
export function table(title: string, head: readonly string[], rows: readonly Cell[][]): Copied {
  const flat = (cell: string) => cell.replaceAll(/\s+/gu, ' ')
  const lines = rows.map((row) =>
    row.map((cell) => flat(typeof cell === 'string' ? cell : sourcesText(cell))).join('\t'),
  )
  const cells = (row: readonly Cell[], tag: string) =>
    row
      .map((cell) => {
        const inside = typeof cell === 'string' ? escaped(cell) : sourcesHtml(cell)
        return `<${tag}>${inside}</${tag}>`
      })
      .join('')
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
  return {
    text: [title, head.join('\t'), ...lines].filter(Boolean).join('\n'),
    html:
      `<table border="1"><caption>${escaped(title)}</caption>` +
      `<thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`,
  }
}

/** A finding as a table: every wording of every side with who says so and where. */
export function findingTable(finding: ScreenFinding): Copied {
  const rows = finding.sides.flatMap((side) =>
    side.values.map((value): Cell[] => [
      side.value === null ? '' : side.label,
      value.value,
      value.by ?? text.notNamed,
      side.status ?? '',
      value.cites,
    ]),
  )
  return table(`${finding.name}: ${finding.heading}`, text.findingHead, rows)
}

/** A figure as a table: every wording with who says so and where; scope and counts above. */
export function figureTable(figure: ScreenFigure): Copied {
  const rows = figure.values.map((value): Cell[] => [
    figure.label,
    value.value,
    value.by ?? text.notNamed,
    figure.status ?? '',
    value.cites,
  ])
  const title = `${figure.label}: ${figure.value} (${figure.scope}; ${figure.counts.words})`
  return table(title, text.findingHead, rows)
}

/** Sentences with their sources, one a line. */
export function sourcedLines(title: string, lines: readonly Sourced[]): Copied {
  const rows = lines.map(({ words, by, cites }) => ({
    words: by ? `${words} (${by})` : words,
    cites,
  }))
  return {
    text: [title, ...rows.map(({ words, cites }) => `- ${words} [${sourcesText(cites)}]`)].join(
      '\n',
    ),
    html:
      `<h2>${escaped(title)}</h2><ul>` +
      rows
        .map(({ words, cites }) => `<li>${escaped(words)} [${sourcesHtml(cites)}]</li>`)
        .join('') +
      '</ul>',
  }
}

/** By the event that the browser sends when something is copied: works without a permission. */
function copyByEvent({ text, html }: Copied): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', put, { once: true })
  const done = document.execCommand('copy')
  document.removeEventListener('copy', put)
  return done
}

/** Puts both forms on the clipboard; false where the browser does not allow it. */
export async function copy(copied: Copied): Promise<boolean> {
  try {
    const blob = (type: string, words: string) => new Blob([words], { type })
    const item = new ClipboardItem({
      'text/plain': blob('text/plain', copied.text),
      'text/html': blob('text/html', copied.html),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return copyByEvent(copied)
  }
}
