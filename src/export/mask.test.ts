import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Document } from '../model/document.ts'
import { passageAt } from '../model/passage.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import type { Person } from '../model/story.ts'
import { maskedSlice, maskOf, maskWords, MASKED } from './mask.ts'

function reportOf(text: string): AnnotatedDocument {
  const document: Document = {
    id: 'r',
    hash: 'r',
    path: null,
    part: null,
    source: text,
    text,
    edits: [],
    title: null,
    byline: null,
    outlet: null,
    url: null,
    published: null,
    modified: null,
    language: 'en',
    notices: [],
    repeats: [],
  }
  const sentence = [...text.matchAll(/[^.]+\.?/gu)].map(({ 0: words, index }) => ({
    kind: 'sentence' as const,
    start: index,
    end: index + words.length,
    paragraph: 0,
  }))
  return { document, layers: { sentence } }
}

function person(report: AnnotatedDocument, name: string, standing: Person['standing']): Person {
  const start = report.document.text.indexOf(name)
  const mention = passageAt(report.document, { start, end: start + name.length })
  return { name, mentions: [mention], standing, roles: [] }
}

const all = (report: AnnotatedDocument, people: readonly Person[]) => {
  const mask = maskOf(people, [report])
  return maskedSlice(report.document, { start: 0, end: report.document.text.length }, mask)
}

test('a private name, its parts, the age and the household are hidden; a public name stays', () => {
  const report = reportOf(
    'Tomas Riel, 34, left with his wife and two sons. Riel wept. Governor Ada Venn spoke.',
  )
  const people = [person(report, 'Tomas Riel', 'private'), person(report, 'Ada Venn', 'public')]
  const masked = all(report, people)
  for (const hidden of ['Tomas', 'Riel', '34', 'wife', 'sons'])
    assert.ok(!masked.includes(hidden), hidden)
  assert.ok(masked.includes('Governor Ada Venn spoke.'))
})

test('a name that a public person bears too is hidden only where the private one is meant', () => {
  const report = reportOf('Lisa Venn fled. Ms Venn wept. President Ada Venn stayed. Venn spoke.')
  const lisa = person(report, 'Lisa Venn', 'private')
  const later = person(report, 'Ms Venn', 'private').mentions
  const people = [
    { ...lisa, mentions: [...lisa.mentions, ...later] as const },
    person(report, 'Ada Venn', 'public'),
  ]
  const shown = `${MASKED} fled. ${MASKED} wept. President Ada Venn stayed. Venn spoke.`
  assert.equal(all(report, people), shown)
  const mask = maskOf(people, [report])
  assert.equal(maskWords('Lisa Venn and Ada Venn', mask), `${MASKED} and Ada Venn`)
  assert.equal(maskWords('Venn', mask), 'Venn')
})

test('a private person with nothing but a shared surname is hidden at the mention', () => {
  const report = reportOf('Venn fled. President Ada Venn stayed.')
  const people = [person(report, 'Venn', 'private'), person(report, 'Ada Venn', 'public')]
  assert.equal(all(report, people), `${MASKED} fled. President Ada Venn stayed.`)
})

test('a full name is hidden although a mention of a public person spells it too', () => {
  const report = reportOf('Mira Venn fled. President Ada Venn stayed.')
  const ada = person(report, 'Ada Venn', 'public')
  const muddled = person(report, 'Mira Venn', 'public').mentions
  const mask = maskOf(
    [
      person(report, 'Mira Venn', 'private'),
      { ...ada, mentions: [...ada.mentions, ...muddled] as const },
    ],
    [report],
  )
  assert.equal(maskWords('Mira Venn', mask), MASKED)
})

test('a hidden name is hidden in capitals and in every normal form', () => {
  const text = `Tomás Riel left. TOMÁS RIEL FLED. ${'Tomás Riel'.normalize('NFD')} wept. RIEL hid.`
  const report = reportOf(text)
  const people = [person(report, 'Tomás Riel', 'private')]
  assert.equal(
    all(report, people),
    `${MASKED} left. ${MASKED} FLED. ${MASKED} wept. ${MASKED} hid.`,
  )
  const mask = maskOf(people, [report])
  assert.equal(maskWords('TOMÁS'.normalize('NFD'), mask), MASKED)
  assert.equal(maskWords('a riel is money', mask), 'a riel is money')
})

test('where a private person lives or hides is hidden, and only beside that person', () => {
  const cases = [
    ['Tomas Riel lives at 12 Mill Lane near Keld.', `${MASKED} lives at ${MASKED} near Keld.`],
    ['Tomas Riel left 4b Old Quay Road today.', `${MASKED} left ${MASKED} today.`],
    ['Tomas Riel saw his house by the Pell mill burn.', `${MASKED} saw ${MASKED}.`],
    ['Tomas Riel is hiding in the Brask cellar.', `${MASKED} is ${MASKED}.`],
    ['Tomas Riel is staying with a baker at Orsk.', `${MASKED} is ${MASKED}.`],
    ['Tomas Riel saw 12 Mill workers.', `${MASKED} saw 12 Mill workers.`],
    ['Tomas Riel said the house was lit.', `${MASKED} said the house was lit.`],
  ] as const
  for (const [text, expected] of cases) {
    const report = reportOf(text)
    const people = [person(report, 'Tomas Riel', 'private')]
    assert.equal(all(report, people), expected)
    assert.equal(maskWords(text, maskOf(people, [report])), expected)
  }
  const report = reportOf('Tomas Riel left. It rained. The bank at 12 Mill Lane is shut.')
  assert.ok(all(report, [person(report, 'Tomas Riel', 'private')]).includes('12 Mill Lane'))
})

test('a hidden address is hidden in words of our own without its person and its number', () => {
  const report = reportOf('Tomas Riel wept. They burned my house at 4 Hill Street he said.')
  const mask = maskOf([person(report, 'Tomas Riel', 'private')], [report])
  assert.equal(maskWords('people injured in Hill Street', mask), `people injured in ${MASKED}`)
  const line = '“They burned my house at 4 Hill Street he said.”'
  assert.equal(maskWords(line, mask), `“They burned ${MASKED}.”`)
})

test('somebody who gave only a first name is hidden without being a known person', () => {
  const wordings = [
    'A baker who gave her name only as Irsa said she ran.',
    'A baker, who gave only her first name, Irsa, ran.',
    'A baker known only as Irsa ran.',
    'A baker who asked to be called Irsa ran.',
  ]
  for (const words of wordings)
    assert.ok(!all(reportOf(`${words} Irsa is well.`), []).includes('Irsa'), words)
})

test('words of our own are masked too', () => {
  const report = reportOf('Tomas Riel left.')
  const mask = maskOf([person(report, 'Tomas Riel', 'private')], [report])
  assert.equal(maskWords('speaker: Tomas Riel', mask), `speaker: ${MASKED}`)
})

test('in words of our own the age and the household of a hidden name are hidden', () => {
  const report = reportOf('Tomas Riel left.')
  const mask = maskOf([person(report, 'Tomas Riel', 'private')], [report])
  const cases = [
    ['Tomas Riel, 34, packs a cart', `${MASKED}, ${MASKED}, packs a cart`],
    [
      '“Tomas Riel left with his wife and two sons” (Ostrel Herald, 4 Mar 2031)',
      `“${MASKED} left with his ${MASKED}” (Ostrel Herald, 4 Mar 2031)`,
    ],
    ['A bridge, 34, is shut. Tomas Riel left.', `A bridge, 34, is shut. ${MASKED} left.`],
    ['Ada Venn, 34, left with his wife.', 'Ada Venn, 34, left with his wife.'],
  ] as const
  for (const [words, expected] of cases) assert.equal(maskWords(words, mask), expected)
})

test('who reports is never hidden: words of an outlet stay', () => {
  const report = reportOf('Halm said the road was shut. Tomas Halm, 34, fled.')
  const printed = { ...report, document: { ...report.document, outlet: 'Halm Wire' } }
  const mask = maskOf([person(report, 'Halm', 'private')], [printed])
  assert.equal(maskWords('in the Halm Wire', mask), 'in the Halm Wire')
})
