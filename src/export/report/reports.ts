// The reports themselves: where each came from, when, its condition card, and the passages cited of it. Excerpts by
// default; whole texts only when asked for.
import type { Document } from '../../model/document.ts'
import type { Condition, StoryDocument } from '../../model/story.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import { maskedSlice } from '../mask.ts'
import { formatDays, plural } from '../wording.ts'
import { markup, type Markup } from './markup.ts'
import { cite, citedOf, labelOf, numberOf, own, type View } from './view.ts'

/** Code units of context on each side of a cited passage. */
const CONTEXT = 140
const CONDITIONS_PER_KIND_MAX = 5

const CONDITION_WORDS: { readonly [kind in Condition['kind']]: string } = {
  'headline-without-body': 'Headline without body',
  'orphan-context': 'Words that point at nothing in this report',
  'translation-damage': 'Sense may be damaged by translation',
  repeat: 'Repeats itself',
  'second-article': 'A second article inside',
  'broken-text': 'Broken characters, repaired',
}

function publishedWords(view: View, document: StoryDocument): Markup {
  const { published } = document
  if (!published) return markup`date not stated`
  const days = formatDays(published)
  if (published.stated) return markup`${days}`
  return markup`${days} <span class="tag tag-inferred" title="${own(view, published.why)}">inferred</span>`
}

function conditionItems(view: View, conditions: readonly Condition[]): Markup {
  const kinds = [...new Set(conditions.map((condition) => condition.kind))]
  return markup`<ul class="condition">${kinds.map((kind) => {
    const all = conditions.filter((condition) => condition.kind === kind)
    const shown = all.slice(0, CONDITIONS_PER_KIND_MAX)
    return markup`<li><strong>${CONDITION_WORDS[kind]}</strong> (${all.length}): ${shown.map(
      (condition, i) =>
        markup`${i > 0 && '; '}${own(view, condition.why)} ${cite(view, condition.cite)}`,
    )}${all.length > shown.length && ' …'}</li>`
  })}</ul>`
}

function reportItem(view: View, storyDocument: StoryDocument): Markup {
  const document = view.documents.get(storyDocument.id)
  if (!document) return markup``
  const number = numberOf(view, document.id)
  const title = document.title && own(view, document.title)
  return markup`<li id="${view.prefix}-r${number}"><h3>${labelOf(view, document.id)} ${title && markup`<span class="title">${title}</span>`}</h3>
<p class="meta">${storyDocument.outlet ?? 'outlet not stated'} · ${publishedWords(view, storyDocument)}${document.path && markup` · <span class="path">${document.path}</span>`}</p>
${storyDocument.condition.length > 0 ? conditionItems(view, storyDocument.condition) : markup`<p class="quiet">Nothing noticed on its condition.</p>`}
<p><a href="#${view.prefix}-t${number}">Passages cited of this report</a></p></li>`
}

export function reportsSection(view: View): Markup {
  return markup`<ol class="reports">${view.story.documents.map((document) => reportItem(view, document))}</ol>`
}

/** An excerpt: the passage marked, with some context. Never cuts a word or a surrogate pair. */
function excerpt(view: View, document: Document, at: Span): Markup {
  const { text } = document
  let start = Math.max(0, at.start - CONTEXT)
  while (start > 0 && start < at.start && !/\s/u.test(text[start - 1]!)) start++
  let end = Math.min(text.length, at.end + CONTEXT)
  while (end < text.length && end > at.end && !/\s/u.test(text[end]!)) end--
  const part = (from: number, to: number) =>
    maskedSlice(document, { start: from, end: to }, view.mask)
  return markup`${start > 0 && '… '}${part(start, at.start)}<mark>${part(at.start, at.end)}</mark>${part(at.end, end)}${end < text.length && ' …'}`
}

function excerpts(view: View, document: Document): Markup {
  const cited = citedOf(view, document.id)
  return markup`${cited.map(
    ([anchor, passage]) =>
      markup`<blockquote id="${anchor}" tabindex="-1"><p>${excerpt(view, document, passage)}</p><footer>characters ${passage.start}–${passage.end} of ${labelOf(view, document.id)}</footer></blockquote>`,
  )}`
}

/** The whole text with every cited passage marked; overlapping passages share one mark. */
function wholeText(view: View, document: Document): Markup {
  const cited = citedOf(view, document.id)
  const edges = new Set([0, document.text.length, ...cited.flatMap(([, p]) => [p.start, p.end])])
  const cuts = [...edges].sort((a, b) => a - b)
  const pieces = cuts.slice(0, -1).map((start, i) => {
    const at = { start, end: cuts[i + 1]! }
    const anchors = cited.filter(([, passage]) => passage.start === start)
    const words = maskedSlice(document, at, view.mask)
    const marked = cited.some(([, passage]) => overlapsSpan(passage, at))
    const [own, ...others] = anchors.map(([anchor]) => anchor)
    const spots = others.map((anchor) => markup`<span id="${anchor}"></span>`)
    if (!marked) return markup`${words}`
    return own ? markup`${spots}<mark id="${own}">${words}</mark>` : markup`<mark>${words}</mark>`
  })
  return markup`<div class="whole">${pieces}</div>`
}

/** Passages (or whole texts) of every report. Rendered last: it lists what the other sections cited. */
export function passagesSection(view: View): Markup {
  const { withTexts } = view.options
  return markup`${view.reports.map(({ document }) => {
    const number = numberOf(view, document.id)
    const count = citedOf(view, document.id).length
    return markup`<section class="passages" id="${view.prefix}-t${number}" aria-labelledby="${view.prefix}-h${number}"><h3 id="${view.prefix}-h${number}">${labelOf(view, document.id)} <span class="counts">${plural(count, 'passage')} cited</span></h3>
${withTexts ? wholeText(view, document) : excerpts(view, document)}</section>`
  })}`
}
