// Whether a person speaks for a body, by the role that the pile's texts give: then the same words
// from either are compatible. Example: "Ina Tarn, spokeswoman for the Front" and "the Front" ->
// Ina Tarn is called “spokeswoman for the Front”.
import type { Person } from '../../model/story.ts'
import { partyKey } from '../people/party.ts'
import { fold } from '../words.ts'

/** Those whose words are their body's. */
const SPEAKS =
  /\b(?:spokes(?:man|woman|person)|minister|ministry|secretary|director|head|chief|chair(?:man|woman|person)?|leader|commander|coordinator|representative|commissioner|envoy|ambassador|president|governor|mayor)\b/u

/**
 * Why the words of a person may stand as a body's; null where no role says so. A person is never
 * another person's voice: a spokesman and his president are two speakers.
 */
export function speaksFor(person: string, body: string, people: readonly Person[]): string | null {
  const who = people.find(({ name }) => name === person)
  if (!who || people.some(({ name }) => name === body)) return null
  const words = bodyWords(body)
  if (words.length === 0) return null
  const role = who.roles.find((one) => {
    const held = bodyWords(one)
    return SPEAKS.test(fold(one)) && words.every((word) => held.includes(word))
  })
  return role === undefined ? null : `${person} is called “${role}”, so both may be ${body}`
}

const EMPTY = /^(?:the|a|an|of|for|and|its|in|at|s)$/u

/** Words of a body or a role; an office and its holder are one word: ministry, minister. */
function bodyWords(name: string): string[] {
  return partyKey(name)
    .split(' ')
    .filter((word) => !EMPTY.test(word))
    .map((word) => OFFICES.get(word) ?? word)
}

const OFFICES: ReadonlyMap<string, string> = new Map([
  ['ministry', 'minister'],
  ['presidency', 'president'],
  ['presidential', 'president'],
  ['governorate', 'governor'],
  ['embassy', 'ambassador'],
  ['secretariat', 'secretary'],
  ['defense', 'defence'],
])
