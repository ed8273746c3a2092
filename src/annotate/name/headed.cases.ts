// Names as a tagger may leave them, and what their own words make of them. A [[name]] is what it
// took for a person; what comes first is what the report names then, with its type.

export type HeadedCase = readonly [readonly string[], string]

export const headedCases: readonly HeadedCase[] = [
  [['Orsk Mining Company/organisation'], 'The [[Orsk]] Mining Company denied it.'],
  [['Orsk Mining Company/organisation'], 'The [[Orsk Mining]] Company denied it.'],
  [['Orsk Mining Company/organisation'], 'The [[Orsk Mining Company]] denied it.'],
  [['Velmar Daily/organisation'], 'The [[Velmar Daily]] told of twelve deaths.'],
  [['Velmar Daily/organisation'], '[[Velmar Daily]] told of twelve deaths.'],
  [['Velmar Evening Herald/organisation'], 'The [[Velmar]] Evening [[Herald]] asked him.'],
  [['Bank of Orsk/organisation'], 'The [[Bank of Orsk]] closed early.'],
  [['University of Dorn/organisation'], 'She left the [[University of Dorn]] in May.'],
  [['Tarn Valley Observatory/organisation'], 'The [[Tarn Valley]] Observatory counted them.'],
  [['Orsk & Sons/organisation'], 'It was built by Orsk & Sons in 1961.'],
  [['Orsk and Sons/organisation'], 'It was built by Orsk and [[Sons]] in 1961.'],
  [['Orsk & Co/organisation'], 'Shares of Orsk & Co fell.'],
  [['Drell Shipping/organisation'], '[[Drell Shipping]] lost two vessels.'],
  [['Drell Airlines/organisation'], 'A spokeswoman for [[Drell]] Airlines wept.'],
  [['Dunmar Hospital/organisation'], 'Doctors at [[Dunmar Hospital]] treated nine.'],
  [
    ['Orsk Mining Company/organisation', 'Orsk/organisation'],
    'The [[Orsk Mining Company]] denied it. Later [[Orsk]] paid nine families.',
  ],
]

/** The tagger's person stays one, or nothing is found. */
export const personCases: readonly HeadedCase[] = [
  [['Ingrid Shipping/person'], '[[Ingrid Shipping]] sells bread.'],
  [['Aldo Venn/person'], '[[Aldo Venn]] left the company.'],
  [
    ['Orsk Mining Company/organisation', 'Orsk/person'],
    'The [[Orsk Mining Company]] denied it. President [[Orsk]] flew home.',
  ],
  [['Venn/person'], '[[Venn]] CLOSES HIS HOSPITAL'],
  [['Aldo Venn/person'], '[[Aldo Venn]] Company Closes Its Gates'],
  [['Brothers/person'], 'Fathers and [[Brothers]] came home.'],
  [[], 'Nobody in the company answered.'],
  [[], 'His wife and sons left. Daily news was rare.'],
]
