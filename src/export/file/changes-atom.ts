// What changed in a story as an Atom feed (RFC 4287), an entry for each change, newest first.
// Stamps are days of the reports, so that the same reports give the same feed whenever it is
// written.
// Example: an entry "contested: who opened the gates" with a "via" link to each report it stands
// on.
import type { Day } from '../../model/calendar.ts'
import { caveat } from '../wording.ts'
import type { View } from '../view.ts'
import { changeEntries, feedTitle, type ChangeEntry } from './change-entry.ts'
import type { ChangeFormat } from './file.ts'
import { addressOf, iriPart, midnight } from './report.ts'
import { escapeXml } from './xml.ts'

/** The stamp of a feed without a single dated report: Atom demands one, and no clock is read. */
const NEVER: Day = '1970-01-01'

const element = (name: string, text: string) => ` <${name}>${escapeXml(text)}</${name}>`

function viaLinks(view: View, { cites }: ChangeEntry): string[] {
  const urls = cites.flatMap(({ document }) => {
    const report = view.documents.get(document)
    return (report && addressOf(view, report)) ?? []
  })
  return [...new Set(urls)].map((url) => `  <link rel="via" href="${escapeXml(url)}"/>`)
}

function entryOf(view: View, entry: ChangeEntry): string {
  return [
    ' <entry>',
    ` ${element('id', entry.id)}`,
    ` ${element('title', entry.title)}`,
    ` ${element('updated', midnight(entry.day))}`,
    `  <category term="${entry.kind}"/>`,
    ...viaLinks(view, entry),
    `  <content type="text">${escapeXml(entry.text)}</content>`,
    ' </entry>',
  ].join('\n')
}

export const changesAtom: ChangeFormat = {
  name: 'changes-atom',
  ending: 'changes.atom',
  media: 'application/atom+xml; charset=utf-8',
  says: 'what changed, day by day: Atom',
  write: (view, history) => {
    const entries = changeEntries(view, history)
    const updated = entries[0]?.day ?? view.story.to ?? view.story.from ?? NEVER
    return `${[
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
      element('id', `urn:stemma:story:${iriPart(view.story.id)}:changes`),
      element('title', feedTitle(view, entries)),
      element('subtitle', caveat(view.reports.length)),
      element('updated', midnight(updated)),
      ' <author><name>Stemma</name></author>',
      ' <generator>Stemma</generator>',
      ...entries.map((entry) => entryOf(view, entry)),
      '</feed>',
    ].join('\n')}\n`
  },
}
