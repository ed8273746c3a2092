// Wordings of figures and what each states; null where a text holds none. Places and people are
// invented.
import type { Figure } from '../../model/annotation.ts'

/**
 * What a case checks of the figure on the marked span; names stand for mentions. null: no
 * figure in the text.
 */
export interface Expected extends Partial<
  Pick<Figure, 'min' | 'max' | 'bound' | 'unit' | 'what' | 'term' | 'status' | 'covers'>
> {
  readonly place?: string | null
  readonly speaker?: string | null
  readonly partOf?: string | null
  readonly time?: string | null
}

/** The places that the place layer is told of; names of one word or more, first mention wins. */
export const PLACES = ['Ostrel', 'Marn', 'Veldoria', 'Tarn', 'Pell', 'Lake Orm']

export const cases: readonly (readonly [Expected, string])[] = [
  // A town loses homes; a person or a company loses a few of its own
  [{ term: 'destroyed housing', place: 'Orrick' }, 'Orrick lost [[40]] homes, the navy said.'],
  [{ term: 'destroyed housing', place: 'Orrick' }, 'The storm cost Orrick [[40]] homes.'],
  [{ place: 'Orrick' }, 'Orrick has seen [[40]] of its houses burn.'],
  [{ term: 'destroyed housing', place: null }, 'Lund lost [[2]] homes in the storm.'],
  [{ term: 'destroyed housing', place: null }, 'Orm Estates lost [[40]] homes in the storm.'],
  // How strong a force is
  [
    { term: 'fighters', what: 'force', place: 'Ostrel' },
    'The Shore Front has a force [[900]] strong in Ostrel.',
  ],
  [
    { term: 'fighters', what: null, speaker: 'navy' },
    'In Ostrel the Shore Front is [[900]] strong, the navy said.',
  ],
  [{ term: 'fighters' }, 'A militia [[900]] strong stands in Ostrel.'],
  [{ term: 'fighters' }, 'At [[900]] strong, the Shore Front outnumbers the rest.'],
  [{ term: 'soldiers' }, 'The garrison of Pell is [[900]] strong.'],
  // Who or what is counted says the term
  [{ term: 'residents', what: 'people' }, 'Ostrel is home to [[2 million]] people.'],
  [
    { term: 'residents' },
    'Some [[2 million]] people live in Ostrel.'.replace('Some [[', '[[Some '),
  ],
  [
    { term: 'fighters', what: 'die-hard fighters' },
    'The town shelters [[8,000]] die-hard fighters.',
  ],
  [{ term: 'refugees' }, 'Veldoria hosts [[1.5 million]] refugees.'],
  [{ term: 'killed', min: 270_000, max: null }, 'The war has killed [[more than 270,000]] people.'],
  [
    { term: 'killed' },
    'At least [[12]] miners died in Tarn.'.replace('At least [[', '[[At least '),
  ],
  [{ term: 'killed' }, 'The quake left [[23]] dead and 60 injured.'],
  [{ term: 'killed' }, 'The ten-year war has claimed [[some 40,000]] lives since 2021.'],
  [{ term: 'injured' }, 'The quake left 23 dead and [[60]] injured.'],
  [{ term: 'killed' }, 'The death toll, which stood at 12 on Friday, has risen to [[35]].'],
  [
    { term: 'killed' },
    'The death toll, 12 at first, has since climbed to at least [[35]].'.replace(
      'at least [[',
      '[[at least ',
    ),
  ],
  [{ term: 'killed' }, 'The number of dead, put at 12 on Friday, has reached [[35]].'],
  [{ term: 'killed', place: null }, 'The Sorve Valley Observatory said [[12]] people drowned.'],
  [{ term: 'killed' }, 'The death toll of 31 has risen to [[35]].'],
  [{ term: 'killed' }, 'The death toll in the valley, where two dams burst, has risen to [[35]].'],
  [{ term: 'killed', place: null }, "Friday's death toll has risen to [[35]]."],
  [{ term: 'missing' }, 'After the flood [[14]] herders are still missing.'],
  [{ term: 'detained' }, 'Police arrested [[40]] demonstrators in Marn.'],
  [{ term: 'soldiers' }, 'Marn will send [[200]] troops to Pell.'],
  [
    { term: 'protesters' },
    'Some [[5,000]] protesters filled the square.'.replace('Some [[', '[[Some '),
  ],
  [{ term: 'attacks' }, 'The monitor counted [[60]] air raids on Tarn.'],
  [{ term: 'facilities' }, 'Shells hit [[four]] hospitals in Pell.'],
  [{ term: 'returned' }, 'So far [[900]] families have returned to Pell.'],
  [{ term: 'in need' }, 'In Ostrel [[96,000]] people are in need of food.'],
  [{ term: 'money', unit: 'dollar' }, 'The relief plan for Ostrel costs [[$1.5bn]].'],
  [{ term: 'distance' }, 'The strip is [[15 km]] wide.'],
  [{ term: 'area' }, 'Fire burned [[3,000 hectares]] of forest.'],
  [{ term: 'duration' }, 'Both sides keep a [[72-hour]] truce.'],
  [{ term: 'killed' }, 'Raids killed 12 soldiers and [[five]] villagers in Pell.'],
  [
    { term: 'fighters' },
    'About [[300]] fighters fled to the hills.'.replace('About [[', '[[About '),
  ],
  [{ term: 'killed' }, 'They recall the massacre of [[20]] children.'],
  // Displacement
  [
    { term: 'displaced', status: 'actual' },
    'The landslide led to the displacement of [[over 41,700]] people.',
  ],
  [{ term: 'displaced' }, 'Floods displaced [[57,000]] people from their farms.'],
  [{ term: 'displaced', what: 'IDPs' }, 'Aid went to [[2,700]] IDPs in Tarn.'],
  [{ term: 'displaced', what: 'families' }, 'The number of displaced families is [[275]].'],
  [{ term: 'evacuated' }, 'The fire forced the evacuation of [[about 70]] homes.'],
  [{ term: 'evacuated' }, 'In Tarn [[1,700]] people had to evacuate their homes.'],
  [{ term: 'forced to flee' }, 'Fighting forced [[6,300]] to leave their homes.'],
  [
    { term: 'forced to flee' },
    'About [[5,600]] people fled hamlets near Pell.'.replace('About [[', '[[About '),
  ],
  [
    { term: 'sheltered' },
    'More than [[200]] people took shelter at a hall in Pell.'.replace(
      'More than [[',
      '[[More than ',
    ),
  ],
  [{ term: 'in relief camp' }, 'Now [[half a million]] people are sheltering in relief camps.'],
  [{ term: 'relocated' }, 'The storm forced the relocation of [[21,000]] residents.'],
  [{ term: 'homeless' }, 'The storm left [[190]] homeless in Tarn.'],
  [
    { term: 'destroyed housing', what: 'mud homes' },
    'The storm ruined crops, destroying [[over 4,000]] mud homes.',
  ],
  [
    { term: 'destroyed housing' },
    'Some [[77]] houses collapsed in the slide.'.replace('Some [[', '[[Some '),
  ],
  [
    { term: 'partially destroyed housing', what: 'houses' },
    'In Pell 26 houses were destroyed and [[140]] damaged.',
  ],
  [{ term: 'evacuated' }, 'The [[620]] people displaced by the slide were evacuated to a hall.'],
  [
    { term: 'displaced', place: 'Tarn' },
    'Some 512 people are displaced in Pell and [[240]] in Tarn.',
  ],
  [{ term: 'refugees', place: 'Pell' }, 'In all, Pell hosts [[6,200]] and Tarn 4,100.'],
  [{ term: 'fighters' }, 'The strength of the Dawn Front in Pell is put at [[2,500]].'],
  [{ term: 'fighters' }, 'The rebels keep a force of [[2,500]] in the hills.'],
  [{ term: 'fighters' }, 'The fighters of the Dawn Front in Pell number [[2,500]].'],
  [{ term: 'fighters' }, 'The council puts at [[2,500]] the number of fighters in Pell.'],
  [{ term: 'fighters' }, 'The rebels in Pell are believed to number [[2,500]].'],
  [{ term: 'residents' }, 'The size of the population of Pell is [[25,000]].'],
  [
    { term: 'destroyed housing' },
    'Some [[40]] houses in Pell exist no more.'.replace('Some [[', '[[Some '),
  ],
  [{ place: null }, 'A fair will follow in Pell. The front has [[2,500]] fighters in the hills.'],
  [
    { place: null },
    'Shelters are open in Pell.\n\nNEEDS AND RESPONSE\n\nIn all [[6,200]] people need water.',
  ],
  [{ term: 'refugees', place: 'Tarn' }, 'In all, Pell hosts 6,200 and Tarn [[4,100]].'],
  [{ term: 'soldiers' }, 'Marn sent 7,000 soldiers; a monitor put the number [[closer to 5,000]].'],
  [
    { term: 'displaced', status: 'projected' },
    'So 43 families were displaced. [[Up to 130]] might follow.',
  ],
  [{ place: 'Gorrimund' }, 'In Ostrel, they say, Gorrimund hosts [[6,200]].'],
  [{ term: 'in need' }, 'In Tarn [[210,000]] people need safe water.'],
  [{ term: 'forced to flee' }, 'He said [[3,000]] people had left home so far.'],
  // Status
  [
    { status: 'projected' },
    'They fear 90 families could be displaced. A club gave an estimate of [[120]].',
  ],
  [
    { term: 'killed', status: 'actual' },
    'On May 8 a shell fell, killing [[at least nine]] people.',
  ],
  [
    { term: 'other', status: 'hypothetical' },
    'Then [[some 90,000]] people would have had no water.',
  ],
  [{ term: 'displaced', min: 23_000, max: null }, 'The number of displaced [[has passed 23,000]].'],
  [
    { term: 'displaced', status: 'projected' },
    'A breach would end in [[600,000 to one million]] people being displaced.',
  ],
  [
    { term: 'forced to flee', status: 'projected' },
    'Marn makes ready for [[450,000]] people who are expected to flee.',
  ],
  [
    { term: 'displaced', status: 'projected' },
    'The agency warned that [[300,000]] people could be displaced.',
  ],
  [{ term: 'evacuated', status: 'planned' }, 'Marn will evacuate [[3,000]] families by Friday.'],
  [{ term: 'killed', status: 'denied' }, 'The army denied that it killed [[40]] villagers.'],
  [
    { term: 'displaced', status: 'hypothetical' },
    'If the dam breaks [[9,000]] people would be displaced.'.replace('would be', 'are'),
  ],
  [
    { term: 'killed', status: 'actual' },
    'An estimated [[50]] people were killed.'.replace('An estimated [[', '[[An estimated '),
  ],
  [
    { term: 'evacuated', status: 'actual' },
    'Crews, fearing a flood, evacuated [[more than 900]] villagers.',
  ],
  [
    { term: 'displaced', status: 'actual' },
    'A breach would move a million people, with [[about 7,000]] having already moved towards Tarn.',
  ],
  [
    { status: 'planned' },
    'A [[15 km (9 miles)]] wide strip will be cleared.'.replace(
      '[[15 km (9 miles)]]',
      '[[15 km]] (9 miles)',
    ),
  ],
  // Place
  [{ place: 'Tarn' }, 'In Ostrel rain fell. In Tarn [[40]] homes were destroyed.'],
  [{ place: 'Ostrel' }, 'Rain fell on Ostrel. Then [[40]] homes were destroyed.'],
  [{ place: 'Pell' }, 'Officials from Marn said [[40]] homes were destroyed in Pell, in Ostrel.'],
  [{ place: 'Pell and Tarn' }, 'Fire destroyed [[40]] homes in Pell and Tarn.'],
  [{ place: 'Gorrimund' }, 'Fire destroyed [[40]] homes in Gorrimund.'],
  [{ place: null }, 'Fire destroyed [[40]] homes.'],
  // Speaker
  [
    { speaker: 'northern relief agency' },
    'According to the northern relief agency, [[40]] homes were destroyed.',
  ],
  [{ speaker: 'governor' }, 'Fire destroyed [[40]] homes, the governor said.'],
  [{ speaker: 'Aid agencies' }, 'Aid agencies said [[40]] homes were destroyed.'],
  [{ speaker: null }, 'Fire destroyed [[40]] homes in Tarn.'],
  // Parts
  [
    { min: 0.5, max: 0.5, bound: 'about', partOf: 'four million people' },
    'Ostrel holds four million people, of whom [[almost half]] came from Pell.',
  ],
  [
    { min: 0.5, max: 0.5, partOf: 'More than 62,000 fighters' },
    'More than 62,000 fighters fell, [[around half]] of them conscripts.',
  ],
  [
    { term: 'relocated', partOf: '4,410 people' },
    'Now 4,410 people are displaced, of which [[620]] have been relocated.',
  ],
  [
    { term: 'displaced', partOf: '900 displaced people' },
    'The 900 displaced people in Pell include [[300]] children.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'Of the 900 people displaced in Pell, the council has registered [[300]] women.',
  ],
  [
    { term: 'forced to flee', partOf: '900 people' },
    'Some said 900 people fled Pell, with [[300]] children among them.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'In Pell 900 people ([[300]] children) are displaced.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'Out of 900 people displaced in Pell, [[300]] are children.',
  ],
  [
    { term: 'displaced', partOf: '900 displaced people' },
    '[[300]] out of 900 displaced people in Pell are children.',
  ],
  [
    { term: 'displaced', partOf: '900 displaced people' },
    '[[300]] children belong to the 900 displaced people of Pell.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'In Pell 900 people are displaced. Among them are [[300]] children.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'In Pell 900 people are displaced; [[300]] have not yet turned 18.',
  ],
  [
    { term: 'displaced', partOf: '900 people' },
    'With [[300]] children among them, 900 people are displaced in Pell.',
  ],
  [
    { term: 'displaced', partOf: null },
    'In Pell [[900]] people, 300 of whom are children, have been displaced.',
  ],
  [
    { partOf: null },
    'A flood drove out 900 people in Pell, where it took the huts of [[300]] women.',
  ],
  [{ partOf: null }, 'Of the 40 villages in Ostrel, the army said [[900]] people had left one.'],
  [{ partOf: null }, 'In Pell 300 children fled, and [[900]] people followed.'],
  [
    { partOf: null },
    'Eight men are in custody in Pell. Of those, [[15]] people had come last year.',
  ],
  // Dwellings in ruins
  [
    { term: 'destroyed housing' },
    'The army lists [[140]] houses in Pell as partly or wholly destroyed.',
  ],
  [{ term: 'destroyed housing' }, 'The council announced [[140]] wrecked houses in Pell.'],
  [{ term: 'destroyed housing' }, 'Pell lost [[140]] houses in the flood.'],
  [{ term: 'destroyed housing' }, 'Little is left of [[140]] houses in Pell.'],
  [{ term: 'destroyed housing' }, 'In Pell [[140]] houses were knocked down.'],
  [{ term: 'other' }, 'As night fell, [[140]] families lost touch with Pell.'],
  // Who left the country, and the country
  [
    { term: 'refugees', place: 'Gorrimund' },
    'As host to [[1.2 million]] refugees, Gorrimund asks for help.',
  ],
  [
    { term: 'refugees' },
    'Some 900 people crossed over into Gorrimund.'
      .replace('900', '[[900]]')
      .replace('Some [[', '[[Some '),
  ],
  [{ term: 'forced to flee' }, 'In Pell [[900]] people escaped the fighting.'],
  [{ term: 'refugees' }, 'In Marn [[900]] asylum seekers wait.'],
  // Words between commas part the noun from its number; a copy lost letters and spaces.
  [
    { term: 'evacuated' },
    'Floods forced the evacuation of, by the latest count, [[17,631]] people.',
  ],
  [{ term: 'evacuated' }, 'On Monday [[51]] peolpe were evacuated.'],
  [
    { term: 'sheltered' },
    'Some [[35]] Ormu of the hills took shelter in a mill.'.replace('Some [[', '[[Some '),
  ],
  [{ term: 'sheltered' }, 'Rain forced [[almost 500]] people to seekrefuge in town.'],
  [{ term: 'partially destroyed housing' }, 'There was damageto [[610]] homes.'],
  [{ term: 'sheltered' }, 'Another [[5,000]] people are sleeping in schools.'],
  [
    { place: 'Pell' },
    'Some [[40]] families were displaced in Pell, in the Low Hills district, Ostrel.'.replace(
      'Some [[',
      '[[Some ',
    ),
  ],
  // Parts of a whole, asides, the noun behind the whole
  [
    { term: 'killed' },
    '[[More than two dozen]] soldiers, of whom almost half were cooks, died near Tarn.',
  ],
  [
    { term: 'killed', partOf: 'More than two dozen soldiers' },
    'More than two dozen soldiers, of whom [[almost half]] were cooks, died near Tarn.',
  ],
  [
    { term: 'in relief camp' },
    'Some [[5,000]] families, roughly a third of the town, remain in camps.'.replace(
      'Some [[',
      '[[Some ',
    ),
  ],
  [{ term: 'injured', partOf: '11' }, 'The blast wounded 11, [[three]] of them seriously.'],
  [
    { term: 'partially destroyed housing', what: 'houses' },
    'In all 3,412 houses were damaged, [[870]] of them beyond repair.',
  ],
  [{ term: 'returned', what: 'villagers' }, 'Only [[100]] of the 2,000 villagers have returned.'],
  [{ term: 'other' }, 'Only 100 of the [[2,000]] villagers have returned.'],
  [
    { term: 'displaced', partOf: "Veldoria's two million people" },
    "The war has displaced [[more than half]] of Veldoria's two million people.",
  ],
  [{ term: 'killed' }, 'Fever struck 2,300 people, [[61]] of whom have died.'],
  [{ term: 'other' }, 'Fever struck [[2,300]] people, 61 of whom have died.'],
  [{ term: 'killed' }, 'The dead include [[four]] children.'],
  [{ term: 'killed' }, 'There were 2,300 cases of fever and [[61]] deaths.'],
  [{ term: 'evacuated', status: 'planned' }, '[[Hundreds]] of villagers were told to evacuate.'],
  [{ status: 'actual' }, 'The storm left [[200,000]] homes without power.'],
  [{ place: 'Pell' }, 'In Pell [[12]] people died and in Tarn 5 people did.'],
  [{ term: 'evacuated' }, 'Population evacuated: [[1,160]]'],
  // Which place a number is of
  [{ place: null }, 'Rain fell on Marn after a war that has killed [[900]] people.'],
  [
    { place: null },
    'Rain fell on Marn in a war that has killed 900 people and displaced [[5,000]].',
  ],
  [{ place: 'Tarn' }, 'It hailed in Pell during the war in Tarn that has killed [[900]] people.'],
  [
    { place: 'Pell' },
    "An attack on Veldoria's last free town of Pell would displace [[900]] people.",
  ],
  [
    { place: 'Pell', term: 'fighters' },
    'Pell is home to many who fled other parts of Veldoria. That also includes [[400]] fighters.',
  ],
  [{ term: 'facilities' }, 'Trucks went to some of the [[14]] observation points around Marn.'],
  [
    { partOf: null },
    'A storm could displace 9,000 people. Half of them fled.'.replace('Half', '[[Half]]'),
  ],
  [
    { term: 'facilities', place: 'Marn' },
    'The trucks crossed at Pell, heading to some of the [[14]] watch towers that ring Marn.',
  ],
  // What the opening, a label or a turn of speech says
  [{ term: 'residents', place: 'Pell' }, 'Pell, a town of [[900]], lies below the dam.'],
  [
    { term: 'residents', place: 'Pell' },
    'Some [[900]] people call Pell home.'.replace('Some [[', '[[Some '),
  ],
  [{ term: 'residents', place: 'Ostrel' }, 'Ostrel is inhabited by [[900,000]] people.'],
  [{ term: 'killed', place: 'Pell' }, "Pell's death toll stands at [[31]]."],
  [{ term: 'killed' }, 'Drowned in the flood near Pell were [[31]] people.'],
  [{ term: 'killed' }, 'The storm cost [[31]] people their lives.'],
  [{ term: 'killed', min: 31 }, 'The toll in Pell rose from 19 dead to [[31]].'],
  [{ term: 'killed', min: 31, max: 31 }, 'The toll in Pell was corrected from 19 to [[31]].'],
  [{ term: 'killed' }, 'The dead in Pell number [[31]].'],
  [{ term: 'detained' }, 'Arrests in Marn: [[31]].'],
  [{ term: 'displaced', status: 'projected' }, 'Plans foresee [[900]] families being displaced.'],
  [{ term: 'displaced', status: 'projected' }, 'Projected displacement in Ostrel: [[900]] people.'],
  [
    { term: 'displaced', status: 'projected' },
    'Some [[900]] people will be displaced.'.replace('Some [[', '[[Some '),
  ],
  [{ term: 'fighters' }, 'About [[900]] armed men hold the hills.'.replace('About [[', '[[About ')],
  [{ term: 'destroyed housing' }, 'The list has [[12]] houses in Pell as wrecked.'],
  [{ term: 'killed', place: 'Pell' }, 'Pell: [[31]] killed in the storm.'],
  [{ term: 'killed', place: 'Pell' }, 'The storm that hit Pell killed [[31]] people.'],
  [{ term: 'residents', place: 'Pell' }, 'Home to [[900]] people, Pell is short of water.'],
  [
    { partOf: '900 people' },
    'Some [[300]] children are among the 900 people displaced.'.replace('Some [[', '[[Some '),
  ],
  [{ time: null }, 'The council said on Sunday that [[31]] people had died.'],
  // A running total, a stretch of time
  [{ covers: 'cumulative' }, 'The war has killed [[40]] people since 2031.'],
  [{ covers: 'cumulative' }, 'So far [[900]] families have fled Tarn.'],
  [
    { covers: 'period' },
    'Some [[300]] people fled in the past week.'.replace('Some [[', '[[Some '),
  ],
  [{ covers: 'period' }, 'This week [[80]] people were killed.'],
]

export const none: readonly string[] = [
  'The flu touches one in five villagers of Tarn.',
  'Some 14 districts of Veldoria were evacuated.',
  'Shares in Tarnline fell 8% on Monday.',
  'The tablet has an 8-inch screen.',
  'She scored 26 points.',
  'The lab made 3,000 tests.',
  'The recipe needs 30 grams of flour.',
  'The talks lasted four hours.',
  'In 2031 the mine closed.',
  'They met three times.',
  'One of the towns has a mill.',
  'A column of eleven guns was seen heading for Tarn.',
  'Winds of 120 miles an hour blew.',
  'Two parents are better than none.',
  'He has two reasons to stay.',
  'The rank, first given as second, has risen to 3.',
  'It takes 20 minutes.',
  'The paper printed 14 pages.',
]

/** Wrong today; the suite fails when one starts to pass. */
export const knownFailures: readonly (readonly [Expected, string])[] = [
  // A value that a count rose from is no figure: its place and day are rarely its own.
  [{ term: 'killed' }, 'The toll in Pell rose to 312, up from [[290]] on Sunday.'],
  // A number in words after a place, without a noun.
  [{ term: 'killed' }, 'In Pell 12 people died and in Tarn [[five]].'],
]
