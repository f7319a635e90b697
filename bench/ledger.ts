import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidv7 } from '../server/src/ids'
import { createLedger } from '../server/src/ledger/batcher'
import { verifyLedger } from '../server/src/ledger/verify'
import type { Database } from '../server/src/storage/database'
import { migrate } from '../server/src/storage/migrate'
import { openDatabase } from '../server/src/storage/openDatabase'
import {
  answerRefusal,
  buildTransfer,
  buildUser,
  payment,
  topUp,
  underKey,
} from '../server/test/support/ledgerCommands'
import { BenchCluster } from './cluster'
import { type Figure, measure, print } from './measure'

/**
 * Payments per second through the ledger alone: an idempotency key, two balances, a transfer, on disk each. Everybody
 * pays the same merchant, the worst case for row locks.
 */

const userCount = 1000

async function measureLedger(database: Database): Promise<Figure[]> {
  await migrate(database)
  const ledger = createLedger({ database, businessWrites: [], answerRefusal })
  const users = Array.from({ length: userCount }, (_, index) => buildUser(`bench${index}`))
  await Promise.all(users.map((user) => ledger.submit(topUp(user, 10n ** 12n))))
  await database.query('VACUUM ANALYZE')
  const pay = async (worker: number): Promise<void> => {
    const user = users[(worker * 7919 + Math.floor(Math.random() * userCount)) % userCount]
    if (user === undefined) throw new Error('There is no such user')
    const key = uuidv7()
    const transfers = payment(user, 1n).transfers.map((transfer) => buildTransfer({ ...transfer, businessId: key }))
    const keyed = underKey({ scope: user.id, key, fingerprint: key })
    const { posted } = await ledger.submit({ ...payment(user, 1n), ...keyed, transfers })
    if (!posted) throw new Error('A payment of the bench was refused')
  }
  const figures: Figure[] = []
  for (const concurrency of [1, 64, 512]) {
    figures.push(await measure(`ledger, ${database.engine}`, concurrency, pay))
  }
  await ledger.close()
  const { differences } = await verifyLedger(database)
  if (differences.length > 0) throw new Error('The books do not balance after the bench')
  return figures
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wallet-bench-'))
  const cluster = await BenchCluster.start()
  try {
    const embedded = await measureOn(() => openDatabase({ dataDir }))
    const postgres = await measureOn(() => openDatabase({ databaseUrl: cluster.urlOf('wallet') }))
    print([...embedded, ...postgres])
  } finally {
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measureOn(open: () => Promise<Database>): Promise<Figure[]> {
  const database = await open()
  try {
    return await measureLedger(database)
  } finally {
    await database.close()
  }
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
