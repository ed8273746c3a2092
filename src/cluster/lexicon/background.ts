// In how many of 153 pieces of English text (about 400 words each) a word
// occurs: what is common anywhere says little about a story. Counted by train/background.ts from
// GUM (CC BY 4.0; texts: Wikinews CC BY 2.5, academic and court CC BY 4.0); words of fewer than
// 2 pieces are left out. Generated: do not edit.

/** Pieces counted. */
export const BACKGROUND_PIECES = 153

/** Rows of words with the number of pieces that each of them occurs in. */
export const BACKGROUND: readonly (readonly [pieces: number, words: string])[] = [
  [153, 'and of the to'],
  [152, 'a'],
  [151, 'in'],
  [139, 'that'],
  [136, 'is'],
  [135, 'for'],
  [127, 'it'],
  [124, 'on'],
  [119, 'as this'],
  [116, 'by with'],
  [111, 'at have'],
  [107, 'was'],
  [105, 'be'],
  [104, 'an not'],
  [103, 'are'],
  [102, 'from'],
  [97, 'or'],
  [92, 'but'],
  [91, 'we'],
  [88, 'has'],
  [87, 'which'],
  [79, 'i one they'],
  [77, 'all'],
  [71, 'there'],
  [70, 'so'],
  [69, 'more'],
  [68, 'can other'],
  [66, 'about their these you'],
  [65, 'also were'],
  [64, 'been'],
  [63, 'what'],
  [62, 'when would'],
  [59, 'first'],
  [58, 'do new our time will'],
  [57, 'two'],
  [56, 'if'],
  [54, 'people'],
  [53, 'because had into like then'],
  [52, 'only'],
  [49, 'how'],
  [48, 'out us'],
  [47, 'said some who'],
  [46, 'them year'],
  [45, 'make many'],
  [44, 'no'],
  [43, 'he his its most'],
  [42, 'should state use'],
  [40, 'between used well'],
  [39, 'even say than'],
  [38, 'after way'],
  [37, 'any over question think those where your'],
  [36, 'different take'],
  [35, 'case did may now right such up work'],
  [34, 'could know see study very'],
  [33, "both don't second"],
  [32, 'just'],
  [31, 'however through world'],
  [30, 'here made me much result under'],
  [29, 'being example mean my'],
  [28, 'day group image important system'],
  [27, 'get why'],
  [26, '1 long point thing while'],
  [25, 'fact issue'],
  [24, 'end good part united using want'],
  [23, 'around due each found interview really today whether'],
  [22, 'called during look number order public'],
  [21, 'another back based court doe form provide research'],
  [20, '2 3 general given going large need possible process science since wikinew'],
  [
    19,
    "before change come effect give i'm language last lot national place project reason she three",
  ],
  [19, 'university'],
  [
    18,
    '15 according across experience go having including interest kind law live off particular quite',
  ],
  [18, 'response same show something term'],
  [
    17,
    '20 cause data down every find five future government him left own problem started sure th though',
  ],
  [
    16,
    '4 action against american among amount community greater her history information main making',
  ],
  [16, 'might present school subject taken thought told within word yes'],
  [
    15,
    '10 6 able although am believe better common country course event few four game high instead known',
  ],
  [
    15,
    "lead least less material name september source specific step still thus upon we're without",
  ],
  [
    14,
    "12 2016 5 9 actually already area aspect claim doesn't doing factor individual level month must",
  ],
  [14, 'observed put several six small social standard student understand week'],
  [
    13,
    '2011 2015 7 almost analysis become call came clear decision effort either far field finding',
  ],
  [
    13,
    'following help home hour include later little million minute old required respect sample set side',
  ],
  [13, 'site situation someone start test together type yet'],
  [
    12,
    "11 2014 age allow america anything bit book can't city context control department despite didn't",
  ],
  [
    12,
    'difference enough environment figure finally further hand increased life member mr political',
  ],
  [
    12,
    'probably recently related role s security thursday training tuesday wanted website working',
  ],
  [
    11,
    '2006 8 ability act addition attention best body com condition consider current death digital',
  ],
  [
    11,
    'discussion element english everything force former full idea involved knowledge line major',
  ],
  [
    11,
    'meaning never original paper past per person policy professor property provided published rather',
  ],
  [
    11,
    'read rule saturday significant society sort space support team technology third took trying',
  ],
  [11, 'various'],
  [
    10,
    '19 2012 21 22 23 24 ago applied approach art article ask business challenge collection considered',
  ],
  [
    10,
    'content create culture done e.g. exist expected friday health improve included lack learning let',
  ],
  [
    10,
    'media method modern next offer often online open participant party period plan please president',
  ],
  [
    10,
    'produce proposed purpose reading received seem sense structure thank theory turn uh understanding',
  ],
  [10, 'video view war water'],
  [
    9,
    '16 18 2007 2008 2010 academic again air al alway appear argument asked author away became cannot',
  ],
  [
    9,
    'caused children choose colleague continue correct created creation critical decided defense',
  ],
  [
    9,
    'design development difficult document early east et explain final goal initial international',
  ],
  [9, "internet isn't itself leave light living local m march meet nature needed note performance"],
  [
    9,
    'previous program reader real recent region relationship remain researcher room run sea seen shown',
  ],
  [9, 'similar south speak stated statement taking tell too unique whole york'],
  [
    8,
    '14 2009 28 50 address administration answer attempt available basic born build concept cost',
  ],
  [
    8,
    'definition describe difficulty director display evidence expect feature foundation gave google',
  ],
  [
    8,
    'half hear higher highly identify insight instruction introduction january john justice keep key',
  ],
  [
    8,
    'land larger location loss magazine mark matter met moment money move museum nasa nation night',
  ],
  [
    8,
    'north novel office okay once organization overall percent personal potential practice processing',
  ],
  [
    8,
    'produced providing putting quality quickly record remember report reported represent review sent',
  ],
  [
    8,
    'single statute strong stuff success suggest sunday talk talking thousand toward u.s. um visitor',
  ],
  [8, "we'll wednesday went writer writing you're young"],
  [
    7,
    '13 17 2013 30 above access accurate activity additional agreed alone appeal application apply',
  ],
  [
    7,
    'authority b basis behavior behind big board bring campaign canada carry center character charge',
  ],
  [7, 'chief choice circuit company compared complete completed complex conclusion continued'],
  [7, 'contribution currently de decade decide depend described developed directly diversity draw'],
  [
    7,
    'earlier education ended estimated experimental fan fight follow food freedom global goe got great',
  ],
  [
    7,
    "head held honor hope i've identified impact importance improvement increasing indeed injury",
  ],
  [
    7,
    'institution interpretation interviewed investigate item job late latest leading limited list',
  ],
  [
    7,
    'located looking management map measure measured minister model morning muslim natural nearly',
  ],
  [
    7,
    'occur october opening opportunity orange pay photo picture population position post power press',
  ],
  [
    7,
    'prior product professional protect reaction reasonable released relevant require scientific',
  ],
  [7, 'secretary section service sery share solution sometime specifically successful suggested'],
  [
    7,
    "therefore throughout topic travel until user usually volunteer warhol wasn't we've web west whose",
  ],
  [7, "wish women wouldn't write written wrote yeah you'd"],
  [
    6,
    '25 add aim allowed along animal asserted assess assist associated association august base began',
  ],
  [
    6,
    'begin below benefit candidate category century challenging chemical church cognitive collected',
  ],
  [
    6,
    'computer conflict congress contact couple creative daily develop direction discuss discussed',
  ],
  [
    6,
    'energy entertainment especially etc eventually ever expressed face failure federal feel function',
  ],
  [
    6,
    "gain generation girl ground hall hard heard hit human humanity hundred i'd increase instance",
  ],
  [6, 'interested journal kingdom largest lexical license longer lost man mandatory mass michael'],
  [
    6,
    'military movement obtained official opinion owner particularly perhap piece plaintiff poem poetry',
  ],
  [
    6,
    'popular possession processe psychology rate reduce regard regarding relative relatively resource',
  ],
  [
    6,
    'returned robert sentence serious serve size software speaking specy spoken stand status story t',
  ],
  [
    6,
    "task texa thinking threat true try uk value versus visual walking washington widely win won't",
  ],
  [
    5,
    '2000 40 60 adaptation adding additionally adequate adopted affect agenda agreement alternative',
  ],
  [
    5,
    "appellant approximately aren't artist asking attack audience australia bad bar beyond black break",
  ],
  [
    5,
    'broader brought building canadian caught central certainly check civil code collect collecting',
  ],
  [
    5,
    'college coming commercial commitment comparison constitution consumption contain copy council',
  ],
  [
    5,
    'counsel count critic cruise cut cycle damage dead depending distributed district domain donation',
  ],
  [5, 'door double easy editor effective efficient emission emphasize employee enjoy essential'],
  [
    5,
    'established estimate evolution exactly exhibit expert explained extend extent favor file fill',
  ],
  [
    5,
    'fire focus focused followed free front fundamental gallery generally growing guy happen healthy',
  ],
  [
    5,
    'hearing highest hold implementation independent indicate inspired institute interesting introduce',
  ],
  [5, 'joined july kid knew laugh launch launched learn learned leaving legacy legal legislative'],
  [
    5,
    'legitimate length limitation looked lose mainly marriage match message mission mixed modification',
  ],
  [
    5,
    'monday moreover multiple narrative necessarily nick notice november observation org outcome page',
  ],
  [5, 'personally phenomenon photograph pilot play played police politic pollution precise pretty'],
  [
    5,
    'primary production proper protection prove provocation publication rain raise range receive',
  ],
  [
    5,
    'recognition recognize red reduced relation religion religious replaced representative republican',
  ],
  [
    5,
    "respectively rest rise roughly scene scientist scientology secret seek selected short shouldn't",
  ],
  [
    5,
    'simple simply skill smaller spanish speed station stay street studying substantial suggesting',
  ],
  [
    5,
    'supply surface surprise tax teacher television ten testing theme total track trial turned twice',
  ],
  [5, 'viewer voter welcome winning woman won worked yesterday'],
  [4, '1999 2005 2017 31 33 achieving afternoon agency agent andy announced annual applying arena'],
  [
    4,
    'arguing assessed assume attorney attract average avoid background basically belong blog border',
  ],
  [
    4,
    'boy british c california camera capacity captain care career carried certain cfl chance changing',
  ],
  [
    4,
    'channel chapter child chose chosen circumstance classroom clearly climate close collaborative',
  ],
  [4, 'collector combined comment committed concentration concern conducted conference connection'],
  [
    4,
    'consequence consistent contacted contest contrast copyright core county cover creating criminal',
  ],
  [4, 'crowd cultural dangerous database date deal defendant democrat demonstrate denied detail'],
  [
    4,
    'determine determined direct discipline discovery driving dropped duty e easily economic elected',
  ],
  [4, 'election elite emerged emergency england ensure enter error evolving existing experiment'],
  [
    4,
    'expertise explore exposure eye f facilitate facing faculty fair fall famous father february',
  ],
  [
    4,
    'florida flow forced foreign fourth frame framework frank fundamentally funny g gap gather gender',
  ],
  [
    4,
    "glass gone graphic greatest grow guarantee happened hill hopefully hospital i'll implemented",
  ],
  [
    4,
    'incentive incident india indian indicated industry inspire interaction invited involve involving',
  ],
  [
    4,
    'johnson jury kennedy kept l2 labor labour leadership led letter likely literature love maintain',
  ],
  [
    4,
    'martin mayor mechanism medium migrant modify mother music myself near necessary negligence normal',
  ],
  [
    4,
    'noted nothing numerous obama object occurred odd offensive offering oh operation opposite option',
  ],
  [4, 'ordinary orientation origin outside p pacific parallel parent park path pattern perceived'],
  [
    4,
    'perception photographer phrase placed player polaroid poll poor positive practical preserved',
  ],
  [
    4,
    'prevent primarily prime principle print private procedure profit pronounced protected purely race',
  ],
  [
    4,
    'reach ready realize recipient recommendation refer reflect reform relate rely request requested',
  ],
  [
    4,
    'responded resulted return revenue river rock running saw scholar scored season seeking sell',
  ],
  [
    4,
    'sensitive separate served seven severe shortly shot showed silver simon skin speaker special',
  ],
  [
    4,
    'square star statistic stop storm strength strike summer supported supporting supposed supreme',
  ],
  [
    4,
    'surrounding systematic telling text themselve thoma title tom tool tour traffic transportation',
  ],
  [
    4,
    'treat treatment trip typical typically understood union unit universal usi validity variety vary',
  ],
  [
    4,
    "via voice wait waiver wave weren't whatever wide wiki wikipedia wilkin william wind window wise",
  ],
  [4, "worker wrong www yellow you'll"],
  [
    3,
    '0 1991 200 2003 2004 2018 27 32 36 80 aboard absolutely abstract academy accommodate account',
  ],
  [
    3,
    'accuracy achieve acknowledged acquittal actor actual adam adapted added admitted adult advantage',
  ],
  [
    3,
    'advertising affected afghan afghanistan aged ahead alleged alliance alright analyse anatomy',
  ],
  [
    3,
    'andrew anemone anniversary anyone appearance appropriate approximate argue arrested arrived',
  ],
  [
    3,
    'artificial assistant asylum atlantis atmospheric attacked attempted attended attributed audio',
  ],
  [
    3,
    'australian automatically backed balance ball barack battle bbc beginning behalf behaviour belgium',
  ],
  [3, 'belief believed beside biewener bill bird blue boat brain breaking brightness brin broad'],
  [
    3,
    'broadcast broadcasting broken burden burrow bush buy ca camp campbell capital cardinal careful',
  ],
  [
    3,
    'carrano celebrated celebrity census centre chair chairman chan changed chemistry citation cited',
  ],
  [
    3,
    'citizen claimed claiming clarify class closely closing coast coastal collaboration collapsed',
  ],
  [
    3,
    'collin columbia comic commentary commit commonly comparing compatibility competition complaint',
  ],
  [3, 'complement completely complicated composition comprehensive computing conclude concluded'],
  [3, 'considering constitutionally consumer contemporary contested contribute control-weight'],
  [
    3,
    'conventional conversation convicted countless coverage covered crew criteria criticism cross',
  ],
  [
    3,
    'cross-sectional crossing crucial cup curator customer d daniel daughter david debate december',
  ],
  [
    3,
    'decrease dedicated deeply defeated deficiency define defined degree delayed demand democratic',
  ],
  [
    3,
    'deny detailed device die died diet disability displacement dispute distinction distinguish doctor',
  ],
  [
    3,
    'documenting dollar don doubt driven durham dynamic easier educational effectiveness electrical',
  ],
  [3, 'else emerge employment encourage encouraged encouraging engine engineering enhanced entire'],
  [
    3,
    'entirely equal equipment era establish european examination examined exchange execute exercise',
  ],
  [
    3,
    'existence exit expanding exploring express extant faced facet facility failed family fashion fell',
  ],
  [
    3,
    'felt femur fiction fifth film financial flight floor foam focuse forget format forth forward',
  ],
  [
    3,
    'french frequency friend fully fun functional furthermore generalizability generate generated',
  ],
  [
    3,
    'geographical geometry george german getting god goldsmith governor grand growth guilty h handle',
  ],
  [3, 'harry headquarter heat helped himself homeland horizontal house housing how-to http i.e.'],
  [
    3,
    'imagination implement indirectly influential insanity institutional instrument intelligence',
  ],
  [
    3,
    'intend intended interior interjection internal intervention iodine irrelevant issued italy iv',
  ],
  [
    3,
    'jack jacob jame jeff joke jonathan judgment julie kevin killed killing kim km lab label largely',
  ],
  [3, 'lau lee lewis libertarian liked limb limit linguistic listing loading loan london low mail'],
  [
    3,
    'mainstream maintained maintaining majority malaysia manage manipulation manner market mathematic',
  ],
  [
    3,
    'maximum maybe meant medical medicine meeting memory men mental merit methodological minority',
  ],
  [
    3,
    'mistake mitchell mobile motion moving ms municipality murder musician mutation n named namely',
  ],
  [
    3,
    'nationality nationally native nato nd neither network nice nominee non-avian nor notion nowaday',
  ],
  [
    3,
    'nuclear objective obtain obvious obviously occurring ocean offense offered officer ongoing onion',
  ],
  [
    3,
    'ontario opened opposed organized paid painting paralympic participating passion payment perform',
  ],
  [3, 'performed perspective photographic physical physically pick playing poet politician pop'],
  [
    3,
    'popularity possibility poster pregnant prejudice preparation prepared pressure prince proceed',
  ],
  [
    3,
    'productivity promoting proposing proposition provision publisher punitive quantity questionnaire',
  ],
  [
    3,
    'quote quoted racial raised ran rationale reasonably rebuttal recognized recording reflection',
  ],
  [
    3,
    'refugee regional regular regulation reject relevance relief remaining removed repair repetition',
  ],
  [3, 'replace reportedly reporter representation reproduce residential respond respondent'],
  [
    3,
    'responsibility retired retirement revealed risk round route ruled ruling russia salt same-sex',
  ],
  [
    3,
    'save saying scale scanning scenario schedule scope screen search seat senator seriously session',
  ],
  [
    3,
    'setting setup shall ship shirt shuttle sign significance sky slow sochi societal solely sorry',
  ],
  [
    3,
    'sound soup southern specimen spoke sport spot st stadium staff stan standing stating statistical',
  ],
  [3, 'statutory stayed stone strange stronger strongly studied studio style submit successfully'],
  [3, 'sufficient surge survey survive suspect sydney tail teaching temperature temporary tested'],
  [
    3,
    "theropod they're top tort touch town toxic tradition traveling tremendous trend tried trust",
  ],
  [
    3,
    'unable uncertainty undergoing unfortunately unknown unprecedented unusual valuable variable',
  ],
  [
    3,
    'variation victory violation visit vote wage waive wealth weekend weekly weight welfare western',
  ],
  [3, "white wider wikihow wild willing winter wisdom worse you've yourself zealand"],
  [
    2,
    '10,000 100 1000 107 11,000 13,14 135 190 1958 1964 1981 1983 1984 1987 1989 1990 1995 1997 2022',
  ],
  [2, '250 26 29 39 483 50,000 500 501 54 60,000 639 70 76 88 91 abc academia acceptance accepted'],
  [
    2,
    'accessible accident accustomed achieved achievement acquisition acquitted acted active actively',
  ],
  [
    2,
    'activist addressed addressing administrative administrator admire adoption ads adult-like advance',
  ],
  [
    2,
    'advanced adverse adversity advice advocate aesthetic affair affront african aggressive ahmed aid',
  ],
  [
    2,
    'aimed airborne alarm alice aligned allegedly alt altering altogether amazing ambassador amendment',
  ],
  [2, 'analysed analytic analytical analyzed analyzing angel angele anime announce announcement'],
  [2, 'anonymous answered ant anti-establishment anybody apartment apparent appeared approache'],
  [
    2,
    'approached april arab arabia arbitrary argentine arkansa arlington army arranged array arriving',
  ],
  [
    2,
    'arthur artifact artistic artwork aside assault assemble assembling assert assessing associate',
  ],
  [
    2,
    'assuming astronaut athlete atlantic atmosphere attached attacking attempting attend attendee',
  ],
  [
    2,
    'attracted attracting attrition auckland authorized automatic availability avoided award awarded',
  ],
  [
    2,
    'aware awareness backlog backward bailey baker band bandial basketball bassiana baïnounk beautiful',
  ],
  [
    2,
    'beauveria becoming belgian ben bending beresford bia biase billion biologist bipedal bitter blame',
  ],
  [2, 'blown bolden bone booked boost booth borderline bought braverman breach bread bridge brief'],
  [
    2,
    'briefly bringing britney bronze brooklyn brother brown browser buddhist budget budweiser builder',
  ],
  [
    2,
    'built bulb buying búluf calling campus cantón canva capsule carbon card carport carved casamance',
  ],
  [
    2,
    'castamere castle causally causing caution cbc cc celebrate celebration cent ceo championship',
  ],
  [
    2,
    'characteristic characterized charged charitable charity charle chiang chicken chill chocolate',
  ],
  [
    2,
    'choosing christopher cigarette circle cite civic classe classic classified clause climbing clinic',
  ],
  [
    2,
    'clock closer club co-founder coach cocktail coding coincided coined cold collateral colony color',
  ],
  [2, 'colored colorful colour column combination combine command commander commentator commented'],
  [
    2,
    'commitability communication compact compete concede conceded concerning concession concrete',
  ],
  [2, 'condensed confine confined confirm confusion connected conscious consensus conservative'],
  [2, 'considerable consist constituency constitute constitutional consumed consumerism continent'],
  [
    2,
    'continually continuous contract contractor convention conversational conviction convincing cool',
  ],
  [
    2,
    'corner cornyn corp corporation corporatism corpus correction correctly cosmic councillor covering',
  ],
  [
    2,
    'crawler cream creator crime crisis cronyism crop cross-linguistic cyclone cérebro d.c. dab dalla',
  ],
  [
    2,
    'daly dan dark davis deadbolt deadly dean debbie debris decentralized deception decision-making',
  ],
  [
    2,
    'decline declining decreased decreasing deducted deduction default deficient defining demonstrated',
  ],
  [
    2,
    'demosisto dennis derivative description desire desperate devastating developing dh differently',
  ],
  [
    2,
    'differing dignitary dinosaur diode dipped disagreement disappointed discourse discrimination',
  ],
  [
    2,
    'discusse disease disgorgement displayed distant distinct distribution diverse dna doctrine donald',
  ],
  [
    2,
    'donated download downtown dramatic drawn dream dress drink drive drove dust dutch e-mail earned',
  ],
  [
    2,
    'eastern eastman eat edge edible educate edward eegimaa efficiency egregious einstein eliminate',
  ],
  [
    2,
    'elimination elizabeth elsewhere email emailed emeritus emissivity emotion emotional employer',
  ],
  [
    2,
    'endeavour enemy enforcement engaging enhance enjambment enlargement enormous enrichment entry',
  ],
  [
    2,
    'environmental episode epistemic equality equation eric erred es escape escola essentially essil',
  ],
  [2, 'estoppel ethnologue euro evaluated evaluating evaluation evan evansville evening everyone'],
  [
    2,
    'everywhere eviction evolutionary ex examine excellent exception excited excitement exclusive',
  ],
  [2, 'excuse exemplified exhibited existed expand expansion expectation experienced expired'],
  [2, 'exploitation exploration explored expressly extension extensive external extract extreme'],
  [
    2,
    'extremely eye-tracking facebook factory fail fame familiar fan-based fantastic favorite fear',
  ],
  [2, 'featuring fee feedback feeling femora femoral festival fifteen fifty fighting filed filled'],
  [
    2,
    'finalist finance financially fine finishing fired fit fixed flag flake flooding fluorescent',
  ],
  [
    2,
    'focusing fogny fold folk follow-on follow-up foraging forecast foremost forgiveness fork formica',
  ],
  [
    2,
    'formulate fortune forum foul founded founder france fraud ftu functioning fungus fusca gained',
  ],
  [
    2,
    'gang garnered gass generating genesis genre genuine gis giving globe glow gmail gonna gradual',
  ],
  [
    2,
    'grammar greatly green grew grf gross grown gubernatorial guest guide gújjolaay hajj hamdullah',
  ],
  [
    2,
    'handed hands-on happy harmful headline heald heartland heavy hebrew helpful helping hence herald',
  ],
  [2, 'heroe hey highlighted highlighting hilarious hire hiring historically ho holder holding'],
  [
    2,
    'homeopathic homeopathy hong hopper horror hostile hotel hourly housed household houston html',
  ],
  [
    2,
    'huffington huge huh hurt husband hydrogen ice ideally identical ignore illegal illinois imagine',
  ],
  [2, 'immediate immediately immersed implementing implicated implication impression improved'],
  [2, 'incarcerated incarceration inch income incredibly incremental indefinite index indirect'],
  [2, 'individually inequality inertia infected inference influence influenced inform ingredient'],
  [2, 'initiator inside inspiration installing insurance intake integrate interact interestingly'],
  [
    2,
    'internship interplanetary interpret interrogated interstellar intertext intervening introduced',
  ],
  [
    2,
    'investigated investigation involvement iodised iq irving islam islamic iso israel italian ja',
  ],
  [
    2,
    'japanese jason jersey jessica jew joint jone journey judge judicial judiciary june jurisdiction',
  ],
  [
    2,
    'justify jóola k kaasa kane kathryn kinematic kong korea ksc kujireray l l-band la labrador landed',
  ],
  [
    2,
    'lantern lapse lasted lavan learner leg legion lessig lesson leung li librarian library librivox',
  ],
  [
    2,
    'libya licensed lifetime lifted lifting light-emitting lighting linked listed literary load loaded',
  ],
  [
    2,
    'localist lock locomotion locomotor lord los lukaku machine male mammal manager manipulating',
  ],
  [
    2,
    'manslaughter manual manufacturer marc marilyn marine markedly marsden martínez massachusett math',
  ],
  [2, 'mathematician matthew maui measurement mecca membership mention mentioned mercury messina'],
  [
    2,
    'metascience meter methodology metro micron microscope microsoft middle mile mimic mind ministry',
  ],
  [
    2,
    'misguided missing mitigator modifying mof-ávvi mohamed mohib moisture monitoring montalvo moon',
  ],
  [2, 'moreau morphological morphology mosque moved movy moxon mp mutant narrower nathan navy nbc'],
  [2, 'necessity neighbouring neologism nest net netherland newfoundland newsgroup nobel nobody'],
  [
    2,
    'non-profit nonpartisan nonsense norm normally northwest nose notably noticed obligation obsession',
  ],
  [
    2,
    'occasion occupying occurrence ohio ok older olympic onto operating operator opponent optimal',
  ],
  [
    2,
    'orbiter oriented originality originally ostensibly other-initiated otherwise ottawa outstanding',
  ],
  [
    2,
    'oversea ozone pad pain paired pan-democracy pan-democrat pan-democratic panama panel paradigm',
  ],
  [
    2,
    'paradigmatic parameter paratext paris partially participation particle partly passed patron paul',
  ],
  [
    2,
    'peace peer peer-reviewed penalty peninsula pere perfect permission permit peroxide personality',
  ],
  [
    2,
    'petitioner phailin phd philosopher phone photography physic picked pilgrim pilgrimage pipeline',
  ],
  [
    2,
    'pivotal placement planned plead pocket pointed poland pollutant porte portion posed possess',
  ],
  [
    2,
    'postdigital posted posterior postural posture potentially powerful pragmatic praise precedent',
  ],
  [2, 'preclude predatory preparing preserving presidential prestige presumed pretense prevalence'],
  [2, 'prevalent previously pride principal priority prize pro pro-beijing proceeded proceeding'],
  [
    2,
    'professionally proficiency programmer programming progress prominent promise promised promote',
  ],
  [
    2,
    'promotional prompted prone proof propaganda properly proposal propose proprietary proving proxy',
  ],
  [
    2,
    'psychologist pulled punishment puppet purpose-built pursue pushing qualification qualitative',
  ],
  [
    2,
    'quantcast quantitative quilis r radiation radio rainy rapidly rare rathbun rational raymond rd',
  ],
  [2, 're-elected reaffirm reagan real-world reasoned receiving recommend recommended recreated'],
  [2, 'recruitment recurring reduction reference referred reflected refused regularly regulatory'],
  [
    2,
    'relating release reliability reliable remark remarkable remarkably remedy reminder rent repeated',
  ],
  [
    2,
    'replication reporting reproducibility republic requirement rescue reserve resigned resolution',
  ],
  [
    2,
    'respective responsible restricted restriction retention retrial reveal revival revolution reward',
  ],
  [2, 'rich rick ripe road robot robust rocket roll ronald rooted ross roughness rov ruiz safety'],
  [
    2,
    'salinity santa santo santorum sarvis sat satellite satirical saudi savage saved sc scan scholarly',
  ],
  [
    2,
    'scholarship scientologist scoreboard scoring scott searching sector seeker selection selective',
  ],
  [2, 'senegal separately sequence seventeen seventy sex sexual shankbone showing shut si signal'],
  [
    2,
    'significantly similarity sister sit situ sixteen skip slavery slice slide sliding slight slowly',
  ],
  [
    2,
    'smoking so-called solve solving somebody somehow somewhere son soon sooner soviet spacecraft',
  ],
  [
    2,
    'spain spang spanning spear specialist spectrum speech spending spokesperson sponsored spread',
  ],
  [2, 'spring sss sst stamp stardust starting steadily steve steven stopped storage store stream'],
  [
    2,
    'subsequently substance substantially substantive substituted succeed sudden suffering summary sun',
  ],
  [2, 'superseding survival sustained sut syntactic syria tab table target tasting tear technical'],
  [
    2,
    'technique teenager tended territory terry theoretical thereby throne tie tolerate topical toronto',
  ],
  [
    2,
    'tower toy trafficking transaction transfer transformative transmedia trespass trigger tropical',
  ],
  [2, 'trump truth tunisia turning turnout twelve twenty twenty-six twitter u ultimate ultimately'],
  [
    2,
    'unaware unclear unconscious underground underpinning underway undisputed universidade unless',
  ],
  [
    2,
    'unlike unrelated unreliable urban urgent useful usual utility uv v variability varying vendor',
  ],
  [
    2,
    'verb version vertical vertically veteran viable victim victoria village virginia visa visited',
  ],
  [2, "visually vodka volume voluntary vulnerability walk walker washed watching we'd weapon wear"],
  [2, 'wearing wedding weed well-known whatsoever wheelchair whitman whoever wife wikimedia wishe'],
  [2, 'withdrawn witness workable workforce worship worst wrongdoing y year-old yemen yield'],
  [2, 'youngspiration youth youtube zeitgeist ziguinchor zone zuckerberg zurbarán'],
]
