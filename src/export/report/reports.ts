// The reports themselves: where each came from, when, its condition card, and the passages cited
// of it. Excerpts by default; whole texts only when asked for.
import type { Condition, StoryDocument } from '../../model/story.ts'
import { CONDITION_WORDS, orderedReports, publishedOf } from '../rows/reports.ts'
import { plural } from '../wording.ts'
import { excerptBlocks, wholeText } from './excerpt.ts'
import { markup, type Markup } from './markup.ts'
import { labelOf, own } from '../view.ts'
import { cite, citedOf, numberOf, type PageView } from './cite.ts'

const CONDITIONS_PER_KIND_MAX = 5

function publishedWords(view: PageView, document: StoryDocument): Markup {
  const { words, inferred } = publishedOf(view, document)
  if (inferred === null) return markup`${words}`
  return markup`${words} <span class="tag tag-inferred" title="${inferred}">inferred</span>`
}

function conditionItems(view: PageView, conditions: readonly Condition[]): Markup {
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

function reportItem(view: PageView, storyDocument: StoryDocument): Markup {
  const document = view.documents.get(storyDocument.id)
  if (!document) return markup``
  const number = numberOf(view, document.id)
  const title = document.title && own(view, document.title)
  return markup`<li id="${view.prefix}-r${number}"><h3>${labelOf(view, document.id)} ${title && markup`<span class="title">${title}</span>`}</h3>
<p class="meta">${storyDocument.outlet ?? 'outlet not stated'} · ${publishedWords(view, storyDocument)}${document.path && markup` · <span class="path">${own(view, document.path.split(/[/\\]/u).at(-1)!)}</span>`} · <a href="#${view.prefix}-t${number}">passages cited</a></p>
${storyDocument.condition.length > 0 && conditionItems(view, storyDocument.condition)}</li>`
}

export function reportsSection(view: PageView): Markup {
  const ordered = orderedReports(view)
  return markup`<ol class="reports">${ordered.map((document) => reportItem(view, document))}</ol>`
}

/**
 * Passages (or whole texts) of every report. Rendered last: it lists what the other sections
 * cited.
 */
export function passagesSection(view: PageView): Markup {
  const { withTexts } = view.options
  return markup`${view.reports.map(({ document }) => {
    const number = numberOf(view, document.id)
    const count = citedOf(view, document.id).length
    return markup`<section class="passages" id="${view.prefix}-t${number}" aria-labelledby="${view.prefix}-h${number}"><h3 id="${view.prefix}-h${number}">${labelOf(view, document.id)} <span class="counts">${plural(count, 'passage')} cited</span></h3>
${withTexts ? wholeText(view, document, citedOf(view, document.id)) : excerptBlocks(view, document, citedOf(view, document.id))}</section>`
  })}`
}
