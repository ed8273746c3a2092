// How many pages a second does one core extract, beside the libraries that others use? Each runs in
// a process of its own over the same pages, held in memory; time is processor time of that process,
// the least of three rounds (one for those below ten pages a second). Reading means: markup in, the
// article's text and what the page states out.
//   node bench/extract.ts [folder of .html or .html.gz pages] [every n-th page]
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { keep } from './machine.ts'

const own = fileURLToPath(import.meta.url)
const folder =
  process.argv[2] ?? join(dirname(dirname(own)), '..', 'shared', 'data', 'extraction-dev')
const every = Number(process.argv[3] ?? 4)
const only = process.argv[4]
const ROUNDS = 3
/** Below this many pages a second one round must do. */
const SLOW = 10

type Extract = (html: string) => Promise<number> | number

/** Each extractor answers with the length of the text it found. */
const EXTRACTORS: { readonly [name: string]: () => Promise<Extract> } = {
  stemma: async () => {
    const { readHtml } = await import('../src/read/html/html.ts')
    const { applyEdits } = await import('../src/text/edits.ts')
    return (html) => {
      const read = readHtml(html, { path: null, notices: [] })
      return 'reason' in read ? 0 : applyEdits(read.source, read.edits).length
    }
  },
  'readability on linkedom': async () => {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return (html) => {
      const { document } = parseHTML(html)
      return new Readability(document as unknown as Document).parse()?.textContent?.length ?? 0
    }
  },
  'readability on jsdom': async () => {
    const { Readability } = await import('@mozilla/readability')
    // @ts-expect-error: jsdom ships no types.
    const { JSDOM, VirtualConsole } = await import('jsdom')
    return (html) => {
      const dom = new JSDOM(html, { virtualConsole: new VirtualConsole() })
      return new Readability(dom.window.document).parse()?.textContent?.length ?? 0
    }
  },
  'defuddle on linkedom': async () => {
    const { Defuddle } = await import('defuddle/node')
    const { parseHTML } = await import('linkedom')
    return async (html) => {
      const { document } = parseHTML(html)
      const read = await Defuddle(document as unknown as Document, 'https://herald.example/')
      return read.content.length
    }
  },
}

function pages(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const named = files.filter((name) => /\.html(?:\.gz)?$/u.test(name)).toSorted()
  return named
    .filter((_, index) => index % every === 0)
    .map((name) => {
      const bytes = readFileSync(join(folder, name))
      return new TextDecoder().decode(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    })
}

async function measure(name: string): Promise<void> {
  const all = pages()
  const extract = await EXTRACTORS[name]!()
  let [least, failed, empty] = [Number.POSITIVE_INFINITY, 0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    ;[failed, empty] = [0, 0]
    const before = process.cpuUsage()
    for (const html of all)
      try {
        if ((await extract(html)) === 0) empty++
      } catch {
        failed++
      }
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
    if (all.length / least < SLOW) break
  }
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const rate = Math.round((all.length / least) * 10) / 10
  process.send!({ name, pagesPerSecond: rate, failed, empty, peakMb })
}

if (only !== undefined) await measure(only)
else {
  const results: object[] = []
  for (const name of Object.keys(EXTRACTORS)) {
    const child = fork(own, [folder, String(every), name], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const result = await new Promise<object>((resolve, reject) => {
      child.once('message', (told) => resolve(told as object))
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
    })
    results.push(result)
    process.stderr.write(`${JSON.stringify(result)}\n`)
  }
  const all = pages()
  const megabytes = Math.round(all.reduce((sum, { length }) => sum + length, 0) / 1e5) / 10
  keep('extract', {
    question: 'pages a second on one core, processor time',
    pages: all.length,
    megabytes,
    results,
  })
}
