// What is refused before anything is looked at: another host name (a page that rebinds its name to
// this machine), another origin, another method, too many requests, nobody known.
// Example: POST /api/decisions with Origin http://evil.test is answered 403 and changes nothing.
import type { Context } from 'hono'
import type { Take } from './limits.ts'
import { problem } from './problem.ts'
import { cookieIn, type Sessions } from './session.ts'

export interface GuardOptions {
  /** Host headers under which this server is asked, with port. */
  readonly hosts: () => readonly string[]
  readonly sessions: Sessions
  readonly cookie: () => string
  readonly requests: Take
  /** Tries at /api/session. */
  readonly logins: Take
  readonly address: (context: Context) => string
}

const SAFE = new Set(['GET', 'HEAD'])
const SESSION_PATH = '/api/session'

/** Why a request is refused; null where it may go on. */
export function refusal(context: Context, guard: GuardOptions): Response | null {
  return (
    foreignHost(context, guard) ??
    otherMethod(context) ??
    foreignOrigin(context, guard) ??
    tooMany(context, guard) ??
    nobody(context, guard)
  )
}

function foreignHost({ req }: Context, { hosts }: GuardOptions): Response | null {
  // Names of hosts are the same in capitals; a browser sends them in small letters.
  const host = req.header('host')?.toLowerCase()
  return host !== undefined && hosts().includes(host)
    ? null
    : problem(421, 'wrong host', 'this server answers to no such host name')
}

function otherMethod({ req }: Context): Response | null {
  return SAFE.has(req.method) || (req.method === 'POST' && req.path.startsWith('/api/'))
    ? null
    : problem(405, 'wrong method', `${req.path} takes no ${req.method}`, { allow: 'GET, HEAD' })
}

/**
 * Requests that another page makes a browser send. A browser says where a request comes from in
 * Sec-Fetch-Site, older ones in Origin; a program says neither. A port of this machine is another
 * origin too, though the same site.
 */
function foreignOrigin({ req }: Context, { hosts }: GuardOptions): Response | null {
  const foreign = (what: string) => problem(403, 'wrong origin', what)
  const [site, origin] = [req.header('sec-fetch-site'), req.header('origin')]
  if (origin !== undefined && !isOwnOrigin(origin, hosts()))
    return foreign('requests of other origins are refused')
  const safe = SAFE.has(req.method)
  const held = req.path.startsWith('/api/') || req.path === '/report'
  if (site === undefined || site === 'same-origin' || (safe && (site === 'none' || !held)))
    return null
  return foreign(`requests of a ${site} page are refused`)
}

function isOwnOrigin(origin: string, hosts: readonly string[]): boolean {
  const host = /^https?:\/\/([^/]+)$/u.exec(origin.toLowerCase())?.[1]
  return host !== undefined && hosts.includes(host)
}

function tooMany(context: Context, guard: GuardOptions): Response | null {
  const { req } = context
  const session = cookieIn(req.header('cookie'), guard.cookie())
  const known = session !== null && guard.sessions.holds(session)
  const wait =
    guard.requests(known ? session : guard.address(context)) ||
    (req.path === SESSION_PATH && req.method === 'POST' ? guard.logins(guard.address(context)) : 0)
  if (wait === 0) return null
  const after = { 'retry-after': String(wait) }
  return problem(429, 'too many requests', `ask again in ${wait} s`, after)
}

/** Everything that holds data wants a session or a token; the shell and its files hold none. */
function nobody({ req }: Context, { sessions, cookie }: GuardOptions): Response | null {
  const held = req.path.startsWith('/api/') || req.path === '/api' || req.path === '/report'
  if (!held || (req.path === SESSION_PATH && req.method === 'POST')) return null
  const bearer = /^Bearer ([\w.~+/=-]{1,512})$/u.exec(req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined && sessions.bears(bearer)) return null
  const session = cookieIn(req.header('cookie'), cookie())
  if (session !== null && sessions.holds(session)) return null
  return problem(401, 'no session', 'open the address that stemma serve printed', {
    'www-authenticate': 'Bearer realm="stemma"',
  })
}
