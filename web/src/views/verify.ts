// What is left to verify: claim, whom to ask, passages; copies as text and as a table.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

export function Verify(_: SectionProps): ComponentChild {
  return h('p', null, words.story.headings.verify)
}
