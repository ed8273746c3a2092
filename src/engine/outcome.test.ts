import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanDocument } from '../clean/index.ts'
import { BLANK } from '../read/text.ts'
import { OUTCOMES } from './outcome.cases.ts'
import { storiesOf } from './run.ts'

const report = (id: string, published: string, source: string) =>
  cleanDocument({ ...BLANK, id, path: null, source, published, language: 'en', notices: [] })

const DEAL = 'Dorn and Venn signed an agreement on the tower in Keld on Sunday after long talks.'

async function outcomesOf(clause: string, later: string, published = '2031-03-10') {
  const stories = await storiesOf(
    [
      report('deal', '2031-03-02', `Deal on the tower\n\n${DEAL} ${clause}`),
      report('later', published, `After the deal on the tower\n\n${DEAL}\n\n${later}`),
    ],
    {},
  )
  return stories.flatMap(({ claims }) => claims.flatMap(({ outcomes = [] }) => outcomes))
}

for (const [wanted, clause, later] of OUTCOMES)
  test(`${wanted ? wanted.join(', by ') : 'nothing'}: ${later}`, async () => {
    const outcomes = await outcomesOf(clause, later)
    assert.deepEqual(
      outcomes.map(({ reported, by }) => [reported, by]),
      wanted ? [wanted] : [],
    )
    for (const { cite } of outcomes) assert.ok(later.startsWith(cite.exact), cite.exact)
  })

test('both ways are told where reports say both', async () => {
  const outcomes = await outcomesOf(
    'Dorn must clear the upper tower by 9 March 2031.',
    'Dorn has not cleared the upper tower, said Mira Tolan.\n\nDorn said that it had cleared the tower on time.',
  )
  assert.deepEqual(
    outcomes.map(({ reported, by }) => [reported, by]),
    [
      ['not-done', 'Mira Tolan'],
      ['done', 'Dorn'],
    ],
  )
})

test('a report from before the agreement says nothing of it', async () => {
  const clause = 'Dorn must clear the upper tower by 9 March 2031.'
  assert.deepEqual(
    await outcomesOf(clause, 'Dorn has not cleared the upper tower.', '2031-02-20'),
    [],
  )
})
