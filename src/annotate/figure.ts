// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const figure: Annotator<'figure'> = {
  makes: 'figure',
  version: 1,
  needs: ['sentence', 'name', 'place', 'time', 'quantity', 'quotation'],
  annotate: () => [],
}
