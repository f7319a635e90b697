import { writeSync } from 'node:fs'
import { deterministicUuid } from '#ids'
import { createLedger } from '#ledger/batcher'
import { migrate } from '#storage/migrate'
import { openDatabase } from '#storage/openDatabase'
import { answerRefusal, bank, buildTransfer, buildUser, payment, topUp, underKey } from './ledgerCommands'

/**
 * A program that pays as fast as it can and says so, to be killed: `ready`, then one line per payment that was
 * answered, `<key> posted|refused`. With DATA_DIR the embedded engine, with DATABASE_URL PostgreSQL.
 */

const say = (line: string) => writeSync(1, `${line}\n`)
const userCount = 20
const walletCount = 24

async function main(): Promise<void> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, ROUND: round = '0' } = process.env
  const database = await openDatabase(databaseUrl === undefined ? { dataDir } : { databaseUrl })
  await migrate(database)
  const ledger = createLedger({ database, businessWrites: [], answerRefusal })
  const users = Array.from({ length: userCount }, (_, index) => buildUser(`crash${index}`))
  await Promise.all(users.map((user) => ledger.submit(topUp(user, 50_000n))))
  say('ready')

  const pay = async (wallet: number): Promise<void> => {
    for (let count = 0; ; count += 1) {
      const key = deterministicUuid('crash', round, `${wallet}`, `${count}`)
      const user = users[(wallet + count) % userCount]
      if (user === undefined) throw new Error('There is no such user')
      const amount = BigInt(1 + (count % 300))
      const transfers = [...payment(user, amount).transfers.map((transfer) => ({ ...transfer, businessId: key }))]
      // Now and then money comes in too, so that the payments go on.
      if (count % 5 === 0) transfers.push(buildTransfer({ debit: bank, credit: user, amount: 500n, kind: 'topup' }))
      const keyed = underKey({ scope: 'crash', key, fingerprint: 'f' })
      const command = { ...payment(user, amount), ...keyed, transfers }
      const { posted } = await ledger.submit(command)
      say(`${key} ${posted ? 'posted' : 'refused'}`)
    }
  }
  await Promise.all(Array.from({ length: walletCount }, (_, wallet) => pay(wallet)))
}

main().catch((error: unknown) => {
  say(`failed ${error instanceof Error ? error.message : String(error)}`)
  process.exit(3)
})
