// Stub: replaced by the first version of this annotator.
import type { Annotator } from '../model/annotator.ts'

export const name: Annotator<'name'> = {
  makes: 'name',
  version: 1,
  needs: ['sentence'],
  annotate: () => [],
}
