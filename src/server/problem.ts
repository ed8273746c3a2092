// What went wrong, as a problem (RFC 9457): the one shape of every error under /api.
// Example: 404 {"type":"about:blank","title":"no such story","status":404,"detail":"…"}.
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'

export const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi('Problem')

/** A response of the description: what is said by a status that is none of success. */
export const problemOf = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** An answer that says what went wrong. */
export function problem(
  status: number,
  title: string,
  detail: string,
  headers: { readonly [name: string]: string } = {},
): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail })
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}

/**
 * A response where the description wants a typed one: bodies are made once and kept as text, so
 * their type is checked where they are made (answer.ts), not where they are sent.
 */
export const sent = (response: Response): never => response as never

/** Nothing has this id. */
export function missing(what: string, id: string): never {
  return sent(problem(404, `no such ${what}`, `no ${what} has the id ${JSON.stringify(id)}`))
}

/** The first of what a question's check found, in words. */
export function wrongQuestion(
  result: { readonly success: true } | { readonly success: false; readonly error: Issues },
  _context: Context,
): Response | undefined {
  if (result.success) return undefined
  const [issue] = result.error.issues
  const where = issue?.path.map(String).join('.') ?? ''
  return problem(400, 'wrong question', `${where}: ${issue?.message ?? 'cannot be read'}`)
}

interface Issues {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}
