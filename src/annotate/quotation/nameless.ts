// The quotations of a text in which no name can change who speaks, without any names: nobody says
// anything in it outside of quotation marks. Example: "“Orsk fell,” he said." may take a name;
// "“Orsk fell. He said so.”" takes none.
import type { Quotation } from '../../model/annotation.ts'
import type { Annotated } from '../../model/annotator.ts'
import { findAttributions } from './attribution.ts'
import { signedAttribution } from './headline-attribution.ts'
import { buildUnits, type Item } from './quote-units.ts'
import { quotation } from './quotation.ts'

/**
 * The quotations of a report whose layer of names is not made, as they are with it; null where
 * names may say who speaks. O(length).
 */
export function namelessQuotations(view: Annotated): readonly Quotation[] | null {
  const { text, tokens, layer } = view
  const units = buildUnits(text, tokens, layer('sentence'))
  const isNameless = units.every(
    (unit) =>
      !unit.items.some(leads) && !signedAttribution(unit) && !findAttributions(unit.items).length,
  )
  if (!isNameless) return null
  const bare: Annotated = { ...view, layer: (kind) => (kind === 'name' ? [] : layer(kind)) }
  return quotation.annotate(bare)
}

/** Whether an item may lead to who speaks without a verb of saying: "Orsk: …", "… was how". */
const leads = ({ lower }: Item) => lower === ':' || lower === 'how' || lower === 'what'
