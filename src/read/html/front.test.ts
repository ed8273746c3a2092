// What stands around a page's heading, and what of it and of the page's data is taken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHtml } from './html.ts'
import { headingOf } from './heading.ts'
import { readPage } from './page.ts'

type Expected = readonly [
  title: string | null,
  byline: string | null,
  published: string | null,
  modified: string | null,
]

const cases: readonly (readonly [Expected, string])[] = [
  [
    ['Flood', 'Mira Sorel', '2032-02-03', '2032-02-03'],
    '<h1>Flood</h1><p>By Mira Sorel</p><p>Updated Feb 3, 2032',
  ],
  [
    ['Flood', 'Mira Sorel', '2032-02-03', null],
    '<h1>Flood</h1><span>By </span><a>Mira Sorel</a><p>February 3, 2032',
  ],
  [
    ['Flood', null, '2032-02-03', '2032-02-05'],
    '<h1>Flood</h1><p>Published: 3 Feb 2032</p><p>Last updated on 5 Feb 2032',
  ],
  [
    ['Flood', null, '2032-02-03', null],
    '<h1>Flood</h1><b>Posted</b> <i>February 3, 2032 | 4 min read</i>',
  ],
  [['Flood', 'Aldo van Venn', null, null], '<h1>Flood</h1><p>Written by Aldo van Venn, NORDPRESS'],
  [
    ['Flood in Marn', null, null, null],
    '<h1>Flood <b>in</b> Marn</h1><p>By the river, people waited.',
  ],
  [['Flood', null, null, null], '<nav><h1>Menu</h1></nav><h1>Flood</h1><p>3/4/2032'],
  [[null, null, null, null], '<p>By Mira Sorel</p><p>February 3, 2032'],
  [[null, null, null, null], `<h1>${'long '.repeat(200)}</h1>`],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><a rel=author href=/x>Mira Sorel</a>'],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><a href="/authors/sorel">Mira Sorel</a>'],
  [['Flood', 'Mira Sorel', null, null], '<h1>Flood</h1><p class=authorName>Mira Sorel</p>'],
  [['Flood', null, null, null], '<h1>Flood</h1><p class=author-bio>Mira Sorel reports on rivers'],
  [['Flood', null, null, null], '<h1>Flood</h1><a href="/authors/">All authors</a>'],
  [['Flood', null, '2032-02-23', null], '<h1>Flood</h1><p>23.02.2032'],
  [
    ['Flood', null, '2032-02-03', null],
    '<h1>Flood</h1><time datetime=2032-02-03>2 days ago</time>',
  ],
  [
    ['Flood reaches Marn', null, null, null],
    '<title>Flood reaches Marn | Herald</title><h1>The Herald</h1><h1>Flood reaches Marn</h1>',
  ],
  [
    ['Flood', null, null, null],
    '<meta property=og:site_name content="The Herald"><title>Flood | The Herald</title><h1>Flood</h1>',
  ],
  [
    ['Flood reaches Marn', null, null, null],
    '<title>Flood reaches Marn - Herald</title><h1>Flood reaches Marn | Opinion</h1>',
  ],
  [
    ['The long story of the flood that reached Marn in the spring', null, null, null],
    `<meta property=og:title content="The long story of the flood that reached Mar">
     <title>The long story of the flood that reached Marn in the spring | Herald | Herald</title>`,
  ],
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    '<meta name=author content="msorel2"><h1>Flood in Marn</h1><p>By Mira Sorel',
  ],
  [
    ['Flood in Marn', 'NORDPRESS', null, null],
    `<meta property=og:site_name content=NORDPRESS><meta name=author content=NORDPRESS>
     <h1>Flood in Marn</h1><p class=author>Read more</p>`,
  ],
  [
    ['Flood in Marn', null, '2032-02-03', '2032-05-09'],
    `<meta property=article:published_time content=2032-05-09><h1>Flood in Marn</h1>
     <meta property=article:modified_time content=2032-05-09><p>3 February 2032</p>`,
  ],
  [
    ['Flood in Marn', null, '2032-05-01', '2032-05-09'],
    `<meta property=article:published_time content=2032-05-01><h1>Flood in Marn</h1>
     <meta property=article:modified_time content=2032-05-09><p>3 February 2032</p>`,
  ],
  // Several authors, roles and agencies.
  [
    ['Flood in Marn', 'Mira Sorel and Joran Tarn', null, null],
    '<h1>Flood in Marn</h1><p>By <a>Mira Sorel</a> and <a>Joran Tarn</a>, NORDPRESS',
  ],
  [
    ['Flood in Marn', 'Mira Sorel, Joran Tarn and Lena Ek', null, null],
    '<h1>Flood in Marn</h1><p>By Mira Sorel, Joran Tarn and Lena Ek',
  ],
  [['Flood in Marn', 'Mira Sorel', null, null], '<h1>Flood in Marn</h1><p>By Mira Sorel, Marn Bay'],
  [['Flood in Marn', 'NORDPRESS', null, null], '<h1>Flood in Marn</h1><p>By NORDPRESS'],
  [['Flood in Marn', null, null, null], '<h1>Flood in Marn</h1><p>By Staff Writer'],
  [['Flood in Marn', null, null, null], '<h1>Flood in Marn</h1><p>By Monday Evening'],
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    '<h1>Flood in Marn</h1><p>Words: Mira Sorel. Pictures: Aldo Venn',
  ],
  [['Flood in Marn', null, null, null], '<h1>Flood in Marn</h1><p>Photo by Mira Sorel'],
  [['Flood in Marn', null, null, null], '<h1>Flood in Marn</h1><p>Reviewed by Mira Sorel'],
  // Names beside a day: only with a known given name.
  [
    ['Flood in Marn', 'Anna Sorel', '2032-02-03', null],
    '<h1>Flood in Marn</h1><p>Anna Sorel • February 3, 2032',
  ],
  [
    ['Flood in Marn', null, '2032-02-03', null],
    '<h1>Flood in Marn</h1><p>World Report • February 3, 2032',
  ],
  [
    ['Flood in Marn', 'Anna Sorel', '2032-02-03T07:05', null],
    '<h1>Flood in Marn</h1><p>Anna Sorel, 3 February 2032, 07:05',
  ],
  // Other reports, readers and captions.
  [
    ['Flood in Marn', null, null, null],
    '<article><h1>Flood in Marn</h1></article><article>By Mira Sorel 3 May 2032</article>',
  ],
  [
    ['Flood in Marn', null, null, null],
    '<h1>Flood in Marn</h1><div class=comment>By Mira Sorel</div>',
  ],
  [
    ['Flood in Marn', null, '2032-02-03', null],
    '<h1>Flood in Marn</h1><b>Joined:</b> <i>3 May 2020</i><p>3 February 2032',
  ],
  [
    ['Flood in Marn', null, '2032-02-03', null],
    '<h1>Flood in Marn</h1><dl><dt>Date</dt><dd>3 February 2032</dd></dl>',
  ],
  [
    ['Flood in Marn', null, '2032-02-03', '2032-02-05'],
    '<h1>Flood in Marn</h1><p>Updated: 5 Feb 2032 | Published: 3 Feb 2032',
  ],
  [
    ['Flood in Marn', null, '2032-02-03T07:05', null],
    '<h1>Flood in Marn</h1><span title="Tuesday, 3 February 2032 07:05">2 hours ago</span>',
  ],
  [
    ['Flood in Marn', 'Mira Sorel', '2032-02-04T07:05', null],
    '<h1>Flood in Marn</h1><p>Submitted by <b>Mira Sorel</b> on Wed, 02/04/2032 - 07:05',
  ],
  [
    ['Flood in Marn', null, '2032-02-03', null],
    '<div>5 May 2031</div><h1>Flood in Marn</h1><p>3 February 2032',
  ],
  // Below the report.
  [
    ['Flood in Marn', 'Mira Sorel and Joran Tarn', null, null],
    '<h1>Flood in Marn</h1><p>Rain.</p><p>Reporting by Mira Sorel in Marn and Joran Tarn; editing by Aldo Venn',
  ],
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    '<h1>Flood in Marn</h1><p>Rain.</p><h3>About the author</h3><h4>Mira Sorel</h4>',
  ],
  [
    ['Flood in Marn', 'Anna Sorel', null, null],
    `<h1>Flood in Marn</h1><p>${'The water rose in the lower town. '.repeat(9)}</p><i>Anna Sorel</i>`,
  ],
  // Data and page.
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    '<meta name=author content="Aldo Venn"><h1>Flood in Marn</h1><p>By Mira Sorel',
  ],
  [
    ['Flood in Marn', 'Mira Sorel and Joran Tarn', null, null],
    `<meta name=dc.creator content="Mira Sorel"><meta name=dc.creator content="Joran Tarn">
     <h1>Flood in Marn</h1><p>By Mira Sorel`,
  ],
  [
    ['Flood in Marn', 'Mira Sorel', null, null],
    `<meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content="Mira Sorel">
     <h1>Flood in Marn</h1>`,
  ],
  [
    ['Flood in Marn', 'Mira Sorel', '2032-02-03', null],
    `<meta name=citation_author content="Sorel, Mira"><meta name=citation_date content="2032/02/03">
     <h1>Flood in Marn</h1>`,
  ],
  [
    ['Flood in Marn', null, '2032-02-03', null],
    '<link rel=canonical href="https://herald.example/2032/02/03/flood.html"><h1>Flood in Marn</h1>',
  ],
  // Headings and titles.
  [
    ['Flood reaches Marn', 'Mira Sorel', null, null],
    '<title>Herald: Flood reaches Marn</title><font size=5>Flood reaches Marn</font><p>By Mira Sorel',
  ],
  [
    ['Flood reaches the lower town', null, null, null],
    `<title>The Herald: Flood reaches the lower town</title><h1>The Herald</h1>
     <h3>Flood reaches the lower town</h3>`,
  ],
  [
    ['Flood reaches Marn', null, null, null],
    `<title>Flood reaches Marn</title><h1><span class=kicker>Rivers</span>
     <span>Flood reaches Marn</span></h1>`,
  ],
  [
    ['Flood reaches Marn', null, null, null],
    '<title>Untitled Document</title><div class=news-title>Flood reaches Marn</div>',
  ],
]

test('each page states what it states', () => {
  for (const [expected, source] of cases) {
    const read = readHtml(source, { path: null, notices: [] })
    assert.ok(!('reason' in read))
    const { title, byline, published, modified } = read
    assert.deepEqual([title, byline, published, modified], expected, source)
  }
})

test('a page that dates only its change says so', () => {
  const read = readHtml('<h1>Flood</h1><p>Updated 3 Feb 2032', { path: null, notices: [] })
  assert.ok(!('reason' in read))
  assert.deepEqual(
    read.notices.map(({ rule }) => rule),
    ['published'],
  )
})

test('a hundred thousand headings take no more than a moment', () => {
  const source = '<h1><b>a</b><b></b></h1>'.repeat(50_000) + `<h1>${'<b>x</b>'.repeat(50_000)}</h1>`
  const { heading } = headingOf(source, readPage(source), { titles: [], whole: [], outlet: null })
  assert.equal(heading?.words, 'a')
})

test('the outlet is the part of a title that the address names', () => {
  const page = (title: string) =>
    `<title>${title}</title><link rel=canonical href="https://www.ostrelherald.example/x">`
  const cases: readonly (readonly [string | null, string])[] = [
    ['The Ostrel Herald', 'Flood reaches Marn | The Ostrel Herald'],
    ['Ostrel Herald', 'Ostrel Herald: Flood reaches Marn'],
    [null, 'Flood reaches Marn | Rivers'],
    [null, 'The Ostrel Herald'],
  ]
  for (const [outlet, title] of cases) {
    const read = readHtml(page(title), { path: null, notices: [] })
    assert.equal('reason' in read ? 'none' : read.outlet, outlet, title)
  }
})
