// The body of a request, read up to a limit: what is longer is refused before it is held.
// Example: 2 MB sent to /api/decisions is answered 413 after the first megabyte.
import type { Context } from 'hono'
import { problem } from './problem.ts'

/** Bytes of a body; of one with reports. */
export const BODY_MAX = 1024 * 1024
export const UPLOAD_MAX = 64 * 1024 * 1024

const UPLOAD_PATH = '/api/reports'

const tooLarge = (most: number) =>
  problem(413, 'too large', `a body has at most ${most} bytes`, { connection: 'close' })

/**
 * Reads the body of a POST and puts it back whole, so that what follows finds it at hand; or why
 * it is refused.
 */
export async function takeBody(context: Context): Promise<Response | null> {
  const { req } = context
  if (req.method !== 'POST') return null
  const type = req.header('content-type') ?? ''
  const upload = req.path === UPLOAD_PATH
  const form = upload && /^multipart\/form-data;/iu.test(type)
  if (!form && !/^application\/json\s*(?:;|$)/iu.test(type))
    return problem(415, 'wrong type', 'send application/json')
  const most = upload ? UPLOAD_MAX : BODY_MAX
  if (Number(req.header('content-length') ?? 0) > most) return tooLarge(most)
  const bytes = await readUpTo(req.raw, most)
  if (bytes === null) return tooLarge(most)
  const { url, headers } = req.raw
  req.raw = new Request(url, { method: 'POST', headers, body: bytes })
  return null
}

async function readUpTo(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(next.value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
