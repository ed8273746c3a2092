// A line beside a heading or below a text → the names of who wrote it; null where it names nobody.
// Example: "By Mira Sorel and Joran Tarn, NORDPRESS" gives "Mira Sorel and Joran Tarn". Between the
// parts of a line that different elements make stands BREAK, which no name goes across. Who took
// the pictures, edited or checked the text is nobody's author. Sources: the credits of newspapers
// and agencies, compiled for this project.
import { FEMALE_NAMES, MALE_NAMES } from '../../text/first-names.ts'

/** Stands between the parts of a line. */
export const BREAK = '\u0001'

const DONE =
  'written|story|posted|reported|reporting|additional reporting|words|published|article|text|texts|report|submitted|contributed|created|compiled|interview|review|analysis|opinion|commentary|column|words and (?:pictures|photos)|text and photos|photos and text|story and photos'
/** What stands before names: "By", "Story by", "Author:", "Words:". */
const BY = new RegExp(
  String.raw`^[-–—•|·/]?\s?(?:(?:${DONE})\s)?by\b[\s${BREAK}]{0,3}:?[\s${BREAK}]{1,3}`,
  'iu',
)
const AUTHOR =
  /^(?:(?:the )?(?:authors?|writers?|reporters?|journalists?|byline)|written|words|texts?|report|reporting|story|correspondent|columnist|posted)[\s\u0001]{0,3}:[\s\u0001]{0,3}(?:by\s)?/iu
/** Labels that stand alone, before names in the next line. */
const ALONE = new RegExp(
  String.raw`^(?:(?:(?:${DONE})\s)?by|(?:about )?(?:the )?(?:authors?|writers?|reporters?)|thread starter|started by|words)\s?:?$`,
  'iu',
)
/** Labels that share a line with the name, in an element of their own. */
const STARTER = new RegExp(
  String.raw`^(?:thread starter|started by|about the authors?)[ ${BREAK}:]{1,3}`,
  'iu',
)
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’-]*[,;]?$/u
const LOW =
  'de|da|di|do|du|dos|das|del|della|des|la|le|el|al|bin|bint|ibn|van|von|der|den|ter|ten|zu|st'
const PARTICLE = new RegExp(`^(?:${LOW})$`, 'u')
const AND = /^(?:and|&|with|und|et|y)$/iu
/** Words that begin something else than a name, and where a name beside a date ends. */
const STOPS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|updated|published|posted|created|share|follow|read|photos?|pictures?|email|comments?|views?|last|min|minutes?|by|on|in|at|from|about)[,;.]?$/iu
/** Words of nobody's name: jobs, desks, bodies, sections. */
const NO_PERSON =
  /^(?:staff|admin|administrator|editors?|editorial|reporters?|correspondents?|writers?|contributors?|columnists?|producers?|newsroom|news|desk|team|bureau|agency|agencies|press|newswire|wires?|services?|association|guest|special|chief|senior|political|our|the|all|more|world|politics|business|sports?|opinion|culture|science|health|local|weather|travel|technology|tech|education|environment|lifestyle|video|podcasts?|magazine|section|home|breaking|live|watch|listen|company|university|council|ministry|department|institute|foundation|group|ltd|inc|llc|online|digital|network|media|today|tomorrow|web|user|author)[,;.]?$/iu
const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)[,.]?$/iu
/** What may stand after names that are a byline; any other word makes it a sentence. */
const AFTER =
  /^(?:[|•·–—,;:/(\u0001\d-].*|(?:on|in|at|for|from|of|updated|posted|published|last|created|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|\S{1,60}@\S{1,60})[.,]?(?:\s.*)?)?$/iu

const isGivenName = (word: string) => MALE_NAMES.has(word) || FEMALE_NAMES.has(word)

const WORDS_MAX = 60
const NAMES_MAX = 12

/** Names of authors and what of the line stands after them. */
export interface Names {
  readonly names: string
  readonly rest: string
}

/** Whether a line is a label for the names in the next. */
export function isAuthorLabel(words: string): boolean {
  return words.length < 40 && ALONE.test(words)
}

/** The names of a line that says whose it is. `labelled`: the line before was a label. O(line). */
export function creditIn(line: string, { labelled }: { readonly labelled: boolean }): Names | null {
  const match = BY.exec(line) ?? AUTHOR.exec(line) ?? STARTER.exec(line)
  if (!match && !labelled) return null
  const rest = line.slice(match?.[0].length ?? 0)
  return namesAt(rest) ?? agencyAt(rest)
}

/** What credits put before a name: "By ", "Words: ". */
export function withoutCredit(line: string): string {
  return line.replace(BY, '').replace(AUTHOR, '')
}

/** The names that a line begins with, two words and more each; null where a sentence goes on. */
export function namesAt(line: string): Names | null {
  const tokens = line.split(' ').slice(0, WORDS_MAX)
  const first = nameFrom(tokens, 0)
  if (first === null || first.end - first.start < 2 || isNobody(tokens, first)) return null
  const names = [first]
  let close = ''
  for (let at = first.end; names.length < NAMES_MAX;) {
    const next = nextName(tokens, at, names.at(-1)!)
    if (next === null) break
    names.push(next.name)
    close = next.joint === 'and' ? 'and' : close
    at = next.name.end
  }
  // "By Mira Sorel, New York": what a comma sets off is a name where "and" ends the list, or where
  // it begins like one.
  const text = ({ start, end }: Name) =>
    tokens
      .slice(start, end)
      .join(' ')
      .replace(/[,;]$|(?<=\p{L}{3})\.$/u, '')
  const kept =
    close === 'and' ? names : names.filter((one, i) => i === 0 || isGivenName(tokens[one.start]!))
  const all = [...new Set(kept.map(text))]
  const end = kept.at(-1)!.end
  const tail = /[,;]$/u.test(tokens[end - 1]!) ? ', ' : ''
  const rest = tail + tokens.slice(end).join(' ')
  // "Words: Mira Sorel. Pictures: Aldo Venn"
  const stops = /\p{L}{3}\.$/u.test(tokens[end - 1]!)
  return stops || AFTER.test(rest.trimStart())
    ? { names: close === 'and' ? listed(all) : all.join(', '), rest }
    : null
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  const once = [...new Set(names)]
  return once.length < 2 ? (once[0] ?? '') : `${once.slice(0, -1).join(', ')} and ${once.at(-1)}`
}

/** Whether a text is nothing but names of persons. */
export function isNames(text: string): boolean {
  return namesAt(text)?.rest === ''
}

/** Whether a text is nothing but names of persons, one of whom has a known given name. */
export function isPersons(text: string): boolean {
  const words = text.split(' ')
  if (words.length > 16 || words.some((word) => NO_PERSON.test(word)) || !isNames(text))
    return false
  return text.split(/, | and | & /u).some((name) => isGivenName(name.split(' ')[0]!))
}

/** The names before a day or an address of mail: "Mira Sorel, 3 May 2032", or null. */
export function personsBefore(text: string): string | null {
  const found = namesAt(text)
  if (found === null || !/^[\s,;(|•\u0001]{0,6}(?:\d|\S{1,60}@\S)/u.test(found.rest)) return null
  return isPersons(found.names) ? found.names : null
}

/** Names of "Reporting by Mira Sorel in Marn; editing by Aldo Venn" and its like. */
export function signedIn(line: string): string | null {
  const match = /^\(?(?:reporting|report|written|words|text|story) by (\S.{3,200})$/iu.exec(line)
  const who = match?.[1]?.split(/[;.](?:\s|$)|\)|,? (?:additional|editing|edited|writing)\b/iu)[0]
  if (who === undefined) return null
  const names = who
    .split(/, | and | & /u)
    .map((one) => one.replace(/ in \p{Lu}.{1,40}$/u, '').trim())
  if (!isNames(names[0]!)) return null
  const all = names.filter(isNames)
  return / and | & /u.test(who) ? listed(all) : all.join(', ')
}

interface Name {
  readonly start: number
  readonly end: number
}

/** The words of one name; it ends at a comma, a break and what is no word of a name. */
function nameFrom(tokens: readonly string[], start: number): Name | null {
  let end = start
  let words = 0
  while (end < tokens.length && end - start < 7) {
    const token = tokens[end]!
    const goesOn = PARTICLE.test(tokens[end + 1] ?? '') || NAME_WORD.test(tokens[end + 1] ?? '')
    if (PARTICLE.test(token) && goesOn) {
      end++
      continue
    }
    if (!NAME_WORD.test(token) || STOPS.test(token)) break
    if (MONTH.test(token) && (words >= 2 || /^\d/u.test(tokens[end + 1] ?? ''))) break
    end++
    words++
    if (/[,;]$/u.test(token)) break
  }
  return words === 0 || words > 5 ? null : { start, end }
}

const isBody = (tokens: readonly string[], { start, end }: Name) =>
  tokens.slice(start, end).some((token) => NO_PERSON.test(token))
/** "Staff Writer", "the News Desk": nobody in particular. */
const isNobody = (tokens: readonly string[], { start, end }: Name) =>
  tokens.slice(start, end).every((token) => NO_PERSON.test(token))

/** The name after a comma or "and", where one stands there. */
function nextName(
  tokens: readonly string[],
  after: number,
  last: Name,
): { readonly name: Name; readonly joint: 'and' | 'comma' } | null {
  let at = after
  let comma = /[,;]$/u.test(tokens[last.end - 1]!)
  let and = false
  for (; at < tokens.length && at - after < 5; at++) {
    const token = tokens[at]!
    if (token === BREAK) continue
    if (token === ',' || token === ';') comma = true
    else if (AND.test(token)) and = true
    else break
  }
  if (!comma && !and) return null
  const name = nameFrom(tokens, at)
  if (name === null || name.end - name.start < 2 || isBody(tokens, name)) return null
  return { name, joint: and ? 'and' : 'comma' }
}

/** "By NORDPRESS": an agency by its capitals, alone in its line. */
function agencyAt(rest: string): Names | null {
  const word = /^(\p{Lu}{2,12})(?=$|[ ,|•·\u0001])/u.exec(rest)?.[1]
  if (word === undefined || NO_PERSON.test(word)) return null
  const after = rest.slice(word.length)
  return AFTER.test(after.trimStart()) ? { names: word, rest: after } : null
}
