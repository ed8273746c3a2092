// The parties of a sentence that accuses or denies -> who stands accused and who denies, by the
// words beside each party. Example: "Blame for the fire was laid on Dorn by the Shore Front" ->
// accused Dorn; the other party, the Shore Front, is the one who accuses.
import type { Span } from '../../text/span.ts'

/** A party of a sentence: what it is called in the story, and where. */
export interface PartyAt extends Span {
  readonly name: string
}

export interface Accused {
  readonly accused: readonly string[]
  /** Parties that neither stand accused nor say where. */
  readonly others: readonly string[]
}

/** A party in a pattern, with a few words that may stand in front of it. */
const P =
  '(?:(?:an?|the|its|their)\\s+)?(?:(?:spokes\\p{L}+|representatives?|officials?|leaders?|units|members|commanders?|fighters|lawyers?|envoys?|diplomats?)\\s+(?:of|for|from)\\s+)?(?:the\\s+)?«(\\d+)»'
/** Up to three words between a party and its verb: "has openly", "on Sunday again". */
const GAP = '(?:\\s+(?!that\\b|and\\b)[\\p{L}-]+){0,3}?'

const patterns = (...sources: readonly string[]) =>
  sources.map((source) => new RegExp(source.replaceAll('P#', P).replaceAll('GAP', GAP), 'giu'))

// General knowledge of how English news lays a deed at somebody's door.
const ACCUSED = patterns(
  '\\b(?:see|sees|saw|suspects?|suspected|denounc(?:es?|ed|ing)|wants?|makes?|made|consider(?:s|ed)?)\\s+P#\\s+(?:behind|of|for|to\\s+answer|to\\s+pay|(?:\\p{L}+\\s+)?(?:responsible|guilty|to\\s+blame))',
  'P#GAP\\s+(?:fac(?:es|ed)|must\\s+(?:take|bear|accept)|(?:has|have|had)\\s+to\\s+(?:take|bear|accept))\\s+(?:\\p{L}+\\s+){0,2}?(?:charges?|accusations?|allegations?|blame|responsibility)',
  '\\b(?:ordered|committed|carried\\s+out|staged|planned)\\s+by\\s+P#',
  '\\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|implicat(?:es?|ed|ing))\\s+P#',
  '\\b(?:named?|naming|identified|singled\\s+out|denounced|branded|called)\\s+P#\\s+(?:as|for|the\\s+culprit)',
  '\\b(?:blame|guilt|responsibility|fault|suspicion|charges?|accusations?|allegations?|complaints?|evidence|finger)\\b[^.;«»]{0,80}?\\b(?:on|upon|with|against|at|to)\\s+P#',
  '\\b(?:lay|lays|lies|rest(?:s|ed)|falls?|fell)\\s+(?:\\p{L}+\\s+)?(?:with|on|upon|at\\s+the\\s+door\\s+of)\\s+P#',
  '\\b(?:attribut(?:e|es|ed|ing)|ascrib(?:e|es|ed|ing)|trac(?:e|es|ed|ing))\\b[^.;«»]{0,80}\\bto\\s+P#',
  '\\b(?:hold|holds|held|holding|deem(?:s|ed)?)\\s+P#\\s+(?:\\p{L}+\\s+)?(?:responsible|liable|accountable|guilty)',
  '\\b(?:was|were|is|are|be|been)\\s+(?:in\\s+fact\\s+)?the\\s+(?:work|doing|fault|deed)\\s+of\\s+P#',
  'P#GAP\\s+(?:bore|bears?|carr(?:y|ies|ied)|shoulder(?:s|ed)?)\\s+(?:\\p{L}+\\s+){0,2}(?:blame|guilt|responsibility)',
  'P#GAP\\s+(?:(?:had|has|have)\\s+to\\s+answer|must\\s+answer|answer(?:s|ed)|(?:was|were|is|are|be|been|stands?|stood)\\s+(?:\\p{L}+\\s+)?(?:behind|responsible|guilty|to\\s+blame|accused|answerable|implicated|at\\s+fault))',
  'P#GAP\\s+(?:came|c[ao]mes?|coming|under)\\s+(?:under\\s+)?(?:accusation|fire|attack|criticism|suspicion)',
  '\\b(?:behind|for)\\b[^.;«»]{1,100}?,?\\s+(?:stood|stands|was|were|is|are)\\s+P#',
  '\\b(?:it\\s+(?:was|is)|that)\\s+P#\\s+(?:that|which|who|had|has|have|was|were)\\b',
)

const DENIERS = patterns(
  'P#GAP\\s+(?:shrug(?:s|ged)?|brush(?:es|ed)?|wav(?:es|ed)|challeng(?:es|ed)|contradict(?:s|ed)|distanc(?:es|ed)|refus(?:es|ed)|plead(?:s|ed)?|(?:is|are|was|were)\\s+(?:not|innocent)|(?:did|does|do)\\s+not|play(?:s|ed)|t(?:akes?|ook)|sa(?:ys|id))\\b',
  '\\b(?:words|view|eyes|account|answer|reply|leaders|opinion)\\s+of\\s+P#',
  'P#GAP\\s+(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed)|rebut(?:s|ted)?|rebuff(?:s|ed)?|disclaim(?:s|ed)?|disavow(?:s|ed)?|repudiat(?:es?|ed)|contest(?:s|ed)?|counter(?:s|ed)?|protest(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?)\\b',
  'P#GAP\\s+(?:(?:has|have|had)\\s+(?:nothing\\s+to\\s+do|no\\s+(?:part|role|hand|involvement))|(?:played|took)\\s+no\\s+part|(?:is|are|was|were)\\s+not\\b)',
  'P#GAP\\s+(?:call(?:s|ed)?|describ(?:es?|ed)|brand(?:s|ed)?|label(?:s|led)?)\\s',
  'P#GAP\\s+(?:respond(?:s|ed)|repl(?:y|ies|ied)|answer(?:s|ed)|react(?:s|ed)|issued?)\\b[^.;]{0,60}\\bdenial',
  '\\b(?:(?:was|were|been|is|are|be|being)\\s+(?:\\p{L}+\\s+)?(?:denied|rejected|dismissed|disputed|refuted|rebutted|rebuffed|repudiated|contested|called)|denials?|rejection)\\b[^.;«»]{0,60}?\\b(?:by|from)\\s+P#',
  ',\\s+P#\\s+(?:countered|insisted|replied|maintained|answered|retorted|said|stated|declared)\\b',
  ',\\s+(?:countered|insisted|replied|maintained|answered|retorted|said|declared)\\s+P#',
)

/** Names that say where, not who: "in Keld", "near the Tarn". */
const WHERE = /\b(?:in|near|over|at|inside|outside|around|across|along|above)\s+(?:the\s+)?$/iu

/** A sentence with its parties numbered in place of their names; null where none acts. */
export function masked(text: string, from: number, parties: readonly PartyAt[]) {
  let words = ''
  let at = 0
  const kept: string[] = []
  for (const { start, end, name } of parties) {
    const before = text.slice(at, start - from)
    const lead = text.slice(Math.max(0, start - from - 24), start - from)
    // "pointed the finger at Dorn", "at the government of Dorn": no place.
    const where = WHERE.test(lead) && !/^\p{Ll}/u.test(name) && !/finger/iu.test(lead)
    words += where ? text.slice(at, end - from) : `${before}«${kept.length}»`
    if (!where) kept.push(name)
    at = end - from
  }
  return kept.length === 0 ? null : { words: words + text.slice(at), kept }
}

/** Names of the parties beside which one of the patterns stands. */
function named(
  { words, kept }: { readonly words: string; readonly kept: readonly string[] },
  patterns: readonly RegExp[],
): Set<string> {
  return new Set(
    patterns.flatMap((pattern) =>
      [...words.matchAll(pattern)].map(([, number]) => kept[Number(number)]!),
    ),
  )
}

/** Who stands accused in a sentence, and who else acts in it. `text` starts at `from`. */
export function accusedIn(text: string, from: number, parties: readonly PartyAt[]): Accused {
  const sentence = masked(text, from, parties)
  if (!sentence) return { accused: [], others: [] }
  const accused = named(sentence, ACCUSED)
  const others = [...new Set(sentence.kept)].filter((name) => !accused.has(name))
  return { accused: [...accused], others }
}

/** Who denies in a sentence. `text` starts at `from`. */
export function deniersIn(text: string, from: number, parties: readonly PartyAt[]): string[] {
  const sentence = masked(text, from, parties)
  return sentence ? [...named(sentence, DENIERS)] : []
}
