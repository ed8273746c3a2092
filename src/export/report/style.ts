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
    font-size: 10.5pt;
  }
  nav, .skip {
    display: none;
  }
  .finding, blockquote {
    break-inside: avoid;
    background: #fff;
  }
  h2, h3 {
    break-after: avoid;
  }
  a {
    color: inherit;
  }
  .cite {
    background: none;
    border: 1px solid #999;
  }
  details::details-content {
    display: block;
    content-visibility: visible;
  }
  details > :not(summary) {
    display: block;
  }
  .section.long {
    break-before: page;
  }
}
`

export const STYLE = BASE_STYLE + SECTION_STYLE + MEDIA_STYLE
