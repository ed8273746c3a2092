// Phrases by which a sentence shows who stands accused in it and who denies, with PARTY where the
// party stands and GAP for up to three words between it and its verb. Source: general knowledge of
// how English news lays a deed at somebody's door, compiled for this project. Example:
// "(accuses|blames) PARTY".
import { lines, words } from './phrase.ts'

/** Whom PARTY is spoken of by: "an envoy of PARTY" is PARTY. */
export const SPEAKS_FOR = words(
  'spokesWORD representatives? officials? leaders? units members commanders? fighters ' +
    'lawyers? envoys? diplomats?',
)

/** PARTY stands accused. */
export const STANDS_ACCUSED = lines(String.raw`
  (see|sees|saw|suspects?|suspected|denounc(es?|ed|ing)|wants?|makes?|made|consider(s
    |ed)?) PARTY (behind|of|for|to answer|to pay|(WORD )?(responsible|guilty|to blame))
  PARTY GAP (fac(es|ed)|must (take|bear|accept)|(has|have|had) to (take|bear
    |accept)) (WORD ){0,2}?(charges?|accusations?|allegations?|blame|responsibility)
  (ordered|committed|carried out|staged|planned) by PARTY
  (accus(e|es|ed|ing)|blam(e|es|ed|ing)|charg(e|es|ed|ing)|condemn(s|ed|ing)?|implicat(es?|ed
    |ing)) PARTY
  (named?|naming|identified|singled out|denounced|branded|called) PARTY (as|for|the culprit)
  (blame|guilt|responsibility|fault|suspicion|charges?|accusations?|allegations?|complaints?
    |evidence|finger)\b[^.;«»]{0,80}?\b(on|upon|with|against|at|to) PARTY
  (lay|lays|lies|rest(s|ed)|falls?|fell) (WORD )?(with|on|upon|at the door of) PARTY
  (attribut(e|es|ed|ing)|ascrib(e|es|ed|ing)|trac(e|es|ed|ing))\b[^.;«»]{0,80}\bto PARTY
  (hold|holds|held|holding|deem(s|ed)?) PARTY (WORD )?(responsible|liable|accountable|guilty)
  (was|were|is|are|be|been) (in fact )?the (work|doing|fault|deed) of PARTY
  PARTY GAP (bore|bears?|carr(y|ies|ied)|shoulder(s|ed)?) (WORD ){0,2}(blame|guilt|responsibility)
  PARTY GAP ((had|has|have) to answer|must answer|answer(s|ed)|(was|were|is|are|be|been|stands?
    |stood) (WORD )?(behind|responsible|guilty|to blame|accused|answerable|implicated|at fault))
  PARTY GAP (came|c[ao]mes?|coming|under) (under )?(accusation|fire|attack|criticism|suspicion)
  (behind|for)\b[^.;«»]{1,100}?,? (stood|stands|was|were|is|are) PARTY
  (it (was|is)|that) PARTY (that|which|who|had|has|have|was|were)\b
`)

/** PARTY denies. */
export const DENIES = lines(String.raw`
  PARTY GAP (shrug(s|ged)?|brush(es|ed)?|wav(es|ed)|challeng(es|ed)|contradict(s|ed)|distanc(es
    |ed)|refus(es|ed)|plead(s|ed)?|(is|are|was|were) (not|innocent)|(did|does|do) not|play(s|ed)
    |t(akes?|ook)|sa(ys|id))\b
  (words|view|eyes|account|answer|reply|leaders|opinion) of PARTY
  PARTY GAP (den(y|ies|ied)|reject(s|ed)?|dismiss(es|ed)?|disput(es?|ed)|refut(es?|ed)|rebut(s
    |ted)?|rebuff(s|ed)?|disclaim(s|ed)?|disavow(s|ed)?|repudiat(es?|ed)|contest(s|ed)?|counter(s
    |ed)?|protest(s|ed)?|insist(s|ed)?|maintain(s|ed)?)\b
  PARTY GAP ((has|have|had) (nothing to do|no (part|role|hand|involvement))|(played|took) no part
    |(is|are|was|were) not\b)
  PARTY GAP (call(s|ed)?|describ(es?|ed)|brand(s|ed)?|label(s|led)?)\s
  PARTY GAP (respond(s|ed)|repl(y|ies|ied)|answer(s|ed)|react(s|ed)|issued?)\b[^.;]{0,60}\bdenial
  ((was|were|been|is|are|be|being) (WORD )?(denied|rejected|dismissed|disputed|refuted|rebutted
    |rebuffed|repudiated|contested|called)|denials?|rejection)\b[^.;«»]{0,60}?\b(by|from) PARTY
  , PARTY (countered|insisted|replied|maintained|answered|retorted|said|stated|declared)\b
  , (countered|insisted|replied|maintained|answered|retorted|said|declared) PARTY
`)

/** Words before a name that says where, not who. */
export const PLACE_PREPOSITIONS = words('in near over at inside outside around across along above')
