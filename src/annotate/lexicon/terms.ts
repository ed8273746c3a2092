// Words by which a report says what a figure counts: nouns that are counted, and verbs and nouns
// that say what befell them. The first ten terms follow the definitions of the Internal
// Displacement Monitoring Centre. Source: general knowledge of English news wording, compiled
// for this project.
import type { Term } from '../../model/term.ts'

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)
const setOf = (list: string): ReadonlySet<string> => new Set(words(list))

/** Nouns for people whose term the sentence must tell. */
export const PEOPLE: ReadonlySet<string> = setOf(`
  people peoples person persons individual individuals resident residents inhabitant
  inhabitants villager villagers civilian civilians man men woman women child children boy
  boys girl girls adult adults infant infants baby babies youth youths elderly student
  students pupil pupils teacher teachers worker workers employee employees miner miners farmer
  farmers herder herders fisherman fishermen patient patients doctor doctors nurse nurses
  medic medics citizen citizens national nationals local locals tourist tourists passenger
  passengers visitor visitors migrant migrants settler settlers victim victims survivor
  survivors neighbour neighbours neighbor neighbors islander islanders townspeople townsfolk
  journalist journalists aidworkers volunteers prisoners inmates soul souls folk minors minor
  teenagers teenager schoolchildren schoolgirls schoolboys mothers parents grandparents
  pax population relatives relative kin dependants dependents wives wife husbands brothers
  sisters sons daughters guests bystanders commuters motorists members followers supporters
  personnel adherents sympathisers
`)

/** Nouns for dwellings and those who share one: counted as households. */
export const HOUSEHOLDS: ReadonlySet<string> = setOf(`
  family families household households home homes house houses housing building
  buildings dwelling dwellings hut huts apartment apartments flat flats residence residences
  tent tents cottage cottages shack shacks bungalow bungalows shanty shanties rooftops
`)

/** Nouns that say by themselves what is counted. */
export const NOUN_TERMS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ...words('idp idps displacement displacements').map((word) => [word, 'displaced'] as const),
  ...words('evacuee evacuees evacuation evacuations').map((word) => [word, 'evacuated'] as const),
  ...words('refugee refugees asylum-seekers asylum-seeker exiles').map(
    (word) => [word, 'refugees'] as const,
  ),
  ...words('returnee returnees repatriations').map((word) => [word, 'returned'] as const),
  ...words('death deaths fatality fatalities dead corpse corpses body bodies killings').map(
    (word) => [word, 'killed'] as const,
  ),
  ...words('injury injuries wounded injured').map((word) => [word, 'injured'] as const),
  ...words('missing disappearances abductees').map((word) => [word, 'missing'] as const),
  ...words(`
  detainee detainees prisoner prisoners inmate inmates hostage hostages captive captives
  arrest arrests detentions
`).map((word) => [word, 'detained'] as const),
  ...words(`
  fighter fighters rebel rebels militant militants insurgent insurgents jihadist jihadists
  jihadi jihadis gunman gunmen militiaman militiamen guerrilla guerrillas extremist extremists
  combatant combatants mercenary mercenaries terrorist terrorists recruits bandits
  warrior warriors partisan partisans irregulars operatives guerillas riflemen gunners snipers
  bayonets
`).map((word) => [word, 'fighters'] as const),
  ...words(`
  soldier soldiers troop troops serviceman servicemen marine marines policeman policemen
  police officers forces peacekeeper peacekeepers commandos paratroopers conscripts reservists
  guards
`).map((word) => [word, 'soldiers'] as const),
  ...words(
    'protester protesters protestor protestors demonstrator demonstrators marchers rioters',
  ).map((word) => [word, 'protesters'] as const),
  ...words(`
  attack attacks strike strikes airstrike airstrikes raid raids bombing bombings shelling
  shellings explosion explosions blast blasts incident incidents clash clashes ambush ambushes
  shootings sorties violations battles rockets missiles bombs shells drones
`).map((word) => [word, 'attacks'] as const),
  ...words(`
  hospital hospitals clinic clinics school schools mosque mosques church churches bridge
  bridges market markets camp camps shelter shelters centre centres center centers facility
  facilities checkpoint checkpoints crossing crossings warehouse warehouses factory factories
  bakery bakeries wells outpost outposts village villages hamlet hamlets towns settlements
  bases airports universities classrooms kindergartens posts
`).map((word) => [word, 'facilities'] as const),
  ...words('inhabitant inhabitants residents').map((word) => [word, 'residents'] as const),
  ...words('casualty casualties').map((word) => [word, 'other'] as const),
])

/**
 * What befell those counted. `forms` are word forms; `object` where the counted may be the
 * verb's object.
 */
export interface Cue {
  readonly term: Term
  readonly forms: ReadonlySet<string>
  readonly object: boolean
  /** Only of dwellings. */
  readonly housing?: true
}

/** Verbs and their nouns, the more telling first. */
export const CUES: readonly Cue[] = [
  {
    term: 'displaced',
    object: true,
    forms: setOf(`
  displace displaces displaced displacing displacement displacements uproot uproots uprooted
  uprooting
`),
  },
  {
    term: 'evacuated',
    object: true,
    forms: setOf(
      'evacuate evacuates evacuated evacuating evacuation evacuations airlift airlifted evacuees',
    ),
  },
  { term: 'forced to flee', object: false, forms: setOf('flee flees fled fleeing exodus') },
  {
    term: 'relocated',
    object: true,
    forms: setOf(`
  relocate relocates relocated relocating relocation relocations resettle resettled resettling
  resettlement migrated rehoused
`),
  },
  { term: 'homeless', object: true, forms: setOf('homeless roofless') },
  {
    term: 'sheltered',
    object: true,
    forms: setOf(`
  shelter shelters sheltered sheltering accommodated accommodating accommodate lodged housed
  refuge encamped
`),
  },
  {
    term: 'destroyed housing',
    object: true,
    housing: true,
    forms: setOf(`
  destroy destroys destroyed destroying destruction razed flattened demolished demolishing
  demolition leveled levelled burned burnt gutted torched buried obliterated ruined burning
  wrecked wrecking collapse consumed crumbled toppled pulverised pulverized bulldozed crushed
  smashed shattered collapsed
`),
  },
  {
    term: 'destroyed housing',
    object: false,
    housing: true,
    forms: setOf('collapse collapsed collapsing'),
  },
  {
    term: 'partially destroyed housing',
    object: true,
    housing: true,
    forms: setOf('damage damages damaged damaging'),
  },
  {
    term: 'uninhabitable housing',
    object: true,
    housing: true,
    forms: setOf('uninhabitable unlivable unliveable condemned'),
  },
  { term: 'refugees', object: true, forms: setOf('host hosts hosting') },
  { term: 'in need', object: false, forms: setOf('need needs require requires') },
  {
    term: 'returned',
    object: false,
    forms: setOf('return returns returned returning repatriated repatriation'),
  },
  {
    term: 'killed',
    object: true,
    forms: setOf(`
  kill kills killed killing slain massacre massacred murder executed deaths death fatalities
  bodies corpses
  murdered
  slaughtered lives
`),
  },
  { term: 'killed', object: false, forms: setOf('die dies died dying dead drowned perished') },
  {
    term: 'injured',
    object: true,
    forms: setOf(`
  injure injures injured injuring wound wounds wounded wounding hurt injuries maimed
  hospitalised hospitalized
`),
  },
  { term: 'missing', object: false, forms: setOf('missing disappeared vanished unaccounted') },
  {
    term: 'detained',
    object: true,
    forms: setOf(`
  detain detains detained detaining detention arrest arrests arrested arresting jailed
  imprisoned imprisoning interned custody captured kidnapped abducted abducting rounded
`),
  },
  {
    term: 'residents',
    object: true,
    forms: setOf(
      'live lives lived living home inhabit inhabited populate inhabitants reside resides residing population populated',
    ),
  },
]

/**
 * Several words that say it together, matched in lower case; `-` stands for one or two words
 * between.
 */
export const PHRASE_CUES: readonly (readonly [phrase: string, term: Term])[] = [
  ['leave their homes', 'forced to flee'],
  ['left their homes', 'forced to flee'],
  ['left home', 'forced to flee'],
  ['leave home', 'forced to flee'],
  ['leaving home', 'forced to flee'],
  ['left their houses', 'forced to flee'],
  ['leave their houses', 'forced to flee'],
  ['left their villages', 'forced to flee'],
  ['leave their villages', 'forced to flee'],
  ['left villages', 'forced to flee'],
  ['leaving their homes', 'forced to flee'],
  ['abandon their homes', 'forced to flee'],
  ['abandoned their homes', 'forced to flee'],
  ['out of their homes', 'forced to flee'],
  ['from their homes', 'forced to flee'],
  ['driven from', 'forced to flee'],
  ['from their houses', 'forced to flee'],
  ['out of their houses', 'forced to flee'],
  ['abandoned their houses', 'forced to flee'],
  ['escaped the fighting', 'forced to flee'],
  ['escaped the violence', 'forced to flee'],
  ['escaped the war', 'forced to flee'],
  ['escaped the conflict', 'forced to flee'],
  ['escaped their homes', 'forced to flee'],
  ['escaped their houses', 'forced to flee'],
  ['escaped to', 'forced to flee'],
  ['escaped from', 'forced to flee'],
  ['escape the fighting', 'forced to flee'],
  ['escape the violence', 'forced to flee'],
  ['run for their lives', 'forced to flee'],
  ['ran for their lives', 'forced to flee'],
  ['on the run', 'displaced'],
  ['sought safety', 'displaced'],
  ['seeking safety', 'displaced'],
  ['forced out', 'forced to flee'],
  ['on the move', 'displaced'],
  ['lost their homes', 'homeless'],
  ['lost their houses', 'destroyed housing'],
  ['without homes', 'homeless'],
  ['without a home', 'homeless'],
  ['without shelter', 'homeless'],
  ['with host families', 'sheltered'],
  ['in shelters', 'sheltered'],
  ['in temporary shelters', 'sheltered'],
  ['evacuation centres', 'sheltered'],
  ['evacuation centers', 'sheltered'],
  ['collective centres', 'sheltered'],
  ['moved to safer', 'relocated'],
  ['moved to safety', 'relocated'],
  ['moved towards', 'displaced'],
  ['moved toward', 'displaced'],
  ['moving towards', 'displaced'],
  ['moving toward', 'displaced'],
  ['move towards', 'displaced'],
  ['headed to', 'displaced'],
  ['heading to', 'displaced'],
  ['headed for', 'displaced'],
  ['heading for', 'displaced'],
  ['headed towards', 'displaced'],
  ['heading towards', 'displaced'],
  ['moved there', 'relocated'],
  ['move there', 'relocated'],
  ['moved to', 'relocated'],
  ['shifted to', 'relocated'],
  ['transferred to', 'relocated'],
  ['swept away', 'destroyed housing'],
  ['washed away', 'destroyed housing'],
  ['burned down', 'destroyed housing'],
  ['burnt down', 'destroyed housing'],
  ['blown away', 'destroyed housing'],
  ['in need of repair', 'partially destroyed housing'],
  ['unfit for', 'uninhabitable housing'],
  ['lost their lives', 'killed'],
  ['gone missing', 'missing'],
  ['lost his life', 'killed'],
  ['lost her life', 'killed'],
  ['claimed the lives', 'killed'],
  ['in custody', 'detained'],
  ['into custody', 'detained'],
  ['being held', 'detained'],
  ['behind bars', 'detained'],
  ['to rubble', 'destroyed housing'],
  ['into ruins', 'destroyed housing'],
  ['to ruins', 'destroyed housing'],
  ['were rubble', 'destroyed housing'],
  ['are rubble', 'destroyed housing'],
  ['come down', 'destroyed housing'],
  ['to ashes', 'destroyed housing'],
  ['in ruins', 'destroyed housing'],
  ['to the ground', 'destroyed housing'],
  ['in need', 'in need'],
  ['need of', 'in need'],
  ['need aid', 'in need'],
  ['need assistance', 'in need'],
  ['need food', 'in need'],
  ['need help', 'in need'],
  ['need humanitarian', 'in need'],
  ['require assistance', 'in need'],
  ['require food', 'in need'],
  ['took to the streets', 'protesters'],
  ['no longer stand', 'destroyed housing'],
  ['no longer standing', 'destroyed housing'],
  ['exist no more', 'destroyed housing'],
  ['no longer exist', 'destroyed housing'],
  ['blown up', 'destroyed housing'],
  ['only rubble', 'destroyed housing'],
  ['now rubble', 'destroyed housing'],
  ['written off', 'destroyed housing'],
  ['torn apart', 'destroyed housing'],
  ['no longer habitable', 'uninhabitable housing'],
  ['no longer be lived in', 'uninhabitable housing'],
  ['into rubble', 'destroyed housing'],
  ['in rubble', 'destroyed housing'],
  ['to dust', 'destroyed housing'],
  ['fell victim', 'killed'],
  ['with their lives', 'killed'],
  ['lie buried', 'killed'],
  ['were buried', 'killed'],
  ['been buried', 'killed'],
  ['never came home', 'killed'],
  ['are gone', 'destroyed housing'],
  ['is gone', 'destroyed housing'],
  ['were lost', 'destroyed housing'],
  ['been lost', 'destroyed housing'],
  ['wiped out', 'destroyed housing'],
  ['torn down', 'destroyed housing'],
  ['knocked down', 'destroyed housing'],
  ['came down', 'destroyed housing'],
  ['blown apart', 'destroyed housing'],
  ['from the map', 'destroyed housing'],
  ['off the map', 'destroyed housing'],
  ['burnt shells', 'destroyed housing'],
  ['ceased to exist', 'destroyed housing'],
  ['are no more', 'destroyed housing'],
  ['only ruins', 'destroyed housing'],
  ['longer be lived in', 'uninhabitable housing'],
  ['crossed the border', 'refugees'],
  ['crossed into', 'refugees'],
  ['crossed over into', 'refugees'],
  ['as refugees', 'refugees'],
  ['become refugees', 'refugees'],
  ['became refugees', 'refugees'],
  ['asylum in', 'refugees'],
  ['sought asylum', 'refugees'],
  ['found asylum', 'refugees'],
  ['fled across the border', 'refugees'],
  ['under arms', 'fighters'],
  ['in arms', 'fighters'],
  ['under its command', 'fighters'],
  ['under their command', 'fighters'],
  ['at its command', 'fighters'],
  ['are fighting for their lives', 'injured'],
  ['fighting for their lives', 'injured'],
  ['are fighting', 'fighters'],
  ['were fighting', 'fighters'],
  ['fight for', 'fighters'],
  ['fighting for', 'fighters'],
  ['serve with', 'fighters'],
  ['serving with', 'fighters'],
  ['serve under', 'fighters'],
  ['bear arms', 'fighters'],
  ['carry arms', 'fighters'],
  ['inhabited by', 'residents'],
  ['populated by', 'residents'],
  ['remain in', 'residents'],
  ['remained in', 'residents'],
  ['are living', 'residents'],
  ['no longer stands', 'destroyed housing'],
  ['once stood', 'destroyed housing'],
  ['as destroyed', 'destroyed housing'],
  ['away from home', 'displaced'],
  ['away from their homes', 'displaced'],
  ['fled abroad', 'refugees'],
  ['with injuries', 'injured'],
  ['with wounds', 'injured'],
  ['with burns', 'injured'],
  ['being treated for', 'injured'],
  ['treated for injuries', 'injured'],
  ['treated for wounds', 'injured'],
  ['taken to hospital', 'injured'],
  ['did not survive', 'killed'],
  ['have not survived', 'killed'],
  ['found dead', 'killed'],
  ['met their death', 'killed'],
  ['met their deaths', 'killed'],
  ['under arrest', 'detained'],
  ['in detention', 'detained'],
  ['in police cells', 'detained'],
  ['in prison', 'detained'],
  ['in jail', 'detained'],
  ['have their homes', 'residents'],
  ['have their home', 'residents'],
  ['make their homes', 'residents'],
  ['make their home', 'residents'],
  ['made their home', 'residents'],
  ['made their homes', 'residents'],
  ['went back', 'returned'],
  ['going back', 'returned'],
]

/** Modifiers inside a counted phrase that tell its term ("hard-core fighters" needs none). */
export const MODIFIER_TERMS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ['displaced', 'displaced'],
  ['uprooted', 'displaced'],
  ['evacuated', 'evacuated'],
  ['homeless', 'homeless'],
  ['dead', 'killed'],
  ['killed', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['missing', 'missing'],
  ['detained', 'detained'],
  ['destroyed', 'destroyed housing'],
  ['wrecked', 'destroyed housing'],
  ['ruined', 'destroyed housing'],
  ['flattened', 'destroyed housing'],
  ['levelled', 'destroyed housing'],
  ['burnt', 'destroyed housing'],
  ['gutted', 'destroyed housing'],
  ['demolished', 'destroyed housing'],
  ['collapsed', 'destroyed housing'],
  ['damaged', 'partially destroyed housing'],
])

/** Kinds of people by age or sex: a count of them beside one of people is a part of it. */
export const KINDS: ReadonlySet<string> = setOf(`
  child children minor minors boys girls infants babies toddlers youngsters schoolchildren
  pupils teenagers adolescents juveniles women mothers men elderly pensioners kids newborns
`)

/** Animals are counted but are no people. */
export const ANIMALS: ReadonlySet<string> = setOf(`
  cattle cows sheep goats camels horses pigs chickens birds fish livestock dogs cats animals
  whales bats elephants poultry donkeys buffaloes ducks turtles deer bees cranes seals
  dolphins
`)

/** Words for staying somewhere: the place then says whether it is a camp or a shelter. */
export const STAYS: ReadonlySet<string> = setOf(`
  live lives lived living stay stays stayed staying sleep slept sleeping remain remains
  remained remaining housed
  hosted accommodated
`)

/** Places where those who fled stay, by the head noun. */
export const HAVENS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ['camp', 'in relief camp'],
  ['camps', 'in relief camp'],
  ['shelter', 'sheltered'],
  ['shelters', 'sheltered'],
])

/** Buildings that are no shelters but where people stay when they have to. */
export const LODGINGS: ReadonlySet<string> = setOf(`
  school schools church churches mosque mosques temple temples stadium gymnasium gymnasiums gym
  hall halls base compound barracks airstrip airport monastery monasteries
`)

/**
 * Words that may stand between a verb or noun and the number that is its object: "evacuation of
 * more than 90".
 */
export const OBJECT_FILLERS: ReadonlySet<string> = setOf(`
  of the a an their his her its to for by from some all as many about around nearly almost
  approximately roughly over up down at least more than even possibly either both also total
  now another other further additional including estimated precautionary preventive internally
  completely totally partially people persons individuals families houses housing homes
  household households shelter population number figure is was be stands stood reached
  reaching thousands hundreds lives living : - /
`)

/** Words between a label and its number: "the number of displaced families now stands at 75". */
export const LABEL_LINKS: ReadonlySet<string> = setOf(`
  is was are were be been has have had at to in by from now about around roughly nearly
  approximately almost over more than some up estimated put stands stood reached reaches rose
  risen fell dropped grew grown climbed climbs climbing rises rising jumped increased lowered
  raised revised corrected down total totals totalled totaled passed exceeded surpassed topped :
`)
