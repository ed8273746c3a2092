// Names across reports -> people: full names, surnames and titles of one person together. A wrong
// merge puts words in someone's mouth, so two bearers of a surname keep a bare surname apart, and
// given names must agree. Example: "President Aldo Venn", "Mr Venn", "Venn" -> Aldo Venn; "Ina
// Orsk", "Pavel Orsk", "Orsk" -> three entries.
import { layerOf } from '../../model/pile.ts'
import type { Person } from '../../model/story.ts'
import { remembered } from '../../text/memory.ts'
import type { Span } from '../../text/span.ts'
import { tokenize } from '../../text/token.ts'
import { ADDRESSES, PARTICLES, PRIVATE_ROLES, PUBLIC_ROLES } from './role.ts'
import { rolesBeside, type RolePhrase } from './role-phrase.ts'
import { isAbbreviated } from './body.ts'
import { isSomebody } from './lone.ts'
import { officeMentions, surnameMentions, type KnownPerson } from './mention.ts'
import { mergeReasons } from './why.ts'
import { cite, sentenceOf, unrepeated, type Report } from '../statement.ts'
import { compareText, fold } from '../words.ts'

/** People of a pile and the way from a printed name to them. */
export interface People {
  readonly people: readonly Person[]
  /** The person's name for a name printed in a report; null where it names no person found. */
  readonly nameOf: (report: Report, printed: string) => string | null
}

/** Words of a report that stand for a person. */
export interface Mention {
  readonly report: Report
  readonly at: Span
  readonly form: NameForm
  readonly roles: readonly RolePhrase[]
  /** An office without a name ("the president"). */
  readonly office?: true
}

/** A name taken apart: folded given names and the family name's skeleton. */
export interface NameForm {
  readonly printed: string
  readonly given: readonly string[]
  readonly family: string
}

interface Group {
  readonly mentions: Mention[]
}

/** Full names compared inside one block of a family name: the limit bounds the work at 200². */
const MOST_FORMS = 200

/**
 * The people of a pile. Names sorted by their first mention; deterministic for any order of input.
 */
export function peopleOf(reports: readonly Report[]): People {
  const others = otherReadings(reports)
  const mentions = reports.flatMap((report) => mentionsOf(report, others))
  const full = mentions.filter(({ form }) => form.given.length > 0)
  const groups = groupFullNames(full)
  const families = new Set(full.map(({ form }) => form.family))
  // "Venn" may be read as a place now and then; where Aldo Venn is known it is his name.
  const single = mentions.filter(
    ({ form }) =>
      form.given.length === 0 && (families.has(form.family) || !others.has(fold(form.printed))),
  )
  attachSurnames(groups, single)
  addPlainMentions(reports, groups)
  const people = groups
    .map((group) => ({ group, person: personOf(group) }))
    .filter(
      ({ group: { mentions }, person: { standing } }) =>
        standing === 'public' || families.has(mentions[0]!.form.family) || isSomebody(mentions),
    )
    .sort((a, b) => compareMentions(a.group.mentions[0]!, b.group.mentions[0]!))
  return { people: people.map(({ person }) => person), nameOf: nameIndex(people) }
}

/**
 * Adds what no annotation says to be a name: bare surnames of the only person in the pile who bears
 * them, and offices ("the president") of the only person in the report who holds them.
 */
function addPlainMentions(reports: readonly Report[], groups: readonly Group[]): void {
  const known: KnownPerson[] = groups.map(({ mentions }) => ({ mentions, found: [] }))
  surnameMentions(reports, known)
  officeMentions(reports, known)
  for (const [index, { found }] of known.entries()) {
    if (found.length === 0) continue
    groups[index]!.mentions.push(...found)
    groups[index]!.mentions.sort(compareMentions)
  }
}

const compareMentions = (a: Mention, b: Mention) =>
  a.report.order - b.report.order || a.at.start - b.at.start || a.at.end - b.at.end

function mentionsOf(report: Report, others: ReadonlySet<string>): Mention[] {
  return unrepeated(report, 'name')
    .filter((name) => name.type === 'person')
    .flatMap((at) => {
      const printed = report.text.slice(at.start, at.end)
      const form = nameForm(printed)
      if (!form || NO_PERSON.test(printed) || isAbbreviated(report.text, at)) return []
      if (form.given.length > 0 && others.has(fold(printed))) return []
      const roles = rolesBeside(report.text, at, sentenceOf(report, at))
      return [{ report, at: { start: at.start, end: at.end }, form, roles }]
    })
}

// Streets and bodies that capitals make look like people, and words run together in scraping.
const NO_PERSON =
  /\b(?:Street|Lane|Road|Avenue|Square|Bridge|Party|Office|Committee|Council|Union|League|Ministry|Brigade|University|Bench|Front|Palace|Observatory)\b|\b\p{Lu}{2,}\s+\p{Lu}\p{Ll}|\p{Ll}\p{Lu}\p{Ll}+\s|\s\p{L}*\p{Ll}\p{Lu}\p{Ll}{3,}$/u

/** Share of its readings at which a single word is a place or body rather than a surname. */
const OTHER_SHARE = 0.25

/**
 * Names that the pile takes for places or bodies: more often than not, or often enough for a single
 * word.
 */
function otherReadings(reports: readonly Report[]): Set<string> {
  const counts = new Map<string, { person: number; other: number }>()
  for (const report of reports)
    for (const name of layerOf(report.annotated, 'name')) {
      const key = fold(report.text.slice(name.start, name.end))
      const count = counts.get(key) ?? { person: 0, other: 0 }
      count[name.type === 'person' ? 'person' : 'other']++
      counts.set(key, count)
    }
  const others = [...counts].filter(([key, { person, other }]) => {
    const least = key.includes(' ') ? person : (person + other) * OTHER_SHARE
    return other > 0 && other >= least
  })
  return new Set(others.map(([key]) => key))
}

/** A printed name taken apart; null when nothing but titles is left. */
export const nameForm = remembered(takenApart)

function takenApart(printed: string): NameForm | null {
  const tokens = tokenize(printed).filter((token) => token.form === 'word')
  if (tokens.length > 1 && tokens[0]!.lower.endsWith('-old')) tokens.shift()
  const isTitle = (word: string) =>
    ADDRESSES.has(word) || PUBLIC_ROLES.has(word) || PRIVATE_ROLES.has(word)
  // "Latvian President Aldo Venn": all up to the last title goes.
  const title = tokens.slice(0, -1).findLastIndex(({ lower }) => isTitle(lower))
  tokens.splice(0, title + 1)
  const first = tokens[0]
  if (!first || (tokens.length === 1 && isTitle(fold(first.lower)))) return null
  if (tokens.length === 1 && /^\p{Lu}[\p{Lu}.]+$/u.test(printed.slice(first.start, first.end)))
    return null
  const name = printed.slice(first.start, tokens.at(-1)!.end).replace(/['’]s$/u, '')
  const words = fold(name)
    .split(/[\s\-‐‑.]+/u)
    .filter((word) => word !== '' && !PARTICLES.has(word))
  const family = words.pop()
  if (family === undefined) return null
  return { printed: name, given: words.map(skeleton), family: skeleton(family) }
}

/**
 * Spelling variants of a transliterated name folded into one: doubled letters, ou/u, q/k, ee/i,
 * ph/f.
 */
function skeleton(word: string): string {
  return word
    .replace(/(.)\1+/gu, '$1')
    .replace(/ou|oo/gu, 'u')
    .replace(/q|ck/gu, 'k')
    .replace(/ee|ie/gu, 'i')
    .replace(/ph/gu, 'f')
    .replace(/y/gu, 'i')
    .replace(/^j(?=[aeiou])/u, 'i')
}

/**
 * Whether given names may be one person's: the shorter list's names (or initials) are in the
 * longer, in order.
 */
function givenAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const name of short) {
    while (at < long.length && !sameGiven(name, long[at]!)) at++
    if (at++ >= long.length) return false
  }
  return true
}

const sameGiven = (a: string, b: string) =>
  a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0])

/**
 * Complete link: a name joins a group only if it agrees with every name there, and with no second
 * group.
 */
function groupFullNames(mentions: readonly Mention[]): Group[] {
  const blocks = Map.groupBy(mentions, ({ form }) => form.family)
  return [...blocks.values()].flatMap((block) => {
    const byGiven = Map.groupBy(block, ({ form }) => form.given.join(' '))
    // Longest given names found groups; shorter ones then join the only group they agree with.
    const forms = [...byGiven.entries()]
      .sort(([a], [b]) => b.split(' ').length - a.split(' ').length || compareText(a, b))
      .slice(0, MOST_FORMS)
    const groups: Group[] = []
    for (const [, same] of forms) {
      const given = same[0]!.form.given
      const fits = groups.filter(({ mentions: all }) =>
        all.every(({ form }) => givenAgree(form.given, given)),
      )
      if (fits.length === 1) fits[0]!.mentions.push(...same)
      else groups.push({ mentions: [...same] })
    }
    return groups
  })
}

/**
 * Bare surnames go to the only bearer in their report, else to the only one in the pile; others
 * stay by themselves.
 */
function attachSurnames(groups: Group[], single: readonly Mention[]): void {
  const bearers = Map.groupBy(groups, ({ mentions }) => mentions[0]!.form.family)
  const reportsOfGroup = new Map(
    groups.map((group) => [group, new Set(group.mentions.map(({ report }) => report.order))]),
  )
  const alone = new Map<string, Group>()
  for (const mention of single) {
    const all = bearers.get(mention.form.family) ?? []
    const here = all.filter((group) => reportsOfGroup.get(group)!.has(mention.report.order))
    const [only, ...others] = here.length > 0 ? here : all
    if (only && others.length === 0) {
      only.mentions.push(mention)
      continue
    }
    // With two bearers a surname in one report says nothing of that in another.
    const key = only ? `${mention.form.family} ${mention.report.order}` : mention.form.family
    const own = alone.get(key)
    if (own && rolesAgree(own.mentions, mention)) own.mentions.push(mention)
    else if (!own) alone.set(key, { mentions: [mention] })
    else alone.set(`${key} ${mention.report.order} ${mention.at.start}`, { mentions: [mention] })
  }
  groups.push(...alone.values())
  for (const group of groups) group.mentions.sort(compareMentions)
}

/** No two stated roles without a common head: "judge Orsk" and "colonel Orsk" stay apart. */
function rolesAgree(known: readonly Mention[], mention: Mention): boolean {
  const heads = new Set(known.flatMap(({ roles }) => roles.map(({ head }) => head)))
  return (
    heads.size === 0 ||
    mention.roles.length === 0 ||
    mention.roles.some(({ head }) => heads.has(head))
  )
}

function personOf({ mentions }: Group): Person {
  const roles = mentions.flatMap((mention) => mention.roles)
  const [first, ...rest] = mentions.map(({ report, at }) => cite(report, at))
  return {
    name: displayName(mentions),
    mentions: [first!, ...rest],
    standing: isPublic(mentions, roles) ? 'public' : 'private',
    roles: [...new Set(roles.map(({ text }) => text))].sort(compareText),
    why: mergeReasons(displayName(mentions), mentions),
  }
}

/** The longest form printed, of these the most frequent, of these the first by spelling. */
function displayName(mentions: readonly Mention[]): string {
  const named = mentions.filter(({ office }) => !office)
  const counted = [...Map.groupBy(named, ({ form }) => form.printed).entries()]
  const words = (name: string) => name.split(/[\s-]+/u).length
  counted.sort(
    ([a, all], [b, more]) => words(b) - words(a) || more.length - all.length || compareText(a, b),
  )
  return counted[0]![0]
}

// What a name is said to hold or do where its bearer is in public life though no role stands beside
// it.
const PUBLIC_CUE =
  /^(?:['’]s?\s+(?:\p{L}+\s+){0,2}(?:forces?|government|regime|administration|troops|army|party|spokes\p{L}+)|\s+(?:regime|government|administration)\b|\s+told\s+(?:reporters|a\s+news|parliament|lawmakers)|,?\s+who\s+(?:heads|leads|chairs|commands|represents|sits\s+on|signed)\b|\s+of\s+the\s+\p{Lu}[^.,;]{2,30},\s+who\s+(?:heads|leads|chairs|commands|represents|sits\s+on)\b)/u

/**
 * Public by role: a public role beside some mention that no private one outweighs, or a public cue
 * after the name.
 */
function isPublic(mentions: readonly Mention[], roles: readonly RolePhrase[]): boolean {
  const open = roles.filter(({ standing }) => standing === 'public').length
  if (open > 0) return open >= roles.length - open
  if (roles.length > 0) return false
  return mentions.some(({ report, at }) => PUBLIC_CUE.test(report.text.slice(at.end, at.end + 90)))
}

/**
 * Looks a printed name up: its own form, its surname in that report, or a title that one person
 * alone bears.
 */
function nameIndex(
  people: readonly { readonly group: Group; readonly person: Person }[],
): People['nameOf'] {
  const byFamily = Map.groupBy(people, ({ group }) => group.mentions[0]!.form.family)
  const printedIn = new Map<number, Set<string>>()
  for (const { group } of people)
    for (const { report, form } of group.mentions) {
      const forms = printedIn.get(report.order) ?? new Set()
      printedIn.set(report.order, forms.add(form.printed))
    }
  const others = new Map<number, ReadonlySet<string>>()
  const otherNames = (report: Report): ReadonlySet<string> => {
    const known = others.get(report.order)
    if (known) return known
    const names = unrepeated(report, 'name').filter(({ type }) => type !== 'person')
    const made = new Set(names.map(({ start, end }) => fold(report.text.slice(start, end))))
    others.set(report.order, made)
    return made
  }
  const ofForm = (report: Report, printed: string): string | null => {
    const form = nameForm(printed)
    const family = form ? (byFamily.get(form.family) ?? []) : []
    if (form && family.length > 0) {
      const fits = family.filter(({ group }) =>
        group.mentions.some((one) =>
          form.given.length === 0 ? true : one.form.given.join(' ') === form.given.join(' '),
        ),
      )
      const here = fits.filter(({ group }) =>
        group.mentions.some(
          (one) =>
            one.report.order === report.order &&
            (form.given.length > 0 || one.form.given.length === 0),
        ),
      )
      const chosen = here.length > 0 ? here : fits
      if (chosen.length === 1) return chosen[0]!.person.name
    }
    return null
  }
  return (report, printed) => {
    // What the report itself takes for a place or a body is nobody's surname, unless the pile knows
    // better.
    const isMention = printedIn.get(report.order)?.has(printed) ?? false
    if (!isMention && otherNames(report).has(fold(printed))) return null
    // "Ostrel governor Mira Tolan": the longest ending that is somebody's name.
    for (const start of printed.matchAll(/(?<![\p{L}\p{Nd}'’.-])\p{Lu}/gu)) {
      const found = ofForm(report, printed.slice(start.index))
      if (found !== null) return found
    }
    return bearerOfTitle(people, printed)
  }
}

/**
 * The only person whose stated role holds every word of a title ("the Ostrel governor"), else null.
 */
function bearerOfTitle(
  people: readonly { readonly person: Person }[],
  printed: string,
): string | null {
  const words = fold(printed)
    .split(/[\s-]+/u)
    .filter((word) => !/^(?:the|a|an|his|her|its)$/u.test(word))
  if (words.length < 2 || !words.some((word) => PUBLIC_ROLES.has(word))) return null
  const bearers = people.filter(({ person }) =>
    person.roles.some((role) => {
      const held = fold(role).split(/[\s-]+/u)
      return words.every((word) => held.includes(word))
    }),
  )
  return bearers.length === 1 ? bearers[0]!.person.name : null
}
