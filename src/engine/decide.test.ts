// What each decision does to claims and findings, on a small ledger built by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Claim } from '../model/claim.ts'
import { anchorAt, refOf } from '../model/decision-anchor.ts'
import type { Anchor, Anchors, Deed, Named } from '../model/decision.ts'
import { named } from '../model/decision-log.ts'
import type { Document } from '../model/document.ts'
import type { Finding } from '../model/finding.ts'
import { citesOf } from '../model/passage.ts'
import type { Pile } from '../model/pile.ts'
import { claimId } from '../reconcile/claim.ts'
import { inventedDocument } from '../store/store.contract.ts'
import { decide } from './decide.ts'
import { decidedDates, prepareReports } from './decide-reports.ts'
import { readSources } from './decide-sources.ts'

const TEXTS = [
  'Some 3,200 people left Keld by night.',
  'About 3,200 people left the town of Keld.',
  'At least 9,000 people left Ostrel at noon.',
]
const documents: Document[] = TEXTS.map((text, at) => inventedDocument(`r${at}`, text))
const pile: Pile = {
  reports: documents.map((document) => ({ document, layers: {} })),
  published: {},
  reuse: { passages: [], pairs: [], groups: [] },
}

const said = (at: number) => {
  const start = TEXTS[at]!.search(/\d/u)
  const exact = TEXTS[at]!.slice(start, start + 12)
  const value = Number(exact.replace(/\D/gu, ''))
  return {
    document: `r${at}`,
    start,
    end: start + 12,
    exact,
    min: value,
    max: value,
    speaker: null,
  }
}
const anchor = (at: number): Anchor => anchorAt(documents[at]!, said(at))
const anchors = (...places: number[]) => places.map(anchor) as unknown as Anchors

function claimOf(...places: number[]): Claim {
  const statements = places.map(said)
  const [first, ...rest] = statements
  const values = statements.map(({ min }) => min)
  return {
    id: claimId('figure', first!),
    aliases: [],
    kind: 'figure',
    term: 'displaced',
    label: 'people displaced',
    min: Math.min(...values),
    max: Math.max(...values),
    bound: 'range',
    status: 'actual',
    place: null,
    time: null,
    partOf: null,
    statements: [first!, ...rest],
    reports: places.length,
    independent: places.length,
    origins: places.length,
    why: ['linked'],
  }
}
const findingOn = (kind: Finding['kind'], ...claims: Claim[]): Finding => ({
  id: `${kind} ${claims.map(({ id }) => id).join(' ')}`,
  kind,
  claims: claims.map(({ id }) => id),
  why: ['seen'],
  cites: citesOf(claims.flatMap(({ statements }) => statements)),
})

const by = (deed: Deed): Named =>
  named({ by: 'Dana Keld', time: '2031-03-02T10:00:00Z', reason: 'asked them', deed })
const decided = (claims: Claim[], findings: Finding[], ...deeds: Deed[]) =>
  decide(
    { claims, findings, agreements: [] },
    {
      pile,
      decisions: deeds.map(by),
      independentReports: (cited) => new Set(cited.map(({ document }) => document)).size,
    },
  )

test('merging makes one claim with both statements, its counts and a finding', () => {
  const [one, other] = [claimOf(0), claimOf(1)]
  const { claims, findings } = decided([one, other], [], {
    kind: 'merge',
    claim: 'figure',
    at: anchors(0, 1),
  })
  assert.deepEqual(
    claims.map(({ id, aliases, reports }) => [id, aliases, reports]),
    [[one.id, [other.id], 2]],
  )
  assert.deepEqual(
    findings.map(({ kind, claims: ids }) => [kind, ids]),
    [['same', [one.id]]],
  )
  assert.match(claims[0]!.why.join(), /merged by Dana Keld: asked them/u)
})

test('splitting undoes a wrong link and what was found of it', () => {
  const linked = claimOf(0, 1, 2)
  const { claims, findings } = decided([linked], [findingOn('differ', linked)], {
    kind: 'split',
    claim: 'figure',
    at: anchors(2),
  })
  assert.deepEqual(
    claims.map(({ statements }) => statements.map(({ document }) => document)),
    [['r0', 'r1'], ['r2']],
  )
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['same'],
  )
})

test('a rejected statement counts nowhere, a rejected claim is gone', () => {
  const linked = claimOf(0, 2)
  const reject = (what: 'statement' | 'claim', ...places: number[]): Deed => ({
    kind: 'reject',
    what,
    claim: 'figure',
    finding: null,
    at: anchors(...places),
  })
  const less = decided([linked], [findingOn('differ', linked)], reject('statement', 2))
  assert.deepEqual(
    less.claims.map(({ reports, max }) => [reports, max]),
    [[1, 3200]],
  )
  assert.deepEqual(less.findings, [])
  assert.deepEqual(decided([linked], [], reject('claim', 0)).claims, [])
})

test('a rejected finding is gone and its claims stay', () => {
  const linked = claimOf(0, 2)
  const result = decided([linked], [findingOn('differ', linked)], {
    kind: 'reject',
    what: 'finding',
    claim: 'figure',
    finding: 'differ',
    at: anchors(0),
  })
  assert.deepEqual([result.claims.length, result.findings.length], [1, 0])
})

test('other scope holds two readings of one claim apart and says why', () => {
  const linked = claimOf(0, 2)
  const { claims, findings } = decided([linked], [findingOn('differ', linked)], {
    kind: 'other-scope',
    claim: 'figure',
    at: anchors(0, 2),
  })
  assert.equal(claims.length, 2)
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['other-scope'],
  )
  assert.match(findings[0]!.why[0]!, /Dana Keld: asked them/u)
})

test('an accepted reading changes no claim: it stands beside it', () => {
  const linked = claimOf(0, 2)
  const before = findingOn('differ', linked)
  const result = decided([linked], [before], { kind: 'accept', claim: 'figure', at: anchors(2) })
  assert.deepEqual([result.claims, result.findings], [[linked], [before]])
  assert.deepEqual(result.decisions[0]!.claims, [linked.id])
  assert.equal(result.decisions[0]!.cites[0]!.document, 'r2')
})

test('a retyped claim has the term and its heading', () => {
  const retype: Deed = {
    kind: 'retype',
    claim: 'figure',
    at: anchors(0),
    term: 'evacuated',
    status: 'planned',
  }
  const [claim] = decided([claimOf(0)], [], retype).claims
  assert.deepEqual(
    [claim!.term, claim!.status, claim!.label],
    ['evacuated', 'planned', 'evacuated'],
  )
})

test('a decision whose words or claim are gone is orphaned, told and changes nothing', () => {
  const away = { ...anchor(0), exact: '4,400 people' }
  const lost: Deed = { kind: 'split', claim: 'figure', at: [away] }
  const none: Deed = { kind: 'split', claim: 'quotation', at: anchors(0) }
  const { claims, decisions } = decided([claimOf(0)], [], lost, none)
  assert.equal(claims.length, 1)
  assert.deepEqual(
    decisions.map(({ state, why }) => [state, why]),
    [
      ['orphaned', 'its words are no longer in the report'],
      ['orphaned', 'no claim stands on its words now'],
    ],
  )
})

test('removed text comes back with its report annotated anew', () => {
  const source = 'Rain fell. Advert: buy boats. Keld is dry.'
  const start = source.indexOf('Advert')
  const document: Document = {
    ...inventedDocument('ad', source),
    edits: [{ start, end: start + 19, insert: '', rule: 'furniture' }],
    text: 'Rain fell. Keld is dry.',
  }
  const restore: Deed = {
    kind: 'restore',
    report: refOf(document),
    start,
    end: start + 18,
    exact: 'Advert: buy boats.',
  }
  const anew: string[] = []
  const [report] = prepareReports([{ document, layers: {} }], [by(restore)], (one) => {
    anew.push(one.id)
    return { document: one, layers: {} }
  })
  assert.equal(report!.document.text, source)
  assert.deepEqual(anew, ['ad'])
})

test('a decided day stands over what the pile infers, and says who set it', () => {
  const deed: Deed = {
    kind: 'date',
    report: refOf(documents[0]!),
    from: '2031-03-01',
    to: '2031-03-02',
  }
  assert.deepEqual(decidedDates(documents, [by(deed)]), {
    r0: {
      from: '2031-03-01',
      to: '2031-03-02',
      stated: false,
      why: 'set by Dana Keld: asked them',
    },
  })
})

test('sources are read with quoted cells, and a scoring column is refused', () => {
  const read = readSources(
    '\uFEFFoutlet,owner,wire_customer\r\n"Marn, Daily","Ulva ""Press""",A; B\r\n\r\n',
  )
  assert.deepEqual(read, [
    {
      kind: 'describe',
      outlet: 'Marn, Daily',
      owner: 'Ulva "Press"',
      country: null,
      wires: ['A', 'B'],
    },
  ])
  assert.match(String(readSources('outlet,bias\nMarn Daily,3\n')), /never scored/u)
  assert.match(String(readSources('name\nMarn Daily\n')), /none of/u)
  assert.match(String(readSources('owner\nUlva\n')), /outlet is needed/u)
  assert.match(String(readSources('')), /empty/u)
})
