// Words that end or cannot belong to a noun phrase: function words, auxiliaries, adverbs and
// frequent verb forms. Source: general knowledge of English, compiled for this project.

/** Function words: a noun phrase never holds one. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `
  a an the this that these those and or but nor so yet if then than as of in on at by to from
  with without within into onto for about around over under above below between among amid
  amidst across along against after before during since until till through throughout toward
  towards upon via per near behind beneath beside off out up down inside outside beyond
  despite due because while when where whereas who whom whose which what why how is are was
  were be been being am has have had having do does did will would shall should can could may
  might must not no he she it they we you i him her them us me his its their our your my there
  here also already still now ago later earlier today yesterday tomorrow only just even both
  each every either neither again once twice too very including according such like unlike
  respectively apart away back together alone nationwide worldwide annually daily weekly
  monthly yearly currently recently previously reportedly allegedly mostly mainly instead
  however whether though although plus minus versus vs some any all more most less least ahead
  far long wide high tall deep old thick heavy longer shorter higher lower else therefore
  thereby thus overnight soon nearly almost roughly approximately exactly precisely
  straightaway anyway altogether
`
    .trim()
    .split(/\s+/u),
)

/** Finite verbs and participles that often follow a counted noun or stand before a number. */
export const FREQUENT_VERBS: ReadonlySet<string> = new Set(
  `
  begins starts ends opens closes includes provides appears helps features launches continues
  happens follows joins marks brings carries covers allows offers expects said say says told
  tell tells died die dies fled flee flees left leave leaves live lives lived lost lose got
  get gets made make makes took take takes came come comes went go goes gave give gives given
  saw see seen found find finds held hold holds kept keep ran run runs stood stand won win
  wins paid pay pays sent send sends spent spend built build bought buy sold sell put set cut
  hit shot became become becomes began begin begun brought bring remain remains stay stays
  need needs require requires want wants face faces cross return returns arrive move moves
  seek sought rose rise rises fell fall falls grew grow grows drove drive flew fly fought
  fight think thought know known knew feel felt met meet led lead leads taken driven shown
  show shows sit sat lay lie lies broke broken burnt spread struck caught forced use uses work
  works weigh weighs cost costs reach reaches enter enters lack lacks suffer serve serves
  share shares gather travel belong depend depends wrote written chose chosen spoke born voted
  vote
`
    .trim()
    .split(/\s+/u),
)
