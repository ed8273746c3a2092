// Raw report → cleaned report: the cleaning rules in their order, each text → edits, composed into one list. Stub.
import type { Document, RawDocument } from '../model/document.ts'
import { contentId, sha256 } from '../model/identity.ts'
import { applyEdits } from '../text/edits.ts'

/** The cleaned document of a raw one. Never throws. */
export function cleanDocument(raw: RawDocument): Document {
  return {
    ...raw,
    id: raw.id ?? contentId(raw.source),
    hash: sha256(raw.source),
    text: applyEdits(raw.source, raw.edits),
    repeats: [],
  }
}
