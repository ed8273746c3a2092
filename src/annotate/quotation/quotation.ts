// Quotations with speaker, cue and stance: direct, mixed and indirect, one annotation for each
// piece. Where the text does not say who speaks, the speaker is null with the reason. Example: “We
// won,” Orsk said. “Twice.” -> two pieces of one utterance by Orsk.
import type { Mention, Name, NamedMention, Quotation } from '../../model/annotation.ts'
import type { Annotator } from '../../model/annotator.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import { findAttributions, spanOf, type Attribution } from './attribution.ts'
import { headlineAttribution, signedAttribution } from './headline-attribution.ts'
import type { ItemRange } from '../grammar/noun-phrase.ts'
import { leadIn } from './lead-in.ts'
import { buildUnits, type Item, type Unit } from './quote-units.ts'
import { relayOf, withRelays } from './relay.ts'
import { certaintyContinued, certaintyOf } from './speaker-certainty.ts'
import { speakerNamer, type SpeakerNamer } from './speaker.ts'

/** Who spoke last, as far as a following quotation without a cue may lean on it. */
interface Thread {
  readonly paragraph: number
  readonly speaker: NamedMention | null
  readonly cue: Mention | null
  readonly stance: Quotation['stance']
  readonly certainty: number
  readonly utterance: string
  /** The last words were quoted, up to the end of their unit or their attribution. */
  readonly quoted: boolean
  /** Its last quotation was never closed: the next paragraph may go on with it. */
  readonly open: boolean
  /** A colon opened the next paragraph for it. */
  readonly expects: boolean
}

export const quotation: Annotator<'quotation'> = {
  makes: 'quotation',
  version: 6,
  needs: ['sentence', 'name'],
  annotate: ({ text, tokens, layer }) => {
    const names = layer('name')
    const namer = speakerNamer(text, names, layer('sentence'))
    const quotations: Quotation[] = []
    let thread: Thread | null = null
    for (const unit of buildUnits(text, tokens, layer('sentence'))) {
      const headline = headlineAttribution(text, unit, names) ?? signedAttribution(unit)
      const found = headline ? [headline] : findAttributions(unit.items)
      thread = annotateUnit({ text, unit, found, namer, names, thread }, quotations)
    }
    return withFirstPieces(quotations).sort(compareSpans)
  },
}

/** The first piece of an utterance carries its id too, once a later piece has taken it up. */
function withFirstPieces(quotations: readonly Quotation[]): Quotation[] {
  const shared = new Set(quotations.map((one) => one.utterance))
  return quotations.map((one) => {
    const id = `u${one.start}`
    return one.utterance === undefined && one.speaker && shared.has(id)
      ? { ...one, utterance: id }
      : one
  })
}

interface Scene {
  readonly text: string
  readonly unit: Unit
  readonly found: readonly Attribution[]
  readonly namer: SpeakerNamer
  readonly names: readonly Name[]
  readonly thread: Thread | null
}

/** Adds the unit's quotations; returns who spoke last. */
function annotateUnit(scene: Scene, quotations: Quotation[]): Thread | null {
  const { unit, namer } = scene
  const { items } = unit
  const before = quotations.length
  let thread = scene.thread
  let previous = thread?.paragraph === unit.paragraph ? thread.speaker : null
  let last: Thread | null = null
  for (const { attribution, relay } of withRelays(items, scene.found)) {
    const known = previous ?? (ADDS.test(attribution.lemma) ? speakerBefore(scene) : null)
    const speaker = speakerOf(items, attribution, namer, known)
    const made = pieces(scene, attribution, speaker, relay)
    quotations.push(...made)
    if (speaker && (made.length > 0 || attribution.opensNext)) previous = speaker
    if (made.length > 0 || attribution.opensNext) {
      const next = threadAfter(scene, attribution, speaker, made)
      // “Q1,” Orsk said, recalling the flood. “Q2”: still the same speaker's words.
      last = goesOn(last, next) ? last : next
    }
  }
  thread = last ?? thread
  for (const index of looseItems(items, quotations.slice(before))) {
    const loose = looseQuote(scene, index, last ?? scene.thread)
    if (!loose) continue
    quotations.push(loose.quotation)
    thread = loose.thread
  }
  const added = quotations.length > before
  if (!added && last === null) return null
  return thread
}

/** Items that are quotations and lie in none of the given ones. */
function looseItems(items: readonly Item[], covering: readonly Quotation[]): number[] {
  const sorted = covering.toSorted(compareSpans)
  const loose: number[] = []
  let next = 0
  let coveredTo = 0
  for (const [index, item] of items.entries()) {
    if (item.form !== 'quote') continue
    while (next < sorted.length && sorted[next]!.start <= item.start)
      coveredTo = Math.max(coveredTo, sorted[next++]!.end)
    if (coveredTo < item.end) loose.push(index)
  }
  return loose
}

/** The same speaker's quoted words came before in the unit, and the later ones are not quoted. */
const goesOn = (last: Thread | null, next: Thread): boolean =>
  last !== null &&
  last.quoted &&
  !next.quoted &&
  last.speaker !== null &&
  last.speaker.start === next.speaker?.start

// Verbs by which a speaker of the paragraph before goes on: "he added".
const ADDS = /^(?:add|continue|conclude)$/u

/** Who spoke last in the paragraph before, or null. */
const speakerBefore = ({ unit, thread }: Scene): NamedMention | null =>
  thread?.paragraph === unit.paragraph - 1 ? thread.speaker : null

/**
 * Longest words for a speaker, in UTF-16 code units: of 38,000 in news the longest had 218. What is
 * longer is a sentence without an end, and names nobody.
 */
const SPEAKER_MAX = 400

/** The mention with its name; a relative pronoun takes the name of what it stands for. */
function speakerOf(
  items: readonly Item[],
  { speaker, antecedent }: Attribution,
  namer: SpeakerNamer,
  previous: NamedMention | null,
): NamedMention | null {
  if (!speaker) return null
  const mention = spanOf(items, speaker)
  const named = spanOf(items, antecedent ?? speaker)
  if (Math.max(mention.end - mention.start, named.end - named.start) > SPEAKER_MAX) return null
  if (!antecedent) return namer.name(mention, previous)
  return { ...mention, name: namer.name(named, null).name }
}

function pieces(
  { unit }: Scene,
  attribution: Attribution,
  speaker: NamedMention | null,
  relay: Span | null,
): Quotation[] {
  const { items } = unit
  const cue = spanOf(items, attribution.cue)
  const spans = attribution.content.map((range) => ({ range, at: spanOf(items, range) }))
  const utterance = `u${spans[0]?.at.start ?? cue.start}`
  return spans.map(({ range, at }) => ({
    kind: 'quotation' as const,
    ...at,
    form: formOf(items, range),
    speaker,
    relay: relay ?? relayOf(items, attribution),
    cue,
    stance: attribution.stance,
    ...(spans.length > 1 ? { utterance } : {}),
    ...(speaker
      ? { certainty: certaintyOf(items, attribution) }
      : { unattributed: 'no-speaker-named' }),
  }))
}

/** Direct when nothing but quoted words, mixed when some are quoted. */
function formOf(items: readonly Item[], { from, to }: ItemRange): Quotation['form'] {
  let quoted = 0
  let plain = 0
  for (let k = from; k < to; k++) {
    if (items[k]!.form === 'quote') quoted++
    else if (items[k]!.form !== 'mark') plain++
  }
  if (quoted === 0) return 'indirect'
  return plain === 0 ? 'direct' : 'mixed'
}

function threadAfter(
  { unit }: Scene,
  attribution: Attribution,
  speaker: NamedMention | null,
  made: readonly Quotation[],
): Thread {
  const { items } = unit
  const final = made.at(-1)
  const lastItem = attribution.content.at(-1)
  const quote = lastItem ? items[lastItem.to - 1]?.quote : null
  return {
    paragraph: unit.paragraph,
    speaker,
    cue: spanOf(items, attribution.cue),
    stance: attribution.stance,
    certainty: certaintyOf(items, attribution),
    utterance: final?.utterance ?? `u${final?.start ?? unit.start}`,
    quoted:
      made.some((one) => one.form === 'direct') ||
      (attribution.after && quote !== null && quote !== undefined),
    open: quote !== null && quote !== undefined && !quote.closed,
    expects: attribution.opensNext,
  }
}

// A quotation without a cue is one only from this many words: shorter ones are titles, names,
// borrowed words.
const LEAST_LOOSE_WORDS = 6

/**
 * A quotation that no cue of its unit governs: a continuation where unmistakable, else without
 * speaker.
 */
function looseQuote(
  { text, unit, thread, names, namer }: Scene,
  index: number,
  within: Thread | null,
): { quotation: Quotation; thread: Thread | null } | null {
  const { items } = unit
  const item = items[index]!
  const alone = holdsOnlyQuotes(items)
  const words = text.slice(item.start, item.end).match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0
  if (!alone && words < LEAST_LOOSE_WORDS) return null
  const from = alone && index === firstQuote(items) ? continues(unit, thread) : null
  if (from) {
    const utterance = from.utterance
    const open = item.quote ? !item.quote.closed : false
    return {
      quotation: {
        kind: 'quotation',
        start: item.start,
        end: item.end,
        form: 'direct',
        speaker: from.speaker,
        relay: null,
        cue: from.cue,
        stance: from.stance,
        utterance,
        ...(from.speaker
          ? { certainty: certaintyContinued(from.certainty) }
          : { unattributed: 'no-speaker-named' }),
      },
      thread: { ...from, paragraph: unit.paragraph, quoted: true, open, expects: false },
    }
  }
  if (words < 2) return null
  const led = leadIn(items, index, names)
  if (led)
    return ledQuote(unit, index, {
      cue: spanOf(items, led.cue),
      speaker: namer.name(led.speaker, null),
    })
  return {
    quotation: {
      kind: 'quotation',
      start: item.start,
      end: item.end,
      form: 'direct',
      speaker: null,
      relay: null,
      cue: null,
      stance: null,
      unattributed:
        within && within.paragraph === unit.paragraph ? 'no-cue-beside-it' : 'stands-alone',
    },
    thread: null,
  }
}

/** Certainty of a speaker whom only the lead-in names, in hundredths. */
const LED = 75

/** A quotation whose speaker stands in the words that lead up to it. */
function ledQuote(
  { items, paragraph }: Unit,
  index: number,
  { cue, speaker }: { readonly cue: Mention; readonly speaker: NamedMention },
): { quotation: Quotation; thread: Thread } {
  const { start, end, quote } = items[index]!
  const stance = 'assert' as const
  return {
    quotation: {
      kind: 'quotation',
      start,
      end,
      form: 'direct',
      speaker,
      relay: null,
      cue,
      stance,
      certainty: LED,
    },
    thread: {
      paragraph,
      speaker,
      cue,
      stance,
      certainty: LED,
      utterance: `u${start}`,
      quoted: true,
      open: quote ? !quote.closed : false,
      expects: false,
    },
  }
}

// A unit of nothing but quotations has few of them: more is a list, and no continuation.
const MOST_QUOTES = 12

const holdsOnlyQuotes = (items: readonly Item[]) =>
  items.length <= MOST_QUOTES && items.every((one) => one.form === 'quote' || one.form === 'mark')

const firstQuote = (items: readonly Item[]) => items.findIndex((item) => item.form === 'quote')

/** The thread that a unit of nothing but quoted words goes on with, or null. */
function continues(unit: Unit, thread: Thread | null): Thread | null {
  if (!thread) return null
  if (thread.paragraph === unit.paragraph) return thread.quoted || thread.expects ? thread : null
  if (thread.paragraph !== unit.paragraph - 1 || !unit.opens) return null
  return thread.expects || thread.open ? thread : null
}
