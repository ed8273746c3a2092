// Words that often stand first in a sentence or headline with a capital letter and are no name:
// common nouns, adjectives, participles. Example: "Smoke rises over Marn" names Marn only. Source:
// general knowledge of English news, compiled for this project. Lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

export const FREQUENT_WORDS = words(`
  police officials authorities residents witnesses people women men children families students
  teachers doctors lawyers experts scientists researchers analysts activists protesters
  demonstrators critics supporters voters workers farmers soldiers troops rebels militants fighters
  insurgents civilians refugees migrants prisoners victims survivors rescuers firefighters reporters
  journalists editors readers lawmakers ministers leaders politicians government governments
  opposition parliament president minister king queen prince prime foreign defence defense interior
  finance state federal local national international regional global public private military police
  army navy air forces force security talks peace war battle fighting violence clashes attack
  attacks strike strikes airstrikes bombing bomb explosion blast fire smoke flood floods flooding
  earthquake storm hurricane cyclone rain rains water food aid relief help emergency crisis disaster
  death deaths injuries casualties killed injured wounded dead missing displaced homes houses
  buildings schools hospitals roads bridges trains planes flights aircraft ships boats cars trucks
  buses oil gas energy power electricity coal prices price shares stocks markets trade exports
  imports tax taxes budget economy economic growth inflation unemployment jobs wages interest rates
  bank banks money business businesses companies company firms industry industries technology
  science research study studies health medical hospital disease virus vaccine education school
  university court courts judge judges jury trial law laws legal bill vote votes voting election
  elections campaign campaigns poll polls party parties candidate candidates sources source report
  reports news media press television photos pictures images image picture photograph file video
  statement statements speech interview letter letters document documents evidence data figures
  numbers statistics results result plan plans deal deals agreement agreements treaty ceasefire
  truce summit meeting meetings conference visit sanctions pressure support opposition concern
  concerns fear fears hope hopes hundreds thousands millions dozens scores part parts most half
  majority minority group groups members member leader chief head heads director spokesman
  spokeswoman official officer officers general senior former new old young big small large great
  good bad high low early late long short free open special major main key top great real true full
  final first last next same different similar several various numerous certain total average
  additional further extra heavy light strong weak hard easy difficult important significant serious
  severe critical essential necessary possible impossible likely unlikely clear unclear available
  independent democratic republican liberal conservative socialist communist christian muslim jewish
  catholic protestant orthodox islamic northern southern eastern western central north south east
  west northeast northwest southeast southwest upper lower middle city town village county province
  district region area areas country countries nation nations world island islands river lake sea
  mountain man woman boy girl child baby father mother brother sister son daughter wife husband
  family friend friends god thanks according asked speaking using being having going coming seeing
  looking working living taking making giving getting trying adding saying citing noting calling
  appearing seized defying built founded born based located known named called considered compared
  given asked told led backed supported armed united joint american-led born members residents
  passengers crew drivers pilots players fans teams team club game games match matches season league
  cup championship tournament goal goals score points win wins victory loss losses defeat record
  records music song songs album albums band film films movie movies show shows series book books
  author story stories article articles page pages chapter section sections figure table site
  website online internet web email phone computer software data system systems service services
  program programs project projects development production use used user users work works job life
  lives home house day days week weeks month months year years time times century decade hour hours
  minute minutes morning night today summer winter spring autumn christmas easter history background
  overview introduction conclusion summary analysis opinion comment comments question questions
  answer answers reason reasons problem problems issue issues solution solutions change changes
  increase decrease rise fall growth decline loss gain cost costs benefit benefits risk risks threat
  threats danger warning warnings call calls demand demands request order orders decision decisions
  move moves effort efforts step steps action actions operation operations offensive mission
  missions campaign raid raids siege blockade invasion occupation withdrawal retreat advance killing
  killings murder murders assassination kidnapping arrest arrests detention torture execution human
  rights civil constitutional political social cultural religious ethnic racial sexual physical
  mental nuclear chemical biological natural environmental climate weather temperature temperatures
  animal animals plant plants tree trees forest forests land ground soil rock stone sand gold silver
  iron steel copper white black red green blue yellow brown grey gray dark bright hot cold warm cool
  wet dry clean dirty rich poor don't can't won't it's that's there's here's let's he's she's we're
  they're i'm you're what's who's isn't doesn't dear sir madam unfortunately fortunately
  interestingly surprisingly additionally similarly likewise consequently accordingly subsequently
  simultaneously ultimately initially historically traditionally typically generally usually often
  sometimes occasionally rarely seldom always instead otherwise besides indeed apart aside together
  alone back ahead away forward upon throughout toward towards via per plus minus except regarding
  everyone everybody someone somebody anyone anybody nobody nothing something anything everything
  none neither either whoever whatever whichever wherever whenever however once twice enough less
  least fewer well better best worse worst already soon ago far near close behind above below beside
  beneath inside outside
`)
