// What files say of a report: an address that is one of the web and spells no private name, an
// identifier that is an IRI whatever the record's own id holds, and stamps with a time where a
// format asks for one. Example: a report published on 2031-03-04 has the stamp
// "2031-03-04T00:00:00Z".
import type { Day } from '../../model/calendar.ts'
import type { Document, DocumentId } from '../../model/document.ts'
import { spelled } from '../label.ts'
import { labelOf, own, type View } from '../view.ts'

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url // A stray percent sign: the address is looked at as it stands.
  }
}

/** Names shorter than this stand by chance in the words of an address. */
const NAME_LENGTH_MIN = 4

/** The report's address where it is one of the web and spells no hidden name, else null. */
export function addressOf(view: View, { url }: Pick<Document, 'url'>): string | null {
  if (url === null || !/^https?:\/\/[^\s"<>\\^`{|}]{1,2000}$/iu.test(url)) return null
  const words = `-${spelled(decoded(url))}-`
  const hidden = view.mask.names
    .map(spelled)
    .filter((name) => name.length >= NAME_LENGTH_MIN && words.includes(`-${name}-`))
  return hidden.length > 0 ? null : url
}

/** A part of an IRI that holds any text. */
export const iriPart = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** What names a report in every file: the hash of its source. */
export const reportUri = ({ hash }: Pick<Document, 'hash'>): string => `urn:sha256:${iriPart(hash)}`

/** The title in the view's words, or null. */
export function titleOf(view: View, { title }: Pick<Document, 'title'>): string | null {
  return title === null ? null : own(view, title)
}

/** "Ostrel Herald, 4 Mar 2031" without the day where none is stated. */
export function bylineOf(view: View, id: DocumentId, day: string | null): string {
  return day === null ? labelOf(view, id) : `${labelOf(view, id)}, ${day}`
}

/** Midnight of a day (UTC), for formats that know no day without a time. */
export const midnight = (day: Day): string => `${day}T00:00:00Z`

/**
 * A stated stamp with a zone: a day is its midnight, a time without zone is taken as UTC; null for
 * what is no stamp.
 */
export function stampOf(published: string | null): string | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/u.exec(
    published ?? '',
  )
  if (!match) return null
  const [, day, minutes, seconds = ':00', parts = '', zone = 'Z'] = match
  return minutes === undefined ? midnight(day as Day) : `${day}T${minutes}${seconds}${parts}${zone}`
}
