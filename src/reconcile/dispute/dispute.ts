// Words by which one party accuses another or denies an accusation. Compiled for this project from
// general knowledge of English news style. Patterns match single words or fixed phrases, never
// across a sentence.

/** A denial: the verb, a rejected charge, or a charge called untrue. */
export const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)?|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|disclaim(?:s|ed|ing)?|disavow(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|rebut(?:s|ted|ting)?|denials?)\b|\bno\s+(?:truth|substance|basis|evidence)\s+(?:in|to|for)\b|\b(?:baseless|groundless|unfounded|untrue|false|fabricated)\b(?!\s+\p{L})|\bcall(?:s|ed|ing)?\s+(?:it|this|that|them|the\s+\p{L}+)\s+["“'‘]?(?:an?\s+)?(?:\p{L}+\s+){0,3}?(?:lies?|fabrications?|fairy\s+tales?|fiction|novel|nonsense|slander|propaganda|invention|hoax|baseless|groundless|unfounded|false|untrue|absurd)\b|\bsays?\s+(?:it|they|he|she)\s+(?:has\s+|have\s+|had\s+)?never\b|\b(?:is|are|was|were)\s+not\s+(?:to\s+blame|responsible|behind|involved|guilty)\b|\b(?:has|have|had)\s+(?:nothing\s+to\s+do\s+with|no\s+(?:part|role|hand|involvement)\b)|\b(?:play(?:s|ed)|t(?:akes?|ook))\s+no\s+(?:part|role)\b|\b(?:did|does|do)\s+not\s+(?:carry\s+out|take\s+part|commit)\b|\bnot\s+guilty\b|\binnocent\s+(?:of|to)\b|\binnocence\b|\bdistanc(?:es|ed|ing)\s+(?:itself|themselves|himself|herself)\s+from\b|\brefus(?:es|ed|ing)\s+to\s+(?:accept|take|bear)\s+(?:the\s+|any\s+)?(?:blame|responsibility)\b|\b(?:shrug(?:s|ged)?\s+off|brush(?:es|ed)?\s+(?:aside|off)|wav(?:es|ed)\s+(?:away|aside|off)|contest(?:s|ed)|challeng(?:es|ed)|slander|calumny|libel)\b|\bcall(?:s|ed|ing)?\s+(?:(?:the|any|such|these|those|all)\s+)?(?:charges?|accusations?|allegations?|claims?|reports?|suggestions?)\b[^.;]{0,90}?\b(?:lies?|absurd|nonsense|slander|propaganda|invention|hoax|fabrications?|fiction|untrue|baseless|false)\b|\bothers\s+(?:were|are)\s+(?:responsible|to\s+blame|behind)\b/iu

/**
 * Verbs that deny only where a charge is named: one may also reject an offer or dismiss a coach.
 */
export const NEEDS_CHARGE =
  /^(?:refut|dismiss|rebuff|disput|reject|repudiat|rebut|no\s|baseless|groundless|unfounded|untrue|false|fabricated|shrug|brush|wav|contest|challeng|slander|calumny|libel)/iu

/** What is denied with such verbs. */
export const CHARGE =
  /\b(?:claims?|charges?|allegations?|accusations?|reports?|suggestions?|fabrications?|lies|rumou?rs?|blame|involvement|responsibility|wrongdoing)\b/iu

/**
 * What is rejected without being a charge: a plan or an offer. A denial verb before it denies
 * nothing.
 */
export const NO_CHARGE =
  /\bden(?:y|ies|ied|ying)\s+(?:(?!\p{L}+ing\b)\p{L}+\s+){0,4}?(?:requests?|visas?|entry|access|bail|permission|asylum|boarding|service|appeals?|motions?|food|aid|medicine)\b|\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\s+(?:\p{L}+\s+){0,3}?(?:proposals?|offers?|plans?|calls?|demands?|terms|talks|appeals?|bids?|requests?|deals?|truces?|ceasefires?|ideas?|complaints?|motions?)\b/iu

/** Nouns that point back at an accusation made in the sentence before. */
export const POINTS_BACK =
  /\b(?:these|those|such|the|that|this|any|all|an|both)\s+(?:\p{L}+\s+)?(?:charges?|claims?|allegations?|accusations?|reports?|involvement|responsibility|fabrications?)\b(?!\s+(?:of|in|for|that|about)\b)|\b(?:denied|denies|deny|rejected|called)\s+(?:it|this|that|them)\b/iu

/** An accusation: the verb, evidence of a deed, or a deed said to be done, prepared or planned. */
export const ACCUSATION =
  /\b(?:accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?\s+(?:[\p{L}'’-]+\s+){1,6}responsible|point(?:s|ed|ing)?\s+(?:the|a)\s+finger|suspect(?:s|ed)?\b[^.;]{1,60}\bof\s+\p{L}+ing|attribut(?:es?|ed|ing)|trac(?:es?|ed|ing)\b[^.;]{1,80}\bto|denounc(?:es?|ed|ing)|condemn(?:s|ed|ing)?\b[^.;]{1,60}\bfor|levell?(?:s|ed|ing)\s+the\s+charge|fac(?:es|ed|ing)\s+(?:the\s+|an?\s+)?(?:charges?|accusations?|allegations?)|charges?\s+against|ordered\s+by|the\s+(?:author|doing|fault)\s+of|take\s+responsibility|alleg(?:e|es|ed|ing|edly|ations?)|evidence|responsib(?:le|ility)\s+for|guilty?|culprits?|answer(?:s|ed|able)?\s+for|charg(?:e|es|ed|ing)\s+(?:that\b|\p{L}+(?:\s\p{L}+){0,4}\s+with\b)|the\s+(?:work|doing)\s+of|behind\s+\p{L}+|to\s+blame\s+for|(?:has|have|had)\s+(?:\p{L}+\s+)?(?:used|mined|shelled|bombed|fired|attacked|killed|stored|planted|stuffed)|(?:is|are|was|were)\s+(?:being\s+)?(?:prepar(?:ing|ed)|planning|planned(?!\s+(?:for|on|in)\b)|stag(?:ing|ed))|planned(?!\s+(?:for|on|in|to\s+(?:meet|hold|visit))\b)|plotted|staged|carried\s+out|violated|breached)\b/iu

/** Verbs whose subject accuses: the party stands before them. */
export const ACCUSES = /\b(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|h[eo]ld(?:s|ing)?\s)/iu

/** Words that lay a deed at somebody's door, besides verbs of accusing. */
export const CHARGES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|responsib(?:le|ility)\s+for|behind|guilty\s+of|guilt\s+for|answer(?:s|ed)?\s+for|charg(?:e|ed|es)\s+(?:of|that|against)|the\s+(?:work|doing|fault|author)\s+of|finger|suspect(?:s|ed)?\b[^.;]{1,60}\bof\s+\p{L}+ing|attribut(?:es?|ed)|trac(?:es?|ed)|denounc(?:es?|ed|ing)|condemn(?:s|ed|ing)?|ordered\s+by|fac(?:es|ed)\s+(?:the\s+|an?\s+)?(?:charges?|accusations?))\b/iu

/** Forces without a name and without an article: "government troops". */
export const FORCES =
  /\b(?:government|rebel|army|coalition|opposition|state|security)\s+(?:forces|troops|soldiers|fighters)\b/giu

/** A condition or a general warning: what may happen accuses nobody. */
export const SUPPOSED =
  /\b(?:if|should|in\s+case|in\s+the\s+event|unless|whether|would|against\s+(?:the|any)\s+use)\b/iu

const BODIES =
  '(?:\\p{L}+\\s+)?(?:army|military|government|regime|police|navy|air\\s+force|general\\s+staff|presidency|' +
  'parliament|opposition|rebels?|insurgents|militants|militia|ministry|authorities|junta|union|company|palace|' +
  'minister|governor|president|premier)'

/** Bodies that speak without a name of their own: the army, the government of Dorn. */
export const BODY = new RegExp(
  `\\b(?:the|its|their|his|her|\\p{Lu}\\p{L}+['’]s)\\s+(${BODIES}(?:\\s+of\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+)?)\\b`,
  'giu',
)

/** Bodies named by whose they are: "Dorn's defence ministry". */
export const OWNED = new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}+['’]s\\s+${BODIES}\\b`, 'gu')
