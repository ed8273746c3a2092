// Short forms of states and provinces that stand behind a town's name in news: "Marn, Ill.".
// Source: general knowledge of English newspaper style, compiled for this project. Each row: name;
// country; short forms.

/** A state or province with its short forms. */
export interface StateAbbreviation {
  readonly name: string
  readonly country: string
  readonly shorts: readonly string[]
}

export const STATE_ABBREVIATIONS: readonly StateAbbreviation[] = [
  'Alabama;US;AL,Ala',
  'Alaska;US;AK',
  'Arizona;US;AZ,Ariz',
  'Arkansas;US;AR,Ark',
  'California;US;CA,Calif',
  'Colorado;US;CO,Colo',
  'Connecticut;US;CT,Conn',
  'Delaware;US;DE,Del',
  'Florida;US;FL,Fla',
  'Georgia;US;GA,Ga',
  'Hawaii;US;HI',
  'Idaho;US;ID',
  'Illinois;US;IL,Ill',
  'Indiana;US;IN,Ind',
  'Iowa;US;IA',
  'Kansas;US;KS,Kan,Kans',
  'Kentucky;US;KY,Ky',
  'Louisiana;US;LA,La',
  'Maine;US;ME',
  'Maryland;US;MD,Md',
  'Massachusetts;US;MA,Mass',
  'Michigan;US;MI,Mich',
  'Minnesota;US;MN,Minn',
  'Mississippi;US;MS,Miss',
  'Missouri;US;MO,Mo',
  'Montana;US;MT,Mont',
  'Nebraska;US;NE,Neb,Nebr',
  'Nevada;US;NV,Nev',
  'New Hampshire;US;NH',
  'New Jersey;US;NJ',
  'New Mexico;US;NM',
  'New York;US;NY',
  'North Carolina;US;NC',
  'North Dakota;US;ND',
  'Ohio;US;OH',
  'Oklahoma;US;OK,Okla',
  'Oregon;US;OR,Ore',
  'Pennsylvania;US;PA,Pa,Penn',
  'Rhode Island;US;RI',
  'South Carolina;US;SC',
  'South Dakota;US;SD',
  'Tennessee;US;TN,Tenn',
  'Texas;US;TX,Tex',
  'Utah;US;UT',
  'Vermont;US;VT,Vt',
  'Virginia;US;VA,Va',
  'Washington;US;WA,Wash',
  'West Virginia;US;WV,WVa',
  'Wisconsin;US;WI,Wis',
  'Wyoming;US;WY,Wyo',
  'District of Columbia;US;DC',
  'Ontario;CA;ON,Ont',
  'Quebec;CA;QC,Que',
  'Alberta;CA;AB,Alta',
  'British Columbia;CA;BC',
  'Manitoba;CA;MB,Man',
  'Saskatchewan;CA;SK,Sask',
  'Nova Scotia;CA;NS',
  'New Brunswick;CA;NB',
  'Prince Edward Island;CA;PEI,PE',
  'Newfoundland and Labrador;CA;NL,Nfld',
  'New South Wales;AU;NSW',
  'Victoria;AU;Vic',
  'Queensland;AU;Qld',
  'Tasmania;AU;Tas',
].map((row) => {
  const [name = '', country = '', shorts = ''] = row.split(';')
  return { name, country, shorts: shorts.split(',') }
})
