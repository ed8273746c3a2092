// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const quantity: Annotator<'quantity'> = {
  makes: 'quantity',
  version: 1,
  needs: ['sentence', 'time'],
  annotate: () => [],
}
