import { shanghaiMonth } from '@wallet/rules'
import { type BillPosition, type BillWithCard, listBillMonths, listBills } from '../server/src/domains/bills/billStore'
import { uuidv7 } from '../server/src/ids'
import type { Database } from '../server/src/storage/database'
import { migrate } from '../server/src/storage/migrate'
import { openDatabase } from '../server/src/storage/openDatabase'

const rowCount = Number(process.argv[2] ?? 10_000)
const pageSize = 20
const monthsBack = 24

async function main(): Promise<void> {
  const database = await openDatabase({ databaseUrl: process.env.BENCH_DATABASE_URL })
  await migrate(database)
  const userId = uuidv7()
  await fill(database, userId)
  console.log(`${database.engine}, ${rowCount} bills of one user, pages of ${pageSize}`)
  report('every page, newest to oldest', await walk(database, userId, null))
  report('every page of one month', await walk(database, userId, shanghaiMonth(new Date())))
  await database.close()
}

/** Bills spread evenly over two years, with their months summed as the ledger's batch does. */
async function fill(database: Database, userId: string): Promise<void> {
  const now = Date.now()
  const stepMs = (monthsBack * 30 * 86_400_000) / rowCount
  const ids = Array.from({ length: rowCount }, () => uuidv7())
  const times = ids.map((_, index) => new Date(now - index * stepMs))
  await database.query(
    `INSERT INTO bill (id, user_id, kind, direction, status, title, amount_fen, source_kind, month, occurred_at, settled_at)
     SELECT id, $1, 'payment', 'out', 'succeeded', 'bench', 100, 'balance', month, at, at
     FROM unnest($2::uuid[], $3::text[], $4::timestamptz[]) AS rows(id, month, at)`,
    [userId, ids, times.map(shanghaiMonth), times],
  )
  await database.query(
    `INSERT INTO bill_month (user_id, month, spent_fen, received_fen, bill_count)
     SELECT user_id, month, sum(amount_fen)::bigint, 0, count(*) FROM bill WHERE user_id = $1 GROUP BY user_id, month`,
    [userId],
  )
}

async function walk(database: Database, userId: string, month: string | null): Promise<number[]> {
  const timesMs: number[] = []
  let after: BillPosition | null = null
  for (;;) {
    const startedAt = performance.now()
    const page: BillWithCard[] = await listBills(database, { userId, month, after, countMax: pageSize })
    await listBillMonths(database, userId, [...new Set(page.map(({ occurredAt }) => shanghaiMonth(occurredAt)))])
    timesMs.push(performance.now() - startedAt)
    const last = page.at(-1)
    if (page.length < pageSize || last === undefined) return timesMs
    after = { occurredAt: last.occurredAt, id: last.id }
  }
}

function report(name: string, timesMs: number[]): void {
  const sorted = [...timesMs].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
  console.log(`${name}: ${sorted.length} pages, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`)
}

void main()
