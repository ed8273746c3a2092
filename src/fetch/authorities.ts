// A file of certificates (PEM) → the authorities that a user trusts beside those that Node brings.
// Example: the certificate of an intranet's own authority, with words around it as tools write
// them, gives one.
import { X509Certificate } from 'node:crypto'

/** The certificates of a file, each as PEM; none where it has none. RangeError for a broken one. */
export function authoritiesIn(text: string): readonly string[] {
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? []
  return found.map((pem, index) => {
    try {
      return new X509Certificate(pem).toString()
    } catch (cause) {
      throw new RangeError(`certificate ${index + 1} of ${found.length} is broken`, { cause })
    }
  })
}
