import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Transaction } from '#storage/database'
import { isUniqueViolation } from '#storage/databaseErrors'

export interface Migration {
  /** File name: number, underscore, slug. */
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text, line ends aside. */
  readonly checksum: string
}

/** A migration that was applied has changed, or is missing: the schema is not what the files say. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

/**
 * Applies the numbered SQL files of server/migrations that are not applied yet, each in a transaction of its own.
 * Several processes may call this at once: one row is the lock, the others wait and find everything done.
 *
 * @returns the names applied now.
 * @throws {MigrationError} when an applied file was changed or removed afterwards.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await createBookkeeping(database)
  const appliedNow: string[] = []
  for (const migration of migrations) {
    const isNew = await database.transaction((tx) => applyOnce(tx, migration))
    if (isNew) appliedNow.push(migration.name)
  }
  await refuseUnknown(database, migrations)
  return appliedNow
}

/** The migrations that ship with this server, in order. */
export function readMigrations(): Migration[] {
  const directory = migrationsDirectory()
  return readdirSync(directory)
    .filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(directory, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** From the bundle (server/dist) and from the sources (server/src/storage) alike. */
function migrationsDirectory(): string {
  const candidates = [join(__dirname, '../migrations'), join(__dirname, '../../migrations')]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new MigrationError('The folder server/migrations is missing')
  return found
}

async function createBookkeeping(database: Database): Promise<void> {
  try {
    await database.transaction((tx) => tx.query(bookkeeping))
  } catch (error) {
    // Two first starts at once collide in the catalogue, IF NOT EXISTS or not; now the other one's tables are there.
    if (!isUniqueViolation(error)) throw error
    await database.transaction((tx) => tx.query(bookkeeping))
  }
}

const bookkeeping = `
  CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL);
  CREATE TABLE IF NOT EXISTS migration_lock (id integer PRIMARY KEY);
  INSERT INTO migration_lock (id) VALUES (1) ON CONFLICT DO NOTHING`

async function applyOnce(tx: Transaction, { name, sql, checksum }: Migration): Promise<boolean> {
  await tx.query('SELECT id FROM migration_lock FOR UPDATE')
  const { rows } = await tx.query<{ checksum: string }>('SELECT checksum FROM migration WHERE name = $1', [name])
  const applied = rows[0]
  if (applied) {
    if (applied.checksum === checksum) return false
    throw new MigrationError(`${name} was changed after it was applied; write a new migration instead`)
  }
  await tx.query(sql)
  await tx.query('INSERT INTO migration (name, checksum, applied_at) VALUES ($1, $2, $3)', [name, checksum, new Date()])
  return true
}

async function refuseUnknown(database: Database, migrations: readonly Migration[]): Promise<void> {
  const known = new Set(migrations.map(({ name }) => name))
  const { rows } = await database.query<{ name: string }>('SELECT name FROM migration ORDER BY name')
  const unknown = rows.find(({ name }) => !known.has(name))
  if (unknown) throw new MigrationError(`The database is newer than this server: it has ${unknown.name}`)
}
