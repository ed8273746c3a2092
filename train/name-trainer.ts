// Reports with names → the model of names: both looks, the second taught by first looks at reports
// that the first had not seen. Example: 256 reports, and each once more with other names in it ->
// resources/names.bin.
import { namesByRule } from '../src/annotate/name/name.ts'
import { stretchFeatures } from '../src/annotate/name/features.ts'
import type { NameView } from '../src/annotate/name/view.ts'
import {
  findSegments,
  nameReport,
  secondView,
  spansToSegments,
  type NameModel,
  type NameReport,
} from '../src/annotate/name/model.ts'
import { segmentIndex, type Segment } from '../src/learn/segmenter.ts'
import type { WordList } from '../src/learn/word-list.ts'
import type { Sentence } from '../src/model/annotation.ts'
import { splitSentences } from '../src/text/sentence.ts'
import { tokenize } from '../src/text/token.ts'
import type { NamedReport } from './name-corpora.ts'
import { swapNames } from './name-swap.ts'
import { exampleOf, generator, trainPerceptron, type Example } from './perceptron.ts'

/** Settings of training; shipped weights are made with these. */
export const SETTINGS = {
  wordBits: 16,
  segmentBits: 16,
  rounds: 6,
  margin: 20,
  drop: 0.1,
  folds: 4,
  /** Rows met in fewer reports learn nothing. */
  reportsMin: 2,
  seeds: [20261122, 20261123, 20261124],
}

/** A report ready for training: its stretches with right cuts, but for those nobody judged. */
interface Lesson {
  readonly report: NameReport
  readonly right: readonly Segment[]
  readonly skip: ReadonlySet<number>
}

function lessonOf({ text, names, unjudged }: NamedReport, list: WordList): Lesson {
  const tokens = tokenize(text)
  const sentences = splitSentences(text).map((one): Sentence => ({ kind: 'sentence', ...one }))
  const ruled = namesByRule(text, tokens, sentences)
  const report = nameReport({ text, tokens, sentences, ruled }, list, SETTINGS)
  const right = spansToSegments(report.words, names)
  const starts = new Set(right.map(({ from }) => report.words[from]!.start))
  const lost = [...unjudged, ...names.filter(({ start }) => !starts.has(start))]
  const skip = new Set<number>()
  report.stretches.forEach(({ from, to }, index) => {
    const start = report.words[from]!.start
    const end = report.words[to - 1]!.end
    if (lost.some((one) => one.start < end && start < one.end)) skip.add(index)
  })
  return { report, right, skip }
}

function examplesOf({ report, right, skip }: Lesson, view: NameView): Example[] {
  return report.stretches.flatMap((one, index) => {
    if (skip.has(index)) return []
    const inside = right
      .filter(({ from, to }) => from >= one.from && to <= one.to)
      .map(({ from, to, type }) => ({ from: from - one.from, to: to - one.from, type }))
    const example = exampleOf(stretchFeatures(view, one), inside)
    const isPossible = inside.every(
      ({ from, to }) => example.segments[segmentIndex(from, to - from)],
    )
    return isPossible ? [example] : []
  })
}

/** The model that the reports teach. */
export function trainModel(reports: readonly NamedReport[], list: WordList): NameModel {
  const { folds, seeds } = SETTINGS
  const swapped = swapNames(reports, generator(seeds[0]!))
  const lessons = reports.map((report, i) =>
    [report, swapped[i]!].map((one) => lessonOf(one, list)),
  )
  const first = withoutRare(
    lessons.map((pair) => pair.flatMap((lesson) => examplesOf(lesson, lesson.report.view))),
  )
  const second: Example[][] = []
  for (let fold = 0; fold < folds; fold++) {
    const kept = first.filter((_, i) => i % folds !== fold).flat()
    const weights = trainPerceptron(kept, { ...SETTINGS, seeds: seeds.slice(0, 1) })
    lessons.forEach((pair, i) => {
      if (i % folds !== fold) return
      second[i] = pair.flatMap((lesson) => {
        const found = findSegments(weights, lesson.report, lesson.report.view)
        return examplesOf(lesson, secondView(lesson.report, found))
      })
    })
  }
  return {
    list,
    first: trainPerceptron(first.flat(), SETTINGS),
    second: trainPerceptron(withoutRare(second).flat(), SETTINGS),
  }
}

/** The examples without rows that fewer than `reportsMin` reports have: those only memorise. */
function withoutRare(reports: readonly (readonly Example[])[]): Example[][] {
  const words = new Uint32Array(2 ** SETTINGS.wordBits)
  const segments = new Uint32Array(2 ** SETTINGS.segmentBits)
  for (const examples of reports) {
    countOnce(
      words,
      examples.flatMap((one) => one.words),
    )
    countOnce(
      segments,
      examples.flatMap((one) => one.segments),
    )
  }
  const keep = (counts: Uint32Array) => (rows: Uint32Array) =>
    rows.filter((row) => counts[row]! >= SETTINGS.reportsMin)
  const [keepWord, keepSegment] = [keep(words), keep(segments)]
  return reports.map((examples) =>
    examples.map((one) => ({
      right: one.right,
      words: one.words.map(keepWord),
      segments: one.segments.map((rows) => rows && keepSegment(rows)),
    })),
  )
}

function countOnce(counts: Uint32Array, lists: readonly (Uint32Array | null)[]): void {
  const seen = new Set<number>()
  for (const rows of lists) for (const row of rows ?? []) seen.add(row)
  for (const row of seen) counts[row]!++
}
