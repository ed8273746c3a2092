// The 32 characters that windows-1252 puts where Latin-1 has controls, and the way back from
// characters to bytes. Example: byte 0x92 is U+2019, so byteOf('’') is 0x92. Source: WHATWG
// Encoding Standard, index windows-1252.

/**
 * Code points of the bytes 0x80..0x9F; the five bytes without a character keep their own number.
 */
const HIGH_CONTROLS = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
  0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
  0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
] as const

const BYTES = new Map(HIGH_CONTROLS.map((codePoint, index) => [codePoint as number, 0x80 + index]))

/** The code point that windows-1252 means by a number 0..255; other numbers are themselves. */
export function codePointOfByte(byte: number): number {
  return HIGH_CONTROLS[byte - 0x80] ?? byte
}

/** The windows-1252 byte of a character, or -1 where it has none. */
export function byteOf(codePoint: number): number {
  return BYTES.get(codePoint) ?? (codePoint <= 0xff ? codePoint : -1)
}

/**
 * The characters of the bytes 0x80..0xBF, for a character class: what UTF-8 continuation bytes look
 * like.
 */
export const CONTINUATIONS: string = [
  ...HIGH_CONTROLS,
  ...Array.from({ length: 0x20 }, (_, index) => 0xa0 + index),
]
  .map((codePoint) => `\\u{${codePoint.toString(16)}}`)
  .join('')
