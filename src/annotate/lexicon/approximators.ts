// Words around a number that bound it or make it approximate, and words that say it rose or fell.
// Source: general knowledge of English, compiled for this project.
import type { Bound } from '../../model/bounds.ts'

type Approximator = readonly [words: string, bound: Bound]

/** Phrases just before a number. */
export const BEFORE_NUMBER: readonly Approximator[] = [
  ['more than', 'more-than'],
  ['over', 'more-than'],
  ['over than', 'more-than'],
  ['well over', 'more-than'],
  ['above', 'more-than'],
  ['past', 'more-than'],
  ['exceeding', 'more-than'],
  ['in excess of', 'more-than'],
  ['exceeds', 'more-than'],
  ['exceeded', 'more-than'],
  ['surpassed', 'more-than'],
  ['topped', 'more-than'],
  ['has passed', 'more-than'],
  ['had passed', 'more-than'],
  ['closer to', 'about'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['upwards of', 'more-than'],
  ['upward of', 'more-than'],
  ['north of', 'more-than'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['at least', 'at-least'],
  ['at the very least', 'at-least'],
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['a maximum of', 'at-most'],
  ['maximum of', 'at-most'],
  ['fewer than', 'less-than'],
  ['less than', 'less-than'],
  ['lower than', 'less-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['just under', 'less-than'],
  ['just below', 'less-than'],
  ['sub -', 'less-than'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['approx .', 'about'],
  ['circa', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['close to', 'about'],
  ['barely', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['an estimated', 'about'],
  ['estimated at', 'about'],
  ['estimated to be', 'about'],
  ['in the region of', 'about'],
  ['or so', 'about'],
  ['~', 'about'],
  ['≈', 'about'],
  ['>', 'more-than'],
  ['<', 'less-than'],
  ['≥', 'at-least'],
  ['≤', 'at-most'],
]

/** Phrases just after a number (and its unit or counted noun). */
export const AFTER_NUMBER: readonly Approximator[] = [
  ['or more', 'at-least'],
  ['or over', 'at-least'],
  ['or higher', 'at-least'],
  ['and more', 'at-least'],
  ['and counting', 'at-least'],
  ['at least', 'at-least'],
  ['- plus', 'at-least'],
  ['+', 'at-least'],
  ['or less', 'at-most'],
  ['or fewer', 'at-most'],
  ['or lower', 'at-most'],
  ['at most', 'at-most'],
  ['or so', 'about'],
  ['or thereabouts', 'about'],
]

/** Words that may stand between such a phrase and its number without changing the number. */
export const NUMBER_FILLERS: ReadonlySet<string> = new Set(
  `
  a an total of record another additional further only just exactly roughly about some
  estimated approximately around
`
    .trim()
    .split(/\s+/u),
)

/** Verbs and adverbs before a number that say the measured thing rose by it. */
export const RISES: ReadonlySet<string> = new Set(
  `
  up rise rises rose risen rising increase increases increased increasing grow grows grew
  grown growing climb climbs climbed climbing jump jumps jumped jumping surge surges surged
  surging soar soars soared soaring advance advances advanced advancing rally rallies rallied
  leap leapt leaped swell swelled expanded spiked rocketed skyrocketed upward upwards
  ballooned rebounded strengthened appreciated popped edged
`
    .trim()
    .split(/\s+/u),
)

/** The same, fell by it. */
export const FALLS: ReadonlySet<string> = new Set(
  `
  down fall falls fell fallen falling drop drops dropped dropping decline declines declined
  declining decrease decreases decreased decreasing plunge plunges plunged plunging slip slips
  slipped slipping slide slid sliding sink sank tumble tumbles tumbled tumbling shrink shrank
  shrunk dip dips dipped retreat retreated slumped slump contracted plummeted plummet reduced
  downward downwards weakened depreciated cratered sagged crashed
`
    .trim()
    .split(/\s+/u),
)

/**
 * Verbs that say so only with shares, points or money: people and goods are gained and lost
 * otherwise.
 */
export const MONEY_RISES: ReadonlySet<string> = new Set(
  `
  gain gains gained gaining add adds added adding put
`
    .trim()
    .split(/\s+/u),
)
export const MONEY_FALLS: ReadonlySet<string> = new Set(
  `
  lose loses lost losing shed sheds shedding eased eases off cut lowered
`
    .trim()
    .split(/\s+/u),
)
