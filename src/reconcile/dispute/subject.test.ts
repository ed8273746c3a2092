import assert from 'node:assert/strict'
import { test } from 'node:test'
import { subjectsAt } from './subject.ts'

/** Who does what a verb says: [names in brackets with | before the verb, those expected]. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['[Dorn] |denied it.', ['Dorn']],
  ['[Dorn] has openly |denied it.', ['Dorn']],
  ['[Dorn] and its ally [Keld] |deny these charges.', ['Dorn', 'Keld']],
  ['[Dorn] and [Keld] |deny these charges.', ['Dorn', 'Keld']],
  ['[Dorn], whose envoy had met [Lund] in [Keld], has |denied it.', ['Dorn']],
  ['A spokesman for [Dorn] |denied it.', ['Dorn']],
  ['The governor of [Dorn] |denied it.', ['Dorn']],
  ['[Dorn] condemned the fire but has |denied any part in it.', ['Dorn']],
  ['[Dorn] said on Friday that it |denied the rest.', ['Dorn']],
  ['MARN, May 7 (Nordpress) - [Dorn] |accused Keld.', ['Dorn']],
  ['[MARN] — [Lund], in long remarks, has |accused Keld.', ['Lund']],
  ['The Shore Front (SF) spoke; [Dorn] (DN) |denied it.', ['Dorn']],
  ['Critics of [Dorn] |denied it.', []],
  ['An attack on [Dorn] has |denied it rest.', []],
  [
    '[Lund], the maker of films with [Orsk] and [Brask], including “Tarn”, has |denied it.',
    ['Lund'],
  ],
  ['Dozens of women named by the [Marn Post] have come forward to |accuse him.', []],
  ['Near [Keld] nobody |denied it.', []],
  ['He has |denied it.', []],
  // Who acts for a party is it; who only has to do with it is not
  ['Lawyers for [Lund] |denied it.', ['Lund']],
  ['Residents of [Keld] |accused the army.', ['Keld']],
  ['A former friend of [Lund] |denied it.', []],
  ['The talks with [Dorn] |denied it an exit.', []],
  ['[Dorn], [Keld] and the [Shore Front] |deny these charges.', ['Dorn', 'Keld', 'Shore Front']],
  ['[Lund] – back from a week in [Keld] – |denied it.', ['Lund']],
  ['[Lund] said [Dorn] |denied it.', ['Dorn']],
  ['As [Dorn] said, nobody had |denied it.', []],
  ['A man held by [Dorn] |denied it.', []],
  // An infinitive has the subject of the verb before it, where that goes on to the deed
  ['[Lund] used a speech in [Keld] to |accuse Dorn.', ['Lund']],
  ['Word came after [Lund] took to the radio to |accuse Dorn.', ['Lund']],
  ['[Dorn] has called a meeting of envoys to |deny it.', ['Dorn']],
  ['[Lund] asked [Keld] to |accuse Dorn.', []],
  ['[Lund] used [Keld] to |accuse Dorn.', []],
  ['[Lund] refused to |accuse Dorn.', []],
  ['An aide to [Lund] used a letter to |accuse Dorn.', []],
]

for (const [marked, expected] of cases)
  test(marked, () => {
    const parties = []
    let text = ''
    let verbAt = 0
    for (const [part] of marked.matchAll(/\[[^\]]*\]|\||[^[|]+/gu)) {
      if (part === '|') verbAt = text.length
      else if (part.startsWith('[')) {
        const name = part.slice(1, -1)
        parties.push({ start: text.length, end: text.length + name.length, name })
        text += name
      } else text += part
    }
    assert.deepEqual(subjectsAt(text, 0, { verbAt, parties }), expected)
  })
