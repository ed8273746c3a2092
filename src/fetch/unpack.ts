// The body of an answer as it was sent → the bytes it stands for, where they stay within limits: a
// bomb of 300 bytes that stands for 200 MB is cut off where it grows beyond them.
// Example: unpack(gzipSync('Rain in Marn.'), 'gzip', LIMITS) are the bytes of "Rain in Marn.".
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { FetchFailure } from './failure.ts'

/** How much bytes may grow. */
export interface Growth {
  readonly expandedBytes: number
  /** Times that bytes may grow beyond what is free. */
  readonly ratio: number
  readonly freeBytes: number
}

/** The unpacked bytes. FetchFailure `too-large` or `protocol`. At most one packing is undone. */
export function unpack(body: Uint8Array, packing: string, growth: Growth): Uint8Array {
  const name = packing.trim().toLowerCase()
  if (name === '' || name === 'identity' || body.length === 0) return body
  const most = Math.max(growth.freeBytes, body.length * growth.ratio)
  const maxOutputLength = Math.min(growth.expandedBytes, most)
  const work = workOf(name, body)
  if (!work)
    throw new FetchFailure('protocol', `packed in a way not asked for: ${name.slice(0, 60)}`)
  try {
    return work(body, { maxOutputLength })
  } catch (error) {
    if (error instanceof RangeError)
      throw new FetchFailure('too-large', `expands beyond ${maxOutputLength} bytes`)
    throw new FetchFailure('protocol', `broken ${name}`)
  }
}

type Work = (body: Uint8Array, limit: { readonly maxOutputLength: number }) => Uint8Array

function workOf(name: string, body: Uint8Array): Work | null {
  const packed = body[0] === 0x1f && body[1] === 0x8b
  // Some servers name the packing and send the bytes bare.
  if (name === 'gzip' || name === 'x-gzip') return packed ? gunzipSync : (bare) => bare
  if (name === 'br') return brotliDecompressSync
  if (name === 'deflate') return (body[0]! & 0x0f) === 8 ? inflateSync : inflateRawSync
  return null
}
