import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Limit, limitsOf } from '#domains/limits/limitsOf'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { freePort } from '../scripts/lib/ports.cjs'
import { buildCity, type City, leaveCity, type Payer } from './city'
import { BenchCluster } from './cluster'
import { sendLoad } from './load'
import { mustBalance } from './measureCity'
import { amountFen, paymentSender, shapes, warmUp, writeRequests } from './requests'
import { ServerProcess } from './serverProcess'

/**
 * Two servers with a ledger each on one PostgreSQL, as two machines would stand beside each other, under Zipf load from both
 * sides. Meanwhile the books are added up again and again, one citizen spends a day's cap at both at once, and another's PIN
 * is guessed at both at once.
 */

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '60' },
  },
})
const seconds = Number(options.seconds)
/** Of each server. */
const connections = 64
const preparedPerSecond = 2_000

async function main(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = await BenchCluster.start()
  try {
    await onTwoServers(cluster, directory)
  } finally {
    await cluster.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function onTwoServers(cluster: BenchCluster, directory: string): Promise<void> {
  const databaseUrl = cluster.urlOf('wallet')
  const city = await buildCity(directory, databaseUrl, { users: Number(options.users), payers: 1_000, poor: 0 })
  await leaveCity(city)
  const cities = [city, { ...city, environment: { ...city.environment, PORT: `${await freePort()}` } }]
  const servers = await Promise.all(cities.map(({ environment }) => ServerProcess.start(environment)))
  const database = await openDatabase({ databaseUrl })
  try {
    await Promise.all(cities.map(warmUp))
    await observe(cities, database, directory)
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    await database.close()
    await mustBalance(city)
  }
  console.log('the books balance')
}

async function observe(cities: readonly City[], database: Database, directory: string): Promise<void> {
  const [spender, guessed] = cities[0]?.payers ?? []
  if (spender === undefined || guessed === undefined) throw new Error('There is nobody to pay')
  const load = Promise.all(
    cities.map((city, index) => {
      const file = join(directory, `requests${index}`)
      writeRequests(file, { ...city, payers: city.payers.slice(2) }, shapes.zipf, preparedPerSecond * seconds)
      return sendLoad(originOf(city), { file, connections, seconds })
    }),
  )
  const sampling = sampleBooks(database, load)
  const cap = capOnPrintedCodes(spender)
  await spendCap(cities, spender, cap)
  const guesses = await guessPin(cities, guessed)
  const [results, samples] = [await load, await sampling]
  const deadlocks = await database.query<{ count: bigint }>(
    'SELECT deadlocks AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  for (const { requests, seconds: took, p50Ms, p99Ms, maxMs, status, broken, timeout } of results) {
    const perSecond = Math.round(requests / took)
    console.log(
      `${perSecond}/s, p50 ${p50Ms} ms, p99 ${p99Ms} ms, slowest ${maxMs} ms; answers that are no payment ${status}, broken ${broken}, late ${timeout}`,
    )
  }
  console.log(`deadlocks: ${deadlocks.rows[0]?.count}; samples of the books: ${samples}, each balanced`)
  console.log(`a cap of ${cap.capFen} fen asked for at both: ${await spentUnder(cap, database, spender)} fen spent`)
  console.log(`a PIN guessed at both: ${guesses.join(', ')}`)
}

/** Debits equal credits in every book, and nobody is below zero, as long as the load goes on. @returns how often. */
async function sampleBooks(database: Database, load: Promise<unknown>): Promise<number> {
  let isOver = false
  void load.finally(() => {
    isOver = true
  })
  for (let samples = 0; ; samples += 1) {
    if (isOver) return samples
    const { rows } = await database.query(
      `SELECT book FROM account GROUP BY book
       HAVING sum(debits_posted) <> sum(credits_posted) OR bool_or(debits_within_credits AND debits_posted > credits_posted)`,
    )
    if (rows.length > 0) throw new Error(`The books do not balance: ${JSON.stringify(rows)}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** What one citizen may pay to printed codes in a day. */
function capOnPrintedCodes({ userId }: Payer): Limit {
  const payer = { userId, accountClass: 'III', verifiedAt: new Date(), ownCaps: [] } as const
  const limits = limitsOf(payer, { kind: 'payment', sourceKind: 'balance', codeKind: 'static' }, new Date())
  const [cap] = limits.filter(({ rule }) => rule.refusal === 'STATIC_CAP')
  if (cap === undefined) throw new Error('Printed codes have no cap')
  return cap
}

/** Asks for more than the cap lets through, at both servers. */
async function spendCap(cities: readonly City[], payer: Payer, { capFen }: Limit): Promise<void> {
  const senders = cities.map(paymentSender)
  const wanted = (capFen / amountFen) * 1.2
  for (let sent = 0; sent < wanted; sent += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => senders[index % senders.length]?.(payer)))
  }
}

/** Tries twelve wrong PINs at once. @returns what each was told, sorted. */
async function guessPin(cities: readonly City[], payer: Payer): Promise<string[]> {
  const wrong = '000000'
  const senders = cities.map(paymentSender)
  const answers = Array.from({ length: 12 }, async (_, index) => {
    const answer = await senders[index % senders.length]?.(payer, wrong)
    const { code, params } = JSON.parse(answer?.text ?? '{}') as { code: string; params: { triesLeft?: number } }
    return params.triesLeft === undefined ? code : `${code} ${params.triesLeft} left`
  })
  return (await Promise.all(answers)).sort()
}

async function spentUnder({ period }: Limit, database: Database, { userId }: Payer): Promise<number> {
  const { rows } = await database.query<{ fen: bigint | null }>(
    'SELECT sum(amount_fen)::int8 AS fen FROM payment WHERE user_id = $1 AND created_at >= $2',
    [userId, period?.since ?? new Date(0)],
  )
  return Number(rows[0]?.fen ?? 0)
}

function originOf({ environment }: City): string {
  return `http://127.0.0.1:${environment.PORT}`
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
