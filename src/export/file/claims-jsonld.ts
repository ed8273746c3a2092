// Claims as schema.org JSON-LD: a Claim with the reports it appears in and who is quoted for it.
// Never a ClaimReview: no claim is rated.
import type { Claim } from '../../model/claim.ts'
import type { DocumentId } from '../../model/document.ts'
import { formatBounds } from '../wording.ts'
import { labelOf, own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'

function articleOf(view: View, id: DocumentId) {
  const report = view.documents.get(id)
  return {
    '@type': 'NewsArticle',
    name: report?.title ? own(view, report.title) : labelOf(view, id),
    identifier: `urn:sha256:${report?.hash ?? id}`,
    ...(report?.url ? { url: report.url } : {}),
    ...(report?.published ? { datePublished: report.published } : {}),
    ...(report?.outlet ? { publisher: { '@type': 'Organization', name: report.outlet } } : {}),
  }
}

function claimOf(view: View, claim: Claim) {
  const reports = [...new Set(claim.statements.map(({ document }) => document))]
  const speakers = [
    ...new Set(claim.statements.flatMap(({ speaker }) => (speaker ? [own(view, speaker)] : []))),
  ]
  const value = claim.kind === 'figure' ? `: ${formatBounds(claim)}` : ''
  return {
    '@type': 'Claim',
    '@id': `urn:stemma:${claim.id}`,
    name: `${own(view, claim.label)}${value}`,
    appearance: reports.map((id) => articleOf(view, id)),
    ...(speakers.length > 0
      ? { claimInterpreter: speakers.map((name) => ({ '@type': 'Thing', name })) }
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
