import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Database } from '#storage/database'
import { openPglite } from '#storage/engines/pglite'
import { openPostgres } from '#storage/engines/postgres'
import { migrate, readMigrations } from '#storage/migrate'
import { watchLockOrder } from './lockOrder'

export type Engine = Database['engine']

/** A cluster in which test databases may be created and dropped; unset = the embedded engine only. */
const adminUrl = process.env.TEST_DATABASE_URL

/**
 * Opens a migrated, empty database of its own. On the embedded engine it lives in memory; on PostgreSQL it is a
 * throw-away database of the cluster at TEST_DATABASE_URL, dropped on close.
 */
export async function openTestDatabase(engine: Engine): Promise<Database> {
  return watchLockOrder(
    engine === 'pglite' ? await openPglite({ snapshot: await migratedSnapshot() }) : await openThrowAway(),
  )
}

/** Runs the same tests on the embedded engine and, when TEST_DATABASE_URL is set, on PostgreSQL. */
export function describeEachEngine(name: string, tests: (open: () => Promise<Database>, engine: Engine) => void): void {
  const engines: Engine[] = adminUrl === undefined ? ['pglite'] : ['pglite', 'postgres']
  describe.each(engines)(`${name} on %s`, (engine) => {
    tests(() => openTestDatabase(engine), engine)
  })
}

/** Creates an empty database in the test cluster; for tests that start servers of their own. */
export async function createThrowAwayDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  if (adminUrl === undefined) throw new Error('TEST_DATABASE_URL is not set')
  const name = `wallet_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) }
}

async function openThrowAway(): Promise<Database> {
  const { url, drop } = await createThrowAwayDatabase()
  const database = await openPostgres(url)
  await migrate(database)
  const close = database.close.bind(database)
  database.close = async () => {
    await close()
    await drop()
  }
  return database
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const cacheDir = join(__dirname, '../../../node_modules/.cache/wallet-test')

/** Making and migrating a database takes seconds, starting from a copy of one does not: the copy is kept. */
async function migratedSnapshot(): Promise<Uint8Array<ArrayBuffer>> {
  const file = join(cacheDir, `snapshot-${snapshotKey()}.tar`)
  if (!existsSync(file)) await makeSnapshot(file)
  return new Uint8Array(readFileSync(file))
}

function snapshotKey(): string {
  const hash = createHash('sha256').update('0.5.16')
  for (const { name, checksum } of readMigrations()) hash.update(name).update(checksum)
  return hash.digest('hex').slice(0, 16)
}

async function makeSnapshot(file: string): Promise<void> {
  mkdirSync(cacheDir, { recursive: true })
  for (const name of readdirSync(cacheDir)) {
    if (name.endsWith('.tar')) rmSync(join(cacheDir, name), { force: true })
  }
  const database = await openPglite({})
  await migrate(database)
  const bytes = await database.snapshot()
  await database.close()
  // Other test processes may make the same file now: a rename is all or nothing.
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
}
