// How forces are said to go away and to build up, whose forces they are, and who only tells of it.
// Source: general knowledge of English war reporting, compiled for this project. How a phrase is
// written is told in phrase.ts. Example: "(gave|given|giving) up".
import { lines, words } from './phrase.ts'

/** Forces go away. */
export const GOING_AWAY = lines(String.raw`
  left
  leaving
  withdr(ew|awn|awing)
  withdrawals?
  (watched|saw|seen|made)\s[^.;]{1,60}?\swithdraw
  (begun|began|started) (to withdraw|withdrawing|pulling (back|out))
  pull(ed|ing) (back|out|its|their)
  pull-?(back|out)s?
  retreat(s|ed|ing)?
  abandon(ed|ing)
  vacat(ed|ing)
  (gave|given|giving) up
  f[ae]ll(en|ing)? back
  depart(ed|ure|ing)
  cleared out
  quit(ted)?
  (moved|moving|taken|took)\s[^.;]{1,40}?\s(away|out) (from|of)
  ceded
  relinquished
  emptied
`)

/** Forces build up. */
export const BUILDING_UP = lines(String.raw`
  strengthen(ed|ing)
  reinforc(ed|ing|ements?)
  (sent|sending|moved|moving|brought|bringing|bring|poured|pouring|rushed|dispatched|ferried) ((in
    |up) )?((more|new|fresh|additional|extra|further) )?(reinforcements|fighters|troops|soldiers
    |forces|men|units)
  dig(ging)? in
  dug in
  mass(ed|ing)
  buil(d|t|ding)[\s-]+up
  build-?up
  concentrat(ed|ing|ions?)
  fortif(ied|ying|ications?)
  deploy(ed|ing|ments?)
  bolster(ed|ing)
  step(ped|ping) up
  (increas|rais|doubl|tripl|swell)(ed|ing) (the |its |their )?(number|strength|presence|garrison
    |force)s?
  add(ed|ing) to
  more (fighters|troops|soldiers|men)
  fresh (fighters|troops|soldiers|units|forces|men)
  consolidat(ed|ing)
`)

/** Armed people, or a part of a front: two moves without either are of no forces. */
export const OF_ARMED = words(
  'fighters troops soldiers forces army units rebels militants militia brigades? positions? ' +
    'front frontlines? lines trenches bridgehead',
)

/** Whose forces, where no name says it. */
export const FORCES_OF = words('army government rebels militia insurgents')

/** Words before a move by which it was not made. */
export const NOT_MADE = lines(`
  instead of
  rather than
  without
  far from
  den(y|ies|ied)
`)

/** What is left or given up that is no position: talks, an accord, an office, the dead. */
export const NO_POSITIONS = words(
  'talks negotiations meeting table accord deal agreement truce ceasefire coalition government ' +
    'office school room hall conference race party job arms weapons claims? hope \\d+ dead behind ' +
    'wounded injured',
)

/** Words of leaving that anybody may do, not forces alone. */
export const ANYBODYS_LEAVING = words('left leaving depart(ed|ing|ure) quit(ted)?')

/** How a blast leaves people, not who leaves a place. */
export const STATES_LEFT = words('dead injured wounded homeless stranded trapped unable without')

/** Verbs by which somebody else is said to have told of a move: "observed by". */
export const SEEN_BY = words('observed reported seen confirm(ed) noted documented registered')

/** Verbs of who only tells of a move. */
export const TELLS_OF = lines(`
  said
  says
  told WORD
  reported
  confirm(ed)
  noted
  stated
  announced
  observed
  claimed
`)
