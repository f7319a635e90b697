import type { Channels } from '#channels/channels'
import type { Clock } from '#clock'
import type { Config } from '#config'
import type { FieldCipher } from '#crypto/fieldCipher'
import type { Ledger } from '#ledger/types'
import type { Secrets } from '#secrets'
import type { Database } from '#storage/database'

/** Where services write what an operator should know; pino fits. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Everything a service may lean on. Built once, in main.ts or by a test, and passed as the first argument. */
export interface AppContext {
  readonly config: Config
  readonly database: Database
  readonly ledger: Ledger
  readonly secrets: Secrets
  readonly cipher: FieldCipher
  readonly channels: Channels
  readonly clock: Clock
  readonly log: Log
}
