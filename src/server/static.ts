// The built page as a fixed table from path to bytes, read once at the start: no path of a request
// ever reaches the disk. Example: "/assets/app-3f2a.js" is a key of the table or answered 404.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of a built page, and bytes of all of them. */
const FILES_MAX = 300
const BYTES_MAX = 20_000_000

const TYPES: { readonly [ending: string]: string } = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
}

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

/** Address path → file; the page itself is "/". */
export type Assets = ReadonlyMap<string, Asset>

function assetOf(bytes: Uint8Array<ArrayBuffer>, type: string): Asset {
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return { bytes, type, etag: `"${hash.slice(0, 22)}"` }
}

/** The files of a folder that has an index.html; null where it has none. */
export function readAssets(folder: string): Assets | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const assets = new Map<string, Asset>()
  let size = 0
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const entry of found) {
    const type = TYPES[entry.name.split('.').at(-1) ?? '']
    if (!entry.isFile() || type === undefined) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = new Uint8Array(readFileSync(file))
    size += bytes.length
    if (assets.size >= FILES_MAX || size > BYTES_MAX)
      throw new RangeError(`${folder} is no built page: more than ${FILES_MAX} files or 20 MB`)
    const path = file.slice(folder.length).replaceAll('\\', '/').replace(/^\/*/u, '/')
    assets.set(path === '/index.html' ? '/' : path, assetOf(bytes, type))
  }
  return assets
}

const text = (words: string) => new Uint8Array(new TextEncoder().encode(words))

/** Takes the token of the address to a session, then opens the report. */
const BARE_SCRIPT = `
const token = new URLSearchParams(location.hash.slice(1)).get('token')
history.replaceState(null, '', '/')
const open = async () => {
  if (token !== null)
    await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
  const answer = await fetch('/api/about')
  document.getElementById('state').textContent = answer.ok
    ? 'The report of all stories is ready below.'
    : 'Open the address that stemma serve printed: it is good once.'
}
void open()
`

const BARE_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Stemma</title><script type="module" src="/bare.js"></script></head>
<body>
<h1>Stemma</h1>
<p id="state">One moment.</p>
<p><a href="/report">The report of all stories, in one page</a></p>
<p>The app is not built here: in a clone run <code>npm run build:web</code> and start again.</p>
</body>
</html>
`

/** What is served where the page is not built: the way to the report in one file. */
export function bareAssets(): Assets {
  return new Map([
    ['/', assetOf(text(BARE_PAGE), TYPES['html']!)],
    ['/bare.js', assetOf(text(BARE_SCRIPT), TYPES['js']!)],
  ])
}
