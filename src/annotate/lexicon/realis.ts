// Words that say whether what they govern happened, is planned, may happen or did not: governors
// of infinitives, of event nouns and of clauses. Source: general knowledge of English, compiled
// for this project.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** "managed to leave": what follows happened when the governor did. */
export const DID_GOVERNORS = words(
  'managed manage began begin begins begun started start starts continued continue ' +
    'continues continuing forced used came come helped help led able proceeded happened ' +
    'went compelled obliged enough first last helping chose turned gathered rushed came',
)

/** "failed to leave": what follows did not happen. */
export const NOT_DONE_GOVERNORS = words(
  'failed fail fails failing refused refuse refuses refusing declined decline declines ' +
    'unable failure refusal declining reluctant neglected forgot',
)

/** "hopes to leave": what follows is wished for, feared or possible only. */
export const WISH_GOVERNORS = words(
  'want wants wanted wanting hope hopes hoped hoping wish wishes ask asks asked asking ' +
    'urge urges urged urging call calls called calling threaten threatens threatened ' +
    'threatening likely unlikely possible ready seek seeks sought tempted free allowed ' +
    'opportunity chance right ability power appears appear appeared seems seem seemed ' +
    'impossible difficult need needs needed how whether encouraged encourage pressed ' +
    'pressured demand demanded demands request requested requests try tries tried trying ' +
    'attempt attempted attempts',
)

/** Verb bases whose object or clause did not come about. */
export const PREVENTING_BASES = words(
  'deny prevent avoid avert cancel stop prohibit ban forbid bar reject abandon foil ' +
    'thwart refuse exclude oppose block drop',
)

/** Verb bases whose object is planned or demanded. */
export const PLANNING_BASES = words(
  'plan propose schedule prepare intend promise pledge offer expect await arrange ' +
    'request demand seek urge order consider threaten want hope predict forecast ' +
    'anticipate envision discuss postpone delay recommend suggest authorize authorise ' +
    'approve aim',
)

/** Verb bases whose object is only feared or possible. */
export const FEARING_BASES = words('fear warn risk doubt question suspect allege claim call')

/** Nouns before "of", "for" or "that": what follows is possible only. */
export const POSSIBILITY_NOUNS = words(
  'fear fears risk risks threat threats possibility prospect prospects danger dangers ' +
    'warning warnings chance chances potential call calls demand demands hope hopes ' +
    'likelihood suspicion allegation allegations rumours rumors event concern concerns',
)

/** Nouns before "of", "for" or "to": what follows is planned. */
export const PLAN_NOUNS = words(
  'plan plans proposal proposals preparation preparations preparing order orders ' +
    'deadline permission intention schedule ahead talks agreement deal contract bid ' +
    'request',
)

/** Adjectives that put an event ahead. */
export const PLANNED_ADJECTIVES = words(
  'planned proposed future upcoming expected scheduled forthcoming intended projected ' +
    'prospective next promised anticipated coming eventual',
)

/** Adjectives that leave an event open. */
export const POSSIBLE_ADJECTIVES = words(
  'possible potential looming threatened alleged suspected likely feared hypothetical ' +
    'would-be any further imminent',
)

/** Verb bases of outcomes: with "will" they are foreseen, not planned. */
export const OUTCOME_BASES = words(
  'lead cause result trigger spark rise fall increase decrease grow worsen suffer die ' +
    'flee collapse drop kill displace unleash affect become remain lose happen occur fail ' +
    'shrink deepen provoke cost hurt benefit reach exceed need be have',
)

/** Words that open a condition. */
export const CONDITION_WORDS = words('if unless whether provided lest')
