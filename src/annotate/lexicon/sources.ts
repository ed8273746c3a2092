// Words by which news says where a number comes from: verbs of telling and counting, papers that
// hold figures, people who work for a body, and bodies by their last word. Source: general
// knowledge of English news, compiled for this project.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Verbs of telling, in the forms that stand after "the ministry". */
export const TELLS = words(`
  say says said tell tells told report reports reported announce announces announced confirm
  confirms confirmed state states stated add adds added warn warns warned estimate estimates
  estimated note notes noted write writes wrote conclude concludes concluded establish establishes
  established find finds found stress stresses stressed explain explains explained recall recalls
  recalled indicate indicates indicated observe observes observed caution cautions cautioned assess
  assesses assessed answer answers answered disclose discloses disclosed clarify clarifies clarified
  insist insists insisted remark remarks remarked show shows showed complain complains complained
  believe believes believed reckon reckons reckoned calculate calculates calculated predict predicts
  predicted project projects projected expect expects expected fear fears feared declare declares
  declared maintain maintains maintained acknowledge acknowledges acknowledged reveal reveals
  revealed specify specifies specified inform informs informed relay relays relayed mention mentions
  mentioned suggest suggests suggested claim claims claimed contend contends contended argue argues
  argued learn learned admit admits admitted read reads claims assume assumes assumed foresee
  foresees foresaw anticipate anticipates anticipated forecast forecasts acknowledge reiterate
  reiterates reiterated emphasise emphasises emphasised emphasize emphasizes emphasized underline
  underlines underlined determine determines determined certify certified insists cite cites cited
  guess guesses guessed think thinks thought speak speaks spoke speaking report issue issues issued
  publish publishes published release releases released updates updated
`)

/** Verbs of counting: who does so vouches for the number that follows. */
export const COUNTS = words(`
  count counts counted register registers registered record records recorded list lists listed
  document documents documented verify verifies verified tally tallies tallied log logs logged
  identify identifies identified number numbers numbered attribute attributes attributed know knows
  knew track tracks tracked monitor monitors monitored compile compiles compiled enumerate
  enumerates enumerated ascertain ascertained mark marks marked map maps mapped catalogue
  catalogues catalogued
`)

/** Verbs of judging: who credits the front with 900 fighters vouches for the number. */
export const JUDGES = words(`
  credit credits credited ascribe ascribes ascribed gauge gauges gauged describe describes described
  portray portrays portrayed depict depicts depicted picture pictures pictured suppose supposes
  supposed suspect suspects suspected presume presumes presumed surmise surmises
  surmised characterise characterises characterised characterize characterizes characterized
`)

/** Verbs that judge with "as", "at" or "to be" behind: who sees the front as 900 strong. */
export const JUDGES_AS = words(`
  see sees saw consider considers considered deem deems deemed judge judges judged rate rates rated
  regard regards regarded view views viewed class classes classed rank ranks ranked peg pegs pegged
`)

/** Verbs of having and making that judge with "to be" or "that" alone: who takes it to be 900 strong. */
export const TAKES_AS = words(
  'take takes took make makes made hold holds held have has had set sets',
)

/** Verbs that move or give a count where a word for it follows: "raised the toll". */
export const GIVES = words(`
  give gives gave put puts raise raises raised lower lowers lowered revise revises revised correct
  corrects corrected reduce reduces reduced cut cuts bring brings brought take takes took place
  places placed set sets issue issues issued update updates updated increase increases increased
  scale scales scaled amend amends amended downgrade downgraded upgrade upgraded withdrew
  quote quotes quoted change changes changed adjust adjusts adjusted receive receives received
`)

/** Words for a count. */
export const COUNT_WORDS = words(`
  toll number figure figures count estimate tally total bulletin population strength balance
  casualties word reports news
`)

/** Papers and acts of counting: "figures from the ministry". */
export const PAPERS = words(`
  figure figures data statistics statistic records record lists list count counts tally survey
  surveys projection projections forecast forecasts estimate estimates report reports note notes
  paper papers bulletin bulletins statement statements breakdown recount plans plan review
  chronology account words assessment assessments reckoning view calculation calculations release
  update updates map file files toll study analysis documents document reply numbers information
  message briefing register registry database census post tweet dispatch communique announcement
  overview dashboard factsheet letter notice findings verdict judgement judgment opinion eyes
  estimation evidence appraisal intelligence understanding knowledge belief guess impression
`)

/** People who count or speak for a body: "monitors from the council". */
export const STAFF = words(`
  monitors officials inspectors planners analysts teams team enumerators staff experts doctors
  volunteers workers spokesman spokeswoman spokesperson spokespeople representatives representative
  sources source people investigators surveyors statisticians researchers observers medics rescuers
  officers official colleagues partners employees delegates members engineers demographers
  forecasters aides head director chief
`)

/** Last words of bodies, in names and without. */
export const BODIES = words(`
  ministry government army police military navy council agency agencies office commission
  observatory monitor monitors hospital authorities authority coastguard administration department
  group watch organisation organization committee union league society federation association
  network centre center institute foundation bureau service services secretariat directorate
  directorate-general mission command headquarters brigade defence defense cross crescent charity
  coalition alliance movement front party parliament presidency prosecutor prosecutors governor
  mayor municipality court bank fund programme program unit corps guard forces nations
`)
