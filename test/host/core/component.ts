import type { JsonBorder } from './data'
import type { Owner } from './tree'

/** How a host's custom components behave: WeChat's and Alipay's share little. */
export interface ComponentModel {
  create(definition: Readonly<Record<string, unknown>>, host: ComponentHost): ComponentInstance
}

export interface ComponentHost {
  readonly path: string
  readonly pageId: number
  readonly border: JsonBorder
  readonly setDataBytesMax: number
  /** Runs a method of the app; an exception in it becomes a violation. */
  run(label: string, work: () => unknown): unknown
  /** Something was set: counts it and draws again; `afterwards` runs when it is on the screen. */
  changed(report: { bytes: number; problem: string | null }, afterwards: (() => void) | null): void
  /** Calls the handler the owner hung on the component's tag. */
  trigger(event: string, detail: unknown): void
}

export interface ComponentInstance extends Owner {
  /** No element of its own: what it draws stands directly in its parent. */
  readonly isVirtual: boolean
  readonly viewData: Readonly<Record<string, unknown>>
  /** What the owner's template says now. */
  setProperties(properties: ReadonlyMap<string, unknown>): void
  attach(): void
  ready(): void
  detach(): void
  setData(changes: object): void
}
