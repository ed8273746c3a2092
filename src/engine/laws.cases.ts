// Text for the laws: fragments as news writes them, about an invented country, mixed with
// whatever strings may hold.
import fc from 'fast-check'

const FRAGMENTS: readonly string[] = [
  'President Aldo Venn said on Thursday that 3 million people live in Ostrel province.',
  '“We will not leave,” said Mira Tolk, a spokeswoman for the Ostrel Relief Council.',
  'He did not say when the meeting would take place.',
  'Between 700 and 1,200 homes were destroyed, more than half of them in Marn.',
  'According to NORDPRESS, the ferry must be repaired by 10 October.',
  'Officials warned that up to 40,000 could be forced to flee.',
  'Veldoria & # 39; s army denied the & # 39; reports & # 39; .',
  'Latest News',
  'The minister said: "The dam will hold.',
  'About 2.9mn litres (0.6mn gallons) were lost between 3pm and 5pm last week.',
  'U.N. officials, e.g. Dr. Tolk, arrived in St. Berrin on 3 March 2031.',
  '"The water is rising", "and it is cold", she added.',
  'The rebels must withdraw, Mr Venn said, if the truce holds.',
]

/** A line of a report. */
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^["'“”‘’().,:;0-9 a-zA-Z%$€-]{0,80}$/u) },
)

/** A report's source text: up to a dozen lines. */
export const source = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n\n'))
