import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCoreference } from './coreference.ts'
import { makeSplices, SEAMS } from './splice.ts'

type Word = readonly [form: string, upos: string, misc?: string]

const opened = (id: number, status: string, link: string) =>
  `Entity=(${id}-person-${status}-sssss-cf1-1-${link}`

/** One sentence in CoNLL-U. */
const rows = (words: readonly Word[], paragraph: boolean) =>
  [
    ...(paragraph ? ['# newpar'] : []),
    ...words.map(([form, upos, misc], index) =>
      [index + 1, form, '_', upos, upos, '_', 0, '_', '_', misc ?? '_'].join('\t'),
    ),
  ].join('\n')

/** "Tarn spoke ." then "She left ." again and again, of one invented person. */
function article(id: string, name: string, pronoun: string): string {
  const first: Word[] = [
    [name, 'PROPN', `${opened(1, 'new', 'coref')})`],
    ['spoke', 'VERB', 'SpaceAfter=No'],
    ['.', 'PUNCT'],
  ]
  const later: Word[] = [
    [pronoun, 'PRON', `${opened(1, 'giv:act', 'ana')})`],
    ['left', 'VERB', 'SpaceAfter=No'],
    ['.', 'PUNCT'],
  ]
  const sentences = Array.from({ length: 9 }, (_, k) => rows(k === 0 ? first : later, k % 2 === 0))
  return `# newdoc id = ${id}\n${sentences.join('\n\n')}\n\n`
}

const conllu = article('one', 'Tarn', 'She') + article('two', 'Venn', 'He')

test('sentences keep their spacing, and mentions their offsets', () => {
  const [one] = readCoreference(conllu)
  assert.equal(one!.sentences[0]!.text, 'Tarn spoke.')
  const [mention] = one!.sentences[1]!.mentions
  assert.deepEqual(mention, {
    start: 0,
    end: 3,
    entity: 'one#1',
    form: 'pronoun',
    given: true,
    anchor: null,
    quoted: false,
  })
})

test('the first pronoun whose antecedent is left out is required, later ones are orphans too', () => {
  const articles = readCoreference(conllu)
  for (const splice of makeSplices({ articles, kinds: ['tail'], count: 20, seed: 3 })) {
    assert.deepEqual(splice.required, [{ start: 0, end: splice.text.indexOf(' ') }])
    assert.equal(splice.orphans.length, splice.text.split(/[.]/u).length - 1)
  }
})

test('what the other part of a splice names is no antecedent', () => {
  const articles = readCoreference(conllu)
  for (const splice of makeSplices({ articles, kinds: ['after-another'], count: 20, seed: 3 })) {
    const other = splice.text.startsWith('Tarn') ? 'He' : 'She'
    const words = splice.required.map(({ start, end }) => splice.text.slice(start, end))
    assert.deepEqual(words, [other])
  }
})

test('a hole loses nothing that the opening names', () => {
  const articles = readCoreference(conllu)
  for (const splice of makeSplices({ articles, kinds: ['hole'], count: 20, seed: 3 }))
    assert.deepEqual(splice.orphans, [])
})

test('splices are the same for a seed', () => {
  const articles = readCoreference(conllu)
  const made = () => makeSplices({ articles, kinds: SEAMS, count: 12, seed: 9 })
  assert.deepEqual(made(), made())
})
