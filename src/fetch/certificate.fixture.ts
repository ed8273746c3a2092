// Certificates for tests, made when a test runs and never kept: an authority of its own, and the
// certificates that it signs for a name. No program and no file is needed, and no key is in the
// repository. Written by hand in DER (RFC 5280), as little of it as a checker of chains wants.
// Example: openAuthority().issue({ names: ['invented.example'] }) gives a key and a certificate.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A private key and its certificate, as servers and files hold them (PEM). */
export interface Certified {
  readonly key: string
  readonly cert: string
}

export interface Wanted {
  /** Host names and IPv4 addresses. */
  readonly names: readonly string[]
  /** Years from and to which it holds, both at their first second. */
  readonly years?: readonly [from: number, to: number]
}

export interface Authority {
  readonly cert: string
  readonly issue: (wanted: Wanted) => Certified
}

/** Long enough for any machine that runs the tests. */
const YEARS = [2001, 2149] as const

/** An authority that no machine trusts. */
export function openAuthority(name = 'Test authority, trust it nowhere'): Authority {
  const keys = pair()
  let serial = 1
  const cert = certificate({ ...keys, of: name, by: name, authority: true, names: [], serial })
  return {
    cert,
    issue: ({ names, years }) => {
      const own = pair()
      const of = names[0] ?? 'nobody'
      const given = { publicKey: own.publicKey, privateKey: keys.privateKey, of, by: name }
      const signed = certificate({ ...given, names, years, serial: ++serial })
      return { key: pemOfKey(own.privateKey), cert: signed }
    },
  }
}

/** A certificate that stands for itself, as appliances bring it. */
export function selfSigned({ names, years }: Wanted): Certified {
  const keys = pair()
  const of = names[0] ?? 'nobody'
  const cert = certificate({ ...keys, of, by: of, names, years, serial: 1 })
  return { key: pemOfKey(keys.privateKey), cert }
}

const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' })

const pemOfKey = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

interface Contents {
  readonly publicKey: KeyObject
  /** Of whoever signs. */
  readonly privateKey: KeyObject
  readonly of: string
  readonly by: string
  readonly names: readonly string[]
  readonly years?: readonly [number, number] | undefined
  readonly serial: number
  readonly authority?: boolean
}

function certificate(given: Contents): string {
  const { publicKey, privateKey, of, by, names, years = YEARS, serial, authority } = given
  const algorithm = sequence(ECDSA_SHA256)
  const extensions = [
    ...(authority ? [sequence(BASIC_CONSTRAINTS, TRUE, der(0x04, sequence(TRUE)))] : []),
    ...(names.length > 0 ? [sequence(ALT_NAME, der(0x04, sequence(...names.map(altName))))] : []),
  ]
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(serial)),
    algorithm,
    nameOf(by),
    sequence(...years.map((year) => der(0x18, Buffer.from(`${year}0101000000Z`)))),
    nameOf(of),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', signed, privateKey)
  const whole = sequence(signed, algorithm, der(0x03, Buffer.of(0), signature))
  const lines = whole.toString('base64').match(/.{1,64}/gu)!
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** A value in DER: its tag, its length, and what it holds. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const { length } = body
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.of(tag, ...size), body])
}

const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)

/** 1.2.840.10045.4.3.2, 2.5.29.19 and 2.5.29.17, 2.5.4.3. */
const ECDSA_SHA256 = der(0x06, Buffer.from('2a8648ce3d040302', 'hex'))
const BASIC_CONSTRAINTS = der(0x06, Buffer.from('551d13', 'hex'))
const ALT_NAME = der(0x06, Buffer.from('551d11', 'hex'))
const COMMON_NAME = der(0x06, Buffer.from('550403', 'hex'))
const TRUE = der(0x01, Buffer.of(0xff))

const nameOf = (words: string) =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(words)))))

const altName = (name: string) =>
  isIPv4(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name))
