// Pages of invented sites: paragraphs that begin with "+" are the report, those with "-" are not.
// The marks are taken out before the page is read. Wordings are our own.

const report = [
  'The river Sorel rose by two metres in the night, and the lower streets of Marn stand in water, the town hall said.',
  'About 400 people left their homes before dawn. “We took the animals and what we could carry,” said Ilse Tarn, who keeps the mill.',
  'The dam above the town holds, engineers told the council on Tuesday, but its eastern wall will be watched day and night until the rain ends.',
  'Schools stay closed until Friday. Buses go as far as the bridge; from there the river guard takes people across in boats.',
]
const others = [
  'The council of Pell voted for a new market hall after a debate that lasted until midnight on Monday.',
  'Ostrel United won at home for the fourth time, with two goals in the last ten minutes of the game.',
  'Bakers in the hills say that the price of rye has doubled since the harvest, and blame the roads.',
  'A painter from Hollin shows forty pictures of the coast in the old customs house until the spring.',
]
const talk = [
  'I lived there for ten years and it was always the same, nobody listens to the people at the river.',
  'So who pays for the wall then? We did the last time, and the time before that one as well.',
  'Thanks to the crews who were out all night in this weather, you are the best of us.',
  'The picture is from last year, look at the bridge, they have painted it since then.',
  'My aunt is one of those who left. She says the boats came very late, but they came.',
  'Can someone say if the road to Pell is open? The page of the police does not load.',
]

const p = (texts: readonly string[], mark: string, tag = 'p') =>
  texts.map((text) => `<${tag}>${mark} ${text}</${tag}>`).join('\n')
const wrap = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Flood reaches Marn | The Ostrel Herald</title></head><body><header><a href="/">The Ostrel Herald</a> <a href="/n">News</a> <a href="/s">Sport</a></header>${body}<footer><p>- © The Ostrel Herald. All rights reserved. Terms of use, privacy, contact.</p></footer></body></html>`
const head = '<h1>Flood reaches Marn</h1>'
const cards = (names: string) =>
  others
    .map(
      (text, at) =>
        `<div class="${names}"><h3><a href="/${at}">Another story of the day</a></h3><p>- ${text}</p></div>`,
    )
    .join('\n')
const comments = talk
  .map(
    (text, at) =>
      `<li class="c-item"><div class="c-head"><b>- Reader ${at}</b> 2 hours ago</div><div class="c-text"><p>- ${text}</p></div><div class="c-tools">- Reply · Report</div></li>`,
  )
  .join('\n')

/** What the page is, and the page. */
export const cases: readonly (readonly [string, string])[] = [
  [
    'a thread longer than the report, in the same box',
    wrap(
      `<div class="page"><div class="top">${head}</div><div class="text">${p(report, '+')}</div><div class="thread"><h2>- Comments (6)</h2><ol>${comments}${comments}</ol></div></div>`,
    ),
  ],
  [
    'cards below it that are written like it',
    wrap(
      `<div class="mx-auto px-4">${head}<div class="mt-10">${p(report, '+')}</div></div><div class="py-16"><h2>- Keep reading</h2><div class="grid">${cards('rounded p-6')}</div></div>`,
    ),
  ],
  [
    'an offer to pay after two paragraphs',
    wrap(
      `<main><article>${head}<div class="article__content">${p(report.slice(0, 2), '+')}</div><div class="wall"><h2>- Keep reading for 1 crown</h2><p>- Get all our reporting, podcasts and puzzles. Your first weeks cost 1 crown, then 9 crowns a month. Cancel any time.</p><ul><li>- All articles on all your devices</li><li>- The daily edition, every evening</li></ul><p>- Already a subscriber? <a href="/l">Log in</a>. Students pay half. Read our terms before you buy.</p></div></article></main>`,
    ),
  ],
  [
    'no names and no tags that say what is what',
    wrap(
      `<div><div>${head}<div>${p(report, '+')}</div></div><div><div>- Other news</div>${cards('')}</div></div>`,
    ),
  ],
  [
    'paragraphs in divs, with promotion in divs between',
    wrap(
      `<div class="art">${head}${p(report.slice(0, 2), '+', 'div class="txt"').replaceAll(/<\/div class="txt">/gu, '</div>')}<div class="adv"><div class="adv-h">- Advertisement</div></div>${p(report.slice(2), '+', 'div class="txt"').replaceAll(/<\/div class="txt">/gu, '</div>')}</div><div class="oth"><div>- Other news</div>${cards('oth-i')}</div>`,
    ),
  ],
  [
    'a list within the report stays',
    wrap(
      `<article>${head}${p(report.slice(0, 2), '+')}<ul><li>+ Three bridges are closed to cars and carts.</li><li>+ The hall of the old school takes in families.</li><li>+ Water from wells should be boiled.</li></ul>${p(report.slice(2), '+')}</article>`,
    ),
  ],
  [
    'subheads, a quotation and a table within the report stay',
    wrap(
      `<article>${head}${p(report.slice(0, 2), '+')}<h2>+ What the guard says</h2><blockquote><p>+ “Nobody should go near the eastern wall until we say so.”</p></blockquote><table><tr><td>+ Marn</td><td>+ 400 people</td></tr><tr><td>+ Pell</td><td>+ 120 people</td></tr></table>${p(report.slice(2), '+')}</article>`,
    ),
  ],
  [
    'sections of a page builder stay together',
    wrap(
      `<main>${head}${report.map((text) => `<section class="row"><div class="col"><div class="widget-text"><p>+ ${text}</p></div></div></section>`).join('')}</main>`,
    ),
  ],
  [
    'a report whose every line is short stays',
    wrap(
      `<article>${head}<p>+ Marn is under water.</p><p>+ It rained for three days.</p><p>+ Then the river came.</p>${p(report, '+')}<p>+ Nobody was hurt.</p></article>`,
    ),
  ],
  [
    'a glossary of several terms stays',
    wrap(
      `<div class="entry-content">${head}${p(report.slice(0, 2), '+')}<dl><dt>+ Weir</dt><dd>+ A low wall across a river that lifts its level.</dd><dt>+ Sluice</dt><dd>+ A gate that lets water through.</dd></dl>${p(report.slice(2), '+')}</div>`,
    ),
  ],
  [
    'the text of an old page in one cell, other stories in the next',
    wrap(
      `<table><tr><td><b>- Services</b><br><a href="/1">Weather</a><br><a href="/2">Roads</a></td><td><b>Flood reaches Marn</b><br><br>+ ${report.join('<br><br>\n+ ')}</td><td><table>${others.map((text) => `<tr><td><a href="#">Read more</a><br>- ${text}</td></tr>`).join('')}</table></td></tr></table>`,
    ),
  ],
]

/** Wrong today. */
export const knownFailures: readonly (readonly [string, string])[] = [
  [
    'a short report among longer teasers',
    wrap(
      `<main><article class="story story--main">${head}<div class="story__text">${p(report.slice(0, 2), '+')}</div></article><section><h2>- Also today</h2>${others.map((text) => `<article class="story story--other"><h2><a href="/x">More of today</a></h2><div class="story__text"><p>- ${text} ${text} ${text} ${text}</p></div><a href="/x">Continue reading</a></article>`).join('')}</section></main>`,
    ),
  ],
  [
    'a newsletter box between paragraphs',
    wrap(
      `<div class="content">${head}${p(report.slice(0, 2), '+')}<div class="box-nl"><p>- Get the news of the day in your inbox.</p><p>- Sign up for our newsletter, free, every morning, unsubscribe at any time.</p></div>${p(report.slice(2), '+')}</div>`,
    ),
  ],
  [
    'a line about the author at the end',
    wrap(
      `<article>${head}${p(report, '+')}<div class="person"><b>- Mira Sorel</b><p>- Mira Sorel writes about the river for The Ostrel Herald. Follow her for updates.</p></div></article>`,
    ),
  ],
  [
    'a thread of a forum whose opening post is the report',
    wrap(
      `${head}${[report.slice(0, 2).join('<br><br>\n+ '), ...talk]
        .map(
          (text, at) =>
            `<article class="message"><div class="user"><h4>- Reader ${at}</h4><dl><dt>- Joined</dt><dd>- 2011</dd></dl></div><div class="message-body"><div class="bbWrapper">${at === 0 ? '+' : '-'} ${text}</div></div></article>`,
        )
        .join('')}`,
    ),
  ],
]
