// Readers for tests, apart from the writers they judge: CSV rows, strict XML, and JSON against the
// schemas that ship.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** Rows of a CSV text, quotes undone. */
export function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu,
  )) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '')
}

/** A row by its column names; empty cells are null, cells that are numbers are numbers. */
export function recordsOf(csv: string, skip = 1): { [column: string]: string | number | null }[] {
  const [header, ...rows] = rowsOf(csv)
  return rows.slice(skip - 1).map((row) => {
    assert.equal(row.length, header!.length)
    const cells = row.map((cell) =>
      cell === '' ? null : /^-?\d+(?:\.\d+)?$/u.test(cell) ? Number(cell) : cell,
    )
    return Object.fromEntries(header!.map((name, i) => [name, cells[i]!]))
  })
}

const validators = new Map<string, ReturnType<Ajv2020['compile']>>()

function validatorOf(name: string) {
  const held = validators.get(name)
  if (held) return held
  const path = new URL(`../../../schemas/file/${name}.schema.json`, import.meta.url)
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, allowUnionTypes: true })
  const made = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
  validators.set(name, made)
  return made
}

/** Fails with the first faults of a value that is not what the schema says. */
export function assertValid(name: string, value: unknown, about = ''): void {
  const validate = validatorOf(name)
  assert.ok(validate(value), `${name} ${about}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
}

/** Whether the schema refuses a value. */
export const isRefused = (name: string, value: unknown): boolean => !validatorOf(name)(value)

export interface Element {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: Element[]
  text: string
}

const decoded = (text: string) =>
  text.replaceAll(/&(?:lt|gt|amp|quot|#39|apos);/gu, (reference) => {
    const signs: { readonly [reference: string]: string } = {
      '&lt;': '<',
      '&gt;': '>',
      '&amp;': '&',
      '&quot;': '"',
      '&#39;': "'",
      '&apos;': "'",
    }
    return signs[reference]!
  })

/** The root of an XML text. Fails for what is not well-formed, and for what needs a DTD. */
export function xmlOf(xml: string): Element {
  assert.doesNotMatch(xml, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u)
  assert.doesNotMatch(xml, /<!/u)
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/u, '')
  const top: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  let at = 0
  const tag =
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu
  for (const match of body.matchAll(tag)) {
    addText(open.at(-1)!, body.slice(at, match.index))
    at = match.index + match[0].length
    const [, closing, name = '', attributes = '', empty] = match
    if (closing) assert.equal(open.pop()!.name, name)
    else {
      const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/gu)]
      const names = pairs.map(([, key]) => key!)
      assert.equal(new Set(names).size, names.length, `${name}: an attribute twice`)
      const element: Element = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key, value]) => [key!, decoded(value!)])),
        children: [],
        text: '',
      }
      open.at(-1)!.children.push(element)
      if (!empty) open.push(element)
    }
  }
  addText(top, body.slice(at))
  assert.equal(open.length, 1, 'an element is not closed')
  assert.equal(top.children.length, 1)
  assert.equal(top.text.trim(), '')
  return top.children[0]!
}

function addText(element: Element, text: string): void {
  assert.doesNotMatch(text, /[<>]|&(?!(?:lt|gt|amp|quot|apos|#39);)/u, text.slice(0, 80))
  element.text += decoded(text)
}

/** Elements with the names of their attributes, in order. */
export function shapeOf({ name, attributes, children }: Element): string {
  return `${[name, ...Object.keys(attributes)].join(' ')}(${children.map(shapeOf).join()})`
}
