// One report through every annotator of the plan: document → layers. Depends on that report and
// the options alone.
import { annotatorsWith } from '../annotate/index.ts'
import type { AnnotationOf, Kind } from '../model/annotation.ts'
import type { Annotated } from '../model/annotator.ts'
import { dayOfTimestamp, type Day } from '../model/calendar.ts'
import type { Document } from '../model/document.ts'
import type { AnnotatedDocument } from '../model/pile.ts'
import { tokenize } from '../text/token.ts'
import { RULES } from './rules.ts'
import { planAnnotators, type PlannedAnnotator } from './plan.ts'
import { broughtGazetteer, knownGazetteer, nameModel } from './resources.ts'

/** What the user may say of a run that changes layers. */
export interface AnnotateOptions {
  /** Publication day for reports that state none (`--date`). */
  readonly date?: Day
  readonly kinds?: readonly Kind[]
}

/** The shipped annotators in running order. */
export function shippedPlan(kinds?: readonly Kind[]): PlannedAnnotator[] {
  const data = broughtGazetteer()
  const models = {
    names: nameModel(),
    gazetteer: knownGazetteer,
    ...(data === undefined ? {} : { gazetteerData: data }),
  }
  const plan = planAnnotators(annotatorsWith(models), kinds)
  return plan.map((one) => ({ ...one, key: `${one.key} by ${RULES}` }))
}

type Layers = { [K in Kind]?: readonly AnnotationOf<K>[] }

/** What annotators see of a report; `layer` answers only for kinds already in `layers`. */
export function viewOf(document: Document, layers: Layers, date?: Day): Annotated {
  return {
    text: document.text,
    title: document.title,
    published: (document.published && dayOfTimestamp(document.published)) ?? date ?? null,
    tokens: tokenize(document.text),
    repeats: document.repeats,
    layer: <K extends Kind>(kind: K) => {
      const layer = layers[kind]
      if (!layer) throw new RangeError(`layer ${kind} asked for before it was made`)
      return layer as readonly AnnotationOf<K>[]
    },
  }
}

/** Languages that the annotators read; null (unknown) is tried too. */
export function readsLanguage(language: string | null): boolean {
  return language === null || language.toLowerCase().split('-')[0] === 'en'
}

/** The report with every layer of the plan. A report in a language not read gets empty layers. */
export function annotateDocument(
  document: Document,
  plan: readonly PlannedAnnotator[],
  { date }: AnnotateOptions = {},
): AnnotatedDocument {
  const layers: Layers = {}
  if (!readsLanguage(document.language)) return { document, layers }
  const view = viewOf(document, layers, date)
  for (const { annotator } of plan)
    Object.assign(layers, { [annotator.makes]: annotator.annotate(view) })
  return { document, layers }
}
