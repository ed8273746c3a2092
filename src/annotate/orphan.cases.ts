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
]

/** Wrong today. */
export const knownFailures: readonly OrphanCase[] = [
  // "It" and "they" are not tried: they point at clauses as often as at nouns.
  ['pronoun-opens-report', '[[They]] left before dawn.'],
]
