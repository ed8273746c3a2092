// Names of persons, organisations and places, and other proper names, without titles: from
// capitals, lexicons and what stands beside them. Example: "President Aldo Venn flew to Marn." ->
// "Aldo Venn" person, "Marn" place.
import type { Name } from '../model/annotation.ts'
import type { Annotator } from '../model/annotator.ts'
import { candidatesOf } from './name-mentions.ts'
import { findRuns } from './name-runs.ts'
import { keyOf, typesOf } from './name-type.ts'

export const name: Annotator<'name'> = {
  makes: 'name',
  version: 1,
  needs: ['sentence'],
  annotate: ({ text, tokens, layer }) => {
    const candidates = findRuns(text, tokens, layer('sentence')).flatMap(candidatesOf)
    const types = typesOf(candidates, tokens)
    const names: Name[] = []
    for (const candidate of candidates) {
      const type = types.get(keyOf(candidate))
      if (!type) continue
      const start = candidate.words[0]!.start
      const end = candidate.words.at(-1)!.end
      names.push({ kind: 'name', start, end, type })
    }
    return names
  },
}
