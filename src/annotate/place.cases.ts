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
    [[], 'The meeting was put off until Friday.'],
    [[], 'President Aldo Venn said he was ready.'],
    [[], 'Nothing more was known.'],
    [[], ''],
    [[], 'It rained all day and nobody came.'],
  ]
