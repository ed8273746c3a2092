// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const time: Annotator<'time'> = {
  makes: 'time',
  version: 1,
  needs: ['sentence'],
  annotate: () => [],
}
