// Places and their points by the small gazetteer of the fixture; wordings and names are invented.
// null: the name stays without a point. [] : no place at all.

/** Expected [name, latitude or null] pairs, and the text. */
export const cases: readonly (readonly [readonly (readonly [string, number | null])[], string])[] =
  [
    [[['Pell', 10]], 'Floods reached the city of Pell on Monday.'],
    [
      [
        ['Pell', -40],
        ['Ostrel', -41],
      ],
      'Floods reached the town of Pell, Ostrel, on Monday.',
    ],
    [
      [
        ['Pell', -40],
        ['Tarnville', -40.2],
      ],
      'Buses run from Tarnville to the town of Pell.',
    ],
    [
      [
        ['Pell', -40],
        ['Ostrel', -41],
      ],
      'Floods reached the town of Pell in Ostrel province.',
    ],
    [[['Marn', 12]], 'A fire broke out in Marn.'],
    [[['Veldoria', -40]], 'Thousands fled to the north of Veldoria.'],
    [[['Orsk Street', null]], 'A fire broke out on Orsk Street.'],
    [[['Pell Camp', null]], 'Families moved to Pell Camp near the river.'],
    [[['Unvar', null]], 'A fire broke out in the town of Unvar.'],
    [[['Kfar Zunn', 11]], 'Shells hit the village of Kfar Zunn.'],
    [[['Pell', 10]], 'The Pell City Council meets on Monday.'],
    [
      [
        ['Marn', 12],
        ['Marn Airport', null],
      ],
      'Flights from Marn Airport were late.',
    ],
    [[['TARNVILLE', -40.2]], 'TARNVILLE (NORDPRESS) — Rain fell for a third day.'],
    [[['Tarnville', -40.2]], 'Rep. Aldo Venn, D-Tarnville, voted against it.'],
    [
      [
        ['Ostrel', -41],
        ['Tarnville', -40.2],
      ],
      'The Ostrel Department of Roads shut a bridge in Tarnville.',
    ],
    [[['Kremlin', null]], 'They met in the Kremlin for two hours.'],
    [[], 'The Kremlin said it would reply.'],
    [
      [
        ['Marn', 12],
        ['Marn', null],
      ],
      'A fire broke out in Marn. Later Marn warned of a siege.',
    ],
    [[['Marn', 12]], 'An officer in Marn said the road was shut.'],
    [[['Ostrel', -41]], 'Floods cut off the state of Ostrel.'],
    [[], 'The Tarnville Herald printed the letter.'],
    [[], 'Doctors warned of Marn fever.'],
    [[], 'The meeting was put off until Friday.'],
    [[], 'President Aldo Venn said he was ready.'],
    [[], 'Nothing more was known.'],
    [[], ''],
    [[], 'It rained all day and nobody came.'],
  ]
