// Invented reports for tests of the engine and of grouping: three stories of Veldoria, told by
// several outlets.
import { cleanDocument } from '../clean/index.ts'
import type { Document } from '../model/document.ts'

interface Told {
  readonly id: string
  readonly outlet: string
  readonly published: string | null
  readonly title: string
  readonly text: string
}

/** A report as a reader would hand it over, cleaned. */
export function reportOf({ id, outlet, published, title, text }: Told): Document {
  return cleanDocument({
    id,
    path: `${id}.txt`,
    part: null,
    source: text,
    edits: [],
    title,
    byline: null,
    outlet,
    url: null,
    published,
    modified: null,
    language: 'en',
    notices: [],
  })
}

/** A dam breaks in Ostrel: four reports, one of them undated. */
export const DAM: readonly Document[] = [
  reportOf({
    id: 'dam-1',
    outlet: 'NORDPRESS',
    published: '2031-03-02T08:00:00Z',
    title: 'Dam bursts above Keld',
    text:
      'MARN, March 2 (NORDPRESS) - The Ulva dam above the town of Keld burst on Sunday, ' +
      'sending water through the lower quarters.\n' +
      'Governor Mira Sol said 3,200 people had left their homes in the province of Ostrel.\n' +
      '"We did not have an hour," Sol told reporters in Keld.\n' +
      'Engineers had warned of cracks in the Ulva dam in January.',
  }),
  reportOf({
    id: 'dam-2',
    outlet: 'Marn Courier',
    published: '2031-03-02T15:30:00Z',
    title: 'Thousands flee Ostrel flood',
    text:
      'Thousands of people fled the town of Keld on Sunday after the Ulva dam gave way.\n' +
      'About 3,500 people were displaced, the Ostrel rescue service said. ' +
      'Governor Mira Sol visited a shelter in Keld.\n' +
      'The Ulva dam was built sixty years ago. Cracks were found in January.',
  }),
  reportOf({
    id: 'dam-3',
    outlet: 'The Lakes Herald',
    published: '2031-03-03',
    title: 'Governor promises rebuilt homes by June 30',
    text:
      'Governor Mira Sol said on Monday that homes in Keld would be rebuilt by June 30.\n' +
      'More than 3,200 people left Keld when the Ulva dam burst. Seven people are missing in Ostrel.\n' +
      '"We did not have an hour," Sol said.',
  }),
  reportOf({
    id: 'dam-4',
    outlet: 'NORDPRESS',
    published: null,
    title: 'Keld waits for the water to fall',
    text:
      'People in Keld waited for the water to fall after the Ulva dam burst above the town.\n' +
      'The Ostrel rescue service counted seven missing. Governor Mira Sol asked Marn for help.',
  }),
]

/** A strike at a port: two reports. */
export const STRIKE: readonly Document[] = [
  reportOf({
    id: 'strike-1',
    outlet: 'Marn Courier',
    published: '2031-03-02T11:00:00Z',
    title: 'Dockers walk out in Tarhaven',
    text:
      'Dockers in the port of Tarhaven stopped work on Sunday over pay, their union said.\n' +
      'Union leader Jon Brask asked the port company Kestrel Lines for a rise of 9 percent.\n' +
      'Forty ships waited outside Tarhaven.',
  }),
  reportOf({
    id: 'strike-2',
    outlet: 'NORDPRESS',
    published: '2031-03-03T09:00:00Z',
    title: 'Kestrel Lines offers dockers 4 percent',
    text:
      'Kestrel Lines offered dockers in Tarhaven a rise of 4 percent on Monday.\n' +
      'Jon Brask, who leads the dockers union, called the offer from Kestrel Lines an insult.\n' +
      'The strike in the port of Tarhaven went into its second day with fifty ships waiting.',
  }),
]

/** A report that shares its story with no other. */
export const OPERA: readonly Document[] = [
  reportOf({
    id: 'opera-1',
    outlet: 'The Lakes Herald',
    published: '2031-03-01',
    title: 'New opera opens in Marn',
    text:
      'The opera "The Glass Heron" by Ada Lind opened in Marn on Saturday.\n' +
      'The soprano Ila Ferro sang the title part and was called back eleven times.',
  }),
]

/** All of them, in canonical order of no particular story. */
export const REPORTS: readonly Document[] = [...DAM, ...STRIKE, ...OPERA]
