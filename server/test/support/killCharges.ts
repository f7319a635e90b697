import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { formatPaymentCode, type PaymentCodeDevice, paymentCodeStep } from '@wallet/rules'
import { verifyBooks } from '#domains/books/verifyBooks'
import { openDatabase } from '#storage/openDatabase'
import { KillRig } from './killRig'
import { createThrowAwayDatabase, type Engine } from './testDatabase'

/**
 * The server is killed with SIGKILL while merchants charge payment codes. Every charge is then sent again under its number:
 * what had succeeded stays so, what was lost succeeds once or has failed, no code pays twice, and all books balance.
 */

const rounds = Number(process.env.WALLET_KILL_ROUNDS ?? 10)
/** Three codes each are good at a moment: the phone's own step and one on either side. */
const payersPerRound = 4
const stepsShown = [-1, 0, 1]
const balanceFen = 10_000

jest.setTimeout(15 * 60_000)

interface Sent {
  readonly code: string
  readonly outOrderNo: string
  readonly amountFen: number
  readonly subject: string
  answer: string | null
}

/** All of it on one engine. Each has a file of its own, so that they run side by side. */
export function describeChargeKills(engine: Engine): void {
  const describeHere = engine === 'postgres' && process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe
  describeHere(`charges on ${engine}, killed again and again`, () => killAgainAndAgain(engine))
}

function killAgainAndAgain(engine: Engine): void {
  const rig = new KillRig()
  let databaseUrl: string | null = null
  let drop: () => Promise<void> = async () => undefined

  beforeAll(async () => {
    if (engine === 'postgres') {
      const database = await createThrowAwayDatabase()
      databaseUrl = database.url
      drop = database.drop
    }
    await rig.prepare(databaseUrl)
    await rig.start()
  })
  afterAll(async () => {
    await rig.close()
    await drop()
  })

  test(`every charge has one outcome through ${rounds} kills`, async () => {
    const all: Sent[] = []
    for (let round = 0; round < rounds; round += 1) {
      const devices: PaymentCodeDevice[] = []
      for (let index = 0; index < payersPerRound; index += 1) {
        devices.push(await rig.enrol(await rig.payer(balanceFen)))
      }
      const sent = await chargeUntilKilled(devices)
      await rig.start()
      for (const charge of sent) await sendAgain(charge)
      all.push(...sent)
    }
    await rig.stop('SIGTERM')
    const succeeded = all.filter(({ answer }) => answer === 'succeeded')
    expect(succeeded.length).toBeGreaterThan(rounds)
    await inspect(succeeded)
    process.stdout.write(`${engine}: ${rounds} kills, ${all.length} charges, ${succeeded.length} paid, each once\n`)
  })

  async function chargeUntilKilled(devices: readonly PaymentCodeDevice[]): Promise<Sent[]> {
    const step = paymentCodeStep(Date.now())
    const sent = devices.flatMap((device) =>
      stepsShown.map((later): Sent => {
        const code = formatPaymentCode(device, step + later)
        return { code, outOrderNo: randomUUID(), amountFen: 100, subject: '茶', answer: null }
      }),
    )
    const load = sent.map(async (charge) => {
      charge.answer = await chargeOnce(charge)
    })
    await pause(Math.random() * 60)
    await rig.stop('SIGKILL')
    await Promise.all(load)
    return sent
  }

  function chargeOnce({ answer: _, ...charge }: Sent): Promise<string | null> {
    return rig.charge(charge)
  }

  /** A code may have run out before its lost charge is sent again: then nothing was ever charged. */
  async function sendAgain(charge: Sent): Promise<void> {
    const again = await chargeOnce(charge)
    if (charge.answer === 'succeeded') expect(again).toBe('succeeded')
    expect(['succeeded', 'failed', 'CODE_EXPIRED']).toContain(again)
    charge.answer = again
  }

  async function inspect(succeeded: readonly Sent[]): Promise<void> {
    const database = await openDatabase(databaseUrl === null ? { dataDir: rig.dataDir } : { databaseUrl })
    try {
      const { rows } = await database.query<{ outOrderNo: string }>(
        `SELECT c.out_order_no AS "outOrderNo" FROM charge AS c JOIN payment AS p ON p.order_id = c.id
         WHERE p.status = 'succeeded'`,
      )
      expect(rows.map(({ outOrderNo }) => outOrderNo).sort()).toEqual(
        succeeded.map(({ outOrderNo }) => outOrderNo).sort(),
      )
      expect(await verifyBooks(database)).toMatchObject({ differences: [] })
    } finally {
      await database.close()
    }
  }
}
