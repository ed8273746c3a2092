import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, judgeSplices, NEWS, readArticles } from './orphans.ts'
import { SEAMS } from './generate/splice.ts'

const SEED = 11
const articles = readArticles(NEWS)

test(
  'orphans of 150 splices: precision at least 0.9, recall at least 0.7',
  {
    skip: articles === null && 'skipped: the articles are not there',
  },
  () => {
    const judged = judgeSplices(articles!, { kinds: SEAMS, count: 150, seed: SEED })
    const { said, right, required, found } = figuresOf(judged)
    assert.ok(right >= 0.9 * said, `seed ${SEED}: ${right} of ${said} right`)
    assert.ok(found >= 0.7 * required, `seed ${SEED}: ${found} of ${required} found`)
  },
)
