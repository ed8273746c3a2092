// Words by which somebody is bound: verbs of promising, actions that are promised, and what makes
// the same words a threat, a warning or a forecast instead. Source: general knowledge of English,
// compiled for this project.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verb bases that bind their subject: "pledged to", "agreed to", "vowed to". */
export const BINDING_BASES = words(
  'pledge agree vow promise commit undertake guarantee swear pact consent accept',
)

/** Of these, the ones that also bind with a plain object: "pledged 300 tonnes of wheat". */
export const GIVING_BASES = words('pledge promise')

/**
 * Actions somebody can bind himself to; with "will" they make a commitment where the context fits.
 */
export const ACTION_BASES = words(
  'clear allow permit let withdraw pull remove dismantle disarm surrender hand return release ' +
    'free exchange create establish set open reopen close build rebuild restore repair ' +
    'renew provide deliver send supply fund finance pay donate contribute deploy station ' +
    'patrol monitor police guard secure oversee supervise inspect guarantee observe ' +
    'honour honor halt stop suspend freeze refrain lift ease reduce cut limit transfer ' +
    'move relocate resettle admit evacuate publish submit appoint organise organize ' +
    'implement apply introduce ratify sign recognise recognize grant restrict ban vacate ' +
    'demobilise demobilize dissolve disband',
)

/**
 * Actions that nobody promises to somebody's good: with "will" a threat, with "will not" a
 * commitment.
 */
export const HOSTILE_BASES = words(
  'attack strike bomb shell invade storm assault retaliate respond punish destroy crush ' +
    'kill hit fight avenge eliminate target seize capture recapture retake annihilate ' +
    'liberate defeat bombard besiege launch carry conduct use fire impose',
)

/** Only harmful ones: "vowed to crush" is a threat whatever follows. */
export const THREAT_BASES = words(
  'attack strike bomb shell invade storm assault retaliate respond punish destroy crush ' +
    'kill hit fight avenge eliminate annihilate liberate defeat bombard besiege retake ' +
    'recapture seize capture hunt win defend continue resist pursue',
)

/** Verb bases under which "will" foretells, fears or threatens and binds nobody. */
export const FORETELLING_BASES = words(
  'warn fear predict expect forecast believe hope think estimate threaten anticipate ' +
    'speculate doubt suspect wonder ask urge demand call want wish suggest worry appeal ' +
    'insist argue claim',
)

/** Of these, the ones that also stand behind "will". */
export const FORETELLING_ADVERBS = words(
  'likely unlikely probably perhaps maybe possibly inevitably eventually could might',
)

/** Nouns and adverbs under which "will" foretells. */
export const FORETELLING_WORDS = words(
  'fears fear hopes hope likely unlikely probably perhaps maybe possibly forecast ' +
    'forecasts prediction predictions analysts analyst experts observers concern concerns ' +
    'worries rumours rumors whether inevitably eventually could might',
)

/** Subjects that cannot bind themselves: what happens, not who acts. */
export const EVENT_SUBJECTS = words(
  'attack offensive assault war conflict battle crisis strike operation campaign storm ' +
    'flood rain weather economy market prices inflation growth number move decision ' +
    'result situation violence fighting escalation influx meeting summit talks conference ' +
    'event match game election vote there this that which what nobody nothing',
)

/** Verbs by which an accord binds its object: "obliges the army to", "commits Orsk to". */
export const OBLIGING_BASES = words('oblige obligate require bind commit compel mandate')

/** Nouns of what somebody is bound to: "faces an obligation to", "the promise of Orsk to". */
export const DUTY_NOUNS = words(
  'obligation duty pledge promise commitment undertaking assurance guarantee vow deadline ' +
    'readiness willingness requirement responsibility task',
)

/** Verbs by which a commitment is announced. */
export const ANNOUNCING_BASES = words(
  'say add announce state declare confirm tell promise pledge note stress explain reply ' +
    'report write vow agree reveal insist',
)

/** After "under the" and "as part of the": what binds. */
export const AGREEMENT_NOUNS = words(
  'agreement deal accord treaty pact truce ceasefire cease-fire settlement plan terms ' +
    'zone memorandum arrangement roadmap protocol contract compromise resolution ' +
    'understanding',
)

/** Hostile actions that somebody may forswear: "will not attack". */
export const FORSWORN_BASES = words(
  'attack strike bomb shell invade storm assault fire launch carry conduct use deploy ' +
    'impose shoot target seize capture bombard besiege enter annex recapture retake',
)

/** Nouns for people and bodies that can bind themselves. */
export const ACTOR_NOUNS = words(
  'government governments army armies forces force troops soldiers police officers ' +
    'ministry ministries minister ministers council president presidents premier premiers ' +
    'leader leaders rebels rebel militia militias militants militant insurgents fighters ' +
    'guerrillas faction factions party parties sides side countries country nations ' +
    'nation states state authorities authority agency agencies officials official group ' +
    'groups alliance coalition union unions court courts judge bank banks parliament ' +
    'senate congress commission committee board company companies firm airline city town ' +
    'village governor mayor king queen prince envoy envoys ambassador spokesman ' +
    'spokeswoman delegation delegations team teams navy brigade brigades regiment units ' +
    'unit guards border commander commanders general generals administration cabinet ' +
    'kingdom republic organisation organization federation charity donors lender ' +
    'ministers we workers owners operators negotiators mediators monitors observers ' +
    'peacekeepers',
)
