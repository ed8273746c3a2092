// Data as an answer: JSON made once for each state of a story, with a tag by which a reader asks
// whether it still holds. Example: If-None-Match with the tag of the screen is answered 304.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'

export interface Answer {
  readonly body: string
  readonly etag: string
}

const TAG_LENGTH = 27

/** The answer that holds a value. */
export function answerOf(value: unknown): Answer {
  const body = JSON.stringify(value)
  const hash = createHash('sha256').update(body).digest('base64url')
  return { body, etag: `"${hash.slice(0, TAG_LENGTH)}"` }
}

/** Sends an answer, or that what the reader has is still so. */
export function send(context: Context, { body, etag }: Answer): Response {
  const asked = context.req.header('if-none-match') ?? ''
  const same = asked.split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag)
  if (same) return new Response(null, { status: 304, headers: { etag } })
  return new Response(body, { headers: { 'content-type': 'application/json', etag } })
}

/** Answers by what they were made of, so that the same state is worded and hashed once. */
export function answerMemory(): (of: object, name: string, make: () => unknown) => Answer {
  const held = new WeakMap<object, Map<string, Answer>>()
  return (of, name, make) => {
    const names = held.get(of) ?? new Map<string, Answer>()
    held.set(of, names)
    const answer = names.get(name) ?? answerOf(make())
    names.set(name, answer)
    return answer
  }
}
