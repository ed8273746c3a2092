// Steps of an OpenDocument part → its paragraphs as words. Example: the steps of
// "<text:p>Rain<text:s text:c='2'/>in <text:span>Marn</text:span></text:p>" are the paragraph
// "Rain  in Marn". Comments, deleted words and hidden ones are left out; a note or a box stands
// after the paragraph that it hangs on. Source: OpenDocument 1.3 part 3, 5.5 and 6.
import type { XmlStep } from './xml-walk.ts'

export interface OdfParagraph {
  readonly words: string
  /** Its level where it is a heading, else null. */
  readonly heading: number | null
}

/** What holds words that are not the text's own. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:note-citation',
  'text:hidden-text',
  'text:hidden-paragraph',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:forms',
  'office:scripts',
  'office:binary-data',
])
/** Spaces that one mark stands for at most. */
const SPACES_MAX = 20

interface OpenParagraph {
  readonly name: string
  readonly heading: number | null
  words: string
  /** Whether a blank may follow: not at its beginning and not after another. */
  open: boolean
}

/** A taker of steps that tells of each paragraph when it ends. */
export function openParagraphs(
  onParagraph: (paragraph: OdfParagraph) => void,
): (step: XmlStep) => void {
  const stack: OpenParagraph[] = []
  let hung: OdfParagraph[] = []
  let out = 0
  const end = ({ words, heading }: OpenParagraph) => {
    const paragraph = { words: words.trimEnd(), heading }
    if (stack.length > 0) hung.push(paragraph)
    else {
      for (const one of [paragraph, ...hung]) onParagraph(one)
      hung = []
    }
  }
  return (step) => {
    const within = stack.at(-1)
    if (step.kind === 'text') {
      if (out > 0 || !within) return
      const words = step.text.replaceAll(/[ \t\r\n]+/gu, ' ')
      within.words += !within.open && words.startsWith(' ') ? words.slice(1) : words
      within.open = !words.endsWith(' ')
      return
    }
    const { kind, name } = step
    if (LEFT_OUT.has(name)) out += kind === 'start' ? 1 : -1
    if (out > 0) return
    if (name === 'text:p' || name === 'text:h') {
      if (kind === 'end') end(stack.pop()!)
      else stack.push({ name, heading: levelOf(step), words: '', open: false })
    } else if (kind === 'start' && within) {
      const mark = markOf(step)
      within.words += mark
      if (mark !== '') within.open = false
    }
  }
}

type Start = Extract<XmlStep, { readonly kind: 'start' }>

function levelOf(step: Start): number | null {
  return step.name === 'text:h' ? Number(step.attributes().get('text:outline-level') ?? 1) : null
}

/** The space that an element inside a paragraph stands for. */
function markOf(step: Start): string {
  if (step.name === 'text:tab') return '\t'
  if (step.name === 'text:line-break') return '\n'
  if (step.name !== 'text:s') return ''
  const count = Number(step.attributes().get('text:c') ?? 1)
  return ' '.repeat(count >= 1 ? Math.min(SPACES_MAX, Math.floor(count)) : 1)
}
