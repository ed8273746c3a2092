// Words that tell what a report is about, by field: in a report on sport a town's name is often a
// club, in one on music an unknown name often a band. Lower case. Source: general knowledge,
// compiled for this project.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Music, sport, war, business, politics, fiction, emergencies, learning, geography. */
export const TOPICS: readonly ReadonlySet<string>[] = [
  words(`album albums band bands song songs singer guitarist drummer bassist vocals vocalist label
    concert tour recorded music musical rock pop jazz single singles chart charts lyrics studio gig
    orchestra opera composer`),
  words(`season league team teams coach match matches game games goal goals scored tournament
    championship cup player players club clubs win wins defeat defeated beat round final finals
    medal race striker midfielder quarterback inning innings batsman wicket`),
  words(`regiment brigade battalion squadron corps infantry army artillery wing fighter bomber
    division cavalry troops fought battle siege campaign commander deployed aircraft naval fleet`),
  words(`shares profit profits company companies billion revenue revenues customers executive market
    stock stocks investors quarter sales bank earnings merger bankruptcy deal loans currency
    trading`),
  words(`election elections party minister parliament vote votes voters government president
    opposition candidate candidates campaign lawmakers senator coalition policy legislation
    cabinet`),
  words(`film films movie actor actress director episode episodes series starring role cast
    television screenplay novel author book books published character characters story fiction`),
  words(`killed police injured attack explosion bomb soldiers militants rebels hostages dead deaths
    arrested earthquake flood storm victims suspects wounded fire gunmen rescue`),
  words(`species university research theory professor science scientific study students school
    college degree researchers computer software users`),
  words(`station railway river town village district population county located municipality road
    bridge lake north south east west region area`),
]
