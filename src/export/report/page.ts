// Stories → report.html: one self-contained page, readable without script, that opens from disk.
// Every line links to the passage it stands on; excerpts only, private persons masked, unless the
// user asked otherwise.
import { createHash } from 'node:crypto'
import { periodWords } from '../rows/reports.ts'
import { caveat, plural } from '../wording.ts'
import { bottomLine, briefSection } from './brief.ts'
import { commitmentsSection, timelineSection } from './agreements.ts'
import { figuresSection } from './figures.ts'
import { glance, independenceBar } from './glance.ts'
import { contestedSection, differencesSection, sameSection, speakersSection } from './findings.ts'
import { lineageSection } from './lineage.ts'
import { markup, type Markup } from './markup.ts'
import { positionsSection } from './positions.ts'
import { passagesSection, reportsSection } from './reports.ts'
import { STYLE } from './style.ts'
import { unknownsSection } from './unknowns.ts'
import { own, type StoryInput } from '../view.ts'
import { pageViewOf, type PageOptions, type PageView } from './cite.ts'

/** Stories shown in full on one page; the rest are counted. */
const STORIES_MAX = 20

const SECTIONS: readonly (readonly [
  id: string,
  title: string,
  render: (view: PageView) => Markup,
])[] = [
  ['brief', 'In brief', briefSection],
  ['figures', 'Key figures', figuresSection],
  ['differ', 'What differs', differencesSection],
  ['contested', 'Contested', contestedSection],
  ['speakers', 'Speakers unclear', speakersSection],
  ['due', 'Deadlines and clauses', commitmentsSection],
  ['unknown', 'What the reports do not say', unknownsSection],
  ['same', 'What is said alike', sameSection],
  ['positions', 'Who says what', positionsSection],
  ['timeline', 'Timeline', timelineSection],
  ['lineage', 'Who shares text with whom', lineageSection],
  ['reports', 'Reports and their condition', reportsSection],
  ['passages', 'Passages', passagesSection],
]

function asOf(view: PageView): Markup {
  return markup`<p class="asof">${plural(view.reports.length, 'report')} · ${periodWords(view)}</p>`
}

function storySection(view: PageView): Markup {
  const head = bottomLine(view)
  const body = SECTIONS.map(([id, title, render]) => {
    const heading = `${view.prefix}-${id}-title`
    const class_ = id === 'passages' || id === 'reports' ? 'section long' : 'section'
    return markup`<section class="${class_}" id="${view.prefix}-${id}" aria-labelledby="${heading}"><h2 id="${heading}">${title}</h2>${render(view)}</section>`
  })
  const links = SECTIONS.map(
    ([id, title]) => markup`<li><a href="#${view.prefix}-${id}">${title}</a></li>`,
  )
  return markup`<article class="story" id="${view.prefix}">
<header><h1>${own(view, view.story.title)}</h1><div class="standing">${asOf(view)}${independenceBar(view)}</div></header>
<section class="lead" aria-label="Bottom line">${head}</section>
<section aria-label="At a glance">${glance(view)}</section>
<nav aria-label="Sections"><ul>${links}</ul></nav>
${body}</article>`
}

function notes(options: PageOptions): string {
  const texts = options.withTexts
    ? 'This file holds whole texts.'
    : 'This file holds excerpts only.'
  const people = options.unmasked
    ? 'Private persons are NOT masked: do not pass this file on.'
    : 'Private persons and household details are masked.'
  return `${texts} ${people} Places carry no coordinates.`
}

/** The whole page as HTML. Deterministic: no clock, no script. */
export function reportPage(inputs: readonly StoryInput[], options: PageOptions): string {
  const views = inputs.slice(0, STORIES_MAX).map((input, i) => pageViewOf(input, i, options))
  const count = inputs.reduce((sum, { reports }) => sum + reports.length, 0)
  const title = views[0] ? own(views[0], views[0].story.title) : 'No story'
  const styleHash = createHash('sha256').update(STYLE).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  const more = inputs.length - views.length
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · Stemma</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="masthead"><span class="brand">Stemma</span><span class="caveat">${caveat(count)}</span></header>
<main id="main">
${views.map(storySection)}
${more > 0 && markup`<p>${plural(more, 'more story', 'more stories')} in this pile not shown here.</p>`}
</main>
<footer class="colophon"><p>${caveat(count)} Stemma reports what sources say; it does not rule on what is so. ${notes(options)}</p></footer>
</body>
</html>
`
  return page.markup
}
