// Words that make a name that of a body of people: last words of English names of parties and armed
// groups, and first words of names written over from other languages ("Jaish Tarn", "Frente Orsk").
// Source: general knowledge of political and military vocabulary, compiled for this project. Lower
// case.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))

/** Last words of the names of parties, unions and armed groups. */
export const GROUP_HEADS = words(`
  front brigade brigades movement union army party militia militias alliance coalition battalion
  battalions regiment legion corps league brotherhood faction forces guards congress federation
`)

/** Before "Front" they make a stretch of a war, not a body. */
export const WAR_FRONTS = words(`
  western eastern northern southern home central italian russian german soviet balkan pacific
`)

/**
 * First words of such names in other languages: army, front, movement, party, battalion,
 * supporters, free men, union, council, organisation.
 */
export const FOREIGN_GROUPS = words(`
  jaish jaysh jeish jaesh jabhat jebhat jabhet hayat hay'at hay'et haiat hayet ahrar harakat
  haraka harakah hizb hezb hizbul hizb-ul liwa liwa' katibat kataib kata'ib kataeb katiba ansar
  ansaru asaib asa'ib faylaq failaq saraya sariyat junud jund tahrir tehrik tehreek tehrik-e
  lashkar lashkar-e sipah sipah-e sepah ittihad itihad majlis tanzim tandhim munazzamat suqour
  suqur firqat quwat quwwat shabab mujahideen mujahidin mujahedeen mujahedin hashd jamaat jama'at
  jamaa jamaah jemaah jamiat jamiat-e jamiatul laskar gerakan partai barisan parti partisi partiya
  partito partido partit partei frente front frontul ejército ejercito exército exercito
  movimiento movimento mouvement mouvman rassemblement rassemblement unión união unione unità
  fuerzas fuerza forças forze brigada brigadas brigate bandera comando comandos milicia milicias
  juntas coalición coalizione alianza aliança alleanza bund bewegung volksfront jednota hnutí
  hnutie strana stranka partia ruch pokret narodna narodni bharatiya janata lok rashtriya shiv
  muttahida jamiyat eelam khmer viet
`)

/**
 * First words of names of places written over from Arabic and its neighbours: town of caves,
 * convent, hill, bridge, village, spring, gate, cape, valley, castle, mountain, river, well.
 */
export const FOREIGN_PLACES = words(`
  maarat maaret maarrat ma'arat ma'arrat deir dayr tal tall tell tel jisr kafr kafar kfar jabal
  jebel jebal wadi ras bab beit bayt bait qalaat qal'at qalat nahr shatt khirbet khirbat bir bi'r
  kasr qasr mazraat mazra'at madinat tepe dasht darya kuh koh chah qala
`)
