// Words beside a name that show it to be a place or a person: what has residents, is captured, is
// travelled to; who speaks, sleeps, is married. Example: "residents of Pell", "Venn shrugged".
// Source: general knowledge of English, compiled for this project. Lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Before "of" and a place. */
export const OF_PLACES = words(`
  outskirts suburbs suburb residents inhabitants citizens north south east west northeast
  northwest southeast southwest stronghold capital streets centre center population port ports
  coast hills siege city town village province district region county state republic island
  governorate parts squares surroundings edge edges border borders shores battle provinces cities
  towns villages districts regions countries bombardment shelling occupation airport skies mayor
  governor map
`)

/** Plural nouns for places that a list of names may follow. */
export const PLACES_LISTED = words(`
  towns cities villages provinces districts regions countries states counties islands suburbs
  neighbourhoods neighborhoods areas municipalities settlements governorates ports hamlets places
`)

/** Lower-case nouns right after a place's name, or what a name is said to be. */
export const PLACE_NOUNS = words(`
  province provinces city town village county district districts governorate region peninsula
  island islands valley suburb neighborhood neighbourhood countryside municipality hamlet township
  settlement territory oblast canton prefecture
`)

/** What a place may be said to be ("Pell is a port on the coast"). */
export const SAID_TO_BE = words(`
  province provinces city cities town towns village villages county district districts governorate
  region regions island islands country countries state states port ports suburb neighbourhood
  neighborhood municipality capital hamlet settlement republic kingdom place haven
`)

/** Those who live in or run the place named before them. */
export const DWELLERS = words('residents inhabitants villagers townspeople locals dwellers')

/** Nouns and verbs before "to" and a place: "a trip to Pell". */
export const GOING_TO = words(`
  travel travels travelled traveled travelling traveling trip trips visit visits journey journeys
  flight flights fled flee flees fleeing flew fly flies flying return returns returned returning
  went go goes going gone moved road roads way come comes came coming back bus buses convoy
  convoys train trains spread drive drove driving walk walked sail sailed march marched deported
  evacuated brought
`)

/** Verbs and nouns before "from" and a place. */
export const COMING_FROM = words(`
  fled flee fleeing came come comes arrived evacuated displaced refugees people families convoy
  convoys residents civilians flight driven expelled withdrew withdrawn withdrawal retreat
  retreated reports pictures images footage hours minutes miles kilometres kilometers
`)

/** Verbs whose object is a place as a rule. */
export const OVERCOME = words(`
  entered entering overran retook besieged besieging shelled shelling bombed bombing bombarded
  bombarding encircled encircling stormed flooded devastated recaptured recapturing
`)

/** Verbs whose object is often a place. */
export const TAKES_PLACE = words(`
  left leaving visited visiting reached reaching captured seized seizing capturing evacuated hit
  leave reach enter visit capture seize
`)

/** Nouns for what is called after the place where it was. */
export const NAMED_AFTER_PLACE = words(`
  accord accords agreement agreements talks explosion blast attack attacks bombing bombings
  shelling earthquake quake flood floods summit ceasefire siege massacre derailment front airport
  road bridge
`)

/** What a place does for those who come. */
export const HOSTS = words('hosts hosting sheltering shelters')

/** Participles after "was" that are said of places. */
export const DONE_TO_PLACE = words(`
  shelled bombed bombarded besieged flooded recaptured retaken overrun liberated razed encircled
  evacuated flattened stormed occupied annexed
`)

/** Participles after "was" that are said of persons. */
export const DONE_TO_PERSON = words(`
  born elected appointed sworn arrested jailed sentenced married buried educated raised hired
  fired named asked told crowned convicted acquitted diagnosed
`)

/** What one may have in a person: "trust in Venn". */
export const HELD_IN = words(`
  trust trusts trusted faith confidence confident interest interested interests belief believe
  believes believed hope hopes hoped disappointed disappointment succeed invest invested change
`)

/** Verbs of speaking and of bodily or inner life: who does so is a person. */
export const PERSON_VERBS = words(`
  said says told tells added adds replied replies asked asks recalled recalls explained explains
  joked jokes whispered shouted cried smiled smiles laughed laughs slept sleeps wept weeps married
  sat sits nodded shrugged sighed thought thinks knew knows felt feels remembers remembered wrote
  writes studied studies retired resigned grew graduated insisted insists argued argues tweeted
  believes believed wants wanted lives lived died worked works
`)

/** What a person has: kin and parts of the body are kept elsewhere. */
export const OWNED_BY_PERSON = words(`
  lawyer lawyers face hand hands eyes voice body death arrest house home life career name book
  biography funeral grave birthday career wedding
`)
