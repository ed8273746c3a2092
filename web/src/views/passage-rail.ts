// Beside a report's text: the statements that the ledger has from it and who else says so, its
// condition, who shares text with it, its earlier states, and what is known of it.
import { h, type ComponentChild } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { ReportScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { Cite, Cites } from '../cite.ts'
import { differenceOf } from '../difference.ts'
import { answered, Block, Tag, useGrowing } from '../part.ts'
import { to, type TextSpan } from '../router.ts'
import { deskWords } from '../words-desk.ts'

const text = deskWords.passage
const CLAIMS_FIRST = 12
const CONDITION_FIRST = 6

interface RailProps {
  readonly report: ReportScreen
}

export function Rail({
  report,
  span,
}: RailProps & { readonly span: TextSpan | null }): ComponentChild {
  return h(
    'aside',
    { class: 'rail' },
    h(Cited, { report, span }),
    h(Claims, { report, span }),
    h(Condition, { report }),
    h(Shares, { report }),
    h(Revisions, { report }),
    h(About, { report }),
  )
}

function Cited({ report, span }: RailProps & { readonly span: TextSpan | null }): ComponentChild {
  if (!span) return h('p', { class: 'quiet' }, text.none)
  const words = report.text.slice(span.start, span.end)
  return h(
    Block,
    { id: 'cited-words', title: text.cited },
    h('blockquote', { dir: 'auto' }, h('q', null, words)),
    h('p', { class: 'counts' }, text.citedAt(span.start, span.end)),
    h(AtOrigin, { url: report.url, words }),
  )
}

function Claims({ report, span }: RailProps & { readonly span: TextSpan | null }): ComponentChild {
  const { rows, more } = useGrowing(report.claims, CLAIMS_FIRST)
  const touches = (start: number, end: number) =>
    span !== null && start < span.end && span.start < end
  // What the cited words say comes first; the rest in the order of the text.
  const cited = report.claims.filter(({ start, end }) => touches(start, end))
  const shown = [...cited, ...rows.filter((one) => !cited.includes(one))]
  return h(
    Block,
    { id: 'claims-here', title: text.claims },
    shown.length === 0
      ? h('p', { class: 'quiet' }, text.noClaims)
      : h(
          'ol',
          { class: 'claims' },
          shown.map((claim) => h(ClaimRow, { report, claim, here: cited.includes(claim) })),
        ),
    more,
  )
}

/** Words without marks and capitals: the same wording is not shown twice. */
const bare = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()

function ClaimRow({
  report,
  claim,
  here,
}: RailProps & {
  readonly claim: ReportScreen['claims'][number]
  readonly here: boolean
}): ComponentChild {
  return h(
    'li',
    { 'data-row': '', tabIndex: -1, class: here ? 'here' : undefined },
    h(
      'a',
      {
        href: to.report(report.id, claim),
        dir: 'auto',
        'aria-current': here ? 'true' : undefined,
      },
      claim.label,
    ),
    ' ',
    h(Tag, { kind: claim.kind }, text.kinds[claim.kind] ?? claim.kind),
    h(
      'p',
      { class: 'also' },
      claim.also.length === 0 ? text.alone : `${text.also} `,
      h(Cites, { cites: claim.also, first: 3 }),
    ),
    claim.also
      .filter(({ words }) => bare(words) !== bare(report.text.slice(claim.start, claim.end)))
      .slice(0, 2)
      .map((cite) =>
        h(
          'p',
          { class: 'also', key: `${cite.report} ${cite.start}` },
          h('q', { dir: 'auto' }, cite.words),
          h('span', { class: 'by' }, h('bdi', null, cite.label)),
        ),
      ),
  )
}

function Condition({ report }: RailProps): ComponentChild {
  const { rows, more } = useGrowing(report.condition, CONDITION_FIRST)
  return h(
    Block,
    { id: 'condition', title: text.condition },
    report.condition.length === 0
      ? h('p', { class: 'quiet' }, text.sound)
      : h(
          'ul',
          { class: 'condition' },
          rows.map(({ name, why, cite }, i) =>
            h(
              'li',
              { key: i },
              h('strong', null, name),
              ': ',
              h('span', { dir: 'auto' }, why),
              ' ',
              h(Cite, { cite }),
            ),
          ),
        ),
    more,
  )
}

function Shares({ report }: RailProps): ComponentChild {
  return h(
    Block,
    { id: 'shares', title: text.shares },
    report.shares.length === 0
      ? h('p', { class: 'quiet' }, text.noShares)
      : h(
          'ul',
          null,
          report.shares.map(({ report: other, label, words }) =>
            h(
              'li',
              { key: other, 'data-row': '', tabIndex: -1 },
              h(
                'a',
                { href: to.compare(report.id, other), 'aria-label': text.compare(label) },
                h('bdi', null, label),
              ),
              ' ',
              h('span', { class: 'counts' }, text.words(words)),
            ),
          ),
        ),
  )
}

function Revisions({ report }: RailProps): ComponentChild {
  const [open, setOpen] = useState<string | null>(null)
  return h(
    Block,
    { id: 'revisions', title: text.revisions },
    report.revisions.length === 0
      ? h('p', { class: 'quiet' }, text.noRevisions)
      : h(
          'ul',
          null,
          report.revisions.map(({ id, words }) =>
            h(
              'li',
              { key: id },
              h('a', { href: to.report(id) }, words),
              ' ',
              h(
                'button',
                {
                  type: 'button',
                  class: 'link',
                  'aria-expanded': open === id ? 'true' : 'false',
                  onClick: () => setOpen(open === id ? null : id),
                },
                open === id ? text.hideDifference : text.showDifference,
              ),
              open === id && h(Difference, { report, earlier: id }),
            ),
          ),
        ),
  )
}

function Difference({ report, earlier }: RailProps & { readonly earlier: string }): ComponentChild {
  const answer = useAnswer<ReportScreen>(`/api/reports/${encodeURIComponent(earlier)}`)
  return answered(answer, (before) => h(Changes, { before: before.text, after: report.text }), 2)
}

function Changes({
  before,
  after,
}: {
  readonly before: string
  readonly after: string
}): ComponentChild {
  const changes = useMemo(() => differenceOf(before, after), [before, after])
  if (before === after) return h('p', null, text.sameText)
  return h(
    'div',
    {
      class: 'difference',
      role: 'region',
      tabIndex: 0,
      'aria-label': text.difference,
      dir: 'auto',
    },
    changes.map(({ kind, text: words }, i) =>
      kind === 'gone'
        ? h('del', { key: i }, words)
        : kind === 'new'
          ? h('ins', { key: i }, words)
          : h('span', { key: i }, nearEnds(words)),
    ),
  )
}

const NEAR = 120

/** Unchanged words near a change; the middle of a long stretch is left out. */
function nearEnds(words: string): string {
  if (words.length <= NEAR * 3) return words
  return `${words.slice(0, NEAR)} … ${words.slice(-NEAR)}`
}

const OUTSIDE = { target: '_blank', rel: 'noreferrer noopener external' }

/** A stated address where it is one of the web; null else. */
function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return /^https?:$/u.test(parsed.protocol) ? parsed : null
}

/** A stated address as a link where it is one of the web; else as words. */
function Address({ url }: { readonly url: string }): ComponentChild {
  const parsed = webAddress(url)
  if (!parsed) return h('bdi', null, url)
  return h('a', { href: parsed.href, ...OUTSIDE }, h('bdi', null, url))
}

/** Code units of words that a text fragment still holds. */
const FRAGMENT_MAX = 200

/** The cited words at the stated address, found by a text fragment where the browser knows it. */
function AtOrigin({
  url,
  words,
}: {
  readonly url: string | null
  readonly words: string
}): ComponentChild {
  const parsed = webAddress(url)
  // Blocks stand for words that the original shows: it would not find them.
  if (!parsed || words.length > FRAGMENT_MAX || /[█\n]/u.test(words)) return null
  // A hyphen has a meaning of its own in a fragment.
  parsed.hash = `:~:text=${encodeURIComponent(words.trim().toWellFormed()).replaceAll('-', '%2D')}`
  return h('p', null, h('a', { href: parsed.href, ...OUTSIDE }, text.atOrigin))
}

function About({ report }: RailProps): ComponentChild {
  const row = (name: string, value: ComponentChild) => [
    h('dt', { key: name }, name),
    h('dd', { key: `${name} is`, dir: 'auto' }, value),
  ]
  return h(
    Block,
    { id: 'about', title: text.about },
    h('dl', { class: 'facts' }, [
      row(text.outlet, report.outlet ?? text.notStated),
      row(text.published, [
        report.publishedWords,
        report.publishedWhy && h('small', null, ` ${report.publishedWhy}`),
      ]),
      row(text.address, report.url ? h(Address, { url: report.url }) : text.notStated),
      row(text.length, `${text.words(report.words)}, ${text.chars(report.text.length)}`),
      row(text.hash, h('code', null, report.hash)),
    ]),
  )
}
