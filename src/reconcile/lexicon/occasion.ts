// How news tells of what happens once: a place falls, a convoy arrives, a paper is signed, people
// meet, plan to or call it off. Source: general knowledge of news English, compiled for this
// project. How a phrase is written is told in phrase.ts. Example: "got (through|in|into|to)".
import { lines, words } from './phrase.ts'

/** A place falls to somebody. */
export const CAPTURED = lines(String.raw`
  (re)?captur(ed?|es|ing)
  seiz(ed|es|ing|ure)
  conquer(ed|s)
  conquest
  storm(ed|s)
  overr[au]n
  retook
  retaken
  t(ook|aken)(?! (part|place|action|note|care|aim|advantage|shelter|turns|over from))
  fell(?! (on|in|by|from|short|back|ill|silent))
  fallen
  fall of
  enter(ed|s)(?! (talks|negotiations))
  (marched|moved|swept|rolled) into
  (won|gained|regained|wrested|assumed|established|secured|has|have|had) ((full|complete|total
    |entire) )?control
  control (of|over)\s[^.;:]{1,60}?\spass(ed|es)
  in(to)? the hands of
  under the control of
`)

/** Somebody or something awaited arrives. */
export const ARRIVED = lines(String.raw`
  reach(ed|es)
  arriv(ed|es|al|ing)
  enter(ed|s)
  got (through|in|into|to)
  came
  docked
  landed
  crossed
  (rolled|pulled|drove|driven|moved|streamed|made (its|their) way) (in|into|up)
  made it
  receiv(ed|es)
  took delivery
  deliver(ed|y|ies)
  brought
  unloaded
  let in(to)?
  allowed in(to)?
  (was|were) (met|welcomed|greeted|seen in)
`)

/** A paper is signed. */
export const SIGNED = lines(String.raw`
  signed
  signing
  signatures?
  initialled
  ratified
  ratification
  concluded
  sealed
`)

/** Who takes a place. */
export const CAPTORS = words(
  'army troops forces fighters rebels soldiers militia militants brigade insurgents police units',
)

/** Who or what arrives. */
export const ARRIVALS = words(
  'convoy ship ferry delegation envoy train aid trucks lorries plane observers monitors relief',
)

/** What is signed. */
export const PAPERS = words('agreement accord treaty pact truce ceasefire memorandum deal')

/** People meet: where a sentence names two. */
export const MEETING_WORDS = lines(String.raw`
  meet(s|ings?)?
  met
  talks
  summit
  confer(s|red|ring)?
  s[ia]t(s|ting)? (down|across|together|opposite)
  face(-| )to(-| )face
  c[ao]mes? together
  (spoke|speak|speaks|talked|talk) (with|to)
  talked (for|in)
  talk in
  discuss(es|ed|ions?)?
  receiv(e|es|ed)
  welcom(e|es|ed)
  hosts?
  hosted
  handshake
  (shook|shake) hands
  conversation
  encounters?
  consultations?
  dialogue
  exchanged? views
  s(ee|aw|een) (each other|one another)
  one table
  negotiat(e|es|ed|ions?|ing)
  (?<=are\s)expected (in|at|there|on)
  joins?
  joined
`)

/** Words of meeting that need the other as their object: one also hosts a show. */
export const MEETING_SOMEBODY = lines(String.raw`
  receiv(e|es|ed)
  welcom(e|es|ed)
  hosts?
  hosted
  discuss(es|ed)?
  joins?
  joined
  encounters?
`)

/** An occasion did not or will not take place. */
export const CALLING_OFF = lines(String.raw`
  cancel(l?ed|s|l?ing)
  cancel+ation of
  call(ed|s|ing)? (it |WORD WORD )?off
  postpon(ed?|ement)
  scrap(ped|s)?
  put off
  (fell|fallen|falls) through
  abandon(ed|s)?
  shelved
  dropped
  (did|will|would|do|does|could) not (meet|take place|happen|go ahead|be held|come (about|together
    |off)|materiali[sz]e)
  not be (meeting|held)
  no (meeting|talks|summit)
  (pulled|backed|pulls|backs) out
  withdr[ae]w(n|s)? from the (WORD )?(talks|meeting|summit)
  c[ao]me to (nothing|naught)
  fail(ed|s) to (materiali[sz]e|take place|meet|come about)
  (declin|refus)(ed|es) to (meet|receive|host|attend)
  stay(ed|s) away from
  broken off before
  instead of (a )?meeting
  never (took place|met|happened)
`)

/** A plan, before the noun of what is planned. */
export const PLANS_BEFORE = lines(String.raw`
  plans?
  planning
  planned for
  invit(es|ed|ing|ations?)
  agreed
  offer(s|ed)
  propos(es|ed)
  hopes?
  prepar(es|ing|ations)
  expect(s|ed)
  seeks?
  call(s|ed|ing) for
  will
  would
  to host
  to hold
  intends?
  wants? to
  (due|set|scheduled|slated|about|ready) to
  (is|are) to
  getting ready
  agenda
  ahead of
  all eyes
`)

/** A plan, behind the noun of what is planned. */
export const PLANS_BEHIND = lines(String.raw`
  (is|are|was|were|has been|have been) (now |also )?(planned|scheduled|set|due|expected|slated
    |arranged|fixed) (for|to|on|in)\b
  (scheduled|planned|set|slated|arranged) for\b
  (intends?|plans?|hopes?|wants?|wish|wishes|mean) to hold\b
`)

/** Beginnings of nouns and verbs of a meeting by which a plan before them is one of it. */
export const MEETING_NOUNS = lines(String.raw`
  meetings?
  talks
  summit
  conference
  negotiations
  gathering
  meet
  sit
  see
  conversation
  encounter
  face(-| )to(-| )face
  receive
  host
  welcome
  come
  confer
  expected
`)

/** Verbs whose present tense with a day is a timetable. */
export const TIMETABLE_VERBS = lines(String.raw`
  opens
  begins
  starts
  convenes
  takes place
  (meets?|receives|hosts|welcomes|travels|flies)(?=\s)
`)

/** Who is under mud or snow is not at rest. */
export const BURYING = lines(String.raw`
  mud
  mudslide
  landslides?
  landslip
  avalanche
  rubble
  debris
  snow
  ash
  rock
  earth
  slide
  alive
  collapse[ds]?
  under
  beneath
  hatchet
  quake
  earthquake
`)

/** Those who are laid to rest. */
export const BURIED = lines(String.raw`
  dead
  victims?
  bod(y|ies)
  remains
  coffins?
  deceased
  man
  men
  woman
  women
  child(ren)?
  boys?
  girls?
  sons?
  daughters?
  father
  mother
  brothers?
  sisters?
  wife
  husband
  soldiers?
  fighters?
  miners?
  priest
  president
  him
  her
  loved ones
  \p{N}+
  one
  two
  three
  four
  five
  six
  seven
  eight
  nine
  ten
  eleven
  twelve
  dozens
`)

/** What is gathered without anybody meeting. */
export const GATHERED_THINGS = lines(String.raw`
  evidence
  information
  data
  samples?
  signatures?
  wood
  speed
  pace
  facts?
  material
  intelligence
  support
  momentum
  dust
`)

/** What is met without anybody meeting. */
export const MET_THINGS = lines(String.raw`
  conditions?
  demands?
  needs?
  deadlines?
  terms
  requirements?
  goals?
  standards?
  resistance
  criteria
  costs?
  targets?
  approval
  criticism
  expectations?
  obligations?
  quota
`)
