// Where a figure is said to be: the place mention nearest to it in its clause, then its
// sentence, then what the text named before. Example: "In Pell, in Ostrel province, 40 homes
// were destroyed" -> "Pell, in Ostrel province", name Pell.
import type { Name, NamedMention, Place } from '../../model/annotation.ts'
import { compareSpans, firstAtOrAfter, overlapsSpan, type Span } from '../../text/span.ts'
import { countries } from '../lexicon/countries.ts'
import { PLACE_HEADS, REGIONS } from '../lexicon/places.ts'
import { FUNCTION_WORDS } from '../lexicon/stopwords.ts'
import { splitPieces, type Piece } from '../grammar/piece.ts'

/** A place mention of the text, named. */
export type PlaceMention = NamedMention

// A sentence is searched for unknown places up to this many pieces.
const MOST_PIECES = 400

// How many place mentions one phrase may join ("in Pell, Marn, Ostrel and Tarn").
const MOST_JOINED = 20
const LONGEST_JOINT = 40
// The words before a place that are looked at, in characters.
const BEFORE = 40

const IN_WORDS = '(?:\\p{Ll}+[\\s-]+){0,3}'
const PLACED = new RegExp(
  `\\b(?:in|at|across|around|near|on|within|throughout|inside|of|hit|struck|rocked|shook|targeted|targeting|pounded|devastated|engulfed|flattened|ring|rings|ringing|surround|surrounds|surrounding|encircle|overlook|overlooking|guard|guarding|dot)\\s+(?:the\\s+)?${IN_WORDS}$`,
  'u',
)
const FROM = new RegExp(`\\b(?:from|to|into|towards?)\\s+(?:the\\s+)?${IN_WORDS}$`, 'u')
// What a name holds beyond its known part: "communities", "First Nation communities", and words that
// lost a letter in a copy.
const HEAD = "(?:\\s+(?:de\\s+)?[\\p{Lu}'’\uFFFD][\\p{L}'’\uFFFD]*){0,3}(?:\\s+\\p{L}+)?"
const MIDDLE = "\\p{Lu}[\\p{L}'’\uFFFD]*(?:\\s[\\p{L}'’\uFFFD]+){0,2},\\s+"
/**
 * What stands between a place and the larger one that holds it, or the other way round
 * ("Ostrel's Pell").
 */
const HELD = new RegExp(
  `^(?:${HEAD},?\\s+(?:in|of|at|near|on)\\s+(?:the\\s+)?${IN_WORDS}(?:${MIDDLE})?|${HEAD},\\s+)$`,
  'u',
)
const HOLDS =
  /^(?:['’�]s\s+(?:(?:[\p{Ll}-]+\s+){0,3}(?:region|province|governorate|district|county|state|area|city|town|village|port|capital|enclave|stronghold|island)\s+(?:of\s+)?)?|\s+\()$/u
const LISTED = new RegExp(`^(?:,\\s*|${HEAD},?\\s+and\\s+(?:in\\s+)?(?:the\\s+)?)$`, 'u')

/**
 * The place mentions of a text: the place layer without names that only the gazetteer makes places
 * (they are right less often), and names of places that the layer leaves out. In order.
 */
export function placeMentions(
  text: string,
  places: readonly Place[],
  names: readonly Name[],
): PlaceMention[] {
  const others = new Set(names.filter(({ type }) => type !== 'place').map(({ start }) => start))
  const mentions: PlaceMention[] = places
    .filter(
      ({ start, end, inName }) =>
        !inName && (!others.has(start) || HOLDS_PEOPLE.test(text.slice(end, end + HOLDS_REACH))),
    )
    .map(({ start, end, name }) => ({ start, end, name }))
  const held = new Set(places.map(({ start }) => start))
  for (const { type, start, end } of names)
    if (type === 'place' && !held.has(start))
      mentions.push({ start, end, name: text.slice(start, end) })
  return mentions
    .filter(({ start, end }) => !BODY_NAME.test(text.slice(start, end)))
    .map((mention) => wholeWord(text, mention))
    .sort(compareSpans)
}

// Last words of names of bodies: "Dawn Front". General English.
const BODY_NAME =
  /\s(?:Front|Brigades?|Union|Movement|Council|Office|Group|Watch|Army|Party|Agency|Ministry|Committee|League|Forces?|Alliance|Coalition|Guard|Corps)$/u

// A letter that a wrong decoding lost, with the rest of its word.
const BROKEN_END = /^\uFFFD(?!s\b)\p{L}{1,20}/u

/** A mention that a lost letter cut short, up to the end of its word. */
function wholeWord(text: string, { start, end, name }: PlaceMention): PlaceMention {
  const rest = BROKEN_END.exec(text.slice(end, end + 24))?.[0] ?? ''
  return { start, end: end + rest.length, name: name + rest }
}

/**
 * Mentions that one phrase joins, as one: a list names all of it, a nest names its innermost
 * place. O(mentions).
 */
function joinPhrases(text: string, mentions: readonly PlaceMention[]): PlaceMention[] {
  const joined: PlaceMention[] = []
  for (let i = 0; i < mentions.length;) {
    let k = i + 1
    let last = mentions[i]!
    let listed = false
    let inner = last
    while (k < mentions.length && k - i < MOST_JOINED) {
      const next = mentions[k]!
      if (next.start < last.end || next.start - last.end > LONGEST_JOINT) break
      const gap = text.slice(last.end, next.start)
      if (HOLDS.test(gap)) inner = next
      else if (/\band\b/u.test(gap) && LISTED.test(gap)) listed = true
      else if (!HELD.test(gap) && !LISTED.test(gap)) break
      last = next
      k += 1
    }
    const span = { start: mentions[i]!.start, end: last.end }
    joined.push({ ...span, name: listed ? text.slice(span.start, span.end) : inner.name })
    i = k
  }
  return joined
}

/** A place that only says where another one is ("90 kilometres south of Pell"). */
const REFERENCE = /\b(?:km|kilometres|kilometers|miles)\s+(?:\p{Ll}+[\s-]+){0,3}(?:of|from)\s+$/u
const regions: ReadonlySet<string> = new Set([...REGIONS].map((name) => name.toLowerCase()))

const NUMBERED =
  /^\s(?:\p{Nd}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/u

/** How well a place of the sentence fits the figure: higher is better. */
function fit(text: string, figure: Span, clause: Span, place: Span): number {
  const before = text.slice(Math.max(0, place.start - BEFORE), place.start)
  const distance = place.start >= figure.end ? place.start - figure.end : figure.start - place.end
  let score = -Math.max(0, distance)
  const after = place.start >= figure.end
  if (PLACED.test(before)) score += 120
  else if (FROM.test(before)) score += 40
  // A bare name after a number is the subject of what follows: "Pell hosts 62 and Tarn 41".
  else if (after) score -= 90
  if (place.start >= clause.start && place.end <= clause.end) score += 100
  if (after) score += 30
  if (REFERENCE.test(before)) score -= 250
  if (!after && HOLDS_PEOPLE.test(text.slice(place.end, place.end + HOLDS_REACH))) score += 100
  // "In Pell 12 people died and in Tarn 5": the place before a number is that number's.
  if (after && NUMBERED.test(text.slice(place.end, place.end + 12))) score -= 160
  if (regions.has(text.slice(place.start, place.end).toLowerCase())) score -= 200
  return score
}

/** The place mentions that lie in a stretch of the text. */
function placesIn(mentions: readonly PlaceMention[], { start, end }: Span): PlaceMention[] {
  const found: PlaceMention[] = []
  for (
    let k = firstAtOrAfter(mentions, start);
    k < mentions.length && mentions[k]!.start < end;
    k++
  )
    found.push(mentions[k]!)
  return found
}

const NO_PLACE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|i|the|a|an)$/u
const AREAS =
  /^(?:areas?|regions?|provinces?|districts?|counties|cities|towns|villages?|communities|states?|municipalit(?:y|ies)|coast|outskirts|suburbs|island|islands|south|north|east|west)$/u

/**
 * Capitalised names that stand where places stand ("in Pell", "the provinces of Ostrel and
 * Tarn"). Names of persons and bodies are left out. O(pieces).
 */
function likelyPlaces(
  text: string,
  pieces: readonly Piece[],
  names: readonly Name[],
): PlaceMention[] {
  const found: PlaceMention[] = []
  const last = Math.min(pieces.length, MOST_PIECES)
  let listEnd = -1
  let hosts = false
  for (let k = 0; k < last; k++) {
    if (!mayName(pieces[k]!)) continue
    // "As host to 900 refugees, Pell …": only its place in the sentence makes it a capital.
    if (k === 0 && FUNCTION_WORDS.has(pieces[0]!.lower)) continue
    const owner = ownerAt(pieces, k)
    if (owner && !isOtherName(names, owner)) {
      found.push({ ...owner, name: text.slice(owner.start, owner.end) })
      continue
    }
    let to = k + 1
    while (to < pieces.length && to - k < MOST_WORDS && mayName(pieces[to]!)) to++
    const end = pieces[to - 1]!.end
    const holder = { start: pieces[k]!.start, end }
    const alone = to === k + 1
    // The last word of "Orm Estates" is no town.
    const first = k === 0 || !pieces[k - 1]!.capital
    const loses = alone && first && losesMany(text.slice(end, end + HAS_REACH))
    const holds =
      loses ||
      HOLDS_PEOPLE.test(text.slice(end, end + HOLDS_REACH)) ||
      HAS_PEOPLE.test(text.slice(end, end + HAS_REACH))
    const subject = k === 0 && !PRONOUN.test(pieces[0]!.lower) && opensSentence(pieces, to)
    if (k === 0 && !holds && !subject) continue
    const goesOn = listEnd > 0 && k - listEnd <= 2 && isJoint(pieces, listEnd, k)
    hosts ||= HOSTS.test(pieces[to]?.lower ?? '')
    const host = hosts && isHost(pieces, k, to)
    const own = !isOtherName(names, holder) || loses || (alone && hostsThousands(pieces, to))
    const named = !PRONOUN.test(pieces[k]!.lower) && own
    const header = subject && to === 1 && pieces[to]?.raw === ':'
    const sure = host || header || (holds && named)
    const told = subject || goesOn || namesLater(pieces, k, to)
    const opens = sure ? 'sure' : told ? 'likely' : k > 0 ? opensPlace(pieces, k) : null
    if (!opens) continue
    k = to - 1
    if (opens === 'likely' && (!(told || endsName(pieces, to)) || isOtherName(names, holder)))
      continue
    found.push({ ...holder, name: text.slice(holder.start, holder.end) })
    listEnd = to
  }
  return found
}

// Words of one name, at most.
const MOST_WORDS = 5

const demonyms = new Set(
  countries.flatMap(({ demonyms }) => demonyms.map((word) => word.toLowerCase())),
)

const mayName = ({ capital, lower }: Piece) =>
  capital && !NO_PLACE.test(lower) && !demonyms.has(lower)

/** "Pell's death toll", "Pell's 900 residents": who owns a count or those counted is a place. */
function ownerAt(pieces: readonly Piece[], at: number): Span | null {
  const { raw, lower, start, end } = pieces[at]!
  // "Saturday's death toll" is of a day.
  if (!/^\p{Lu}\p{L}+['’]s$/u.test(raw) || NO_PLACE.test(lower.slice(0, -2))) return null
  for (let k = at + 1; k < at + 5 && k < pieces.length; k++) {
    const { lower, kind } = pieces[k]!
    if (kind === 'number' || OWNED.test(lower)) return { start, end: end - 2 }
    if (kind === 'mark') return null
  }
  return null
}

const OWNED =
  /^(?:toll|population|residents|inhabitants|people|citizens|dead|displaced|wounded|injured|refugees?|homes|houses|hospitals?)$/u

/** "Pell: 31 killed", "Pell also counted its dead: 31 … there": the place opens the sentence. */
function opensSentence(pieces: readonly Piece[], to: number): boolean {
  const clause = pieces[to]?.raw === ',' && /^(?:where|which)$/u.test(pieces[to + 1]?.lower ?? '')
  if (pieces[to]?.raw === ':' || clause)
    return pieces.slice(to + 1, to + 6).some(({ kind }) => kind === 'number')
  const number = pieces.findIndex(({ kind }) => kind === 'number')
  if (number <= to) return false
  if (pieces.slice(number).some(isThere)) return true
  // "Pell has 900 inhabitants": who lives there, or found shelter, makes it a place.
  const verb = /^(?:has|had|have|is|was|now|already|currently|counts|gives|opened)$/u
  return verb.test(pieces[to]!.lower) && pieces.slice(number, number + 5).some(isDweller)
}

/** "said Pell was hosting 1.2 million refugees": nobody but a place does, whatever its name. */
function hostsThousands(pieces: readonly Piece[], at: number): boolean {
  const near = pieces.slice(at, at + HOST_REACH)
  const number = near.findIndex(({ kind }) => kind === 'number')
  const thousands = /\p{Nd},\p{Nd}{3}/u.test(near[number]?.raw ?? '')
  const large = thousands || /^(?:thousand|million)$/u.test(near[number + 1]?.lower ?? '')
  return number >= 0 && large && near.slice(number).some(isDweller)
}
const HOST_REACH = 9

const isDweller = ({ lower }: Piece) =>
  /^(?:inhabitants|residents|citizens|refugees|evacuees|asylum)$/u.test(lower)

/** "were killed there", but not "there are". */
const isThere = ({ lower }: Piece, i: number, all: readonly Piece[]) =>
  lower === 'there' && !/^(?:are|were|is|was|has|have)$/u.test(all[i + 1]?.lower ?? '')

const HOLDER_OPENS = /^(?:home|host|as|with|for|sheltering|hosting|counting|numbering)$/u

/** "Home to 900 people, Pell is …": the subject stands behind the number that opens. */
function namesLater(pieces: readonly Piece[], at: number, to: number): boolean {
  if (pieces[at - 1]?.raw !== ',' || !HOLDER_OPENS.test(pieces[0]!.lower)) return false
  const number = pieces.findIndex(({ kind }) => kind === 'number')
  const verb = /^(?:is|was|are|were|has|had|have|needs|remains|became|asks|asked|depends)$/u
  return number > 0 && number < at && at - number <= 12 && verb.test(pieces[to]?.lower ?? '')
}

/** "Pell is home to 900 people", "Pell, which already hosts 62": what holds people is a place. */
const HOLDS_PEOPLE =
  /^(?:,? (?:which|already|now|is|was|has|have|that) ?){0,3},? ?(?:hosts|hosted|hosting|shelters|sheltered|sheltering|home to|host to|inhabited by|populated by|populates|received|admitted|absorbed|accommodates|welcomed|accepted|cares for|(?:gives|gave|giving|given|provides|provided|providing|grants|granted|granting|offers|offered|offering) (?:refuge|shelter|protection|asylum) (?:to|for)|(?:opened|opens) its (?:doors|borders?) to|caring for|an? (?:\p{Ll}+ ){0,2}(?:province|region|town|city|village|district|county|state|island|country) (?:of|with)|is an? (?:\p{Ll}+ ){0,2}(?:province|region|town|city|village|district|county|state|island|country) (?:of|with)|taken in|is where|is (?:held|controlled|defended|garrisoned|guarded) by|with (?:its|an estimated|about|around|some|nearly|more than|over|roughly)|numbers|has a population|population|\(population|a population of|with a population|now counts|counts) /u
const HOLDS_REACH = 48
/** "Pell has 900 residents", "Pell mourns 31 dead": what has people or lost them is a place. */
const HAS_PEOPLE =
  /^ (?:now |still |currently )?(?:has|had|counts|counted|numbers|mourns|mourned|buried|lost)(?: [^\s;,]{1,20}){1,5} (?:inhabitants|residents|citizens|refugees|evacuees|dead|victims)\b/u
/** "Pell lost 40 homes": streets of homes are a place's to lose. */
const LOSES_HOMES =
  /^ (?:(?:has|have|had|also|now|alone) ){0,2}(?:lost|saw|seen|loses)(?: [^\s;,]{1,20}){1,5} (?:homes|houses|dwellings|huts|cottages)\b/u
/** Ten homes and more are no person's to lose, whatever the name. */
const losesMany = (after: string): boolean =>
  /^\D{0,40}\p{Nd}{2}/u.test(after) && LOSES_HOMES.test(after)
const HAS_REACH = 110
const PRONOUN = /^(?:it|he|she|they|we|this|that|these|there|which|who)$/u

const HOSTS = /^(?:hosts?|hosted|shelters|sheltered)$/u

/** "Pell hosts 62 and Tarn 41": what hosts is a place, also where the verb is not repeated. */
function isHost(pieces: readonly Piece[], from: number, to: number): boolean {
  if (HOSTS.test(pieces[to]?.lower ?? '')) return true
  return pieces[to]?.kind === 'number' && /^(?:,|and)$/u.test(pieces[from - 1]?.lower ?? '')
}

/** Whether only a comma or "and" stands between two names of a list. */
function isJoint(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!/^(?:,|and)$/u.test(pieces[k]!.lower)) return false
  return to > from
}

/** A name of a place is not followed by a noun of its own ("in Orsk talks") nor shortened ("Mr."). */
function endsName(pieces: readonly Piece[], to: number): boolean {
  const next = pieces[to]
  if (!next) return true
  if (next.kind !== 'word') return next.raw !== '.' || pieces[to - 1]!.raw.length > 4
  const noun = AREAS.test(next.lower) || PLACE_HEADS.has(next.lower)
  return noun || FUNCTION_WORDS.has(next.lower) || VERB.test(next.lower)
}

/** A verb after a place: "the fire in Pell killed 12", "the toll in Pell rose". */
const VERB =
  /^(?:\p{L}{2,}ed|rose|fell|grew|cost|left|took|saw|went|stands|stood|comes|came|reaches|struck|hit|burnt|drove|broke|began)$/u
// What is done to a place, or happens to it, with "of" or "on": general English.
const DONE_TO =
  /^(?:assaults?|attacks?|raids?|strikes?|burden|strain|pressure|advance|survey|siege|battle|bombing|shelling|bombardment|evacuation|capture|fall|streets|outskirts|hospitals?|inhabitants|residents|people|citizens|villagers|population|women|children|toll|planning|plans|forecast|figures|count|number|total|tally|dead|killed|refugees|reports|news|word)$/u
const HAPPENED =
  /^(?:attacks?|bombings?|explosions?|shellings?|blasts?|strikes?|air|airstrikes?|raids?|fires?|massacres?|earthquakes?|quakes?|floods?|crash|disaster|market|hospital|border|region|area|province|governorate|district|valley)$/u

/** How surely the words before a capitalised name make it a place. */
function opensPlace(pieces: readonly Piece[], at: number): 'sure' | 'likely' | null {
  const word = pieces[at - 1]!.lower
  if (
    /^(?:in|into|at|near|across|throughout|inhabit|populate|hold|holds|control|controls|defend|defends|occupy|occupies|entered|hit|struck|outside|inside|within|rocked|shook|targeted|targeting|pounded|devastated|engulfed)$/u.test(
      word,
    )
  )
    return 'likely'
  // "call Pell home"
  if (/^(?:call|calls|called)$/u.test(word) && pieces[at + 1]?.lower === 'home') return 'sure'
  const area = pieces[at - 2]?.lower ?? ''
  if (/^(?:of|on|for|from)$/u.test(word) && DONE_TO.test(area)) return 'likely'
  if (/^(?:for|from)$/u.test(word) && at === 1) return 'likely'
  // "cost Pell 40 homes", "robbed Pell of 40 homes"
  if (/^(?:costs?|robbed|deprived|stripped)$/u.test(word) && losesHomes(pieces, at)) return 'sure'
  // "have fled to Pell", "reached Pell"
  const went =
    /^(?:fled|fleeing|crossed|escaped|moved|over|gone|come|returned|people|refugees)$/u.test(area)
  if ((word === 'to' && went) || (word === 'reached' && area === 'have')) return 'likely'
  if (word === 'through' && /^(?:tore|ripped|swept|raced|tears|sweeps)$/u.test(area))
    return 'likely'
  // "are being sheltered by Pell"
  if (
    word === 'by' &&
    /^(?:hosted|sheltered|housed|received|accommodated|absorbed|admitted|welcomed|after|in|for)$/u.test(
      area,
    )
  )
    return 'likely'
  // "has left Pell in ruins", "the Pell bombing"
  if (word === 'left' && /^(?:in|with|without)$/u.test(pieces[at + 1]?.lower ?? '')) return 'likely'
  // "the Pell bombing", but not "the Pell Valley Observatory"
  const next = pieces[at + 1]
  if (word === 'the' && next && !next.capital && HAPPENED.test(next.lower)) return 'sure'
  return word === 'of' && (AREAS.test(area) || PLACE_HEADS.has(area)) ? 'sure' : null
}

/** Whether a number of homes follows a name within a few words. */
function losesHomes(pieces: readonly Piece[], at: number): boolean {
  const near = pieces.slice(at + 1, at + HOST_REACH)
  const number = near.findIndex(({ kind }) => kind === 'number')
  const homes = /^(?:homes|houses|dwellings|huts|cottages|lives|people)$/u
  return number >= 0 && near.slice(number + 1, number + 4).some(({ lower }) => homes.test(lower))
}

function isOtherName(names: readonly Name[], { start, end }: Span): boolean {
  for (let k = firstAtOrAfter(names, end) - 1, n = 0; k >= 0 && n < 3; k--, n++) {
    const name = names[k]!
    if (name.end > start) return name.type === 'person' || name.type === 'organisation'
  }
  return false
}

// A sentence that names more places than this is a list; the first ones stand for it.
const MOST_PLACES = 40

/** The places of a sentence: those known, and names that stand where places stand. */
export function placesNear(
  text: string,
  { sentence, pieces }: { readonly sentence: Span; readonly pieces: readonly Piece[] },
  places: readonly PlaceMention[],
  names: readonly Name[],
): PlaceMention[] {
  const known = placesIn(places, sentence).slice(0, MOST_PLACES)
  const likely = likelyPlaces(text, pieces, names).filter(
    (one) => !known.some((place) => overlapsSpan(place, one)),
  )
  return joinPhrases(text, [...known, ...likely].sort(compareSpans))
}

// Sentences searched for a place in a text that names none which is known.
const MOST_SENTENCES = 40

/** The places of a text; where none is known, names that stand where places stand. */
export function placesOf(
  text: string,
  sentences: readonly Span[],
  known: readonly PlaceMention[],
  names: readonly Name[],
): PlaceMention[] {
  if (known.length > 0) return joinPhrases(text, known)
  return sentences.slice(0, MOST_SENTENCES).flatMap((sentence) => {
    const pieces = splitPieces(text, sentence)
    return placesNear(text, { sentence, pieces }, [], names)
  })
}

/** Where to look for the place of a figure. */
export interface Whereabouts {
  readonly figure: Span
  readonly clause: Span
  readonly sentence: Span
  /** The place mentions of its sentence. */
  readonly near: readonly PlaceMention[]
  /** All place mentions of the text, in order. */
  readonly all: readonly PlaceMention[]
}

/**
 * The best place for a figure: of its sentence, else the last one named before it, else the
 * first named at all; null where the text names none. O(places of the sentence).
 */
export function placeOf(text: string, at: Whereabouts): NamedMention | null {
  const { figure, clause, near, all } = at
  const war = warBefore(text, at)
  // "A war that has killed 900 people": the number is the war's, wherever the sentence plays.
  if (war) return near.find(({ start, end }) => start >= war.start && end <= war.end) ?? null
  let best: PlaceMention | null = null
  let bestFit = -Infinity
  for (const place of near) {
    const score = fit(text, figure, clause, place)
    if (score > bestFit) {
      best = place
      bestFit = score
    }
  }
  if (best) return best
  // "remain in the province": it says where, but by no name.
  if (UNNAMED.test(text.slice(figure.end, Math.min(clause.end, figure.end + BEFORE)))) return null
  const after = firstAtOrAfter(all, figure.start)
  const before = all[after - 1]
  if (before && sectionBetween(text, before.end, figure.start)) return null
  return subjectBefore(text, at) ?? before ?? all[after] ?? null
}

const WAR =
  /(?:\p{Lu}\p{L}+['’]s\s+)?(?:[\p{Ll}-]+\s+){0,2}\b(?:war|conflict|uprising|insurgency|revolt|rebellion|violence|crisis|epidemic|outbreak|famine|drought)\s+(?:in\s+(?:the\s+)?\p{Lu}[\p{L}’'-]+\s+)?(?:that|which)\s+(?:has|have|had)\s/giu

/** The phrase of a war or the like whose relative clause holds a figure; null without one. */
function warBefore(text: string, { figure, sentence }: Whereabouts): Span | null {
  const from = Math.max(sentence.start, figure.start - WAR_REACH)
  const before = text.slice(from, figure.start)
  const last = [...before.matchAll(WAR)].at(-1)
  if (!last || /[.;:]/u.test(before.slice(last.index + last[0].length))) return null
  return { start: from + last.index, end: from + last.index + last[0].length }
}
const WAR_REACH = 160

const PRONOUN_SUBJECT =
  /^(?:That|This|It|The (?:province|region|city|town|area|district))\s+(?:also\s+|now\s+|already\s+)?(?:includes?|contains?|hosts?|holds?|houses?|shelters?|counts?|is|was|has|had)\b/u
const SUBJECT_REACH = 60
const SENTENCE_REACH = 500

/** "It also includes 900 …": the place that the sentence before opens with, or null. */
function subjectBefore(text: string, { sentence, all }: Whereabouts): PlaceMention | null {
  if (!PRONOUN_SUBJECT.test(text.slice(sentence.start, sentence.start + 40))) return null
  const head = text.slice(Math.max(0, sentence.start - SENTENCE_REACH), sentence.start).trimEnd()
  const stop = Math.max(head.lastIndexOf('. ', head.length - 2), head.lastIndexOf('\n'))
  const from = Math.max(0, sentence.start - SENTENCE_REACH) + stop + 1
  const first = all[firstAtOrAfter(all, from)]
  return first && first.start - from <= SUBJECT_REACH && first.end <= sentence.start ? first : null
}

const UNNAMED =
  /\b(?:in|across|throughout|along) the (?:\p{Ll}+ )?(?:hills|mountains|province|valley|region|district|area|north|south|east|west|countryside|town|city|camp|camps|capital)\b/u

// How far back a heading is looked for, in characters: farther off a place is not doubted.
const SECTION_REACH = 4000
const HEADING = /\n[^\S\n]{0,8}\p{Lu}{4}[\p{Lu} &,-]{0,60}\n/u

/** Whether a heading in capitals stands between two offsets: what it opens is another section. */
const sectionBetween = (text: string, from: number, to: number): boolean =>
  to - from <= SECTION_REACH && HEADING.test(text.slice(from, to))
