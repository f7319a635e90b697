import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { KillRig, type RigAnswer, type RigPayer } from './killRig'
import { createThrowAwayDatabase, type Engine } from './testDatabase'

/**
 * The promise of the wallet, tried out: the server is killed with SIGKILL at random moments under load, restarted,
 * and every payment it had answered is there exactly once, in the ledger and in the bills; sending any payment again
 * under its key gives the same answer; and all books balance. WALLET_KILL_ROUNDS sets how often.
 */

const rounds = Number(process.env.WALLET_KILL_ROUNDS ?? 10)
const payerCount = 4
const resentPerRound = 20

jest.setTimeout(15 * 60_000)

interface Sent {
  readonly key: string
  readonly payer: RigPayer
  readonly amountFen: number
  readonly fromCard: boolean
  answer: RigAnswer | null
}

/** All of it on one engine. Each has a file of its own, so that they run side by side. */
export function describeKills(engine: Engine): void {
  const describeHere = engine === 'postgres' && process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe
  describeHere(`the server on ${engine}, killed again and again`, () => killAgainAndAgain(engine))
}

function killAgainAndAgain(engine: Engine): void {
  const rig = new KillRig()
  const sent: Sent[] = []
  let databaseUrl: string | null = null
  let drop: () => Promise<void> = async () => undefined
  let payers: RigPayer[] = []
  let code = ''

  beforeAll(async () => {
    if (engine === 'postgres') {
      const database = await createThrowAwayDatabase()
      databaseUrl = database.url
      drop = database.drop
    }
    await rig.prepare(databaseUrl)
    await rig.start()
    for (let index = 0; index < payerCount; index += 1) payers = [...payers, await rig.payer(50_000)]
    code = await rig.staticCode()
  })
  afterAll(async () => {
    await rig.close()
    await drop()
  })

  test(`keeps every answer through ${rounds} rounds`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const before = sent.length
      await loadUntilKilled()
      const fresh = sent.slice(before)
      expect(fresh.length).toBeGreaterThan(0)
      // Every other round the books are read before the server comes back, else the server recovers by itself.
      if (round % 2 === 0) await inspect(expectAllStoredOnce)
      await rig.start()
      await sendAgain(fresh)
    }
    await settleAll()
    await rig.stop('SIGTERM')
    await inspect(async (database) => {
      await expectAllStoredOnce(database)
      await expectBankAgrees(database)
    })
    const answered = sent.filter(({ answer }) => answer?.status === 201)
    expect(answered.length).toBeGreaterThan(rounds)
    process.stdout.write(
      `${engine}: ${rounds} kills, ${sent.length} payments sent, ${answered.length} answered, each once\n`,
    )
  })

  /** Everybody pays one payment after the other, four at a time, until the server is gone. */
  async function loadUntilKilled(): Promise<void> {
    const before = sent.length
    const load = payers.flatMap((payer) => Array.from({ length: 4 }, () => payUntilLost(payer)))
    // The first PIN of a session takes its time; from then on payments flow, and the kill comes at any moment.
    while (!sent.slice(before).some(({ answer }) => answer !== null)) await pause(5)
    await pause(Math.random() * 800)
    await rig.stop('SIGKILL')
    await Promise.all(load)
  }

  async function payUntilLost(payer: RigPayer): Promise<void> {
    for (;;) {
      const amountFen = 1 + Math.floor(Math.random() * 20)
      const payment: Sent = { key: randomUUID(), payer, amountFen, fromCard: Math.random() < 0.15, answer: null }
      sent.push(payment)
      payment.answer = await rig.pay(payer, { ...payment, code })
      if (payment.answer === null) return
      expect(payment.answer).toMatchObject({ status: 201, replayed: false })
    }
  }

  /** A lost payment is sent again until it is answered; an answered one must be answered the same. */
  async function sendAgain(fresh: readonly Sent[]): Promise<void> {
    const lost = fresh.filter(({ answer }) => answer === null)
    const answered = fresh.filter(({ answer }) => answer !== null).slice(-resentPerRound)
    await Promise.all([...lost, ...answered].map(sendOneAgain))
  }

  async function sendOneAgain(payment: Sent): Promise<void> {
    const { answer } = payment
    const again = await rig.pay(payment.payer, { ...payment, code })
    if (again === null) throw new Error('The restarted server did not answer')
    expect(again.status).toBe(201)
    if (answer !== null) {
      expect(again.replayed).toBe(true)
      expect([again.body.id, again.body.amountFen]).toEqual([answer.body.id, answer.body.amountFen])
      // Succeeded stays succeeded; what was not known yet may be by now.
      if (answer.body.status === 'succeeded') expect(again.body.status).toBe('succeeded')
    }
    payment.answer = again
  }

  /**
   * Sends the undecided ones again until all are decided: the server asks the bank about them by itself. A debit that a
   * kill kept from the bank is believed lost once it can't arrive any more, after a minute, and has failed then.
   */
  async function settleAll(): Promise<void> {
    const deadline = Date.now() + 90_000
    for (const payment of sent.filter(({ fromCard }) => fromCard)) {
      while (!['succeeded', 'failed'].includes(payment.answer?.body.status ?? '')) {
        if (Date.now() > deadline) throw new Error(`${payment.key} is still ${payment.answer?.body.status}`)
        await pause(200)
        payment.answer = await rig.pay(payment.payer, { ...payment, code })
      }
    }
  }

  async function inspect(look: (database: Database) => Promise<void>): Promise<void> {
    const database = await openDatabase(databaseUrl === null ? { dataDir: rig.dataDir } : { databaseUrl })
    try {
      await look(database)
      expect(await verifyBooks(database)).toMatchObject({ differences: [] })
    } finally {
      await database.close()
    }
  }

  async function expectAllStoredOnce(database: Database): Promise<void> {
    const { rows } = await database.query<StoredPayment>(
      `SELECT p.id, p.idempotency_key AS key, p.status, p.amount_fen AS "amountFen",
         (SELECT count(*) FROM bill AS b WHERE b.id = p.id AND b.status = p.status AND b.amount_fen = p.amount_fen) AS bills,
         (SELECT count(*) FROM transfer AS t WHERE t.business_id = p.id AND t.kind = 'payment'
            AND t.amount = p.amount_fen) AS transfers
       FROM payment AS p`,
    )
    const byKey = new Map(rows.map((row) => [row.key, row]))
    expect(byKey.size).toBe(rows.length)
    const wrong = sent.filter(({ key, amountFen, answer }) => {
      const row = byKey.get(key)
      if (answer === null) return row !== undefined && row.amountFen !== BigInt(amountFen)
      const kept = row?.status === answer.body.status || answer.body.status !== 'succeeded'
      return row === undefined || row.id !== answer.body.id || row.amountFen !== BigInt(amountFen) || !kept
    })
    expect(wrong).toEqual([])
    const moved = (row: StoredPayment) => (row.status === 'succeeded' ? 1n : 0n)
    expect(rows.filter((row) => row.bills !== 1n || row.transfers !== moved(row))).toEqual([])
    const keys = new Set(sent.map(({ key }) => key))
    expect(rows.filter(({ key }) => !keys.has(key))).toEqual([])
  }

  interface StoredPayment {
    id: string
    key: string
    status: string
    amountFen: bigint
    bills: bigint
    transfers: bigint
  }

  /** What the bank took from all cards is what our books say the banks owe us. */
  async function expectBankAgrees(database: Database): Promise<void> {
    const debitedFen = payers.reduce((sum, { bankCard }) => sum + rig.bank.debitedFen(bankCard), 0)
    const { rows } = await database.query<{ owed: bigint }>(
      "SELECT sum(debits_posted - credits_posted)::int8 AS owed FROM account WHERE code = 'bank_clearing'",
    )
    expect(rows[0]?.owed).toBe(BigInt(debitedFen))
  }
}
