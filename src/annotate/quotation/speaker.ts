// A speaker's mention into the name it stands for, from the same report alone: a surname into the
// full name, "the Latvian minister" into the only person so titled; a pronoun keeps its own words
// unless the text leaves no choice.
import type { Name, NamedMention, Sentence } from '../../model/annotation.ts'
import { firstAtOrAfter, type Span } from '../../text/span.ts'
import { ROLES } from '../lexicon/roles.ts'
import { officeHolders } from './speaker-office.ts'
import { agrees, antecedentOf } from './speaker-pronoun.ts'

/** Names a report's speakers. */
export interface SpeakerNamer {
  /**
   * The mention with its name; `previous` is the speaker before it in the same paragraph, if any.
   */
  readonly name: (mention: Span, previous: NamedMention | null) => NamedMention
}

/** The namer of one report. `names` and `sentences` sorted by start. O(text). */
export function speakerNamer(
  text: string,
  names: readonly Name[],
  sentences: readonly Sentence[],
): SpeakerNamer {
  const full = fullNames(text, names)
  const honoured = honouredPersons(text, names)
  const offices = officeHolders(text, names, full)
  const scene = { text, names, sentences, fullOf: (name: string) => full.get(name) ?? name }
  const titled = titledPersons(text, names, full)
  const persons = new Set<string>()
  for (const { start, end, type } of names)
    if (type === 'person') {
      const printed = text.slice(start, end)
      persons.add(full.get(printed) ?? printed)
    }
  /** Whether another person is named between a speaker and a pronoun that might mean either. */
  const othersBetween = (previous: NamedMention, mention: Span): boolean => {
    for (let i = firstAtOrAfter(names, previous.end); i < names.length; i++) {
      const { start, end, type } = names[i]!
      if (start >= mention.start) return false
      const printed = text.slice(start, end)
      if (type === 'person' && (full.get(printed) ?? printed) !== previous.name) return true
    }
    return false
  }
  return {
    name: (mention, previous) => {
      const words = text.slice(mention.start, mention.end)
      const person = personIn(text, names, mention)
      if (person) {
        const { printed, honorific } = person
        const titledSo = honorific && honoured.get(`${honorific} ${printed}`)
        return { ...mention, name: full.get(printed) ?? (titledSo || printed) }
      }
      const pronoun = words.toLowerCase()
      if (pronoun === 'he' || pronoun === 'she') {
        const sure =
          previous !== null &&
          persons.has(previous.name) &&
          agrees(pronoun, previous.name) &&
          !othersBetween(previous, mention)
        const meant = sure ? previous.name : antecedentOf(scene, pronoun, { mention, previous })
        return { ...mention, name: meant ?? words }
      }
      const bare = words.replace(/['’]s?$/u, '')
      const owner = { start: mention.start, end: mention.start + bare.length }
      const body = bodyIn(text, names, owner)
      if (body) return { ...mention, name: body }
      const key = roleKey(bare)
      const holder = /^the\s/iu.test(bare) ? offices.get(key) : undefined
      return { ...mention, name: titled.get(key) ?? holder ?? bare }
    },
  }
}

/** Each person's name to the longest name of the only person who bears it. */
function fullNames(text: string, names: readonly Name[]): Map<string, string> {
  const bearers = new Map<string, Set<string>>()
  const seen = new Set<string>()
  for (const { start, end, type } of names) {
    if (type !== 'person') continue
    const name = text.slice(start, end)
    if (seen.has(name)) continue
    seen.add(name)
    const words = name.split(/\s+/u)
    if (words.length < 2) continue
    for (const part of new Set([words.at(-1)!, words.slice(-2).join(' '), words[0]!]))
      if (part !== name) bearers.set(part, (bearers.get(part) ?? new Set()).add(name))
  }
  const full = new Map<string, string>()
  for (const [part, all] of bearers) {
    const longest = [...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!
    if ([...all].every((one) => one === longest || longest.endsWith(one))) full.set(part, longest)
  }
  return full
}

/** The person named at the head of a mention: not "Venn's spokesman", not "a friend of Venn". */
function personIn(
  text: string,
  names: readonly Name[],
  mention: Span,
): { readonly printed: string; readonly honorific: string | null } | null {
  for (let i = firstAtOrAfter(names, mention.start); i < names.length; i++) {
    const { start, end, type } = names[i]!
    if (start >= mention.end) break
    if (type !== 'person' || end > mention.end) continue
    const before = text.slice(mention.start, start)
    // "Venn's spokesman" is somebody else; "Venn's" alone ("Venn's claim that") is Venn.
    if (/^['’]/u.test(text.slice(end, end + 1)) && mention.end > end + 2) continue
    if (/\b(?:of|for|to|with|against|under|by|in)\s+(?:[^\s,]+\s+){0,3}$/u.test(before.slice(-60)))
      continue
    return { printed: text.slice(start, end), honorific: honorificBefore(before) }
  }
  return null
}

/** The word that ends some words, in lower case and without its stop: "dr" of "said Dr. ". */
const honorificBefore = (before: string): string | null =>
  /(\p{L}{1,24})\.?\s{1,3}$/u.exec(before.slice(-24))?.[1]?.toLowerCase() ?? null

/**
 * "dr velo" to the only person printed as "Dr Petra Velo": for surnames that two persons bear.
 */
function honouredPersons(text: string, names: readonly Name[]): Map<string, string> {
  const bearers = new Map<string, string | null>()
  for (const { start, end, type } of names) {
    const name = text.slice(start, end)
    const surname = name.split(/\s+/u).slice(1).at(-1)
    const honorific = honorificBefore(text.slice(Math.max(0, start - 24), start))
    if (type !== 'person' || surname === undefined || !honorific) continue
    const key = `${honorific} ${surname}`
    const known = bearers.get(key)
    bearers.set(key, known === undefined || known === name ? name : null)
  }
  const certain = new Map<string, string>()
  for (const [key, name] of bearers) if (name !== null) certain.set(key, name)
  return certain
}

/**
 * The body or country whose name ends the mention, before a bracket or apposition: "the Marn-based
 * Tarn Watch".
 */
function bodyIn(text: string, names: readonly Name[], mention: Span): string | null {
  for (let i = firstAtOrAfter(names, mention.start); i < names.length; i++) {
    const { start, end, type } = names[i]!
    if (end > mention.end) break
    const lead = text.slice(mention.start, start)
    const isWhole = /^(?:the\s+)?$/iu.test(lead)
    const isBased =
      type === 'organisation' && /^(?:the\s+)?\S+-(?:based|run|backed|led)\s+$/iu.test(lead)
    if (type === 'person' || type === 'other' || !(isWhole || isBased)) continue
    if (/^(?:\s*\(.{1,20}\)|,.*)?$/su.test(text.slice(end, mention.end)))
      return text.slice(start, end)
  }
  return null
}

/**
 * "latvian minister" to the one person printed right after those words; ambiguous keys are left
 * out.
 */
function titledPersons(
  text: string,
  names: readonly Name[],
  full: ReadonlyMap<string, string>,
): Map<string, string> {
  const holders = new Map<string, string | null>()
  for (const { start, end, type } of names) {
    if (type !== 'person') continue
    const title = titleBefore(text.slice(Math.max(0, start - 60), start))
    if (title === '') continue
    const printed = text.slice(start, end)
    const name = full.get(printed) ?? printed
    for (const key of titleKeys(title)) {
      const known = holders.get(key)
      holders.set(key, known === undefined || known === name ? name : null)
    }
  }
  const certain = new Map<string, string>()
  for (const [key, name] of holders) if (name !== null) certain.set(key, name)
  return certain
}

const titleBefore = (before: string) =>
  /(?:^|[\s"“(])((?:\p{Lu}[\p{L}.'’-]*\s+|\p{Ll}+\s+){0,4})$/u.exec(before)?.[1]?.trim() ?? ''

/**
 * "Latvian Foreign Minister" gives itself and nothing shorter: "minister" alone would be a guess.
 */
function titleKeys(title: string): string[] {
  const words = roleKey(title).split(' ')
  const role = words.at(-1)
  if (!role || !ROLES.has(role)) return []
  return words.length >= 2 ? [words.slice(-3).join(' '), words.slice(-2).join(' ')] : []
}

const roleKey = (words: string) =>
  words
    .toLowerCase()
    .replace(/^(?:the|a|an|mr|mrs|ms)\s+/u, '')
    .trim()
