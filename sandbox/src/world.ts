import type { SandboxConfig } from '#config'
import type { DeskEvents } from '#deskEvents'
import type { DocumentLog } from '#documentLog'

/** What every provider shares: settings, memory, the desk's news line and the clock. */
export interface World {
  readonly config: SandboxConfig
  readonly log: DocumentLog
  readonly events: DeskEvents
  /** Milliseconds since the epoch. */
  readonly now: () => number
}
