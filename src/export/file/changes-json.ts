// What changed in a story as a JSON Feed (jsonfeed.org, version 1.1), an item for each change,
// newest first. What a program needs stands under "_stemma", as the standard asks of extensions.
// Example: an item of the tag "raised" with the values before and after.
import { caveat } from '../wording.ts'
import type { View } from '../view.ts'
import { changeEntries, feedTitle, type ChangeEntry } from './change-entry.ts'
import type { ChangeFormat } from './file.ts'
import { addressOf, iriPart, midnight } from './report.ts'

function itemOf(view: View, entry: ChangeEntry) {
  const { id, day, kind, title, text, claims, before, after, cites } = entry
  const [first] = cites
  const report = first && view.documents.get(first.document)
  const url = report ? addressOf(view, report) : null
  return {
    id,
    ...(url ? { external_url: url } : {}),
    title,
    content_text: text,
    date_published: midnight(day),
    date_modified: midnight(day),
    tags: [kind],
    _stemma: {
      kind,
      claims,
      before,
      after,
      cites: cites.map(({ document, start, end }) => ({ document, start, end })),
    },
  }
}

export const changesJsonFeed: ChangeFormat = {
  name: 'changes',
  ending: 'changes.json',
  media: 'application/feed+json',
  says: 'what changed, day by day: JSON Feed',
  write: (view, history) => {
    const entries = changeEntries(view, history)
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: feedTitle(view, entries),
      description: caveat(view.reports.length),
      language: 'en',
      authors: [{ name: 'Stemma' }],
      _stemma: { about: 'docs/files.md', story: `urn:stemma:story:${iriPart(view.story.id)}` },
      items: entries.map((entry) => itemOf(view, entry)),
    }
    return `${JSON.stringify(feed, null, 1)}\n`
  },
}
