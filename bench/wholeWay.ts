import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#storage/openDatabase'
import { measureReads, type ReadFigure } from './bills'
import { buildCity, type City, leaveCity } from './city'
import { BenchCluster } from './cluster'
import { type Figure, measureShape, mustBalance } from './measureCity'
import { type Report, ratiosOf, say, worstOf, writeDocument } from './report'
import { shapes, warmUp } from './requests'
import { ServerProcess } from './serverProcess'

/**
 * The whole way of a payment: HTTP, session, sealed PIN, limits, ledger, points, order, bill and message, beside pgbench on
 * the same cluster in the same minutes.
 */

const { values: options } = parseArgs({
  options: {
    /** The last line is one JSON object. */
    json: { type: 'boolean', default: false },
    /** Writes docs/PERFORMANCE.md from this run. */
    write: { type: 'boolean', default: false },
    users: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '20' },
    /** Bills of one user for the read side, as many runs as numbers; 'none' leaves it out. */
    bills: { type: 'string', default: '1000000,10000000' },
    /** Only the uniform shape on one engine, 'postgres' or 'pglite': for comparing two versions of the server. */
    only: { type: 'string' },
  },
})
const seconds = Number(options.seconds)
const users = Number(options.users)
const payers = Math.min(1_000, users / 2)
const peakConnections = 256

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = await BenchCluster.start()
  try {
    const settings = cluster.settings()
    const postgres = options.only === 'pglite' ? null : await onPostgres(cluster, join(directory, 'postgres'))
    const embedded = options.only === 'postgres' ? [] : await onEmbedded(join(directory, 'embedded'), postgres?.figures)
    const figures = [...(postgres?.figures ?? []), ...embedded]
    const isWhole = options.only === undefined && postgres !== null
    const reads = isWhole && options.bills !== 'none' ? await readSide(cluster, postgres.city) : []
    const report: Report = { settings, users, seconds, pgbench: postgres?.pgbench ?? [], figures, reads }
    say(report)
    if (options.write) writeDocument(report)
    if (options.json) console.log(JSON.stringify({ ratios: ratiosOf(report), ...worstOf(report), ...report }))
  } finally {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onPostgres(cluster: BenchCluster, directory: string) {
  const databaseUrl = cluster.urlOf('wallet')
  const city = await build(directory, databaseUrl)
  const database = await openDatabase({ databaseUrl })
  const server = await ServerProcess.start(city.environment)
  try {
    await warmUp(city)
    const measured = { city, directory, serverPid: server.pid, postgresPid: cluster.pid, database }
    const figures: Figure[] = []
    let expectedPerSecond = 3_000
    const measure = async (shape: (typeof shapes)[keyof typeof shapes], connections: number) => {
      cluster.settle()
      const figure = await measureShape(measured, shape, { connections, seconds, expectedPerSecond })
      progress(figure)
      expectedPerSecond = figure.perSecond
      figures.push(figure)
    }
    const before = cluster.pgbench(seconds)
    console.error(`pgbench: ${before}/s`)
    await measure(shapes.uniform, 64)
    await measure(shapes.uniform, peakConnections)
    if (options.only === undefined) {
      for (const shape of [shapes.hotMerchant, shapes.zipf, shapes.replays, shapes.short]) {
        await measure(shape, peakConnections)
      }
    }
    const after = cluster.pgbench(seconds)
    console.error(`pgbench: ${after}/s`)
    return { city, pgbench: [before, after], figures }
  } finally {
    await server.stop()
    await database.close()
    await mustBalance(city)
  }
}

async function onEmbedded(directory: string, [, uniform]: readonly Figure[] = []): Promise<Figure[]> {
  const city = await build(directory, null)
  const server = await ServerProcess.start(city.environment)
  try {
    await warmUp(city)
    const measured = { city, directory, serverPid: server.pid, postgresPid: null, database: null }
    const expectedPerSecond = uniform?.perSecond ?? 3_000
    const load = { connections: peakConnections, seconds, expectedPerSecond }
    const figure = await measureShape(measured, shapes.uniform, load)
    progress(figure)
    return [figure]
  } finally {
    await server.stop()
    await mustBalance(city)
  }
}

async function build(directory: string, databaseUrl: string | null): Promise<City> {
  const startedAt = performance.now()
  const city = await buildCity(directory, databaseUrl, { users, payers, poor: 50 })
  await leaveCity(city)
  console.error(
    `${city.context.database.engine}: ${users} users built in ${Math.round((performance.now() - startedAt) / 1000)} s`,
  )
  return city
}

async function readSide(cluster: BenchCluster, { context }: City): Promise<ReadFigure[]> {
  const reads: ReadFigure[] = []
  for (const count of options.bills.split(',').map(Number)) {
    const name = `bills_${count}`
    cluster.create(name)
    reads.push(await measureReads(context, cluster, { name, count }))
    cluster.drop(name)
  }
  return reads
}

function progress({ what, engine, connections, perSecond, p99Ms, errors }: Figure): void {
  console.error(`${engine}, ${what}, ${connections} connections: ${perSecond}/s, p99 ${p99Ms} ms, ${errors} errors`)
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
