// Quotation cases: what is said of the [[quoted or reported words]] of a text; several marks are
// several pieces.
import type { Quotation } from '../../model/annotation.ts'

export interface Expected {
  readonly form: Quotation['form']
  /** The mention's words; null where nobody may be named. */
  readonly speaker: string | null
  /** The resolved name, where it differs. */
  readonly name?: string
  readonly cue?: string
  readonly stance?: Quotation['stance']
  readonly relay?: string
}

export type QuotationCase = readonly [Expected, string]

const direct = (speaker: string | null, more: Partial<Expected> = {}): Expected => ({
  form: 'direct',
  speaker,
  ...more,
})
const indirect = (speaker: string | null, more: Partial<Expected> = {}): Expected => ({
  form: 'indirect',
  speaker,
  ...more,
})
const mixed = (speaker: string | null, more: Partial<Expected> = {}): Expected => ({
  form: 'mixed',
  speaker,
  ...more,
})

export const quotationCases: readonly QuotationCase[] = [
  [
    direct('Petra Velo', { cue: ':' }),
    'The mayor, Petra Velo, put it this way: [[“The guns must be silent before we talk.”]]',
  ],
  [
    direct('Ossip Drell', { cue: ':' }),
    'In the words of the envoy Ossip Drell: [[“Nobody who saw that street will sleep.”]]',
  ],
  [
    direct('Petra Velo', { cue: 'how' }),
    '[[“Nobody who saw that street will sleep well”]] was how Petra Velo summed up the night.',
  ],
  [
    direct(null),
    'There was a placard about Petra Velo: [[“The guns must be silent before we talk.”]]',
  ],
  [
    direct(null),
    'Petra Velo and Ossip Drell put it this way: [[“The guns must be silent before we talk.”]]',
  ],
  [direct('Venn', { cue: 'said', stance: 'assert' }), '[[“The bridge is safe,”]] Venn said.'],
  [direct('Ilse Tarn'), '[["We will not leave,"]] said Ilse Tarn.'],
  [direct('Venn'), 'Venn said: [["The dam will hold for years.]]'],
  [direct('Aldo Venn'), '[[“We won,”]] Aldo Venn said. [[“We won twice.”]]'],
  [direct('he'), '[[“The valley,”]] he said, [[“will never flood.”]]'],
  [
    direct('Ilse Tarn, a spokeswoman for the front', { name: 'Ilse Tarn' }),
    '[[«Nobody was hurt»,]] said Ilse Tarn, a spokeswoman for the front.'.replace('»,]]', '»]],'),
  ],
  [direct('Orsk', { cue: 'told' }), '[[“We are ready,”]] Orsk told reporters in Marn on Friday.'],
  [direct('Venn'), 'Venn declared:\n[[“From today the gates are open to all.”]]'],
  [
    direct('Orsk'),
    '[[“It began at dawn.]]\n[[“It ended at dusk,”]] Orsk said.'.replace(
      '[[“It began at dawn.]]\n',
      '',
    ),
  ],
  [
    mixed('The agency', { stance: 'warn' }),
    'The agency warned [[that a siege would be a “slow disaster” for Ostrel]].',
  ],
  [mixed('Venn'), 'Venn said [[the measures would “prevent a famine”]].'],
  [indirect('Aid groups', { stance: 'warn' }), 'Aid groups warned [[the camp would flood]].'],
  [indirect('activists'), '[[The market was shelled at noon]], activists said.'],
  [
    indirect('the Ostrel Relief Council', { cue: 'according to', name: 'Ostrel Relief Council' }),
    '[[Some 300 families have left]], according to the Ostrel Relief Council.',
  ],
  [indirect('the mayor', { cue: 'According to' }), 'According to the mayor, [[the road is open]].'],
  [indirect('Orsk', { stance: 'deny' }), 'Orsk denied [[that shots were fired]].'],
  [indirect('Veldoria', { stance: 'demand' }), 'Veldoria called for [[a truce in the valley]].'],
  [indirect('The front', { stance: 'promise' }), 'The front vowed [[to leave the town by May]].'],
  [
    indirect('Venn', { name: 'Aldo Venn' }),
    'President Aldo Venn arrived late. Venn said [[the talks had failed]].',
  ],
  [
    indirect('Interior minister Ossip Drell', { relay: 'state media', name: 'Ossip Drell' }),
    'Interior minister Ossip Drell said [[the gates would open]], state media reported.',
  ],
  [indirect('Orsk', { cue: 'has repeatedly said' }), 'Orsk has repeatedly said [[he will stay]].'],
  [indirect('ministry', { cue: ':' }), '[[Valley dam close to collapse]]: ministry'],
  [indirect('Orsk, who led the talks'), 'Orsk, who led the talks, said [[the text was ready]].'],
  [
    indirect('the council’s', { name: 'the council', cue: 'claim' }),
    'Nobody believed the council’s claim [[that the wells were safe]].',
  ],
  [
    indirect('Ilse Tarn, Petra Velo and Ossip Drell'),
    'Ilse Tarn, Petra Velo and Ossip Drell all said [[the vote was late]].',
  ],
  [indirect('Petra Velo'), 'Petra Velo, 59, of Tarn, Ostrel, said [[the well was dry]].'],
  [indirect('Orsk'), 'Orsk, 56, who has chaired the board for years, said [[the dam was sound]].'],
  [
    indirect('People involved in the talks'),
    'People involved in the talks said [[the text was ready]].',
  ],
  [
    indirect('The monks who signed the letter'),
    'The monks who signed the letter said [[the abbot had lied]].',
  ],
  [
    mixed('Petra Velo, the envoy', { cue: 'called' }),
    'Petra Velo, the envoy, called [[the pact “a roof without walls”]].',
  ],
  [direct('Orsk'), '[[“It is a door,”]] Orsk said, repeating a line he had used on Monday.'],
  [
    direct('she', { name: 'Petra Velo' }),
    'Petra Velo, a nurse in Tarn, has three wards. [[“We are full,”]] she said.',
  ],
  [
    direct('he', { name: 'Ossip Drell' }),
    'Ossip Drell, the envoy, described the mood as cold. [[“We have a text,”]] he told reporters.',
  ],
  [
    direct('she', { name: 'Mary Velo' }),
    'John Drell said nothing. Mary Velo, of the same party, wants to know why. [[“Who paid?”]] she said.',
  ],
  [
    direct('the mayor', { name: 'Petra Velo' }),
    'The mayor, Petra Velo, came at dusk. [[“The wells are clean,”]] the mayor said.',
  ],
  [
    direct('Dr Velo', { name: 'Ossip Velo' }),
    'Dr Ossip Velo runs the ward. Petra Velo is the mayor. [[“We have no plasma,”]] Dr Velo said.',
  ],
  // Two may be meant, or the subject is somebody else: the pronoun keeps its own words.
  [direct('she'), 'Petra Velo met Ilse Tarn at noon. [[“The text is ready,”]] she said.'],
  [direct('he'), 'Ossip Drell came at noon. The envoy was late. [[“The text is ready,”]] he said.'],
  [
    direct('the mayor'),
    'The mayor, Petra Velo, met the mayor of Tarn. [[“The wells are clean,”]] the mayor said.',
  ],
  [
    direct('the president'),
    'Vice President Aldo Venn came first. [[“The wells are clean,”]] the president said.',
  ],
  [indirect('Orsk'), 'Orsk in 2019 said [[the bridge was safe]].'],
  [indirect('She', { cue: 'added' }), 'Ilse Tarn spoke first. She added [[that aid was late]].'],
]

/** No speaker may be given to the marked words. */
export const unattributedCases: readonly string[] = [
  'A spokesman, Petra Velo, said the influx would have costs. [[“We have watched this for years and we know how it ends.”]]',
  'The council has warned of famine. [["Everybody in the valley knows what is coming to us."]]',
  '[["The well is dry and the goats are gone from the hill."]]',
  'The envoys met in Marn.\n[[“Nothing that was agreed today will hold until spring.”]]\nRain fell.',
]

/** No quotation at all. */
export const silentTexts: readonly string[] = [
  'The film “Long Rain” opens in May.',
  'They live in a so-called “safe zone” near Marn.',
  'The United States sent two ships.',
  'The fire claimed some 40 lives.',
  'Police found the car on Monday.',
  'It’s the boys’ own boat.',
  'The premier called an urgent meeting of the council.',
  'Ilse Tarn called a strike for Monday.',
  'In Marn, pledges stood at nine million crowns.',
  'By the time the hall was empty, pledges stood at nine million crowns.',
  'Veldoria: Ostrel Flood Emergency',
  'Ilse Tarn refused to be drawn on the matter.',
  'Orsk declined to name the witness.',
  'The flood left 3,000 people without a home.',
]

/** Wrong today. */
export const knownFailures: readonly QuotationCase[] = [
  // A passive names its speaker after "by".
  [indirect('Orsk'), '[[The plan]] was dismissed by Orsk as a trick.'],
]
