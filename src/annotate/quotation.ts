// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const quotation: Annotator<'quotation'> = {
  makes: 'quotation',
  version: 1,
  needs: ['sentence', 'name'],
  annotate: () => [],
}
