// Lines against passages: first what must come of it (null: the line stands; else a word of the
// reason), then the line, then the passages. All of it is invented. `knownFailures` are wrong lines
// that pass today.

export type CheckCase = readonly [reason: RegExp | null, line: string, ...passages: string[]]

const FLOOD =
  'The flood drove more than 12,000 people from Keld on Friday, governor Mira Tolan said. ' +
  'Aldo Venn visited Marn.'
const DEAL =
  'Veldoria warned Dorn that heavy guns must leave the strip by 9 March. ' +
  '"We will not wait," Aldo Venn told reporters.'
const FEAR =
  'An assault could displace 800,000 people, the relief agency warned. ' +
  'The army denied shelling Keld.'

export const checkCases: readonly CheckCase[] = [
  [
    null,
    'The flood drove more than 12,000 people from Keld on Friday, governor Mira Tolan said.',
    FLOOD,
  ],
  [null, 'Mira Tolan said the flood drove more than 12,000 people from Keld.', FLOOD],
  [null, 'Heavy guns must leave the strip by 9 March.', DEAL],
  [null, '“We will not wait,” Aldo Venn told reporters.', DEAL],
  [null, 'An assault could displace 800,000 people.', FEAR],
  [
    null,
    'The army denied shelling Keld, two reports say.',
    FEAR,
    'The army denied shelling the town of Keld.',
  ],
  [/number|says/u, 'The flood drove more than 21,000 people from Keld on Friday.', FLOOD],
  [/home/u, 'The flood drove more than 12,000 homes from Keld on Friday.', FLOOD],
  [/sunday/u, 'The flood drove more than 12,000 people from Keld on Sunday.', FLOOD],
  [/Ostrel/u, 'The flood drove more than 12,000 people from Ostrel on Friday.', FLOOD],
  [/Pavel/u, 'The flood drove more than 12,000 people from Keld, Pavel Orsk said.', FLOOD],
  [/quoted words/u, '“We will gladly wait,” Aldo Venn told reporters.', DEAL],
  [/03-19|19/u, 'Heavy guns must leave the strip by 19 March.', DEAL],
  [/beside|other/u, 'Dorn warned Veldoria that heavy guns must leave the strip.', DEAL],
  [/fact/u, 'An assault displaced 800,000 people.', FEAR],
  [/denies/u, 'An assault could not displace 800,000 people.', FEAR],
  [/admitted/u, 'The army admitted shelling Keld.', FEAR],
  [/counts/u, 'The army denied shelling Keld, five reports say.', FEAR],
  [
    /no passage has/u,
    'The army denied shelling Keld and the harbour railway bridge collapsed.',
    FEAR,
  ],
  [
    /no passage/u,
    'The flood drove more than 12,000 people from Keld because the dam broke.',
    FLOOD,
  ],
  [null, 'Aldo Venn met 3 engineers on May 4.', 'Aldo Venn met three engineers on 4 May.'],
  [null, "The army didn't shell Keld.", 'The army did not shell Keld.'],
  [/deliber/u, 'The deliberate flood drove more than 12,000 people from Keld.', FLOOD],
  [/says of/u, 'An assault will displace 800,000 people.', FEAR],
  [/counts/u, 'According to several reports, an assault could displace 800,000 people.', FEAR],
  [/says/u, 'Sources say an assault could displace 800,000 people.', FEAR],
  [/have one/u, 'Several witnesses saw smoke over Keld.', 'A witness saw smoke over Keld.'],
  [
    /where its passage names/u,
    'On Monday Mira Tolan opened the northern gate of the dam.',
    'On Monday Aldo Venn opened the northern gate of the dam. Mira Tolan stayed in Marn.',
  ],
]

/** Wrong lines that no check catches yet. The day one fails its check it moves up. */
export const knownFailures: readonly CheckCase[] = [[/who/u, 'The governor visited Marn.', FLOOD]]
