// Judges what `reuse` and `story` say of the whole pile: shared passages, claims, findings, dates,
// people. Every judge returns null where the expectation is met, else why not, in a few words.
import type { ReuseExpectation, StoryExpectation, Words } from './gold.ts'
import type {
  AnnotatedLine,
  ClaimLine,
  ClaimRef,
  Outputs,
  PassageLine,
  Span,
  StoryLine,
} from './outputs.ts'
import { fold, locate, sameName, shared } from './words.ts'

type Of<T extends StoryExpectation['type']> = Extract<StoryExpectation, { type: T }>

/** The outputs with the reports found by the names that the gold gives them. */
export interface Pile {
  readonly outputs: Outputs
  readonly byName: ReadonlyMap<string, AnnotatedLine>
}

interface Place extends Span {
  readonly document: string
}

function place(pile: Pile, words: Words): Place | null {
  const line = pile.byName.get(words.report)
  const at = line ? locate(line.text, words.exact, words.near) : null
  return line && at ? { document: line.id, ...at } : null
}

function touches(passage: PassageLine, at: Place): boolean {
  return passage.document === at.document && shared(passage, at) > 0
}

/** Why the output of `reuse` does not meet an expectation, or null. */
export function judgeReuse(expect: ReuseExpectation, pile: Pile): string | null {
  const idOf = (name: string) => pile.byName.get(name)?.id ?? ''
  const { passages, groups } = pile.outputs.reuse
  if (expect.type === 'group') {
    const ids = expect.reports.map(idOf)
    const together = groups.some((group) => ids.every((id) => group.includes(id)))
    return together === expect.together ? null : together ? 'in one group' : 'in no common group'
  }
  if (expect.type === 'no-shared') {
    const pair = [idOf(expect.a), idOf(expect.b)]
    const found = passages.find(
      ({ a, b, kind }) =>
        pair.includes(a.document) && pair.includes(b.document) && !expect.except.includes(kind),
    )
    return found ? `${found.kind} passage` : null
  }
  const [a, b] = [place(pile, expect.a), place(pile, expect.b)]
  if (!a || !b) return 'words not in the text'
  let because: string | null = 'no shared passage'
  for (const found of passages) {
    const straight = touches(found.a, a) && touches(found.b, b)
    const swapped = touches(found.a, b) && touches(found.b, a)
    if (!straight && !swapped) continue
    const direction = swapped ? turned(found.direction) : found.direction
    because = null
    if (expect.kinds && !expect.kinds.includes(found.kind)) because = `kind ${found.kind}`
    if (expect.directions && !expect.directions.includes(direction)) because = direction
    if (because === null) return null
  }
  return because
}

function turned(direction: string): string {
  if (direction === 'a-to-b') return 'b-to-a'
  return direction === 'b-to-a' ? 'a-to-b' : direction
}

/** Why the output of `story` does not meet an expectation, or null. */
export function judgeStory(expect: StoryExpectation, pile: Pile): string | null {
  const stories = pile.outputs.story
  switch (expect.type) {
    case 'claim-link':
      return claimLink(expect, pile)
    case 'finding':
      return finding(expect, pile)
    case 'counts':
      return counts(expect, pile)
    case 'condition':
      return condition(expect, pile)
    case 'agreement':
      return agreement(expect, pile)
    case 'position':
      return position(expect, pile)
    case 'timeline':
      return timeline(expect, stories)
    case 'dating':
      return dating(expect, pile)
    case 'private':
    case 'public':
    case 'no-person':
      return standing(expect, pile)
    case 'masked':
      return masked(expect, pile)
    case 'no-coordinates':
      return coordinates(expect, pile)
    case 'brief-not-alone':
      return briefAlone(expect, pile)
    case 'stories':
      return grouped(expect, pile)
  }
}

function idOf(claim: ClaimRef): string {
  return typeof claim === 'string' ? claim : claim.id
}

function claimsAt(pile: Pile, at: Place): readonly ClaimLine[] {
  const all = pile.outputs.story.flatMap((story) => story.claims)
  return all.filter((claim) => claim.statements.some((one) => touches(one, at)))
}

function linked(pile: Pile, places: readonly Place[]): boolean {
  const [first, ...rest] = places
  if (!first) return false
  return claimsAt(pile, first).some((claim) =>
    rest.every((at) => claim.statements.some((one) => touches(one, at))),
  )
}

function places(pile: Pile, words: readonly Words[]): readonly Place[] | null {
  const found = words.map((one) => place(pile, one))
  return found.every((one) => one !== null) ? found : null
}

function claimLink(expect: Of<'claim-link'>, pile: Pile): string | null {
  const at = places(pile, [expect.a, expect.b])
  if (!at) return 'words not in the text'
  if (linked(pile, at) === expect.linked) return null
  if (!expect.linked) return 'one claim'
  return at.every((one) => claimsAt(pile, one).length > 0) ? 'two claims' : 'no claim there'
}

function finding(expect: Of<'finding'>, pile: Pile): string | null {
  const at = places(pile, expect.passages)
  if (!at) return 'words not in the text'
  const found = pile.outputs.story.flatMap((story) =>
    story.findings.filter((one) => {
      const claims = story.claims.filter((claim) => one.claims.includes(claim.id))
      const cited = [...one.cites, ...claims.flatMap((claim) => claim.statements)]
      return at.every((spot) => cited.some((passage) => touches(passage, spot)))
    }),
  )
  const hit = found.find((one) => expect.kinds.includes(one.kind))
  if (expect.absent) return hit ? `finding ${hit.kind}` : null
  if (hit || (expect.orLinked && linked(pile, at)) || (expect.orPart && partOf(pile, at))) {
    return null
  }
  return found[0] ? `finding ${found[0].kind}` : 'no finding'
}

function partOf(pile: Pile, [whole, part]: readonly Place[]): boolean {
  if (!whole || !part) return false
  const wholes = claimsAt(pile, whole).map((claim) => claim.id)
  return claimsAt(pile, part).some((claim) => wholes.includes(idOf(claim.partOf ?? '')))
}

function counts(expect: Of<'counts'>, pile: Pile): string | null {
  const at = places(pile, expect.passages)
  if (!at) return 'words not in the text'
  const held = (claim: ClaimLine) =>
    at.filter((spot) => claim.statements.some((one) => touches(one, spot))).length
  const claims = [...new Set(at.flatMap((spot) => claimsAt(pile, spot)))]
  const best = claims.toSorted((a, b) => held(b) - held(a))[0]
  if (!best) return 'no claim there'
  if (held(best) < at.length) return `${held(best)} of ${at.length} in one claim`
  for (const key of ['reports', 'independent', 'origins'] as const) {
    const [low, high] = expect[key]
    if (best[key] < low || best[key] > high) return `${best[key]} ${key}`
  }
  return null
}

function documentOf(pile: Pile, report: string): StoryLine['documents'][number] | null {
  const id = pile.byName.get(report)?.id
  return pile.outputs.story.flatMap((story) => story.documents).find((one) => one.id === id) ?? null
}

function condition(expect: Of<'condition'>, pile: Pile): string | null {
  const card = documentOf(pile, expect.report)
  if (!card) return 'report not in a story'
  const has = card.condition.some((one) => one.kind === expect.condition)
  if (has === !expect.absent) return null
  return has ? 'on the card' : 'not on the card'
}

function agreement(expect: Of<'agreement'>, pile: Pile): string | null {
  const at = places(pile, expect.clauses)
  if (!at) return 'words not in the text'
  let because = 'no agreement of that name'
  for (const story of pile.outputs.story) {
    for (const one of story.agreements) {
      if (!one.name.includes(expect.name)) continue
      const ids = one.clauses.map(idOf)
      const clauses = story.claims.filter((claim) => ids.includes(claim.id))
      const held = at.filter((spot) =>
        clauses.some((claim) => claim.statements.some((passage) => touches(passage, spot))),
      )
      if (held.length === at.length) return null
      because = `${held.length} of ${at.length} clauses`
    }
  }
  return because
}

function position(expect: Of<'position'>, pile: Pile): string | null {
  const at = place(pile, expect)
  if (!at) return 'words not in the text'
  const all = pile.outputs.story.flatMap((story) => story.positions)
  const found = all.filter((one) => one.statements.some((passage) => touches(passage, at)))
  if (found.some((one) => expect.parties.some((party) => sameName(one.party, party)))) return null
  return found[0] ? `party ${found[0].party}` : 'no position there'
}

const DAY_MS = 86_400_000

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

/** An entry that names a day may span a few; one that spans a month names none. */
const ENTRY_DAYS_MAX = 7

function timeline(expect: Of<'timeline'>, stories: readonly StoryLine[]): string | null {
  const entries = stories.flatMap((story) => story.timeline)
  const found = entries.find(
    ({ from, to }) => from <= expect.date && expect.date <= to && days(from, to) <= ENTRY_DAYS_MAX,
  )
  if (expect.absent) return found ? `entry: ${found.text}` : null
  return found ? null : 'no entry'
}

function dating(expect: Of<'dating'>, pile: Pile): string | null {
  const card = documentOf(pile, expect.report)
  if (!card) return 'report not in a story'
  const published = card.published
  if (!published) return expect.orNone ? null : 'no date'
  const { from, to, stated } = published
  const range = `${from} to ${to}`
  if (expect.stated !== undefined && stated !== expect.stated) return `stated ${stated}: ${range}`
  if (expect.contains && (expect.contains < from || expect.contains > to)) return range
  if (expect.within && (from < expect.within[0] || to > expect.within[1])) return range
  return expect.minDays && days(from, to) < expect.minDays ? range : null
}

function standing(expect: Of<'private' | 'public' | 'no-person'>, pile: Pile): string | null {
  const people = pile.outputs.story.flatMap((story) => story.people)
  const found = people.filter((one) => fold(one.name).text.includes(expect.name))
  if (expect.type === 'no-person') return found[0] ? `page for ${found[0].name}` : null
  if (expect.type === 'private') {
    const shown = found.find((one) => one.standing !== 'private')
    return shown ? `page for ${shown.name}` : named(expect.name, pile, true)
  }
  if (found.length === 0) return 'no page'
  return found.some((one) => one.standing !== 'private') ? null : 'held to be private'
}

function masked(expect: Of<'masked'>, pile: Pile): string | null {
  return named(fold(expect.exact).text, pile, expect.page === true)
}

function named(wanted: string, pile: Pile, onPage: boolean): string | null {
  for (const story of pile.outputs.story) {
    const lines = [...story.brief, ...story.timeline].map((line) => fold(line.text).text)
    const found = lines.find((line) => hasWords(line, wanted))
    if (found !== undefined) return `in: ${found}`
  }
  return onPage && hasWords(fold(pile.outputs.page).text, wanted) ? 'on the page' : null
}

/** Whether a text holds these words and not only a longer one that begins or ends like them. */
function hasWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + wanted.length)}`
    if (!/\p{L}/u.test(around)) return true
  }
  return false
}

function coordinates(expect: Of<'no-coordinates'>, pile: Pile): string | null {
  const lines = pile.outputs.annotate.flatMap((line) => line.annotations)
  const named = [
    ...lines.filter((one) => one.kind === 'place'),
    ...pile.outputs.story.flatMap((story) => story.places),
  ]
  const found = named.find((one) => one.name?.includes(expect.place) && (one.lat ?? null) !== null)
  return found ? `latitude ${found.lat}` : null
}

function briefAlone(expect: Of<'brief-not-alone'>, pile: Pile): string | null {
  const id = pile.byName.get(expect.report)?.id
  const lines = pile.outputs.story.flatMap((story) => story.brief)
  const alone = lines.find(
    ({ cites }) => cites.length > 0 && cites.every((cite) => cite.document === id),
  )
  return alone ? `line: ${alone.text}` : null
}

function grouped(expect: Of<'stories'>, pile: Pile): string | null {
  const stories = pile.outputs.story
  if (expect.count !== undefined && stories.length !== expect.count) {
    return `${stories.length} stories`
  }
  const ids = expect.together?.map((report) => pile.byName.get(report)?.id) ?? []
  const held = stories.map(({ documents }) => {
    const inside = documents.map((one) => one.id)
    return ids.filter((id) => id !== undefined && inside.includes(id)).length
  })
  const most = Math.max(0, ...held)
  return most === ids.length ? null : `${most} of ${ids.length} in one story`
}

/**
 * Whether the people of a story join or keep apart two mentions as the gold says: null, or why
 * not.
 */
export function judgePeople(
  pair: { readonly a: Words; readonly b: Words; readonly linked: boolean },
  pile: Pile,
): string | null {
  const at = places(pile, [pair.a, pair.b])
  if (!at) return 'words not in the text'
  const people = pile.outputs.story.flatMap((story) => story.people)
  const holding = at.map((spot) =>
    people.filter((one) => one.mentions.some((mention) => touches(mention, spot))),
  )
  const together = holding[0]?.find((one) => holding[1]?.includes(one))
  if (!pair.linked) return together ? `one person: ${together.name}` : null
  if (together) return null
  return holding.every((found) => found.length > 0) ? 'two people' : 'no person there'
}
