// The page's one style sheet: ink on paper, one accent, system fonts, light and dark, phone and
// print. Meaning never hangs on colour alone: every tag says its word.
import { BASE_STYLE } from './style-base.ts'
import { SECTION_STYLE } from './style-sections.ts'

const MEDIA_STYLE = `
@media (max-width: 860px) {
  .glance {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media (max-width: 640px) {
  body {
    font-size: 15.5px;
  }
  .plotted li {
    grid-template-columns: minmax(0, 1fr);
  }
  .glance-figures li {
    grid-template-columns: minmax(0, 1fr) max-content;
  }
  .glance-figures .axis-cell {
    display: none;
  }
  .timeline li {
    grid-template-columns: 1fr;
    gap: 0;
  }
  table.figures, table.figures tbody, table.figures tr, table.figures th,
  table.figures td, table.clauses, table.clauses tbody, table.clauses tr,
  table.clauses th, table.clauses td {
    display: block;
    width: auto;
  }
  table.figures thead, table.clauses thead {
    position: absolute;
    left: -100vw;
  }
  table.figures td, table.clauses td, table.clauses th {
    border-top: 0;
    padding-top: 0;
  }
  table.clauses td.due {
    border-top: 1px solid var(--line);
    padding-top: .6rem;
  }
}
@media print {
  body {
    background: #fff;
    color: #000;
    font-size: 9.5pt;
    line-height: 1.4;
  }
  main, .masthead, .colophon {
    max-width: none;
    padding-left: 0;
    padding-right: 0;
  }
  nav, .skip, summary, .glance .rest {
    display: none;
  }
  .glance {
    grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr);
  }
  .facets, .unknowns {
    columns: 2;
  }
  .finding, blockquote, tr, .facet li {
    break-inside: avoid;
    background: #fff;
  }
  .finding {
    padding: .4rem 0;
    border-width: 1px 0 0;
    border-radius: 0;
  }
  h2, h3 {
    break-after: avoid;
  }
  a {
    color: inherit;
  }
  .cite, .glance a {
    background: none;
    text-decoration: none;
  }
  .cite {
    padding: 0 .2rem;
    min-height: 0;
    line-height: inherit;
    font-style: italic;
  }
  .blocks i, .axis-row {
    print-color-adjust: exact;
  }
  details {
    margin: 0;
  }
  details::details-content {
    display: block;
    content-visibility: visible;
  }
  details > :not(summary) {
    display: block;
  }
  .shared {
    padding-left: 2rem;
  }
  .changed {
    text-decoration: underline;
    text-decoration-thickness: 1px;
  }
  .section.long {
    break-before: page;
  }
  .passages {
    columns: 2;
    column-gap: 1.6rem;
    font-size: 8pt;
    line-height: 1.3;
  }
  .passages h3 {
    column-span: all;
  }
  .passages blockquote {
    padding: .2rem .5rem;
    margin-bottom: .35rem;
    border-width: 0 0 0 2px;
    border-radius: 0;
  }
}
`

export const STYLE = BASE_STYLE + SECTION_STYLE + MEDIA_STYLE
