// Files → a bag (BagIt 1.0, RFC 8493) in one archive (ZIP): every file of the payload under data/
// with its SHA-256 in a manifest, the manifests and the bag's own facts with theirs. Entries have
// one fixed time and order, so that the same files give the same bytes.
// Example: {"reports.jsonl": …} in a bag "dam" is dam/data/reports.jsonl, named in
// dam/manifest-sha256.txt.
import { sha256 } from '../../model/identity.ts'
import type { Bytes } from '../file/file.ts'

export interface Bag {
  /** Folder that holds the bag: letters, digits, dots and hyphens. */
  readonly name: string
  /** Facts for bag-info.txt, in their order. */
  readonly info: readonly (readonly [label: string, value: string])[]
  /** Payload by path below data/. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

const ENCODER = new TextEncoder()
const SAFE_NAME = /^[\w.-]{1,100}$/u
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** A path as a manifest names it (RFC 8493, section 2.1.3). */
const encodedPath = (path: string) =>
  path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const manifestOf = (files: readonly (readonly [path: string, bytes: Uint8Array])[]) =>
  files.map(([path, bytes]) => `${sha256(bytes)}  ${encodedPath(path)}\n`).join('')

const byPath = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0

/** "bytes.files" of the payload. */
const oxumOf = (files: Bag['files']) =>
  `${[...files.values()].reduce((sum, { length }) => sum + length, 0)}.${files.size}`

const infoOf = ({ info, files }: Bag) =>
  [...info, ['Payload-Oxum', oxumOf(files)] as const]
    .map(([label, value]) => `${label}: ${value.replaceAll(/\s+/gu, ' ').trim()}\n`)
    .join('')

/** The bag as an archive. RangeError for a name that is no plain folder name. */
export async function bagOf(bag: Bag): Promise<Bytes> {
  if (!SAFE_NAME.test(bag.name) || /^\.+$/u.test(bag.name))
    throw new RangeError(`no name for a folder: ${JSON.stringify(bag.name)}`)
  const payload = [...bag.files].map(([path, bytes]) => [`data/${path}`, bytes] as const)
  const tags: (readonly [string, Uint8Array])[] = [
    ['bag-info.txt', ENCODER.encode(infoOf(bag))],
    ['bagit.txt', ENCODER.encode(DECLARATION)],
    ['manifest-sha256.txt', ENCODER.encode(manifestOf(payload.toSorted(byPath)))],
  ]
  const tagManifest = ['tagmanifest-sha256.txt', ENCODER.encode(manifestOf(tags))] as const
  const entries = [...tags, tagManifest, ...payload].toSorted(byPath)
  const { zipSync } = await import('fflate')
  const named = entries.map(([path, bytes]) => [`${bag.name}/${path}`, bytes] as const)
  // The archive holds local time: these parts are the same in every zone.
  return zipSync(Object.fromEntries(named), { mtime: new Date(1980, 0, 1), level: 6 })
}
