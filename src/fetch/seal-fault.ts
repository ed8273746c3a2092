// Why a connection could not be sealed (TLS) → words that an editor can act on, with the code that
// an engineer looks up. Example: "its certificate has expired (CERT_HAS_EXPIRED)".

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet; is the clock of this machine right?'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is self-signed, by no authority'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is of an authority that is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'its certificate is of an authority that is not trusted'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'its certificate is of an authority that is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is of an authority that is not trusted'],
  ['CERT_SIGNATURE_FAILURE', 'its certificate does not bear the signature of its authority'],
  ['CERT_REVOKED', 'its certificate was revoked'],
  ['INVALID_PURPOSE', 'its certificate is not for servers'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'does not answer in TLS; is it an http address?'],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'does not answer in TLS; is it an http address?'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'speaks a TLS that is too old'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'speaks a TLS that is too old'],
])

/** What went wrong while a connection to a host was sealed, or null where it was not the seal. */
export function sealFault({ code = '' }: NodeJS.ErrnoException, host: string): string | null {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `its certificate is for another name than ${host} (${code})`
  const words = FAULTS.get(code)
  return words === undefined ? null : `${words} (${code})`
}
