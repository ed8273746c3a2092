// A story → what can be found of it: its reports, quotes, figures and public persons, with private
// words covered as on its page. Private persons are not found, neither as persons nor in texts.
// Example: the claim "12,000 people sheltered" is a row of kind figure, status actual.
import { storyScreen } from '../export/screen/index.ts'
import { hiddenText } from '../export/screen/hidden.ts'
import { maskWords } from '../export/mask.ts'
import { own, wordsOf, type View } from '../export/view.ts'
import type { Claim } from '../model/claim.ts'
import type { Passage } from '../model/passage.ts'
import type { Person } from '../model/story.ts'
import { WORDINGS_BETWEEN, type SearchRow, type SearchStory } from '../store/sqlite/search.ts'

/** Code units of a report that are indexed, and wordings of one claim. */
const TEXT_LENGTH_MAX = 200_000
const WORDINGS_MAX = 8

/** All that the index is to hold of a story. */
export function searchStory(view: View, version: string): SearchStory {
  const { story } = view
  const days = dayFinder(view)
  const labels = new Map(storyScreen(view).figures.map((one) => [one.claim, one.label]))
  const claims = story.claims.flatMap((claim) => {
    const label = labels.get(claim.id) ?? claim.label
    return claimRow(view, { ...claim, label }, days) ?? []
  })
  const people = story.people.filter(({ standing }) => standing === 'public')
  return {
    story: story.id,
    version,
    rows: [
      ...reportRows(view, days),
      ...claims,
      ...people.map((person) => personRow(view, person, days)),
    ],
    refs: [
      ...story.claims.flatMap(({ id, aliases }) => [id, ...aliases]),
      ...story.findings.map(({ id }) => id),
    ],
  }
}

type DaysOf = (documents: readonly string[]) => Pick<SearchRow, 'from' | 'to' | 'outlets'>

/** From when to when some reports appeared, and where. */
function dayFinder({ story }: View): DaysOf {
  const known = new Map(story.documents.map((one) => [one.id, one]))
  return (ids) => {
    const held = ids.flatMap((id) => known.get(id) ?? [])
    const days = (side: 'from' | 'to') => held.flatMap((one) => one.published?.[side] ?? []).sort()
    const outlets = [...new Set(held.flatMap(({ outlet }) => outlet ?? []))]
    return { from: days('from')[0] ?? null, to: days('to').at(-1) ?? null, outlets }
  }
}

function reportRows(view: View, days: DaysOf): SearchRow[] {
  return view.reports.map(({ document }) => ({
    kind: 'report' as const,
    claim: null,
    report: document.id,
    start: 0,
    end: document.text.length,
    ...days([document.id]),
    status: null,
    title: maskWords(document.title ?? '', view.mask),
    words: hiddenText(document, view.mask).slice(0, TEXT_LENGTH_MAX),
  }))
}

function claimRow(view: View, claim: Claim, days: DaysOf): SearchRow | null {
  if (claim.kind !== 'figure' && claim.kind !== 'quotation') return null
  const counted = claim.statements.filter(({ repeat }) => !repeat)
  const statements = counted.length > 0 ? counted : claim.statements
  const wordings = [...new Set(statements.map((one) => wordsOf(view, one)))]
  const place = claim.place === null ? [] : [claim.place]
  const speakers = [...new Set(statements.flatMap(({ speaker }) => speaker ?? []))]
  const figure = claim.kind === 'figure'
  const heads = figure ? [claim.label, ...place] : speakers
  return {
    kind: figure ? 'figure' : 'quote',
    claim: claim.id,
    ...placeOf(statements[0] ?? claim.statements[0]),
    ...days(statements.map(({ document }) => document)),
    status: figure ? claim.status : null,
    // A speaker who is not stated is no word to be found: the list says it.
    title: own(view, heads.join(' · ')),
    words: wordings.slice(0, WORDINGS_MAX).join(WORDINGS_BETWEEN),
  }
}

function personRow(view: View, { name, roles, mentions }: Person, days: DaysOf): SearchRow {
  return {
    kind: 'person',
    claim: null,
    ...placeOf(mentions[0]),
    ...days(mentions.map(({ document }) => document)),
    status: null,
    title: own(view, name),
    words: own(view, roles.join(' · ')),
  }
}

const placeOf = ({ document, start, end }: Passage) => ({ report: document, start, end })
