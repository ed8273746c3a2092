// Persons of invented sentences and whether they are public by role or private, written without
// looking at what the engine does with them. A person that must be masked is private.

export type StandingCase = readonly ['public' | 'private', name: string, text: string]

export const standingCases: readonly StandingCase[] = [
  ['public', 'Petra Velo', 'Mayor Petra Velo opened the new quay in Marn on Friday.'],
  ['public', 'Aldo Venn', 'President Aldo Venn will fly to Ostrel on Sunday.'],
  ['public', 'Ilse Tarn', 'Ilse Tarn, the foreign minister of Veldoria, left Marn at noon.'],
  ['public', 'Ola Brandt', 'A spokeswoman for the front, Ola Brandt, said the road was open.'],
  ['public', 'Piet Lund', 'General Piet Lund commands the troops on the northern shore.'],
  ['public', 'Goran Petrak', 'Goran Petrak, who heads the River Watch, counted twelve barges.'],
  ['public', 'Rosa Vey', 'Senator Rosa Vey voted against the treaty.'],
  ['public', 'Henrik Dahl', 'The bishop of Marn, Henrik Dahl, called for a day of prayer.'],
  ['public', 'Anna Morel', 'League envoy Anna Morel met both delegations in Velo.'],
  ['public', 'Boris Kalman', 'Police chief Boris Kalman said the bridge would stay closed.'],
  ['public', 'Clara Roth', 'Clara Roth, the chief executive of Nord Bank, resigned on Monday.'],
  ['public', 'Viktor Haas', 'Judge Viktor Haas threw out the case in Marn.'],
  ['public', 'Daniel Okoro', 'Opposition leader Daniel Okoro led the march through Velo.'],
  ['public', 'Emil Strand', 'Emil Strand, director of the Lake Institute, presented the survey.'],
  ['public', 'Maria Solberg', 'The prime minister, Maria Solberg, cut short her holiday.'],
  ['public', 'Karim Aziz', 'Rebel commander Karim Aziz refused to hand over the dam.'],
  ['private', 'Tomas Riel', 'Tomas Riel, 34, shelters in the school with his wife and two sons.'],
  ['private', 'Ina Moss', 'Ina Moss lost her house in the flood and sleeps in a bus.'],
  ['private', 'Mila Kern', 'Seven-year-old Mila Kern has not spoken since the market was hit.'],
  ['private', 'Pavel Dorn', 'The body of Pavel Dorn, a fisherman, was found below the weir.'],
  ['private', 'Nora Lind', 'Nora Lind, a nurse, carried two patients down the stairs.'],
  ['private', 'Jonas Weil', 'Jonas Weil fled Keld with his grandmother on Tuesday.'],
  [
    'private',
    'Sara Holm',
    'Sara Holm, a mother of three, queued for bread from four in the morning.',
  ],
  ['private', 'Adam Frost', 'Adam Frost, a student, was shot in the leg at the checkpoint.'],
  ['private', 'Lena Varga', 'Her neighbour, Lena Varga, heard the shell before it struck.'],
  ['private', 'Oskar Blum', 'Oskar Blum drove the last bus out of Keld.'],
  ['private', 'Greta Falk', 'Among the dead was Greta Falk, 61, who sold eggs at the gate.'],
  ['private', 'Felix Arden', 'Felix Arden, a retired teacher, keeps the pump running at night.'],
  ['private', 'Ruth Alder', 'Ruth Alder buried her brother under the walnut tree.'],
  ['private', 'Hana Prill', 'A resident, Hana Prill, said the soldiers took her goats.'],
  ['private', 'Leo Martens', 'Leo Martens, 9, draws the same bridge every day.'],
  ['private', 'Eva Corin', 'Eva Corin was seen boarding a boat with her twins.'],
  ['private', 'Ivan Lutz', 'Ivan Lutz, who was evacuated from Keld, waits for news of his father.'],
  ['private', 'Berta Noll', 'The shop of Berta Noll burned down on the first night.'],
  [
    'private',
    'Milan Draper',
    'Milan Draper, head of a household of eight, sleeps in the corridor.',
  ],
  ['private', 'Julia Stern', 'Julia Stern, the mayor’s sister, lives in a cellar in Keld.'],
  ['private', 'Otto Klein', 'Otto Klein, the driver of the minister, was treated for burns.'],
  [
    'private',
    'Vera Sand',
    'Vera Sand, chief of nothing, as she jokes, runs a soup kitchen in a cellar.',
  ],
  ['private', 'Hugo Perl', 'Hugo Perl, a former baker, spoke to reporters beside his ruined oven.'],
  ['private', 'Tessa Vance', 'The widow of a fisherman, Tessa Vance, refused to leave.'],
]

/** Wrong today. */
export const knownFailures: readonly StandingCase[] = []
