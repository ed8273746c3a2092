// Irregular English verbs (base, past, participle) and the small closed classes of the verb group.
// Source: general knowledge of English, compiled for this project.

/** "base past participle", where several forms are current joined by "/". */
export const IRREGULAR_VERBS: readonly string[] = (
  'arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|' +
  'become became become|begin began begun|bend bent bent|bet bet bet|bind bound bound|' +
  'bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|' +
  'bring brought brought|broadcast broadcast broadcast|build built built|' +
  'burn burned/burnt burned/burnt|burst burst burst|buy bought bought|cast cast cast|' +
  'catch caught caught|choose chose chosen|cling clung clung|come came come|' +
  'cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|' +
  'draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|' +
  'eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|' +
  'find found found|flee fled fled|fly flew flown|forbid forbade forbidden|' +
  'forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|' +
  'forgive forgave forgiven|freeze froze frozen|get got got/gotten|give gave given|' +
  'go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|' +
  'hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|' +
  'keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|' +
  'lean leant leant|leap leapt leapt|learn learned/learnt learned/learnt|leave left left|' +
  'lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|' +
  'mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|' +
  'mow mowed mown|offset offset offset|overcome overcame overcome|' +
  'oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|' +
  'pay paid paid|prove proved proven|put put put|quit quit quit|read read read|' +
  'rebuild rebuilt rebuilt|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|' +
  'run ran run|say said said|see saw seen|seek sought sought|sell sold sold|' +
  'send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone|' +
  'shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|' +
  'sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|' +
  'speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|' +
  'split split split|spread spread spread|spring sprang sprung|stand stood stood|' +
  'steal stole stolen|stick stuck stuck|sting stung stung|strike struck struck|' +
  'strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|' +
  'swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|' +
  'tell told told|think thought thought|throw threw thrown|thrust thrust thrust|' +
  'undergo underwent undergone|understand understood understood|' +
  'undertake undertook undertaken|undo undid undone|uphold upheld upheld|' +
  'upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|' +
  'win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|' +
  'withstand withstood withstood|write wrote written'
).split('|')

/** Modal verbs that put what follows ahead of now or leave it open. */
export const MODALS: readonly string[] = [
  'will',
  'shall',
  "'ll",
  'would',
  'should',
  'could',
  'can',
  'may',
  'might',
  'must',
  'ought',
  'cannot',
]

/** Words after which "to do" lies ahead: "plans to", "expected to", "agreed to". */
export const AHEAD_WORDS: readonly string[] = (
  'plan plans planned planning expect expects expected schedule scheduled due set agree ' +
  'agrees agreed agreement vow vows vowed pledge pledges pledged promise promises ' +
  'promised intend intends intended hope hopes hoped want wants wanted likely unlikely ' +
  'ready about ask asks asked asking urge urges urged call calls called decide decides ' +
  'decided decision order orders ordered prepare prepares prepared preparing need needs ' +
  'needed seek seeks sought seeking aim aims aimed aiming threaten threatens threatened ' +
  'offer offers offered proposal propose proposes proposed slated bound poised going ' +
  'deadline effort efforts bid try tries trying tried attempt attempts require requires ' +
  'required supposed committed commitment willing able allow allows allowed demand ' +
  'demands demanded would'
).split(' ')
