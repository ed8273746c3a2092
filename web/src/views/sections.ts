// The sections of a story behind its first screen, in one file of their own that loads when the
// first of them is asked for.
import type { ComponentType } from 'preact'
import type { Section } from '../router.ts'
import { Agreements } from './agreements.ts'
import { All } from './all.ts'
import { Differences } from './differences.ts'
import { Figures } from './figures.ts'
import { Files } from './files.ts'
import { History } from './history.ts'
import { Lineage } from './lineage.ts'
import { People } from './people.ts'
import { Quotes } from './quotes.ts'
import { Reports } from './reports.ts'
import type { SectionProps } from './story.ts'
import { Timeline } from './timeline.ts'
import { Unknowns } from './unknowns.ts'
import { Verify } from './verify.ts'

export const SECTION_VIEWS: Partial<Record<Section, ComponentType<SectionProps>>> = {
  figures: Figures,
  differences: Differences,
  unknowns: Unknowns,
  quotes: Quotes,
  timeline: Timeline,
  people: People,
  agreements: Agreements,
  lineage: Lineage,
  reports: Reports,
  history: History,
  verify: Verify,
  files: Files,
  all: All,
}
