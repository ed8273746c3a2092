// The kinds of file that a story is written to, in the order in which help shows them.
import { webAnnotations } from './annotations.ts'
import { deadlinesCalendar } from './calendar.ts'
import { changesAtom } from './changes-atom.ts'
import { changesJsonFeed } from './changes-json.ts'
import { claimsJsonld } from './claims-jsonld.ts'
import { displacementCsv } from './displacement-csv.ts'
import { briefDocx } from './docx.ts'
import { eventsCsv } from './events-csv.ts'
import { figuresCsv } from './figures-csv.ts'
import type { ChangeFormat, FileFormat } from './file.ts'
import { placesGeojson } from './geojson.ts'
import { briefMarkdown } from './markdown.ts'
import { storyNinjs } from './ninjs.ts'
import { provenanceJson } from './provenance.ts'

export const FILE_FORMATS: readonly FileFormat[] = [
  briefMarkdown,
  briefDocx,
  storyNinjs,
  figuresCsv,
  displacementCsv,
  eventsCsv,
  placesGeojson,
  deadlinesCalendar,
  claimsJsonld,
  provenanceJson,
  webAnnotations,
]

/** Files that need the story's history beside the story. */
export const CHANGE_FORMATS: readonly ChangeFormat[] = [changesJsonFeed, changesAtom]
