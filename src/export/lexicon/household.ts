// Words of kinship and home that, beside a private person, tell who they are. Source: general knowledge of English,
// compiled for this project.

/** Lower-case words that open a household detail. */
export const HOUSEHOLD_WORDS: readonly string[] = [
  'wife', 'husband', 'spouse', 'widow', 'widower', 'partner', 'fiancé', 'fiancée',
  'son', 'sons', 'daughter', 'daughters', 'child', 'children', 'baby', 'babies', 'infant', 'toddler', 'twins', 'kids',
  'mother', 'father', 'parents', 'mum', 'dad', 'stepmother', 'stepfather',
  'brother', 'brothers', 'sister', 'sisters', 'sibling', 'siblings',
  'grandmother', 'grandfather', 'grandparents', 'grandson', 'granddaughter', 'grandchildren',
  'uncle', 'aunt', 'cousin', 'cousins', 'nephew', 'niece', 'in-laws', 'relatives', 'family',
  'pregnant', 'newborn', 'household',
]
