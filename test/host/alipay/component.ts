import type { ComponentHost, ComponentInstance, ComponentModel } from '../core/component'
import { SharedData } from '../core/data'

type Fields = Record<string, unknown>
type Method = (...args: unknown[]) => unknown

/** What this host understands of an Alipay component (`component2`). Anything else would be ignored, so it is refused. */
const knownFields = new Set([
  'data',
  'props',
  'methods',
  'options',
  'mixins',
  'onInit',
  'deriveDataFromProps',
  'didMount',
  'didUpdate',
  'didUnmount',
])

export const alipayComponents: ComponentModel = {
  create: (definition, host) => new AlipayComponent(definition, host),
}

/**
 * `this.props` are given whole and beside `this.data`; a template sees both. Life cycles: onInit and
 * deriveDataFromProps before the first drawing, didMount after it, deriveDataFromProps and didUpdate at each change.
 */
class AlipayComponent implements ComponentInstance {
  readonly label: string
  readonly isVirtual: boolean
  private readonly data: SharedData
  private readonly methods: Readonly<Record<string, Method>>
  private readonly instance: Fields
  private props: Fields
  private given = '{}'
  private isMounted = false

  constructor(
    private readonly definition: Readonly<Fields>,
    private readonly host: ComponentHost,
  ) {
    this.label = `component ${host.path}`
    refuseUnknown(this.label, definition)
    this.isVirtual = (definition.options as Fields | undefined)?.virtualHost === true
    this.methods = (definition.methods ?? {}) as Record<string, Method>
    this.props = { ...((definition.props as Fields) ?? {}) }
    this.data = new SharedData(host.border, definition.data, host.setDataBytesMax)
    this.instance = {
      ...this.methods,
      is: host.path,
      $page: { $id: host.pageId },
      data: this.data.logic,
      props: this.props,
      setData: (changes: object, afterwards?: () => void) => this.setData(changes, afterwards),
    }
  }

  get viewData(): Readonly<Fields> {
    return { ...this.props, ...this.data.view }
  }

  hasMethod(name: string): boolean {
    return typeof this.methods[name] === 'function'
  }

  callMethod(name: string, args: readonly unknown[]): unknown {
    return this.host.run(`${this.label} ${name}`, () => this.methods[name]?.apply(this.instance, [...args]))
  }

  setProperties(properties: ReadonlyMap<string, unknown>): void {
    const next = Object.fromEntries([...properties].filter(([, value]) => value !== undefined))
    const text = JSON.stringify(next)
    if (text === this.given) return
    this.given = text
    const before = this.props
    const changed = { ...((this.definition.props as Fields) ?? {}), ...(this.host.border.toApp(text) as Fields) }
    if (this.isMounted) this.call('deriveDataFromProps', [changed])
    this.props = changed
    this.instance.props = changed
    if (this.isMounted) this.call('didUpdate', [before, this.data.logic])
  }

  setData(changes: object, afterwards?: () => void): void {
    this.host.changed(this.data.set(changes), afterwards ?? null)
  }

  attach(): void {
    this.call('onInit', [])
    this.call('deriveDataFromProps', [this.props])
  }

  ready(): void {
    this.isMounted = true
    this.call('didMount', [])
  }

  detach(): void {
    this.call('didUnmount', [])
  }

  private call(name: string, args: readonly unknown[]): void {
    const method = this.definition[name]
    if (typeof method === 'function') this.host.run(`${this.label} ${name}`, () => method.apply(this.instance, args))
  }
}

function refuseUnknown(label: string, definition: Readonly<Fields>): void {
  const unknown = Object.keys(definition).filter((name) => !knownFields.has(name))
  if (unknown.length > 0) throw new Error(`${label}: this host does not know ${unknown.join(', ')}`)
  if (((definition.mixins as unknown[]) ?? []).length > 0) throw new Error(`${label}: this host does not know mixins`)
}
