// Names of an invented world: Veldoria, its people, towns, papers and clubs. Compiled for this
// project; any likeness to real ones is by accident.

const words = (text: string): readonly string[] =>
  text
    .split(/[,\n]/u)
    .map((word) => word.trim())
    .filter(Boolean)

export const FIRST = words(`Mara, Aldo, Ines, Tomas, Petra, Joran, Lena, Ewan, Sanna, Oskar, Bela,
Nadia, Hugo, Iva, Ruben, Carla, Emil, Tessa, Anton, Wilma, Dario, Freya, Matis, Olga, Pavel, Rosa,
Stellan, Una, Viktor, Yara, Zoran, Agnes, Bruno, Clea, Dorian, Elsa, Felix, Greta, Henrik, Irma`)
export const LAST = words(`Tolvik, Venn, Harrow, Marsk, Oldane, Brevik, Castellan, Dorne, Eskeld,
Fenwright, Garrow, Hallmark, Istvane, Jessop, Kell, Lindqvar, Morrow, Nance, Ostergard, Pell,
Quillan, Rask, Sorrel, Tarn, Ulmer, Vasko, Wexley, Yardley, Zeman, Abara, Okonjo, Lassiter, Mbeke,
van Dorst, de Lure, O'Farran, Haddal, Sim, Trask, Winterbourne, Kovarik, Bellweather, Ashgrove`)
export const TOWNS = words(`Marn, Brenholt, Oskerville, Tarrow, Linden Quay, Port Savry, Hollum,
Kesterby, Upper Vane, Drummel, St Orrin, Halverford, Nissa, Crowmere, East Tally, Morvik, Pellgate,
Ravensby, Salt Hook, Thornell, Ulverton, Wick, Yarrowby, Zellin, Grantholm, Fairpool, Coldwater`)
export const REGIONS = words(`Ostrel, Lower Savry, Kestmark, the Vane Valley, Northmoor, Tallyshire,
Hollum County, the Crow Islands, West Drummel, Greater Marn`)
export const RIVERS = words(
  `River Vane, River Ost, Little Tally, River Drum, Lake Orrin, River Nis`,
)
export const ORGS = words(`Veldoria Water Board, Ostrel County Council, Marn Port Authority,
National Weather Office, Harrow and Pell Ltd, Union of Dock and Yard Workers, Northmoor University,
Savry Health Trust, Ministry of Works, Vane Rail, Kestmark Energy, Office for Public Accounts,
Fair Homes Alliance, Orrin Relief, Hollum Fire and Rescue, Institute for River Studies, Drumbank,
Marn City Police, Tally Foods, National Teachers' League, Lindqvar Group, Bureau of Statistics`)
export const ROLES = words(`the mayor, a spokeswoman for the council, the interior minister,
head of the inquiry, the chief constable, a union organiser, a retired engineer, the site manager,
a professor of hydrology, the opposition leader, the deputy director, a shop owner, the chief nurse,
a resident of twenty years, the finance secretary, the head teacher, a lawyer for the families,
the regional governor, a harbour pilot, a campaigner, the chief executive, the project lead`)
export const CLUBS = words(`Marn City, Brenholt Rovers, Tarrow United, Savry Athletic, Hollum Town,
Kesterby Albion, Drummel Rangers, Crowmere, Halverford FC, Ulverton Harriers`)
export const OUTLETS =
  words(`The Marn Herald, Ostrel Courier, Veldoria Today, Tally Post, Savry Echo,
Northmoor Gazette, The Daily Pell, Kestmark News, Drum Radio 4, Channel Nine Veldoria, VBN,
The Vane Valley Leader, Hollum Observer, The Lantern, Crow Island Times, Brenholt Examiner`)
export const AGENCIES = words(`NORDPRESS, VNA, Savry Wire, Continental Newswire`)
export const SECTIONS = words(`World, Politics, Business, Sport, Opinion, Culture, Science, Health,
Local, Weather, Travel, Technology, Education, Environment, Lifestyle, Video, Podcasts, Puzzles,
Jobs, Obituaries, Money, Food, Property, Motoring, Letters, Photos`)
export const TAGS = words(`transport, courts, housing, floods, budget 2026, elections, energy, rail,
schools, hospitals, Ostrel, Marn, climate, police, harbour, unions, farming, prices, research,
football, cycling, recipes, opinion, water, wildlife, planning, tourism`)
