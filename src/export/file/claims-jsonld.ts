// Claims as schema.org JSON-LD: a Claim with the reports it appears in and who is quoted for it.
// Never a ClaimReview: no claim is rated.
import type { Claim } from '../../model/claim.ts'
import type { DocumentId } from '../../model/document.ts'
import { formatBounds } from '../wording.ts'
import { labelOf, own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'
import { addressOf, iriPart, reportUri, titleOf } from './report.ts'
import { standingOrAll } from './standing.ts'

function articleOf(view: View, id: DocumentId) {
  const report = view.documents.get(id)
  const url = report ? addressOf(view, report) : null
  return {
    '@type': 'NewsArticle',
    name: (report && titleOf(view, report)) ?? labelOf(view, id),
    identifier: reportUri({ hash: report?.hash ?? id }),
    ...(url ? { url } : {}),
    ...(report?.published ? { datePublished: report.published } : {}),
    ...(report?.outlet ? { publisher: { '@type': 'Organization', name: report.outlet } } : {}),
  }
}

/** A person where the story knows one of that name; else the text may mean a body or a crowd. */
function speakerOf({ story }: View, name: string) {
  const person = story.people.some((one) => one.standing === 'public' && one.name === name)
  return person ? { '@type': 'Person', name } : { name }
}

function claimOf(view: View, claim: Claim) {
  const statements = standingOrAll(claim)
  const reports = [...new Set(statements.map(({ document }) => document))]
  const speakers = [
    ...new Set(statements.flatMap(({ speaker }) => (speaker ? [own(view, speaker)] : []))),
  ]
  const value = claim.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
  return {
    '@type': 'Claim',
    '@id': `urn:stemma:${iriPart(claim.id)}`,
    name: `${own(view, claim.label)}${value}`,
    ...(claim.withdrawn ? { creativeWorkStatus: 'Withdrawn' } : {}),
    appearance: reports.map((id) => articleOf(view, id)),
    ...(speakers.length > 0
      ? { claimInterpreter: speakers.map((name) => speakerOf(view, name)) }
      : {}),
  }
}

export const claimsJsonld: FileFormat = {
  name: 'claims',
  ending: 'claims.jsonld',
  media: 'application/ld+json',
  says: 'claims with the reports they appear in, rated by nobody: schema.org Claim',
  write: (view) =>
    `${JSON.stringify({ '@context': 'https://schema.org', '@graph': view.story.claims.map((claim) => claimOf(view, claim)) }, null, 1)}\n`,
}
