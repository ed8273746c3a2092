// Everything of a story that can be asked for, each with its id, its names and its answer.
// Example: the claim 3f2a…, "brief/2", the report "003", the person "Aldo Venn".
import type { AnnotatedDocument } from '../../model/pile.ts'
import { stemOf } from '../label.ts'
import { labelOf, type View } from '../view.ts'
import { dayOf, type Answer } from './answer.ts'
import { claimTitle, explainClaim, findingTitle } from './claim.ts'
import { explainFinding } from './finding.ts'
import {
  explainAgreement,
  explainEntry,
  explainLine,
  explainPosition,
  explainStruck,
} from './line.ts'
import { explainLink } from './link.ts'
import { explainDecision, explainPerson, explainPlace, explainStory } from './named.ts'
import { explainReport } from './report.ts'

/** Something of a story that can be asked for. */
export interface Topic {
  readonly kind: Answer['kind']
  readonly id: string
  /** Other ids and names that it goes by. */
  readonly names: readonly string[]
  /** Which sort of its kind, where it has any: a finding's or claim's kind, a report's name. */
  readonly more?: string
  /** Words that a search looks in and that a list shows. */
  readonly words: () => string
  readonly answer: () => Answer
}

function ledgerTopics(view: View): Topic[] {
  const { findings, claims } = view.story
  return [
    ...findings.map((one): Topic => {
      const words = () => `${findingTitle(view, one)}. ${one.why.join(' ')}`
      return {
        kind: 'finding',
        more: one.kind,
        id: one.id,
        names: [],
        words,
        answer: () => explainFinding(view, one),
      }
    }),
    ...claims.map((one): Topic => ({
      kind: 'claim',
      more: one.kind,
      id: one.id,
      names: one.aliases,
      words: () => claimTitle(view, one),
      answer: () => explainClaim(view, one),
    })),
  ]
}

/** Topics that go by a number: "timeline/3". */
function numbered<T>(
  kind: Answer['kind'],
  all: readonly T[],
  tell: (one: T, number: number) => Answer,
  {
    name,
    names = () => [],
    words,
  }: {
    readonly name: string
    readonly names?: (one: T) => readonly string[]
    readonly words: (one: T) => string
  },
): Topic[] {
  return all.map((one, k) => ({
    kind,
    id: `${name}/${k + 1}`,
    names: names(one),
    words: () => words(one),
    answer: () => tell(one, k + 1),
  }))
}

const text = ({ text: words }: { readonly text: string }) => words

function lineTopics(view: View): Topic[] {
  const { brief, struck, timeline, agreements, positions, lineage } = view.story
  return [
    ...numbered('brief line', brief, (one, n) => explainLine(view, one, n), {
      name: 'brief',
      words: text,
    }),
    ...numbered('struck line', struck, (one, n) => explainStruck(view, one, n), {
      name: 'struck',
      words: text,
    }),
    ...numbered('timeline entry', timeline, (one, n) => explainEntry(view, one, n), {
      name: 'timeline',
      words: text,
    }),
    ...numbered('agreement', agreements, (one, n) => explainAgreement(view, one, n), {
      name: 'agreement',
      names: ({ name }) => [name],
      words: ({ name }) => name,
    }),
    ...numbered('position', positions, (one, n) => explainPosition(view, one, n), {
      name: 'position',
      names: ({ party, issue }) => [party, issue],
      words: ({ party, issue }) => `${party} on ${issue}`,
    }),
    ...numbered('link', lineage.edges, (one, n) => explainLink(view, one, n), {
      name: 'link',
      words: ({ from, to }) => `${labelOf(view, from)} and ${labelOf(view, to)}`,
    }),
  ]
}

/** The names that a report goes by: id, label, file, file without ending. */
export function reportNames({ document: { id, path } }: AnnotatedDocument): string[] {
  if (path === null) return [id]
  return [id, path, path.split(/[/\\]/u).at(-1)!, stemOf(path)]
}

function reportTopics(view: View): Topic[] {
  return view.reports.flatMap((report): Topic[] => {
    const known = view.story.documents.find(({ id }) => id === report.document.id)
    if (!known) return []
    return [
      {
        kind: 'report',
        more: labelOf(view, known.id),
        id: known.id,
        names: [labelOf(view, known.id), ...reportNames(report)],
        words: () => dayOf(view, known.id),
        answer: () => explainReport(view, report, known),
      },
    ]
  })
}

function namedTopics(view: View): Topic[] {
  const { story } = view
  return [
    ...story.people.map((one): Topic => ({
      kind: 'person',
      id: one.name,
      names: [one.name.split(' ').at(-1)!],
      words: () => one.name,
      answer: () => explainPerson(view, one),
    })),
    ...story.places.map((one): Topic => ({
      kind: 'place',
      id: one.name,
      names: [],
      words: () => one.name,
      answer: () => explainPlace(view, one),
    })),
    ...(story.decisions ?? []).map((one): Topic => ({
      kind: 'decision',
      id: one.id,
      names: [],
      words: () => one.reason,
      answer: () => explainDecision(view, one),
    })),
    {
      kind: 'story',
      id: story.id,
      names: story.aliases ?? [],
      words: () => story.title,
      answer: () => explainStory(view),
    },
  ]
}

/** Everything of a story that can be asked for, in the order of a list. */
export function topicsOf(view: View): readonly Topic[] {
  return [...ledgerTopics(view), ...lineTopics(view), ...reportTopics(view), ...namedTopics(view)]
}

/** Heads of what is listed are cut at this length. */
const LINE_MAX = 100

/** "3f2a…  finding same: the numbers agree …": one line for everything that can be asked for. */
export function listTopics(view: View): string[] {
  return topicsOf(view).map((topic) => {
    const words = topic.words().replaceAll(/\s+/gu, ' ').trim()
    const head = words.length > LINE_MAX ? `${words.slice(0, LINE_MAX)}…` : words
    return `${topic.id}  ${topic.kind}${topic.more ? ` ${topic.more}` : ''}${head ? `: ${head}` : ''}`
  })
}
