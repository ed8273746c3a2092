// An address of the web as stated by a user, a feed or a redirect → the address to be asked, or why
// it is none that Stemma asks. Example: "/flood" beside https://herald.example/feed is
// https://herald.example/flood; "https://herald.example:6379/" is refused for its port.
import { FetchFailure } from './failure.ts'

/** What the user allows beyond public hosts, http, https and their own ports. */
export interface Allowance {
  /** Host names as `hostOf` gives them, whose addresses may be private. */
  readonly privateHosts: ReadonlySet<string>
  readonly ports: ReadonlySet<number>
  /** Whether an https address may lead to an http one. */
  readonly downgrade: boolean
  /** Certificates (PEM) of authorities that are trusted beside those that Node brings. */
  readonly authorities?: readonly string[]
}

export const NOTHING_MORE: Allowance = {
  privateHosts: new Set(),
  ports: new Set(),
  downgrade: false,
}

const ADDRESS_LENGTH_MAX = 2048
const OWN_PORTS = new Map([
  ['http:', 80],
  ['https:', 443],
])

/**
 * The address to ask. FetchFailure `refused` for other schemes, ports that are not allowed, user
 * names in the address, and names that are not of this network.
 */
export function targetOf(stated: string, base: URL | null, { ports }: Allowance): URL {
  const refuse = (why: string) =>
    new FetchFailure('refused', `${shortened(stated)} is not asked: ${why}`)
  if (stated.length > ADDRESS_LENGTH_MAX) throw refuse(`longer than ${ADDRESS_LENGTH_MAX}`)
  if (!URL.canParse(stated, base?.href)) throw refuse('no address')
  const url = new URL(stated, base?.href)
  const own = OWN_PORTS.get(url.protocol)
  if (own === undefined) throw refuse(`scheme ${url.protocol.slice(0, -1)}`)
  if (url.username !== '' || url.password !== '')
    throw new FetchFailure('refused', `${url.host} is not asked: its address holds a user name`)
  const port = portOf(url)
  if (![80, 443].includes(port) && !ports.has(port)) throw refuse(`port ${port} is not allowed`)
  if (/\.onion\.?$/u.test(url.hostname)) throw refuse('a name of another network')
  url.hash = ''
  return url
}

/** The port that an address of http or https names, or its scheme's own. */
export function portOf(url: URL): number {
  return url.port === '' ? OWN_PORTS.get(url.protocol)! : Number(url.port)
}

/**
 * A host as addresses write it ("LOCALHOST" is "localhost", "2130706433" is "127.0.0.1"); null
 * where it is none.
 */
export function hostOf(stated: string): string | null {
  const bare = stated.includes(':') && !stated.startsWith('[') ? `[${stated}]` : stated
  if (/[/@?#\s]/u.test(bare) || !URL.canParse(`http://${bare}/`)) return null
  const { hostname, port } = new URL(`http://${bare}/`)
  return port === '' && hostname !== '' ? hostname : null
}

const shortened = (words: string) =>
  JSON.stringify(words.length > 120 ? `${words.slice(0, 120)}…` : words)
