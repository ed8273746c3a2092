// Words of English news that leave open how many there are. General language knowledge, compiled
// for this project; amounts with a scale of their own ("dozens", "hundreds") are read as numbers.
// Example: "several roads were closed" says of no road which, and not how many.

/** Amounts without a number. The words that stand as numbers elsewhere ("a few") are among them. */
export const VAGUE_AMOUNT =
  /(?<![\p{L}\p{Nd}-])(?:several|numerous|various|countless|many|a\s+(?:number|handful|few|lot|series)\s+of|a\s+few|an\s+unknown\s+number\s+of|scores\s+of)\s+\p{Ll}{3,20}/giu
