import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cardLimits } from '@wallet/rules'
import { AgreeingBank } from './agreeingBank'
import { liveThroughDay, makeBusy, type Read, readsOf } from './busyPerson'
import { buildCity, type City, leaveCity } from './city'
import { BenchCluster } from './cluster'
import { cpuMsOf } from './cpu'
import { mustBalance, round } from './measureCity'
import { ServerProcess } from './serverProcess'

/**
 * How long the server takes for what a payer's pages read before the PIN, for somebody with ten cards, every cap of their
 * own, and hundreds of movements today, in a database of many users.
 */

const { values: options } = parseArgs({
  options: {
    /** The last line is one JSON object. */
    json: { type: 'boolean', default: false },
    users: { type: 'string', default: '20000' },
    /** Movements today of each kind: from the balance, by card, top-ups, transfers. */
    movements: { type: 'string', default: '300' },
    /** Of each read. */
    times: { type: 'string', default: '500' },
    /** Reads at once. */
    concurrency: { type: 'string', default: '2' },
  },
})
const balanceFen = 10_000_000n

interface Figure {
  readonly read: string
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = await BenchCluster.start()
  try {
    const { figures, cpu } = await onOneServer(cluster, directory)
    console.table(figures)
    console.log(`Processor time of a read on average: API ${cpu.serverMs} ms, PostgreSQL ${cpu.postgresMs} ms`)
    console.log(
      `${cardLimits.maxCards} cards, every cap of one’s own, 4 × ${options.movements} movements today, ${options.users} users, ${options.concurrency} at once; the books balance`,
    )
    if (options.json) console.log(JSON.stringify({ ...options, figures, cpu }))
  } finally {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onOneServer(cluster: BenchCluster, directory: string) {
  const databaseUrl = cluster.urlOf('wallet')
  const city = await buildCity(directory, databaseUrl, { users: Number(options.users), payers: 1, poor: 0, balanceFen })
  const [payer] = city.payers
  if (payer === undefined) throw new Error('There is nobody to read')
  const person = await makeBusy(city, payer)
  await leaveCity(city)
  const bank = await AgreeingBank.start(city.environment.BANK_CHANNEL_SECRET ?? '')
  const server = await ServerProcess.start({ ...city.environment, BANK_ENDPOINT: bank.endpoint })
  try {
    await liveThroughDay(city, person, Number(options.movements))
    cluster.settle()
    const reads = readsOf(city)
    const tookMs = new Map(reads.map((read) => [read, [] as number[]]))
    // In turns, so that the machine's moods fall on all alike.
    const turns = Array.from({ length: Number(options.times) }, () => reads)
      .flat()
      .values()
    const worker = async () => {
      for (const read of turns) tookMs.get(read)?.push(await timed(city, payer.accessToken, read))
    }
    const pids = [server.pid, cluster.pid]
    const before = pids.map(cpuMsOf)
    await Promise.all(Array.from({ length: Number(options.concurrency) }, worker))
    // A busy machine makes a read wait; what it costs stays the same.
    const count = reads.length * Number(options.times)
    const [serverMs, postgresMs] = pids.map((pid, index) => round((cpuMsOf(pid) - (before[index] ?? 0)) / count, 2))
    return { figures: [...tookMs].map(([{ what }, values]) => figure(what, values)), cpu: { serverMs, postgresMs } }
  } finally {
    await server.stop()
    await bank.stop()
    await mustBalance(city)
  }
}

/** From sending the request to its whole answer, on this machine, in ms. @throws {Error} when it is refused. */
async function timed({ environment }: City, accessToken: string, { what, path, body }: Read): Promise<number> {
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
  const startedAt = performance.now()
  const response = await fetch(`http://127.0.0.1:${environment.PORT}${path}`, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${what}: ${response.status} ${text}`)
  return performance.now() - startedAt
}

function figure(read: string, values: readonly number[]): Figure {
  const sorted = [...values].sort((a, b) => a - b)
  const quantile = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN, 1)
  return { read, p50Ms: quantile(0.5), p95Ms: quantile(0.95), p99Ms: quantile(0.99) }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
