// The kinds of file that a story is written to, in the order in which help shows them.
import { webAnnotations } from './annotations.ts'
import { deadlinesCalendar } from './calendar.ts'
import { claimsJsonld } from './claims-jsonld.ts'
import { eventsCsv } from './events-csv.ts'
import { figuresCsv } from './figures-csv.ts'
import type { FileFormat } from './file.ts'
import { placesGeojson } from './geojson.ts'
import { briefMarkdown } from './markdown.ts'
import { provenanceJson } from './provenance.ts'

export const FILE_FORMATS: readonly FileFormat[] = [
  briefMarkdown,
  figuresCsv,
  eventsCsv,
  placesGeojson,
  deadlinesCalendar,
  claimsJsonld,
  provenanceJson,
  webAnnotations,
]
