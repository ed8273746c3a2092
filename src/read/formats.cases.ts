// One row for each thing a format can hold: what must come out, then the file. Invented country.
import {
  docxOf,
  packedWarc,
  warcRecord,
  warcResponse,
  wordParagraph,
  zipOf,
} from './containers.cases.ts'

/** What is compared of a report: part, title, byline, outlet, address, day, text. */
export type Row = readonly [
  part: string | null,
  title: string | null,
  byline: string | null,
  outlet: string | null,
  url: string | null,
  published: string | null,
  text: string,
]

export interface Case {
  readonly path: string
  readonly bytes: Uint8Array | string
  readonly reports: readonly Row[]
  /** Reasons of rejections, in order. */
  readonly rejected?: readonly string[]
  /** Rules of the notices of all reports, in order. */
  readonly notices?: readonly string[]
}

const H = 'https://herald.example'
const DAY = '2032-02-03T07:05:00Z'
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Herald</title>${head}${items}</channel></rss>`
const article =
  '<html><head><title>Flood</title></head><body><h1>Flood</h1><p>Rain in Marn, the guard said.</p>'
const words = 'Rain in Marn, the guard said.'

export const FEEDS: readonly Case[] = [
  {
    path: 'full.rss',
    bytes: rss(
      `<item><title>Flood</title><link>${H}/1</link><dc:creator>Mira Sorel</dc:creator><pubDate>Tue, 03 Feb 2032 07:05:00 GMT</pubDate><description>short</description><content:encoded><![CDATA[<p>Rain in <b>Marn</b>.</p>]]></content:encoded></item>`,
    ),
    reports: [['item 1', 'Flood', 'Mira Sorel', 'The Herald', `${H}/1`, DAY, 'Rain in Marn.']],
  },
  {
    path: 'summary.rss',
    bytes: rss('<item><title>A & B</title><description>Rain &amp; snow&nbsp;in Marn</description>'),
    reports: [['item 1', 'A & B', null, 'The Herald', null, null, 'Rain & snow\u00a0in Marn']],
    notices: ['xml', 'summary'],
  },
  {
    path: 'bad.rss',
    bytes: rss(
      `<item><title>x</title></item><item><title>y</title><link>javascript:alert(1)</link><description>Snow &lt;i&gt;in&lt;/i&gt; Marn</description></item>`,
    ),
    reports: [['item 2', 'y', null, 'The Herald', null, null, 'Snow in Marn']],
    rejected: ['item 1: an item without text'],
    notices: ['summary'],
  },
  {
    path: 'author.rss',
    bytes: rss(
      `<item><guid>${H}/2</guid><author>m@herald.example (Mira Sorel)</author><description>Rain</description></item>`,
    ),
    reports: [['item 1', null, 'Mira Sorel', 'The Herald', `${H}/2`, null, 'Rain']],
    notices: ['summary'],
  },
  {
    path: 'atom.xml',
    bytes: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><entry><title type="html">Fl&amp;amp;ood</title><link rel="self" href="${H}/x"/><link href="${H}/3"/><updated>${DAY}</updated><author><name>Mira</name></author><content type="xhtml"><div><p>Rain &lt; snow</p></div></content></entry></feed>`,
    reports: [['item 1', 'Fl&ood', 'Mira', 'Herald', `${H}/3`, DAY, 'Rain < snow']],
  },
  {
    path: 'rdf.xml',
    bytes: `<rdf:RDF><channel><title>Herald</title></channel><item><title>Flood</title><link>${H}/4</link><dc:date>2032-02-03</dc:date><description>Rain</description></item></rdf:RDF>`,
    reports: [['item 1', 'Flood', null, 'Herald', `${H}/4`, '2032-02-03', 'Rain']],
    notices: ['summary'],
  },
  {
    path: 'cp1251.rss',
    bytes: Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><rss><channel><item><description>'),
      Buffer.from([0xcc, 0xe0, 0xf0, 0xed]),
      Buffer.from('</description></item></channel></rss>'),
    ]),
    reports: [['item 1', null, null, null, null, null, 'Марн']],
    notices: ['summary'],
  },
  {
    path: 'bomb.rss',
    bytes: `<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${rss('<item><description>&b;')}`,
    reports: [],
    rejected: ['XML with a DTD of its own'],
  },
  {
    path: 'external.rss',
    bytes: `<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/x.dtd">${rss('<item><description>Rain</description></item>')}`,
    reports: [['item 1', null, null, 'The Herald', null, null, 'Rain']],
    notices: ['summary'],
  },
  {
    path: 'deep.rss',
    bytes: rss(`<item><description>${'<a>'.repeat(400)}`),
    reports: [],
    rejected: ['XML nested deeper than 256 elements'],
  },
  { path: 'none.rss', bytes: rss(''), reports: [], rejected: ['a feed without items'] },
  { path: 'text.xml', bytes: '<a>Rain', reports: [], rejected: ['XML that is no feed: <a>'] },
  {
    path: 'prefix.xml',
    bytes: `<atom:feed><atom:title>Herald</atom:title><atom:entry><atom:title>Flood</atom:title><atom:link href="${H}/6"/><atom:content>Rain</atom:content></atom:entry></atom:feed>`,
    reports: [['item 1', 'Flood', null, 'Herald', `${H}/6`, null, 'Rain']],
  },
  {
    path: 'list.opml',
    bytes: `<opml><body><outline text="News"><outline text="Herald" xmlUrl="${H}/rss"/></outline><outline text="bad" xmlUrl="file:///x"/></body></opml>`,
    reports: [],
    rejected: ['a list of 1 feeds, no reports: Herald'],
  },
]

const record = { title: 'Flood', url: `${H}/5`, publishedAt: DAY, content: 'Rain in Marn.' }

export const JSON_FILES: readonly Case[] = [
  {
    path: 'news.json',
    bytes: JSON.stringify({
      status: 'ok',
      articles: [{ ...record, source: { id: null, name: 'Herald' }, author: 'Mira Sorel' }],
    }),
    reports: [['item 1', 'Flood', 'Mira Sorel', 'Herald', `${H}/5`, DAY, 'Rain in Marn.']],
  },
  {
    path: 'cut.json',
    bytes: JSON.stringify({ articles: [{ ...record, content: 'Rain… [+120 chars]' }] }),
    reports: [['item 1', 'Flood', null, null, `${H}/5`, DAY, 'Rain… [+120 chars]']],
    notices: ['truncated'],
  },
  {
    path: 'ninjs.json',
    bytes: JSON.stringify(
      {
        uri: 'urn:x',
        headline: 'Flood',
        byline: 'By Mira Sorel',
        body_text: 'Rain.',
        body_html: '<p>Rain.',
        versioncreated: DAY,
        provider: 'NORDPRESS',
      },
      null,
      1,
    ),
    reports: [[null, 'Flood', 'Mira Sorel', 'NORDPRESS', null, DAY, 'Rain.']],
  },
  {
    path: 'ninjs2.json',
    bytes: JSON.stringify({
      headlines: [{ role: 'main', value: 'Flood' }],
      bodies: [{ role: 'main', value: '<p>Rain.</p>' }],
      versioncreated: DAY,
    }),
    reports: [[null, 'Flood', null, null, null, DAY, 'Rain.']],
  },
  {
    path: 'feed.json',
    bytes: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Herald',
      items: [
        {
          id: '1',
          url: `${H}/6`,
          title: 'Flood',
          content_html: '<p>Rain.</p>',
          date_published: DAY,
          authors: [{ name: 'Mira' }, { name: 'Aldo' }],
        },
      ],
    }),
    reports: [['item 1', 'Flood', 'Mira, Aldo', 'Herald', `${H}/6`, DAY, 'Rain.']],
  },
  {
    path: 'nested.json',
    bytes: JSON.stringify({
      response: {
        results: [
          {
            webTitle: 'Flood',
            webUrl: `${H}/7`,
            webPublicationDate: DAY,
            fields: { bodyText: 'Rain.' },
          },
        ],
      },
    }),
    reports: [['item 1', 'Flood', null, null, `${H}/7`, DAY, 'Rain.']],
  },
  {
    path: 'docs.json',
    bytes: JSON.stringify({
      response: {
        docs: [
          {
            headline: { main: 'Flood' },
            lead_paragraph: 'Rain.',
            pub_date: '2032-02-03T07:05:00+0000',
            byline: { original: 'By Mira' },
            web_url: `${H}/8`,
          },
        ],
      },
    }),
    reports: [['item 1', 'Flood', 'Mira', null, `${H}/8`, DAY, 'Rain.']],
    notices: ['summary'],
  },
  {
    path: 'records.json',
    bytes: JSON.stringify([{ text: 'one' }, { text: 3 }, { title: 'none' }, { html: '<p>two' }]),
    reports: [
      ['item 1', null, null, null, null, null, 'one'],
      ['item 4', null, null, null, null, null, 'two'],
    ],
    rejected: ['item 2: an item without text', 'item 3: an item without text'],
  },
  {
    path: 'lines.json',
    bytes: '{"id":"a","text":"one"}\n{"id":"b","text":"two"}\n',
    reports: [
      [null, null, null, null, null, null, 'one'],
      [null, null, null, null, null, null, 'two'],
    ],
  },
  {
    path: 'seconds.json',
    bytes: JSON.stringify([{ title: 'x', body: 'Rain.', timestamp: 1959404700 }]),
    reports: [['item 1', 'x', null, null, null, '2032-02-03T07:05:00Z', 'Rain.']],
  },
  { path: 'x.json', bytes: '{"a":', reports: [], rejected: ['not JSON'] },
  {
    path: 'y.json',
    bytes: '{"a":[1,{"b":"c"}]}',
    reports: [],
    rejected: ['JSON without reports: no object in it holds text'],
  },
]

export const TABLES: readonly Case[] = [
  {
    path: 'a.csv',
    bytes:
      '\ufeffheadline,body,date\r\n"Flood, big","Rain\nin ""Marn"".",2032-02-03\r\nX,\r\nY,Snow,3/4/2032\r\n',
    reports: [
      ['line 2', 'Flood, big', null, null, null, '2032-02-03', 'Rain\nin "Marn".'],
      ['line 5', 'Y', null, null, null, null, 'Snow'],
    ],
    rejected: ['a row without text'],
    notices: ['published'],
  },
  {
    path: 'a.tsv',
    bytes: `text\turl\tsource\n'=Rain\t${H}/9\tHerald\nSnow\tfile:///x\t\n`,
    reports: [
      ['line 2', null, null, 'Herald', `${H}/9`, null, '=Rain'],
      ['line 3', null, null, null, null, null, 'Snow'],
    ],
  },
  {
    path: 'semicolon.csv',
    bytes: 'title;text\nFlood;Rain, snow\nextra;a;b\n',
    reports: [
      ['line 2', 'Flood', null, null, null, null, 'Rain, snow'],
      ['line 3', 'extra', null, null, null, null, 'a'],
    ],
    notices: ['cells'],
  },
  {
    path: 'open.csv',
    bytes: 'text\none\n"never closed\n',
    reports: [['line 2', null, null, null, null, null, 'one']],
    rejected: ['a quoted cell is never closed'],
  },
  {
    path: 'none.csv',
    bytes: 'a,b\n1,2\n',
    reports: [],
    rejected: ['no column holds text; columns: a, b; --as csv:text=COLUMN says which'],
  },
  { path: 'head.csv', bytes: 'text,title\n', reports: [], rejected: ['a table without rows'] },
]

const mail = (rest: string) =>
  `From: =?utf-8?q?Mira_S=C3=B6rel?= <mira@herald.example>\r\nSubject: =?utf-8?b?Rmxvb2QgaW4=?= =?utf-8?q?_Marn?=\r\nDate: Tue, 03 Feb 2032 07:05:00 +0000 (UTC)\r\nMIME-Version: 1.0\r\n${rest}`
const mailed = (part: string | null, text: string): Row => [
  part,
  'Flood in Marn',
  'Mira Sörel',
  null,
  null,
  DAY,
  text,
]

export const MAILS: readonly Case[] = [
  { path: 'a.eml', bytes: mail('\r\nRain in Marn.\r\n'), reports: [mailed(null, 'Rain in Marn.')] },
  {
    path: 'alternative.eml',
    bytes: mail(
      'Content-Type: multipart/alternative; boundary="c"\r\n\r\n--c\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nRain =\r\nfor =E2=82=AC5=20\r\nand snow.\r\n--c\r\nContent-Type: text/html\r\n\r\n<p>Rain\r\n--c--\r\n',
    ),
    reports: [mailed(null, 'Rain for €5 and snow.')],
  },
  {
    path: 'html.eml',
    bytes: mail(
      'Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nSee it.\r\n--c\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Rain over Marn\u00e9 for a whole week, the guard said.\r\n--c--',
    ),
    reports: [mailed(null, 'Rain over Marné for a whole week, the guard said.')],
  },
  {
    path: 'attached.eml',
    bytes: mail(
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nRain.\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename*=utf-8''S%C3%B6rel.html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(article).toString('base64')}\r\n--b--\r\n`,
    ),
    reports: [mailed(null, 'Rain.'), ['Sörel.html', 'Flood', null, null, null, null, words]],
    rejected: ['1 part holds no report: image/png 1'],
  },
  {
    path: 'wrapped.eml',
    bytes: mail(
      `\r\n${['The river rose in the night and the people of the lower', 'valley left their homes for the hills above the old town', 'where the council had opened the halls of the two schools'].join('\r\n')}\r\nfor them.\r\n\r\nMore follows.\r\n`,
    ),
    reports: [
      mailed(
        null,
        'The river rose in the night and the people of the lower valley left their homes for the hills above the old town where the council had opened the halls of the two schools for them.\r\n\r\nMore follows.'.replaceAll(
          '\r',
          '',
        ),
      ),
    ],
  },
  {
    path: 'page.mhtml',
    bytes: `From: <Saved>\r\nSnapshot-Content-Location: ${H}/flood\r\nContent-Type: multipart/related; boundary="m"\r\n\r\n--m\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${article.replaceAll('=', '=3D')}\r\n--m\r\nContent-Type: text/css\r\n\r\np {}\r\n--m--`,
    reports: [[null, 'Flood', null, null, `${H}/flood`, null, words]],
    notices: ['resources'],
  },
  {
    path: 'none.mhtml',
    bytes:
      'Content-Type: multipart/related; boundary=m\r\n\r\n--m\r\nContent-Type: text/css\r\n\r\nx\r\n--m--',
    reports: [],
    rejected: ['a saved page without a page in it'],
  },
]

const css = warcResponse(`${H}/a.css`, 'p {}', { 'Content-Type': 'text/css' })
const page = warcResponse(`${H}/flood`, article)
const flood: Row = [`${H}/flood`, 'Flood', null, null, `${H}/flood`, null, words]

export const ARCHIVES: readonly Case[] = [
  {
    path: 'a.zip',
    bytes: zipOf([
      ['a.txt', 'Rain in Marn'],
      ['b/', ''],
      ['b/c.html', '<p>Snow'],
      ['p.jpg', 'x'],
      ['.x', 'y'],
    ]),
    reports: [
      ['a.txt', null, null, null, null, null, 'Rain in Marn'],
      ['b/c.html', null, null, null, null, null, 'Snow'],
    ],
    rejected: ['2 parts hold no report: .jpg 1, hidden 1'],
  },
  {
    path: 'inner.zip',
    bytes: zipOf([['a.zip', zipOf([['../../b.txt', 'Rain in Marn']], { store: true })]]),
    reports: [['a.zip/../../b.txt', null, null, null, null, null, 'Rain in Marn']],
  },
  {
    path: 'bomb.zip',
    bytes: zipOf([
      ['a.txt', Buffer.alloc(80_000_000, 97)],
      ['b.txt', 'Rain in Marn'],
    ]),
    reports: [['b.txt', null, null, null, null, null, 'Rain in Marn']],
    rejected: ['a.txt: too large: expands beyond'],
  },
  {
    path: 'locked.zip',
    bytes: zipOf([['a.txt', 'x']], { lie: (record) => record.writeUInt16LE(1, 8) }),
    reports: [],
    rejected: ['a.txt: encrypted: it wants a password'],
  },
  {
    path: 'wrong.zip',
    bytes: zipOf([['a.txt', 'x']], { lie: (record) => record.writeUInt32LE(7, 16) }),
    reports: [],
    rejected: ['a.txt: damaged: its checksum does not hold'],
  },
  {
    path: 'cut.zip',
    bytes: zipOf([['a.txt', 'Rain']]).subarray(0, 40),
    reports: [],
    rejected: ['broken archive: no directory at its end, as after a broken copy'],
  },
  {
    path: 'a.warc',
    bytes: Buffer.concat([
      warcRecord('warcinfo', 'x'),
      page,
      css,
      warcResponse(`${H}/x`, 'no', {}, '404 Not Found'),
    ]),
    reports: [flood],
    rejected: ['2 parts hold no report: status 404 1, text/css 1'],
  },
  { path: 'a.warc.gz', bytes: packedWarc([page, page]), reports: [flood, flood] },
  {
    path: 'chunked.warc',
    bytes: warcResponse(`${H}/c`, '8\r\n<p>Rain \r\n7;x=y\r\nin Marn\r\n0\r\n\r\n', {
      'Transfer-Encoding': 'chunked',
    }),
    reports: [[`${H}/c`, null, null, null, `${H}/c`, null, 'Rain in Marn']],
  },
  {
    path: 'joined.warc',
    bytes: warcResponse(`${H}/c`, '<p>Rain', { 'Transfer-Encoding': 'chunked' }),
    reports: [[`${H}/c`, null, null, null, `${H}/c`, null, 'Rain']],
  },
  {
    path: 'cut.warc',
    bytes: Buffer.concat([page, page.subarray(0, page.length - 20)]),
    reports: [flood],
    rejected: ['record 2: cut off by the end of the file'],
  },
  {
    path: 'header.warc',
    bytes: Buffer.concat([page, Buffer.from(`WARC/1.0\r\nX: ${'a'.repeat(20_000)}`)]),
    reports: [flood],
    rejected: ['record 2: a header line longer than 16384 bytes'],
  },
  {
    path: 'requests.warc',
    bytes: Buffer.concat([warcRecord('warcinfo', 'x'), warcRecord('request', 'y')]),
    reports: [],
    rejected: ['a web archive without captured pages: 2 records'],
  },
  {
    path: 'bad.warc',
    bytes: 'WARC/1.0\r\nWARC-Type: response\r\n\r\n',
    reports: [],
    rejected: ['record 1: a record without a length'],
  },
]

export const WORD: readonly Case[] = [
  {
    path: 'a.docx',
    bytes: docxOf(
      `${wordParagraph('Flood', 'Heading1')}${wordParagraph('Rain &amp; snow.')}<w:tbl><w:tr><w:tc>${wordParagraph('Killed')}</w:tc><w:tc>${wordParagraph('12')}</w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>kept</w:t></w:r></w:ins></w:p>`,
    ),
    reports: [
      [
        null,
        'Flood in Ostrel',
        'Mira Sorel',
        null,
        null,
        null,
        'Flood\n\nRain & snow.\n\nKilled\t12\n\nkept',
      ],
    ],
  },
  {
    path: 'dtd.docx',
    bytes: docxOf(wordParagraph('x'), { head: '<!DOCTYPE a [<!ENTITY b "c">]>' }),
    reports: [],
    rejected: ['XML with a DTD of its own'],
  },
  { path: 'none.docx', bytes: docxOf(''), reports: [], rejected: ['a document without text'] },
]
