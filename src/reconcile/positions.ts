// What each party says on each issue -> positions, in order of the reports. A statement is a
// quotation, or a sentence that tells of a stand ("has refused to …"); parties are named, sides are
// not ranked. Example: "Venn rejected a truce" and "Dorn called for a ceasefire" -> Venn and Dorn
// on "ceasefire".
import { layerOf } from '../model/pile.ts'
import type { Passage } from '../model/passage.ts'
import type { Person, Position } from '../model/story.ts'
import { overlapsSpan } from '../text/span.ts'
import { issuesIn } from './issues.ts'
import { bareName, isOneSource, partyKey } from './people/party.ts'
import {
  cite,
  isRepeated,
  sentenceIndex,
  type NameSpeaker,
  type Report,
  type Said,
} from './statement.ts'
import { compareText } from './words.ts'

/** Issues listed for one story. */
const MOST_ISSUES = 12
/** Statements kept for one party on one issue. */
const MOST_STATEMENTS = 40
/** Parties that must speak of a matter before it is an issue between them. */
const LEAST_PARTIES = 2

interface Spoken {
  readonly party: string
  readonly passage: Passage
  readonly issues: readonly string[]
}

/**
 * Positions of a story: by issue (most parties first), then party. Private persons are no parties.
 * O(sentences + quotations).
 */
export function positionsOf(
  reports: readonly Report[],
  quotations: readonly Said<'quotation'>[],
  {
    nameSpeaker,
    people,
  }: { readonly nameSpeaker: NameSpeaker; readonly people: readonly Person[] },
): Position[] {
  const hidden = new Set(
    people.filter(({ standing }) => standing === 'private').map(({ name }) => partyKey(name)),
  )
  const quoted = quotations.flatMap((said) => quotedStand(said))
  const told = reports.flatMap((report) => toldStands(report, quotations, nameSpeaker))
  const order = new Map<string, number>(reports.map((one) => [one.id, one.order]))
  const at = ({ passage }: Spoken) => order.get(passage.document) ?? 0
  const spoken = [...quoted, ...told]
    .flatMap((one) => partiesOf(one.party).map((party) => ({ ...one, party })))
    .filter(({ party }) => isParty(party) && !hidden.has(partyKey(party)))
    .sort((a, b) => at(a) - at(b) || a.passage.start - b.passage.start)
  const partyOf = wholeNames(spoken.map(({ party }) => party))
  return issuesOf(spoken, partyOf).flatMap((issue) => {
    const on = spoken.filter(({ issues }) => issues.includes(issue))
    const byParty = Map.groupBy(on, ({ party }) => partyKey(partyOf(party)))
    return [...byParty.values()]
      .map((own) => positionOf(partyOf(own[0]!.party), issue, own))
      .sort((a, b) => compareText(a.party, b.party))
  })
}

/** A party's passages on an issue, one for the same words of one report. */
function positionOf(party: string, issue: string, own: readonly Spoken[]): Position {
  const unique = new Map(
    own.map(({ passage }) => [`${passage.document} ${passage.exact}`, passage] as const),
  )
  const [first, ...rest] = [...unique.values()].slice(0, MOST_STATEMENTS)
  return { party, issue, statements: [first!, ...rest] }
}

/** "Marn and its ally Dorn": two parties, where both are named. */
function partiesOf(name: string): string[] {
  const parts = name.split(/\sand\s(?:its\s(?:\p{Ll}+\s){1,2}|the\s)?/u)
  return parts.length === 2 && parts.every((part) => /^\p{Lu}/u.test(part))
    ? parts.map(bareName)
    : [name]
}

/** Names of what speaks for nobody: a text, a picture. */
const NO_PARTY =
  /(?:^|\s)(?:articles?|reports?|videos?|images?|photos?|photographs?|footage|survey|polls?|study|statement|letter|views?|documents?|website|map|sources?|witness(?:es)?|residents?|analysts?|experts?|journalists?|media|newspaper|television|radio)$/iu

const isParty = (name: string) =>
  isOneSource(name) && !NO_PARTY.test(name) && (/^\p{Lu}/u.test(name) || !/\p{Lu}/u.test(name))

// Words of a stand: what will, must or should be, what is not so. General English.
const STANDS =
  /\b(?:will|would|must|should|shall|cannot|can|could|may|might|ought|needs?|wants?|no|not|never|nobody|nothing|right|ready|prepared|willing|against|only|if|unless|until)\b|n[’']t\b|^["“'‘]?(?:No|Not|Never|Nobody|Nothing)\b/u

/** A quotation as a stand; what is only told as a fact ("40 had fled") is none. */
function quotedStand({ report, statement, sentence, about }: Said<'quotation'>): Spoken[] {
  const party = statement.speaker
  if (!party) return []
  const stance = about.stance ?? 'assert'
  if (about.form === 'indirect' && stance === 'assert' && !STANDS.test(statement.exact)) return []
  const { document, start, end, exact } = statement
  const own = issuesIn(exact)
  const issues = own.length > 0 || !BARE.test(exact) ? own : issuesBefore(report, sentence)
  return issues.length === 0 ? [] : [{ party, passage: { document, start, end, exact }, issues }]
}

/** "It would welcome them", "the idea was absurd": what it is about stands before. */
const BARE =
  /^["“'‘]?(?:that\s+)?(?:it|he|she|they|we|i|this|that(?=\s+(?:is|was|would|will))|the\s+(?:idea|plan|proposal|demand|offer|charge|claim)s?)\b[^.;]{0,60}\b(?:them|it|this|that|so|not|absurd|baffling|welcome|unacceptable)\b[^.;]{0,20}$/iu
/** Sentences before one that leave open what it is about. */
const BACK = 3

function issuesBefore(report: Report, at: { readonly start: number; readonly end: number }) {
  const index = sentenceIndex(report, at)
  for (let i = index - 1; i >= 0 && i >= index - BACK; i--) {
    const { start, end } = report.sentences[i]!
    const found = issuesIn(report.text.slice(start, end))
    if (found.length > 0) return found
  }
  return []
}

// Verbs by which a text tells where somebody stands, without quoting. General English.
const STAND =
  /\b(?:refus(?:es|ed)|oppos(?:es|ed)|reject(?:s|ed)|support(?:s|ed)|back(?:s|ed)|welcom(?:es|ed)|endors(?:es|ed)|favou?r(?:s|ed)|wants?|wanted|demand(?:s|ed)|insist(?:s|ed)|declin(?:es|ed)|rul(?:es|ed)\s+out|object(?:s|ed)|call(?:s|ed)\s+(?:for|on)|urg(?:es|ed)|appeal(?:s|ed)|resist(?:s|ed)|criticis(?:es|ed)|criticiz(?:es|ed)|condemn(?:s|ed)|accept(?:s|ed)|agreed|agrees|promis(?:es|ed)|vow(?:s|ed)|threaten(?:s|ed))\b/giu
/** Verbs that answer what others want: the matter stands before. "Refused to say" answers nothing. */
const ANSWERS =
  /^(?:refus|oppos|reject|welcom|accept|support|back|object|rul)\p{L}*\s(?!to\s+(?:say|comment|be\s+drawn|answer|discuss|give|confirm|name))/iu
/** What may stand between a party and its verb. */
const BETWEEN =
  /^(?:\s*,[^,.;]{1,80},)?(?:\s+(?:has|have|had|also|long|until\s+now|so\s+far|again|still|now|once|then|earlier|not|\p{L}+ly|on\s+\p{L}+day)){0,5}\s+$/iu
/** "MARN, May 7 (Nordpress) - ": whence a report was sent. */
const DATELINE = /^\s{0,3}\p{Lu}[^()\n]{1,50}\([^()\n]{2,30}\)\s{1,2}[-–—]{1,2}\s/u
/** Stands told in one report, at most. */
const MOST_TOLD = 200

function toldStands(
  report: Report,
  quotations: readonly Said<'quotation'>[],
  nameSpeaker: NameSpeaker,
): Spoken[] {
  const own = quotations.filter((one) => one.report.order === report.order)
  const names = [...layerOf(report.annotated, 'name'), ...layerOf(report.annotated, 'place')]
  const stands: Spoken[] = []
  for (const sentence of report.sentences) {
    if (stands.length >= MOST_TOLD) break
    if (isRepeated(report, sentence)) continue
    const text = report.text.slice(sentence.start, sentence.end)
    for (const verb of text.matchAll(STAND)) {
      const at = sentence.start + verb.index
      if (own.some((one) => overlapsSpan(one.statement, { start: at, end: sentence.end }))) continue
      const subject = names.find(
        ({ start, end }) =>
          start >= sentence.start && end <= at && BETWEEN.test(report.text.slice(end, at)),
      )
      const party = subject
        ? nameSpeaker(report, cite(report, subject).exact)
        : heBefore(own, text.slice(0, verb.index), sentence)
      if (!party) continue
      const said = issuesIn(text)
      const answers = said.length === 0 && ANSWERS.test(text.slice(verb.index))
      const issues = answers ? issuesBefore(report, sentence) : said
      const start = sentence.start + (DATELINE.exec(text)?.[0].length ?? 0)
      if (issues.length > 0)
        stands.push({ party, passage: cite(report, { start, end: sentence.end }), issues })
      break
    }
  }
  return stands
}

/** "She wants …" after a sentence that quotes somebody: the one quoted. */
function heBefore(
  own: readonly Said<'quotation'>[],
  before: string,
  { start }: { readonly start: number },
): string | null {
  if (!/^(?:He|She)\s(?:\p{L}+\s){0,2}$/u.test(before)) return null
  const last = own.findLast(({ sentence }) => sentence.end <= start)
  return last && start - last.sentence.end <= 2 ? (last.statement.speaker ?? null) : null
}

/** Gives a party its whole name: "Front" is the Shore Front where no other name ends so. */
function wholeNames(parties: readonly string[]): (party: string) => string {
  const names = [...new Map(parties.map((name) => [partyKey(name), name]))]
  return (party) => {
    const key = partyKey(party)
    if (key.includes(' ')) return party
    const longer = names.filter(([other]) => other.endsWith(` ${key}`))
    return longer.length === 1 && BODY.test(party) ? longer[0]![1] : party
  }
}

const BODY = /^(?:Front|Union|League|Council|Alliance|Movement|Party|Agency|Army|Observatory)$/u

/** Issues of at least two parties, those of most parties first. */
function issuesOf(spoken: readonly Spoken[], partyOf: (party: string) => string): string[] {
  const parties = new Map<string, Set<string>>()
  for (const { party, issues } of spoken)
    for (const one of issues)
      parties.set(one, (parties.get(one) ?? new Set()).add(partyKey(partyOf(party))))
  return [...parties]
    .filter(([, who]) => who.size >= LEAST_PARTIES)
    .sort(([a, x], [b, y]) => y.size - x.size || compareText(a, b))
    .slice(0, MOST_ISSUES)
    .map(([issue]) => issue)
}
