// The reports with their condition cards: where each came from, when, what is wrong with it as
// received.
import { h, type ComponentChild } from 'preact'
import type { ScreenReport } from '../../../src/model/screen.ts'
import { Cite } from '../cite.ts'
import { rowId, Tag, useGrowing } from '../part.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.reports
const STEP = 50
const PER_KIND = 4

function Card({ report }: { readonly report: ScreenReport }): ComponentChild {
  const kinds = [...new Set(report.condition.map(({ kind }) => kind))]
  return h(
    'ul',
    { class: 'condition' },
    kinds.map((kind) => {
      const all = report.condition.filter((one) => one.kind === kind)
      return h(
        'li',
        { key: kind },
        h('strong', null, all[0]!.name),
        ' ',
        text.times(all.length),
        ': ',
        all
          .slice(0, PER_KIND)
          .map((one, i) => [
            i > 0 && '; ',
            h('span', { dir: 'auto', key: i }, one.why),
            ' ',
            h(Cite, { cite: one.cite }),
          ]),
        all.length > PER_KIND && ` ${words.cite.more(all.length - PER_KIND)}`,
      )
    }),
  )
}

function Row({ report }: { readonly report: ScreenReport }): ComponentChild {
  return h(
    'li',
    { id: rowId('report', report.id), class: 'report', 'data-row': '', tabIndex: -1 },
    h(
      'h3',
      { dir: 'auto' },
      h('span', { class: 'report-label' }, h('bdi', null, report.label)),
      ' ',
      h('a', { href: to.report(report.id) }, report.title),
    ),
    h(
      'p',
      { class: 'quiet' },
      report.outlet ?? text.outlet,
      ' · ',
      report.publishedWords,
      report.publishedWhy && [
        ' ',
        h(Tag, { kind: 'inferred' }, text.inferred),
        ' ',
        h('small', { dir: 'auto' }, report.publishedWhy),
      ],
      ' · ',
      text.length(report.words),
      report.condition.length === 0 && ` · ${text.sound}`,
    ),
    report.condition.length > 0 && h(Card, { report }),
  )
}

export function Reports({ story }: SectionProps): ComponentChild {
  const { rows, more } = useGrowing(story.reports, STEP)
  return [
    h(
      'h2',
      null,
      words.story.headings.reports,
      ' ',
      h('small', null, text.total(story.reports.length)),
    ),
    h(
      'ol',
      { class: 'reports' },
      rows.map((report) => h(Row, { report, key: report.id })),
    ),
    more,
  ]
}
