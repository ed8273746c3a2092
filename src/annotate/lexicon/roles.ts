// Words for who somebody is: honorifics, titles that stand before a name, nouns for office-holders
// and for other people whom reports quote, and kinship words. Examples: "Mr", "Foreign Minister",
// "spokeswoman", "brother". Source: general knowledge of English news style, compiled for this
// project. Lower case unless stated.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Before a name and never a part of it; printed with or without a full stop. */
export const HONORIFICS = words(`
  mr mrs ms miss mx dr prof sir dame lord lady madam mme mlle monsieur madame herr frau senor senora
  hon rev fr sr sheikh sheik shaikh imam ayatollah mullah pope rabbi pastor reverend father sister
  hajji haji
`)

/** Honorifics and titles that say the bearer is a man or a woman. */
export const MALE_TITLES = words(`
  mr sir lord monsieur herr senor king prince duke father brother spokesman chairman businessman
  congressman policeman fisherman salesman gunman fireman husband son uncle nephew grandfather boy
  man actor sheikh imam pope emperor sultan emir
`)
export const FEMALE_TITLES = words(`
  mrs ms miss dame lady madam mme mlle madame frau senora queen princess duchess mother sister
  spokeswoman chairwoman businesswoman congresswoman policewoman wife daughter aunt niece
  grandmother girl woman actress
`)

/** Abbreviated ranks and offices before a name, without their full stop. */
export const RANKS = words(`
  gen lt col maj capt cpt cmdr adm brig sgt cpl pvt sen rep gov pres supt det insp amb atty lieut
  pfc vp pm mp general lieutenant colonel major captain commander admiral brigadier sergeant
  corporal private marshal constable inspector detective superintendent sheriff officer deputy
  trooper
`)

/**
 * Nouns for holders of an office or role; most may stand before a name ("President Venn") or alone.
 */
export const ROLES = words(`
  president premier chancellor minister secretary governor mayor senator congressman congresswoman
  representative lawmaker deputy delegate councillor councilman councilwoman councilor commissioner
  ambassador envoy diplomat consul attache king queen prince princess duke duchess emperor emir
  sultan monarch chief head leader director chairman chairwoman chair chairperson chief executive
  ceo cfo coo founder cofounder co-founder owner manager spokesman spokeswoman spokesperson
  spokespeople aide adviser advisor official officer coordinator counsel counselor strategist judge
  justice magistrate prosecutor attorney lawyer solicitor barrister sheriff marshal general
  commander colonel captain major lieutenant admiral sergeant brigadier soldier pilot professor
  lecturer scientist researcher analyst economist expert historian scholar author writer journalist
  reporter correspondent editor columnist anchor host commentator producer critic activist
  campaigner organizer organiser doctor surgeon physician nurse psychologist engineer architect
  bishop archbishop cardinal pope priest imam cleric ayatollah rabbi pastor monk coach trainer
  captain player striker goalkeeper athlete actor actress singer musician artist director designer
  banker investor trader businessman businesswoman entrepreneur tycoon billionaire worker farmer
  teacher student resident witness victim survivor eyewitness candidate nominee contender challenger
  incumbent opponent rival frontrunner front-runner successor predecessor counterpart colleague ally
  treasurer whip speaker warden ombudsman inspector inspector-general auditor superintendent
  detective constable policeman policewoman negotiator mediator rapporteur investigator monitor
  administrator chancellor provost dean rector principal president-elect ex-president vice-president
  undersecretary under-secretary chairman-elect boss executive militant rebel fighter insurgent
  dissident refugee migrant hostage prisoner inmate defendant plaintiff suspect pollster operative
  consultant lobbyist staffer volunteer organizer supporter voter donor veteran democrat republican
  conservative liberal socialist independent
`)

/**
 * Words that come before a role noun as part of a title: "deputy", "foreign" in "Foreign Minister".
 */
export const ROLE_MODIFIERS = words(`
  vice deputy acting interim former ex then prime foreign defence defense interior finance justice
  education health home trade energy environment culture labour labor agriculture transport oil
  economy treasury attorney chief senior junior assistant associate executive managing general
  national federal state first second lady crown house senate majority minority press shadow
  presidential republican democratic gop opposition party retired incoming outgoing current new late
  longtime presumptive vice-presidential supreme special communications campaign world veteran rebel
  security police army military navy air force staff emeritus speaker high permanent
`)

/** Kinship and household words: "his brother said". */
export const KIN = words(`
  father mother brother sister son daughter wife husband uncle aunt cousin nephew niece grandfather
  grandmother grandson granddaughter widow widower fiance fiancee partner parents parent family
  relatives relative friend friends neighbour neighbor neighbours neighbors girlfriend boyfriend
  child children kids
`)

/** Works that speak for whoever made them: "a study found", "records show". Singular. */
export const WORKS = words(`
  study survey report poll analysis review investigation statement memo paper probe audit article
  letter assessment video ad advertisement research inquiry editorial column data record document
  footage figure statistic test image photo photograph chart slide map census count tally average
  estimate forecast model transcript email filing
`)

/** Plural or collective people that speak without a name: "officials", "police", "activists". */
export const GROUPS = words(`
  officials authorities police activists residents witnesses sources officers diplomats analysts
  experts researchers scientists economists critics supporters opponents lawmakers legislators
  senators ministers leaders lawyers prosecutors investigators doctors medics rescuers workers aides
  advisers advisors monitors observers rebels militants fighters insurgents soldiers troops
  protesters demonstrators campaigners voters democrats republicans conservatives liberals
  journalists reporters commentators editors historians scholars people some many others several
  most both americans spokesmen organisers organizers groups agencies media newspapers outlets
  eyewitnesses survivors villagers locals families relatives neighbours neighbors students teachers
  farmers traders investors executives managers players fans coaches directors members governments
  parties allies donors aid strategists pollsters operatives negotiators envoys ambassadors judges
  justices governors mayors generals commanders veterans citizens civilians women men parents
  friends colleagues refugees migrants politicians candidates delegates volunteers staffers staff
  firefighters emergency guests participants
`)
