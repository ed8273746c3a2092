// Hostile inputs of data: names that lead out of a folder, cells that are formulas, bytes in many
// encodings that lie about themselves, days that must not be guessed.
// Example: an archive entry "../../etc/x.txt" is a report of that part and writes nothing.
import { zipOf } from '../../src/read/containers.cases.ts'
import type { Given, HostileInput } from './inputs.ts'
import { pick, seeded } from './random.ts'

const number = (index: number) => String(index).padStart(3, '0')

const NAMES = [
  '../../../../tmp/stemma-hostile-was-here.txt',
  '/tmp/stemma-hostile-was-here.txt',
  '..\\..\\x.txt',
  'C:\\x.txt',
  '\\\\server\\share\\x.txt',
  'a/../../b.txt',
  './../x.txt',
  'nul\u0000.txt',
  'con.txt',
  '-rf.txt',
  '--store=x.txt',
  `${'a/'.repeat(400)}x.txt`,
  `${'a'.repeat(3000)}.txt`,
  '\u202etxt.exe.txt',
  '<script>.txt',
  '"; rm -rf.txt',
  '$(x).txt',
  'a\nb.txt',
  '%2e%2e%2fx.txt',
  ' .txt',
] as const

export function pathInputs(_given: Given): HostileInput[] {
  return Array.from({ length: 60 }, (_, index) => {
    const name = NAMES[index % NAMES.length]!
    const inside = Math.floor(index / NAMES.length)
    const zip = () => {
      const plain = zipOf(
        [
          [name, 'Rain in Marn'],
          ['good.txt', 'Snow in Marn'],
        ],
        { store: inside === 1 },
      )
      return inside === 2 ? zipOf([['../x.zip', plain]]) : plain
    }
    return {
      kind: 'path',
      name: `path-${number(index)}.zip`,
      bytes: zip,
      expect: { reports: 2, holds: 'Snow in Marn' },
    }
  })
}

const CELLS = [
  '=1+1',
  '=HYPERLINK("http://127.0.0.1:9/x")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '＝1+1',
  '-3',
  '+44 20',
  "'=1",
  '"',
  '""',
  '",',
  ';',
  "=cmd|'/c x'!A1",
  '0x10',
  '1e999',
  '-0',
  '\u0000',
] as const

export function csvInputs({ seed }: Given): HostileInput[] {
  const random = seeded(seed)
  return Array.from({ length: 66 }, (_, index) => {
    const cell = CELLS[index % CELLS.length]!
    const quoted = `"${cell.replaceAll('"', '""')}"`
    const broken = index >= 40
    const rows = Array.from(
      { length: 20 },
      () => `Flood,${broken ? cell : quoted},${pick(random, ['2032-02-03', 'x', cell])}`,
    )
    const text = `title,note,published,text\n${rows.map((row, i) => `${row},Rain in Marn ${i}`).join('\n')}\n`
    return {
      kind: 'csv',
      name: `csv-${number(index)}.${index % 5 === 4 ? 'tsv' : 'csv'}`,
      bytes: () => Buffer.from(text),
      expect: null,
    }
  })
}

const SENTENCE =
  'Rain in Marné: “the dam holds”, said Søren Åas 😀 \u05d0\u05d1 e\u0301 é a\u200db \u0085 x.'
const LABELS = [
  'utf-8',
  'utf-16',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'iso-8859-1',
  'iso-8859-15',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'big5',
  'macintosh',
  'utf-7',
  'x-unknown',
  'iso-2022-jp',
  '',
] as const

const utf16 = (text: string, { mark, big }: { mark: boolean; big: boolean }) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

const WRITERS: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => utf16(text, { mark: true, big: false }),
  (text) => utf16(text, { mark: true, big: true }),
  (text) => utf16(text, { mark: false, big: false }),
  (text) => Buffer.from(text.replaceAll(/[^\u0000-\u00ff]/gu, '?'), 'latin1'),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80])]),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text)]),
  (text) => Buffer.concat([Buffer.from([0xef, 0xbb]), Buffer.from(text)]),
]

export function charsetInputs(_given: Given): HostileInput[] {
  return Array.from({ length: 162 }, (_, index) => {
    const label = LABELS[index % LABELS.length]!
    const write = WRITERS[Math.floor(index / LABELS.length) % WRITERS.length]!
    const html = index % 2 === 0
    const head = label === '' ? '' : `<meta charset="${label}">`
    const text = html ? `<!doctype html>${head}<p>${SENTENCE}</p>` : SENTENCE.repeat(3)
    return {
      kind: 'charset',
      name: `charset-${number(index)}.${html ? 'html' : 'txt'}`,
      bytes: () => write(text),
      expect: null,
    }
  })
}

/** What a record states as its day, and what may be read of it: null is never guessed. */
const DAYS: readonly (readonly [stated: string, read: string | null])[] = [
  ['2032-02-03', '2032-02-03'],
  ['2032-02-30', null],
  ['3/4/2032', null],
  ['13/4/2032', '2032-04-13'],
  ['Thursday', null],
  ['yesterday', null],
  ['tomorrow at noon', null],
  ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
  ['9999-12-31', '9999-12-31'],
  ['0000-00-00', null],
  ['2032-13-01', null],
  ['-2032-02-03', null],
  ['2032-02-03T25:00:00Z', '2032-02-03'],
  ['2032-03-28T02:30:00+01:00', '2032-03-28T02:30:00+01:00'],
  ['Tue, 03 Feb 2032 07:05:00 GMT', '2032-02-03T07:05:00Z'],
  // RFC 822 says what EST is; a wrong weekday is common in feeds and changes no day.
  ['Fri, 03 Feb 2032 07:05:00 EST', '2032-02-03T07:05:00-05:00'],
  ['03/04/05', null],
  ['20320203', '2032-02-03'],
  ['NaN', null],
  ['', null],
  ['null', null],
  ['2032-02-03; DROP TABLE', null],
  ['２０３２-02-03', null],
  [`2032-02-03${' '.repeat(5000)}`, '2032-02-03'],
]

export function dateInputs(_given: Given): HostileInput[] {
  return Array.from({ length: 84 }, (_, index) => {
    const [stated, published] = DAYS[index % DAYS.length]!
    const way = Math.floor(index / DAYS.length) % 3
    const record = { text: 'Rain in Marn on Tuesday.', title: 'Flood', published: stated }
    const csv = `text,published\nRain in Marn on Tuesday.,"${stated.replaceAll('"', '""')}"\n`
    const feed = `<rss><channel><item><description>Rain in Marn on Tuesday.</description><pubDate>${stated}</pubDate></item></channel></rss>`
    const forms = [
      ['jsonl', `${JSON.stringify(record)}\n`],
      ['csv', csv],
      ['rss', feed],
    ] as const
    const [ending, text] = forms[way]!
    return {
      kind: 'date',
      name: `date-${number(index)}.${ending}`,
      bytes: () => Buffer.from(text),
      expect: { reports: 1, published },
    }
  })
}
