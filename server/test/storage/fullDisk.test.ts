import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'
import { findPostgres, startPostgres } from '../../../scripts/lib/postgres.cjs'
import { SmallDisk } from '../support/smallDisk'

/**
 * A disk that is really full, under a database that still answers: it reads, and changes rows within the pages it has,
 * so that only a probe that asks for new pages knows that the next payment cannot be written.
 */

// Longer than an answer of the probe is kept.
const untilProbedAgain = () => pause(1_100)

// PostgreSQL says it in several ways; the last is a new connection's.
const diskFull = /no space left|could not extend|could not write/i

async function untilHealthy(database: Database): Promise<void> {
  for (;;) {
    const healthy = await database.ping().then(
      () => true,
      () => false,
    )
    if (healthy) return
    await pause(500)
  }
}

async function tellsOfFullDisk(database: Database, disk: SmallDisk): Promise<void> {
  try {
    await fillAndFree(database, disk)
  } finally {
    await database.close()
  }
}

async function fillAndFree(database: Database, disk: SmallDisk): Promise<void> {
  await migrate(database)
  await database.query('CREATE TABLE hoard (filler text)')
  await expect(database.ping()).resolves.toBeUndefined()

  disk.fill()
  await untilProbedAgain()
  // What health looked at before: it is no sign that anything new can be written.
  expect((await database.query('UPDATE heartbeat SET at = now() WHERE id = 1')).rowCount).toBe(1)
  const row = "INSERT INTO hoard SELECT repeat('x', 1000) FROM generate_series(1, 100)"
  await expect(database.query(row)).rejects.toThrow(diskFull)
  await expect(database.ping()).rejects.toThrow(diskFull)

  // Long enough for the embedded engine to look after itself meanwhile.
  await pause(5_000)
  await expect(database.ping()).rejects.toThrow(diskFull)
  disk.free()
  await untilHealthy(database)
  expect((await database.query(row)).rowCount).toBe(100)
  const { rows } = await database.query("SELECT relname FROM pg_class WHERE relname = 'heartbeat_page'")
  expect(rows).toEqual([])
}

const postgres = findPostgres()
// Where it is required, as in CI, a disk that cannot be mounted fails the tests instead of skipping them.
const isTried = SmallDisk.available || process.env.WALLET_REQUIRE_SMALL_DISK !== undefined
if (!isTried)
  process.stdout.write('No small disk can be mounted here (root on Linux may): a full disk is not tested.\n')
const onSmallDisk = isTried ? test : test.skip
const onPostgres = isTried && postgres !== null ? test : test.skip

onSmallDisk('the embedded engine on a full disk is not healthy', async () => {
  const disk = new SmallDisk(256)
  try {
    const database = await openDatabase({ dataDir: join(disk.directory, 'data') })
    await tellsOfFullDisk(database, disk)
  } finally {
    disk.remove()
  }
})

onPostgres('PostgreSQL on a full disk is not healthy', async () => {
  // A cluster of its own: a full disk fails the checkpoints of all databases, so every other suite's would suffer.
  const cluster = await startPostgres(postgres as string)
  const disk = new SmallDisk(128)
  try {
    disk.lendTo('postgres')
    const databaseUrl = await createDatabaseOn(disk, cluster.url)
    await tellsOfFullDisk(await openDatabase({ databaseUrl }), disk)
  } finally {
    disk.free()
    await cluster.stop()
    disk.remove()
  }
})

/** A database whose tables lie on the disk and whose journal does not; resolves to its URL. */
async function createDatabaseOn(disk: SmallDisk, adminUrl: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query(`CREATE TABLESPACE small LOCATION '${disk.directory}'`)
    await admin.query('CREATE DATABASE small TABLESPACE small')
  } finally {
    await admin.end()
  }
  return new URL('/small', adminUrl).href
}
