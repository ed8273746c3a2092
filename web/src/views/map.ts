// The places of a story on a map of our own.
import { h, type ComponentChild } from 'preact'
import type { SectionProps } from './story.ts'
import { words } from '../words.ts'

export function Map({ story }: SectionProps): ComponentChild {
  return h('h2', { id: story.id }, words.story.headings.map)
}
