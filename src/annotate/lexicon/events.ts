// Words for events: reportable types with their nouns and verbs, and the other verbs and event
// nouns that news tells its story with. Source: general knowledge of English, compiled for this
// project; the types follow what desks report.

/** A type of reportable event with its nouns and verb bases. */
export interface EventType {
  readonly type: string
  readonly nouns: string
  readonly verbs: string
}

export const EVENT_TYPES: readonly EventType[] = [
  {
    type: 'meeting',
    nouns:
      'meeting meetings summit summits talks negotiation negotiations conference ' +
      'conferences session sessions visit visits trip tour dialogue consultation ' +
      'consultations briefing forum congress assembly hearing hearings discussion ' +
      'discussions ceremony wedding funeral celebration gathering reception keynote speech ' +
      'speeches address interview',
    verbs:
      'meet gather convene negotiate visit attend host greet discuss confer celebrate ' + 'travel',
  },
  {
    type: 'attack',
    nouns:
      'attack attacks assault assaults offensive offensives strike strikes airstrike ' +
      'airstrikes bombing bombings bombardment shelling raid raids shooting shootings ' +
      'explosion explosions blast blasts ambush clash clashes fighting battle battles ' +
      'invasion incursion siege massacre massacres hostilities violence war wars conflict ' +
      'operation operations escalation crackdown coup kidnapping kidnappings murder murders ' +
      'assassination killing killings slaying',
    verbs:
      'attack strike bomb shell raid invade storm besiege ambush shoot fight clash assault ' +
      'target hit destroy explode detonate seize capture recapture retake kidnap abduct ' +
      'stab blast pound loot',
  },
  {
    type: 'protest',
    nouns:
      'protest protests demonstration demonstrations rally rallies march riot riots unrest ' +
      'strike walkout uprising boycott revolt',
    verbs: 'protest demonstrate rally riot chant boycott march revolt',
  },
  {
    type: 'agreement',
    nouns:
      'agreement agreements deal deals accord accords treaty treaties pact pacts truce ' +
      'ceasefire ceasefires cease-fire settlement settlements contract contracts compromise ' +
      'memorandum ratification reconciliation',
    verbs: 'agree sign ratify settle reconcile approve endorse',
  },
  {
    type: 'arrest',
    nouns:
      'arrest arrests detention detentions imprisonment conviction convictions trial trials ' +
      'verdict sentence indictment lawsuit lawsuits prosecution investigation ' +
      'investigations inquiry probe extradition release',
    verbs:
      'arrest detain jail imprison convict sentence indict prosecute sue investigate ' +
      'extradite acquit accuse interrogate',
  },
  {
    type: 'withdrawal',
    nouns:
      'withdrawal withdrawals pullout retreat evacuation evacuations departure departures ' +
      'disengagement',
    verbs: 'withdraw retreat depart evacuate vacate',
  },
  {
    type: 'deployment',
    nouns:
      'deployment deployments mobilisation mobilization reinforcement reinforcements patrol ' +
      'patrols build-up buildup delivery deliveries shipment shipments',
    verbs:
      'deploy send dispatch mobilise mobilize station patrol reinforce deliver ship ' + 'transfer',
  },
  {
    type: 'death',
    nouns: 'death deaths casualty casualties injury injuries fatality fatalities suicide',
    verbs: 'kill die injure wound murder execute assassinate perish drown maim hurt slay',
  },
  {
    type: 'displacement',
    nouns: 'displacement exodus influx return flight migration resettlement relocation expulsion',
    verbs: 'displace flee uproot return resettle relocate expel deport shelter migrate escape',
  },
  {
    type: 'election',
    nouns: 'election elections vote votes referendum ballot poll inauguration ' + 'nomination',
    verbs: 'elect vote nominate inaugurate',
  },
  {
    type: 'statement',
    nouns:
      'announcement announcements statement statements declaration warning warnings denial ' +
      'accusation accusations allegation allegations condemnation apology appeal claim ' +
      'claims criticism complaint complaints',
    verbs:
      'say state tell announce declare warn deny accuse allege claim condemn criticise ' +
      'criticize urge confirm insist argue add admit reveal acknowledge stress pledge vow ' +
      'promise threaten complain',
  },
  {
    type: 'sanction',
    nouns:
      'sanctions sanction embargo ban bans blockade restriction restrictions curfew veto ' +
      'prohibition tariff tariffs',
    verbs: 'ban sanction block blockade restrict veto prohibit suspend impose lift bar',
  },
  {
    type: 'disaster',
    nouns:
      'earthquake earthquakes flood floods flooding storm hurricane cyclone typhoon ' +
      'landslide drought famine epidemic outbreak wildfire eruption tsunami crash crashes ' +
      'accident accidents collapse derailment disaster disasters incident incidents spill ' +
      'fire',
    verbs: 'crash collapse flood erupt derail capsize overturn',
  },
  {
    type: 'aid',
    nouns: 'rescue relief assistance aid donation donations distribution',
    verbs: 'rescue donate distribute',
  },
  {
    type: 'office',
    nouns:
      'resignation resignations appointment appointments dismissal promotion succession ' +
      'retirement',
    verbs: 'resign appoint dismiss sack replace retire oust hire',
  },
  {
    type: 'business',
    nouns:
      'merger mergers acquisition acquisitions takeover purchase purchases sale sales ' +
      'bankruptcy investment investments layoff layoffs closure closures restructuring ' +
      'reorganization',
    verbs: 'buy sell purchase acquire merge unveil invest lay',
  },
]

/** Other nouns that tell of something done or happening. */
export const EVENT_NOUNS: readonly string[] = (
  'campaign campaigns victory defeat ' +
  'launch launches cut cuts order orders offer offers bid bids production expansion ' +
  'opening development increase decrease decline rise drop fall reduction recall loss ' +
  'losses profit profits event events decision decisions plan plans proposal proposals ' +
  'request requests project programme program process move effort efforts attempt ' +
  'attempts search test tests training exercise exercises use service work works ' +
  'problem problems crisis emergency delay delays dispute disputes debate change ' +
  'changes improvement improvements replacement construction installation creation ' +
  'introduction preparation preparations protection support action actions measure ' +
  'measures intervention inspection inspections violation violations breach abuse ' +
  'failure failures success response reaction result results demand demands call calls ' +
  'threat threats support landing take-off takeoff stop journey performance award ' +
  'contest race match transaction transactions evaluation review selection choice ' +
  'filing advancement contribution contributions cooperation transition reform reforms ' +
  'implementation integration celebrations breakdown breakthrough interference ' +
  'provocation provocations persecution deterioration tension tensions'
).split(' ')

/** Verb bases beyond those of the types. */
export const VERB_BASES: readonly string[] = (
  'campaign defeat dismantle disarm hand police refrain ease demobilise demobilize disband crush avenge ' +
  'annihilate bombard hunt speculate doubt wonder wish appeal avert foil thwart envision ' +
  'authorize authorise risk deepen provoke need drag beg pilot ' +
  'address receive fire launch free charge try release move enter win lose help fund ' +
  'provide supply assist name succeed promote introduce file cut close open build ' +
  'produce expand develop post earn increase reduce decline rise fall drop recall pay ' +
  'cost fly order speak suggest believe cite quote report call demand describe explain ' +
  'comment predict testify note sink burn leave exit abandon quit accept adopt conclude ' +
  'abolish absorb accelerate accompany account achieve act adapt adjust affect afford ' +
  'aim allow alter analyse analyze answer anticipate apologise apologize appear apply ' +
  'approach arise arrange arrive ask assemble assess assign assume assure attempt ' +
  'attract avoid await award back ban battle become begin belong benefit bid bind blame ' +
  'boost borrow bounce break brief bring broadcast bury calculate cancel carry cast ' +
  'catch cause cease challenge change check choose circulate cite clarify clean clear ' +
  'climb collect combine come commit compare compensate compete compile complete comply ' +
  'comprise conceal concede concentrate conduct confront connect consider consist ' +
  'constitute construct consult consume contact contain continue contribute control ' +
  'convert convince cooperate cope correct count cover create cross cry damage deal ' +
  'debate decide decrease dedicate defend define delay deliver depend deprive derive ' +
  'design determine devastate develop devote differ direct disagree disappear disclose ' +
  'discontinue discover display disrupt dissolve divide do dominate double download ' +
  'draft draw drive echo edge educate eliminate embrace emerge emphasise emphasize ' +
  'employ enable encounter encourage end endure enforce engage enhance enjoy ensure ' +
  'enter entitle equip establish estimate evade evaluate exceed exchange exclude ' +
  'exercise exist expect experience expire explore export expose express extend face ' +
  'facilitate fail favor favour fear feature feed feel fill finalise finalize finance ' +
  'find finish fit fix float focus follow force forecast forge form found freeze fuel ' +
  'fulfil fulfill function gain gather generate get give go govern grant grow guarantee ' +
  'guard guide halt handle happen harm have head heal hear heat hide hint hold honor ' +
  'honour hope house identify ignore illustrate imagine impact implement imply import ' +
  'improve include indicate influence inform inherit initiate injure inspect inspire ' +
  'install integrate intend intensify interrupt intervene introduce involve isolate ' +
  'issue join judge justify keep kick know label lack land last laugh lay lead learn ' +
  'lease let liberate license limit link list listen live load locate lock look love ' +
  'lower maintain make manage manufacture mark market match matter mean measure merge ' +
  'miss mistreat modify monitor mount negotiate neglect notice notify obey object ' +
  'oblige observe obstruct obtain occupy occur offer offset operate oppose organise ' +
  'organize originate outline overcome oversee overthrow owe own participate pass pause ' +
  'perform permit persist persuade place plague plan play plead plunge point pose ' +
  'possess postpone prepare present preserve press prevail prevent proceed process ' +
  'proclaim produce prohibit project prompt propose protect prove publish pull pump ' +
  'punish purchase pursue push put qualify question quote raise reach react read ' +
  'realise realize rebound rebuild recall recognise recognize recommend reconstruct ' +
  'record recover recruit reduce refer reflect reform refuel refuse regain regard ' +
  'register regret reinvent reject relate relax relieve rely remain remember remind ' +
  'remove rename render renew renounce reopen repair repeat repel repatriate replace ' +
  'reply represent request require rescue resemble resent reserve resist resolve ' +
  'respect respond rest restore restrict result resume retain retaliate reveal reverse ' +
  'review revive revoke ring roll rule run rush sail satisfy save scale schedule score ' +
  'search secure see seek seem select separate serve set sever shake share shed shift ' +
  'short show shrink shut sit slash slow slump smuggle solve spark spend split sponsor ' +
  'spread stabilise stabilize stage stand start stay steal stem step stop store ' +
  'straddle strengthen stress stretch structure struggle study submit suffer suit ' +
  'supervise support suppose suppress surge surpass surprise surrender surround survive ' +
  'suspect sustain swap swear switch take talk tear tend terminate test thank think ' +
  'throw topple total touch track trade train transform translate treat trigger triple ' +
  'trust try turn undergo understand undertake undo unite unleash uphold upgrade upset ' +
  'urge use utilise utilize value vanish verify view violate volunteer wait walk want ' +
  'warn wash waste watch wear weaken weigh welcome work worry worsen wrap wreck write ' +
  'yield'
).split(' ')

/**
 * Verb bases that are at least as often nouns: a bare or an -s form needs a subject beside it to
 * count as a verb.
 */
export const NOUN_LIKE_BASES: readonly string[] = (
  'act address aim answer appeal approach arrest assault attack attempt award back ban ' +
  'battle benefit bid blame blast block blockade boost boycott break brief call ' +
  'campaign cast cause challenge change charge check claim clash climb comment ' +
  'complaint control cost count cover crash cross cry cut damage deal debate decline ' +
  'decrease delay demand design direct display double draft drive drop echo edge end ' +
  'estimate exchange exercise exit experience export face fall favor favour fear ' +
  'feature feed fight figure file finance fire fit fix flight float flood focus force ' +
  'forecast form found fuel function fund gain grant guarantee guard guide halt harm ' +
  'head heat help hint hit hold honor honour hope host house impact import increase ' +
  'influence interview issue jail judge kick label lack land last launch lead lease ' +
  'leave license lift limit link list load lock look loss love lower mark market march ' +
  'match matter mean measure meeting minister miss monitor mount move murder name note ' +
  'notice object offer offset order own pace part pass patrol pause pay pet place plan ' +
  'play pledge point poll pose post present press process produce program progress ' +
  'project promise protest prompt pump purchase push question quote raid rally range ' +
  'rate reach read rebel recall record reform regard regret release repair reply report ' +
  'request rescue resort respect rest result retreat return reverse review ring riot ' +
  'rise rival roll rule run rush sail sale sanction scale schedule score search second ' +
  'sell sentence set shake share shed shell shelter shift ship shoot short shot show ' +
  'sign slump sound spark split sponsor spread stage stand start state station stay ' +
  'stem step stop store storm stress stretch strike structure struggle study suit ' +
  'supply support surge surprise surrender suspect swap switch talk target tear test ' +
  'threat total touch tour track trade train transfer travel treat trigger trip triple ' +
  'trust try turn upset use value veto view visit volunteer vote wait walk want war ' +
  'warning wash waste watch wave welcome win wish wonder work worry wound wreck wrap ' +
  'yield well close free open clear clean slow present complete separate secure correct'
).split(' ')

/** Words in -ing or -ed that are not forms of a verb telling of an event. */
export const NOT_VERB_FORMS: readonly string[] = (
  'during evening morning nothing something anything everything king string spring ring ' +
  'wing thing being according including regarding concerning following pending ' +
  'notwithstanding ceiling sterling darling sibling beijing building buildings housing ' +
  'clothing feeling hundred sacred naked wicked beloved red bed need speed seed indeed ' +
  'united so-called shed advanced experienced alleged long-awaited armed aged airbed ' +
  'embed kindred limited unprecedented civilised crowded hatred tired newlywed ' +
  'interesting outstanding neighboring neighbouring surrounding'
).split(' ')
