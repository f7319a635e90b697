import { uuidv7 } from '../server/src/ids'
import { KillRig } from '../server/test/support/killRig'
import { type Figure, measure, print } from './measure'

/**
 * Payments per second through the API: sealing key, session, sealed PIN, limits, ledger, points, bill. Two requests
 * each; the client shares the machine with the server and seals every PIN itself.
 */

async function measureApi(engine: string, url: string | null): Promise<Figure[]> {
  const rig = new KillRig()
  try {
    await rig.prepare(url)
    await rig.start()
    const payers = []
    for (let index = 0; index < 8; index += 1) payers.push(await rig.payer(50_000))
    const code = await rig.staticCode()
    const pay = async (worker: number): Promise<void> => {
      const payer = payers[worker % payers.length]
      if (payer === undefined) throw new Error('There is no such payer')
      const answer = await rig.pay(payer, { key: uuidv7(), code, amountFen: 1, fromCard: false })
      if (answer?.status !== 201) throw new Error(`A payment of the bench was answered ${answer?.status}`)
    }
    return [await measure(`API, ${engine}`, 8, pay), await measure(`API, ${engine}`, 64, pay)]
  } finally {
    await rig.close()
  }
}

async function main(): Promise<void> {
  const databaseUrl = process.env.BENCH_DATABASE_URL
  const figures = await measureApi('pglite', null)
  if (databaseUrl !== undefined) figures.push(...(await measureApi('postgres', databaseUrl)))
  print(figures)
}

void main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
