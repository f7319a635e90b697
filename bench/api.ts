import { uuidv7 } from '../server/src/ids'
import { KillRig, type SealedPayment } from '../server/test/support/killRig'
import { type Figure, measureJobs, print } from './measure'

/**
 * Payments through the API: session, sealed PIN, limits, ledger, points, bill. Every PIN is sealed before, so that the time
 * of a payment holds none of the client's work, and asking for the sealing key has a figure of its own; the client that
 * sends them shares the machine with the server. BENCH_PAYMENTS is how many there are per figure, default 4,000.
 */

const paymentCount = Number(process.env.BENCH_PAYMENTS ?? 4000)

async function measureApi(engine: string, url: string | null): Promise<Figure[]> {
  const rig = new KillRig()
  try {
    await rig.prepare(url)
    await rig.start()
    const payers = []
    for (let index = 0; index < 8; index += 1) payers.push(await rig.payer(50_000))
    const code = await rig.staticCode()
    const figures: Figure[] = []
    for (const concurrency of [8, 64]) {
      const jobs = Array.from({ length: paymentCount }, (_, index) => payers[index % payers.length] ?? payers[0])
      const sealed: SealedPayment[] = []
      const load = { concurrency, pid: rig.pid }
      const keys = await measureJobs(`sealing keys, ${engine}`, { ...load, jobs }, async (payer) => {
        if (payer === undefined) throw new Error('There is no such payer')
        sealed.push(await rig.sealPayment(payer, { key: uuidv7(), code, amountFen: 1, fromCard: false }))
      })
      const payments = await measureJobs(`payments, ${engine}`, { ...load, jobs: sealed }, async (payment) => {
        const { status } = await rig.sendSealed(payment)
        if (status !== 201) throw new Error(`A payment of the bench was answered ${status}`)
      })
      figures.push(keys, payments)
    }
    return figures
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
