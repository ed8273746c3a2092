// Adding reports by file, drop or paste.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'

export function Add(): ComponentChild {
  return h('h1', null, words.nav.add)
}
