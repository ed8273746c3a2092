// Words of daily life that show a name to be that of somebody: kin, what one does and suffers, what
// stands before a name. Pieces of patterns, lower case: "fianc[ée]e?". Source: general knowledge of
// English, compiled for this project.

const words = (list: string): readonly string[] => list.trim().split(/\s+/u)

/** Kin and others near somebody. */
export const KIN = words(`
  wife husband widow widower brother sister son daughter mother father uncle aunt cousin nephew
  niece grandmother grandfather grandson granddaughter neighbou?r friend colleague partner
  fianc[ée]e? parents family children baby twins
`)

/** Forms of address, with or without a full stop. */
export const FORMS_BEFORE = words(`
  mr mrs ms miss dr prof sir dame fr rev st hajji sheikh imam
`)

/** Other words right before somebody's name; `\\s` for a space between two. */
export const WORDS_BEFORE = words(`
  name(?:\\s(?:is|as))? named called nicknamed known\\sas identified\\s(?:only\\s)?as
  by\\sthe\\sname\\sof said says added asked told recalled beside alongside
`)

/** What somebody has. */
export const OWNED = words(`
  lawyer body face hands? eyes voice home house life death funeral
`)

/** What somebody does. */
export const DOINGS = words(`
  said says told tells adds? added repl(?:ies|ied) asks? asked recall(?:s|ed) explain(?:s|ed)
  jok(?:es|ed) whisper(?:s|ed) shout(?:s|ed) cri(?:es|ed) smil(?:es|ed) laugh(?:s|ed) sleeps?
  slept we(?:eps|pt) s[ia]ts? stands? stood walks? walked ran runs fled hides? hid lives? lived
  works? worked waits? waited died dies lost loses nod(?:s|ded) shrug(?:s|ged) thinks? thought
  knows? knew feels? felt fears? feared hopes? hoped wants? wanted remembers? remembered
  wr(?:ites|ote) plays? draws? drew sells? sold buys? bought carri(?:es|ed) holds? held grew
  married studi(?:es|ed) dreams? dreamt
`)

/** What happens to somebody, after "was". */
export const SUFFERINGS = words(`
  born shot wounded injured buried killed arrested detained married pregnant alone hungry
  treated evacuated asleep afraid missing
`)
