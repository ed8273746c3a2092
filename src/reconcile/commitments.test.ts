import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementsOf, commitmentClaims, commitmentFindings } from './commitments.ts'
import { toldPile, toldReport, type Layers } from './pile.cases.ts'
import { reportsOf, statementsOf } from './statement.ts'

type Told = readonly [text: string, commitments: NonNullable<Layers['commitments']>]
const due = (to: string) => ({ status: 'dated' as const, due: { from: null, to } })

const resultOf = (...told: readonly Told[]) => {
  const reports = reportsOf(
    toldPile(told.map(([text, commitments], i) => toldReport(`r${i}`, text, { commitments }))),
  )
  const claims = commitmentClaims(
    statementsOf(reports, 'commitment', (_, name) => name),
    {},
    () => 1,
  )
  return { claims, findings: commitmentFindings(claims), agreements: agreementsOf(reports, claims) }
}
const SHIPS = 'Dorn must return the two ships by 1 April'

test('one deed by one day in two reports is one claim', () => {
  const { claims, findings } = resultOf(
    [`${SHIPS}.`, { [SHIPS]: due('2031-04-01') }],
    [`${SHIPS}, they agreed.`, { [SHIPS]: due('2031-04-01') }],
  )
  assert.equal(claims.length, 1)
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['same'],
  )
})

test('one deed by two days is a difference', () => {
  const other = 'Dorn must return the two ships by 30 April'
  const { claims, findings } = resultOf(
    [`${SHIPS}.`, { [SHIPS]: due('2031-04-01') }],
    [`${other}.`, { [other]: due('2031-04-30') }],
  )
  assert.equal(claims.length, 2)
  assert.deepEqual(
    findings.map(({ kind }) => kind),
    ['differ'],
  )
})

test('two deeds by one day are two claims without a finding', () => {
  const other = 'Veldoria must free the crew by 1 April'
  const { claims, findings } = resultOf(
    [`${SHIPS}.`, { [SHIPS]: due('2031-04-01') }],
    [`${other}.`, { [other]: due('2031-04-01') }],
  )
  assert.equal(claims.length, 2)
  assert.deepEqual(findings, [])
})

test('clauses beside the announcement of a deal are an agreement, a lone promise is none', () => {
  const crew = 'Veldoria must free the crew'
  const text = `Veldoria and Dorn signed a deal on the ships.\n${SHIPS}.\n${crew}.`
  const { agreements } = resultOf([text, { [SHIPS]: due('2031-04-01'), [crew]: {} }])
  assert.equal(agreements.length, 1)
  assert.equal(agreements[0]!.clauses.length, 2)
  assert.deepEqual(resultOf([`${SHIPS}.`, { [SHIPS]: due('2031-04-01') }]).agreements, [])
})
