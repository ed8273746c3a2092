// Quotes: the words, the speaker or why there is none, every wording side by side. A box narrows
// them to a speaker or to words.
import { h, type ComponentChild } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { ScreenQuote } from '../../../src/model/screen.ts'
import { Cites } from '../cite.ts'
import { Tag, useGrowing } from '../part.ts'
import { to } from '../router.ts'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

const text = words.quotes
const STEP = 40

function speakerOf(quote: ScreenQuote, story: string): ComponentChild {
  if (quote.finding)
    return h(
      'a',
      { href: to.story(story, 'differences', `finding-${quote.finding}`) },
      h(Tag, { kind: 'finding-unsafe-speaker' }, text.unclear),
    )
  return quote.speaker
    ? h('strong', { dir: 'auto' }, quote.speaker)
    : h('span', { class: 'quiet' }, text.noSpeaker)
}

function Row({
  quote,
  story,
}: {
  readonly quote: ScreenQuote
  readonly story: string
}): ComponentChild {
  const [only] = quote.variants
  const several = quote.variants.length > 1
  return h(
    'li',
    { class: 'quote', id: `quote-${quote.claim}`, 'data-row': '', tabIndex: -1 },
    h(
      'p',
      { class: 'quote-words' },
      h('q', { dir: 'auto' }, quote.words),
      !several && only && h(Cites, { cites: only.cites }),
    ),
    h(
      'p',
      { class: 'quote-by' },
      speakerOf(quote, story),
      ' ',
      h('small', { dir: 'auto' }, quote.why),
    ),
    several &&
      h(
        'ul',
        { class: 'wordings', 'aria-label': text.variants(quote.variants.length) },
        quote.variants.map((variant, i) =>
          h(
            'li',
            { key: i },
            h('q', { dir: 'auto' }, variant.text),
            h('span', { class: 'by', dir: 'auto' }, variant.speaker ?? text.noSpeaker),
            h(Cites, { cites: variant.cites }),
          ),
        ),
      ),
  )
}

export function Quotes({ story }: SectionProps): ComponentChild {
  const [asked, setAsked] = useState('')
  const found = useMemo(() => {
    const part = asked.trim().toLowerCase()
    if (part === '') return story.quotes
    return story.quotes.filter(({ words: said, speaker, variants }) =>
      [said, speaker ?? '', ...variants.map((one) => `${one.text} ${one.speaker ?? ''}`)].some(
        (one) => one.toLowerCase().includes(part),
      ),
    )
  }, [asked, story])
  const { rows, more } = useGrowing(found, STEP)
  return [
    h('h2', null, words.story.headings.quotes, ' ', h('small', null, text.total(found.length))),
    story.quotes.length === 0
      ? h('p', { class: 'quiet' }, text.none)
      : [
          h(
            'label',
            { class: 'narrow' },
            text.filter,
            h('input', {
              type: 'search',
              value: asked,
              autocomplete: 'off',
              onInput: (event: Event) => setAsked((event.target as HTMLInputElement).value),
            }),
          ),
          found.length === 0 && h('p', { class: 'quiet' }, text.noMatch),
          h(
            'ol',
            { class: 'quotes' },
            rows.map((quote) => h(Row, { quote, story: story.id, key: quote.claim })),
          ),
          more,
        ],
  ]
}
