// The JSON-LD scripts of a page → the node of its article, with references followed and names
// without prefixes. Example: of {"@graph": [{"@id": "#m", "name": "Mira Sorel"}, {"@type":
// "NewsArticle", "author": {"@id": "#m"}}]} it is the article by Mira Sorel. Scripts are broken in
// known ways (a comma too many, a raw line break, a comment around it) and are mended; what stays
// broken gives its dates alone. Source: JSON-LD 1.1, sections 3 and 4; schema.org.
import { plainWords } from './edits.ts'

/** A node, by names without prefix. */
export type Node = { readonly [key: string]: unknown }

const ARTICLE_TYPE =
  /^(?:[a-z]{3,12})?article$|^(?:blog|liveblog|social\w{0,10})posting$|^report$/iu
/** Values looked at and depth of one page, characters of one script, scripts of one page. */
const NODES_MAX = 2000
const DEPTH_MAX = 12
const SCRIPT_MAX = 500_000
const SCRIPTS_MAX = 50

/**
 * The article's node of a page's scripts, the one nearest the top, or null. Never throws.
 * O(scripts).
 */
export function articleNode(scripts: readonly string[]): Node | null {
  const some = scripts.slice(0, SCRIPTS_MAX).filter(({ length }) => length <= SCRIPT_MAX)
  const roots = some.map(parsed)
  const named = new Map<string, Node>()
  const article = findArticle(roots, named)
  if (article === null)
    return some.map((script, at) => (roots[at] ? null : datesIn(script))).find(Boolean) ?? null
  return Object.fromEntries(
    Object.entries(article).map(([key, value]) => [bareName(key), followed(value, named)]),
  )
}

/** Breadth first over all scripts; on the way every node that has an id and says more is noted. */
function findArticle(roots: readonly unknown[], named: Map<string, Node>): Node | null {
  let article: Node | null = null
  const queue: { readonly value: unknown; readonly depth: number }[] = [{ value: roots, depth: 0 }]
  for (let i = 0; i < queue.length && i < NODES_MAX; i++) {
    const { value, depth } = queue[i]!
    if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) continue
    const node = value as Node
    const id = node['@id']
    if (typeof id === 'string' && Object.keys(node).length > 1 && !named.has(id))
      named.set(id, node)
    if (article === null && isArticle(node)) article = node
    for (const child of Object.values(node).slice(0, NODES_MAX))
      if (typeof child === 'object') queue.push({ value: child, depth: depth + 1 })
  }
  return article
}

function isArticle(node: Node): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(bareName(type)))
}

/** "schema:author", "https://schema.org/NewsArticle" without what stands before the name. */
function bareName(name: string): string {
  return name.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/iu, '')
}

/** A value with the nodes that it only refers to, one step far; of typed values the value. */
function followed(value: unknown, named: ReadonlyMap<string, Node>, depth = 0): unknown {
  if (Array.isArray(value)) {
    if (depth >= DEPTH_MAX) return null
    return value.slice(0, NODES_MAX).map((one) => followed(one, named, depth + 1))
  }
  if (typeof value !== 'object' || value === null) return value
  const node = value as Node
  if (node['@value'] !== undefined) return node['@value']
  const id = node['@id']
  const meant = typeof id === 'string' && Object.keys(node).length === 1 ? named.get(id) : undefined
  return Object.fromEntries(
    Object.entries(meant ?? node).map(([key, inner]) => [bareName(key), inner]),
  )
}

function parsed(script: string): unknown {
  const bare = script
    .replace(
      /^[\s;]{0,100}(?:<!--|\/\/\s{0,5}<!\[CDATA\[|\/\*\s{0,5}<!\[CDATA\[\s{0,5}\*\/|<!\[CDATA\[)/u,
      '',
    )
    .replace(/(?:-->|(?:\/\/\s{0,5}|\/\*\s{0,5})?\]\]>(?:\s{0,5}\*\/)?)\s{0,100}$/u, '')
    .replace(/;\s{0,100}$/u, '')
  return parseJson(bare) ?? parseJson(mended(bare))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Without raw control characters and commas before a closing bracket. */
function mended(text: string): string {
  return text.replaceAll(/[\u0000-\u001f]/gu, ' ').replaceAll(/,(?= {0,200}[}\]])/gu, '')
}

/** The dates of an article's script that cannot be mended, where it states each only once. */
function datesIn(script: string): Node | null {
  if (!/"@type"\s{0,9}:\s{0,9}"(?:\w{3,12})?Article"/iu.test(script)) return null
  const node: { [key: string]: unknown } = {}
  for (const name of ['datePublished', 'dateModified']) {
    const pattern = new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"\\n]{8,40})"`, 'gu')
    const all = [...script.matchAll(pattern)]
    if (all.length === 1) node[name] = all[0]![1]
  }
  return Object.keys(node).length > 0 ? node : null
}

/** A text, or the first of a list; null for anything else. */
export function textOf(value: unknown): string | null {
  let first = value
  while (Array.isArray(first)) first = first[0]
  if (typeof first !== 'string') return null
  const words = plainWords(first.toWellFormed())
  return words === '' ? null : words
}

/** What a node or text is called. */
export function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'object' && one !== null) return textOf((one as Node)['name'])
  return textOf(one)
}
