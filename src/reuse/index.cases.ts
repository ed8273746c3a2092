// Pairs of texts and what they share: kind, then both texts with the shared stretch in [[ ]]; null
// where nothing may be found. All about invented places and people.
import type { ReuseKind } from '../model/reuse.ts'

export type ReuseCase = readonly [ReuseKind | null, string, string]

const RAIN = 'Rain fell over Marn on Sunday and the markets stayed shut until the evening.'
const VOTE = 'The assembly of Ostrel put off its vote on the harbour levy for a second time.'
const FERRY =
  'The ferry Halcyon left Marn at dawn with forty crates of medicine for the islands of Ostrel, ' +
  'and harbour officials said two more boats would follow before the end of the week.'

export const cases: readonly ReuseCase[] = [
  ['verbatim', `${RAIN}\n\n[[${FERRY}]]`, `[[${FERRY}]]\n\n${VOTE}`],
  [
    'near-verbatim',
    `${RAIN}\n\n[[${FERRY}]]`,
    `[[${FERRY.replace('left Marn at dawn', 'sailed from Marn at dawn')}]]\n\n${VOTE}`,
  ],
  [
    'near-verbatim',
    `[[${FERRY}]]\n\n${RAIN}`,
    `${VOTE}\n\n[[${FERRY.replace('forty', '40').replace('two more boats', 'two other ships')}]]`,
  ],
  [
    'near-verbatim',
    `[[Fishermen of Ostrel accuse Venn's cease-fire office of hiding the true number of boats lost.]]`,
    `${RAIN}\n\n[[Fishermen in Ostrel accuse Venn’s ceasefire office of hiding the true number of boats lost.]]`,
  ],
  [
    'near-verbatim',
    `${RAIN}\n\n[[About three million people live in the delta of Ostrel, most of them in small harbour towns.]]`,
    `[[Around 3 million people live in the Ostrel delta, most of them in small harbour towns.]]\n\n${VOTE}`,
  ],
  [
    'verbatim',
    `[[“We have counted every boat in this harbour twice and four of them are missing.”]] ${RAIN}`,
    `${VOTE} [["We have counted every boat in this harbour twice and four of them are missing."]]`,
  ],
  [
    'verbatim',
    `${VOTE}\n\n[[President Aldo Venn has refused to sign the treaty on river tolls that both chambers passed.]]`,
    `[[President Aldo Venn has refused to sign the treaty on river tolls that both chambers passed.]]\n\n${RAIN}`,
  ],
  [
    'near-verbatim',
    `[[Dredging of the northern canal will begin in autumn, engineers told reporters in Corrum on Friday.]]`,
    `${RAIN}\n\n[[Dredging of the northern canal starts in autumn, engineers told reporters in Corrum.]]`,
  ],
  [
    'rewrite',
    `${RAIN}\n\n[[Engineers who inspected the Halcyon dam found deep cracks along the eastern wall and warned the ` +
      `governor that the valley villages should be evacuated before the spring flood reaches the reservoir.]]`,
    `[[The governor was warned that before the spring flood arrives at the reservoir, the villages of the valley should ` +
      `be evacuated: inspecting the Halcyon dam, engineers had found the eastern wall deeply cracked.]]\n\n${VOTE}`,
  ],
  [
    'verbatim',
    `${RAIN} [[NORDPRESS understands that the budget of the coast guard will be cut by a fifth next spring.]]`,
    `${VOTE} [[NORDPRESS understands that the budget of the coast guard will be cut by a fifth next spring.]]`,
  ],
  [null, RAIN, VOTE],
  [null, `${RAIN} ${FERRY}`, VOTE],
  [
    null,
    'The province of Ostrel is home to more than 3 million people, the governor said.',
    'A flood would hit Ostrel, which is home to more than 3 million civilians, aid groups warned.',
  ],
  [
    null,
    'President Aldo Venn of Veldoria said on Monday that the talks in Marn had failed.',
    'President Aldo Venn of Veldoria opened a hospital in Corrum on Tuesday.',
  ],
  [
    null,
    'The Marn Observatory for Human Rights said so.',
    'The Marn Observatory for Human Rights said no.',
  ],
  [null, '', FERRY],
  [null, 'He said it was not what they had been told it would be at the end of the day.', VOTE],
]

/** Wrong today: they run, and the suite fails on the day one passes. */
export const knownFailures: readonly ReuseCase[] = [
  // A short quote that two translators turned differently shares too few words to be told from
  // chance.
  [
    'rewrite',
    `${RAIN} [["We never want to see Ostrel turn into a lake of blood", Venn said.]]`,
    `[["We never want Ostrel to become a bloodbath," Venn told his guests.]] ${VOTE}`,
  ],
]
