// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const commitment: Annotator<'commitment'> = {
  makes: 'commitment',
  version: 1,
  needs: ['sentence', 'name', 'place', 'time', 'quotation'],
  annotate: () => [],
}
