// Raw reports on their way in: cleaned.
import { cleanDocument } from '../clean/index.ts'
import type { Document, RawDocument } from '../model/document.ts'

export function cleanRaw(raw: RawDocument): Document {
  return cleanDocument(raw)
}
