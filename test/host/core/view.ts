import type { ComponentInstance } from './component'
import type { ComponentPlacer, ComponentUse, Templates } from './template'
import { append, type Binding, type Owner, ViewElement, walk } from './tree'

export interface ViewOptions {
  readonly path: string
  readonly owner: Owner
  readonly templates: Templates
  /** Custom components by tag, for a page or component. */
  componentsOf(path: string): ReadonlyMap<string, string>
  data(): Readonly<Record<string, unknown>>
  createComponent(use: ComponentUse, trigger: ComponentTrigger): ComponentInstance
}

type ComponentTrigger = (event: string, detail: unknown) => void

interface Placed {
  readonly instance: ComponentInstance
  bindings: readonly Binding[]
  owner: Owner
}

interface TypedValue {
  given: string
  shown: string
}

/** What one page shows: its tree, drawn anew from the data, and what lives longer than a drawing. */
export class View implements ComponentPlacer {
  root: ViewElement
  private readonly components = new Map<string, Placed>()
  private readonly typed = new Map<string, TypedValue>()
  private drawn = new Set<string>()
  private fresh: ComponentInstance[] = []

  constructor(private readonly options: ViewOptions) {
    this.root = this.emptyRoot()
  }

  /** Throws on what a host cannot draw; the tree before stays. */
  draw(): void {
    const { path, owner, templates, componentsOf, data } = this.options
    const root = this.emptyRoot()
    this.drawn = new Set()
    templates.draw(path, data(), root, { owner, components: componentsOf(path), placer: this, slot: null })
    this.root = root
    this.keepTypedValues()
    this.dropVanished()
    for (const instance of this.fresh.splice(0)) instance.ready()
  }

  place(use: ComponentUse): void {
    const placed = this.placed(use)
    const { instance } = placed
    placed.bindings = use.bindings
    placed.owner = use.owner
    this.drawn.add(use.key)
    instance.setProperties(use.properties)
    if (this.fresh.includes(instance)) instance.attach()
    const parent = instance.isVirtual ? use.parent : this.hostElement(use)
    this.options.templates.draw(use.path, instance.viewData, parent, {
      owner: instance,
      components: this.options.componentsOf(use.path),
      placer: this,
      slot: use.fillSlot,
    })
  }

  component(element: ViewElement): ComponentInstance | null {
    return this.components.get(element.key)?.instance ?? null
  }

  find(key: string): ViewElement | null {
    for (const element of walk(this.root)) if (element.key === key) return element
    return null
  }

  /** What a person typed stands in the field until the app gives it another value. */
  type(element: ViewElement, text: string): void {
    this.typed.set(element.key, { given: givenValue(element), shown: text })
    element.shownValue = text
  }

  close(): void {
    for (const { instance } of this.components.values()) instance.detach()
    this.components.clear()
  }

  private placed(use: ComponentUse): Placed {
    const known = this.components.get(use.key)
    if (known) return known
    const trigger: ComponentTrigger = (event, detail) => {
      const { bindings, owner } = placed
      const handlers = bindings.filter((binding) => binding.event === event.toLowerCase())
      for (const { handler } of handlers) owner.callMethod(handler, [{ type: event, detail }])
    }
    const placed: Placed = {
      instance: this.options.createComponent(use, trigger),
      bindings: use.bindings,
      owner: use.owner,
    }
    this.components.set(use.key, placed)
    this.fresh.push(placed.instance)
    return placed
  }

  private hostElement({ tag, key, owner, parent, properties, bindings }: ComponentUse): ViewElement {
    const element = new ViewElement(tag, key, owner)
    for (const [name, value] of properties) {
      if (typeof value !== 'object') element.setAttribute(name, value)
    }
    element.bindings.push(...bindings)
    append(parent, element)
    return element
  }

  private dropVanished(): void {
    for (const [key, { instance }] of this.components) {
      if (this.drawn.has(key)) continue
      this.components.delete(key)
      instance.detach()
    }
  }

  private keepTypedValues(): void {
    for (const element of walk(this.root)) {
      if (element.name !== 'input' && element.name !== 'textarea') continue
      const given = givenValue(element)
      const before = this.typed.get(element.key)
      const now = before?.given === given ? before : { given, shown: given }
      this.typed.set(element.key, now)
      element.shownValue = now.shown
    }
  }

  private emptyRoot(): ViewElement {
    return new ViewElement('page', 'page', this.options.owner)
  }
}

function givenValue(element: ViewElement): string {
  return element.attribs.value ?? ''
}
