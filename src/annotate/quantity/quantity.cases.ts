// Wordings of quantities and what each states; null where a text holds none. Places and people
// are invented.
import type { Quantity } from '../../model/annotation.ts'

/**
 * What a case checks of the quantity on the marked span; `what` without `about`, both as words.
 * null: no quantity in the text.
 */
export type Expected =
  | (Partial<Pick<Quantity, 'min' | 'max' | 'bound' | 'change' | 'unit' | 'what'>> & {
      readonly about?: string | null
      readonly counted?: string | null
    })
  | null

export const cases: readonly (readonly [Expected, string])[] = [
  // Numbers
  [
    { min: 40, max: 40, bound: 'exact', unit: 'goat', what: 'goats' },
    'A farmer in Ostrel lost [[40]] goats.',
  ],
  [{ min: 700_000, max: 700_000 }, 'The dam holds [[700,000]] fish.'],
  [{ min: 8600, max: 8600, what: 'households' }, 'Relief reached [[8 600]] households.'],
  [{ min: 47_000, max: 47_000 }, 'A camp for [[47, 000]] people opened.'],
  [{ min: 3_000_000, max: 3_000_000 }, 'Veldoria counts [[3 million]] voters.'],
  [{ min: 4_600_000, max: 4_600_000 }, 'It counts [[4.6mn]] voters now.'],
  [{ min: 6_200_000, max: 6_200_000 }, 'Some say [[6.2m]] people voted.'],
  [{ min: 325_000, max: 325_000 }, 'Relief for [[3.25 lakh]] people came.'],
  [
    { min: 31_457, max: 31_457, what: 'students' },
    'Marn teaches [[thirty-one thousand four hundred fifty-seven]] students.',
  ],
  [{ min: 2_500_000, max: 2_500_000 }, 'The plan needs [[two and a half million]] bricks.'],
  [{ min: 500_000, max: 500_000 }, 'There were [[half a million]] visitors.'],
  [{ min: 500_000, max: 500_000 }, 'There were [[a half-million]] visitors.'],
  [{ min: 24, max: 24, what: 'lorries' }, 'A convoy of [[two dozen]] lorries left.'],
  [{ min: 1, max: 1, what: 'bridge' }, 'The flood took [[one]] bridge.'],
  [{ min: 1, max: 1, what: 'oldest wells' }, 'It is [[one]] of the oldest wells in Tarn.'],
  [{ min: 1 / 8, max: 1 / 8, unit: 'pint' }, 'Add [[1/8 of a pint]] of milk.'],
  [{ min: 6, max: 6, unit: 'count' }, 'Exports grew [[sixfold]] last year.'],
  // Vague numbers and shares
  [{ min: 12, max: 120, bound: 'vague', what: 'lorries' }, 'They sent [[dozens]] of lorries.'],
  [
    { min: 10_000, max: 100_000, bound: 'vague', what: 'people' },
    'It drew [[tens of thousands]] of people.',
  ],
  [
    { min: 200, max: 900, bound: 'vague', what: 'troops' },
    'Marn keeps [[several hundred]] troops there.',
  ],
  [
    { min: 0.5, max: 0.5, bound: 'about', unit: '', what: 'roofs' },
    'The storm took [[almost half]] of the roofs.',
  ],
  [{ min: 2 / 3, max: 2 / 3 }, 'A vote of [[two-thirds]] of the council is needed.'],
  [{ min: 0.2, max: 0.2 }, 'Hunger touches [[one in five]] children.'],
  // Bounds
  [{ min: 41_700, max: null, bound: 'more-than' }, 'The storm moved [[over 41,700]] people.'],
  [{ min: 270, max: null, bound: 'more-than' }, 'Rain spoiled [[more than 270]] sacks.'],
  [{ min: 60, max: null, bound: 'at-least', what: 'homes' }, 'Wind took [[at least 60]] homes.'],
  [{ min: 500, max: null, bound: 'at-least' }, 'They planted [[at least another 500]] trees.'],
  [{ min: null, max: 200, bound: 'at-most' }, 'A hall for [[up to 200]] guests opened.'],
  [{ min: null, max: 200, bound: 'at-most' }, 'A hall for [[up to about 200]] guests opened.'],
  [{ min: null, max: 33, bound: 'at-most' }, 'It hosts [[as many as 33]] guests.'],
  [
    { min: null, max: 15, bound: 'less-than', unit: 'minute' },
    'It charges in [[fewer than 15 minutes]].',
  ],
  [
    { min: null, max: 200, bound: 'less-than', unit: 'square metre' },
    'Demand for [[sub-200 sq m]] shops fell.',
  ],
  [{ min: 800, max: 800, bound: 'about' }, 'There [[some 800]] herders waited.'],
  [{ min: 1000, max: 1000, bound: 'about' }, 'It fed [[an estimated 1,000]] birds.'],
  [{ min: 70, max: 70, bound: 'about', unit: 'percentage' }, 'The tank was [[~70%]] full.'],
  [
    { min: 50, max: null, bound: 'at-least' },
    'Each ward has [[50]] or more beds.'.replace('[[50]] or more', '[[50 or more]]'),
  ],
  [
    { min: 13_500, max: null, bound: 'at-least' },
    'It names [[13,500]] backers, though the true number is probably far higher.',
  ],
  [{ min: 21, max: null, unit: 'year of age' }, 'They chose men [[over the age of 21]] only.'],
  // Ranges
  [
    { min: 600_000, max: 1_000_000, bound: 'range' },
    'It may move [[600,000 to one million]] people.',
  ],
  [
    { min: 12, max: 18, bound: 'range', unit: 'kilometre', what: 'strip' },
    'A [[12km-18km]] wide strip is planned.',
  ],
  [{ min: 10, max: 15, unit: 'percentage' }, 'Prices may rise between [[10 and 15 per cent]].'],
  [{ min: 2e10, max: 2.5e10, unit: 'dollar' }, 'The dam will cost [[$20 to $25 billion]].'],
  [{ min: 6000, max: 7000, bound: 'range' }, 'The hall seats [[six to seven thousand]] people.'],
  [
    { min: 19, max: 24, unit: 'dollar', change: 'down' },
    'Shares in Tarnline fell from [[$24 to $19]].',
  ],
  [
    { min: 1800, max: 2200, bound: 'about', unit: 'calorie' },
    'A miner eats [[about 1800 - 2200 calories]] a shift.',
  ],
  // Units, money, rates
  [{ min: 1.5e9, max: 1.5e9, unit: 'dollar' }, 'The port cost [[$1.5bn]].'],
  [{ min: 7_200_000, unit: 'hong kong dollar' }, 'A boat sold for [[HK $7.2m]] there.'],
  [{ min: 2_500_000, unit: 'australian dollar' }, 'It sold for [[AUD2.5m]] there.'],
  [{ min: 1_000_000, unit: 'dollar', what: 'barn' }, 'It is [[a million dollar]] barn.'],
  [{ min: 65, unit: 'dollar per square metre' }, 'Shops rent at [[$65 per sq m]] here.'],
  [{ min: 113, unit: 'kilometre per hour' }, 'Winds of [[113 km/h]] hit Tarn.'],
  [{ min: 12, unit: 'kilovolt per centimetre' }, 'A field of [[12 kV/cm]] is needed.'],
  [{ min: 58, unit: 'year of age' }, 'The [[58-year-old]] baker spoke.'],
  [
    { min: 4000, unit: 'loaf per day', what: 'loaves per day' },
    'The mill bakes [[four thousand]] loaves per day.',
  ],
  [{ min: 10_000, unit: 'pound-mass', what: 'bull' }, 'A [[10,000-pound]] bull got loose.'],
  [
    { min: 1e4, max: 1e5, unit: 'euro', bound: 'vague' },
    'It cost [[tens of thousands of euros]] to mend.',
  ],
  [{ min: 15, max: 20, unit: 'minute' }, 'They take [[15- to 20-minute]] breaks.'],
  [{ min: 1057, what: 'people' }, 'It moved a total of [[1057]] people.'],
  [{ min: 1.5, unit: 'hour' }, 'It is a [[1 1/2 hour]] walk.'],
  [{ min: 31e6, unit: 'dollar' }, 'He has raised [[$31 million dollars]] so far.'],
  [{ min: 6, what: 'boats' }, 'The crew mended [[six]] of the 16 boats.'],
  // Change, and what is measured
  [
    { min: 6, change: 'up', unit: 'percentage', what: 'Tarnline' },
    'Tarnline advanced [[6%]] on Monday.',
  ],
  [
    { min: 9, change: 'down', what: 'timber sales to Ostrel' },
    'Meanwhile, timber sales to Ostrel dropped [[9%]].',
  ],
  [{ min: 84_300, change: 'up', what: 'posts' }, 'Employment grew by [[84,300]] posts.'],
  [
    { min: 1.3, max: null, bound: 'more-than', change: null },
    'The fund holds [[more than $1.3]] a share.'.replace(
      '[[more than $1.3]] a share',
      '[[more than $1.3]] in cash',
    ),
  ],
  [{ min: 430, change: null, what: 'tents' }, 'The army gave up [[430]] tents.'],
  [{ min: -2.1, change: 'down' }, 'In Marn the index closed [[-2.1%]].'],
  [{ min: 45, what: 'market share' }, 'It holds [[45%]] of its market share.'],
  [{ min: 15, what: 'duty', about: 'Veldoria' }, 'Veldoria put a [[15%]] duty on tin.'],
  // Whom or what it is said of
  [
    { min: 40, unit: 'boat', what: 'boats', about: 'Tarnline', counted: 'boats' },
    'Tarnline, which digs tin, sold [[40]] boats.',
  ],
  [
    { min: 3, unit: 'cart', what: 'carts', about: 'Tarnline' },
    'Tarnline rose on Monday and has sold [[three]] carts since.',
  ],
  [{ min: 90, what: 'schools', about: 'study' }, 'A study of [[90]] schools found little.'],
  [{ min: 17, what: 'rowers', about: 'crew' }, 'It is a crew with [[17]] rowers.'],
  [{ min: 5e6, what: 'profit', about: 'Orm Tin' }, 'Orm Tin expects a profit of [[$5m]].'],
  [{ min: 8, what: 'boats', about: 'Tarnline' }, 'Tarnline said it had lost [[eight]] boats.'],
  [{ min: 3, what: 'goats', about: null }, 'He said they had lost [[three]] goats.'],
  [
    { min: 900, what: 'people', about: 'population of Pell' },
    'The population of Pell is [[900]] people.',
  ],
  [{ min: 4, what: 'Wages of miners' }, 'Wages of miners hired in Tarn rose [[4%]].'],
  [
    { max: 500, what: 'men' },
    'The plan helps men earning [[500 euros]] or less.'.replace(
      '[[500 euros]] or less',
      '[[500 euros or less]]',
    ),
  ],
  // A number without a unit of its own
  [
    { min: 63, unit: 'car', what: 'cars' },
    'About 460 cars were stolen, compared with [[63]] in spring.',
  ],
  [{ min: 300, unit: 'soldier' }, 'It sent 500 soldiers, up from [[300]] in May.'],
  [{ min: 40, unit: 'jar' }, 'A crate is exactly 12 jars while a sack is [[40]].'],
  [{ min: 8, unit: 'dollar' }, 'It costs [[8]] or $9.'],
  [{ min: 5884, unit: '', what: 'Orm 50 index' }, 'The Orm 50 index fell 2 per cent to [[5,884]].'],
  [{ min: 40, unit: '', what: 'death toll in Pell' }, 'The death toll in Pell stands at [[40]].'],
  // Found wanting in sentences written for it
  [{ min: 7.9, unit: 'percentage' }, 'It rose from last March to [[7.9 per cent]] a year earlier.'],
  [
    { min: 8.5, what: 'Unemployment' },
    'Unemployment rose to [[8.5 per cent]] in March from 7.9 per cent.',
  ],
  [{ min: 2.1, change: 'down', what: 'Oil prices' }, 'Oil prices fell [[$2.10]] to $71.30.'],
  [{ min: 1.3, change: 'down', what: 'Orm index' }, 'The Orm index closed [[1.3%]] lower at 740.'],
  [{ min: 5, unit: 'year', bound: 'exact' }, 'It cost 3 million crowns over [[five years]].'],
  [
    { min: 3e6, unit: 'crown', what: 'net profit', about: 'Orm Tin' },
    'Orm Tin made a net profit of [[3 million crowns]].',
  ],
  [{ min: 6.4, unit: 'magnitude', what: 'earthquake' }, 'A magnitude [[6.4]] earthquake hit Tarn.'],
  [{ min: 1000, max: null, bound: 'more-than' }, 'The toll could climb [[past 1,000]].'],
  [{ min: 12, bound: 'exact', unit: 'month' }, 'Of the past [[12 months]] it rained in two.'],
  [
    { min: 1.5e6, what: 'population' },
    'The population grew from 1.2 million in 2010 to [[1.5 million]] in 2020.',
  ],
  [{ min: 450, what: 'jobs', about: 'mill' }, 'The mill cut [[450]] jobs, or 6% of its staff.'],
  [{ min: 900, unit: 'car per month' }, 'The mill makes [[900]] cars a month.'],
  [{ min: 90, what: 'sheds', about: 'Winds' }, 'Winds of up to 180 km/h flattened [[90]] sheds.'],
  [{ min: 40, what: 'goats', about: null }, 'Homes were swept away and [[40]] goats drowned.'],
  [{ min: 40, what: 'wells', counted: 'wells' }, "Some 26 of the town's [[40]] wells are dry."],
  [{ min: 58, what: 'Turnout' }, 'Turnout was 61.4%, against [[58%]] four years ago.'],
]

export const none: readonly string[] = [
  'The vote of 2016 changed little.',
  'It happened on 3 March 2031 in Marn.',
  'Talks in 2013 and 2014 failed.',
  'Between 1550 and 1800 winters were cold.',
  'The Corvane 12 Pro went on sale.',
  'The eVela 9 is a tablet.',
  'Tarn won 2-1 on Sunday.',
  'They drew 0-0 at home.',
  'See Article 5 of the treaty.',
  'Game 2 begins late.',
  'The talks start at 9:30 in the town hall.',
  'Doors open at 8 a.m. on Friday.',
  'Ring 555-0199 for help.',
  'Ms Venn, 41, declined to answer.',
  'He was among men aged 18 to 34.',
  'No one came.',
  'The two met again.',
  'It was their first and their third meeting.',
  'In the 1990s the mine closed.',
  'COVID-19 closed the mine.',
  'The S23 and the V10 are models.',
  'He served with the 10th regiment.',
  'The 5G mast fell.',
  'It has been so since 9/11 in Marn.',
  'The 4K film is out.',
  'A 1080p screen will do.',
  'They lead by a 2-to-1 margin.',
  'He sat on a three-legged stool.',
  'See No. 2: keep calm.',
  'Ring 555-888-3337 for help.',
  'It passed under “Rule 14” at last.',
  'One of them spoke.',
  'One day it will return.',
  '',
  '   ',
  'She is the one who called.',
  'This one is better than that one.',
]

/** Wrong today; the suite fails when one starts to pass. */
export const knownFailures: readonly (readonly [Expected, string])[] = [
  // "four-, five- and six-cylinder" counts cylinders three times.
  [{ min: 4, what: 'cylinder' }, 'It comes with [[four]]-, five- and six-cylinder engines.'],
]
