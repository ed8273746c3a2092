// A host → an open connection to an address that was looked at: the name is resolved once, every
// answer is held against the allow rule, and the connection goes to one of those very addresses, so
// a name that answers otherwise a moment later changes nothing. Example: "herald.example" with the
// answers 198.41.0.4 and 10.0.0.7 is refused: a public host has no private address.
import { lookup } from 'node:dns/promises'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSealed, getCACertificates } from 'node:tls'
import { refusedAddress } from './address.ts'
import { FetchFailure } from './failure.ts'
import { sealFault } from './seal-fault.ts'
import { portOf } from './target.ts'

/** The addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** The system's own resolver. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address)

/** Answers looked at, and tried one after the other. */
const ANSWERS_MAX = 64
const TRIED_MAX = 3

export interface Dialing {
  readonly resolve: Resolve
  /** Whether the user named this host as one that may be private. */
  readonly anyAddress: boolean
  readonly connectMs: number
  /** Certificates (PEM) of authorities trusted beside those that Node brings. */
  readonly authorities: readonly string[]
  readonly signal: AbortSignal
}

/** The addresses to try. FetchFailure `name` or `refused`. */
export async function vettedAddresses(
  url: URL,
  { resolve, anyAddress, signal }: Omit<Dialing, 'connectMs' | 'authorities'>,
): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const found = isIP(host) !== 0 ? [host] : await resolved(host, resolve, signal)
  const addresses = [...new Set(found)].slice(0, ANSWERS_MAX)
  if (anyAddress) return addresses.filter((address) => isIP(address) !== 0)
  for (const address of addresses) {
    const why = refusedAddress(address)
    if (why !== null)
      throw new FetchFailure('refused', `${url.host} is not asked: ${address} is ${why}`)
  }
  return addresses
}

/** A resolver cannot be stopped: what it says too late is left. */
async function resolved(
  host: string,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new FetchFailure('timeout', `${host}: its name took too long`))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
  })
  const found = await Promise.race([resolve(host), late]).catch(
    (error: NodeJS.ErrnoException | FetchFailure) => {
      if (error instanceof FetchFailure) throw error
      throw new FetchFailure('name', `${host} has no address: ${error.code ?? error.message}`)
    },
  )
  if (found.length === 0) throw new FetchFailure('name', `${host} has no address`)
  return found
}

/** A connection to the host of an address, sealed for https. FetchFailure says what went wrong. */
export async function dial(url: URL, dialing: Dialing): Promise<Socket> {
  const addresses = await vettedAddresses(url, dialing)
  let last = new FetchFailure('name', `${url.host} has no address`)
  for (const address of addresses.slice(0, TRIED_MAX)) {
    const socket = await dialOne(url, address, dialing).catch((error: FetchFailure) => {
      last = error
      return null
    })
    if (socket) return socket
    if (dialing.signal.aborted) break
  }
  throw last
}

function dialOne(
  url: URL,
  address: string,
  { anyAddress, connectMs, authorities, signal }: Dialing,
): Promise<Socket> {
  const sealed = url.protocol === 'https:'
  // A name that has been looked up is never looked up again: the socket is given the address.
  const at = { host: address, port: portOf(url) }
  const name = url.hostname.replace(/^\[|\]$/gu, '')
  const server = { servername: isIP(name) === 0 ? name : '' }
  const trusted = authorities.length > 0 ? { ca: [...brought(), ...authorities] } : {}
  return new Promise((resolve, reject) => {
    const socket = sealed
      ? connectSealed({ ...at, ...server, ...trusted, ALPNProtocols: ['http/1.1'] })
      : connectPlain(at)
    const fail = (code: 'connect' | 'timeout' | 'refused', why: string) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.destroy()
      reject(new FetchFailure(code, `${url.host} (${address}): ${why}`))
    }
    const stop = () => fail('timeout', 'took too long')
    const timer = setTimeout(() => fail('timeout', `no answer in ${connectMs} ms`), connectMs)
    signal.addEventListener('abort', stop)
    socket.once('error', (error: NodeJS.ErrnoException) =>
      fail('connect', (sealed ? sealFault(error, name) : null) ?? error.code ?? error.message),
    )
    socket.once(sealed ? 'secureConnect' : 'connect', () => {
      const met = socket.remoteAddress ?? ''
      // What was looked at must be what was met.
      if (!anyAddress && refusedAddress(met) !== null) return fail('refused', `met ${met}`)
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      socket.removeAllListeners('error')
      resolve(socket)
    })
  })
}

/** The authorities that Node trusts, with those that NODE_EXTRA_CA_CERTS names. */
const brought = () => getCACertificates('default')
