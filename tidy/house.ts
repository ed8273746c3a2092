// Who may import whom, and which npm packages each room may use. The test beside it holds the
// whole tree to this table; docs/ and ARCHITECTURE.md explain it.

/** A room's allowed imports: other rooms, and npm or node: packages. */
export interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}

const stage = ['text', 'model']

/** Rooms of src/, innermost first. A room may always import itself. */
export const HOUSE: { readonly [room: string]: Room } = {
  text: { rooms: [], packages: [] },
  model: { rooms: ['text'], packages: ['node:crypto'] },
  learn: { rooms: stage, packages: [] },
  read: {
    rooms: [...stage, 'learn'],
    packages: [
      'parse5',
      'entities',
      'entities/decode',
      'node:zlib',
      // Loaded only in the process that parses untrusted files apart.
      'pdfjs-dist/legacy/build/pdf.mjs',
      'mammoth',
      'node:module',
      'node:path',
      'node:url',
    ],
  },
  clean: { rooms: [...stage, 'learn'], packages: ['entities'] },
  annotate: { rooms: [...stage, 'learn'], packages: [] },
  reuse: { rooms: stage, packages: [] },
  cluster: { rooms: [...stage, 'learn'], packages: [] },
  reconcile: { rooms: stage, packages: [] },
  brief: { rooms: stage, packages: [] },
  export: {
    rooms: stage,
    packages: ['node:crypto', 'csv-stringify/sync', 'ical-generator', 'docx', 'fflate'],
  },
  store: {
    rooms: stage,
    packages: ['node:sqlite', 'node:fs', 'node:path', 'node:crypto', 'node:os', 'node:zlib'],
  },
  engine: {
    rooms: [
      ...stage,
      'learn',
      'read',
      'clean',
      'annotate',
      'reuse',
      'cluster',
      'reconcile',
      'brief',
      'store',
      'export',
    ],
    packages: [
      'node:fs',
      'node:module',
      'node:path',
      'node:url',
      'node:child_process',
      'node:worker_threads',
      'node:net',
    ],
  },
  fetch: {
    rooms: ['text', 'model', 'read', 'store', 'engine'],
    packages: [
      'ipaddr.js',
      'robots-parser',
      'node:crypto',
      'node:dns/promises',
      'node:fs',
      'node:http',
      'node:net',
      'node:path',
      'node:timers/promises',
      'node:tls',
      'node:zlib',
    ],
  },
  cli: {
    rooms: ['text', 'model', 'read', 'store', 'export', 'engine', 'server', 'fetch'],
    packages: [
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:process',
      'node:stream',
      'node:url',
      'node:util',
      'node:zlib',
      'node:os',
      'node:buffer',
      'node:events',
      'node:readline',
    ],
  },
  server: {
    rooms: ['text', 'model', 'store', 'export', 'engine', 'fetch'],
    packages: [
      'hono',
      '@hono/node-server',
      '@hono/zod-openapi',
      'node:crypto',
      'node:fs',
      'node:http',
      'node:path',
      'node:timers/promises',
    ],
  },
}

/** What the page's files (web/src) may import beside each other: these packages, and from src/ only
 * types of these rooms. */
export const PAGE = {
  types: ['model'],
  packages: ['preact', 'preact/hooks', 'd3-scale', 'd3-geo', 'topojson-client'],
} as const

/** Packages that tests may use beside what their room may. */
export const TEST_PACKAGES = [
  'node:test',
  'node:util',
  'node:assert/strict',
  'node:http',
  'node:net',
  'node:fs',
  'node:fs/promises',
  'node:os',
  'node:path',
  'node:url',
  'node:child_process',
  'node:worker_threads',
  'node:zlib',
  'fast-check',
  'ajv',
  'ajv/dist/2020.js',
  'recheck',
  '@placemarkio/check-geojson',
  'ical.js',
  'parse5',
]

/** Limits of files; a data file (lexicon, cases) may be longer than code. */
export const LINES_MAX = 500
export const DATA_LINES_MAX = 1500
export const COLUMNS_MAX = 100
export const FUNCTION_LINES_MAX = 70
export const BLOB_BYTES_MAX = 1_000_000
/** Names that say nothing of what is inside. */
export const EMPTY_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'types', 'core']

/** The exact names that src/index.ts exports. A change here is a change of the public interface. */
export const PUBLIC_API: readonly string[] = [
  'annotateDocument',
  'cleanDocument',
  'findReuse',
  'passageAt',
  'passageHolds',
  'readBytes',
  'shippedPlan',
  'storiesOf',
  'toSource',
  'toText',
]
