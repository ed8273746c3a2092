// A record → a gzip member of its own whose header says how long it is, packed and unpacked
// (RFC 1952, 2.3.1.1; the subfield "sl" of ISO 28500, annex D). Any gzip reader reads it; one who
// knows the field can step from record to record and sees where one is cut off.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Bytes of a member's header, and of the checksum and size at its end. */
export const MEMBER_HEAD = 24
export const MEMBER_TAIL = 8
const EXTRA_BYTES = 12
const HAS_EXTRA = 4
const DEFLATE = 8
const UNKNOWN_SYSTEM = 255

/** The member that holds some bytes. The same bytes give the same member. */
export function gzipMember(bytes: Uint8Array): Uint8Array {
  return memberOf(bytes, deflateRawSync(bytes))
}

/** The member that holds some bytes, packed as given. */
export function memberOf(bytes: Uint8Array, packed: Uint8Array): Uint8Array {
  const length = MEMBER_HEAD + packed.length + MEMBER_TAIL
  const head = Buffer.alloc(MEMBER_HEAD)
  head.set([0x1f, 0x8b, DEFLATE, HAS_EXTRA, 0, 0, 0, 0, 0, UNKNOWN_SYSTEM])
  head.writeUInt16LE(EXTRA_BYTES, 10)
  head.write('sl', 12, 'latin1')
  head.writeUInt16LE(8, 14)
  head.writeUInt32LE(length, 16)
  head.writeUInt32LE(bytes.length, 20)
  const tail = Buffer.alloc(MEMBER_TAIL)
  tail.writeUInt32LE(crc32(bytes), 0)
  tail.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([head, packed, tail])
}

/** The length of the member that begins with these bytes; null where it is none of ours. */
export function memberLength(head: Uint8Array): number | null {
  if (head.length < MEMBER_HEAD) return null
  const view = Buffer.from(head.buffer, head.byteOffset, head.length)
  const ours = view.readUInt32LE(0) === (0x1f | (0x8b << 8) | (DEFLATE << 16) | (HAS_EXTRA << 24))
  return ours && view.toString('latin1', 12, 14) === 'sl' ? view.readUInt32LE(16) : null
}

/** The bytes that a member holds; null where they are not what was put. */
export function memberContent(member: Uint8Array): Uint8Array | null {
  if (memberLength(member) !== member.length) return null
  const view = Buffer.from(member.buffer, member.byteOffset, member.length)
  const size = view.readUInt32LE(20)
  try {
    const packed = member.subarray(MEMBER_HEAD, member.length - MEMBER_TAIL)
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })
    const whole = bytes.length === size && crc32(bytes) === view.readUInt32LE(view.length - 8)
    return whole ? bytes : null
  } catch {
    return null
  }
}
