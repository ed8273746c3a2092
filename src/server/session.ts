// Who may ask: a browser with the cookie of a session, which it got for the launch token in the
// printed address (once) or the token of a file; a program with that token as bearer.
// Example: open(token) gives the id that the cookie holds, or says that the token is spent.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const SECRET_BYTES = 32
const SESSIONS_MAX = 64
/** A session ends half a day after it began: a working day, then a new link. */
export const SESSION_SECONDS = 12 * 3600
const MILLISECONDS = 1000

/** A secret nobody guesses, in characters that stand in addresses and headers. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url')
}

const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** Whether two secrets are the same, in a time that tells nothing of either. */
export function sameSecret(given: string, kept: string): boolean {
  return timingSafeEqual(digest(given), digest(kept))
}

export interface Sessions {
  /** The launch token in use now. */
  readonly launch: () => string
  /** A new session's id for a token; a launch token is good once. */
  readonly open: (token: string) => { readonly session: string } | 'wrong' | 'spent'
  readonly holds: (session: string) => boolean
  /** Whether a bearer token is the file's. */
  readonly bears: (token: string) => boolean
  /** Makes a new launch token; the one before is good no longer. */
  readonly renew: () => string
}

/**
 * Sessions of a server; `token` is the one of the file, or null: then programs have none. `now` in
 * milliseconds, monotone.
 */
export function openSessions(token: string | null, now: () => number): Sessions {
  let launch = newSecret()
  let spent = false
  /** Hashes of session ids, so that the ids themselves are in no memory dump, and their ends. */
  const sessions = new Map<string, number>()
  const key = (session: string) => digest(session).toString('hex')
  const bears = (given: string) => token !== null && sameSecret(given, token)
  return {
    launch: () => launch,
    open: (given) => {
      const launched = sameSecret(given, launch)
      if (launched && spent) return 'spent'
      if (!launched && !bears(given)) return 'wrong'
      if (launched) spent = true
      const session = newSecret()
      sessions.set(key(session), now() + SESSION_SECONDS * MILLISECONDS)
      if (sessions.size > SESSIONS_MAX) sessions.delete(sessions.keys().next().value!)
      return { session }
    },
    holds: (session) => (sessions.get(key(session)) ?? 0) > now(),
    bears,
    renew: () => {
      launch = newSecret()
      spent = false
      return launch
    },
  }
}

/** The value of a cookie in a header; null where there is none. */
export function cookieIn(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}
