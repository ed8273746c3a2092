// A file of a desk that is edited between two runs: a revision with its diff, however the folder is
// spelled and wherever the desk stands, of texts, pages, Word files and entries of an archive.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { canonicalExport } from '../engine/canonical.ts'
import { findVersions } from '../engine/admit-versions.ts'
import { runPile } from '../engine/run.ts'
import { openSqliteStore } from '../store/sqlite/store.ts'
import { zipOf } from '../read/containers.cases.ts'
import { run } from './pile.cases.ts'

const LINES = [
  'The river Ost rose over its banks in Marn on Tuesday and took the mill bridge.',
  'At least 12 people were killed in Marn, the interior ministry said.',
  'Some 3,000 people were displaced in Ostrel, the relief agency said.',
  'The road to the coast was closed by the police.',
]
const before = LINES.join('\n\n')
const after = before.replace('3,000 people were displaced', '9,000 people were displaced')
const page = (text: string) =>
  `<!doctype html><title>Flood</title><article><h1>Flood in Marn</h1>${text
    .split('\n\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article>`
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
const word = (text: string) => {
  const lines = text.split('\n\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
  const body = `<w:body>${lines.join('')}</w:body>`
  return zipOf([
    ['[Content_Types].xml', TYPES],
    ['_rels/.rels', RELATIONS],
    [
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${body}</w:document>`,
    ],
  ])
}

function desk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  mkdirSync(join(folder, 'in', 'a'), { recursive: true })
  mkdirSync(join(folder, 'in', 'b'))
  return folder
}

/** Reads inputs into the store of a folder. */
async function read(folder: string, ...inputs: string[]): Promise<void> {
  const done = await run('--store', folder, '--out', join(folder, 'report.html'), ...inputs)
  assert.equal(done.code, 0, done.err)
}

async function versions(folder: string) {
  const store = await openSqliteStore(folder)
  try {
    const found = await findVersions(store, await store.heads())
    const { stories } = await runPile(store, [], { scope: 'all' })
    const whys = found.map(({ why, changed }) => `${why} ${changed.length}`)
    return { whys, bytes: await canonicalExport(store, stories) }
  } finally {
    await store.close()
  }
}

test('an edited file is a revision, spelled absolute, relative or through a link', async () => {
  const told = new Set<string>()
  const spelled = [
    (folder: string) => join(folder, 'in'),
    (folder: string) => relative(process.cwd(), join(folder, 'in')),
    (folder: string) => join(folder, 'b', '..', 'in', 'a', '001.txt'),
    (folder: string) => join(folder, 'link'),
  ]
  for (const [first, second] of [
    [0, 0],
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ] as const) {
    const folder = desk()
    mkdirSync(join(folder, 'b'))
    symlinkSync(join(folder, 'in'), join(folder, 'link'))
    writeFileSync(join(folder, 'in', 'a', '001.txt'), before)
    await read(folder, spelled[first]!(folder))
    writeFileSync(join(folder, 'in', 'a', '001.txt'), after)
    await read(folder, spelled[second]!(folder))
    const { whys } = await versions(folder)
    assert.deepEqual(whys, ['same file 1'], `${first} ${second}`)
    told.add(whys.join())
  }
  assert.equal(told.size, 1)
})

test('a desk that was moved as a whole knows its files, and so does a folder moved within', async () => {
  const folder = desk()
  writeFileSync(join(folder, 'in', 'a', '001.txt'), before)
  await read(folder, join(folder, 'in'))
  const moved = `${folder}-moved`
  renameSync(folder, moved)
  renameSync(join(moved, 'in'), join(moved, 'archive'))
  await read(moved, join(moved, 'archive'))
  writeFileSync(join(moved, 'archive', 'a', '001.txt'), after)
  await read(moved, join(moved, 'archive'))
  assert.deepEqual((await versions(moved)).whys, ['same file 1'])
})

test('files of one name in two folders and a file named anew stay two reports', async () => {
  const folder = desk()
  writeFileSync(join(folder, 'in', 'a', '001.txt'), before)
  writeFileSync(join(folder, 'in', 'b', '001.txt'), after)
  await read(folder, join(folder, 'in', 'a'))
  await read(folder, join(folder, 'in', 'b'))
  await read(folder, join(folder, 'in'))
  assert.deepEqual((await versions(folder)).whys, [])
})

test('pages, Word files and entries of an archive are told the same way', async () => {
  const folder = desk()
  const put = (text: string) => {
    writeFileSync(join(folder, 'in', 'page.html'), page(text))
    // Another story in each, or copies of one text would be copies.
    const of = (town: string) => text.replaceAll('Marn', town)
    writeFileSync(join(folder, 'in', 'word.docx'), word(of('Pell')))
    writeFileSync(
      join(folder, 'in', 'pile.zip'),
      zipOf([
        ['x/1.txt', of('Orsk')],
        ['y/1.txt', of('Quill')],
      ]),
    )
  }
  put(before)
  await read(folder, join(folder, 'in'))
  put(after)
  await read(folder, join(folder, 'in'))
  const { whys } = await versions(folder)
  assert.deepEqual(
    whys,
    Array.from({ length: 4 }, () => 'same file 1'),
  )
})

test('two desks that were given the same files in another place hold the same bytes', async () => {
  const folder = desk()
  for (const text of [before, after]) {
    writeFileSync(join(folder, 'in', 'a', '001.txt'), text)
    await read(folder, join(folder, 'in'))
  }
  const copy = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  cpSync(folder, copy, { recursive: true })
  assert.equal((await versions(copy)).bytes, (await versions(folder)).bytes)
})

test('what is forgotten goes with the versions of its file, and leaves no name', async () => {
  const folder = desk()
  for (const text of [before, after]) {
    writeFileSync(join(folder, 'in', 'a', 'tolk-family.txt'), text)
    await read(folder, join(folder, 'in'))
  }
  const store = await openSqliteStore(folder)
  const { id } = (await store.heads())[0]!
  await store.close()
  const why = ['--who', 'A. Venn', '--reason', 'asked to', '--json', '--store', folder]
  const done = await run('forget', id, ...why)
  assert.equal(done.code, 0, done.err)
  const [{ reports }] = done.lines() as [{ reports: string[] }]
  assert.equal(reports.length, 2)
  const again = await openSqliteStore(folder)
  const lines = (await again.log('file')).join('\n')
  await again.close()
  assert.ok(!lines.includes('tolk'), lines)
  assert.equal((await run('doctor', '--store', folder)).code, 0)
})

test('a version stays one when a passage of the other is forgotten', async () => {
  const folder = desk()
  for (const text of [before, after]) {
    writeFileSync(join(folder, 'in', 'a', '001.txt'), text)
    await read(folder, join(folder, 'in'))
  }
  const store = await openSqliteStore(folder)
  const { id } = (await store.heads())[0]!
  const [document] = await store.documents([id])
  await store.close()
  const start = document!.text.indexOf('mill bridge')
  const why = ['--who', 'A. Venn', '--reason', 'asked to', '--store', folder]
  const done = await run('forget', id, '--passage', `${start}-${start + 11}`, ...why)
  assert.equal(done.code, 0, done.err)
  assert.deepEqual((await versions(folder)).whys, ['same file 1'])
})
