// The looks of what stands in the sections: citations, tables, findings, plots, excerpts.

export const SECTION_STYLE = `
.section {
  padding: 1.3rem 0 .6rem;
  border-top: 1px solid var(--line);
}
.cite {
  display: inline-block;
  padding: 0 .45rem;
  min-width: 24px;
  min-height: 24px;
  border-radius: 4px;
  background: var(--accent-soft);
  font: 500 .8rem/24px var(--sans);
  text-decoration: none;
  white-space: nowrap;
  max-width: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  vertical-align: bottom;
  text-align: center;
}
.cite:hover {
  text-decoration: underline;
}
q {
  font-family: var(--serif);
}
q::before {
  content: "\\201C";
}
q::after {
  content: "\\201D";
}
.by {
  color: var(--quiet);
  font-size: .9rem;
}
.by::before {
  content: "\\2014\\00A0";
}
.brief .cite, .bottom .cite {
  padding: 0;
  background: none;
  font: inherit;
  text-decoration: underline;
  text-decoration-thickness: 1px;
  white-space: normal;
  min-height: 0;
  display: inline;
}
.wordings {
  list-style: none;
  padding: 0;
  margin: 0;
}
.wordings li {
  margin-bottom: .3rem;
}
.wide {
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  width: 100%;
  font-size: .95rem;
}
th, td {
  text-align: left;
  vertical-align: top;
  padding: .6rem .8rem .6rem 0;
  border-top: 1px solid var(--line);
}
thead th {
  border-top: 0;
  color: var(--quiet);
  font-size: .82rem;
  font-weight: 500;
  padding-top: 0;
}
tbody th {
  font-weight: 600;
  width: 30%;
}
td.value, .value {
  font-variant-numeric: tabular-nums;
}
td.value {
  width: 24%;
  font-size: 1.05rem;
}
.number {
  text-align: right;
  font-variant-numeric: tabular-nums;
  padding-right: 1.5rem;
}
.due {
  width: 9.5rem;
  font-variant-numeric: tabular-nums;
}
.tag {
  display: inline-block;
  padding: 0 .45rem;
  border: 1px solid var(--line);
  border-radius: 4px;
  font: 500 .75rem/1.5 var(--sans);
  color: var(--quiet);
  white-space: nowrap;
}
.tag-projected, .tag-planned, .tag-hypothetical, .tag-conditional, .tag-inferred {
  border-style: dashed;
}
.tag-denied {
  color: var(--warn);
  border-color: var(--warn);
}
.finding {
  padding: .9rem 1rem 1rem;
  margin: 0 0 .9rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 8px;
}
.kind {
  display: inline-block;
  margin-right: .35rem;
  padding: 0 .5rem;
  border-radius: 4px;
  background: var(--warn-soft);
  color: var(--warn);
  font-size: .8rem;
  font-weight: 600;
  line-height: 1.6;
}
.finding-other-scope .kind, .finding-part .kind, .finding-update .kind,
.finding-range .kind, .kind-other-scope, .kind-part, .kind-update, .kind-range {
  background: var(--accent-soft);
  color: var(--accent);
}
.sides {
  display: grid;
  gap: .8rem;
}
.why {
  color: var(--quiet);
  font-size: .875rem;
  margin: .5rem 0 0;
}
.axis-row {
  display: block;
  width: 220px;
  max-width: 100%;
  height: 18px;
  overflow: visible;
}
.axis-row .rule {
  stroke: var(--line);
  stroke-width: 1;
}
.axis-row .span {
  stroke: var(--accent);
  stroke-width: 4;
  stroke-linecap: round;
}
.axis-row .dot {
  fill: var(--accent);
}
.axis-row .open {
  fill: var(--card);
  stroke: var(--accent);
  stroke-width: 2;
}
.plotted li {
  display: grid;
  grid-template-columns: 220px 1fr;
  gap: 0 1.2rem;
  align-items: start;
}
.plotted .axis-row {
  margin-top: 3px;
}
.plotted .rest {
  display: block;
}
.plotted .axis {
  display: flex;
  justify-content: space-between;
  width: 220px;
  padding: 0 4px;
  color: var(--quiet);
  font-size: .75rem;
  line-height: 1;
}
.glance {
  display: grid;
  grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
  gap: 1rem 2.2rem;
  margin-bottom: 1rem;
}
.glance h2 {
  font: 600 .875rem var(--sans);
  margin: .7rem 0 .2rem;
}
.glance-figures h2, .glance-aside h2:first-child {
  margin-top: 0;
}
.glance h2 a {
  display: inline-block;
  min-height: 24px;
  color: var(--quiet);
  text-decoration: none;
}
.glance h2 a:hover {
  text-decoration: underline;
}
.glance ul {
  list-style: none;
  padding: 0;
  margin: 0;
}
.glance-figures li {
  display: grid;
  grid-template-columns: minmax(0, 1fr) max-content 100px;
  gap: 0 .9rem;
  align-items: baseline;
  padding: .3rem 0;
  border-top: 1px solid var(--line);
}
.glance-figures .what, .glance-figures .value {
  font-weight: 600;
}
.glance-figures .value {
  text-align: right;
  white-space: nowrap;
}
.glance-aside .plain {
  display: inline-block;
  min-height: 24px;
}
.glance-figures .counts {
  grid-column: 1 / -1;
  font-size: .8rem;
}
.glance-figures .axis-row {
  width: 100px;
}
.glance-aside li {
  padding: .2rem 0;
  font-size: .9rem;
  line-height: 1.4;
}
.glance-aside .value {
  font-weight: 600;
}
.glance a.kind {
  min-height: 24px;
  line-height: 24px;
  text-decoration: none;
}
.same, .positions, .condition {
  padding-left: 1.1rem;
}
.unknowns {
  columns: 2 24rem;
  column-gap: 2.2rem;
}
.unknowns h3 {
  font-size: .95rem;
}
.unknowns ul {
  padding-left: 1.1rem;
}
.unknowns li {
  margin-bottom: .25rem;
}
.same li, .positions > li {
  margin-bottom: .5rem;
}
.timeline {
  list-style: none;
  padding: 0;
}
.timeline li {
  display: grid;
  grid-template-columns: 10.5rem 1fr;
  gap: .3rem 1rem;
  padding: .4rem 0;
  border-top: 1px solid var(--line);
}
.when {
  color: var(--quiet);
  font-variant-numeric: tabular-nums;
}
.reports {
  list-style: none;
  padding: 0;
}
.reports > li {
  padding: .8rem 0;
  border-top: 1px solid var(--line);
}
.title {
  font: 400 1.02rem var(--serif);
}
.path {
  overflow-wrap: anywhere;
}
blockquote {
  margin: 0 0 .7rem;
  padding: .6rem .9rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-left: 4px solid var(--line);
  border-radius: 4px;
  font-family: var(--serif);
}
blockquote p {
  margin: 0;
  white-space: pre-line;
}
mark {
  background: transparent;
  color: inherit;
  text-decoration: underline;
  text-decoration-color: var(--accent);
  text-decoration-thickness: 1px;
  text-underline-offset: .22em;
}
mark:target {
  background: var(--mark);
  color: var(--mark-ink);
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.whole {
  white-space: pre-wrap;
  font-family: var(--serif);
  max-width: 42rem;
}
details {
  margin: .4rem 0 1rem;
}
summary {
  cursor: pointer;
  color: var(--accent);
  padding: .2rem 0;
}
.struck s {
  color: var(--quiet);
}
.arcs {
  margin: 0 0 1rem;
}
.arcs svg {
  display: block;
  max-width: 100%;
  height: auto;
}
.arcs text {
  fill: var(--ink);
  font: 13px var(--sans);
}
.arcs .node {
  fill: var(--ink);
}
.arcs .arc {
  fill: none;
  stroke: var(--accent);
  opacity: .75;
}
.arcs .open {
  stroke: var(--quiet);
  stroke-dasharray: 7 4;
  opacity: .55;
}
.arcs .arrow {
  fill: var(--accent);
}
.arcs figcaption {
  color: var(--quiet);
  font-size: .8rem;
  margin-top: .3rem;
}
.shared li {
  margin-bottom: .8rem;
}
.shared p {
  margin: .15rem 0;
}
.words {
  font-family: var(--serif);
}
.changed {
  font-style: normal;
  text-decoration: underline wavy var(--warn);
  text-decoration-thickness: 1.5px;
  text-underline-offset: .2em;
}
.away {
  position: absolute;
  left: -100vw;
}
.colophon {
  border-top: 1px solid var(--line);
  margin-top: 2rem;
  padding-top: .9rem;
  padding-bottom: 2rem;
  font-size: .875rem;
}
`
