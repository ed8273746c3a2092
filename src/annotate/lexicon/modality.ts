// Words that say whether something happened: modals, plans, denials, conditions, and verbs of
// fear or forecast. Source: general knowledge of English grammar, compiled for this project.
import type { Status } from '../../model/annotation.ts'

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words of a verb group, and what they make of its verb. */
export const GROUP_STATUS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...['would', 'could', 'may', 'might', 'can', "'d"].map((word) => [word, 'projected'] as const),
  ...['will', 'shall', 'must', 'should', "'ll", "won't"].map((word) => [word, 'planned'] as const),
  ...[
    'not',
    'never',
    "didn't",
    "hasn't",
    "haven't",
    "wasn't",
    "weren't",
    "doesn't",
    "don't",
    "isn't",
    "aren't",
    "hadn't",
    'without',
  ].map((word) => [word, 'denied'] as const),
])

/** Participles and adjectives before "to": "expected to flee", "planned to evacuate". */
export const AHEAD_STATUS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...['want', 'wants', 'wanted', 'wish', 'wishes'].map((word) => [word, 'hypothetical'] as const),
  ...[
    'expected',
    'likely',
    'projected',
    'predicted',
    'forecast',
    'feared',
    'anticipated',
    'set',
    'bound',
    'poised',
    'threatens',
    'threatened',
    'threatening',
    'risk',
    'risks',
    'risking',
    'able',
    'unlikely',
    'potential',
    'potentially',
  ].map((word) => [word, 'projected'] as const),
  ...[
    'plan',
    'plans',
    'planned',
    'planning',
    'aims',
    'aim',
    'aiming',
    'intends',
    'intend',
    'scheduled',
    'ordered',
    'told',
    'asked',
    'urged',
    'advised',
    'instructed',
    'vowed',
    'pledged',
    'promised',
    'agreed',
    'mobilising',
    'mobilizing',
    'preparing',
    'prepares',
    'hopes',
    'ready',
    'trying',
    'going',
  ].map((word) => [word, 'planned'] as const),
])

/**
 * Verbs and nouns that put what they govern ahead of now: "warned of", "fears that", "bracing
 * for".
 */
export const FORESEES: ReadonlySet<string> = setOf(`
  warn warns warned warning warnings fear fears feared fearing brace braces braced bracing
  prepare prepares preparing
  forecast forecasts predict predicts predicted predicting prediction expects expect expecting
  project projects projecting projection estimates-that anticipate anticipates anticipating
  threat threaten threatens risk risks risking prospect possibility potential could-be
  worst-case scenario prevent prevents preventing avoid avoids avoiding avert averting
`)

/** Verbs that deny what follows. */
export const DENIES: ReadonlySet<string> = setOf(`
  deny denies denied denying denial reject rejects rejected rejecting refute refutes refuted
  dismiss dismissed dismisses disputed disputes dispute false
`)

/** Words that open a condition. */
export const CONDITIONS: ReadonlySet<string> = setOf('if unless should provided whether')

/** Auxiliaries and verb forms that state a past or present fact. */
export const FACT_AUXILIARIES: ReadonlySet<string> = setOf(
  "have has had having was were is are been being did does do 've 's already",
)
