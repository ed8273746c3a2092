// Last words of names of buildings, sites, streets and waters: a town of the same name is another
// thing, and a place where people shelter or cross is not put on a map. Source: general knowledge
// of English, compiled for this project. Lower case.

import type { SensitiveKind } from '../../model/annotation.ts'

export const FACILITY_HEADS: ReadonlySet<string> = new Set(
  `street st avenue ave road rd boulevard blvd lane drive highway motorway parkway route way bridge
  tunnel hospital clinic school university college camp shelter crossing checkpoint base airbase
  prison jail mosque church cathedral temple stadium arena hall hotel mall museum library theatre
  theater center centre station airport airfield cemetery tower plaza square market warehouse`
    .trim()
    .split(/\s+/u),
)

/** Last words of names that hold a place's name and say nothing of that place. Lower case. */
export const NO_TOWN_HEADS: ReadonlySet<string> = new Set(
  `street st avenue ave road rd boulevard blvd lane drive dr way court terrace circle times post
  herald tribune gazette news journal chronicle telegraph press star sun mail observer mirror
  camp shelter crossing checkpoint virus disease fever syndrome`
    .trim()
    .split(/\s+/u),
)

/** Words behind a town's name in the names of its public bodies. Lower case. */
export const PUBLIC_HEADS: ReadonlySet<string> = new Set(
  `city town village borough county district municipal metropolitan council police fire public
  school schools high middle elementary junior primary secondary community college university
  hospital clinic medical health airport station library museum board commission chamber court
  department authority utilities parks theatre theater stadium prison jail house hall sheriff
  township independent area regional general state mayor fair festival club united`
    .trim()
    .split(/\s+/u),
)

/** Last words of names of areas. Lower case. */
export const AREA_HEADS: ReadonlySet<string> = new Set(
  `city town village county parish province governorate prefecture district region state territory
  oblast republic kingdom island islands township borough municipality department`
    .trim()
    .split(/\s+/u),
)

/** Last words of names of places that are attacked, or whose people are; lower case. */
export const SENSITIVE_WORDS: ReadonlyMap<string, SensitiveKind> = new Map<string, SensitiveKind>([
  ['hospital', 'hospital'],
  ['clinic', 'hospital'],
  ['infirmary', 'hospital'],
  ['maternity', 'hospital'],
  ['school', 'school'],
  ['kindergarten', 'school'],
  ['nursery', 'school'],
  ['orphanage', 'shelter'],
  ['shelter', 'shelter'],
  ['refuge', 'shelter'],
  ['camp', 'camp'],
  ['crossing', 'crossing'],
  ['checkpoint', 'crossing'],
])

/** Words for places that are safe only as long as nobody knows where they are; lower case. */
export const ADDRESSED_WORDS: ReadonlyMap<string, SensitiveKind> = new Map<string, SensitiveKind>([
  ['shelter', 'shelter'],
  ['shelters', 'shelter'],
  ['refuge', 'shelter'],
  ['refuges', 'shelter'],
  ['safehouse', 'shelter'],
  ['hideout', 'shelter'],
  ['hideouts', 'shelter'],
  ['orphanage', 'shelter'],
  ['camp', 'camp'],
  ['camps', 'camp'],
  ['encampment', 'camp'],
])
