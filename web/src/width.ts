// How wide a drawing may be: its box measured, so that letters in it keep their size on any screen.
// Example: const [box, width] = useWidth(); h('figure', { ref: box }, …).
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

const WIDTH_FIRST = 900
const WIDTH_MIN = 280

/** The box to measure and its width in pixels, measured when shown and when the window changes. */
export function useWidth(): readonly [RefObject<HTMLElement | null>, number] {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(WIDTH_FIRST)
  useLayoutEffect(() => {
    const measure = () => box.current && setWidth(Math.max(WIDTH_MIN, box.current.clientWidth))
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return [box, width]
}
