// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const orphan: Annotator<'orphan'> = {
  makes: 'orphan',
  version: 1,
  needs: ['sentence', 'name', 'quotation'],
  annotate: () => [],
}
