// The brief of the example story as it was drafted, with what its writer vouches for, as true
// lines.
import { draftLines } from '../../src/brief/index.ts'
import { storiesOf } from '../../src/engine/run.ts'
import { shippedStages } from '../../src/engine/stages.ts'
import { annotateDocument, shippedPlan } from '../../src/engine/annotate.ts'
import type { Pile } from '../../src/model/pile.ts'
import { layerOf } from '../../src/model/pile.ts'
import type { Story } from '../../src/model/story.ts'
import { exampleDocuments, rememberingAnnotators } from './example.ts'
import type { TrueLine } from './line.ts'

/** Lines that the brief of the example prints, as true lines with their names. */
export async function briefLines(): Promise<TrueLine[]> {
  const told: { pile: Pile; story: Story }[] = []
  const tell = (pile: Pile, id: string) => {
    const story = shippedStages.tell(pile, id)
    told.push({ pile, story })
    return story
  }
  const documents = exampleDocuments()
  await storiesOf(documents, { stages: { ...shippedStages, tell } })
  const plan = shippedPlan()
  return told.flatMap(({ pile, story }) => {
    const printed = new Set(story.brief.map(({ text }) => text))
    const drafts = draftLines({ pile, ...story, annotate: rememberingAnnotators() })
    return drafts
      .filter(({ text }) => printed.has(text))
      .map(({ text, cites, vouched, independent }): TrueLine => {
        const document = { ...documents[0]!, id: '', source: text, text, edits: [], repeats: [] }
        const names = layerOf(annotateDocument(document, plan), 'name').flatMap(
          ({ start, end, type }) => (type === 'other' ? [] : [{ start, end, type }]),
        )
        const others = story.people.map(({ name }) => ({ words: name, type: 'person' as const }))
        const more = independent === undefined ? {} : { independent }
        return { source: 'example', text, cites, names, others, verbs: [], vouched, ...more }
      })
  })
}
