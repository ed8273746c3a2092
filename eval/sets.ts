// The development sets: which contract command predicts, which scorer judges, which measures the
// gate pins, with the figure to reach (goal) and the best simple or published system measured on
// the same set (baseline), as fractions.

export interface Measure {
  readonly name: string
  /**
   * The way to it in the scorer's JSON: keys; "key=value" picks from a list; "a/b" divides two
   * numbers.
   */
  readonly at: readonly string[]
  readonly goal: number | null
  readonly baseline: number | null
  /** True where a lower figure is better (error rates). */
  readonly lower?: true
}

export interface EvalSet {
  readonly name: string
  readonly folder: string
  /** Contract command and its arguments; each input is its own run, their outputs are joined. */
  readonly command: readonly string[]
  /**
   * Files below the folder, as the command is to read them; "pages" stands for its unpacked
   * pages.
   */
  readonly inputs: readonly string[]
  readonly scorer: string
  readonly measures: readonly Measure[]
}

const measure = (
  name: string,
  at: readonly string[],
  goal: number | null = null,
  baseline: number | null = null,
): Measure => ({ name, at, goal, baseline })
const rate = (
  name: string,
  at: readonly string[],
  goal: number,
  baseline: number | null,
): Measure => ({
  name,
  at,
  goal,
  baseline,
  lower: true,
})

export const SETS: readonly EvalSet[] = [
  {
    name: 'quotations',
    folder: 'quotes-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'quotations',
    measures: [
      measure(
        'direct/mixed overlap F1',
        ['rows', 'measure=direct/mixed: content overlap >= 0.5', 'f1'],
        0.8,
        0.58,
      ),
      measure(
        'direct/mixed exact inside marks F1',
        ['rows', 'measure=direct/mixed: content exact inside its marks', 'f1'],
        0.65,
        0.58,
      ),
      rate(
        'direct/mixed false attribution',
        ['rows', 'measure=direct/mixed: false attribution rate', 'value'],
        0.05,
        0.151,
      ),
      measure(
        'indirect overlap F1',
        ['rows', 'measure=indirect: content overlap >= 0.5', 'f1'],
        0.48,
        null,
      ),
      measure('words and speaker F1, all forms', ['headline', 'value'], 0.48, 0.214),
      measure('source exact F1', ['rows', 'measure=source exact', 'f1'], 0.5, 0.23),
      measure('cue exact F1', ['rows', 'measure=cue exact', 'f1'], 0.5, 0.275),
    ],
  },
  {
    name: 'quantities',
    folder: 'quantities-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'quantities',
    measures: [
      measure('value F1', ['rows', 'measure=as published: value', 'f1'], 0.92, 0.709),
      measure('value + unit F1', ['rows', 'measure=as published: value + unit', 'f1'], 0.85, 0.501),
      measure(
        'value + change F1',
        ['rows', 'measure=as published: value + change', 'f1'],
        0.88,
        0.509,
      ),
      measure(
        'value + concept partial F1',
        ['rows', 'measure=as published: value + concept, partial', 'f1'],
        0.76,
        0.548,
      ),
    ],
  },
  {
    name: 'figures',
    folder: 'figures-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'figures',
    measures: [
      measure('quantity F1', ['rows', 'measure=quantity', 'f1'], 0.85, 0.699),
      measure(
        'term, given the quantity',
        ['rows', 'measure=term, given the quantity', 'value'],
        0.94,
        0.83,
      ),
      measure('all right F1', ['headline', 'value'], 0.62, 0.277),
    ],
  },
  {
    name: 'times',
    folder: 'times-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'times',
    measures: [
      measure('relaxed F1', ['rows', 'measure=span, relaxed', 'f1'], 0.91, 0.748),
      measure('strict F1', ['rows', 'measure=span, strict', 'f1'], 0.82, 0.504),
      measure('value F1', ['rows', 'measure=value', 'f1'], 0.78, 0.481),
    ],
  },
  {
    name: 'places',
    folder: 'places-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'places',
    measures: [
      measure('found F1', ['rows', 'measure=found, overlapping span', 'f1'], 0.8, 0.453),
      measure('end to end F1', ['headline', 'value'], 0.62, 0.258),
    ],
  },
  {
    name: 'names',
    folder: 'names-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'names',
    measures: [measure('typed exact F1', ['headline', 'value'], 0.7, 0.55)],
  },
  {
    name: 'modality',
    folder: 'modality-dev',
    command: ['annotate'],
    inputs: ['input.jsonl'],
    scorer: 'modality',
    measures: [
      measure('macro F1', ['headline', 'value'], 0.6, 0.539),
      measure(
        'accuracy of events found',
        ['rows', 'measure=accuracy, events found', 'value'],
        0.85,
        0.759,
      ),
      measure('events found', ['rows', 'measure=events found', 'value'], 0.7, null),
    ],
  },
  {
    name: 'shared passages',
    folder: 'reuse-dev',
    command: ['reuse'],
    inputs: ['input.jsonl'],
    scorer: 'reuse',
    measures: [
      measure('plagdet', ['all', 'plagdet'], 0.84, 0.493),
      measure('plagdet, verbatim', ['kinds', 'kind=verbatim', 'plagdet'], 0.97, 0.987),
      measure('plagdet, random', ['kinds', 'kind=random', 'plagdet'], 0.88, 0.095),
      measure('plagdet, translation', ['kinds', 'kind=translation', 'plagdet'], 0.86, 0.884),
      measure('plagdet, summary', ['kinds', 'kind=summary', 'plagdet'], 0.5, 0.576),
    ],
  },
  {
    name: 'shared text, news',
    folder: 'reuse-news-dev',
    command: ['reuse'],
    inputs: ['input.jsonl.gz'],
    scorer: 'reuse',
    measures: [
      measure('pair F1 at 10 %', ['thresholds', 'threshold=0.1', 'f1'], 0.97, 0.903),
      measure('pair F1 at 30 %', ['thresholds', 'threshold=0.3', 'f1'], 0.97, 0.897),
      measure('pair F1 at 50 %', ['thresholds', 'threshold=0.5', 'f1'], 0.99, 0.976),
    ],
  },
  {
    name: 'stories, Giveme5W1H',
    folder: 'stories-dev/giveme5w1h',
    command: ['cluster'],
    inputs: ['input.jsonl'],
    scorer: 'stories',
    measures: [measure('B-cubed F1', ['bcubed', 'f1'], 0.9, 0.844)],
  },
  {
    name: 'stories, ECB+',
    folder: 'stories-dev/ecbplus',
    command: ['cluster'],
    inputs: ['input.jsonl'],
    scorer: 'stories',
    measures: [measure('B-cubed F1', ['bcubed', 'f1'], 0.88, 0.861)],
  },
  {
    name: 'timelines',
    folder: 'timelines-dev',
    command: ['story'],
    inputs: ['egypt', 'finan', 'h1n1', 'haiti', 'iraq', 'mj'].map((topic) => `${topic}.jsonl.gz`),
    scorer: 'timelines',
    measures: [
      measure('AR1 F1', ['ar1', 'f1'], 0.13, 0.117),
      measure('date F1', ['date', 'f1'], 0.72, 0.7),
    ],
  },
  {
    name: 'extraction, scrapinghub',
    folder: 'extraction-dev/scrapinghub',
    command: ['extract'],
    inputs: ['pages'],
    scorer: 'extraction',
    measures: [measure('shingle F1', ['shingle', 'f1'], 0.962, 0.947)],
  },
  {
    name: 'extraction, WCXB',
    folder: 'extraction-dev/wcxb-articles',
    command: ['extract'],
    inputs: ['pages'],
    scorer: 'extraction',
    measures: [
      measure('word F1', ['word', 'f1'], 0.942, 0.933),
      measure('title right', ['fields', 'title', 'right/pages'], 0.9, 0.623),
      measure('byline right', ['fields', 'byline', 'right/pages'], 0.85, 0.777),
      measure('date right', ['fields', 'published', 'right/pages'], 0.85, 0.641),
    ],
  },
]
