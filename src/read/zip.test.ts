// Archives: what they hold, also in the wide records of ZIP64, and what of their directory is not
// believed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { zipOf } from './containers.cases.ts'
import { ENTRIES_MAX, zipEntries } from './zip.ts'

const FILES = [
  ['a.txt', 'Rain in Marn.'],
  ['b/', ''],
  ['b/c.txt', 'Snow in Ostrel.'],
] as const

/** Entries as words: "name: content", or why they cannot be had. */
function told(bytes: Uint8Array): string[] {
  const entries = zipEntries(bytes)
  if ('reason' in entries) return [entries.reason]
  return entries.map(({ name, read }) => {
    const content = read()
    return `${name}: ${'reason' in content ? content.reason : Buffer.from(content).toString()}`
  })
}

const READ = ['a.txt: Rain in Marn.', 'b/: ', 'b/c.txt: Snow in Ostrel.']
const BEYOND = 2n ** 53n

test('entries come in the order of the directory, wide or narrow, packed or stored', () => {
  for (const wide of [true, false])
    for (const store of [true, false]) assert.deepEqual(told(zipOf(FILES, { wide, store })), READ)
})

test('a wide end record may stand beside a narrow one that says the same', () => {
  const both = zipOf(FILES, {
    wide: true,
    lieEnd: (record, _, end) => {
      end.writeUInt16LE(3, 10)
      end.writeUInt32LE(Number(record.readBigUInt64LE(48)), 16)
    },
  })
  assert.deepEqual(told(both), READ)
})

test('an extra field may hold only the numbers that are all ones, behind other fields', () => {
  const bytes = zipOf([['a.txt', 'Rain in Marn.']], {
    wide: true,
    store: true,
    lie: (record, extra) => {
      // Another field of four bytes first, then the offset alone.
      record.writeUInt32LE(13, 20)
      record.writeUInt32LE(13, 24)
      extra.fill(0)
      extra.writeUInt16LE(0x5455, 0)
      extra.writeUInt16LE(4, 2)
      extra.writeUInt16LE(0x0001, 8)
      extra.writeUInt16LE(8, 10)
    },
  })
  assert.deepEqual(told(bytes), ['a.txt: Rain in Marn.'])
})

const LIES: readonly (readonly [RegExp, Parameters<typeof zipOf>[1]])[] = [
  [/the record of ZIP64 is not there/u, { lieEnd: (_, locator) => void locator.fill(0) }],
  [/the record of ZIP64 is not there/u, { lieEnd: (record) => void record.fill(0, 0, 4) }],
  [
    /the record of ZIP64 is not there/u,
    { lieEnd: (_, locator) => void locator.writeBigUInt64LE(10_000_000n, 8) },
  ],
  [/larger than any file/u, { lieEnd: (_, locator) => void locator.writeBigUInt64LE(BEYOND, 8) }],
  [
    /larger than any file/u,
    { lieEnd: (record) => void record.writeBigUInt64LE(2n ** 64n - 1n, 48) },
  ],
  [/larger than any file/u, { lieEnd: (record) => void record.writeBigUInt64LE(BEYOND, 32) }],
  [
    /^archive of 1000000000 entries, limit/u,
    { lieEnd: (r) => void r.writeBigUInt64LE(10n ** 9n, 32) },
  ],
  [
    /entry 1 of 3 is not in its directory/u,
    { lieEnd: (r) => void r.writeBigUInt64LE(2n ** 52n, 48) },
  ],
  [/entry 4 of 4 is not in its directory/u, { lieEnd: (r) => void r.writeBigUInt64LE(4n, 32) }],
  [
    /two end records say different things/u,
    { lieEnd: (_, __, end) => void end.writeUInt16LE(1, 10) },
  ],
  [
    /^a\.txt: .*larger than any file/u,
    { lie: (_, extra) => void extra.writeBigUInt64LE(BEYOND, 20) },
  ],
  [/^a\.txt: .*states no sizes/u, { lie: (_, extra) => void extra.writeUInt16LE(8, 2) }],
  [/^a\.txt: .*states no sizes/u, { lie: (_, extra) => void extra.writeUInt16LE(0x5455, 0) }],
  [/^a\.txt: too large: 1099511627776/u, { lie: (_, x) => void x.writeBigUInt64LE(2n ** 40n, 4) }],
  [
    /^a\.txt: damaged: 13 bytes, its directory says 12/u,
    { lie: (_, x) => void x.writeUInt8(12, 4) },
  ],
  [/the entry is cut off/u, { lie: (_, extra) => void extra.writeBigUInt64LE(2n ** 50n, 12) }],
  [/not where the directory says/u, { lie: (_, x) => void x.writeBigUInt64LE(2n ** 50n, 20) }],
  [/^a\.txt: .*lies over another one/u, { lie: (_, extra) => void extra.writeBigUInt64LE(0n, 20) }],
]

test('what a wide directory lies about is refused with its reason', () => {
  for (const [index, [reason, options]] of LIES.entries())
    assert.match(
      told(zipOf(FILES, { wide: true, store: true, ...options })).join('\n'),
      reason,
      `lie ${index}`,
    )
})

test('sizes that lie are found in narrow archives, too', () => {
  const lie = (record: Buffer) => record.writeUInt32LE(1, 24)
  assert.match(told(zipOf(FILES, { lie }))[0]!, /damaged: 13 bytes, its directory says 1$/u)
})

test('of entries over one another only the last is read', () => {
  const same = zipOf(FILES, { lie: (record) => void record.writeUInt32LE(0, 42) })
  const lies = told(same).filter((one) => one.includes('lies over another one'))
  assert.equal(lies.length, 2)
})

test('entries beyond the limit are refused before any is read', () => {
  const bytes = zipOf(FILES, {
    lieEnd: (r) => void r.writeBigUInt64LE(BigInt(ENTRIES_MAX + 1), 32),
    wide: true,
  })
  assert.deepEqual(told(bytes), [`archive of ${ENTRIES_MAX + 1} entries, limit ${ENTRIES_MAX}`])
})

test('any bytes hurt anywhere are entries or a reason', () => {
  const whole = [zipOf(FILES, { wide: true }), zipOf(FILES)]
  const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  fc.assert(
    fc.property(fc.nat(1), fc.array(change, { maxLength: 6 }), fc.nat(), (which, changes, cut) => {
      const bytes = Uint8Array.from(whole[which]!)
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte
      told(bytes.subarray(0, cut % 2 === 0 ? bytes.length : cut % bytes.length))
    }),
    { numRuns: 2000, seed: 7 },
  )
})
