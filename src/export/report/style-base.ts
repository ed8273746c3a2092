// Colours, type and the frame of the page, light and dark.

export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7;
  --card: #fff;
  --ink: #1c2024;
  --quiet: #59616a;
  --line: #dedbd3;
  --accent: #0b5d6b;
  --accent-soft: #e2f0f1;
  --mark: #ffec9e;
  --mark-ink: #1c2024;
  --warn: #8a3b12;
  --warn-soft: #f9ece2;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b;
    --card: #1c2125;
    --ink: #e7e6e2;
    --quiet: #a3abb3;
    --line: #343b41;
    --accent: #7fd0dc;
    --accent-soft: #1d363b;
    --mark: #5f4f10;
    --mark-ink: #fff7d6;
    --warn: #f0b48c;
    --warn-soft: #3a281c;
  }
}
* {
  box-sizing: border-box;
}
html {
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.55 var(--sans);
  overflow-wrap: break-word;
}
main, .masthead, .colophon {
  max-width: 58rem;
  margin: 0 auto;
  padding: 0 1.25rem;
}
.masthead {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem 1.25rem;
  align-items: baseline;
  padding-top: 1rem;
  padding-bottom: .75rem;
  border-bottom: 1px solid var(--line);
}
.brand {
  font: 600 1.05rem var(--serif);
  letter-spacing: .02em;
}
.caveat {
  color: var(--quiet);
  font-size: .875rem;
}
.skip {
  position: absolute;
  left: -100vw;
}
.skip:focus {
  left: 1rem;
  top: .5rem;
  background: var(--card);
  padding: .5rem 1rem;
  z-index: 1;
}
h1 {
  font: 600 clamp(1.6rem, 4.2vw, 2.3rem)/1.2 var(--serif);
  margin: 1.2rem 0 .3rem;
  text-wrap: balance;
}
h2 {
  font: 600 1.3rem/1.3 var(--serif);
  margin: 0 0 .8rem;
}
h3 {
  font-size: 1.02rem;
  line-height: 1.4;
  margin: 0 0 .35rem;
}
h4 {
  font-size: .95rem;
  margin: 0 0 .25rem;
}
p {
  margin: 0 0 .7rem;
}
a {
  color: var(--accent);
  text-underline-offset: .15em;
}
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}
ul, ol {
  padding-left: 1.2rem;
  margin: 0 0 .7rem;
}
.asof, .meta, .counts, .scope, .quiet, .colophon {
  color: var(--quiet);
}
.asof {
  font-size: .95rem;
}
.meta, .counts, .scope {
  font-size: .875rem;
  font-weight: 400;
}
.lead {
  margin: .9rem 0 1.2rem;
}
.standing {
  display: flex;
  flex-wrap: wrap;
  gap: .1rem 1.4rem;
  align-items: baseline;
}
.standing p {
  margin: 0;
}
.independence {
  font-size: .875rem;
}
.blocks {
  display: inline-flex;
  flex-wrap: wrap;
  gap: 5px;
  margin-right: .4rem;
  vertical-align: middle;
}
.group {
  display: inline-flex;
  gap: 1px;
}
.group i {
  width: 9px;
  height: 9px;
  background: var(--quiet);
}
.group i:not(:only-child) {
  background: var(--accent);
}
.bottom {
  font: 1.25rem/1.5 var(--serif);
  text-wrap: pretty;
}
.facets {
  columns: 2 24rem;
  column-gap: 2.2rem;
}
.facet {
  break-inside: avoid-column;
  margin-bottom: .6rem;
}
.facet h3 {
  font-size: .875rem;
  color: var(--quiet);
  font-weight: 600;
  margin: 0 0 .3rem;
}
.brief {
  padding-left: 1.1rem;
}
.brief li {
  margin-bottom: .4rem;
}
nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.1rem;
  list-style: none;
  padding: .4rem 0;
  margin: 0 0 .4rem;
  border-top: 1px solid var(--line);
}
nav a {
  display: inline-block;
  min-height: 24px;
  padding: .15rem 0;
  font-size: .875rem;
  text-decoration: none;
}
nav a:hover {
  text-decoration: underline;
}
`
