// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const event: Annotator<'event'> = {
  makes: 'event',
  version: 1,
  needs: ['sentence', 'name', 'place', 'time', 'quotation'],
  annotate: () => [],
}
