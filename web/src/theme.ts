// Light, dark, or as the system has it.
import { setting } from './setting.ts'

export const theme = setting('theme', 'auto')

/** Sets the looks on the document now and whenever the choice changes. Call once. */
export function startTheme(): void {
  const apply = (value: string) => {
    const { dataset } = document.documentElement
    if (value === 'light' || value === 'dark') dataset['theme'] = value
    else delete dataset['theme']
  }
  apply(theme.get())
  theme.watch(apply)
}

/** The next choice in turn: auto, light, dark. */
export function turnTheme(): void {
  const order = ['auto', 'light', 'dark']
  theme.set(order[(order.indexOf(theme.get()) + 1) % order.length]!)
}
