// Words that point back at something said before, and the words that would have said it. Example:
// "the meeting" at the opening of a report is an orphan unless "met", "talks" or "summit" came
// before it. Source: general knowledge of English, compiled for this project. Lower case.

/**
 * Nouns that refer back when they stand with "the", "this", "that" or "those", and what introduces
 * their thing.
 */
export interface BackReference {
  readonly nouns: readonly string[]
  /** Beginnings of words that are enough of an antecedent; with "$" the whole word. */
  readonly stems: readonly string[]
  /** Types of names that are, too. */
  readonly names: readonly ('person' | 'organisation' | 'place')[]
  /** Where it is looked for: anywhere in a sentence, or as what the sentence opens with. */
  readonly where: 'anywhere' | 'opening'
}

/** Rows "anywhere|meeting talks|meet met talk|names"; an indented line goes on with its row. */
const rows = (table: string): readonly BackReference[] =>
  table
    .trim()
    .split(/\n(?=\S)/u)
    .map((line) => {
      const [where = '', nouns = '', stems = '', names = ''] = line
        .split('|')
        .map((one) => one.trim())
      const list = (words: string) => words.split(/\s+/u).filter((word) => word !== '')
      return {
        where: where === 'anywhere' ? 'anywhere' : 'opening',
        nouns: list(nouns),
        stems: list(stems),
        names: list(names) as BackReference['names'],
      }
    })

export const BACK_REFERENCES: readonly BackReference[] = rows(`
anywhere|meeting talks|meet met$ talk summit confer negotiat session visit delegat handshake
  host$ hosted hosts$ hosting welcom
anywhere|suggestion proposal idea|suggest propos plan$ plans$ planned planning planner idea
  offer could should|
anywhere|views remarks comments statement|said say$ says$ saying told view remark comment
  statement speech spoke wrote tweet “ " critic warn declar call interview|
anywhere|evidence|evidence proof proved proves$ proven document footage dossier tests$ tested
  testim testing trial investigat probe probing|
anywhere|accusation accusations allegation allegations charges claims|accus alleg charg claim
  said blam suspec arrest indict|
anywhere|decision ruling verdict|decid decision rule ruling verdict court vote cancel postpon
  suspen approv reject refus declin abandon withdr choos chose|
anywhere|attack assault explosion blast|attack assault strike struck bomb explo blast kill
  shot shoot gun$ guns$ gunm gunf raid hit$ hits$ incident crash offensive fire hijack terror
anywhere|deal agreement accord|deal$ deals$ dealt agree accord pact treaty sign$ signs$ signed
  signing signatur truce ceasefire contract merg acqui|
anywhere|announcement|announc said declar unveil|
anywhere|request|request demand ask call urg appeal appl plea|
opening|demand demands|request demand ask call urg appeal|
opening|report study survey poll analysis findings|report stud survey poll publish paper
  research analys analyz found$ finding scien academ document audit|
opening|document documents dossier file files papers|document dossier file paper report letter
  memo text contract|
opening|vote election referendum ballot|vot elect poll ballot referend primar candidat
  campaign|
opening|accident crash collision derailment|accident crash collid collision derail overturn
  plung fell collaps wreck hit$ hits$ capsiz|
opening|incident|incident attack kill shot shoot die$ died dies$ dying dead death injur crash
  fire clash arrest accus threat protest raid fight assault beat bomb explo robb stab video
  interrupt disrupt confront harass police hurt wound leak lost found$|
opening|stampede crush|stampede crush panic crowd trampl|
opening|fire blaze|fire blaze burn flame smok arson|
opening|storm hurricane cyclone typhoon|storm hurricane cyclone typhoon wind$ winds$ windy
  tropical weather|
opening|earthquake quake tremor|quake earthq tremor seism magnitude|
opening|flood floods flooding|flood rain river dam water storm|
opening|match game final semi-final|match game play cup$ league final team club champion
  tournament season goal football soccer tennis rugby cricket basketball baseball hockey|
opening|festival fair exhibition exhibit show ceremony concert event celebration|festival
  fair$ fairs$ exhibit show ceremon concert event celebrat perform parade anniversar gala
  opening conference convention|
opening|competition tournament contest|compet tourn contest cup$ champion race$ races$ olymp
  game match
opening|trial hearing case lawsuit|trial tried hear case$ cases$ court sued sues$ suing suit
  lawsuit charg judge accus defend prosecut|
opening|law bill legislation measure|law bill legislat act$ acts$ measure vote parliament
  senate congress ban$ bans$ banned regulat rule|
opening|poster leaflet banner|post$ posts$ posted poster leaflet banner print sign$ signs$
  signed signing signatur
opening|broadcasts broadcast programme program|broadcast program air$ show radio televis
  speaker scheme initiative project plan$ plans$ planned planning planner fund
opening|letter|letter wrote writ sign$ signs$ signed signing signatur sent$|
opening|video footage clip recording|video footage clip film record tape$ tapes$ taped camera
  youtube broadcast show post$ posts$ posted poster|
opening|site website blog|site$ sites$ web$ website blog online internet page|
opening|company firm manufacturer retailer carrier airline|compan firm$ firms$ corporat inc
  maker manufactur business retail airline carrier bank startup|organisation
opening|agency organisation organization charity group foundation institute association|agenc
  organi charit group foundation institut associat body$ movement union|organisation
opening|team side club squad|team side club squad play crew league national coach|organisation
  place
opening|party|party parties politic elect coalition|organisation
opening|city town village island|city cities town village island municipal local|place
opening|ship vessel boat ferry tanker|ship$ ships$ vessel boat ferry ferries tanker yacht navy
  sail cargo|
opening|plane aircraft jet helicopter flight|plane$ planes$ aircraft jet helicopter flight
  flew$ fly pilot airline air$ crash|
opening|train tram|train$ trains$ tram$ trams$ rail|
opening|bus|bus$ buses$ coach|
opening|couple parents|couple parent wife husband married mother father famil child son
  daughter baby babies|
opening|suspect suspects gunman attacker attackers gunmen|suspect gun$ guns$ gunm gunf attack
  shot shoot arrest man$ men$ charg accus kill stab|
opening|victim victims|victim kill die$ died dies$ dying dead death injur wound shot attack
  hurt abus assault murder rape|
opening|woman girl|woman women girl she$ her$ mother wife daughter female lady|person
opening|man boy|man$ men$ boy he$ his$ him$ father husband son male gunman suspect|person
opening|scientists researchers authors|scien research stud universit author expert professor
  team analys paper|
opening|database|data$|
opening|hashtag|hashtag twitter tweet social|
opening|strike walkout|strik walk union work
opening|protest demonstration rally march|protest demonstrat rall march activist crowd|
opening|building house|build house home$ homes$ structur tower apartment school hospital hotel
  office church mosque|
`)

/** Nouns that need no antecedent even where a report opens with them: there is one of each. */
export const UNIQUE_NOUNS: ReadonlySet<string> = new Set(
  (
    'government authorities police army military navy public world sun moon sky weather rain wind ' +
    'economy market markets media press internet web country nation state capital opposition ' +
    'parliament senate house court courts pope king queen number rest majority most first last ' +
    'latest only same past future time day night morning evening week month year season century ' +
    'decade war poor rich elderly young old sick dead wounded homeless unemployed dollar euro ' +
    'pound yen president vote election north south east west coronavirus pandemic virus one other ' +
    'others more less best worst way thing things truth fact facts question problem issue news ' +
    'climate earth universe presidency cabinet planet sea ocean border law people ' +
    'secretary-general'
  ).split(' '),
)

/** Words after which an opening "it" stands for nothing: "It was cold", "It took years". */
export const PLEONASTIC: ReadonlySet<string> = new Set(
  (
    'is was be being been has had seems seemed appears appeared takes took remains remained turns ' +
    'turned happens happened rained rains snowed snows began looks looked would could may might ' +
    'should must can isn wasn does did do say says said call calls called'
  ).split(' '),
)

/** Nouns for one person, apart from roles and kin, that a "he" or "she" may stand for. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'man woman boy girl protester player teen teenager youth youngster adult user guy fellow ' +
    'somebody someone anyone everyone nobody person individual driver suspect winner loser ' +
    'passenger pensioner member defector employee employer patient citizen tourist pilgrim ' +
    'customer client pupil baby infant toddler bride groom shopper passer-by bystander onlooker ' +
    'shooter attacker assailant gunman bomber hijacker robber thief killer murderer hacker ' +
    'cyclist motorist pedestrian swimmer runner rider climber hunter walker traveller traveler ' +
    'visitor guest neighbour neighbor stranger villager local native immigrant foreigner tenant ' +
    'landlord shopkeeper waiter waitress cook chef baker butcher plumber painter poet novelist ' +
    'comedian model star celebrity cleric nun monk saint warlord smuggler dealer addict ' +
    'whistleblower whistle-blower informant spy fugitive convict offender accuser plaintiff ' +
    'complainant finalist champion rookie newcomer hopeful figure creator inventor developer ' +
    'programmer blogger youtuber influencer photographer cameraman translator interpreter ' +
    'palestinian israeli american briton frenchman englishman german russian syrian afghan'
  ).split(' '),
)

/** Words after a noun that say which one is meant: "the meeting in Marn", "the attack that". */
export const POSTMODIFIERS: ReadonlySet<string> = new Set(
  (
    'of that which who whose whom in on at to between with by for from where when against over ' +
    'behind about under near around among after before during since into inside outside across ' +
    'along within without concerning regarding involving including amid is-to here there “ " ' +
    'called named known titled entitled dubbed'
  ).split(' '),
)

/** Offices that a report must have named before "the president" or "the minister" stands alone. */
export const SOLE_OFFICES: readonly string[] = [
  'president',
  'minister',
  'prime minister',
  'foreign minister',
  'chancellor',
  'king',
  'queen',
  'governor',
  'mayor',
  'general',
  'spokesman',
  'spokeswoman',
  'ambassador',
  'envoy',
  'commander',
]
