// Words by which one party accuses another or denies an accusation. Compiled for this project from
// general knowledge of English news style. Patterns match single words or fixed phrases, never
// across a sentence.

/** A denial: the verb, or a negated taking part. */
export const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|rebuff(?:s|ed)?|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?\s+(?:\p{L}+\s+){0,2}(?:claims?|charges?|allegations?|accusations?|reports?)|denials?)\b/iu

/** Nouns that point back at an accusation made in the sentence before. */
export const POINTS_BACK =
  /\b(?:these|those|such|the|that|this|any|all)\s+(?:\p{L}+\s+)?(?:charges?|claims?|allegations?|accusations?|reports?|involvement|responsibility)\b|\b(?:denied|denies|deny)\s+(?:it|this|that|them)\b/iu

/** An accusation: the verb, evidence of a deed, or a deed said to be done, prepared or planned. */
export const ACCUSATION =
  /\b(?:accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|edly|ations?)|evidence|responsible\s+for|guilty|behind\s+the|(?:has|have|had)\s+(?:\p{L}+\s+)?used|(?:is|are|was|were)\s+(?:being\s+)?(?:prepar(?:ing|ed)|plann(?:ing|ed)|stag(?:ing|ed))|planned|plotted|staged|carried\s+out|violated|breached)\b/iu

/** A condition or a general warning: what may happen accuses nobody. */
export const SUPPOSED =
  /\b(?:if|should|in\s+case|in\s+the\s+event|unless|whether|would|against\s+(?:the|any)\s+use)\b/iu
