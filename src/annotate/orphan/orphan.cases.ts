// Orphan cases: the reason and a text with the [[words that point at nothing]]; null where none may
// be found.

export type OrphanCase = readonly [string, string]

export const orphanCases: readonly OrphanCase[] = [
  ['pronoun-opens-report', '[[He]] did not name the town.'],
  ['pronoun-opens-report', '“The gates are open to all,” [[she]] said.'],
  [
    'pronoun-without-antecedent',
    'Rain fell on Marn.\nWater rose again.\n[[He]] said the dam would hold.',
  ],
  [
    'pronoun-without-antecedent',
    'Aldo Venn spoke in Marn. “Nobody in this valley will ever go hungry.”\n[[He]] did not say when.',
  ],
  ['definite-without-antecedent', 'Ilse Tarn said [[the meeting]] would take place in Marn.'],
  ['definite-without-antecedent', 'Ilse Tarn made [[the suggestion]] yesterday.'],
  ['definite-without-antecedent', 'Ilse Tarn did not describe [[the evidence]] she had seen.'],
  ['definite-without-antecedent', 'Marn was calm. [[Those remarks]] angered the north.'],
  ['office-without-holder', 'Routine talks with [[the president]] go on.'],
  ['office-without-holder', 'Buses wait. [[The governor]] will decide.'],
  ['pronoun-opens-report', '[[They]] left before dawn.'],
  ['pronoun-opens-report', '[[It]] quoted two traders who had fled.'],
  ['pronoun-opens-report', '[[His]] daughter was taken to Velo in the night.'],
  ['pronoun-without-antecedent', 'Mr Venn spoke in Marn.\n[[She]] said the dam would hold.'],
  ['definite-without-antecedent', '[[The study]] looks at 40 wells.'],
  ['definite-without-antecedent', '[[This particular event]] draws more people every year.'],
  ['definite-without-antecedent', '[[The ferry accident]] comes ten days before the fair.'],
  ['definite-without-antecedent', '[[The database]] was opened in 2031.'],
  [
    // One topic goes over into another: nothing of the first is meant.
    'definite-without-antecedent',
    [
      'Divers searched the flooded quarry near Ostrel for a third night as anxious relatives waited behind the rope.',
      'Pumps borrowed from two mines lowered the level by a hand, engineers told the harbour radio before sunrise.',
      '[[The match]] ended without goals after the striker Pavel Orsk missed twice from the spot, and supporters whistled.',
      'Referee Ilse Tarn booked six players, dismissed the visiting captain and added nine minutes for the injured keeper.',
    ].join('\n'),
  ],
]

export const soundTexts: readonly string[] = [
  'Aldo Venn came late. He left early.',
  'The mayor of Marn came late.\nHe left early.',
  'Envoys met in Marn. The meeting was short.',
  'President Aldo Venn spoke. Later the president left.',
  'Venn proposed a truce. The suggestion was ignored.',
  '“He never came,” Ilse Tarn said.',
  'The meeting in Marn was short.',
  'The delegations left by one door. The envoy who chaired the meeting was tired.',
  'Veldoria has called off the fair; a minister confirmed the cancellation. Traders called the decision baffling.',
  'A woman in Velo lost her house.\nShe fled on Monday.',
  'It was a cold night in Marn.',
  'They say that rivers remember.',
  'If she is elected, Ilse Tarn will close the mine.',
  'The government closed the dam.',
  'The general public stayed calm in Marn.',
  'The presidency was silent. Routine talks with the president go on.',
  'Ms Tarn flew in.\nRain fell on Marn for the third day.\nShe left early.',
  'A former member of the lodge was taken to Velo, where he was questioned.',
  'Scientists in Marn published a paper. The study looks at 40 wells.',
  'Nord Bank closed 40 branches. The company gave no reason.',
  'Talks go on in Marn. The idea is that both sides win.',
]

/** Wrong today. */
export const knownFailures: readonly OrphanCase[] = [
  // "It" and "they" are tried only where a report or a topic opens: elsewhere they point at clauses
  // as often as at nouns.
  [
    'pronoun-without-antecedent',
    'The report made the town angry. [[They]] say adding salt is simple.',
  ],
]
