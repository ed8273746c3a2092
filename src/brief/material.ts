// What a brief is written from, and the small questions that its lines ask of it: how a report is
// called, which sentence a statement stands in, and whether that text is damaged.
import type { Claim } from '../model/claim.ts'
import type { Decided } from '../model/decision.ts'
import type { DocumentId } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { passageAt, type Passage } from '../model/passage.ts'
import { layerOf, type AnnotatedDocument, type Pile } from '../model/pile.ts'
import type { Person, StoryDocument } from '../model/story.ts'
import { overlapsSpan, type Span } from '../text/span.ts'
import type { AnnotateText } from './check/check.ts'

/** The parts of a story that a brief is written from. */
export interface StoryParts {
  readonly pile: Pile
  readonly documents: readonly StoryDocument[]
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
  readonly people: readonly Person[]
  /** What analysts decided of the story; none when absent. */
  readonly decisions?: readonly Decided[]
  /** The engine's annotators, for checking every line. */
  readonly annotate: AnnotateText
}

/** A story's parts, indexed. */
export interface Material extends StoryParts {
  readonly reports: ReadonlyMap<DocumentId, AnnotatedDocument>
  readonly order: ReadonlyMap<DocumentId, number>
  readonly claimById: ReadonlyMap<string, Claim>
  /** Passages of condition cards that make a text unfit to stand alone. */
  readonly damage: ReadonlyMap<DocumentId, readonly Span[]>
  /** Mentions of private persons: what names them is not told. */
  readonly hidden: ReadonlyMap<DocumentId, readonly Span[]>
}

const UNFIT = new Set(['headline-without-body', 'orphan-context', 'translation-damage'])

/** The parts of a story, indexed. */
export function materialOf(parts: StoryParts): Material {
  const { pile, claims, documents } = parts
  const damage = documents.map(({ id, condition }) => {
    const unfit = condition.filter(({ kind }) => UNFIT.has(kind))
    return [id, unfit.map(({ cite }) => cite)] as const
  })
  return {
    ...parts,
    reports: new Map(pile.reports.map((report) => [report.document.id, report])),
    order: new Map(pile.reports.map(({ document }, order) => [document.id, order])),
    claimById: new Map(claims.map((claim) => [claim.id, claim])),
    damage: new Map(damage),
    hidden: Map.groupBy(
      parts.people.filter(({ standing }) => standing === 'private').flatMap((one) => one.mentions),
      ({ document }) => document,
    ),
  }
}

/** How a report is called: its outlet, else its file, else its id. */
export function nameOf({ reports }: Material, id: DocumentId): string {
  const document = reports.get(id)?.document
  const file = document?.path
    ?.split(/[\\/]/u)
    .at(-1)
    ?.replace(/\.[a-z0-9]{1,5}$/iu, '')
  return document?.outlet ?? file ?? id
}

/** The whole sentence around a passage, as a passage of its own. */
export function sentenceAround({ reports }: Material, passage: Passage): Passage {
  const report = reports.get(passage.document)
  if (!report) return passage
  const around = layerOf(report, 'sentence').filter((one) => overlapsSpan(one, passage))
  const [first, last] = [around[0], around.at(-1)]
  if (!first || !last) return passage
  const start = Math.min(first.start, passage.start)
  return passageAt(report.document, { start, end: Math.max(last.end, passage.end) })
}

/** Whether a passage touches text that the condition card calls unfit to stand alone. */
export function isDamaged({ damage }: Material, passage: Passage): boolean {
  return (damage.get(passage.document) ?? []).some((span) => overlapsSpan(span, passage))
}

/**
 * Whether a report was damaged by translation: its own sentences do not lead a brief, whichever of
 * them the damage was found in.
 */
export function isTranslated({ documents }: Material, id: DocumentId): boolean {
  const own = documents.find((one) => one.id === id)
  return own?.condition.some(({ kind }) => kind === 'translation-damage') ?? false
}

/** Whether a passage names a private person. */
export function namesPrivate({ hidden }: Material, passage: Passage): boolean {
  return (hidden.get(passage.document) ?? []).some((span) => overlapsSpan(span, passage))
}

/** A text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * A text between quotation marks; marks inside it become single ones, so that a reader sees where
 * it ends.
 */
export const quoted = (text: string): string => `“${oneLine(text).replace(/[“”"]/gu, "'")}”`
