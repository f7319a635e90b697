import type { JsonBorder } from './data'
import type { Flavour } from './flavour'
import type { MiniPackage } from './package'
import type { BurstCounter } from './statistics'
import type { Templates } from './template'

/** What pages and components use of the running app. */
export interface Runtime {
  readonly flavour: Flavour
  readonly miniPackage: MiniPackage
  readonly templates: Templates
  readonly border: JsonBorder
  readonly bursts: BurstCounter
  /** Calls into the app. An exception that comes out is a violation; the result is undefined then. */
  run(label: string, work: () => unknown): unknown
  /** Soon, unless the app is killed before. */
  later(work: () => void): void
  violation(sentence: string): void
  componentDefinition(path: string): Readonly<Record<string, unknown>>
}
