// What claims, findings and entries of a condition card are, and by which rule they come about, in
// the words of a desk. Reasons that are short in a table are told in full here.
// Example: "described otherwise: guard / support" is told as "who or what is counted is described
// otherwise: “guard” in one, “support” in another".
import type { Claim } from '../../model/claim.ts'
import type { FindingKind } from '../../model/finding.ts'
import type { Condition } from '../../model/story.ts'

/** What a kind of claim is, and which statements become one. */
export const CLAIM_RULES: {
  readonly [kind in Claim['kind']]: readonly [means: string, rule: string]
} = {
  figure: [
    'A number that reports give, with what it counts, where, when, and whether it has happened.',
    'Numbers become one figure where what is counted, whether it has happened, unit, place and time are compatible; never a forecast with a count, nor a part with its whole.',
  ],
  quotation: [
    'Words that a report gives as somebody’s, in quotation marks or not.',
    'Quotations become one where the words are the same, or nearly, in the same order.',
  ],
  event: [
    'Something that happened or was planned.',
    'Sentences become one event where they tell of the same kind of thing at one place or with the same people, and no day speaks against it.',
  ],
  commitment: [
    'Something that somebody is bound to do, or has promised.',
    'Commitments become one where the same deed is due on the same day.',
  ],
}

const ROUNDING =
  'Two numbers agree where they lie within half of the last digit printed, at most a fifth; below 100 only equal ones, unless the text says “about”. From 1,000 on, “more than” reaches 15 % up, “nearly” 15 % down.'

/** What a kind of finding says, and the rule that makes one. */
export const FINDING_RULES: {
  readonly [kind in FindingKind]: readonly [means: string, rule: string | null]
} = {
  same: ['Two reports or more say the same.', null],
  range: ['The numbers differ, and all fit into a range that one of the texts allows.', ROUNDING],
  differ: [
    'Reports give other values for the same thing. No side is put ahead.',
    'A difference is told only where nothing that the texts name (place, time, group, source) explains it.',
  ],
  update: [
    'A later report gives a later state of the same thing.',
    'A number is an update where it can only grow and later reports give more, or where a report says that it was lowered; a plan, where a later report says that it was held or called off.',
  ],
  part: [
    'One number is a part of the other; they do not contradict one another.',
    'A number is a part only where the text says so, or counts a group within the other.',
  ],
  'other-scope': [
    'Numbers that look alike and count different things, places or times: they are not to be set against each other.',
    'Numbers are kept apart only where the texts name the difference, by words that are given here.',
  ],
  contested: [
    'One party says so and another denies it. Which is right is not for this program to say.',
    'It takes a named party that accuses or asserts and a named party that denies, each in a report’s own words.',
  ],
  'unsafe-speaker': [
    'The same words stand beside different speakers, or beside none. Ask before a name is printed on them.',
    'A speaker is safe only where every report that has the words names the same one: the same name, or somebody who speaks for the other by a role that a report states.',
  ],
}

/** The rule behind `same`, by what it is said of. */
export const SAME_RULES: { readonly [kind in Claim['kind']]: string } = {
  figure: ROUNDING,
  quotation: 'The words agree, and where both reports name a speaker, the speakers do.',
  event: 'Two reports tell of one event and nothing in them speaks against it.',
  commitment: 'Two reports bind to the same deed by the same day.',
}

/** Whether it has happened, in words; of an event in other words than of a number. */
export function statusWords({ kind, status }: Pick<Claim, 'kind' | 'status'>): string | null {
  if (status === null) return null
  return kind !== 'figure' && status === 'projected'
    ? 'told as still to come'
    : STATUS_WORDS[status]
}

const STATUS_WORDS: { readonly [status in NonNullable<Claim['status']>]: string } = {
  actual: 'told as having happened',
  projected: 'a forecast, not a count',
  planned: 'planned, not yet so',
  denied: 'told as denied',
  hypothetical: 'only supposed',
  dated: 'a day is stated',
  undated: 'no day is stated',
  conditional: 'bound to a condition',
}

/** What an entry of the condition card warns of. */
export const CONDITION_RULES: { readonly [kind in Condition['kind']]: string } = {
  'headline-without-body': 'A headline or lead-in whose matter the text never takes up.',
  'orphan-context': 'Words that point at somebody or something this report never names.',
  'translation-damage': 'A sentence that translation or editing may have turned around.',
  repeat: 'A stretch that the report prints again; what stands in the repeat is not counted.',
  'second-article':
    'Another article on the same page; what it says is not put among this story’s claims.',
  'broken-text': 'Characters that came broken and were repaired.',
}

type Tell = (match: RegExpExecArray) => string

const named = (words: string) => (words === 'not stated' ? 'nothing' : `“${words}”`)
const apart =
  (what: string): Tell =>
  ([, one = '', other = '']) =>
    `${what}: ${named(one)} in one, ${named(other)} in another`

/** Short reasons and what they say in full. Patterns are anchored and linear. */
const TOLD: readonly (readonly [pattern: RegExp, tell: Tell])[] = [
  [/^both count the same state of people$/u, () => 'both count people in the same situation'],
  [/^described alike$/u, () => 'both describe in the same words who or what is counted'],
  [/^same (time|place: .{1,200})$/u, ([, what]) => `the texts name the same ${what}`],
  [/^same source: (.{1,200})$/u, ([, who]) => `both name the same source: ${who}`],
  [/^the sentences share words$/u, () => 'the sentences around the numbers share words'],
  [
    /^the sentences use the same words$/u,
    () => 'the sentences around the numbers use the same words',
  ],
  [
    /^the passages share their text$/u,
    () => 'the reports have the text around the number in common',
  ],
  [/^both stand at the head of their reports$/u, () => 'both reports put the number at their head'],
  [
    /^described otherwise: (.{1,200}) \/ (.{1,200})$/u,
    apart('who or what is counted is described otherwise'),
  ],
  [/^direction: (.{1,200}) \/ (.{1,200})$/u, apart('which way people go is told otherwise')],
  [
    /^other (places|times|people|events): (.{1,200}) \/ (.{1,200})$/u,
    ([, what, one, other]) =>
      `the texts name other ${what}: “${one}” in one, “${other}” in another`,
  ],
  [
    /^one place lies in the other: (.{1,200}) \/ (.{1,200})$/u,
    ([, one, other]) => `of the places “${one}” and “${other}” one lies in the other`,
  ],
  [
    /^time named by one only: (.{1,200})$/u,
    ([, words]) => `only one of them names a time: “${words}”`,
  ],
  [
    /^a total over a stretch in one only: (.{1,200})$/u,
    ([, words]) => `only one of them is a total over a stretch of time: “${words}”`,
  ],
  [
    /^of (\d{1,6}) words of the passage (\d{1,6}) recur around it in (.{1,200}), (\d{1,6}) in (.{1,200})$/u,
    ([, all, here, one, there, other]) =>
      `of ${all} telling words of the passage ${here} come up again around it in ${one}, ${there} in ${other}: a passage is mostly older where the text goes on with its matter`,
  ],
  [/^worded: (.{1,4000})$/u, ([, words]) => `the wordings: ${words}`],
  [/^about (“[^]{1,400}”)$/u, ([, words]) => `what it is about: ${words}`],
  [
    /^same kind of event \((.{1,60})\), (.{1,200}), people in common$/u,
    ([, what, place]) => `both tell of a ${what}, name ${place}, and have people in common`,
  ],
]

/** A reason told in full; what has no fuller form stays. */
export function inFull(why: string): string {
  for (const [pattern, tell] of TOLD) {
    const match = pattern.exec(why)
    if (match) return tell(match)
  }
  return why
}
