// An address of the network → why Stemma does not connect to it, or null. An allow rule: only
// public unicast passes, so a range that nobody listed is refused. Example: "10.0.0.7" is refused
// as private, "::ffff:10.0.0.7" as ipv4Mapped; "192.0.2.1" is kept for examples and refused, too.
import ipaddr from 'ipaddr.js'

/** Global unicast of IPv6 (RFC 4291, 2.5.4); all else is refused whatever it is called. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')

/** Public by its number, answered by the machine that a rented one runs on (Azure). */
const INSIDE = new Set(['168.63.129.16'])

/** Why an IP address may not be connected to; null for a public one. Never throws. */
export function refusedAddress(address: string): string | null {
  if (address.includes('%') || !ipaddr.isValid(address)) return 'no address'
  const parsed = ipaddr.parse(address)
  const range = parsed.range()
  if (range !== 'unicast') return range
  if (INSIDE.has(parsed.toString())) return 'inside'
  // The compatible form "::127.0.0.1" has no range of its own in ipaddr.js.
  const inside = parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(GLOBAL_UNICAST)
  return inside ? null : 'not global unicast'
}
