// Words that point back at something said before, and the words that would have said it. Example:
// "the meeting" at the opening of a report is an orphan unless "met", "talks" or "summit" came
// before it. Source: general knowledge of English, compiled for this project. Lower case.

/**
 * A noun that refers back when it stands with "the", "this", "that" or "those", and stems that
 * introduce it.
 */
export interface BackReference {
  readonly nouns: readonly string[]
  /** Beginnings of words that are enough of an antecedent. */
  readonly stems: readonly string[]
}

export const BACK_REFERENCES: readonly BackReference[] = [
  {
    nouns: ['meeting', 'talks'],
    stems: [
      'meet',
      'met',
      'talk',
      'summit',
      'confer',
      'negotiat',
      'session',
      'visit',
      'delegat',
      'handshake',
    ],
  },
  {
    nouns: ['suggestion', 'proposal', 'idea'],
    stems: ['suggest', 'propos', 'plan', 'idea', 'offer', 'could', 'should'],
  },
  {
    nouns: ['views', 'remarks', 'comments', 'statement'],
    stems: [
      'said',
      'say',
      'told',
      'view',
      'remark',
      'comment',
      'statement',
      'speech',
      'wrote',
      'tweet',
      '“',
      '"',
      'critic',
      'warn',
      'declar',
      'call',
    ],
  },
  {
    nouns: ['evidence'],
    stems: ['evidence', 'proof', 'document', 'footage', 'dossier'],
  },
  {
    nouns: ['accusation', 'accusations', 'allegation', 'allegations', 'charges', 'claims'],
    stems: ['accus', 'alleg', 'charg', 'claim', 'said', 'blam'],
  },
  {
    nouns: ['decision', 'ruling', 'verdict'],
    // What somebody decided may be told by what he did.
    stems: [
      'decid',
      'decision',
      'rul',
      'verdict',
      'court',
      'vote',
      'cancel',
      'postpon',
      'suspen',
      'approv',
      'reject',
      'refus',
      'declin',
      'abandon',
      'withdr',
    ],
  },
  {
    nouns: ['attack', 'assault', 'incident', 'explosion', 'blast'],
    stems: [
      'attack',
      'assault',
      'strike',
      'struck',
      'bomb',
      'explo',
      'blast',
      'kill',
      'shot',
      'shoot',
      'raid',
      'hit',
      'incident',
      'crash',
      'offensive',
      'fire',
    ],
  },
  {
    nouns: ['deal', 'agreement', 'accord'],
    stems: ['deal', 'agree', 'accord', 'pact', 'treaty', 'sign', 'truce', 'ceasefire'],
  },
  { nouns: ['announcement'], stems: ['announc', 'said', 'declar', 'unveil'] },
  { nouns: ['report'], stems: ['report', 'stud', 'survey', 'publish', 'document', 'found'] },
  { nouns: ['vote', 'election'], stems: ['vot', 'elect', 'poll', 'ballot', 'referend'] },
  {
    nouns: ['request', 'demand', 'demands'],
    stems: ['request', 'demand', 'ask', 'call', 'urg', 'appeal'],
  },
  { nouns: ['move', 'step', 'measure', 'measures'], stems: [] },
]

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
