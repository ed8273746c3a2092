// Commitment cases: what must be found in a text, in order; a text with an empty list binds
// nobody. All invented.

/** who · what · due to · status, then the text. `announcedBy` where given. */
export type CommitmentCase = readonly [
  readonly {
    readonly who: string | null
    readonly what: string
    readonly to?: string
    readonly status: 'dated' | 'undated' | 'conditional'
    readonly announcedBy?: string | null
  }[],
  string,
]

export const commitmentCases: readonly CommitmentCase[] = [
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'The deal calls on Orsk to reopen the port by 15 May.',
  ],
  [
    [{ who: 'the army', what: 'leave the fort by 15 May', to: '2031-05-15', status: 'dated' }],
    'The text agreed in Keld provides for the army to leave the fort by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk signed up to reopen the port by 15 May.',
  ],
  [
    [{ who: 'The army', what: 'leave the fort', to: '2031-05-15', status: 'dated' }],
    'The army has until 15 May to leave the fort.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port', to: '2031-05-15', status: 'dated' }],
    'What the accord asks of Orsk by 15 May is to reopen the port.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port', to: '2031-05-15', status: 'dated' }],
    'For Orsk, the deadline to reopen the port is 15 May.',
  ],
  [
    [{ who: 'the army', what: 'leave the fort by 15 May', to: '2031-05-15', status: 'dated' }],
    'The accord restates the obligation of the army to leave the fort by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'free its captives by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk accepted the duty to free its captives by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk faces an obligation to reopen the port by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'A pledge from Orsk to lift the blockade by 15 May was written into the text.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port', to: '2031-05-15', status: 'dated' }],
    'The accord sets Orsk a deadline of 15 May to reopen the port.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'It falls to Orsk to reopen the port by 15 May.',
  ],
  [
    [{ who: 'the army', what: 'leave the fort by 15 May', to: '2031-05-15', status: 'dated' }],
    'Point three: the army to leave the fort by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'The accord expects Orsk to lift the blockade by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade', to: '2031-05-15', status: 'dated' }],
    'What Orsk must do by 15 May is to lift the blockade.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade', to: '2031-05-15', status: 'dated' }],
    '15 May: Orsk must lift the blockade.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade', to: '2031-05-15', status: 'dated' }],
    '15 May is the day by which Orsk must lift the blockade.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade', to: '2031-05-15', status: 'dated' }],
    'On 15 May at the latest, Orsk has to lift the blockade.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk gave its word in Marn that it would lift the blockade by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk said in Marn that it would lift the blockade by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk has committed itself to lift the blockade by 15 May.',
  ],
  [
    [
      {
        who: 'Government forces',
        what: 'vacate the fort by 15 May',
        to: '2031-05-15',
        status: 'dated',
      },
    ],
    'Government forces are obliged to vacate the fort by 15 May.',
  ],
  [[{ who: 'Orsk', what: 'leave Tarn', status: 'undated' }], 'Orsk made a promise to leave Tarn.'],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'The accord obliges Orsk to reopen the port by 15 May.',
  ],
  [
    [{ who: 'the army', what: 'leave the fort', to: '2031-05-15', status: 'dated' }],
    'The deal gives the army until 15 May to leave the fort.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port', to: '2031-05-15', status: 'dated' }],
    'The treaty names 15 May as the deadline for Orsk to reopen the port.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'It was agreed in Marn that Orsk would reopen the port by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk agreed in Marn that it would reopen the port by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade', to: '2031-05-15', status: 'dated' }],
    'By 15 May, the Marn accord states, Orsk must lift the blockade.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk gave a written undertaking to reopen the port by 15 May.',
  ],
  [
    [{ who: 'Orsk', what: 'lift the blockade by 15 May', to: '2031-05-15', status: 'dated' }],
    'Orsk will have to lift the blockade by 15 May.',
  ],
  [
    [
      {
        who: 'the army',
        what: 'let observers into the fort by 15 May',
        to: '2031-05-15',
        status: 'dated',
      },
    ],
    'Under the accord, the army must let observers into the fort by 15 May.',
  ],
  [
    [
      {
        who: null,
        what: 'a corridor will be created in Ostrel by 15 May',
        to: '2031-05-15',
        status: 'dated',
      },
    ],
    'The president said a corridor will be created in Ostrel by 15 May.',
  ],
  [
    [
      {
        who: null,
        what: 'All mortars must be withdrawn from the strip by 10 April',
        to: '2031-04-10',
        status: 'dated',
      },
    ],
    'All mortars must be withdrawn from the strip by 10 April, he added.',
  ],
  [
    [
      {
        who: null,
        what: 'by the end of the year ferries between Marn and Tarn must be restored',
        to: '2031-12-31',
        status: 'dated',
      },
    ],
    'And by the end of the year ferries between Marn and Tarn must be restored, he said.',
  ],
  [
    [
      {
        who: 'Veldoria',
        what: 'not carry out an assault on the delta',
        status: 'undated',
        announcedBy: 'Aldo Venn',
      },
    ],
    'Aldo Venn said Veldoria will not carry out an assault on the delta.',
  ],
  [
    [
      {
        who: '"openly hostile" units, including the Red Ring',
        what: 'withdraw from the strip',
        status: 'undated',
      },
    ],
    'As part of the new truce, Venn said "openly hostile" units, including the Red Ring, must withdraw from the strip.',
  ],
  [
    [
      { who: 'Police from both provinces', what: 'patrol it', status: 'undated' },
      { who: null, what: 'no militia will be allowed in it', status: 'undated' },
    ],
    'Police from both provinces will patrol it and no militia will be allowed in it.',
  ],
  [
    [{ who: 'Orsk', what: 'reopen the port by 3 May 2031', to: '2031-05-03', status: 'dated' }],
    'Orsk pledged to reopen the port by 3 May 2031.',
  ],
  [
    [
      {
        who: 'The two sides',
        what: 'exchange 40 prisoners on Friday',
        to: '2031-03-14',
        status: 'dated',
      },
    ],
    'The two sides agreed to exchange 40 prisoners on Friday.',
  ],
  [
    [{ who: 'The militia', what: 'not fire on the convoy', status: 'undated' }],
    'The militia agreed not to fire on the convoy.',
  ],
  [
    [{ who: 'The premier', what: 'resettle every family', status: 'undated' }],
    'The premier vowed to resettle every family.',
  ],
  [
    [{ who: 'The bank', what: 'pledged 300 million crowns for the harbour', status: 'undated' }],
    'The bank pledged 300 million crowns for the harbour.',
  ],
  [
    [
      {
        who: 'Veldoria',
        what: 'withdraw its gunboats',
        status: 'undated',
        announcedBy: 'Veldoria',
      },
    ],
    'Veldoria said it would withdraw its gunboats.',
  ],
  [
    [
      {
        who: 'the army',
        what: 'release the crew if the blockade is lifted',
        status: 'conditional',
      },
    ],
    'The spokesman said the army will release the crew if the blockade is lifted.',
  ],
  [
    [{ who: 'The government', what: 'provide tents', status: 'undated' }],
    'The government promised to provide tents.',
  ],
  [
    [
      {
        who: 'The rebels',
        what: 'leave the town by midnight on Sunday',
        to: '2031-03-16',
        status: 'dated',
      },
    ],
    'The rebels have agreed to leave the town by midnight on Sunday.',
  ],
  [
    [
      {
        who: 'the council',
        what: 'The curfew will be lifted by the council by 20 March',
        to: '2031-03-20',
        status: 'dated',
      },
    ],
    'The curfew will be lifted by the council by 20 March.',
  ],
  [
    [{ who: 'rebels', what: 'hand over their mines', status: 'undated' }],
    'Under the deal, rebels must hand over their mines.',
  ],
  [
    [
      {
        who: 'The two sides',
        what: 'stop firing at midnight on Sunday, 16 March, under a deal signed here',
        to: '2031-03-16',
        status: 'dated',
      },
    ],
    'The two sides have agreed to stop firing at midnight on Sunday, 16 March, under a deal signed here.',
  ],
  [
    [
      {
        who: null,
        what: 'The road between Tarn and the fort is to be reopened by the end of June',
        to: '2031-06-30',
        status: 'dated',
      },
    ],
    'The road between Tarn and the fort is to be reopened by the end of June.',
  ],
  [
    [
      {
        who: null,
        what: 'Should the lake rise again, the gates may be opened with the consent of the council',
        status: 'conditional',
      },
    ],
    'Should the lake rise again, the gates may be opened with the consent of the council.',
  ],
  [
    [
      {
        who: 'The rebels',
        what: 'surrender the fort before the month is out',
        to: '2031-03-31',
        status: 'dated',
      },
    ],
    'The rebels undertake to surrender the fort before the month is out.',
  ],
  [
    [{ who: null, what: 'no family will be sent back while guns are near', status: 'undated' }],
    'The minister has promised that no family will be sent back while guns are near.',
  ],
  [
    [
      {
        who: 'Veldoria',
        what: 'reopen its two closed gates on Friday',
        to: '2031-03-14',
        status: 'dated',
        announcedBy: null,
      },
    ],
    'Veldoria will reopen its two closed gates on Friday, she said.',
  ],
]

export const nothingCases: readonly string[] = [
  'Orsk has no obligation to reopen the port by 15 May.',
  'It falls to them to reopen the port by 15 May.',
  'The editor calls on Orsk to reopen the port.',
  'Without the promise of Orsk to reopen the port by 15 May there was no deal.',
  'The task of the cook is to feed the crew.',
  'Nobody knows whether Orsk will meet its duty to pay by 15 May.',
  'The minister was freed of the duty to report by 15 May.',
  'All they need is a promise to reopen the port.',
  'The body that is supposed to deal with floods is new.',
  'The army said that the offensive will open a road by 15 May.',
  'Analysts expect Orsk to lift the blockade by 15 May.',
  'It is the task of the press to ask.',
  'A law requires owners to clear their ditches by 15 May.',
  'It will take some time for Orsk to recover.',
  'Analysts agreed that it would rain by 15 May.',
  'The mayor urged Orsk to release the crew by 15 May.',
  'Residents were forced to leave their homes by Monday.',
  'Aid groups warned that an offensive would displace 9,000 people.',
  'The offensive will create a crisis, analysts said.',
  'The minister fears the army will close the border.',
  'Venn warned that Veldoria will respond to any raid.',
  'Orsk vowed to crush the revolt.',
  'The rebels vowed to retaliate.',
  'The meeting will be held in Marn on Friday.',
  'The summit will take place on Friday.',
  'Orsk did not agree to open the border.',
  'The envoy urged Veldoria to withdraw its troops.',
  'The government must act, the paper wrote.',
  'If the rebels agree to leave, the siege may end.',
  'Prices will rise next year.',
  'It will probably open next week.',
  'Will the army withdraw by Friday?',
  'He hopes the port will reopen soon.',
  'The deal could allow the ships to sail.',
  'The war will continue until the last militant is gone.',
  'They were promised tents.',
  'If the rain lasts, the gates may be opened.',
  'The road is to be reopened.',
  'The council vowed that the raid will be avenged.',
  'Should the army withdraw?',
]

/** Wrong today. */
export const knownFailures: readonly CommitmentCase[] = [
  // A promise told by its noun alone.
  [
    [{ who: 'Orsk', what: 'leave Tarn', status: 'undated' }],
    'The promise of Orsk to leave Tarn was welcomed.',
  ],
]
