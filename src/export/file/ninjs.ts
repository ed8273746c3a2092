// The brief of a story as one news item of the IPTC (ninjs 3.1), with an associated item for each
// report: what it is called, who published it when, and its whole text only where that was asked
// for. Private persons are in neither. Example: a story of three reports is an item of type
// "composite" with three associations of type "text".
// Source: the ninjs 3.1 schema of the IPTC (github.com/iptc/newsinjson), whose items are closed:
// nothing of our own can stand at their top.
import type { Document } from '../../model/document.ts'
import type { StoryPlace } from '../../model/story.ts'
import { maskedSlice } from '../mask.ts'
import { caveat } from '../wording.ts'
import { labelOf, own, type View } from '../view.ts'
import { briefOf, reportLine, type BriefLine } from './brief.ts'
import type { FileFormat, FileOptions } from './file.ts'
import { addressOf, iriPart, reportUri, stampOf, titleOf } from './report.ts'
import { standingOf } from './standing.ts'

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
}

const PLAIN = 'text/plain'

function bodyOf(role: string, value: string) {
  const wordCount = value.split(/\s+/u).filter(Boolean).length
  return { role, contentType: PLAIN, charCount: [...value].length, wordCount, value }
}

function reportItem(view: View, document: Document, { withTexts = false }: FileOptions) {
  const title = titleOf(view, document)
  const href = addressOf(view, document)
  const [published, modified] = [stampOf(document.published), stampOf(document.modified)]
  const whole = { start: 0, end: document.text.length }
  return {
    name: labelOf(view, document.id),
    rel: 'source',
    uri: reportUri(document),
    type: 'text',
    representationType: withTexts ? 'full' : 'partial',
    ...(published ? { contentCreated: published } : {}),
    ...(modified ? { versionCreated: modified } : {}),
    ...(document.language ? { language: document.language } : {}),
    ...(title ? { title, headlines: [headline(title)] } : {}),
    ...(document.outlet ? { infoSources: [{ name: document.outlet, role: 'publisher' }] } : {}),
    altIds: [{ role: 'stemma', value: document.id }],
    ...(href ? { renditions: [{ name: 'web', href }] } : {}),
    ...(withTexts ? { bodies: [bodyOf('main', maskedSlice(document, whole, view.mask))] } : {}),
  }
}

const headline = (value: string) => ({ role: 'main', contentType: PLAIN, value })

const lineOf = ({ text, numbers }: BriefLine) => `${text} [${numbers.join(', ')}]`

/** The brief as plain text, then the reports by number, then the standing caveat. */
function briefWords(view: View): string {
  const { bottom, sections } = briefOf(view)
  return [
    ...(bottom ? [lineOf(bottom)] : []),
    ...sections.map(({ title, lines }) => [title, ...lines.map(lineOf)].join('\n')),
    view.reports.map(({ document }, i) => `${i + 1}. ${reportLine(view, document.id)}`).join('\n'),
    caveat(view.reports.length),
  ].join('\n\n')
}

/** Persons by role, never a private one: not in a list of names, masked or not. */
function publicPeople({ story }: View) {
  return story.people
    .filter(({ standing }) => standing === 'public')
    .map(({ name }) => ({ name, rel: 'mentioned' }))
}

function placeOf(view: View, { name, geonames, lat, lon, sensitive }: StoryPlace) {
  const point = !sensitive && lat !== null && lon !== null
  return {
    name: own(view, name),
    rel: 'mentioned',
    ...(geonames === null ? {} : { uri: `https://sws.geonames.org/${geonames}/` }),
    ...(point ? { geoJSON: { type: 'Point', coordinates: [lon, lat] } } : {}),
  }
}

function eventsOf(view: View) {
  return view.story.claims
    .filter(({ kind, withdrawn }) => kind === 'event' && !withdrawn)
    .map(({ id, label }) => ({
      id,
      name: own(view, label),
      rel: 'mentioned',
      uri: `urn:stemma:claim:${iriPart(id)}`,
    }))
}

/** The outlets, each once, and whom the reports cite. */
function sourcesOf(view: View) {
  const outlets = view.reports.flatMap(({ document }) => document.outlet ?? [])
  const speakers = view.story.claims.flatMap((claim) =>
    standingOf(claim).flatMap(({ speaker }) => (speaker ? [own(view, speaker)] : [])),
  )
  const of = (names: readonly string[], role: string) =>
    [...new Set(names)].map((name) => ({ name, role }))
  return [...of(outlets, 'publisher'), ...of(speakers, 'cited')]
}

/** The days between which the reports appeared: the item is as old as the newest of them. */
function stampsOf(view: View) {
  const stamps = view.reports.flatMap(({ document }) => stampOf(document.published) ?? [])
  const sorted = stamps.toSorted((a, b) => Date.parse(a) - Date.parse(b))
  const [first, last] = [sorted[0], sorted.at(-1)]
  return { ...(first ? { firstCreated: first } : {}), ...(last ? { versionCreated: last } : {}) }
}

export const storyNinjs: FileFormat = {
  name: 'ninjs',
  ending: 'ninjs.json',
  media: 'application/json',
  says: 'the brief as a news item, the reports as its associations: IPTC ninjs 3.1',
  write: (view, options = {}) => {
    const { story, reports } = view
    const title = own(view, story.title)
    const item = {
      uri: `urn:stemma:story:${iriPart(story.id)}`,
      standard: STANDARD,
      type: 'composite',
      representationType: 'full',
      ...stampsOf(view),
      language: 'en',
      title,
      headlines: [headline(title)],
      by: 'Stemma',
      digitalSourceType: { literal: 'assembled by rules from the reports cited' },
      edNote: caveat(reports.length),
      bodies: [bodyOf('brief', briefWords(view))],
      people: publicPeople(view),
      places: story.places.map((place) => placeOf(view, place)),
      events: eventsOf(view),
      infoSources: sourcesOf(view),
      altIds: [story.id, ...(story.aliases ?? [])].map((value) => ({ role: 'stemma', value })),
      associations: reports.map(({ document }) => reportItem(view, document, options)),
    }
    return `${JSON.stringify(item, null, 1)}\n`
  },
}
