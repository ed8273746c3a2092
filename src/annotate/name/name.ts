// Names of persons, organisations and places, and other proper names, without titles: by rules
// (capitals, lexicons and what stands beside them), and by a trained model that knows what the
// rules say. Example: "President Aldo Venn flew to Marn." -> "Aldo Venn" person, "Marn" place.
import type { Sentence } from '../../model/annotation.ts'
import type { Annotator } from '../../model/annotator.ts'
import type { Token } from '../../text/token.ts'
import { headedNames } from './headed.ts'
import { candidatesOf } from './mentions.ts'
import { modelNames, type NameModel, type RuledName } from './model.ts'
import { findRuns } from './runs.ts'
import { settledNames } from './settle.ts'
import { keyOf, typesOf } from './type.ts'
import { wholeNames } from './whole.ts'

/** The annotator of names, by the model, or by rules alone where there is none. */
export function nameAnnotator(model: NameModel | null): Annotator<'name'> {
  return {
    makes: 'name',
    version: 6,
    needs: ['sentence'],
    annotate: ({ text, tokens, layer }) => {
      const sentences = layer('sentence')
      const ruled = namesByRule(text, tokens, sentences)
      const names = model
        ? modelNames(model, { text, tokens, sentences, ruled })
        : ruled.map(({ kind, start, end, type }) => ({ kind, start, end, type }))
      const list = model?.list ?? null
      const whole = headedNames(text, tokens, wholeNames(text, tokens, names))
      return settledNames({ text, tokens, names: whole, list })
    },
  }
}

/** The names that the rules find, in order. O(tokens). */
export function namesByRule(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): RuledName[] {
  const candidates = findRuns(text, tokens, sentences).flatMap(candidatesOf)
  const types = typesOf(candidates, tokens)
  const names: RuledName[] = []
  for (const candidate of candidates) {
    const typed = types.get(keyOf(candidate))
    if (!typed) continue
    const start = candidate.words[0]!.start
    const end = candidate.words.at(-1)!.end
    names.push({ kind: 'name', start, end, ...typed })
  }
  return names
}

/** The annotator of names by rules alone. */
export const name: Annotator<'name'> = nameAnnotator(null)
