// Seed and count become pages of invented sites with what a reader should find in them:
// madePages(7, 100, 'open') yields one page of each skin in turn. The same seed, the same bytes.
import { diceOf } from './dice.ts'
import { HELD_OUT } from './heldout/index.ts'
import { kitOf, type Skin } from './kit.ts'
import { textOf, unmarked, type Range } from './markup.ts'
import { OPEN } from './skins/index.ts'
import { storyOf } from './story.ts'
import { worn } from './worn.ts'

/** A page and what is to be found in it. */
export interface MadePage {
  readonly id: string
  readonly skin: string
  readonly family: string
  readonly url: string
  readonly html: string
  readonly gold: {
    readonly title: string
    readonly outlet: string
    readonly byline: string | null
    /** ISO 8601. */
    readonly published: string | null
    /** Paragraphs, subheads, list items and tables, an empty line between elements. */
    readonly text: string
    /** Where the article's elements stand in html, in order, disjoint. */
    readonly blocks: readonly Range[]
    /** Elements that count neither for nor against: standfirsts, posts quoted whole. */
    readonly neutral: readonly Range[]
  }
}

export type Half = 'open' | 'heldout'

/** Returns the skins of a half. */
export const skinsOf = (which: Half): readonly Skin[] => (which === 'open' ? OPEN : HELD_OUT)

/** Yields `count` pages, the skins of the half in turn. Cost: about a millisecond each. */
export function* madePages(seed: number, count: number, which: Half): Generator<MadePage> {
  const skins = skinsOf(which)
  for (let index = 0; index < count; index++)
    yield pageOf(skins[index % skins.length]!, `${seed} ${which} ${index}`, index)
}

function pageOf(skin: Skin, seed: string, index: number): MadePage {
  const dice = diceOf(`${seed} ${skin.name}`)
  const story = storyOf(dice, {
    ...(skin.topics && { topics: skin.topics }),
    ...(skin.length && { length: skin.length }),
  })
  const kit = kitOf(story, dice, skin.url)
  const { html: marked, byline, published } = skin.render(kit)
  const { html, blocks, neutral } = unmarked(worn(marked, dice))
  const text = blocks.map(({ start, end }) => textOf(html.slice(start, end))).join('\n\n')
  return {
    id: `${skin.name}-${index}`,
    skin: skin.name,
    family: skin.family,
    url: kit.url,
    html,
    gold: { title: story.headline, outlet: story.outlet, byline, published, text, blocks, neutral },
  }
}
