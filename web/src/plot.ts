// Values on an axis from zero: a dot for each, a line for a range, a hollow dot where one side is
// open. The words beside it say the same, so it is hidden from those who hear the page.
import { scaleLinear } from 'd3-scale'
import { h, type ComponentChild } from 'preact'
import type { ScreenValue } from '../../src/model/screen.ts'

const HEIGHT = 16
const PAD = 6
const DOT = 4

type Stated = Pick<ScreenValue, 'min' | 'max'>

const rounded = (x: number) => Math.round(x * 10) / 10

/** Dots and ranges of some values on an axis that ends at `end`. */
export function Plot({
  values,
  end,
  width = 120,
}: {
  readonly values: readonly Stated[]
  readonly end: number
  readonly width?: number
}): ComponentChild {
  const scale = scaleLinear([0, end], [PAD, width - PAD]).clamp(true)
  const x = (value: number) => rounded(scale(value))
  const y = HEIGHT / 2
  const seen = new Set<string>()
  const shapes = values.map(({ min, max }) => {
    const [low, high] = [min ?? max, max ?? min]
    if (low === null || high === null) return null
    const key = `${min} ${max}`
    if (seen.has(key)) return null
    seen.add(key)
    const kind = min === null || max === null ? 'open' : 'dot'
    return [
      high > low && h('line', { class: 'span', x1: x(low), x2: x(high), y1: y, y2: y }),
      [...new Set([low, high])].map((value) =>
        h('circle', { class: kind, cx: x(value), cy: y, r: DOT, key: value }),
      ),
    ]
  })
  return h(
    'svg',
    {
      class: 'plot',
      viewBox: `0 0 ${width} ${HEIGHT}`,
      width,
      height: HEIGHT,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    h('line', { class: 'rule', x1: PAD, x2: width - PAD, y1: y, y2: y }),
    h('line', { class: 'rule', x1: PAD, x2: PAD, y1: y - 3, y2: y + 3 }),
    shapes,
  )
}

/** Reports per day as small columns, oldest first. */
export function Spark({
  days,
  label,
}: {
  readonly days: readonly number[]
  readonly label: string
}): ComponentChild {
  if (days.length < 2) return null
  const [width, height] = [Math.min(120, Math.max(24, days.length * 4)), 18]
  const most = Math.max(1, ...days)
  const step = width / days.length
  return h(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': label,
    },
    days.map((n, i) => {
      const tall = n === 0 ? 1 : Math.max(3, (n / most) * height)
      return h('rect', {
        key: i,
        class: n === 0 ? 'none' : 'some',
        x: rounded(i * step),
        y: rounded(height - tall),
        width: rounded(Math.max(1, step - 1)),
        height: rounded(tall),
      })
    }),
  )
}

/** A block for each report, those that share text joined. The words beside it say the same. */
export function IndependenceBar({
  reports,
  sharing,
}: {
  readonly reports: number
  readonly sharing: readonly (readonly unknown[])[]
}): ComponentChild {
  const joined = sharing.map(({ length }) => length)
  const alone = Math.max(0, reports - joined.reduce((sum, n) => sum + n, 0))
  const groups = [...joined, ...Array.from({ length: alone }, () => 1)]
  const [size, gap] = reports > 60 ? [3, 1] : reports > 25 ? [5, 2] : [8, 4]
  let x = 0
  const blocks = groups.map((count, g) => {
    const start = x
    x += count * (size + 1) - 1 + gap
    return h(
      'g',
      { key: g, class: count > 1 ? 'joined' : 'alone' },
      Array.from({ length: count }, (_, i) =>
        h('rect', { key: i, x: start + i * (size + 1), y: 0, width: size, height: size }),
      ),
      count > 1 && h('rect', { x: start, y: size + 1, width: count * (size + 1) - 1, height: 1.5 }),
    )
  })
  const width = Math.max(size, x - gap)
  return h(
    'svg',
    {
      class: 'independence',
      viewBox: `0 0 ${width} ${size + 3}`,
      width,
      height: size + 3,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    blocks,
  )
}
