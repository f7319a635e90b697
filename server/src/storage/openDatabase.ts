import type { Database } from '#storage/database'
import { openPglite } from '#storage/engines/pglite'
import { openPostgres } from '#storage/engines/postgres'

export interface DatabaseChoice {
  /** PostgreSQL; wins over `dataDir`. */
  readonly databaseUrl?: string
  /** Directory of the embedded engine; with neither, the database lives in memory. */
  readonly dataDir?: string
}

/**
 * Opens the database the configuration chose. Migrations are `migrate`'s work.
 *
 * @throws {DataDirInUseError} another process holds `dataDir`.
 * @throws {DatabaseUnavailableError} PostgreSQL cannot be reached.
 */
export function openDatabase({ databaseUrl, dataDir }: DatabaseChoice): Promise<Database> {
  return databaseUrl === undefined ? openPglite({ dataDir }) : openPostgres(databaseUrl)
}
