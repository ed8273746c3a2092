// Two reports side by side with the passages they share.
import { h, type ComponentChild } from 'preact'
import type { CompareScreen } from '../../../src/model/screen.ts'
import { useAnswer } from '../api.ts'
import { answered } from '../part.ts'

export function Compare({ a, b }: { readonly a: string; readonly b: string }): ComponentChild {
  const path = `/api/compare/${encodeURIComponent(a)}/${encodeURIComponent(b)}`
  return answered(useAnswer<CompareScreen>(path), (screen) =>
    h('h1', { dir: 'auto' }, `${screen.a.label}, ${screen.b.label}`),
  )
}
