// Search over reports, quotes, figures and people.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'

export function Search(): ComponentChild {
  return h('h1', null, words.nav.search)
}
