import type { ComponentHost, ComponentInstance, ComponentModel } from '../core/component'
import { SharedData } from '../core/data'

type Fields = Record<string, unknown>
type Method = (...args: unknown[]) => unknown

/** What this host understands of a WeChat component. Anything else would be ignored silently, so it is refused. */
const knownFields = new Set([
  'properties',
  'data',
  'methods',
  'lifetimes',
  'created',
  'attached',
  'ready',
  'detached',
  'options',
  'externalClasses',
  'behaviors',
  'observers',
])

export const weappComponents: ComponentModel = {
  create: (definition, host) => new WeappComponent(definition, host),
}

class WeappComponent implements ComponentInstance {
  readonly label: string
  readonly isVirtual: boolean
  private readonly data: SharedData
  private readonly methods: Readonly<Record<string, Method>>
  private readonly instance: Fields
  private readonly given = new Map<string, string | undefined>()

  constructor(
    private readonly definition: Readonly<Fields>,
    private readonly host: ComponentHost,
  ) {
    this.label = `component ${host.path}`
    refuseUnknown(this.label, definition)
    this.isVirtual = (definition.options as Fields | undefined)?.virtualHost === true
    this.methods = (definition.methods ?? {}) as Record<string, Method>
    const defaults = Object.entries((definition.properties ?? {}) as Fields).map(([name, type]) => [
      name,
      (type as Fields | null)?.value,
    ])
    this.data = new SharedData(
      host.border,
      { ...Object.fromEntries(defaults), ...((definition.data as Fields) ?? {}) },
      host.setDataBytesMax,
    )
    this.instance = {
      ...this.methods,
      is: host.path,
      data: this.data.logic,
      properties: this.data.logic,
      getPageId: () => `pageId:${host.pageId}`,
      setData: (changes: object, afterwards?: () => void) => this.setData(changes, afterwards),
      triggerEvent: (name: string, detail: unknown) => host.trigger(name, detail),
    }
    this.callLifetime('created')
  }

  get viewData(): Readonly<Fields> {
    return this.data.view
  }

  hasMethod(name: string): boolean {
    return typeof this.methods[name] === 'function'
  }

  callMethod(name: string, args: readonly unknown[]): unknown {
    return this.host.run(`${this.label} ${name}`, () => this.methods[name]?.apply(this.instance, [...args]))
  }

  setProperties(properties: ReadonlyMap<string, unknown>): void {
    const declared = (this.definition.properties ?? {}) as Fields
    const changes: Fields = {}
    for (const [attribute, value] of properties) {
      const name = camelCase(attribute)
      if (!Object.hasOwn(declared, name) || value === undefined) continue
      const text = JSON.stringify(value)
      if (this.given.get(name) === text) continue
      this.given.set(name, text)
      changes[name] = value
    }
    if (Object.keys(changes).length === 0) return
    this.data.set(changes)
    this.observe(Object.keys(changes))
  }

  setData(changes: object, afterwards?: () => void): void {
    this.host.changed(this.data.set(changes), afterwards ?? null)
  }

  attach(): void {
    this.callLifetime('attached')
  }

  ready(): void {
    this.callLifetime('ready')
  }

  detach(): void {
    this.callLifetime('detached')
  }

  private observe(changed: readonly string[]): void {
    for (const [names, observer] of Object.entries((this.definition.observers ?? {}) as Record<string, Method>)) {
      const fields = names.split(',').map((name) => name.trim())
      if (!fields.some((field) => changed.includes(field))) continue
      const values = fields.map((field) => this.data.logic[field])
      this.host.run(`${this.label} observer of ${names}`, () => observer.apply(this.instance, values))
    }
  }

  /** `lifetimes` wins over the same name at the top. */
  private callLifetime(name: string): void {
    const { lifetimes } = this.definition as { lifetimes?: Fields }
    const work = lifetimes?.[name] ?? this.definition[name]
    if (typeof work === 'function') this.host.run(`${this.label} ${name}`, () => work.call(this.instance))
  }
}

function refuseUnknown(label: string, definition: Readonly<Fields>): void {
  const unknown = Object.keys(definition).filter((name) => !knownFields.has(name))
  if (unknown.length > 0) throw new Error(`${label}: this host does not know ${unknown.join(', ')}`)
  if (Object.keys((definition.behaviors as object) ?? {}).length > 0) {
    throw new Error(`${label}: this host does not know behaviors`)
  }
}

function camelCase(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
