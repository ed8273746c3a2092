// The reader of web pages, loaded with the first page: a run over texts starts without its parser
// (thirty modules). Example: readHtml('<p>Rain in Marn.</p>', …) is a report with the text "Rain in
// Marn.".
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

type Reader = typeof import('./html/html.ts')

let loaded: Reader | null = null

/** The raw report of a page, as `readHtml` of html/html.ts. */
export const readHtml: Reader['readHtml'] = (source, told) =>
  (loaded ??= load()).readHtml(source, told)

/** Loaded at once, since readers wait for nothing; the ending is ".ts" here and ".js" in dist. */
function load(): Reader {
  const file = import.meta.url.replace(/page-load(\.[jt]s)$/u, 'html/html$1')
  // What it exports is what its source says.
  return createRequire(import.meta.url)(fileURLToPath(file)) as Reader
}
