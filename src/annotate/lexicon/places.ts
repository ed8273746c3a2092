// Places and words that make a capitalised phrase one: regions, states and provinces of federal
// countries, large cities, and nouns such as "river" or "county". Source: general knowledge,
// compiled for this project; countries and capitals have their own list. Names as printed, nouns in
// lower case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))
const phrases = (list: string): readonly string[] =>
  list
    .trim()
    .split(/[;\n]/u)
    .map((phrase) => phrase.trim())
    .filter(Boolean)

/** Last words of a place's name: "Tarn River", "Ostrel Province". */
export const PLACE_HEADS = words(`
  city town village county province governorate prefecture district region state territory oblast
  republic kingdom island islands peninsula archipelago river lake sea ocean bay gulf strait channel
  canal creek falls mountain mountains hill hills valley desert plain plains plateau forest park
  beach coast cape harbor harbour port airport airfield station street road avenue boulevard highway
  motorway square plaza bridge dam tunnel tower palace castle fort stadium arena cemetery heights
  border crossing camp zone strip bank basin delta glacier volcano reservoir township borough
  municipality parish suburb neighborhood neighbourhood quarter ridge canyon marsh hall hotel
  airbase base memorial monument temple cathedral mall prison
`)

/** First words of a place's name: "Lake Orm", "Mount Tarn", "San Velo". */
export const PLACE_OPENERS = words(`
  lake mount mt cape fort ft port san santa saint st sao são río rio los las el tel khan jabal jebel
  wadi kafr kfar deir beit tell bab ras new north south east west upper lower northern southern
  eastern western central greater northwestern northeastern southwestern southeastern
`)

/** Prepositions after which a capitalised word is often a place. */
export const PLACE_PREPOSITIONS = words(`
  in near across around throughout outside inside northwest northeast southwest southeast north
  south east west toward towards into
`)

/** World regions, seas and mountains. */
export const REGIONS = phrases(`
  Africa; North Africa; West Africa; East Africa; Southern Africa; Sub-Saharan Africa
  Horn of Africa; Sahel; Maghreb; Asia; Central Asia; South Asia; East Asia; Southeast Asia
  South East Asia; Middle East; Near East; Far East; Gulf; Europe; Western Europe; Eastern Europe
  Central Europe; Northern Europe; Southern Europe; Balkans; Caucasus; Scandinavia; Baltics; Balkan
  Iberia; North America; South America; Latin America; Central America; Caribbean; Americas; Oceania
  Antarctica; Arctic; Australasia; Polynesia; Levant; Mesopotamia; Anatolia; Kurdistan; Kashmir
  Punjab; Bengal; Tibet; Atlantic; Pacific; Mediterranean; Black Sea; Red Sea; Baltic Sea; North Sea
  Caspian Sea; Persian Gulf; Indian Ocean; Atlantic Ocean; Pacific Ocean; Arctic Ocean
  South China Sea; English Channel; Suez Canal; Panama Canal; Himalayas; Alps; Andes; Rockies
  Sahara; Amazon; Nile; Danube; Rhine; Euphrates; Tigris; Mississippi River; Volga; Thames
  Hudson River; Soviet Union; USSR; Yugoslavia; Czechoslovakia; West Germany; East Germany; Prussia
  Ottoman Empire; West Bank; Gaza; Gaza Strip; East Jerusalem; Golan Heights; Sinai; Chechnya
  Crimea; Donbas; Abkhazia; South Ossetia; Transnistria; Nagorno-Karabakh; Darfur; Somaliland
  Catalonia; Basque Country; Bavaria; Saxony; Tuscany; Sicily; Sardinia; Lombardy; Normandy
  Brittany; Provence; Corsica; Crete; Andalusia; Galicia; Siberia; Dagestan; Ingushetia; Tatarstan
  England; Scotland; Wales; Northern Ireland; Yorkshire; Cornwall; Kent; Essex; Sussex; Devon
  Lancashire; Ulster; Midwest; Deep South; New England; Silicon Valley; Bay Area; West Coast
  East Coast; Wall Street; Midlands; Earth; Mars
`)

/**
 * States and provinces of the United States, Canada, Australia, India and others that news names
 * bare.
 */
export const STATES = phrases(`
  Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii
  Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts
  Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey
  New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania
  Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington
  West Virginia; Wisconsin; Wyoming; District of Columbia; D.C.; DC; Southern California
  Northern California; Alberta; British Columbia; Manitoba; New Brunswick; Newfoundland; Labrador
  Nova Scotia; Ontario; Quebec; Saskatchewan; Prince Edward Island; Yukon; Nunavut; New South Wales
  NSW; Queensland; South Australia; Tasmania; Western Australia; Northern Territory; Assam; Bihar
  Gujarat; Haryana; Karnataka; Kerala; Madhya Pradesh; Maharashtra; Odisha; Rajasthan; Tamil Nadu
  Uttar Pradesh; West Bengal; Andhra Pradesh; Telangana; Goa; Sindh; Balochistan; Helmand; Kandahar
  Anbar; Nineveh; Xinjiang; Guangdong; Sichuan; Hunan; Hubei; Henan; Yunnan; Fujian; Shandong
  Shaanxi; Inner Mongolia; Aceh; Java; Sumatra; Borneo; Bali; Papua; Mindanao; Luzon; Honshu
  Hokkaido; Okinawa; Kyushu; Jalisco; Chiapas; Oaxaca; Sinaloa
`)

/** Large or often named cities that are no national capital. */
export const CITIES = phrases(`
  New York City; Los Angeles; LA; Chicago; Houston; Phoenix; Philadelphia; San Antonio; San Diego
  Dallas; Austin; San Francisco; Seattle; Denver; Boston; Detroit; Memphis; Baltimore; Milwaukee
  Atlanta; Miami; Minneapolis; Cleveland; New Orleans; Tampa; Pittsburgh; Cincinnati; St. Louis
  St Louis; Orlando; Las Vegas; Portland; Sacramento; Oakland; Kansas City; Salt Lake City
  Nashville; Charlotte; Indianapolis; Columbus; Buffalo; Newark; Brooklyn; Manhattan; Queens; Bronx
  Harlem; Staten Island; Hollywood; Long Beach; Honolulu; Anchorage; Des Moines; Omaha; Louisville
  Richmond; Charleston; Raleigh; Hartford; Providence; Albany; Ferguson; Flint; Fort Worth; El Paso
  Tucson; Albuquerque; Tulsa; Washington, D.C.; Washington D.C.; Washington DC; Toronto; Montreal
  Vancouver; Calgary; Edmonton; Winnipeg; Halifax; Quebec City; Sydney; Melbourne; Brisbane; Perth
  Adelaide; Hobart; Darwin; Auckland; Christchurch; Manchester; Liverpool; Birmingham; Leeds
  Sheffield; Bristol; Newcastle; Nottingham; Leicester; Southampton; Portsmouth; Plymouth; Brighton
  Oxford; Cambridge; York; Bath; Hull; Coventry; Glasgow; Edinburgh; Aberdeen; Dundee; Belfast
  Derry; Cardiff; Swansea; Heathrow; Westminster; Cork; Galway; Marseille; Lyon; Nice; Toulouse
  Bordeaux; Lille; Strasbourg; Calais; Cannes; Munich; Hamburg; Frankfurt; Cologne; Stuttgart
  Dresden; Leipzig; Dusseldorf; Bonn; Nuremberg; Bremen; Hanover; Milan; Naples; Turin; Venice
  Florence; Genoa; Bologna; Palermo; Pisa; Verona; Barcelona; Valencia; Seville; Bilbao; Malaga
  Zaragoza; Granada; Porto; Geneva; Zurich; Basel; Lausanne; Davos; Salzburg; Graz; Innsbruck
  Antwerp; Ghent; Bruges; The Hague; Rotterdam; Utrecht; Eindhoven; Gothenburg; Malmo; Bergen
  Krakow; Gdansk; Lodz; Wroclaw; Poznan; Brno; Lviv; Kharkiv; Odessa; Odesa; Donetsk; Luhansk
  Mariupol; Sevastopol; St Petersburg; St. Petersburg; Saint Petersburg; Kazan; Novosibirsk
  Vladivostok; Volgograd; Grozny; Samara; Rostov; Leningrad; Stalingrad; Thessaloniki; Istanbul
  Izmir; Antalya; Gaziantep; Diyarbakir; Adana; Constantinople; Palmyra; Mosul; Basra; Kirkuk
  Fallujah; Ramadi; Tikrit; Erbil; Najaf; Karbala; Mashhad; Isfahan; Shiraz; Tabriz; Qom; Tel Aviv
  Haifa; Hebron; Nablus; Bethlehem; Nazareth; Eilat; Jenin; Rafah; Alexandria; Giza; Luxor; Benghazi
  Misrata; Sirte; Tobruk; Casablanca; Marrakesh; Fez; Tangier; Oran; Jeddah; Mecca; Medina; Dubai
  Sharjah; Aden; Hodeidah; Taiz; Lahore; Karachi; Peshawar; Quetta; Rawalpindi; Mumbai; Bombay
  Delhi; Kolkata; Calcutta; Chennai; Madras; Bangalore; Bengaluru; Hyderabad; Ahmedabad; Pune
  Jaipur; Lucknow; Srinagar; Amritsar; Chittagong; Yangon; Rangoon; Mandalay; Chiang Mai; Phuket
  Da Nang; Ho Chi Minh City; Saigon; Hue; Surabaya; Bandung; Cebu; Davao; Penang; Shanghai
  Guangzhou; Shenzhen; Wuhan; Chongqing; Tianjin; Chengdu; Nanjing; Harbin; Xi'an; Hangzhou; Urumqi
  Lhasa; Osaka; Kyoto; Yokohama; Nagoya; Hiroshima; Nagasaki; Fukushima; Sapporo; Kobe; Busan
  Incheon; Lagos; Kano; Ibadan; Maiduguri; Johannesburg; Cape Town; Durban; Soweto; Mombasa; Garissa
  Goma; Lubumbashi; Timbuktu; Gao; Abidjan; Dar es Salaam; Zanzibar; Rio de Janeiro; Rio; Sao Paulo
  São Paulo; Salvador; Recife; Medellin; Cali; Cartagena; Guayaquil; Cusco; Maracaibo; Cordoba
  Rosario; Valparaiso; Guadalajara; Monterrey; Tijuana; Ciudad Juarez; Acapulco; Cancun; Veracruz
  Guantanamo Bay; Chernobyl; Auschwitz
`)

/** Seats of power and trades that stand for those who work there: they have no point. */
export const METONYMS: ReadonlySet<string> = new Set(
  phrases(`
  White House; Kremlin; Capitol Hill; Capitol; Downing Street; Whitehall; Pentagon; Wall Street
  Fleet Street; Scotland Yard; Foggy Bottom; Blue House; Elysee; Élysée; Quai d'Orsay; Beltway
  Holyrood; Stormont; Zhongnanhai; City Hall; West Wing; Oval Office; Sublime Porte; Holy See
`),
)
