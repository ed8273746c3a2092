// English function words: they carry grammar, not news, so they count little in a match and never
// make a seed alone. Source: closed word classes of English (articles, pronouns, prepositions,
// conjunctions, auxiliaries, common adverbs), compiled for this project from general knowledge of
// the language. Example: in "the council of Marn has met", "the", "of" and "has" are function
// words.

/** Lower-case function words, without apostrophes ("dont"). */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and any are arent around as at
    be because been before being below between both but by can cannot could couldnt did didnt do
    does doesnt doing dont down during each either else even ever every few for from further had
    hadnt has hasnt have havent having he her here hers herself him himself his how however i if
    in into is isnt it its itself just least less like many may me might more most much must my
    myself neither no nor not now of off often on once only or other others our ours ourselves
    out over own per perhaps quite rather same shall she should since so some still such than
    that the their theirs them themselves then there these they this those though through thus
    to too toward towards under until unto up upon us very via was wasnt we were werent what
    when where whether which while who whom whose why will with within without wont would
    wouldnt yet you your yours yourself said says say told added`.split(/\s+/u),
)
