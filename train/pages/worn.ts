// A marked page as another build of the same system would write it: in a share of pages the names
// of classes are hashed ('article-body' becomes 'x3f9a1c'), in a share line breaks are gone.
import { diceOf, type Dice } from './dice.ts'

/** Shares of pages, from 0 to 1; names are hashed seldom, since most sites keep them. */
const [HASHED, MINIFIED] = [0.15, 0.25]

/** Returns the page, perhaps with other class names and less space; its text stays the same. */
export function worn(html: string, dice: Dice): string {
  const named = dice.chance(HASHED) ? hashed(html, dice.int(0, 9999)) : html
  return dice.chance(MINIFIED)
    ? named.replaceAll(/>([\uE000-\uE003]?)\n+(?=[\uE000-\uE003]?<)/gu, '>$1')
    : named
}

/** The same name becomes the same hash all over the page. */
function hashed(html: string, salt: number): string {
  const names = new Map<string, string>()
  const hashOf = (name: string) => {
    const known = names.get(name)
    if (known !== undefined) return known
    const made = `x${diceOf(`${salt} ${name}`).int(0x100000, 0xffffff).toString(16)}`
    names.set(name, made)
    return made
  }
  return html.replaceAll(
    / class=(["'])([^"'<>]*)\1/gu,
    (_, quote: string, value: string) =>
      ` class=${quote}${value.split(' ').filter(Boolean).map(hashOf).join(' ')}${quote}`,
  )
}
