import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import type { City } from './city'
import { cpuMsOf } from './cpu'
import { type LoadResult, sendLoad } from './load'
import { type Shape, writeRequests } from './requests'

export interface Figure {
  readonly what: string
  readonly engine: Database['engine']
  readonly connections: number
  /** Requests answered a second, and payments made: replays and refusals make none. */
  readonly perSecond: number
  readonly paymentsPerSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  /** Answers that are neither a payment nor the refusal that was asked for; connections that broke; no answer in 10 s. */
  readonly errors: number
  /** Payments that the ledger committed together, on average; null where nobody can look into the database meanwhile. */
  readonly batchSize: number | null
  /** Processor time of one request in ms, by process. */
  readonly serverCpuMs: number
  readonly postgresCpuMs: number | null
  readonly wrkCpuMs: number
}

export interface Measured {
  readonly city: City
  readonly directory: string
  readonly serverPid: number
  /** Null with the embedded engine. */
  readonly postgresPid: number | null
  /** Null with the embedded engine, which nobody else can ask meanwhile. */
  readonly database: Database | null
}

/** Prepared for a second: well above what is expected, because they must not run out. */
const preparedFor = (expectedPerSecond: number) => Math.min(8_000, Math.max(2_500, Math.round(expectedPerSecond * 1.6)))

/** One figure: prepared requests over `connections` for `seconds`, and what they cost. */
export async function measureShape(
  measured: Measured,
  shape: Shape,
  { connections, seconds, expectedPerSecond }: { connections: number; seconds: number; expectedPerSecond: number },
): Promise<Figure> {
  const file = join(measured.directory, 'requests')
  writeRequests(file, measured.city, shape, preparedFor(expectedPerSecond) * seconds)
  return measureFile(measured, shape.name, { file, connections, seconds })
}

/** One figure of the prepared requests of a file, which is gone afterwards. */
export async function measureFile(
  measured: Measured,
  what: string,
  { file, connections, seconds }: { file: string; connections: number; seconds: number },
): Promise<Figure> {
  const before = await reading(measured)
  const load = await sendLoad(`http://127.0.0.1:${measured.city.environment.PORT}`, { file, connections, seconds })
  const after = await reading(measured)
  rmSync(file)
  return figure(measured, what, connections, load, { before, after })
}

interface Reading {
  readonly serverMs: number
  readonly postgresMs: number
  readonly payments: number
  readonly refusals: number
  readonly batches: number
}

async function reading({ serverPid, postgresPid, database }: Measured): Promise<Reading> {
  const cpu = { serverMs: cpuMsOf(serverPid), postgresMs: postgresPid === null ? 0 : cpuMsOf(postgresPid) }
  if (database === null) return { ...cpu, payments: 0, refusals: 0, batches: 0 }
  const { rows } = await database.query<{ payments: bigint; refusals: bigint; batches: bigint }>(
    `SELECT (SELECT count(*) FROM payment) AS payments,
            (SELECT count(*) FROM idempotency WHERE refusal IS NOT NULL) AS refusals,
            (SELECT count(DISTINCT at) FROM transfer) AS batches`,
  )
  const row = rows[0]
  return {
    ...cpu,
    payments: Number(row?.payments),
    refusals: Number(row?.refusals),
    batches: Number(row?.batches),
  }
}

function figure(
  { city, postgresPid }: Measured,
  what: string,
  connections: number,
  load: LoadResult,
  { before, after }: { before: Reading; after: Reading },
): Figure {
  const { requests, seconds } = load
  const isCounted = postgresPid !== null
  const payments = isCounted ? after.payments - before.payments : requests - load.status
  // What was asked for: the stored refusal of somebody without a fen, and its replays.
  const refusals = isCounted ? after.refusals - before.refusals : 0
  const perRequest = (ms: number) => round(ms / requests, 3)
  return {
    what,
    engine: city.context.database.engine,
    connections,
    perSecond: Math.round(requests / seconds),
    paymentsPerSecond: Math.round(payments / seconds),
    p50Ms: load.p50Ms,
    p99Ms: load.p99Ms,
    maxMs: load.maxMs,
    errors: Math.max(0, load.status - refusals) + load.broken + load.timeout,
    batchSize: isCounted ? round(payments / Math.max(1, after.batches - before.batches), 1) : null,
    serverCpuMs: perRequest(after.serverMs - before.serverMs),
    postgresCpuMs: isCounted ? perRequest(after.postgresMs - before.postgresMs) : null,
    wrkCpuMs: perRequest(load.wrkCpuMs),
  }
}

/** Derives every balance again and holds the wallet's tables against the ledger. @throws {Error} when a fen is missing. */
export async function mustBalance(city: City): Promise<void> {
  const { databaseUrl, dataDir } = city.context.config
  const database = await openDatabase(databaseUrl === null ? { dataDir } : { databaseUrl })
  try {
    const { differences } = await verifyBooks(database)
    if (differences.length > 0) throw new Error(`The books do not balance: ${JSON.stringify(differences.slice(0, 5))}`)
  } finally {
    await database.close()
  }
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
