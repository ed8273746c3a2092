// Words by which the subject of a verb is told from the other names of its sentence. Source:
// general knowledge of English, compiled for this project. Example: "spokesmen of Dorn" act for
// Dorn, "critics of Dorn" do not.
import { words } from './phrase.ts'

/** Words that may not stand between a subject and its verb: another clause or phrase begins. */
export const BREAKS = words(
  'that and or but who whom which whose of in with to for by from at as said says? told ' +
    'claims? claimed it he she they we i',
)

/** Verbs whose subject is spoken of by a pronoun behind them: "Dorn said that it had". */
export const SAYING_VERBS = words(
  'said says insist(s|ed)? stress(es|ed) maintain(s|ed) stat(es|ed) added',
)

/**
 * Verbs whose subject goes on to do what an infinitive behind them says: "took to the radio to
 * accuse", but not "refused to accuse".
 */
export const TURNING_TO = words(
  'us(es?|ed|ing) t(akes?|ook|aken) g(o|oes|one) went h(olds?|eld) sp(eaks?|oke|oken) ' +
    'call(s|ed)? issu(es?|ed) wr(ites?|ote|itten) c(omes?|ame) appear(s|ed)? br(eaks?|oke|oken) ' +
    'join(s|ed)? st(ands?|ood) r(ises?|ose) return(s|ed)? turn(s|ed)? continu(es?|ed) began beg(ins|un)',
)

/** Heads of "officials of Dorn" that act for it. */
export const ACTING_HEADS = [
  ...words('spokesWORD representatives? officials? leaders? leadership heads? chiefs? presidents?'),
  '(prime\\s|foreign\\s|defen[cs]e\\s)?ministers?',
  ...words(
    'governors? mayors? kings? governments? ministr(y|ies) embass(y|ies) arm(y|ies) forces troops ' +
      'police parliament authorities lawyers? attorneys? envoys? ambassadors? diplomats? commanders? ' +
      'members people residents',
  ),
]

/** Prepositions that make a name part of another phrase. */
export const GOVERNING = words(
  'of for from in on by against with to about over into at than near between like behind after before',
)
