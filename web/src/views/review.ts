// What an analyst is asked to settle, one matter at a time.
import { h, type ComponentChild } from 'preact'
import { words } from '../words.ts'

export function Review({ story }: { readonly story: string | null }): ComponentChild {
  return h('h1', { id: story ?? undefined }, words.nav.review)
}
