// Files for other tools, masked unless an analyst asks otherwise, and print.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'
import type { SectionProps } from './story.ts'

export function Files(_: SectionProps): ComponentChild {
  return h('p', null, words.story.headings.files)
}
