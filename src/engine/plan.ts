// In which order annotators run: sorted by what each needs and makes, refused at start-up where a
// need is unmet or circular. Example: quantity needs sentence and time, so the plan puts both
// before it.
import type { Kind } from '../model/annotation.ts'
import type { Annotator } from '../model/annotator.ts'
import { contentId } from '../model/identity.ts'

/** An annotator in its place, with the key of the layer it makes. */
export interface PlannedAnnotator {
  readonly annotator: Annotator
  /** "quantity@3": what the contract prints as `by`. */
  readonly by: string
  /** Changes when this annotator or any that it needs changes version. */
  readonly key: string
}

/**
 * The annotators in running order, limited to those that `kinds` need (all when absent).
 * RangeError when a kind is made twice, an annotator needs what none makes, or needs go in a
 * circle.
 */
export function planAnnotators(
  annotators: readonly Annotator[],
  kinds?: readonly Kind[],
): PlannedAnnotator[] {
  const makers = new Map<Kind, Annotator>()
  for (const annotator of annotators) {
    if (makers.has(annotator.makes)) throw new RangeError(`two annotators make ${annotator.makes}`)
    makers.set(annotator.makes, annotator)
  }
  const planned = new Map<Kind, PlannedAnnotator>()
  const open = new Set<Kind>()
  const visit = (kind: Kind): PlannedAnnotator => {
    const done = planned.get(kind)
    if (done) return done
    const annotator = makers.get(kind)
    if (!annotator) throw new RangeError(`no annotator makes ${kind}`)
    if (open.has(kind)) throw new RangeError(`annotators need each other in a circle at ${kind}`)
    open.add(kind)
    const needed = annotator.needs.map((need) => visit(need).key)
    const by = `${kind}@${annotator.version}`
    const made = annotator.data === undefined ? by : `${by}~${annotator.data}`
    const key = needed.length === 0 ? made : `${made}+${contentId(needed.join(' '))}`
    const entry = { annotator, by, key }
    planned.set(kind, entry)
    return entry
  }
  for (const kind of kinds ?? [...makers.keys()]) visit(kind)
  return [...planned.values()]
}
