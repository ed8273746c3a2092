// Persons, places, decisions and the story itself explained.
// Example: person "Aldo Venn", “the president” is he: nobody else is called so in a.
import type { Decided } from '../../model/decision.ts'
import type { Passage } from '../../model/passage.ts'
import type { Person, StoryPlace } from '../../model/story.ts'
import { periodWords } from '../rows/reports.ts'
import { sharingGroups } from '../rows/sharing.ts'
import { labelOf, own, reason, type View } from '../view.ts'
import { plural } from '../wording.ts'
import { headOf, listed, quoteOf, type Answer } from './answer.ts'
import { claimTitle, findingTitle, ID_HEAD } from './claim.ts'

/** Mentions shown of one name. */
const MENTIONS_MAX = 12

/** The first mention in each way of saying and report, ways of saying in order. */
function oneOfEach(mentions: readonly Passage[]): Passage[] {
  const seen = new Set<string>()
  return mentions.filter(({ exact, document }) => {
    const key = `${document} ${exact}`
    return !seen.has(key) && seen.add(key)
  })
}

function mentionLines(view: View, mentions: readonly Passage[]): string[] {
  const forms = Map.groupBy(mentions, ({ exact }) => exact.replaceAll(/\s+/gu, ' '))
  return [...forms].map(([form, all]) => {
    const reports = new Set(all.map(({ document }) => labelOf(view, document)))
    return `“${form}”: ${plural(all.length, 'mention')} in ${listed([...reports])}`
  })
}

/** Why mentions in other words are one person. */
export function explainPerson(view: View, person: Person): Answer {
  const { name, mentions, standing, roles, why = [] } = person
  const alone = why.length === 0 ? ['always named in words that hold the same name'] : []
  return {
    kind: 'person',
    id: name,
    title: `${name} (${standing === 'private' ? 'a private person: hidden in everything that leaves this machine' : 'public by role'})`,
    means: 'A person whom reports name, in one way or several.',
    rules: [
      ...why.map((one) => reason(view, one)),
      ...alone,
      'Two mentions are one person only where nothing else can be meant; somebody unnamed is nobody.',
    ],
    figures: [...roles.map((role) => `called ${role}`), ...mentionLines(view, mentions)],
    quotes: oneOfEach(mentions)
      .slice(0, MENTIONS_MAX)
      .map((one) => quoteOf(view, one)),
    also: view.story.positions.flatMap(({ party, issue }, k) =>
      party === name ? [{ id: `position/${k + 1}`, title: `${name} on ${issue}` }] : [],
    ),
  }
}

/** Where a place is named, and whether a map has it. */
export function explainPlace(view: View, place: StoryPlace): Answer {
  const { name, lat, lon, sensitive, mentions } = place
  const point =
    lat !== null && lon !== null
      ? `on the map at ${lat}, ${lon}`
      : sensitive !== undefined
        ? `kept off every map: people may be at risk there (${sensitive})`
        : 'no map entry: the list of places does not know it, or knows several'
  return {
    kind: 'place',
    id: name,
    title: name,
    means: 'A place as the reports name it.',
    rules: ['A name is a place where a list of places or the words around it say so.', point],
    figures: mentionLines(view, mentions),
    quotes: oneOfEach(mentions)
      .slice(0, MENTIONS_MAX)
      .map((one) => quoteOf(view, one)),
    also: view.story.claims
      .filter((claim) => claim.place === name)
      .map((claim) => ({ id: claim.id.slice(0, ID_HEAD), title: claimTitle(view, claim) })),
  }
}

/** Who decided what, and what became of it. */
export function explainDecision(view: View, decided: Decided): Answer {
  const { id, kind, by, time, reason: why, state, why: orphaned, claims, cites, sets } = decided
  const documents = decided.documents ?? []
  const reports = view.reports.filter(({ document }) => documents.includes(document.id))
  const heads = reports.slice(0, MENTIONS_MAX).flatMap((report) => headOf(report))
  return {
    kind: 'decision',
    id: id.slice(0, ID_HEAD),
    title: `${kind} by ${by}${sets === null ? '' : `: ${own(view, sets)}`}`,
    means: 'What an analyst decided. It is replayed on every run and changes no report.',
    rules: [
      `${by} gave the reason: ${why}`,
      state === 'applied' ? 'it is applied' : `it found nothing to hold on to: ${orphaned ?? ''}`,
    ],
    figures: [
      `decided ${reason(view, time)}`,
      ...(reports.length > 0
        ? [`about ${listed(reports.map(({ document }) => labelOf(view, document.id)))}`]
        : []),
    ],
    quotes: [...cites, ...heads].map((one) => quoteOf(view, one)),
    also: view.story.claims
      .filter((claim) => claims.includes(claim.id))
      .map((claim) => ({ id: claim.id.slice(0, ID_HEAD), title: claimTitle(view, claim) })),
  }
}

/** What a story is made of. */
export function explainStory(view: View): Answer {
  const { story } = view
  const groups = sharingGroups(view)
  const [report] = view.reports
  const shown = story.brief[0]?.cites.slice(0, 1) ?? (report ? headOf(report) : [])
  return {
    kind: 'story',
    id: story.id,
    title: own(view, story.title),
    means: 'Reports on one course of events, read together.',
    rules: [
      'Reports are one story where they tell of the same people, places and things within days of each other, background left aside.',
    ],
    figures: [
      `${plural(view.reports.length, 'report')}; ${periodWords(view)}`,
      ...groups.map(
        (group) =>
          `${listed(group.map((id) => labelOf(view, id)))} share text, directly or through others`,
      ),
      `${plural(story.claims.length, 'claim')}, ${plural(story.findings.length, 'finding')}`,
    ],
    quotes: shown.map((one) => quoteOf(view, one)),
    also: story.findings
      .slice(0, MENTIONS_MAX)
      .map((one) => ({ id: one.id.slice(0, ID_HEAD), title: findingTitle(view, one) })),
  }
}
