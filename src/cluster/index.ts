// stub
import type { Document } from '../model/document.ts'
export const VECTOR_VERSION = 1
export interface StoryVector { readonly id: string }
export const vectorOf = (d: Document): StoryVector => ({ id: d.id })
export const groupReports = (v: readonly StoryVector[]): string[][] => v.length ? [v.map(x => x.id)] : []
