// Offices into their holders, from one report alone: "the mayor" is Petra Velo where the report says
// "the mayor, Petra Velo" and speaks of no other mayor. Example: "President Aldo Venn … the
// president" -> president: Aldo Venn; with "the Tarn president" beside it -> nothing.
import type { Name } from '../../model/annotation.ts'
import { ROLES } from '../lexicon/roles.ts'

// How far before and after a name its office may stand, in characters.
const REACH = 48

// "vice president", "former mayor": the office of somebody else.
const NOT_HOLDING =
  /\b(?:vice|deputy|former|ex|acting|assistant|then|late|outgoing|incoming|would-be|next)[\s-]+$/iu
const BEFORE = /(\p{L}{1,30}),?\s{1,3}(?:(?:Dr|Mr|Mrs|Ms)\.?\s{1,3})?$/u
const AFTER = /^(, (?:(?:the|an?) )?)([\p{L}-]+(?: [\p{L}-]+){0,2})/u

interface Office {
  /** Null once two persons hold it. */
  holder: string | null
  /** Where the role's word stands beside its holder. */
  readonly at: Set<number>
}

/** Role words in lower case, each with the only person who holds it in the report. O(text). */
export function officeHolders(
  text: string,
  names: readonly Name[],
  full: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const offices = new Map<string, Office>()
  for (const { start, end, type } of names) {
    if (type !== 'person') continue
    const printed = text.slice(start, end)
    const holder = full.get(printed) ?? printed
    for (const at of officesBeside(text, { start, end })) {
      const role = text.slice(at.start, at.end).toLowerCase()
      const office = offices.get(role) ?? { holder, at: new Set<number>() }
      if (office.holder !== holder || at.former) office.holder = null
      office.at.add(at.start)
      offices.set(role, office)
    }
  }
  const holders = new Map<string, string>()
  for (const [role, office] of offices) if (office.holder !== null) holders.set(role, office.holder)
  if (holders.size === 0) return holders
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const role = match[0].toLowerCase()
    const office = holders.has(role) ? offices.get(role)! : null
    if (office && !office.at.has(match.index) && !isBare(text, match.index, role.length))
      holders.delete(role)
  }
  return holders
}

interface Beside {
  readonly start: number
  readonly end: number
  /** An office no longer or not quite held. */
  readonly former: boolean
}

/** The role words right before and right after a name. */
function officesBeside(text: string, { start, end }: { start: number; end: number }): Beside[] {
  const found: Beside[] = []
  const from = Math.max(0, start - REACH)
  const before = BEFORE.exec(text.slice(from, start))
  if (before && ROLES.has(before[1]!.toLowerCase())) {
    const at = from + before.index
    const former = NOT_HOLDING.test(text.slice(Math.max(0, at - 12), at))
    found.push({ start: at, end: at + before[1]!.length, former })
  }
  const after = AFTER.exec(text.slice(end, end + REACH))
  let at = end + (after?.[1]?.length ?? 0)
  for (const word of after?.[2]?.split(' ') ?? []) {
    if (ROLES.has(word.toLowerCase())) {
      const former = NOT_HOLDING.test(text.slice(at - 12, at))
      found.push({ start: at, end: at + word.length, former })
      break
    }
    at += word.length + 1
  }
  return found
}

/** "the mayor" and nothing that says which. */
function isBare(text: string, at: number, length: number): boolean {
  if (!/\bthe\s+$/iu.test(text.slice(Math.max(0, at - 6), at))) return false
  return !/^(?:\s+(?:of|for|in|at|from|who|\p{Lu})|-)/u.test(
    text.slice(at + length, at + length + 8),
  )
}
