import { runInNewContext } from 'node:vm'
import { Text } from 'domhandler'
import type { Scope } from './expression'
import type { Flavour } from './flavour'
import { type Markup, type MarkupNode, readMarkup } from './markup'
import type { MiniPackage } from './package'
import { append, type Owner, ViewElement } from './tree'

/** Where custom components come from while a tree is drawn. */
export interface ComponentPlacer {
  /** Draws the component `path` under `parent`. */
  place(use: ComponentUse): void
}

export interface ComponentUse {
  readonly path: string
  readonly tag: string
  readonly key: string
  readonly properties: ReadonlyMap<string, unknown>
  readonly bindings: ViewElement['bindings']
  readonly owner: Owner
  readonly parent: ViewElement
  /** Draws what the owner put inside the tag. */
  fillSlot(parent: ViewElement): void
}

interface Drawing {
  readonly owner: Owner
  readonly components: ReadonlyMap<string, string>
  readonly placer: ComponentPlacer
  readonly slot: ((parent: ViewElement) => void) | null
}

/** The templates of a package, and the drawing of trees from them. */
export class Templates {
  private readonly files = new Map<string, Markup>()
  private readonly scriptModules = new Map<string, unknown>()

  constructor(
    private readonly miniPackage: MiniPackage,
    private readonly flavour: Flavour,
  ) {}

  /** Draws the template of `path` (a page or component) with its data under `root`. Throws on what a host cannot draw. */
  draw(path: string, data: Readonly<Record<string, unknown>>, root: ViewElement, drawing: Drawing): void {
    const markup = this.file(path + this.flavour.markupSuffix)
    this.drawAll(markup.nodes, this.scopeOf(markup, data), root, root.key, { ...drawing, markup })
  }

  private file(name: string): Markup {
    const known = this.files.get(name)
    if (known) return known
    const markup = readMarkup(name, this.miniPackage.readText(name), this.flavour)
    this.files.set(name, markup)
    return markup
  }

  private scopeOf(markup: Markup, data: Readonly<Record<string, unknown>>): Scope {
    return (name) => {
      if (Object.hasOwn(data, name)) return data[name]
      const script = markup.scripts.find((item) => item.name === name)
      return script === undefined ? undefined : this.script(markup.file, script)
    }
  }

  private script(from: string, { name, file, source }: Markup['scripts'][number]): unknown {
    const id = file ?? `${from}#${name}`
    if (!this.scriptModules.has(id)) {
      const text = file === null ? source : this.miniPackage.readText(file)
      this.scriptModules.set(id, runScript(text, id))
    }
    return this.scriptModules.get(id)
  }

  private drawAll(nodes: readonly MarkupNode[], scope: Scope, parent: ViewElement, key: string, at: Place): void {
    for (const node of nodes) this.drawLoop(node, scope, parent, `${key}/${node.at}`, at)
  }

  private drawLoop(node: MarkupNode, scope: Scope, parent: ViewElement, key: string, at: Place): void {
    const { loop } = node
    if (loop === null) {
      this.drawOne(node, scope, parent, key, at)
      return
    }
    const items = loop.items(scope)
    if (items === undefined || items === null) return
    Object.entries(items as object).forEach(([index, item]) => {
      const inner: Scope = (name) => {
        if (name === loop.item) return item
        if (name === loop.index) return Array.isArray(items) ? Number(index) : index
        return scope(name)
      }
      this.drawOne(node, inner, parent, `${key}:${loopKey(loop.key, item) ?? index}`, at)
    })
  }

  private drawOne(node: MarkupNode, scope: Scope, parent: ViewElement, key: string, at: Place): void {
    switch (node.kind) {
      case 'text':
        append(parent, new Text(textOf(node.text(scope))))
        break
      case 'block':
        this.drawAll(node.children, scope, parent, key, at)
        break
      case 'choice': {
        const branch = node.branches.find(({ test }) => test === null || test(scope))
        if (branch) this.drawOne(branch.node, scope, parent, `${key}/${branch.node.at}`, at)
        break
      }
      case 'slot':
        at.slot?.(parent)
        break
      case 'include': {
        const markup = this.file(node.file)
        this.drawAll(markup.nodes, scope, parent, key, { ...at, markup })
        break
      }
      case 'template':
        this.drawTemplate(textOf(node.name(scope)), node.data(scope), parent, key, at)
        break
      case 'element':
        this.drawElement(node, scope, parent, key, at)
    }
  }

  private drawTemplate(name: string, data: Record<string, unknown>, parent: ViewElement, key: string, at: Place): void {
    const { markup } = at
    const own = markup.templates.get(name)
    const home = own ? markup : markup.imports.map((file) => this.file(file)).find((file) => file.templates.has(name))
    const nodes = home?.templates.get(name)
    if (home === undefined || nodes === undefined) {
      throw new Error(`${markup.file}: there is no template «${name}»`)
    }
    this.drawAll(nodes, this.scopeOf(home, data), parent, key, { ...at, markup: home })
  }

  private drawElement(
    node: MarkupNode & { kind: 'element' },
    scope: Scope,
    parent: ViewElement,
    key: string,
    at: Place,
  ): void {
    const { owner, components } = at
    const element = new ViewElement(node.tag, key, owner)
    for (const { name, value } of node.attributes) element.setAttribute(name, value(scope))
    for (const { handler, ...binding } of node.bindings) {
      const method = textOf(handler(scope))
      if (method === '') continue
      if (!owner.hasMethod(method)) throw new Error(`${owner.label} has no method «${method}» for ${binding.event}`)
      element.bindings.push({ ...binding, handler: method })
    }
    const path = components.get(node.tag)
    const fillSlot = (under: ViewElement) => this.drawAll(node.children, scope, under, `${key}/slot`, at)
    if (path !== undefined) {
      const { properties, bindings } = element
      at.placer.place({ path, tag: node.tag, key, properties, bindings, owner, parent, fillSlot })
      return
    }
    if (!this.flavour.elements.has(node.tag))
      throw new Error(`${at.markup.file}: nobody knows the element <${node.tag}>`)
    append(parent, element)
    this.drawAll(node.children, scope, element, key, at)
  }
}

type Place = Drawing & { readonly markup: Markup }

/** A script of the view layer: WeChat's has `module.exports`, Alipay's `export default`. */
function runScript(source: string, filename: string): unknown {
  const module = { exports: {} }
  const body = source.replace(/^\s*export\s+default\b/m, 'module.exports =')
  runInNewContext(`(function (module, exports) {${body}\n})`, {}, { filename })(module, module.exports)
  return module.exports
}

function loopKey(key: string | null, item: unknown): unknown {
  if (key === null) return null
  return key === '*this' ? item : (item as Record<string, unknown> | null)?.[key]
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value)
}
