// Phrases by which one party accuses another or denies it, and what such verbs take that is no
// charge. Source: general knowledge of English news style, compiled for this project. How a phrase
// is written is told in phrase.ts. Example: "point(s|ed|ing)? (the|a) finger".
import { lines, words } from './phrase.ts'

/** A denial: the verb, a rejected charge, or a charge called untrue. */
export const DENIALS = lines(String.raw`
  den(y|ies|ied|ying)
  refut(e|es|ed|ing)
  dismiss(es|ed|ing)?
  rebuff(s|ed)?
  (?<!\b(an?|the|this|that|any|some|no|of|in|over|his|her|their
    |its) )disput(e|es|ed|ing)(?! (between|over|with|among)\b)
  reject(s|ed|ing)?
  disclaim(s|ed|ing)?
  disavow(s|ed|ing)?
  repudiat(es?|ed|ing)
  rebut(s|ted|ting)?
  denials?
  no (truth|substance|basis|evidence) (in|to|for)
  (baseless|groundless|unfounded|untrue|false|fabricated)\b(?! \p{L})
  call(s|ed|ing)? (it|this|that|them|the WORD) ["“'‘]?(an? )?(WORD ){0,3}?(lies?|fabrications?
    |fairy tales?|fiction|novel|nonsense|slander|propaganda|invention|hoax|baseless|groundless
    |unfounded|false|untrue|absurd)
  says? (it|they|he|she) (has |have |had )?never
  (is|are|was|were) not (to blame|responsible|behind|involved|guilty)
  (has|have|had) (nothing to do with|no (part|role|hand|involvement)\b)
  (play(s|ed)|t(akes?|ook)) no (part|role)
  (did|does|do) not (carry out|take part|commit)
  not guilty
  innocent (of|to)
  innocence
  distanc(es|ed|ing) (itself|themselves|himself|herself) from
  refus(es|ed|ing) to (accept|take|bear) (the |any )?(blame|responsibility)
  shrug(s|ged)? off
  brush(es|ed)? (aside|off)
  wav(es|ed) (away|aside|off)
  contest(s|ed)
  challeng(es|ed)
  slander
  calumny
  libel
  call(s|ed|ing)? ((the|any|such|these|those|all) )?(charges?|accusations?|allegations?|claims?
    |reports?|suggestions?)\b[^.;]{0,90}?\b(lies?|absurd|nonsense|slander|propaganda|invention
    |hoax|fabrications?|fiction|untrue|baseless|false)
  others (were|are) (responsible|to blame|behind)
`)

/** Beginnings of verbs that deny only where a charge is named: one also rejects an offer. */
export const DENIALS_OF_A_CHARGE = lines(String.raw`
  refut
  dismiss
  rebuff
  disput
  reject
  repudiat
  rebut
  no\s
  baseless
  groundless
  unfounded
  untrue
  false
  fabricated
  shrug
  brush
  wav
  contest
  challeng
  slander
  calumny
  libel
`)

/** Beginnings of verbs of denying that an auxiliary turns round: "cannot deny". */
export const DENYING_VERBS = words(
  'den(?!ial) refut dismiss rebuff disput reject disclaim disavow repudiat rebut',
)

/** What such verbs deny. */
export const CHARGE_NOUNS = words(
  'claims? charges? allegations? accusations? reports? suggestions? fabrications? lies ' +
    'rumou?rs? blame involvement responsibility wrongdoing',
)

/** Nouns of a charge: who speaks of one need not make it. */
export const SPOKEN_CHARGES = words('allegations? accusations? charges? complaints? claims?')

/** What is denied to somebody, or turned down, without being a charge. */
export const NO_CHARGES = lines(String.raw`
  den(y|ies|ied|ying) ((?!WORDing\b)WORD ){0,4}?(requests?|visas?|entry|access|bail|permission
    |asylum|boarding|service|appeals?|motions?|food|aid|medicine)
  (reject(s|ed|ing)?|dismiss(es|ed|ing)?) (WORD ){0,3}?(proposals?|offers?|plans?|calls?|demands?
    |terms|talks|appeals?|bids?|requests?|deals?|truces?|ceasefires?|ideas?|complaints?|motions?)
`)

/** Phrases that point back at an accusation made in the sentence before. */
export const BACK_AT_A_CHARGE = lines(String.raw`
  (these|those|such|the|that|this|any|all|an|both) (WORD )?(charges?|claims?|allegations?
    |accusations?|reports?|involvement|responsibility|fabrications?)\b(?! (of|in|for|that|about)\b)
  (denied|denies|deny|rejected|called) (it|this|that|them)
`)

/** An accusation: the verb, evidence of a deed, or a deed said to be done, prepared or planned. */
export const ACCUSATIONS = lines(String.raw`
  accus(e|es|ed|ing|ations?)
  blam(e|es|ed|ing)
  h[eo]ld(s|ing)? ([\p{L}'’-]+ ){1,6}responsible
  point(s|ed|ing)? (the|a) finger
  suspect(s|ed)?\b[^.;]{1,60}\bof WORDing
  attribut(es?|ed|ing)
  trac(es?|ed|ing)\b[^.;]{1,80}\bto
  denounc(es?|ed|ing)
  condemn(s|ed|ing)?\b[^.;]{1,60}\bfor
  levell?(s|ed|ing) the charge
  fac(es|ed|ing) (the |an? )?(charges?|accusations?|allegations?)
  charges? against
  ordered by
  the (author|doing|fault) of
  take responsibility
  alleg(e|es|ed|ing|edly|ations?)
  evidence
  responsib(le|ility) for
  guilty?
  culprits?
  answer(s|ed|able)? for
  charg(e|es|ed|ing) (that\b|WORD(\sWORD){0,4} with\b)
  the (work|doing) of
  behind WORD
  to blame for
  (has|have|had) (WORD )?(used|mined|shelled|bombed|fired|attacked|killed|stored|planted|stuffed)
  (is|are|was|were) (being )?(prepar(ing|ed)|planning|planned(?! (for|on|in)\b)|stag(ing|ed))
  planned(?! (for|on|in|to (meet|hold|visit))\b)
  plotted
  staged
  carried out
  violated
  breached
`)

/** Verbs whose subject accuses. */
export const ACCUSING_VERBS = lines(String.raw`
  accus(e|es|ed|ing)
  blam(e|es|ed|ing)
  h[eo]ld(s|ing)?(?=\s)
`)

/** Phrases that lay a deed at somebody's door. */
export const CHARGING = lines(String.raw`
  accus(e|es|ed|ing|ations?)
  blam(e|es|ed|ing)
  responsib(le|ility) for
  behind
  guilty of
  guilt for
  answer(s|ed)? for
  charg(e|ed|es) (of|that|against)
  the (work|doing|fault|author) of
  finger
  suspect(s|ed)?\b[^.;]{1,60}\bof WORDing
  attribut(es?|ed)
  trac(es?|ed)
  denounc(es?|ed|ing)
  condemn(s|ed|ing)?
  ordered by
  fac(es|ed) (the |an? )?(charges?|accusations?)
`)

/** Forces without a name and without an article. */
export const BARE_FORCES = lines(String.raw`
  (government|rebel|army|coalition|opposition|state|security) (forces|troops|soldiers|fighters)
`)

/** Words of a condition or a general warning: what may happen accuses nobody. */
export const SUPPOSING = lines(String.raw`
  if
  should
  in case
  in the event
  unless
  whether
  would
  against (the|any) use
`)

/** Bodies that speak without a name of their own. */
export const BODIES = lines(String.raw`
  army
  military
  government
  regime
  police
  navy
  air force
  general staff
  presidency
  parliament
  opposition
  rebels?
  insurgents
  militants
  militia
  ministry
  authorities
  junta
  union
  company
  palace
  minister
  governor
  president
  premier
`)

/** Who or what passes words on for somebody and is no party itself. */
export const VOICES_OF_OTHERS = words(
  'spokesWORD representatives? statements? lawyers? attorneys? aides? publicist photographs? ' +
    'images? documents? videos? footage letters? words?',
)

/** What is told of and tells nothing itself: "word of the seizure" is no party. */
export const TIDINGS = words(
  'word news details reports? accounts? footage videos? rumou?rs? claims?',
)

/** Phrases by which somebody takes a deed on himself. */
export const OWNING_UP = lines(String.raw`
  (claim(s|ed|ing)?|t(ake|akes|ook|aking)|accept(s|ed|ing)?|assum(es?|ed|ing)|admit(s
    |ted)?) (WORD )?responsibility
`)

/** Words before a verb of denying by which nothing is denied. */
export const UNDENYING = lines(String.raw`
  not
  never
  nobody
  no\s?one
  can
  could
  cannot
  would
  might
  may
  must
  should
  without
  nor
  confirm(ed)? or
`)

/** Words before "to deny" by which it is denied all the same. */
export const GOING_ON_TO = words(
  'on continuWORD quick moved rushed hurried forced out seem\\p{L}* appear\\p{L}* first',
)

/** Verbs by which somebody reports an accusation. */
export const TELLING_VERBS = words('said says warn(s|ed)? insist(s|ed)? claim(s|ed)? told added')

/** What accusing and denying is told with, over and above the words of the quarrel. */
export const QUARREL_WORDS =
  'hold held behind responsibility role part hand involvement involved nothing officials official guilty baseless false ' +
  'troops soldiers fighters president sunday monday tuesday wednesday thursday friday saturday call called inquiry laid lay ' +
  'statement dismissed reports report no any again repeatedly carried out near inside outside along beside people claim claimed'

/** Words of the quarrel itself: they say nothing of what it is about. */
export const DISPUTING_WORDS =
  'accuse accused accusation blame blamed deny denied denial reject rejected allege alleged allegation charge ' +
  'charges claim claims evidence warn warned warning spokesman spokeswoman minister government forces army ' +
  'responsible news conference reporters statement used using use war'
