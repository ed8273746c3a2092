// The list of keys that act now, and the switch for single ones.
import { h, type ComponentChild } from 'preact'
import { Dialog } from './dialog.ts'
import { keysOn, pageKeys, viewKeys } from './keys.ts'
import { useSignal } from './signal.ts'
import { words } from './words.ts'

export function KeyMap({ onClose }: { readonly onClose: () => void }): ComponentChild {
  const groups = [...useSignal(viewKeys), useSignal(pageKeys)]
  const on = useSignal(keysOn)
  const known = new Set<string>()
  const lists = groups.map((group) =>
    group.filter((deed) => !deed.quiet && !known.has(deed.key) && known.add(deed.key)),
  )
  return h(
    Dialog,
    { title: words.keys.title, onClose },
    h('p', { class: 'quiet' }, words.keys.intro),
    h(
      'label',
      { class: 'switch' },
      h('input', {
        type: 'checkbox',
        checked: on !== 'off',
        onChange: (event: Event) =>
          keysOn.set((event.target as HTMLInputElement).checked ? 'on' : 'off'),
      }),
      ' ',
      words.keys.on,
    ),
    lists.map((list, i) =>
      list.length === 0
        ? null
        : [
            h(
              'h3',
              { key: `h${i}` },
              i === lists.length - 1 ? words.keys.anywhere : words.keys.here,
            ),
            h(
              'dl',
              { class: 'key-list', key: i },
              list.map((deed) => [
                h('dt', { key: deed.key }, h('kbd', null, deed.key)),
                h('dd', null, deed.label),
              ]),
            ),
          ],
    ),
  )
}
