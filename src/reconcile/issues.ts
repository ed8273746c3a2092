// Words of a text -> the issues that it is about: matters on which parties take a stand, each with
// the words that news has for it. Source: general knowledge of English news, compiled for this
// project. Example: "a halt to the shelling and talks on the ridge" -> ceasefire, talks.

/** An issue by its name, and the words that speak of it. */
interface Issue {
  readonly name: string
  readonly words: RegExp
}

const issue = (name: string, words: string): Issue => ({
  name,
  words: new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}])`, 'iu'),
})

// The more telling before the wider: "air strikes" before "offensive".
const ISSUES: readonly Issue[] = [
  issue(
    'chemical weapons',
    '(?:chemical|poison|toxic|nerve)\\s+(?:weapons?|attacks?|arms|warfare|gas(?:es)?|agents?|strikes?)|sarin|chlorine\\s+(?:gas|attacks?|bombs?)|poison\\s+gas',
  ),
  issue(
    'nuclear programme',
    'nuclear\\s+(?:weapons?|program(?:me)?s?|deal|talks|tests?|sites?|facilit(?:y|ies))|uranium|enrichment|warheads?',
  ),
  issue(
    'land mines',
    'land\\s?mines?|minefields?|mining\\s+(?:the|of)|mined|demining|cluster\\s+(?:bombs?|munitions)|booby\\s+traps?',
  ),
  issue(
    'ceasefire',
    'cease-?fires?|truces?|armistice|halt\\s+to\\s+(?:the\\s+)?(?:fighting|shelling|fire|hostilities)|cessation\\s+of\\s+hostilities|stop\\s+(?:firing|shelling|the\\s+fighting)|end\\s+of\\s+the\\s+(?:fighting|airstrikes|air\\s+strikes|bombing)',
  ),
  issue(
    'safe zone',
    '(?:de-?militari[sz]ed|de-?escalation|buffer|safe|security|exclusion|no-?fly)\\s+zones?|security\\s+belt|no-?go\\s+zone',
  ),
  issue(
    'humanitarian crisis',
    'humanitarian\\s+(?:\\p{L}+\\s+)?(?:crisis|crises|disasters?|catastrophes?|traged(?:y|ies)|emergency|situation|suffering)|famine|starvation|blood-?bath|massacres?',
  ),
  issue(
    'aid',
    '(?:humanitarian|relief|food|medical|emergency)\\s+(?:aid|assistance|effort|supplies|access|convoys?|workers?|corridors?)|aid\\s+(?:convoys?|deliver(?:y|ies)|workers?|agencies)|donors?|donor\\s+conference',
  ),
  issue(
    'refugees',
    'refugees?|asylum(?:\\s+seekers?)?|migrants?|influx|exodus|(?:sealed?|close[sd]?|closing|open(?:ed)?|reopen(?:ed)?)\\s+(?:\\p{L}+\\s+){0,3}(?:borders?|border\\s+posts?|frontiers?)',
  ),
  issue(
    'displacement',
    'displac(?:ed|ement|ing)(?:\\s+people)?|forced\\s+from\\s+their\\s+homes|flee(?:ing)?\\s+(?:their|to)|mass\\s+flight',
  ),
  issue(
    'air strikes',
    'air\\s?-?strikes?|air\\s+raids?|bombings?|bombardments?|warplanes?|drone\\s+(?:strikes?|attacks?)|barrel\\s+bombs?',
  ),
  issue('shelling', 'shell(?:ing|s|ed)?|artillery|mortars?|rockets?|howitzers?|heavy\\s+weapons?'),
  issue(
    'offensive',
    '(?:military|ground|full-?scale|large-?scale|all-?out|final|government|new|planned|possible|any)\\s+(?:\\p{L}+\\s+)?(?:offensive|assault|attack|operation|campaign|war)|offensives?|assaults?|invasion|incursion|onslaught|storm(?:ing)?\\s+the',
  ),
  issue(
    'withdrawal',
    'withdraw(?:al|als|ing|n|s)?|withdrew|pull-?(?:out|back)|pull(?:ed|ing)?\\s+(?:out|back)|(?:leave|abandon)\\s+(?:\\p{L}+\\s+){0,2}(?:country|area|zone|province|wall|post|region)',
  ),
  issue(
    'foreign forces',
    'foreign\\s+(?:forces|troops|fighters|militias?|presence|interference|intervention)|(?:illegal|military)\\s+(?:presence|interference|intervention)|occupation|meddling|mercenaries',
  ),
  issue('terrorism', 'terrorism|terrorists?|terror\\s+groups?|extremis(?:m|ts?)|jihadis(?:m|ts?)'),
  issue(
    'inspections',
    'inspect(?:ion|ions|ors?|ed)?|neutral\\s+(?:engineers|experts|observers|inspectors)|fact-?finding|verification|engineers\\s+be\\s+let\\s+in|send\\s+(?:its\\s+|their\\s+)?(?:engineers|experts|inspectors)',
  ),
  issue('observers', 'observers?|monitors?|monitoring\\s+mission|peacekeep(?:ers?|ing)'),
  issue(
    'prisoners',
    'prisoners?|captives?|detainees?|hostages?|prisoner\\s+(?:swap|exchange)s?|exchange\\s+of\\s+prisoners',
  ),
  issue('sanctions', 'sanctions?|embargo(?:es)?|blockades?|travel\\s+bans?|asset\\s+freezes?'),
  issue(
    'talks',
    'talks|negotiations?|negotiat(?:e|ing|ors?)|dialogue|peace\\s+process|mediation|mediators?|face\\s+to\\s+face',
  ),
  issue('agreement', 'accords?|agreements?|deal|treat(?:y|ies)|pacts?|settlement'),
  issue(
    'elections',
    'elections?|referend(?:um|a)|ballots?|polls|electoral|recounts?|vote\\s+counts?',
  ),
  issue(
    'government',
    'resign(?:s|ed|ation)?|step(?:s|ped)?\\s+down|regime\\s+change|transition(?:al)?\\s+(?:government|council)|coalition\\s+government|impeach(?:ment|ed)?|no-?confidence',
  ),
  issue(
    'independence',
    'independence|self-?rule|autonomy|secession|separatis(?:m|ts?)|territorial\\s+integrity|national\\s+territory|sovereignty',
  ),
  issue('protests', 'protests?|demonstrations?|demonstrators?|protesters?|crackdown|curfews?'),
  issue('strike', 'strikers|walk-?outs?|industrial\\s+action|pay\\s+rise|wages?|unions?'),
  issue(
    'budget',
    'budgets?|tax(?:es|ation)?|spending\\s+cuts?|austerity|bail-?outs?|deficits?|subsid(?:y|ies)',
  ),
  issue('trade', 'tariffs?|trade\\s+(?:war|deal|talks|deficit)|import\\s+bans?|exports?'),
  issue(
    'energy',
    'pipelines?|gas\\s+(?:supply|supplies|exports)|oil\\s+(?:prices?|supply|embargo)|power\\s+cuts?|electricity|blackouts?',
  ),
  issue(
    'water',
    '(?:drinking|clean|safe)\\s+water|water\\s+(?:supply|supplies|shortages?|rights)|reservoirs?|sluices?',
  ),
  issue(
    'epidemic',
    'vaccin(?:es?|ation)|outbreaks?|epidemics?|pandemics?|quarantines?|lockdowns?|infections?',
  ),
  issue('climate', 'climate\\s+(?:change|crisis|deal|targets?)|emissions|carbon|global\\s+warming'),
  issue(
    'safety',
    '(?:safety|security)\\s+(?:measures|checks|rules|risks?|fears|of)|building\\s+codes?|warning\\s+systems?|sirens?',
  ),
  issue(
    'investigation',
    'investigat(?:ion|ions|e|ing|ors?)|inquir(?:y|ies)|commission\\s+of\\s+inquiry|war\\s+crimes?|prosecut(?:e|ion|ors?)|trial|black\\s+box',
  ),
  issue(
    'compensation',
    'compensation|reparations?|damages|insurance|rebuild(?:ing)?|reconstruction',
  ),
  issue(
    'civilians',
    '(?:protect(?:ion|ing)?|safety|killing|targeting|harm(?:ing)?|deaths?|lives)\\s+(?:of|among|to|the)?\\s*(?:\\p{L}+\\s+)?civilians?|civilian\\s+(?:deaths?|casualties|lives|victims|population)',
  ),
  issue(
    'rights',
    'human\\s+rights|press\\s+freedom|free\\s+speech|minorit(?:y|ies)|discrimination|equal\\s+rights',
  ),
]

/** Names of the issues that a text speaks of, in a fixed order, at most three. O(length). */
export function issuesIn(text: string): string[] {
  return ISSUES.filter(({ words }) => words.test(text))
    .slice(0, MOST_ISSUES)
    .map(({ name }) => name)
}

/** A sentence that speaks of more is a list. */
const MOST_ISSUES = 3
