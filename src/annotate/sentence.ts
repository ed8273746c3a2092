// The sentence layer: spans of sentences with the paragraph each stands in.
import type { Annotator } from '../model/annotator.ts'
import { splitSentences } from '../text/sentence.ts'

export const sentence: Annotator<'sentence'> = {
  makes: 'sentence',
  version: 1,
  needs: [],
  annotate: ({ text }) =>
    splitSentences(text).map(({ start, end, paragraph }) => ({
      kind: 'sentence',
      start,
      end,
      paragraph,
    })),
}
