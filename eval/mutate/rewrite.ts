// Ways to say a true line otherwise and leave it true: what a careful editor may do. A check that
// strikes one of these raises a false alarm. Example: “Rain fell,” Venn said. → Venn said “Rain
// fell”.
import { MONTHS } from './words.ts'

/** A rewritten line, or null where there is nothing to rewrite. */
export type Rewrite = (text: string) => string | null

const changed = (text: string, next: string): string | null => (next === text ? null : next)

/** A replacement outside quotation marks: what is quoted must stay to the letter. */
function outside(text: string, change: (part: string) => string): string | null {
  const parts = text.split(/([“"][^“”"]{0,2000}[”"])/u)
  return changed(text, parts.map((part, at) => (at % 2 === 0 ? change(part) : part)).join(''))
}
const MONTH = MONTHS.join('|')

/** Every rewrite by its name. */
export const REWRITES: { readonly [name: string]: Rewrite } = {
  unchanged: (text) => text,
  'connective dropped': (text) => {
    const match = /^(?:But|And|However,|Meanwhile,|Still,|Also,|In addition,)\s+(.+)$/su.exec(text)
    return match ? match[1]!.charAt(0).toUpperCase() + match[1]!.slice(1) : null
  },
  'bracket dropped': (text) =>
    outside(text, (part) => part.replace(/\s\([^()“”"]{1,80}\)(?!\.?$)/u, '')),
  'attribution to the front': (text) => {
    const match =
      /^([^“”"]{20,300}), ((?:\p{Lu}[\p{L}.'’-]+\s){1,4}|(?:the|a|an)\s(?:\p{L}+\s){1,4})said\.$/u.exec(
        text,
      )
    if (!match) return null
    const who = match[2]!
    const body = /^(?:The|A|An|Some|About|More|At|In|On|It|They|He|She|No)\b/u.test(match[1]!)
      ? match[1]!.charAt(0).toLowerCase() + match[1]!.slice(1)
      : match[1]!
    return `${who.charAt(0).toUpperCase()}${who.slice(1)}said ${body}.`
  },
  'according to': (text) => {
    const match = /^((?:\p{Lu}[\p{L}.'’-]+\s){1,4})said (?:that )?([^“”"]{20,300}\.)$/u.exec(text)
    return match ? `According to ${match[1]!.trim()}, ${match[2]!}` : null
  },
  'day and month turned': (text) =>
    outside(text, (part) =>
      part.replace(
        new RegExp(`\\b(\\d{1,2}) (${MONTH})\\b|\\b(${MONTH}) (\\d{1,2})\\b(?!,? \\d{4}|\\d)`, 'u'),
        (_, day, month, monthFirst, dayAfter) =>
          day === undefined ? `${dayAfter} ${monthFirst}` : `${month} ${day}`,
      ),
    ),
  'number in digits': (text) =>
    outside(text, (part) =>
      part.replace(
        /\b(?:two|three|four|five|six|seven|eight|nine|ten)\b(?=\s\p{Ll}+s\b)/u,
        (word) => String(WORDS.indexOf(word)),
      ),
    ),
  'millions in digits': (text) =>
    outside(text, (part) =>
      part.replace(/(?<![\d.,$€£])(\d{1,3})(?:\.(\d))? million\b/u, (_, whole, tenth = '0') =>
        (Number(whole) * 1_000_000 + Number(tenth) * 100_000).toLocaleString('en-US'),
      ),
    ),
  'no thousands mark': (text) =>
    outside(text, (part) => part.replace(/\b(\d{1,3}),(\d{3})\b(?!,)/u, '$1$2')),
  'per cent sign': (text) =>
    outside(text, (part) => part.replace(/(\d) (?:per cent|percent)\b/u, '$1%')),
  'straight marks': (text) => changed(text, text.replaceAll(/[“”]/gu, '"')),
  'shorter form': (text) =>
    outside(text, (part) =>
      part.replace(/\b(did|was|were|is|are|has|have|had|does|do|would|could) not\b/u, "$1n't"),
    ),
  'relative clause dropped': (text) =>
    outside(text, (part) => part.replace(/, wh(?:o|ich) [^,“”"]{5,120},/u, '')),
  'title dropped': (text) =>
    outside(text, (part) =>
      part.replace(
        /(?<!\p{L}\.? )\b(?:President|Governor|Senator|Professor|Dr\.?|Mr\.?|Mrs\.?|Ms\.?) (?=\p{Lu}\p{Ll}+ \p{Lu})/u,
        '',
      ),
    ),
  'said for a stronger verb': (text) =>
    outside(text, (part) =>
      part.replace(/\b(?:announced|stated|explained|added|noted) that\b/u, 'said that'),
    ),
}

const WORDS = 'zero one two three four five six seven eight nine ten'.split(' ')
