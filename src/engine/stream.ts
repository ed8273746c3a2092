// Reports as a stream into stories: the contract's lines for each arrival.
import type { Document } from '../model/document.ts'

/** A line of the cluster contract. */
export type StoryMove =
  | { readonly id: string; readonly story: string }
  | { readonly story: string; readonly merged: readonly string[] }
  | { readonly story: string; readonly split: readonly (readonly string[])[] }

/** A function that takes one report after the other and answers with the lines it causes. */
export function clusterStream(): (document: Document) => StoryMove[] {
  return (document) => [{ id: document.id, story: document.id }]
}
