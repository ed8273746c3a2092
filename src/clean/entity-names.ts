// Names of character references that a report's text may still carry: the 252 of HTML 4.01 (section
// 24) and `apos`. The many newer names of HTML are left out: in running text "&in;" or "&it;" is no
// reference. Example: ENTITY_NAMES.get('eacute') is 0xE9.

/** Names of U+00A0 to U+00FF in order (HTML 4.01, 24.2.1). */
const LATIN =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
  sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute
  Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde
  Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave
  aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth
  ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/u,
  )

/** Greek names from U+0391 and U+03B1; "-" where the block has no letter or no name. */
const GREEK =
  `Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma
  Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota
  kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega`.split(/\s+/u)

/** The rest, as name and hexadecimal code point (HTML 4.01, 24.3.1 and 24.4.1). */
const OTHERS =
  `quot 22 amp 26 apos 27 lt 3c gt 3e OElig 152 oelig 153 Scaron 160 scaron 161 Yuml 178 circ 2c6
  tilde 2dc ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm 200f ndash 2013 mdash
  2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021
  permil 2030 lsaquo 2039 rsaquo 203a euro 20ac fnof 192 thetasym 3d1 upsih 3d2 piv 3d6 bull 2022
  hellip 2026 prime 2032 Prime 2033 oline 203e frasl 2044 weierp 2118 image 2111 real 211c trade
  2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 lArr 21d0 uArr
  21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin
  2208 notin 2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e
  ang 2220 and 2227 or 2228 cap 2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne
  2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes
  2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b lang 2329 rang 232a loz
  25ca spades 2660 clubs 2663 hearts 2665 diams 2666`.split(/\s+/u)

/** Code point by name. Names are case-sensitive. */
export const ENTITY_NAMES: ReadonlyMap<string, number> = new Map([
  ...LATIN.map((name, index): [string, number] => [name, 0xa0 + index]),
  ...GREEK.map((name, index): [string, number] => [name, 0x391 + index]).filter(([n]) => n !== '-'),
  ...OTHERS.flatMap((name, index): [string, number][] =>
    index % 2 === 0 ? [[name, Number.parseInt(OTHERS[index + 1]!, 16)]] : [],
  ),
])

/**
 * Names so common in prose that they are repaired even when spaces were put inside ("& quot ;").
 */
export const SPACED_NAMES: ReadonlySet<string> = new Set(
  'amp quot apos lt gt nbsp lsquo rsquo ldquo rdquo ndash mdash hellip pound euro copy'.split(' '),
)

/** Names repaired even without their semicolon ("&quot "). */
export const BARE_NAMES: ReadonlySet<string> = new Set('amp quot apos nbsp'.split(' '))
