import { compileEntries, compileExpression, type Expression, type Scope } from './expression'
import type { BindingName, Flavour } from './flavour'
import { resolveIn } from './package'
import { readTags, type Tag } from './tags'

export type Value = (scope: Scope) => unknown

export interface Loop {
  readonly items: Value
  readonly item: string
  readonly index: string
  /** A field of the item, `*this`, or null. */
  readonly key: string | null
}

export interface MarkupBinding extends BindingName {
  readonly handler: Value
}

/** `at` tells siblings apart and stays the same from one rendering to the next. */
export type MarkupNode = { readonly at: number; readonly loop: Loop | null } & (
  | { readonly kind: 'text'; readonly text: Value }
  | { readonly kind: 'choice'; readonly branches: readonly { test: Value | null; node: MarkupNode }[] }
  | { readonly kind: 'block'; readonly children: readonly MarkupNode[] }
  | { readonly kind: 'slot' }
  | { readonly kind: 'include'; readonly file: string }
  | { readonly kind: 'template'; readonly name: Value; readonly data: (scope: Scope) => Record<string, unknown> }
  | {
      readonly kind: 'element'
      readonly tag: string
      readonly attributes: readonly { readonly name: string; readonly value: Value }[]
      readonly bindings: readonly MarkupBinding[]
      readonly children: readonly MarkupNode[]
    }
)

export interface Markup {
  readonly file: string
  readonly nodes: readonly MarkupNode[]
  readonly templates: ReadonlyMap<string, readonly MarkupNode[]>
  readonly imports: readonly string[]
  readonly scripts: readonly { readonly name: string; readonly file: string | null; readonly source: string }[]
}

/** Reads one template file. Throws on what the host's compiler would refuse. */
export function readMarkup(file: string, text: string, flavour: Flavour): Markup {
  return new MarkupReader(file, flavour).read(readTags(file, text, flavour.scriptElement.tag))
}

class MarkupReader {
  private readonly templates = new Map<string, readonly MarkupNode[]>()
  private readonly imports: string[] = []
  private readonly scripts: { name: string; file: string | null; source: string }[] = []
  private count = 0

  constructor(
    private readonly file: string,
    private readonly flavour: Flavour,
  ) {}

  read(root: Tag): Markup {
    const nodes = this.children(root)
    return { file: this.file, nodes, templates: this.templates, imports: this.imports, scripts: this.scripts }
  }

  private children({ children }: Tag): MarkupNode[] {
    const nodes: MarkupNode[] = []
    for (const child of children) {
      const node = typeof child === 'string' ? this.text(child) : this.node(child, nodes)
      if (node !== null) nodes.push(node)
    }
    return nodes
  }

  private text(text: string): MarkupNode | null {
    if (text.trim() === '') return null
    return { kind: 'text', text: this.value(text), at: this.count++, loop: null }
  }

  /** A node, or null for what only declares something or belongs to the branch before it. */
  private node(raw: Tag, before: readonly MarkupNode[]): MarkupNode | null {
    const declares = this.declaration(raw)
    if (declares) return null
    const directive = (name: string) => raw.attributes[this.flavour.directivePrefix + name]
    const test = directive('if') ?? directive('elif')
    const isElse = directive('else') !== undefined
    const node = this.plain(raw)
    if (test === undefined && !isElse) return node
    const branch = { test: test === undefined ? null : this.value(test), node: { ...node, loop: null } }
    if (directive('if') !== undefined) {
      return { kind: 'choice', branches: [branch], at: this.count++, loop: node.loop }
    }
    const choice = before.at(-1)
    if (choice?.kind !== 'choice' || choice.branches.at(-1)?.test === null)
      throw new Error(`${this.file}: <${raw.tag}> has an else without an if before it`)
    ;(choice.branches as (typeof branch)[]).push(branch)
    return null
  }

  private declaration({ tag, attributes, children }: Tag): boolean {
    const { scriptElement } = this.flavour
    if (tag === 'import') this.imports.push(this.resolve(attributes.src))
    else if (tag === 'template' && attributes.name !== undefined) {
      this.templates.set(attributes.name, this.children({ tag, attributes, children }))
    } else if (tag === scriptElement.tag) {
      const target = attributes[scriptElement.file]
      const name = attributes[scriptElement.name]
      if (name === undefined) throw new Error(`${this.file}: a script has no ${scriptElement.name}`)
      const source = children.filter((child) => typeof child === 'string').join('')
      this.scripts.push({
        name,
        file: target === undefined ? null : this.resolve(target),
        source,
      })
    } else return false
    return true
  }

  private plain(raw: Tag): MarkupNode {
    const { tag, attributes } = raw
    const place = { at: this.count++, loop: this.loop(attributes) }
    if (tag === 'block') return { ...place, kind: 'block', children: this.children(raw) }
    if (tag === 'slot') {
      if (attributes.name !== undefined) throw new Error(`${this.file}: this host has no named slots`)
      return { ...place, kind: 'slot' }
    }
    if (tag === 'include') return { ...place, kind: 'include', file: this.resolve(attributes.src) }
    if (tag === 'template') {
      const data = /^\s*\{\{(.*)\}\}\s*$/s.exec(attributes.data ?? '{{}}')?.[1]
      if (data === undefined) throw new Error(`${this.file}: the data of a template is not in braces`)
      return { ...place, kind: 'template', name: this.value(attributes.is ?? ''), data: compileEntries(data) }
    }
    return { ...place, kind: 'element', tag, ...this.attributes(attributes), children: this.children(raw) }
  }

  private attributes(raw: Readonly<Record<string, string>>) {
    const attributes: { name: string; value: Value }[] = []
    const bindings: MarkupBinding[] = []
    for (const [name, text] of Object.entries(raw)) {
      if (name.startsWith(this.flavour.directivePrefix)) continue
      const binding = this.flavour.readBinding(name)
      if (binding) bindings.push({ ...binding, handler: this.value(text) })
      else attributes.push({ name, value: this.value(text) })
    }
    return { attributes, bindings }
  }

  private loop(attributes: Readonly<Record<string, string>>): Loop | null {
    const { directivePrefix: prefix } = this.flavour
    const items = attributes[`${prefix}for`] ?? attributes[`${prefix}for-items`]
    if (items === undefined) return null
    return {
      items: this.value(items),
      item: attributes[`${prefix}for-item`] ?? 'item',
      index: attributes[`${prefix}for-index`] ?? 'index',
      key: attributes[`${prefix}key`] ?? null,
    }
  }

  private value(text: string): Value {
    try {
      return compileText(text)
    } catch (error) {
      throw new Error(`${this.file}: ${(error as Error).message}`)
    }
  }

  private resolve(target: string | undefined): string {
    if (target === undefined) throw new Error(`${this.file}: an element names no file`)
    return resolveIn(this.file, target)
  }
}

/** `a {{b}} c`: a text; `{{b}}` alone: the value itself. */
export function compileText(text: string): Value {
  const parts: (string | Expression)[] = []
  let at = 0
  while (at < text.length) {
    const start = text.indexOf('{{', at)
    if (start < 0) break
    if (start > at) parts.push(text.slice(at, start))
    const end = endOfBraces(text, start + 2)
    parts.push(compileExpression(text.slice(start + 2, end)))
    at = end + 2
  }
  if (at < text.length) parts.push(text.slice(at))
  const [only] = parts
  if (parts.length === 0) return () => ''
  if (parts.length === 1) return typeof only === 'function' ? only : () => only
  return (scope) => parts.map((part) => (typeof part === 'string' ? part : textOf(part(scope)))).join('')
}

/** Where `}}` stands, outside of any quotes. */
function endOfBraces(text: string, from: number): number {
  let quote: string | null = null
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (quote !== null) quote = character === quote ? null : quote
    else if (character === "'" || character === '"') quote = character
    else if (character === '}' && text[at + 1] === '}' && text[at + 2] !== '}') return at
  }
  throw new Error(`«${text}» has no closing braces`)
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
