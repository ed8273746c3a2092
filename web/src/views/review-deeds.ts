// What can be decided of a matter under review: a key, words, what the form asks for, and the
// request that `stemma decide` takes. None of it rules on what is so: a decision is somebody's.
// Example: two figures of one camp, key 5, {what: 'merge', ids: [both claims]}.
import type { ReviewItem, ScreenFinding } from '../../../src/model/screen.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.review

/** One wording that can be chosen: its letter, who says so, how decisions name it. */
export interface Reading {
  readonly letter: string
  readonly claim: string | null
  readonly words: string
  readonly by: string | null
  readonly refs: readonly string[]
}

/** What the form asks for beside the reason. */
export type Needs = 'nothing' | 'one-or-none' | 'one' | 'some' | 'speaker'

export interface ReviewDeed {
  readonly id: keyof typeof text.deeds
  /** Place among the six keys, from 1. */
  readonly place: number
  readonly label: string
  readonly needs: Needs
  /** Why it cannot be done here; null where it can. */
  readonly bar: string | null
  readonly request: (chosen: readonly Reading[], speaker: string) => DeedRequest
  /** Put before the reason where the deed alone does not say it. */
  readonly prefix: string
}

/** As POST /api/decisions takes it, without name and reason. */
export interface DeedRequest {
  readonly what: string
  readonly ids: readonly string[]
  readonly finding?: string
  readonly set?: string
}

/** Ids of one decision, as many as the server takes. */
const REFS_MAX = 40
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Every wording of every side, with letters in the order shown; none is put ahead. */
export function readingsOf({ sides }: ScreenFinding): Reading[] {
  const all = sides.flatMap((side) =>
    side.values.map((value) => ({
      claim: side.claim,
      words: value.value,
      by: value.by,
      refs: value.refs ?? [],
    })),
  )
  return all.map((one, i) => ({ ...one, letter: LETTERS[i] ?? String(i + 1) }))
}

const firstRefs = (readings: readonly Reading[]) => readings.flatMap(({ refs }) => refs.slice(0, 1))
const allRefs = (readings: readonly Reading[]) =>
  readings.flatMap(({ refs }) => refs).slice(0, REFS_MAX)

/** The deeds for a matter, in the order of their keys. */
export function deedsFor(item: ReviewItem): ReviewDeed[] {
  const { finding } = item
  const readings = readingsOf(finding)
  const several = finding.claims.length > 1
  const make = deedMaker(finding)
  const accept = make('accept', 1, 'one-or-none', (chosen) =>
    chosen.length > 0
      ? { what: 'accept', ids: firstRefs(chosen) }
      : finding.kind === 'contested'
        ? { what: 'note', ids: firstRefs(readings), set: text.accepted }
        : { what: 'accept', ids: allRefs(readings) },
  )
  const apart: ReviewDeed['request'] = (chosen) =>
    several ? { what: 'other-scope', ids: finding.claims } : { what: 'split', ids: allRefs(chosen) }
  const merge = (id: ReviewDeed['id']) =>
    make(id, 5, 'nothing', () => ({ what: 'merge', ids: finding.claims }), {
      bar: several ? null : text.merged,
    })
  const reject = (id: ReviewDeed['id']) =>
    make(id, 6, 'nothing', () => ({ what: 'reject', ids: [finding.id] }))
  const keepApart = (id: ReviewDeed['id'], place: number, prefix = '') =>
    make(id, place, several ? 'nothing' : 'some', apart, {
      prefix,
      bar: several || readings.length > 1 ? null : text.notHere,
    })
  if (finding.kind === 'unsafe-speaker') {
    const silent = make('silent', 4, 'nothing', () => ({
      what: 'speaker',
      ids: allRefs(readings),
      set: 'none',
    }))
    const speaker = make('speaker', 3, 'speaker', (_, name) => ({
      what: 'speaker',
      ids: allRefs(readings),
      set: name,
    }))
    return [accept, keepApart('apart', 2), speaker, silent, merge('same'), reject('notUnclear')]
  }
  if (finding.kind === 'contested') return [accept, keepApart('apart', 2), reject('notContested')]
  return [
    accept,
    keepApart('scope', 2),
    make('update', 3, 'one', (chosen) => ({ what: 'accept', ids: firstRefs(chosen) }), {
      prefix: text.prefix.update,
    }),
    keepApart('part', 4, text.prefix.part),
    merge('merge'),
    reject('reject'),
  ]
}

function deedMaker({ claims }: ScreenFinding) {
  return (
    id: ReviewDeed['id'],
    place: number,
    needs: Needs,
    request: ReviewDeed['request'],
    more: { readonly prefix?: string; readonly bar?: string | null } = {},
  ): ReviewDeed => ({
    id,
    place,
    label: text.deeds[id],
    needs,
    request,
    prefix: more.prefix ?? '',
    bar: claims.length === 0 ? text.notHere : (more.bar ?? null),
  })
}

/** What is still missing in a form, in words; null where nothing is. */
export function missingOf(
  deed: ReviewDeed,
  chosen: readonly Reading[],
  all: readonly Reading[],
  speaker: string,
): string | null {
  if (deed.needs === 'one' && chosen.length !== 1) return text.whichMissing
  if (deed.needs === 'some' && (chosen.length === 0 || chosen.length === all.length))
    return text.apartMissing
  if (deed.needs === 'speaker' && speaker.trim() === '') return text.speakerMissing
  return null
}
