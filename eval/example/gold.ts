// The gold of the example story as types: what a careful reader finds in the pile, one expectation
// a phenomenon. Example: {"type":"figure","report":"a.txt","exact":"at least nine
// boats","min":9,"max":null}.

/** Words of one report; `near` tells which occurrence where the words recur. */
export interface Words {
  readonly report: string
  readonly exact: string
  readonly near?: string
}

type Days = readonly [string, string]
type Bounds = readonly [number, number]

export type ReportExpectation =
  | {
      readonly type: 'quotation'
      readonly report: string
      readonly quote: string
      readonly speaker: string | null | { readonly anonymous: true }
      readonly not?: readonly string[]
    }
  | (Words & {
      readonly type: 'figure'
      readonly min?: number | null
      readonly max?: number | null
      readonly bounds?: readonly string[]
      readonly terms?: readonly string[]
      readonly status?: readonly string[]
      readonly place?: string
      readonly notPlace?: string
      readonly speaker?: string
      readonly time?: Days
      readonly part?: true
      /** Met as well where there is no figure. */
      readonly optional?: true
    })
  | (Words & { readonly type: 'time'; readonly from: string | null; readonly to: string | null })
  | (Words & {
      readonly type: 'commitment'
      readonly who?: string
      readonly due: Days | null
      readonly condition?: string
      readonly status: readonly string[]
    })
  | (Words & { readonly type: 'event-status'; readonly status: readonly string[] })
  | (Words & { readonly type: 'orphan'; readonly absent?: true })
  | {
      readonly type: 'nothing'
      readonly report: string
      readonly exact?: string
      readonly near?: string
      readonly kind: string
      readonly form?: string
    }
  | { readonly type: 'language'; readonly report: string; readonly language: string }
  | {
      readonly type: 'edit'
      readonly report: string
      readonly contains: string
      readonly becomes: string
    }
  | (Words & { readonly type: 'kept' })
  | (Words & { readonly type: 'furniture' })
  | (Words & { readonly type: 'repeat'; readonly extra: number })

export type ReuseExpectation =
  | {
      readonly type: 'shared-passage'
      readonly a: Words
      readonly b: Words
      readonly kinds?: readonly string[]
      readonly directions?: readonly string[]
    }
  | {
      readonly type: 'no-shared'
      readonly a: string
      readonly b: string
      readonly except: readonly string[]
    }
  | { readonly type: 'group'; readonly reports: readonly string[]; readonly together: boolean }

export type StoryExpectation =
  | {
      readonly type: 'claim-link'
      readonly a: Words
      readonly b: Words
      readonly linked: boolean
    }
  | {
      readonly type: 'finding'
      readonly kinds: readonly string[]
      readonly passages: readonly Words[]
      readonly absent?: true
      readonly orLinked?: true
      readonly orPart?: true
    }
  | {
      readonly type: 'counts'
      readonly passages: readonly Words[]
      readonly reports: Bounds
      readonly independent: Bounds
      readonly origins: Bounds
    }
  | {
      readonly type: 'condition'
      readonly report: string
      readonly condition: string
      readonly absent?: true
    }
  | { readonly type: 'agreement'; readonly name: string; readonly clauses: readonly Words[] }
  | (Words & { readonly type: 'position'; readonly parties: readonly string[] })
  | { readonly type: 'timeline'; readonly date: string; readonly absent?: true }
  | {
      readonly type: 'dating'
      readonly report: string
      readonly stated?: boolean
      readonly contains?: string
      readonly within?: Days
      readonly orNone?: true
      readonly minDays?: number
    }
  | { readonly type: 'private' | 'public' | 'no-person'; readonly name: string }
  /** `page`: kept out of the page that can be mailed as well. */
  | (Words & { readonly type: 'masked'; readonly page?: true })
  | { readonly type: 'no-coordinates'; readonly place: string }
  | { readonly type: 'brief-not-alone'; readonly report: string }
  | { readonly type: 'stories'; readonly count?: number; readonly together?: readonly string[] }

export type Expectation = ReportExpectation | ReuseExpectation | StoryExpectation

export interface Phenomenon {
  readonly id: string
  readonly kind: string
  readonly what: string
  readonly expect: Expectation
}

export interface Gold {
  readonly story: string
  readonly reports: string
  readonly documents: readonly string[]
  readonly phenomena: readonly Phenomenon[]
}

/** Two mentions that are one person, or are not. */
export interface PeoplePair {
  readonly id: string
  readonly linked: boolean
  readonly a: Words
  readonly b: Words
  readonly why: string
}

export interface PeopleGold {
  readonly story: string
  readonly pairs: readonly PeoplePair[]
}

/** All words that an expectation wants found in the reports, in order. */
export function wordsOf(expect: Expectation): readonly Words[] {
  switch (expect.type) {
    case 'quotation':
      return [{ report: expect.report, exact: expect.quote }]
    case 'nothing':
      return expect.exact === undefined ? [] : [{ ...expect, exact: expect.exact }]
    case 'shared-passage':
    case 'claim-link':
      return [expect.a, expect.b]
    case 'finding':
    case 'counts':
      return expect.passages
    case 'agreement':
      return expect.clauses
    default:
      return 'exact' in expect ? [expect] : []
  }
}
