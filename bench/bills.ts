import { shanghaiMonth } from '@wallet/rules'
import type { AppContext } from '#context'
import { type BillPageView, listBills } from '#domains/bills/listBills'
import { uuidv7 } from '#ids'
import type { Database } from '#storage/database'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'
import type { BenchCluster } from './cluster'
import { round } from './measureCity'

export interface ReadFigure {
  readonly bills: number
  /** Median in ms of the first page, of the thousandth, and of a month's first page. */
  readonly firstMs: number
  readonly thousandthMs: number
  readonly monthMs: number
}

const pageSize = 20
const farPage = 1_000
const times = 300
const years = 2

/** How long a page takes for a user with `count` bills of two years, the very first and far down. */
export async function measureReads(
  anyContext: AppContext,
  cluster: BenchCluster,
  { name, count }: { name: string; count: number },
): Promise<ReadFigure> {
  const database = await openDatabase({ databaseUrl: cluster.urlOf(name) })
  try {
    await migrate(database)
    const userId = uuidv7()
    const now = new Date()
    await fill(database, userId, count, now)
    cluster.settle(name)
    const context = { ...anyContext, database }
    const page = (cursor: string | null, month: string | null = null): Promise<BillPageView> =>
      listBills(context, { userId, month, isTroubled: false, cursor, countMax: pageSize })
    let far: string | null = null
    for (let index = 1; index < farPage; index += 1) far = (await page(far)).nextCursor
    if (far === null) throw new Error(`${count} bills do not fill ${farPage} pages`)
    const month = shanghaiMonth(new Date(now.getTime() - 180 * 86_400_000))
    // In turns, so that the machine's moods fall on all alike.
    const [first, thousandth, ofMonth] = [[], [], []] as [number[], number[], number[]]
    for (let index = 0; index < times; index += 1) {
      first.push(await timed(() => page(null)))
      thousandth.push(await timed(() => page(far)))
      ofMonth.push(await timed(() => page(null, month)))
    }
    const figure = { firstMs: median(first), thousandthMs: median(thousandth), monthMs: median(ofMonth) }
    console.error(`${count} bills: ${JSON.stringify(figure)}`)
    return { bills: count, ...figure }
  } finally {
    await database.close()
  }
}

/** Bills spread evenly over the past, with the sums of their months. */
async function fill(database: Database, userId: string, count: number, now: Date): Promise<void> {
  const part = 100_000
  for (let from = 0; from < count; from += part) {
    await database.query(
      `WITH added AS (
         INSERT INTO bill (id, user_id, kind, direction, status, title, amount_fen, source_kind, month, occurred_at, settled_at)
         SELECT gen_random_uuid(), $1, 'payment', 'out', 'succeeded', '沙茶面', 100, 'balance',
              to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), at, at
       FROM (SELECT $2::timestamptz - nth * ($3::float8 * interval '1 second') AS at
             FROM generate_series($4::int8, $5::int8) AS nth) AS bills
         RETURNING month, amount_fen)
       INSERT INTO bill_month (user_id, month, spent_fen, received_fen, bill_count)
       SELECT $1, month, sum(amount_fen)::bigint, 0, count(*) FROM added GROUP BY month
       ON CONFLICT (user_id, month) DO UPDATE SET spent_fen = bill_month.spent_fen + excluded.spent_fen,
         bill_count = bill_month.bill_count + excluded.bill_count`,
      [userId, now, (years * 365 * 86_400) / count, from, Math.min(count, from + part) - 1],
    )
  }
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}

function median(values: number[]): number {
  return round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN, 2)
}
