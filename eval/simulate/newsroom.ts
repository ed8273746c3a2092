// The outlets of a simulated story: which of them write, on which day, and the sentences that each
// has written so far. Templates are dealt without replacement, so that two outlets which write for
// themselves never share a sentence. Example: tell(2, 'killed', {n, T}, mark) gives outlet 2 the
// line "The shelling left 31 people dead in Marnby."
import type { Mark, Segment, Sentence } from './fact.ts'
import type { Frame, Templates } from './frame.ts'
import type { Dice, World } from './world.ts'

/** What fills a slot: words, or words that carry a fact. */
export type Slots = { readonly [slot: string]: string | Segment }

/** An outlet that writes for itself. */
export interface Desk {
  readonly name: string
  /** Days after the first of the story. */
  readonly day: number
  readonly sentences: Sentence[]
}

export interface Telling {
  readonly frame: Frame
  readonly slots: Slots
  /** Body that stands behind the fact; null: the template must name none. Absent: either. */
  readonly source?: string | null
  /** Marks the slots named here, or the whole sentence. */
  readonly key: string
  readonly marks: readonly string[] | 'whole'
  readonly recalled?: { readonly slot: string; readonly key: string }
}

export interface Newsroom {
  readonly desks: readonly Desk[]
  readonly world: World
  readonly dice: Dice
  /** Whether the desk had a template left for this. */
  readonly tell: (desk: Desk, telling: Telling) => boolean
}

/** Name of the weekday so many days after a date. */
export function weekday(base: string, offset: number): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
  return names[new Date(Date.parse(base) + offset * 86_400_000).getUTCDay()]!
}

/** ISO day so many days after a date. */
export function dayAfter(base: string, offset: number): string {
  return new Date(Date.parse(base) + offset * 86_400_000).toISOString().slice(0, 10)
}

/** Outlets of a story: three on the second day of it, two or three two days later. */
export function openNewsroom(world: World, dice: Dice, templates: Templates): Newsroom {
  const days = [1, 1, 1, 3, 3, ...(dice.chance(0.5) ? [3] : [])]
  const desks = days.map((day, i) => ({ name: world.outlets[i]!, day, sentences: [] }))
  const decks = new Map<Frame, string[]>()
  const draw = (frame: Frame, fits: (template: string) => boolean): string | undefined => {
    const deck = decks.get(frame) ?? dice.shuffled(templates[frame])
    decks.set(frame, deck)
    const at = deck.findIndex(fits)
    return at < 0 ? undefined : deck.splice(at, 1)[0]
  }
  const tell = (desk: Desk, telling: Telling): boolean => {
    const { source, recalled, slots } = telling
    const template = draw(telling.frame, (one) => {
      if (one.includes('{old}') && !recalled) return false
      if (source === undefined) return true
      return one.includes('{source}') === (source !== null)
    })
    if (template === undefined) return false
    desk.sentences.push(sentenceOf(template, telling, { slots, author: desk.name }))
    return true
  }
  return { desks, world, dice, tell }
}

function sentenceOf(
  template: string,
  telling: Telling,
  { slots, author }: { readonly slots: Slots; readonly author: string },
): Sentence {
  const named = template.includes('{source}') ? (slots['source'] as string) : null
  const mark: Mark = { key: telling.key, source: named }
  const segments = template.split(/(\{\w+\})/u).flatMap((piece): Segment[] => {
    if (piece === '') return []
    const slot = /^\{(\w+)\}$/u.exec(piece)?.[1]
    if (slot === undefined) return [{ text: piece }]
    const filled = slots[slot]
    if (filled === undefined) throw new RangeError(`no words for {${slot}} in ${template}`)
    const segment = typeof filled === 'string' ? { text: filled } : filled
    if (segment.mark) return [{ ...segment, mark: { ...segment.mark, source: named } }]
    if (telling.marks !== 'whole' && telling.marks.includes(slot)) return [{ ...segment, mark }]
    if (telling.recalled?.slot === slot)
      return [{ ...segment, mark: { key: telling.recalled.key, source: named, recalled: true } }]
    return [segment]
  })
  const [head, ...rest] = segments
  const opened = { ...head!, text: capital(head!.text) }
  const whole = telling.marks === 'whole' ? { whole: mark } : {}
  return { segments: [opened, ...rest], author, frame: telling.frame, ...whole }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
