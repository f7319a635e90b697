import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import type { Database } from '#storage/database'
import { openDatabase } from '#storage/openDatabase'
import { KillRig, type RigAnswer, type RigPayer } from './killRig'
import { createThrowAwayDatabase, type Engine } from './testDatabase'

/**
 * The server is killed with SIGKILL at random moments while money is withdrawn and payments are given back. Whatever it had
 * answered is there, a lost request sent again moves nothing twice, and in the end what the bank sent to the cards is what
 * the books say. WALLET_KILL_ROUNDS sets how often.
 */

const rounds = Number(process.env.WALLET_KILL_ROUNDS ?? 5)

jest.setTimeout(15 * 60_000)

interface Sent {
  readonly send: () => Promise<RigAnswer | null>
  readonly amountFen: number
  readonly isRefund: boolean
  answer: RigAnswer | null
}

/** All of it on one engine. Each has a file of its own, so that they run side by side. */
export function describePayoutKills(engine: Engine): void {
  const describeHere = engine === 'postgres' && process.env.TEST_DATABASE_URL === undefined ? describe.skip : describe
  describeHere(`payouts of a server on ${engine} that is killed again and again`, () => killAgainAndAgain(engine))
}

function killAgainAndAgain(engine: Engine): void {
  const rig = new KillRig()
  const sent: Sent[] = []
  let databaseUrl: string | null = null
  let drop: () => Promise<void> = async () => undefined
  let payers: RigPayer[] = []
  let orders: string[] = []

  beforeAll(async () => {
    if (engine === 'postgres') {
      const database = await createThrowAwayDatabase()
      databaseUrl = database.url
      drop = database.drop
    }
    await rig.prepare(databaseUrl)
    await rig.start()
    for (let index = 0; index < 3; index += 1) payers = [...payers, await rig.payer(90_000)]
    const code = await rig.staticCode()
    for (const payer of payers) {
      for (const fromCard of [true, false]) {
        const paid = await rig.pay(payer, { key: randomUUID(), code, amountFen: 20_000, fromCard })
        orders = [...orders, paid?.body.orderId ?? '']
      }
    }
  })
  afterAll(async () => {
    await rig.close()
    await drop()
  })

  test(`are kept through ${rounds} kills, each once`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const before = sent.length
      await loadUntilKilled()
      const fresh = sent.slice(before)
      expect(fresh.length).toBeGreaterThan(0)
      await rig.start()
      await Promise.all(fresh.map(sendAgain))
    }
    await settleAll()
    await rig.stop('SIGTERM')
    await inspect()
    process.stdout.write(`${engine}: ${rounds} kills, ${sent.length} withdrawals and refunds, each once\n`)
  })

  async function loadUntilKilled(): Promise<void> {
    const before = sent.length
    const load = [...payers.map((payer) => sendUntilLost(() => withdrawal(payer))), ...orders.map(refundUntilLost)]
    while (!sent.slice(before).some(({ answer }) => answer !== null)) await pause(5)
    await pause(Math.random() * 500)
    await rig.stop('SIGKILL')
    await Promise.all(load)
  }

  const anyAmount = () => 1 + Math.floor(Math.random() * 20)
  const refundUntilLost = (orderId: string) => sendUntilLost(() => refund(orderId))

  function withdrawal(payer: RigPayer): Sent {
    const [key, amountFen] = [randomUUID(), anyAmount()]
    return { send: () => rig.withdraw(payer, key, amountFen), amountFen, isRefund: false, answer: null }
  }

  function refund(orderId: string): Sent {
    const [number, amountFen] = [randomUUID(), anyAmount()]
    return { send: () => rig.refund(orderId, number, amountFen), amountFen, isRefund: true, answer: null }
  }

  async function sendUntilLost(next: () => Sent): Promise<void> {
    for (;;) {
      const one = next()
      sent.push(one)
      one.answer = await one.send()
      if (one.answer === null) return
      expect(one.answer).toMatchObject({ status: 201, replayed: false })
    }
  }

  /** A lost one is sent again until it is answered; an answered one is answered the same. */
  async function sendAgain(one: Sent): Promise<void> {
    const again = await one.send()
    if (again === null) throw new Error('The restarted server did not answer')
    expect(again.status).toBe(201)
    if (one.answer !== null) expect([again.replayed, again.body.id]).toEqual([true, one.answer.body.id])
    one.answer = again
  }

  /** What a kill kept from the bank is believed lost once it can't arrive any more, after a minute. */
  async function settleAll(): Promise<void> {
    const deadline = Date.now() + 90_000
    for (const one of sent) {
      while (!['succeeded', 'failed'].includes(one.answer?.body.status ?? '')) {
        if (Date.now() > deadline) throw new Error(`one is still ${one.answer?.body.status}`)
        await pause(200)
        await sendAgain(one)
      }
    }
  }

  async function inspect(): Promise<void> {
    const database = await openDatabase(databaseUrl === null ? { dataDir: rig.dataDir } : { databaseUrl })
    try {
      expect(await verifyBooks(database)).toMatchObject({ differences: [] })
      await expectBankAgrees(database)
    } finally {
      await database.close()
    }
  }

  /** Sent to the cards is what the books say was sent; and of what was asked for nothing is missing or doubled. */
  async function expectBankAgrees(database: Database): Promise<void> {
    const sum = (fenOf: (payer: RigPayer) => number) => payers.reduce((total, payer) => total + fenOf(payer), 0)
    const { rows } = await database.query<{ owed: bigint; refunds: bigint; withdrawn: bigint }>(
      `SELECT (SELECT sum(debits_posted - credits_posted)::int8 FROM account WHERE code = 'bank_clearing') AS owed,
         (SELECT sum(amount_fen)::int8 FROM refund) AS refunds,
         (SELECT sum(amount_fen)::int8 FROM withdrawal WHERE status = 'succeeded') AS withdrawn`,
    )
    const outFen = sum(({ bankCard }) => rig.bank.paidOutFen(bankCard) + rig.bank.refundedFen(bankCard))
    expect(rows[0]?.owed).toBe(BigInt(sum(({ bankCard }) => rig.bank.debitedFen(bankCard)) - outFen))
    const asked = (isRefund: boolean) =>
      sent
        .filter((one) => one.isRefund === isRefund && one.answer?.body.status === 'succeeded')
        .reduce((total, { amountFen }) => total + BigInt(amountFen), 0n)
    expect([rows[0]?.refunds, rows[0]?.withdrawn]).toEqual([asked(true), asked(false)])
  }
}
