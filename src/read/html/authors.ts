// Who wrote a report, as the page's data and its words say → one byline. Example: the data say
// "mvenn2", the page "By Mira Venn and Joran Tarn": the byline is "Mira Venn and Joran Tarn".
import { isNames, listed } from './byline.ts'
import { comparable } from './heading.ts'
import { nameOf } from './json-ld.ts'

const BYLINE_MAX = 120
const NAMES_MAX = 12
/** What publishing systems put where nobody is named. */
const NOBODY =
  /^(?:undefined|null|none|unknown|n\/?a|anonymous|author|author name|test|wordpress|system|\[?object object\]?)$/iu

/** Names that stand in the page's data, without "By" and stray marks; null where there is none. */
export function statedByline(authors: unknown, named: readonly string[]): string | null {
  const data = (Array.isArray(authors) ? authors.slice(0, NAMES_MAX) : [authors])
    .map(nameOf)
    .filter((name) => name !== null)
  const list = (data.length > 0 ? data : named.slice(0, NAMES_MAX).map(inOrder))
    .filter((name) => !/^https?:/iu.test(name))
    .map((name) => withoutMarks(name).replace(/^by\s+/iu, ''))
    .filter((name) => name !== '' && !NOBODY.test(name))
  const once = [...new Set(list)]
  const byline = once.length === 2 ? listed(once) : once.join(', ')
  return byline === '' || byline.length > BYLINE_MAX ? null : byline
}

/** A name without the commas, bars and blanks around it. */
function withoutMarks(name: string): string {
  let [start, end] = [0, name.length]
  while (start < end && STRAY.test(name[start]!)) start++
  while (end > start && STRAY.test(name[end - 1]!)) end--
  return name.slice(start, end)
}

const STRAY = /[\s,;|]/u

/** "Sorel, Mira" as "Mira Sorel"; "Mira Sorel,Joran Tarn" with blanks. */
function inOrder(name: string): string {
  const turned = /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}\.?)?)$/u.exec(name)
  return turned ? `${turned[2]} ${turned[1]}` : name.replaceAll(/,(?=\S)/gu, ', ')
}

/** What is known of who wrote a report. */
export interface Authors {
  readonly stated: string | null
  readonly printed: string | null
  /** Whether the printed names follow a credit ("By"). */
  readonly credited: boolean
  readonly outlet: string | null
}

/**
 * The stated byline; the printed one where the stated is only the outlet or the name of an account
 * ("mvenn2", "mira.sorel"), which tells a reader nothing, and where a credit on the page names
 * persons: data often hold whoever posted the report.
 */
export function bylineOf({ stated, printed: shown, credited, outlet }: Authors): string | null {
  const printed =
    shown === null || (!/\s/u.test(shown) && /^\p{Ll}|[\d@_]/u.test(shown)) ? null : shown
  if (stated === null || printed === null) return stated ?? printed
  if (!isNames(printed)) return stated
  const [own, house] = [comparable(stated), comparable(outlet ?? '')]
  const generic = /^(?:admin|editor|editors|editorial|guest|staff|user|webmaster)\b/iu.test(stated)
  const isHouse = own === house || house.includes(own)
  if (isAccount(stated) || generic || isHouse) return printed
  // Of the same persons the longer list holds, else the one that is printed.
  const fuller = own.includes(comparable(printed).split(' and ')[0]!) && own.length > printed.length
  return credited && !fuller ? printed : stated
}

/** Whether a byline is an account: one word with digits or dots, or a small first letter. */
function isAccount(byline: string): boolean {
  return /^\S+$/u.test(byline) && /^\p{Ll}|[\d@_.]|\p{Ll}\p{Lu}/u.test(byline)
}
