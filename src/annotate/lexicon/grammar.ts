// Closed word classes and frequent words of English, by what they tell a reader of phrases: where a
// noun phrase may begin, where it must end. Example: in "officials in Marn had warned", "had" ends
// the subject. Source: general knowledge of English grammar, compiled for this project. Lower case;
// apostrophes as "'".

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Words that open a noun phrase. */
export const DETERMINERS = words(`
  the a an this that these those his her its their our my your some any no each every another both
  all several many most few various other one two three four five six seven eight nine ten dozens
  hundreds thousands
`)

export const POSSESSIVES = words('his her its their our my your whose')

/** Pronouns that can be a speaker. */
export const SUBJECT_PRONOUNS = words('he she they it we i you who')

export const PREPOSITIONS = words(`
  of in on at by for from to with about against among amid amidst around as across after before
  behind between beyond despite during except inside into like near off onto outside over past per
  since than through throughout toward towards under until unlike up upon via within without above
  below beside besides along alongside regarding concerning following including opposite
`)

/**
 * Prepositions that may hold on to a noun phrase that speaks: "a spokesman for the front",
 * "officials in Marn".
 */
export const LINKING_PREPOSITIONS = words(
  'of for in from at to with on against near under between behind',
)

export const CONJUNCTIONS = words(`
  and or but nor yet so because although though while whereas if unless when whenever where wherever
  whether that which who whom whose what how why once until since after before as than lest
`)

export const AUXILIARIES = words(`
  is are was were be been being am has have had having do does did will would shall should can could
  may might must 'll 've 're isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't shouldn't can't couldn't cannot mustn't needn't ain't
`)

/** Adverbs that stand between subject and verb, or between auxiliary and verb. */
export const ADVERBS = words(`
  also again already always even ever first further finally frequently earlier later later often
  never not now only once originally previously privately publicly quickly quietly recently
  repeatedly reportedly separately simply since still strongly subsequently then today tomorrow
  tonight yesterday too twice usually yet allegedly apparently briefly bluntly clearly consistently
  correctly defiantly directly effectively emphatically essentially eventually explicitly falsely
  famously firmly flatly formally has however immediately initially instead jokingly just largely
  long merely openly partly personally politely proudly rather really reluctantly routinely
  sarcastically seriously specifically stubbornly suddenly though thus wrongly rightly certainly
  definitely probably likely basically actually nevertheless nonetheless meanwhile therefore
  similarly likewise himself herself themselves itself long loudly softly vehemently angrily
  categorically together jointly
`)

/**
 * Verbs that are frequent in news and no cue of speech: they end a noun phrase. Past and present
 * forms.
 */
export const COMMON_VERBS = words(`
  made makes make making took takes take taking came comes come coming went goes go going got gets
  get getting gave gives give giving became becomes become becoming began begins begin beginning
  kept keeps keep keeping held holds hold holding brought brings bring bringing led leads leading
  left leaves leave leaving met meets meet meeting ran runs run running sat sits set sets put puts
  stood stands won wins winning lost loses losing paid pays sent sends sending built builds bought
  buys fell falls grew grows fought fights rose rises spent spends drove drives died dies dying
  killed kills killing injured wounded attacked attacks bombed fired fires shot shoots struck
  strikes hit hits seized captured recaptured retook entered enters arrived arrives arriving
  returned returns fled flees fleeing crossed moved moves opened opens closed closes started starts
  stopped stops ended ends continued continues followed follows remained remains stayed stays lived
  lives worked works used uses helped helps turned turns caused causes allowed allows forced forces
  failed fails tried tries needed needs included includes involves involved serves served joined
  joins launched launches signed signs passed passes won voted votes elected appointed resigned
  happened happens appeared appears prompted prompting caused carried carries visited visits
  received receives produced produces created creates increased decreased raised raises reached
  reaches hosted hosts faced faces spoken given taken known seen done gone been born based located
  located set held
`)

/**
 * Words of time that stand between a cue and its content, or open a sentence: "said Thursday", "On
 * Friday".
 */
export const TIME_WORDS = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  today yesterday tomorrow tonight morning afternoon evening night week weekend month year earlier
  later recently mon tue tues wed thu thur thurs fri sat sun spring summer autumn fall winter
`)

/** Capitalised words that are never a name: days, months, openers that no other class holds. */
export const NEVER_NAMES = words(`
  i monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar
  apr jun jul aug sep sept oct nov dec yes no ok not there here please thank thanks hello more read
  also photo image picture video caption file copyright advertisement related latest breaking update
  updated editor editors note source share subscribe sign newsletter however meanwhile moreover
  furthermore nevertheless according still then thus hence perhaps maybe today yesterday tomorrow
  tonight now never ever even just only again first second third last next later earlier finally
  eventually recently previously originally currently despite during following including given such
  another other others each every many most much more some several few both all any one two three
  four five six seven eight nine ten eleven twelve twenty hundreds thousands dozens millions about
  around almost nearly over under what who whom whose which when where why how whether if because
  although though while whereas unless until since he she it they we you i him her them us me his
  hers its their theirs our ours my mine your yours this that these those the a an and or but nor so
  yet for of in on at by to from with without within into onto upon after before between among amid
  against across along like unlike as than too very quite rather really is are was were be been
  being has have had do does did will would shall should can could may might must let lets
`)
