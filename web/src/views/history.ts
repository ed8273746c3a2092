// What was decided on a story: by whom, when, why; each decision can be undone.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

export function History(_: SectionProps): ComponentChild {
  return h('p', null, words.story.headings.history)
}
