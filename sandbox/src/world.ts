import type { SandboxConfig } from '#config'
import { DeskEvents } from '#deskEvents'
import { DocumentLog } from '#documentLog'
import { Residents } from '#people'

/** What every provider shares: settings, memory, who lives here, the desk's news line and the clock. */
export interface World {
  readonly config: SandboxConfig
  readonly log: DocumentLog
  readonly residents: Residents
  readonly events: DeskEvents
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/**
 * The world as its data directory keeps it.
 *
 * @throws Error when the data directory holds something unreadable.
 */
export function openWorld(config: SandboxConfig, now: () => number): World {
  const log = new DocumentLog(config.dataDir)
  return { config, log, residents: new Residents(log), events: new DeskEvents(), now }
}
