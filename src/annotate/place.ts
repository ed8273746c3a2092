// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const place: Annotator<'place'> = {
  makes: 'place',
  version: 1,
  needs: ['sentence', 'name'],
  annotate: () => [],
}
