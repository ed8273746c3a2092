// Two states of a text → what stayed, what went, what came, by words. Myers, "An O(ND) difference
// algorithm" (1986): first by lines, then by words inside the lines that changed.
// Example: "nine persons" and "nine people" share "nine ", "persons" went, "people" came.

export interface Change {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Edits after which two sequences count as all different: bounds time and memory. */
const EDITS_MAX = 500

/** What became of a text. */
export function differenceOf(before: string, after: string): Change[] {
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/gu) ?? []
  const words = (text: string) => text.match(/\s+|[^\s]+/gu) ?? []
  const changes: Change[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone && come) changes.push(...alignOf(words(gone), words(come)))
    else if (gone) changes.push({ kind: 'gone', text: gone })
    else if (come) changes.push({ kind: 'new', text: come })
    gone = come = ''
  }
  for (const { kind, text } of alignOf(lines(before), lines(after))) {
    if (kind === 'gone') gone += text
    else if (kind === 'new') come += text
    else {
      flush()
      changes.push({ kind, text })
    }
  }
  flush()
  return joined(changes)
}

function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = []
  for (const change of changes) {
    const last = all.at(-1)
    if (last?.kind === change.kind) all[all.length - 1] = { ...last, text: last.text + change.text }
    else all.push(change)
  }
  return all
}

type Furthest = ReadonlyMap<number, number>

/** One shortest edit of a into b; all of both where it would take too many edits. */
function alignOf(a: readonly string[], b: readonly string[]): Change[] {
  const trace: Furthest[] = []
  const furthest = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= Math.min(EDITS_MAX, a.length + b.length); edits++) {
    trace.push(new Map(furthest))
    for (let k = -edits; k <= edits; k += 2) {
      const [down, right] = [furthest.get(k + 1) ?? -1, furthest.get(k - 1) ?? -1]
      let x = k === -edits || (k !== edits && right < down) ? down : right + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      furthest.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b)
    }
  }
  return [
    { kind: 'gone', text: a.join('') },
    { kind: 'new', text: b.join('') },
  ]
}

function walkBack(
  trace: readonly Furthest[],
  a: readonly string[],
  b: readonly string[],
): Change[] {
  const changes: Change[] = []
  let x = a.length
  let y = b.length
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]!
    const k = x - y
    const [down, right] = [furthest.get(k + 1) ?? -1, furthest.get(k - 1) ?? -1]
    const cameDown = k === -edits || (k !== edits && right < down)
    const fromX = edits === 0 ? 0 : cameDown ? down : right
    const fromY = edits === 0 ? 0 : fromX - (cameDown ? k + 1 : k - 1)
    while (x > fromX && y > fromY) {
      changes.push({ kind: 'same', text: a[--x]! })
      y--
    }
    if (edits === 0) break
    if (cameDown) changes.push({ kind: 'new', text: b[--y]! })
    else changes.push({ kind: 'gone', text: a[--x]! })
  }
  return changes.toReversed()
}
