// Words that end in a full stop without ending a sentence, in groups by what may follow them, and
// words that usually open a sentence. Example: the stop in "Dr. Orsk" never ends a sentence, the
// stop in "Tarn Corp. The" does. Spelled as printed: "sat." is a verb, "Sat." a day. Source:
// general knowledge of English news style, compiled for this project.

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Before a name or a number: their stop never ends a sentence. */
export const LEADING_ABBREVIATIONS = words(
  'Mr Mrs Ms Mx Dr Prof Rev Fr Sr Sra Hon St Gen Lt Col Maj Capt Cpt Cmdr Adm Brig Sgt Cpl Pvt Sen Sens Rep Reps ' +
    'Gov Govs Pres Supt Det Insp Amb Atty Asst Assoc Dep Dir Mme Mlle Msgr Messrs Gens Drs Profs Lieut Sgts Pfc Spc ' +
    'Cllr Rt Mt Ft Vol Fig Op vs al cf eg ie viz approx ca vol fig pp op cit e.g i.e mr mrs ms dr',
)

/** Only before a number: "No. 3", "p. 12". Elsewhere their stop is a stop. */
export const NUMBER_ABBREVIATIONS = words(
  'No Nos Art Sec Ch Para Nr Pt no nos p art sec ch para nr pt v',
)

/**
 * Inside or at the end of a sentence: their stop ends one only where the next word looks like an
 * opening.
 */
export const CLOSING_ABBREVIATIONS = words(
  'Inc Corp Ltd Co Cos Bros LLC Plc Jr Esq Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu ' +
    'Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo ' +
    'Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ave Blvd Rd Dept Univ Govt Est Natl Intl inc corp ' +
    'ltd co cos etc dept govt est max hrs ext sq cu lb lbs oz kg km cm Ph.D M.D B.A M.A',
)

/**
 * Capitalised words after a stop that mark a new sentence: articles, pronouns, conjunctions,
 * frequent openers.
 */
export const OPENERS = words(
  'The A An He She It They We I You This That These Those His Her Its Their Our My There Here But And Or So Yet If ' +
    'In On At By For From With After Before Since When While As Although Though Because However Meanwhile Still ' +
    'Also Some Many Most Several Both Each Among Earlier Later Now Then What Who Why How Where Not No Yes One Two ' +
    'Three According Under During Despite Last Another Other Such Once Even Only Just Until Unlike To Of',
)
