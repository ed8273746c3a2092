// Names that news and encyclopedias use without saying what they are, by kind: companies, media,
// clubs, parties, armed groups, public bodies, universities, leaders, products. Example: "Boeing"
// -> a body. Source: general knowledge, compiled for this project. Spellings as printed.

const names = (list: string): readonly string[] =>
  list
    .split(/[;\n]/u)
    .map((name) => name.trim())
    .filter(Boolean)

/** Companies, banks, carriers, makers. */
const COMPANIES = names(`
  Boeing; Airbus; Lockheed; Lockheed Martin; Northrop Grumman; Northrop; Raytheon; General Dynamics
  BAE Systems; EADS; Embraer; Bombardier; Dassault; Saab; Rolls-Royce; Pratt & Whitney; Honeywell
  Thales; Leonardo; Finmeccanica; Sukhoi; Antonov; Tupolev; Ilyushin; Cessna; Gulfstream; SpaceX
  Blue Origin; Arianespace; General Electric; GE; General Motors; GM; Ford; Ford Motor
  Ford Motor Company; Chrysler; Daimler; DaimlerChrysler; Mercedes-Benz; BMW; Volkswagen; Audi
  Porsche; Opel; Vauxhall; Renault; Peugeot; Citroën; PSA; Stellantis; Fiat; Ferrari; Toyota; Honda
  Nissan; Mazda; Mitsubishi; Subaru; Suzuki; Hyundai; Kia; Daewoo; Volvo; Scania; Tata; Tata Motors
  Mahindra; Geely; BYD; Tesla; Magna; Bosch; Continental; Michelin; Goodyear; Bridgestone
  Caterpillar; John Deere; Komatsu; Harley-Davidson; Ducati; Yamaha; Apple; Apple Inc.; Microsoft
  Google; Alphabet; Amazon; Facebook; Meta; Twitter; Netflix; IBM; Intel; AMD; Nvidia; Qualcomm
  Broadcom; Oracle; SAP; Cisco; Dell; HP; Hewlett-Packard; Compaq; Lenovo; Acer; Asus; Sony
  Panasonic; Sharp; Toshiba; Hitachi; Fujitsu; NEC; Canon; Nikon; Samsung; LG; SK Hynix; TSMC
  Foxconn; Huawei; ZTE; Xiaomi; Nokia; Ericsson; Siemens; Alcatel; Motorola; BlackBerry
  Research In Motion; Palm; Adobe; Yahoo; Yahoo!; eBay; PayPal; AOL; MySpace; LinkedIn; YouTube
  Instagram; WhatsApp; Snapchat; TikTok; ByteDance; Tencent; Alibaba; Baidu; Uber; Lyft; Airbnb
  Spotify; Skype; Mozilla; Red Hat; Novell; Sun Microsystems; Symantec; McAfee; Kaspersky
  Electronic Arts; Activision; Blizzard; Ubisoft; Nintendo; Sega; Atari; Capcom; Konami
  Square Enix; Valve; AT&T; Verizon; Sprint; T-Mobile; Comcast; Time Warner; Vodafone; Orange
  Telefónica; Telefonica; Deutsche Telekom; British Telecom; BT; China Mobile; SoftBank; NTT
  Telstra; MTN; Airtel; Reliance; Infosys; Wipro; Exxon; ExxonMobil; Exxon Mobil; Mobil; Chevron
  Texaco; ConocoPhillips; BP; Shell; Royal Dutch Shell; Total; TotalEnergies; Eni; Repsol; Statoil
  Equinor; Gazprom; Rosneft; Lukoil; Yukos; Petrobras; Pemex; PDVSA; Aramco; Saudi Aramco; Sinopec
  CNOOC; PetroChina; CNPC; Halliburton; Schlumberger; Transocean; Enron; Duke Energy; E.ON; RWE
  EDF; Areva; Westinghouse; TEPCO; Vattenfall; Glencore; BHP; BHP Billiton; Rio Tinto; Vale
  Anglo American; De Beers; Alcoa; Rusal; ArcelorMittal; Arcelor; Mittal; ThyssenKrupp
  Nippon Steel; US Steel; Tata Steel; POSCO; DuPont; Dow; Dow Chemical; BASF; Bayer; Monsanto
  Syngenta; Pfizer; Merck; Novartis; Roche; Sanofi; GlaxoSmithKline; AstraZeneca; Johnson & Johnson
  Eli Lilly; Moderna; BioNTech; Gilead; Amgen; Abbott; Wal-Mart; Walmart; Target; Costco; Kmart
  Sears; Macy's; Home Depot; Best Buy; Tesco; Sainsbury's; Asda; Morrisons; Marks & Spencer
  Carrefour; Auchan; Aldi; Lidl; Ikea; IKEA; Metro; H&M; Zara; Nike; Adidas; Puma; Reebok
  Levi Strauss; Gap; Coca-Cola; Pepsi; PepsiCo; Nestlé; Nestle; Unilever; Danone; Kraft; Heinz
  Kellogg; Mars; Cadbury; Ferrero; McDonald's; Burger King; KFC; Subway; Starbucks; Pizza Hut
  Domino's; Budweiser; Anheuser-Busch; InBev; Heineken; Carlsberg; Guinness; Diageo; Philip Morris
  Altria; British American Tobacco; Procter & Gamble; Colgate; L'Oréal; Disney; Walt Disney; Pixar
  Marvel; DreamWorks; Paramount; Universal; Warner Bros.; Warner Bros; MGM; Columbia Pictures
  20th Century Fox; Lucasfilm; Viacom; News Corp; News Corporation; Bertelsmann; Vivendi; EMI
  Universal Music; Sony BMG; Warner Music; Capitol Records; Atlantic Records; Motown
  Columbia Records; Interscope; Def Jam; Geffen; Virgin; Island Records; Epic Records; RCA; Decca
  Goldman Sachs; Morgan Stanley; JPMorgan; JP Morgan; JPMorgan Chase; Citigroup; Citibank
  Bank of America; Merrill Lynch; Lehman Brothers; Bear Stearns; Wells Fargo; Wachovia
  Washington Mutual; American Express; Visa; MasterCard; AIG; Fannie Mae; Freddie Mac
  Berkshire Hathaway; BlackRock; Blackstone; Carlyle Group; KKR; Cerberus; HSBC; Barclays; Lloyds
  Lloyds TSB; RBS; Royal Bank of Scotland; Northern Rock; Standard Chartered; Santander; BBVA
  Deutsche Bank; Commerzbank; UBS; Credit Suisse; ING; ABN Amro; Fortis; BNP Paribas
  Société Générale; Crédit Agricole; UniCredit; Intesa; Danske Bank; Nordea; Nomura; Mizuho; ICBC
  Bank of China; Moody's; Standard & Poor's; Fitch; Deloitte; KPMG; PricewaterhouseCoopers
  Ernst & Young; McKinsey; Accenture; Nasdaq; NASDAQ; NYSE; Dow Jones; FTSE; Euronext; Bloomberg
  British Airways; Air France; KLM; Lufthansa; Iberia; Alitalia; Aer Lingus; Ryanair; EasyJet
  easyJet; Virgin Atlantic; Delta; Delta Air Lines; United Airlines; American Airlines
  Continental Airlines; US Airways; Southwest Airlines; JetBlue; Northwest Airlines; Air Canada
  WestJet; Qantas; Jetstar; Singapore Airlines; Cathay Pacific; Emirates; Etihad; Qatar Airways
  Turkish Airlines; Aeroflot; Air India; Jet Airways; Kingfisher; IndiGo; Japan Airlines; JAL; ANA
  All Nippon Airways; Korean Air; Asiana; Air China; China Southern; China Eastern
  Malaysia Airlines; AirAsia; Garuda; Thai Airways; Philippine Airlines; Vietnam Airlines
  Ethiopian Airlines; Kenya Airways; South African Airways; EgyptAir; El Al; SAS; Finnair; Spanair
  Swissair; Swiss; Austrian Airlines; LOT; Pan Am; TWA; Avianca; LATAM; Varig; FedEx; UPS; DHL
  Maersk; Amtrak; Eurostar; Deutsche Bahn; Network Rail; Greyhound; Carnival; Blackwater; G4S
  Bechtel; Serco; Capita; Carillion; ABB; Alstom; Philips; Electrolux; Whirlpool; Xerox; Kodak
  Polaroid; 3M; Lego; Mattel; Hasbro; Rolex; Gucci; Prada; Chanel; Louis Vuitton; LVMH; Hilton
  Marriott; Hyatt; Sheraton
`)

/** Media, agencies, broadcasters. */
const MEDIA = names(`
  Reuters; AP; Associated Press; AFP; Agence France-Presse; UPI; DPA; dpa; ANSA; EFE; TASS
  Itar-Tass; ITAR-TASS; Interfax; RIA Novosti; Sputnik; RT; Russia Today; Xinhua; Kyodo; Yonhap
  KCNA; PTI; ANI; IRNA; Fars; Tasnim; Mehr; SANA; Anadolu; WAFA; MENA; Antara; Bernama; VOA; BBC
  BBC News; BBC World Service; BBC Radio; ITV; ITN; Channel 4; Channel 5; Sky; Sky News; CNN; NBC
  NBC News; CBS; CBS News; ABC; ABC News; Fox News; Fox; MSNBC; CNBC; PBS; NPR; C-SPAN; HBO; MTV
  VH1; ESPN; Showtime; Nickelodeon; Cartoon Network; Discovery Channel; National Geographic
  Univision; Telemundo; CBC; CTV; Al Jazeera; Al-Jazeera; Al Arabiya; Al-Arabiya; Al-Manar
  Press TV; NDTV; Zee; Star TV; CCTV; NHK; KBS; SBS; MBC; ARD; ZDF; RTL; Deutsche Welle; TF1
  France 24; RFI; RAI; Rai; Mediaset; TVE; RTVE; RTÉ; RTE; SVT; NRK; YLE; TVP; NTV; Rossiya
  Channel One; Radio Free Europe; Radio Liberty; Voice of America; New York Times
  The New York Times; NYT; Washington Post; The Washington Post; Wall Street Journal
  The Wall Street Journal; USA Today; Los Angeles Times; Chicago Tribune; Boston Globe
  New York Post; Daily News; Miami Herald; San Francisco Chronicle; Houston Chronicle
  Dallas Morning News; Newsday; Newsweek; Time; TIME; Time magazine; Forbes; Fortune; Businessweek
  Barron's; The Economist; Economist; Financial Times; The Times; Times; The Sunday Times
  The Guardian; Guardian; The Observer; Observer; The Independent; Independent; The Daily Telegraph
  Daily Telegraph; The Telegraph; Telegraph; Daily Mail; Daily Mirror; Daily Express; The Sun
  Evening Standard; News of the World; Der Spiegel; Spiegel; Die Zeit; Die Welt; Bild
  Süddeutsche Zeitung; Frankfurter Allgemeine; Le Monde; Le Figaro; Libération; El País; El Pais
  El Mundo; La Repubblica; Corriere della Sera; La Stampa; Pravda; Izvestia; Kommersant
  Novaya Gazeta; Hürriyet; Hurriyet; Haaretz; Yedioth Ahronoth; Jerusalem Post; Ma'ariv
  Asharq al-Awsat; Al-Ahram; Al-Hayat; People's Daily; Global Times; China Daily
  South China Morning Post; Asahi Shimbun; Yomiuri Shimbun; Mainichi; Chosun Ilbo; Straits Times
  Jakarta Post; Times of India; The Hindu; Hindustan Times; Indian Express; Dawn; Globe and Mail
  Toronto Star; National Post; Sydney Morning Herald; The Age; The Australian; Daily Nation
  Mail & Guardian; Rolling Stone; Billboard; Variety; Hollywood Reporter; Vogue; Playboy; Esquire
  Vanity Fair; The New Yorker; New Yorker; The Atlantic; Wired; Slate; Salon; Huffington Post
  Politico; Axios; BuzzFeed; Vox; Vice; Breitbart; Drudge Report; TMZ; People; NME; Spin; Pitchfork
  Nature; Science; The Lancet; Lancet; Wikipedia; WikiLeaks; Wikinews; Reddit; 4chan; Bellingcat
  ProPublica
`)

/** Public bodies, alliances, courts, forces, charities, parties, movements, armed groups. */
const BODIES = names(`
  UN; U.N.; United Nations; UN Security Council; UNSC; UNICEF; UNESCO; UNHCR; UNRWA; UNDP; UNEP
  UNAMA; UNIFIL; MINUSMA; MONUSCO; OCHA; WFP; World Food Programme; FAO; WHO
  World Health Organization; World Health Organisation; ILO; IMO; ICAO; IAEA; OPCW; IPCC; WIPO; WTO
  World Trade Organization; World Bank; IMF; International Monetary Fund; EU; European Union
  European Commission; European Parliament; European Council; Council of Europe
  European Central Bank; ECB; Eurozone; Europol; Frontex; Eurostat; European Court of Justice
  European Court of Human Rights; OSCE; NATO; Nato; African Union; AU; AMISOM; ECOWAS; SADC
  Arab League; GCC; Gulf Cooperation Council; OIC; OPEC; ASEAN; APEC; SAARC; BRICS; CIS; CSTO
  Commonwealth; Mercosur; OECD; G7; G8; G20; G-8; G-20; OAS; Organization of American States
  International Criminal Court; ICC; ICJ; International Court of Justice; ICTY; Interpol
  International Committee of the Red Cross; ICRC; IFRC; Red Cross; Red Crescent; American Red Cross
  Médecins Sans Frontières; MSF; Doctors Without Borders; Oxfam; Save the Children; CARE
  World Vision; Mercy Corps; Caritas; Amnesty International; Amnesty; Human Rights Watch; HRW
  Freedom House; Transparency International; Reporters Without Borders; Greenpeace; WWF
  Sierra Club; PETA; Salvation Army; Rotary
  International Crisis Group; RAND; Brookings Institution; Chatham House; Heritage Foundation
  Carnegie Endowment; Gates Foundation; Clinton Foundation; Open Society; Congress; U.S. Congress
  US Congress; Senate; U.S. Senate; House of Representatives; U.S. House; Supreme Court
  U.S. Supreme Court; White House; Pentagon; State Department; Justice Department
  Treasury Department; Defense Department; Department of Defense; Department of Justice
  Department of State; Department of Energy; Homeland Security; Department of Homeland Security
  Federal Reserve; FBI; CIA; NSA; DIA; DEA; ATF; IRS; SEC; FTC; FCC; FDA; FAA; NTSB; EPA; OSHA; CDC
  NIH; NOAA; NASA; USGS; FEMA; TSA; ICE; DHS; DOJ; DOD; USDA; USAID; GAO; CBO; EEOC; NLRB
  U.S. Army; US Army; U.S. Navy; US Navy; U.S. Air Force; US Air Force; USAF; US Marine Corps
  Marines; U.S. Marines; Marine Corps; Coast Guard; National Guard; CENTCOM; Secret Service
  Peace Corps; Library of Congress; Smithsonian; Democratic Party; Democrats; Republican Party
  Republicans; GOP; DNC; RNC; Tea Party; Green Party; Libertarian Party; ACLU; NAACP; NRA; AIPAC
  AARP; AFL-CIO; UAW; United Auto Workers; Teamsters; Ku Klux Klan; KKK; Black Lives Matter
  Boy Scouts of America; Girl Scouts; YMCA; Mormon Church; Church of England; Vatican; Holy See
  Catholic Church; Roman Catholic Church; Church of Scientology; Orthodox Church; Scientology
  Parliament; House of Commons; House of Lords; Commons; Lords; Downing Street; Whitehall
  Home Office; Foreign Office; Ministry of Defence; MoD; Treasury; Bank of England; NHS; MI5; MI6
  GCHQ; Scotland Yard; Metropolitan Police; Royal Navy; Royal Air Force; RAF; British Army; SAS
  Ofcom; Labour; Labour Party; Conservatives; Conservative Party; Tories; Tory; Liberal Democrats
  Lib Dems; UKIP; SNP; Scottish National Party; Plaid Cymru; Sinn Féin; Sinn Fein; DUP; IRA
  Provisional IRA; UVF; British Council; TUC; Bundestag; Bundesrat; Bundeswehr; Bundesbank; CDU
  CSU; SPD; FDP; AfD; Alternative for Germany; Greens; Stasi; Gestapo; Wehrmacht; Luftwaffe; SS
  Nazi Party; National Assembly; National Front; Front National; Élysée; Elysée; Gaullists; PSOE
  Podemos; ETA; Guardia Civil; Forza Italia; Lega Nord; Five Star Movement; Camorra; Mafia
  Cosa Nostra; Syriza; Pasok; New Democracy; Golden Dawn; Fidesz; Jobbik; Law and Justice
  Civic Platform; Solidarity; Knesset; Likud; Kadima; Shas; IDF; Mossad; Shin Bet
  Israel Defense Forces; Haganah; Kremlin; Duma; State Duma; United Russia; Federation Council; FSB
  KGB; GRU; SVR; NKVD; Red Army; Wagner; Wagner Group; Roscosmos; Communist Party; CPSU; Politburo
  Verkhovna Rada; Svoboda; Azov; Grand National Assembly; AKP; AK Party; CHP; MHP; HDP; PKK; YPG
  PYD; SDF; Peshmerga; KRG; Baath; Ba'ath; Ba'ath Party; Syrian Army; Free Syrian Army; FSA
  Islamic State; ISIS; ISIL; IS; Daesh; al-Qaeda; al-Qaida; al Qaeda; al Qaida; Al-Qaeda; Al Qaeda
  AQAP; AQIM; Taliban; Haqqani; Haqqani network; Lashkar-e-Taiba; Jaish-e-Mohammed
  Hizbul Mujahideen; Hamas; Fatah; Hezbollah; Hizbollah; Hizbullah; PLO; PFLP; Islamic Jihad
  Palestinian Authority; al-Aqsa; Quds Force; Revolutionary Guards; Revolutionary Guard; IRGC
  Basij; Guardian Council; Majlis; Houthis; Houthi; Ansar Allah; Mahdi Army; Kataib Hezbollah
  Muslim Brotherhood; Boko Haram; al-Shabaab; al-Shabab; Al-Shabaab; Janjaweed; SPLA; SPLM; JEM
  LRA; Lord's Resistance Army; M23; MDC; Zanu-PF; ZANU-PF; ZANU; ZAPU; ANC
  African National Congress; Inkatha; SWAPO; UNITA; MPLA; Frelimo; FRELIMO; Renamo; RENAMO
  Polisario; FLN; FARC; ELN; Shining Path; Sandinistas; Contras; Zapatistas; Tupamaros; Khmer Rouge
  Viet Cong; Vietcong; Vietminh; Abu Sayyaf; MILF; Jemaah Islamiyah; LTTE; Tamil Tigers
  Liberation Tigers of Tamil Eelam; BJP; Bharatiya Janata Party; Congress Party; Shiv Sena; RSS
  Lok Sabha; Rajya Sabha; CPI; Trinamool Congress; Awami League; BNP; PPP; PML-N; ISI; RAW
  Kuomintang; KMT; PLA; People's Liberation Army; CCP; National People's Congress; State Council
  Workers' Party; LDP; Diet; Komeito; Aum Shinrikyo; Yakuza; Saenuri; UMNO; Golkar; NLD; Junta
  ARVN; Anzac; ANZAC; Australian Labor Party; ALP; Liberal Party; Bloc Québécois; Parti Québécois
  New Democratic Party; NDP; RCMP; CSIS; Peronists; PRI; PAN; PRD; Workers Party; Fuerza; Chavistas
  Falange; Carlists; Whigs; Whig; Federalists; Confederacy; Confederate Army; Union Army
  Continental Army; Hudson's Bay Company; East India Company; Knights Templar; Jesuits; Freemasons
  League of Nations; Warsaw Pact; Comintern; Entente
`)

/** Universities, schools, laboratories, museums. */
const LEARNED = names(`
  Harvard; Harvard University; Harvard Law School; Harvard Medical School; Yale; Yale University
  Princeton; Princeton University; Stanford; Stanford University; MIT; Columbia University; Cornell
  Cornell University; Brown University; Dartmouth; Dartmouth College; Penn State; UCLA; USC
  UC Berkeley; Berkeley; Caltech; Georgetown; Georgetown University; Johns Hopkins
  Johns Hopkins University; Duke University; Duke; Rice University; Tulane; Vanderbilt; Emory
  Northwestern; Northwestern University; Notre Dame; Purdue; Ohio State; Michigan State; Texas A&M
  Texas Tech; LSU; Auburn; Alabama; Clemson; Florida State; Virginia Tech; Georgia Tech; Syracuse
  Rutgers; Temple; Villanova; Boston College; Boston University; NYU; Fordham; Marquette; Gonzaga
  BYU; Baylor; Oxford University; University of Oxford; Oxford; Cambridge University
  University of Cambridge; Cambridge; London School of Economics; LSE; Imperial College
  King's College; University College London; UCL; Trinity College; Eton; Eton College; Sandhurst
  West Point; Annapolis; Juilliard; Sorbonne; McGill; McGill University; University of Toronto
  ETH Zurich; CERN; Max Planck Institute; Los Alamos; Salk Institute; Mayo Clinic
  Smithsonian Institution; Louvre; Tate; British Museum; Metropolitan Museum of Art; MoMA
  Guggenheim; Royal Society; Nobel Committee; Bolshoi; La Scala; Metropolitan Opera
  Royal Opera House; Royal Shakespeare Company; Peking University; Tsinghua University
  University of Tokyo; Hebrew University; Al-Azhar; American University of Beirut
`)

/** Clubs and leagues. */
const TEAMS = names(`
  NFL; NBA; MLB; NHL; MLS; NCAA; WNBA; PGA; ATP; WTA; FIFA; UEFA; IOC; FIA; NASCAR; UFC; WWE; WWF
  WCW; ECW; IAAF; ICC; AFL; NRL; CFL; WADA; USADA; Premier League; La Liga; Serie A; Bundesliga
  Ligue 1; Eredivisie; Champions League; Football League; American League; National League
  Football Association; FA; PFA; National Football League; National Hockey League
  National Basketball Association; Major League Baseball; Major League Soccer
  Australian Football League; Manchester United; Manchester City; Liverpool; Everton; Arsenal
  Chelsea; Tottenham; Tottenham Hotspur; Spurs; West Ham; West Ham United; Newcastle United
  Sunderland; Aston Villa; Leeds United; Blackburn Rovers; Bolton Wanderers; Fulham; Crystal Palace
  Southampton; Portsmouth; Leicester City; Norwich City; Ipswich Town; Nottingham Forest
  Derby County; Sheffield Wednesday; Sheffield United; Stoke City; Wolverhampton Wanderers; Wolves
  West Bromwich Albion; Birmingham City; Middlesbrough; Hull City; Watford; Charlton Athletic
  Queens Park Rangers; QPR; Millwall; Swansea City; Cardiff City; Wigan Athletic; Burnley; Reading
  Celtic; Rangers; Hearts; Hibernian; Aberdeen; Dundee United; Real Madrid; Barcelona
  Atletico Madrid; Atlético Madrid; Valencia; Sevilla; Villarreal; Real Sociedad; Athletic Bilbao
  Deportivo La Coruña; Juventus; AC Milan; Inter Milan; Internazionale; Inter; Roma; AS Roma; Lazio
  Napoli; Fiorentina; Sampdoria; Parma; Udinese; Bayern Munich; Borussia Dortmund; Werder Bremen
  Schalke; Schalke 04; Hamburger SV; Bayer Leverkusen; VfB Stuttgart; Hertha Berlin
  Paris Saint-Germain; PSG; Olympique Marseille; Marseille; Lyon; Olympique Lyonnais; Monaco; Lille
  Bordeaux; Saint-Étienne; Ajax; PSV Eindhoven; PSV; Feyenoord; Anderlecht; Club Brugge
  Standard Liège; FC Basel; Grasshoppers; Benfica; Porto; FC Porto; Sporting Lisbon; Sporting CP
  Galatasaray; Fenerbahçe; Fenerbahce; Besiktas; Olympiacos; Panathinaikos; AEK Athens
  Spartak Moscow; CSKA Moscow; Zenit; Dynamo Kyiv; Shakhtar Donetsk; Red Star Belgrade; Partizan
  Dinamo Zagreb; Steaua Bucharest; Sparta Prague; Rapid Vienna; Boca Juniors; River Plate; Flamengo
  Santos; Corinthians; São Paulo FC; Palmeiras; Vasco da Gama; Fluminense; Peñarol; Nacional
  Colo-Colo; Club America; Chivas; LA Galaxy; D.C. United; DC United; Seattle Sounders; Toronto FC
  Chicago Fire; New York Red Bulls; Melbourne Victory; Sydney FC; Al-Ahly; Al Ahly; Zamalek
  Kaizer Chiefs; Orlando Pirates; All Blacks; Springboks; Wallabies; Socceroos; Matildas; Proteas
  Black Caps; Lions; Barbarians; Azzurri; New York Yankees; Yankees; New York Mets; Mets
  Boston Red Sox; Red Sox; Baltimore Orioles; Orioles; Tampa Bay Rays; Toronto Blue Jays; Blue Jays
  Chicago White Sox; White Sox; Chicago Cubs; Cubs; Cleveland Indians; Detroit Tigers
  Kansas City Royals; Minnesota Twins; Texas Rangers; Houston Astros; Oakland Athletics; Athletics
  Seattle Mariners; Mariners; Los Angeles Angels; Los Angeles Dodgers; Dodgers; Brooklyn Dodgers
  San Francisco Giants; San Diego Padres; Arizona Diamondbacks; Colorado Rockies
  St. Louis Cardinals; Milwaukee Brewers; Cincinnati Reds; Reds; Pittsburgh Pirates
  Philadelphia Phillies; Phillies; Atlanta Braves; Braves; Florida Marlins; Miami Marlins
  Washington Nationals; Montreal Expos; Boston Celtics; Celtics; New York Knicks; Knicks
  Philadelphia 76ers; 76ers; Brooklyn Nets; New Jersey Nets; Toronto Raptors; Chicago Bulls; Bulls
  Detroit Pistons; Pistons; Cleveland Cavaliers; Cavaliers; Indiana Pacers; Milwaukee Bucks; Bucks
  Miami Heat; Orlando Magic; Atlanta Hawks; Charlotte Hornets; Charlotte Bobcats
  Washington Wizards; Los Angeles Lakers; Lakers; LA Lakers; Los Angeles Clippers; Clippers
  Golden State Warriors; Warriors; Phoenix Suns; Sacramento Kings; Portland Trail Blazers
  Trail Blazers; Seattle SuperSonics; Utah Jazz; Denver Nuggets; Oklahoma City Thunder
  Dallas Mavericks; Mavericks; Houston Rockets; Rockets; San Antonio Spurs; Memphis Grizzlies
  New Orleans Hornets; New Orleans Pelicans; Minnesota Timberwolves; Dallas Cowboys; Cowboys
  New York Giants; New York Jets; Jets; Philadelphia Eagles; Washington Redskins; Redskins
  Chicago Bears; Green Bay Packers; Packers; Detroit Lions; Minnesota Vikings; Vikings
  New Orleans Saints; Saints; Atlanta Falcons; Carolina Panthers; Panthers; Tampa Bay Buccaneers
  Buccaneers; San Francisco 49ers; 49ers; Seattle Seahawks; Seahawks; St. Louis Rams
  Los Angeles Rams; Rams; Arizona Cardinals; New England Patriots; Patriots; Buffalo Bills
  Miami Dolphins; Dolphins; Pittsburgh Steelers; Steelers; Baltimore Ravens; Ravens
  Cincinnati Bengals; Bengals; Cleveland Browns; Browns; Indianapolis Colts; Colts; Houston Texans
  Houston Oilers; Tennessee Titans; Titans; Jacksonville Jaguars; Jaguars; Denver Broncos; Broncos
  Kansas City Chiefs; Chiefs; Oakland Raiders; Raiders; San Diego Chargers; Chargers
  Montreal Canadiens; Canadiens; Toronto Maple Leafs; Maple Leafs; Boston Bruins; Bruins
  New York Rangers; New York Islanders; New Jersey Devils; Philadelphia Flyers; Flyers
  Pittsburgh Penguins; Penguins; Washington Capitals; Capitals; Chicago Blackhawks; Blackhawks
  Detroit Red Wings; Red Wings; St. Louis Blues; Colorado Avalanche; Avalanche; Edmonton Oilers
  Oilers; Calgary Flames; Flames; Vancouver Canucks; Canucks; Ottawa Senators; Winnipeg Jets
  Los Angeles Kings; Anaheim Ducks; San Jose Sharks; Sharks; Dallas Stars; Buffalo Sabres; Sabres
  Nashville Predators; Tampa Bay Lightning; Quebec Nordiques; Hartford Whalers; Phoenix Coyotes
  Fremantle; Fremantle Dockers; West Coast Eagles; Collingwood; Carlton; Essendon; Hawthorn
  Geelong; Richmond; St Kilda; North Melbourne; Western Bulldogs; Sydney Swans; Brisbane Lions
  Adelaide Crows; Port Adelaide; Melbourne Storm; Brisbane Broncos; Canberra Raiders
  Penrith Panthers; Parramatta Eels; Sydney Roosters; South Sydney Rabbitohs; St George Illawarra
  Wests Tigers; New Zealand Warriors; Leicester Tigers; Bath; Wasps; Harlequins; Saracens; Munster
  Leinster; Ulster; Scarlets; Ospreys; Wigan Warriors; Leeds Rhinos; St Helens; Bradford Bulls
  McLaren; Williams; Lotus; Benetton; Red Bull; Toro Rosso; Force India; Sauber; Jordan; Minardi
  Tyrrell; Brabham; Ligier; Arrows; Brawn; Renault F1; Hendrick; Penske; Joe Gibbs Racing; Team Sky
  US Postal; Rabobank; Telekom; Oracle Racing; Mumbai Indians; Chennai Super Kings
  Kolkata Knight Riders; Rajasthan Royals; Yorkshire; Lancashire; Surrey; Middlesex; Essex; Sussex
  Hampshire; Nottinghamshire; Warwickshire; Kent; Somerset; Glamorgan; Durham
`)

/** Heads of state and government, and others whom news names by surname alone. */
const LEADERS = names(`
  Obama; Trump; Biden; Bush; Clinton; Reagan; Carter; Nixon; Kennedy; Eisenhower; Truman; Roosevelt
  Lincoln; Washington; Jefferson; Cheney; Rumsfeld; Rice; Powell; Kerry; McCain; Romney; Palin
  Pelosi; Gore; Gingrich; Sanders; Pence; Harris; Pompeo; Tillerson; Mattis; Bolton; Blinken
  Mueller; Comey; Snowden; Manning; Assange; Petraeus; Bernanke; Greenspan; Yellen; Geithner
  Holder; Giuliani; Schwarzenegger; Bloomberg; Cuomo; Rubio; Cruz; McConnell; Boehner; Blair; Brown
  Cameron; May; Johnson; Sunak; Truss; Starmer; Corbyn; Miliband; Clegg; Thatcher; Major; Churchill
  Attlee; Farage; Sturgeon; Salmond; Merkel; Scholz; Kohl; Schröder; Schroeder; Steinmeier; Gabriel
  Hitler; Goebbels; Himmler; Goering; Macron; Hollande; Sarkozy; Chirac; Mitterrand
  Le Pen; Fillon; Valls; Juppé; de Gaulle; Napoleon; Berlusconi; Renzi; Conte; Meloni; Salvini
  Prodi; Monti; Draghi; Mussolini; Zapatero; Rajoy; Aznar; Sánchez; Franco; Tsipras; Papandreou
  Varoufakis; Samaras; Karamanlis; Orban; Orbán; Tusk; Kaczynski; Kaczyński; Walesa; Duda; Juncker
  Barroso; Rompuy; Mogherini; Ashton; Stoltenberg; Rasmussen; Solana; Rutte; Wilders; Fico; Zeman
  Havel; Putin; Medvedev; Yeltsin; Gorbachev; Lavrov; Navalny; Khodorkovsky
  Kadyrov; Litvinenko; Skripal; Stalin; Lenin; Trotsky; Khrushchev; Brezhnev; Zelensky; Zelenskyy
  Poroshenko; Yanukovych; Tymoshenko; Yushchenko; Lukashenko; Saakashvili; Aliyev; Nazarbayev
  Karimov; Milosevic; Karadzic; Mladic; Tito; Vucic; Erdogan; Erdoğan; Gul; Davutoglu; Ataturk
  Ocalan; Gulen; Gülen; Netanyahu; Sharon; Olmert; Barak; Peres; Rabin; Livni
  Lieberman; Bennett; Gantz; Abbas; Arafat; Haniyeh; Meshaal; Mashaal; Nasrallah; Hariri; Aoun
  Jumblatt; Assad; al-Assad; Mubarak; Morsi; Mursi; Sisi; el-Sisi; al-Sisi
  ElBaradei; Sadat; Nasser; Gaddafi; Gadhafi; Qaddafi; Haftar; Hadi; Saleh; Saddam; Maliki
  al-Maliki; Abadi; al-Abadi; Sadr; al-Sadr; Sistani; Talabani; Barzani; Zarqawi; al-Zarqawi
  Baghdadi; al-Baghdadi; Khamenei; Khomeini; Rouhani; Ahmadinejad; Rafsanjani; Mousavi; Zarif
  Raisi; Soleimani; Khatami; Karzai; Ghani; Omar; Hekmatyar; bin Laden; Bin Laden; Zawahiri
  Musharraf; Bhutto; Zardari; Sharif; Khan; Modi; Singh; Gandhi; Nehru; Vajpayee; Advani; Hasina
  Zia; Rajapaksa; Sirisena; Prachanda; Suu Kyi; Thaksin; Yingluck; Mahathir; Anwar; Najib; Suharto
  Sukarno; Yudhoyono; Widodo; Jokowi; Duterte; Aquino; Marcos; Arroyo; Estrada; Hun Sen; Pol Pot
  Xi; Hu; Jiang; Deng; Mao; Wen; Li; Bo; Chen; Ma; Tsai; Chiang; Abe; Koizumi; Aso; Noda; Kan; Suga
  Kishida; Hirohito; Akihito; Kim; Moon; Park; Lee; Roh; Howard; Rudd; Gillard; Abbott; Turnbull
  Morrison; Albanese; Key; Ardern; Clark; Harper; Trudeau; Martin; Chrétien; Mulroney; Chávez
  Chavez; Maduro; Guaidó; Capriles; Castro; Lula; Rousseff; Temer; Bolsonaro; Kirchner; Macri
  Menem; Perón; Morales; Correa; Uribe; Santos; Fujimori; Humala; Toledo; García; Bachelet; Piñera
  Pinochet; Allende; Ortega; Zelaya; Calderón; Fox; Peña Nieto; López Obrador; Aristide; Préval
  Mugabe; Tsvangirai; Mnangagwa; Mbeki; Zuma; Mandela; Ramaphosa; Malema; Tutu; Kabila; Mobutu
  Kagame; Museveni; Kibaki; Odinga; Kenyatta; Ruto; Bashir; al-Bashir; Garang; Kiir; Machar; Meles
  Afwerki; Jonathan; Obasanjo; Buhari; Abacha; Gbagbo; Ouattara; Sankara; Compaoré; Taylor; Sirleaf
  Deby; Annan; Ban; Guterres; Boutros-Ghali; Brahimi
`)

/** Products, software, vehicles, ships, prizes, events. */
const PRODUCTS = names(`
  iPhone; iPod; iPad; iMac; iBook; iTunes; iTunes Store; iCloud; iOS; Mac; Macs; Macintosh; MacBook
  MacBook Pro; MacBook Air; Mac OS; Mac OS X; OS X; Apple TV; App Store; Apple Watch; Siri; Safari
  QuickTime; Windows; Windows XP; Windows Vista; Windows 7; Windows 10; Internet Explorer; Xbox
  Xbox 360; Kinect; Office; Excel; PowerPoint; Outlook; Hotmail; MSN; Bing; Zune; Android; Chrome
  Gmail; Google Maps; Google Earth; Galaxy; Kindle; Alexa; PlayStation; PlayStation 2
  PlayStation 3; PSP; Wii; GameCube; Game Boy; Nintendo DS; Linux; Ubuntu; Debian; Fedora; Firefox
  Thunderbird; Opera; Netscape; Photoshop; Flash; Java; JavaScript; Python; Perl; PHP; Unix
  Symbian; BlackBerry; ThinkPad; Pentium; Bluetooth; Wi-Fi; USB; DVD; Blu-ray; MP3; A300; A310
  A318; A319; A320; A321; A330; A340; A350; A380; A400M; Airbus A380; Boeing 707; Boeing 727
  Boeing 737; Boeing 747; Boeing 757; Boeing 767; Boeing 777; Boeing 787; 737; 747; 757; 767; 777
  787; Dreamliner; Jumbo; Concorde; Tu-154; Il-76; MiG-29; Su-24; Su-25; Su-27; F-14; F-15; F-16
  F-18; F-22; F-35; F-117; B-1; B-2; B-29; B-52; C-130; C-17; KC-135; A-10; AH-64; UH-60; Apache
  Black Hawk; Chinook; Predator; Reaper; Global Hawk; Tornado; Typhoon; Eurofighter; Mirage; Rafale
  Harrier; Spitfire; Hurricane; Mustang; Messerschmitt; Zero; Stuka; Cessna 172; Learjet; Scud
  Patriot; Tomahawk; Stinger; Javelin; Exocet; Katyusha; Kalashnikov; AK-47; M16; Uzi; Leopard
  Abrams; T-72; Challenger; Humvee; Hellfire; Trident; Polaris; Minuteman; Space Shuttle; Discovery
  Atlantis; Endeavour; Columbia; Enterprise; Hubble; Hubble Space Telescope; Soyuz; Progress; Mir
  Skylab; Apollo; Apollo 11; Gemini; Voyager; Cassini; Galileo; Sputnik; Ariane; Falcon 9
  Curiosity; Opportunity; Titanic; Lusitania; Bismarck; USS Cole; USS Enterprise; Queen Mary
  Costa Concordia; Mavi Marmara; Exxon Valdez; Rainbow Warrior; Kursk; Camry; Corolla; Prius; Civic
  Accord; Camaro; Corvette; Escort; Focus; Fiesta; Mondeo; Golf; Passat; Polo; Beetle; Mini; Jeep
  Land Rover; Range Rover; Jaguar; Hummer; Cadillac; Chevrolet; Buick; Pontiac; Saturn; Dodge
  Lincoln; Mercury; Lexus; Acura; Infiniti; Nobel Prize; Nobel Peace Prize; Pulitzer Prize; Oscar
  Oscars; Academy Award; Academy Awards; Emmy; Emmys; Grammy; Grammys; Grammy Award; Golden Globe
  Golden Globes; BAFTA; Tony Award; Booker Prize; Palme d'Or; Brit Awards; World Cup
  FIFA World Cup; Rugby World Cup; Cricket World Cup; European Championship; Euro 2004; Euro 2008
  Copa America; FA Cup; League Cup; UEFA Cup; Champions League; Europa League; Super Bowl
  World Series; Stanley Cup; Wimbledon; US Open; U.S. Open; French Open; Australian Open; Masters
  Ryder Cup; Davis Cup; Tour de France; Giro d'Italia; Formula One; Formula 1; Grand Prix
  Indianapolis 500; Kentucky Derby; Olympics; Olympic Games; Summer Olympics; Winter Olympics
  Paralympics; Commonwealth Games; Asian Games; Pan American Games; Ashes; Six Nations
  America's Cup; Boston Marathon; Rose Bowl; NBA Finals; Eurovision; Glastonbury; Woodstock
  Oktoberfest; Mardi Gras; Christmas; Easter; Ramadan; Hanukkah; Passover; Diwali; Thanksgiving
  Halloween; Holocaust; Renaissance; Cold War; World War I; World War II; World War One
  World War Two; First World War; Second World War; Great War; Civil War; American Civil War
  Vietnam War; Korean War; Gulf War; Iraq War; Falklands War; Crimean War; Boer War; Six-Day War
  Napoleonic Wars; Arab Spring; Brexit; Bible; Koran; Quran; Qur'an; Torah; Talmud; Constitution
  Magna Carta; Kyoto Protocol; Geneva Convention; Geneva Conventions; Oslo Accords; Patriot Act
  First Amendment; Second Amendment; NAFTA; Lisbon Treaty; Maastricht Treaty; Schengen; Wikimedia
`)

/** By kind, for train/name-lists.ts. */
export const KNOWN_NAMES = {
  body: [...COMPANIES, ...MEDIA, ...BODIES, ...LEARNED],
  team: TEAMS,
  leader: LEADERS,
  product: PRODUCTS,
} as const
