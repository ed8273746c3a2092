// Words that make a capitalised phrase an organisation, and bodies that news texts name without
// such a word. Example: "Ostrel River Authority" is one by its last word, "NATO" by the list of
// well-known bodies. Source: general knowledge, compiled for this project. Heads are lower case,
// bodies as printed.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))
const phrases = (list: string): readonly string[] =>
  list
    .trim()
    .split(/[;\n]/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean)

/** Last words (or words before "of" and "for") of an organisation's name. */
export const ORGANISATION_HEADS = words(`
  ministry agency authority administration department bureau office commission committee council
  board court tribunal parliament congress senate assembly house cabinet government service services
  corps force forces army navy guard police brigade battalion regiment division squadron militia
  front party alliance coalition union league federation confederation association society
  organisation organization institute institution foundation trust fund bank group company
  corporation corp inc ltd llc plc co gmbh ag airlines airways motors industries holdings partners
  enterprises electric energy oil gas petroleum steel pharmaceuticals laboratories labs technologies
  systems software entertainment pictures studios records broadcasting television tv radio network
  news times post herald tribune journal gazette chronicle guardian telegraph observer mail mirror
  express independent review magazine weekly press observatory watch monitor university college
  school academy hospital clinic church mosque diocese synod club united fc team orchestra band
  choir museum gallery library theatre theater movement brotherhood resistance command staff nations
  international conference forum summit secretariat directorate inspectorate registry exchange
  chamber guild syndicate workers teamsters committee caucus campaign consortium cooperative
  crescent cross project initiative programme program pac lobby democrats republicans liberals
  conservatives rangers giants eagles lions tigers bears falcons hawks wolves knights raiders
  mission delegation embassy consulate treasury legion patrol unit center centre airline railways
`)

/** Heads that join what follows "of" or "for": "Ministry of Water", "Committee for Relief". */
export const JOINING_HEADS = words(`
  ministry department bureau office commission committee council board court parliament congress
  assembly house army party front union league federation confederation association society
  organisation organization institute foundation fund bank university college school academy church
  conference forum chamber center centre secretariat directorate authority agency state city town
  county district province republic kingdom port isle gulf bay strait cape museum gallery library
  observatory coalition alliance movement campaign daughters sons knights order brotherhood friends
  minister secretary chief director president tower battle treaty lake sea mount plains statue
  people community joint international
`)

/**
 * Last words that only a body's name has after another capitalised word, whatever stands before it:
 * firms, papers, houses of learning and of care. A person's surname is none of them ("Church",
 * "Post"), or so seldom that a given name tells ("Ilse Bank").
 */
export const BODY_ENDINGS = words(`
  company corporation inc ltd llc plc gmbh airlines airways railways shipping mining holdings
  industries enterprises pharmaceuticals technologies laboratories foods logistics chemicals
  petroleum insurance motors daily gazette tribune chronicle herald telegraph courier examiner
  inquirer sentinel weekly journal observer hospital clinic infirmary university college institute
  polytechnic academy observatory ministry foundation federation newspaper newspapers television
  broadcasting agency authority commission committee council orchestra museum sons brothers
`)

/** First words that, with "of", begin the name of a body: "Bank of Ostrel". */
export const BODY_OPENERS = words(`
  bank university ministry institute institution chamber federation department academy
`)

/** Last words of firms, which are often named after who founded them and shortened to that name. */
export const FIRM_ENDINGS = words(`
  company corporation inc ltd llc plc gmbh airlines airways shipping mining holdings industries
  enterprises pharmaceuticals technologies foods logistics chemicals petroleum insurance motors
  sons brothers group bank energy steel
`)

/** After "&" or "and" they end the name of a firm: "Orsk & Sons". */
export const FIRM_PARTNERS = words('sons daughters brothers co company partners associates')

/** Bodies and outlets known by a bare name. */
export const KNOWN_BODIES = phrases(`
  UN; U.N.; United Nations; NATO; EU; E.U.; European Union; African Union; Arab League; ASEAN; OPEC
  OSCE; OECD; WTO; IMF; World Bank; WHO; World Health Organization; UNICEF; UNHCR; UNESCO; UNRWA
  WFP; OCHA; IAEA; ICC; ICRC; IOM; Red Cross; Red Crescent; Amnesty International
  Human Rights Watch; Oxfam; Greenpeace; Interpol; Europol; Médecins; Sans Frontières
  Save the Children; World Vision; Medecins Sans Frontieres; Islamic State; ISIS; ISIL; IS; Daesh
  Hamas; Hezbollah; Hizbollah; Hizbullah; Taliban; al-Qaeda; al-Qaida; al Qaeda; al Qaida; Al-Qaeda
  Al Qaeda; Fatah; PLO; PKK; YPG; IRA; ETA; FARC; Boko Haram; al-Shabaab; al-Shabab; Mossad; KGB
  FSB; GRU; MI5; MI6; CIA; FBI; NSA; DEA; Pentagon; White House; Kremlin; Capitol Hill
  Downing Street; State Department; Congress; Senate; House; Parliament; Knesset; Duma; Bundestag
  Scotland Yard; Wall Street; Supreme Court; Treasury; Home Office; Foreign Office; Cabinet
  Security Council; General Assembly; European Commission; European Parliament; European Council
  Federal Reserve; Homeland Security; Reuters; AP; AFP; Associated Press; Agence France-Presse
  Bloomberg; BBC; CNN; NBC; CBS; ABC; MSNBC; NPR; PBS; Fox; Fox News; ITV; Sky News; CNBC; HBO
  Al Jazeera; Al-Jazeera; Al Arabiya; TASS; Tass; Interfax; Xinhua; RIA; Anadolu; IRNA; Fars; SANA
  DPA; dpa; PTI; UPI; Kyodo; Yonhap; Le Monde; Le Figaro; Der Spiegel; Die Welt; El Pais; Haaretz
  Breitbart; Politico; Axios; BuzzFeed; Twitter; Facebook; Google; YouTube; Microsoft; Amazon; Apple
  IBM; Intel; Netflix; Uber; Tesla; Boeing; Airbus; Ford; Toyota; Honda; Volkswagen; BMW; Fiat
  Chrysler; General Motors; GM; Sony; Samsung; Nokia; Siemens; Shell; BP; ExxonMobil; Exxon; Chevron
  Total; Gazprom; Rosneft; Lukoil; Pfizer; Walmart; Nike; Disney; Visa; Goldman Sachs; JPMorgan
  Citigroup; HSBC; Barclays; Deutsche Bank; Lockheed Martin; Raytheon; Northrop Grumman; NASA; NRA
  ACLU; NAACP; PETA; GOP; DNC; RNC; NBA; NFL; MLB; NHL; FIFA; UEFA; IOC; NCAA; Harvard; Yale
  Princeton; Stanford; MIT; Oxford University; Cambridge University; Labour; Tories; Tory
  Conservatives; Liberal Democrats; Likud; Hamas; Baath; USAF; RAF; NYPD; LAPD; IRS; EPA; FDA; CDC
  FAA; TSA; SEC; FCC; USAID; FEMA; GAO; DOJ; ICE; Peace Corps; Ryanair; Lufthansa; Wikinews
  Wikipedia; Yahoo; eBay; Cisco; Nintendo; Motorola; Verizon; AT&T; Starbucks; McDonald's; Coca-Cola
  Pepsi
`)

/** All-capital words that are no organisation. */
export const CAPITAL_WORDS = words(`
  TV CEO CFO COO PM MP MPS AM PM GMT EST EDT PST PDT UTC BST CET DVD CD PC ID DNA HIV AIDS SUV ATM
  GPS IQ PR HIV OK DJ VIP FAQ URL WWW PDF GDP VAT UFO USD GBP EUR LED MBA PHD BC AD II III IV VI VII
  VIII IX XI XII XIV XVI IDP IDPS IDPs NGOs MPs UPDATE NOTE RE VS NGO NGOS WMD IED AK POW MIA COVID
  SARS BREAKING EXCLUSIVE WATCH LIVE VIDEO PHOTO PHOTOS READ MORE THE AND OF TO IN A I FOR ON IS NOT
  WITH BY AT FROM NO ALL NEW WE IT YOU
`)

/** Last words of names that are neither person, body nor place: events, works, laws, prizes. */
export const WORK_HEADS = words(`
  war wars battle cup award awards prize act bill amendment treaty agreement accord accords pact
  protocol festival olympics games championship championships championship tournament series season
  day week year era age dynasty revolution uprising crisis massacre conspiracy scandal attack
  attacks album song symphony show medal order law code doctrine plan deal declaration constitution
  charter convention report study index language bible theory principle effect syndrome virus
  disease operation edition version model bomb rifle missile jet bowl trophy fame race primary
  debate election elections caucuses tour expedition flight expo fair
`)
