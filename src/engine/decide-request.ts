// What an analyst asks for in a few words → the deed: claims by id, statements as "id/2", reports by
// id, file or outlet. Example: {kind: 'split', refs: ['3f2a/2']} is a deed about the passage of that
// claim's second statement.
import { isDay } from '../model/calendar.ts'
import type { Claim } from '../model/claim.ts'
import { anchorAt, refOf } from '../model/decision-anchor.ts'
import type { Anchor, Anchors, Deed } from '../model/decision.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import type { Story } from '../model/story.ts'
import { removedAt } from './decide-restore.ts'
import { TERMS } from '../model/term.ts'

/** What is asked for. Fields that a kind does not use are left out. */
export interface Request {
  readonly kind: Deed['kind']
  /** Claims, statements, findings, reports or outlets, as the kind needs. */
  readonly refs: readonly string[]
  /** A day, a name, a grade, a note, removed words. */
  readonly set?: string
  readonly term?: string
  readonly status?: string
  readonly scheme?: string
}

/** What the store holds, for looking names up. */
export interface Held {
  readonly stories: readonly Story[]
  readonly documents: readonly Document[]
}

/** The deed, or why there is none, in words for who asked. Never throws. */
export function deedOf(request: Request, held: Held): Deed | string {
  const { kind } = request
  switch (kind) {
    case 'accept':
    case 'split':
    case 'retype':
    case 'merge':
    case 'other-scope':
      return claimDeed(request, held)
    case 'reject':
      return rejectDeed(request, held)
    case 'speaker':
    case 'note':
      return passageDeed(request, held)
    case 'date':
    case 'outlet':
    case 'restore':
      return reportDeed(request, held)
    case 'grade':
      return gradeDeed(request, held)
    default:
      return `${kind} is not asked for so`
  }
}

/** A claim with the statements of it that a reference names: all, or the one after the slash. */
interface Picked {
  readonly claim: Claim
  readonly anchors: Anchors
}

const LEAST_ID = 4
const isCalled = (id: string, wanted: string) =>
  id === wanted || (wanted.length >= LEAST_ID && id.startsWith(wanted))

function pickClaim(ref: string, { stories, documents }: Held, whole: boolean): Picked | string {
  const [wanted = '', number] = ref.split('/')
  const claims = stories
    .flatMap((story) => story.claims)
    .filter(({ id, aliases }) => [id, ...aliases].some((one) => isCalled(one, wanted)))
  const [claim] = claims
  if (!claim) return `no claim has the id ${wanted}`
  if (claims.length > 1) return `${claims.length} claims have an id that begins with ${wanted}`
  const at = number === undefined ? null : Number(number)
  if (at !== null && !(Number.isInteger(at) && at >= 1 && at <= claim.statements.length))
    return `claim ${claim.id} has statements 1 to ${claim.statements.length}, not ${number}`
  const chosen =
    at !== null
      ? [claim.statements[at - 1]!]
      : whole
        ? claim.statements
        : claim.statements.slice(0, 1)
  const anchors = chosen.flatMap((one): Anchor[] => {
    const document = documents.find(({ id }) => id === one.document)
    return document ? [anchorAt(document, one)] : []
  })
  return anchors.length === 0
    ? `the report of claim ${claim.id} is not held`
    : { claim, anchors: anchors as unknown as Anchors } // One at least, as just seen.
}

function pickAll(refs: readonly string[], held: Held, whole = false): Picked[] | string {
  if (refs.length === 0) return 'name a claim by its id, or a statement of it as id/2'
  const picked = refs.map((ref) => pickClaim(ref, held, whole))
  const wrong = picked.find((one) => typeof one === 'string')
  return wrong ?? (picked as Picked[])
}

function claimDeed(request: Request, held: Held): Deed | string {
  const { kind, refs, term, status } = request
  const picked = pickAll(refs, held)
  if (typeof picked === 'string') return picked
  const kinds = new Set(picked.map(({ claim }) => claim.kind))
  if (kinds.size > 1) return `claims of one kind, not ${[...kinds].join(' and ')}`
  const claim = picked[0]!.claim.kind
  // One at least, since none was refused above.
  const at = picked.flatMap(({ anchors }) => [...anchors]) as unknown as Anchors
  if (kind === 'accept') return { kind, claim, at }
  if (kind === 'split')
    return refs.every((ref) => ref.includes('/'))
      ? { kind, claim, at }
      : 'split needs statements, as id/2'
  if (kind === 'retype') {
    const known = TERMS.find((one) => one === term)
    if (term !== undefined && !known) return `no term is ${term}: one of ${TERMS.join(', ')}`
    const wanted = STATUSES.find((one) => one === status)
    if (status !== undefined && !wanted)
      return `no status is ${status}: one of ${STATUSES.join(', ')}`
    if (!known && !wanted) return 'retype needs a term or a status'
    if (known && claim !== 'figure') return `a ${claim} counts nothing: it has no term`
    return { kind, claim, at, term: known ?? null, status: wanted ?? null }
  }
  if (at.length < 2) return `${kind} needs two claims`
  return { kind: kind as 'merge' | 'other-scope', claim, at }
}

const STATUSES = ['actual', 'projected', 'planned', 'denied', 'hypothetical'] as const

function rejectDeed({ refs }: Request, held: Held): Deed | string {
  const [ref, ...more] = refs
  if (ref === undefined || more.length > 0) return 'reject takes one claim, statement or finding'
  const findings = held.stories
    .flatMap((story) => story.findings)
    .filter(({ id }) => isCalled(id, ref))
  const [finding] = findings
  if (finding) return rejectFindingDeed(finding, held)
  const picked = pickClaim(ref, held, true)
  if (typeof picked === 'string') return picked.replace('no claim', 'no claim or finding')
  const what = ref.includes('/') ? 'statement' : 'claim'
  return { kind: 'reject', what, claim: picked.claim.kind, finding: null, at: picked.anchors }
}

function rejectFindingDeed(finding: Finding, held: Held): Deed | string {
  const picked = pickAll(finding.claims, held)
  if (typeof picked === 'string') return 'a finding about no claim cannot be rejected'
  const at = picked.flatMap(({ anchors }) => [...anchors]) as unknown as Anchors // One at least.
  const claim = picked[0]!.claim.kind
  return { kind: 'reject', what: 'finding', claim, finding: finding.kind, at }
}

function passageDeed({ kind, refs, set }: Request, held: Held): Deed | string {
  const picked = pickAll(refs, held)
  if (typeof picked === 'string') return picked
  const at = picked.flatMap(({ anchors }) => [...anchors]) as unknown as Anchors // One at least.
  if (set === undefined || set.trim() === '') return `${kind} needs what to set`
  if (kind === 'note') return { kind, at, text: set }
  return { kind: 'speaker', at, speaker: /^(?:none|nobody|-)$/iu.test(set) ? null : set }
}

/** The report with an id (or its head), a file name or an outlet; several are refused. */
export function pickReport(ref: string, documents: readonly Document[]): Document | string {
  const fileOf = ({ path }: Document) => path?.split(/[\\/]/u).at(-1) ?? ''
  const ways: readonly ((document: Document) => boolean)[] = [
    ({ id }) => id === ref,
    ({ path }) => path === ref,
    (document) => fileOf(document) === ref || fileOf(document).replace(/\.[^.]*$/u, '') === ref,
    ({ outlet }) => outlet === ref,
    ({ id }) => isCalled(id, ref),
  ]
  for (const way of ways) {
    const found = documents.filter(way)
    if (found.length === 1) return found[0]!
    if (found.length > 1) return `${found.length} reports are called ${ref}: name one by its id`
  }
  return `no report is called ${ref}`
}

function reportDeed({ kind, refs, set }: Request, { documents }: Held): Deed | string {
  const [ref, ...more] = refs
  if (ref === undefined || more.length > 0) return `${kind} takes one report`
  const document = pickReport(ref, documents)
  if (typeof document === 'string') return document
  if (set === undefined || set.trim() === '') return `${kind} needs what to set`
  const report = refOf(document)
  if (kind === 'outlet') return { kind, report, outlet: set.trim() }
  if (kind === 'date') {
    const [from = '', to = from] = set.split('..')
    return isDay(from) && isDay(to) && from <= to
      ? { kind, report, from, to }
      : `no day or range of days: ${set}`
  }
  if (!document.source.includes(set)) return 'these words are not in the source of the report'
  const start = removedAt(document, set)
  if (start === null) return 'nothing of these words was removed'
  return { kind: 'restore', report, start, end: start + set.length, exact: set }
}

function gradeDeed({ refs, set, scheme = 'desk' }: Request, { documents }: Held): Deed | string {
  const [ref, ...more] = refs
  if (ref === undefined || more.length > 0) return 'grade takes one outlet or report'
  if (set === undefined || set.trim() === '') return 'grade needs what to set'
  if (documents.some(({ outlet }) => outlet === ref))
    return { kind: 'grade', outlet: ref, report: null, scheme, value: set }
  const document = pickReport(ref, documents)
  if (typeof document === 'string') return `no outlet or report is called ${ref}`
  return { kind: 'grade', outlet: null, report: refOf(document), scheme, value: set }
}
