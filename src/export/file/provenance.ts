// Who shares text with whom as PROV-JSON (W3C submission 2013): reports are entities, a shared
// passage whose direction is decided is a derivation, others are said to have influence on
// neither side and stand as members of one collection.
import type { Document } from '../../model/document.ts'
import type { LineageEdge } from '../../model/reuse.ts'
import { labelOf, own, type View } from '../view.ts'
import type { FileFormat } from './file.ts'
import { addressOf, iriPart } from './report.ts'

const reportId = (id: string) => `report:${iriPart(id)}`

function entities(view: View) {
  return Object.fromEntries(
    [...view.documents.values()].map((document) => [
      reportId(document.id),
      {
        'prov:type': { $: 'stemma:Report', type: 'prov:QUALIFIED_NAME' },
        'prov:label': labelOf(view, document.id),
        'stemma:sha256': document.hash,
        ...locationOf(view, document),
        ...(document.published ? { 'stemma:published': document.published } : {}),
      },
    ]),
  )
}

/** Where the report is on the web, unless its address would name somebody private. */
function locationOf(view: View, document: Document) {
  const url = addressOf(view, document)
  return url ? { 'prov:location': { $: url, type: 'xsd:anyURI' } } : {}
}

const isDecided = ({ direction }: LineageEdge) => direction === 'a-to-b'

function derivations(view: View) {
  const decided = view.story.lineage.edges.filter(isDecided)
  return Object.fromEntries(
    decided.map((edge, i) => [
      `_:derivation${i + 1}`,
      {
        'prov:generatedEntity': reportId(edge.to),
        'prov:usedEntity': reportId(edge.from),
        'prov:type': { $: 'prov:Quotation', type: 'prov:QUALIFIED_NAME' },
        'stemma:characters': edge.characters,
        'stemma:evidence': edge.why.map((why) => own(view, why)),
      },
    ]),
  )
}

/** Pairs with shared text whose direction is open: collections with two members. */
function open(view: View) {
  const edges = view.story.lineage.edges.filter((edge) => !isDecided(edge))
  const collections = edges.map((edge, i) => [`shared:${i + 1}`, edge] as const)
  const entity = collections.map(([id, edge]) => [
    id,
    {
      'prov:type': { $: 'prov:Collection', type: 'prov:QUALIFIED_NAME' },
      'stemma:direction': edge.direction,
      'stemma:characters': edge.characters,
    },
  ])
  const members = collections.flatMap(([id, { from, to }]) => [
    { 'prov:collection': id, 'prov:entity': reportId(from) },
    { 'prov:collection': id, 'prov:entity': reportId(to) },
  ])
  return {
    entity: Object.fromEntries(entity),
    hadMember: Object.fromEntries(members.map((member, i) => [`_:member${i + 1}`, member])),
  }
}

export const provenanceJson: FileFormat = {
  name: 'lineage',
  ending: 'lineage.prov.json',
  media: 'application/json',
  says: 'who shares text with whom and which way it went where decided: PROV-JSON',
  write: (view) => {
    const undecided = open(view)
    const bundle = {
      prefix: {
        stemma: 'urn:stemma:terms:',
        report: 'urn:stemma:report:',
        shared: 'urn:stemma:shared:',
      },
      entity: { ...entities(view), ...undecided.entity },
      wasDerivedFrom: derivations(view),
      hadMember: undecided.hadMember,
    }
    return `${JSON.stringify(bundle, null, 1)}\n`
  },
}
