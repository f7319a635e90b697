import { randomUUID } from 'node:crypto'
import { withdrawalFee } from '@wallet/rules'
import { movementTimes } from '#domains/funding/movementSchedule'
import type { Database } from '#storage/database'
import { type BillDetailView, type BillPageView, MoneyApp, type Payer } from '../support/moneyApp'
import {
  differencesBut,
  giveBalance,
  quoteOf,
  settlePayoutsOf,
  type WithdrawalView,
  withdraw,
} from '../support/payoutActions'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves withdrawals: the fee that was told is the fee that is taken, what is sent is reserved until the bank has said what
// became of it, and neither races nor a bank that is late, silent or says it twice move a fen too many.
describeEachEngine('withdrawals', (open) => {
  let database: Database
  let world: MoneyApp
  const byHand = new Set<string>()

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    expect(await differencesBut(database, byHand)).toEqual([])
    await world.close()
    await database.close()
  })

  const payerWith = async (balanceFen: number): Promise<Payer> => {
    const payer = await world.payer()
    byHand.add(await giveBalance(world, payer, BigInt(balanceFen)))
    return payer
  }
  const read = async (payer: Payer, id: string) => (await world.get<WithdrawalView>(payer, `/withdrawals/${id}`)).body
  const billOf = async (payer: Payer, id: string) => (await world.get<BillDetailView>(payer, `/bills/${id}`)).body
  const sentFen = (payer: Payer) => world.bank.paidOutFen(payer.bankCard)
  const settleLater = async (seconds: number) => {
    world.clock.advanceSeconds(seconds)
    await settlePayoutsOf(world)
  }

  test('sends what was asked for, once, and answers a repeat with the same withdrawal', async () => {
    const payer = await payerWith(50_000)
    const key = randomUUID()
    const first = await withdraw(world, payer, 12_345, { key, feeFen: 0 })
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'succeeded', amountFen: 12_345, feeFen: 0, failure: null, settlesBy: null },
    })
    const again = await withdraw(world, payer, 12_345, { key, feeFen: 0 })
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await withdraw(world, payer, 12_346, { key, feeFen: 0 })).toMatchObject({
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect((await world.get(payer, `/withdrawals/by-key/${key}`)).body).toEqual(first.body)
    expect(await world.get(payer, `/withdrawals/by-key/${randomUUID()}`)).toMatchObject({
      status: 404,
      body: { code: 'WITHDRAWAL_NOT_FOUND' },
    })
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([37_655, 12_345])
    const { body } = await world.get<{ items: { kind: string; billId: string }[] }>(payer, '/messages')
    expect(body.items[0]).toMatchObject({ kind: 'withdrawal_succeeded', billId: first.body.id })
  })

  test('costs what was told beforehand, leaves the free quota exact, and is no spending', async () => {
    const payer = await payerWith(300_000)
    expect(await quoteOf(world, payer)).toMatchObject({ availableFen: 300_000, freeLeftFen: 100_000, mostFen: 299_800 })
    expect((await withdraw(world, payer, 99_000)).body.feeFen).toBe(0)
    expect((await quoteOf(world, payer)).freeLeftFen).toBe(1_000)
    const { body } = await withdraw(world, payer, 51_001)
    expect(body).toMatchObject({ status: 'succeeded', feeFen: 51 })
    expect(await quoteOf(world, payer)).toMatchObject({ freeLeftFen: 0, availableFen: 300_000 - 99_000 - 51_052 })
    const bill = await billOf(payer, body.id)
    expect(bill).toMatchObject({ kind: 'withdrawal', direction: 'out', amountFen: 51_052, title: '提现' })
    expect(bill.withdrawal).toEqual({ amountFen: 51_001, feeFen: 51, arrivesBy: body.arrivesBy })
    expect(bill.timeline.map(({ status }) => status)).toEqual(['created', 'paying', 'succeeded'])
    const { body: page } = await world.get<BillPageView>(payer, '/bills')
    expect(page.months[0]).toMatchObject({ spentFen: 0, receivedFen: 0, count: 2 })
  })

  test('all of it goes in one, and a fen more does not', async () => {
    const payer = await payerWith(250_011)
    const { mostFen } = await quoteOf(world, payer)
    expect(mostFen + withdrawalFee(mostFen, 100_000).feeFen).toBeLessThanOrEqual(250_011)
    const above = await withdraw<object>(world, payer, mostFen + 1)
    expect(above).toMatchObject({ status: 409, body: { code: 'BALANCE_SHORT', params: { gapFen: 1 } } })
    expect((await withdraw(world, payer, mostFen)).status).toBe(201)
    expect(await world.balanceFen(payer)).toBe(0)
  })

  test('with a fee that is another by now moves nothing', async () => {
    const payer = await payerWith(200_000)
    const stale = await withdraw<object>(world, payer, 100_001, { feeFen: 0 })
    expect(stale).toMatchObject({ status: 409, body: { code: 'WITHDRAWAL_FEE_CHANGED', moved: 'no' } })
    // Two that were both told they are free: the quota is there for one of them.
    const answers = await Promise.all(
      [1, 2].map(() => withdraw<{ code?: string }>(world, payer, 60_000, { feeFen: 0 })),
    )
    expect(answers.map(({ body: { code } }) => code ?? 'sent').sort()).toEqual(['WITHDRAWAL_FEE_CHANGED', 'sent'])
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([140_000, 60_000])
  })

  test('goes to a debit card of its owner alone', async () => {
    const [payer, stranger] = [await payerWith(1_000), await payerWith(1_000)]
    const { card } = await world.bind(payer, { cardType: 'credit' })
    const codes = await Promise.all([
      withdraw<{ code: string }>(world, payer, 100, { cardId: card.id }),
      withdraw<{ code: string }>(world, payer, 100, { cardId: stranger.card.id }),
      withdraw<{ code: string }>(world, payer, 100, { pin: '975318' }),
    ])
    expect(codes.map(({ body }) => body.code)).toEqual(['CARD_CREDIT_NOT_ALLOWED', 'CARD_NOT_FOUND', 'PIN_WRONG'])
    expect(await world.balanceFen(payer)).toBe(1_000)
    const { body } = await withdraw(world, payer, 100)
    expect(await world.get(stranger, `/withdrawals/${body.id}`)).toMatchObject({ status: 404 })
  })

  test('many at once never overdraw, whatever they ask for', async () => {
    for (let round = 0; round < 4; round += 1) {
      const balanceFen = 20_000 + Math.floor(Math.random() * 20_000)
      const payer = await payerWith(balanceFen)
      const amounts = Array.from({ length: 12 }, () => 1 + Math.floor(Math.random() * 9_000))
      const answers = await Promise.all(amounts.map((amountFen) => withdraw(world, payer, amountFen, { feeFen: 0 })))
      const sent = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + body.amountFen, 0)
      expect(sent).toBeLessThanOrEqual(balanceFen)
      expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([balanceFen - sent, sent])
      // What was refused did not fit: the smallest of them is more than was left when nothing else was on its way.
      const refused = amounts.filter((_, index) => answers[index]?.status !== 201)
      if (refused.length > 0) expect(Math.max(...refused)).toBeGreaterThan(balanceFen - sent)
    }
  })

  test.each([
    ['lost', 'CARD_LOST'],
    ['expired', 'CARD_EXPIRED'],
    ['restricted', 'CARD_RESTRICTED'],
    ['issuerDown', 'ISSUER_DOWN'],
  ] as const)('a bank that says %s frees the money, the quota and the caps at once', async (outcome, code) => {
    const payer = await payerWith(150_000)
    const before = await quoteOf(world, payer)
    payer.bankCard.outcome = outcome
    const { status, body } = await withdraw(world, payer, 120_000)
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { status: 'failed', failure: { code, moved: 'no' }, settlesBy: null },
    })
    expect(await quoteOf(world, payer)).toMatchObject({ ...before, arrivesBy: expect.any(String) })
    expect((await billOf(payer, body.id)).timeline.map((entry) => entry.status)).toEqual([
      'created',
      'paying',
      'failed',
    ])
    const { body: inbox } = await world.get<{ items: object[] }>(payer, '/messages')
    expect(inbox.items[0]).toMatchObject({ kind: 'withdrawal_failed', params: { code, amountFen: 120_000 } })
  })

  test('answered late: the money is out of reach until then, and the card stays bound', async () => {
    const payer = await payerWith(10_000)
    payer.bankCard.outcome = stillProcessing
    const { body } = await withdraw(world, payer, 7_000)
    expect(body).toMatchObject({ status: 'paying', settlesBy: expect.any(String) })
    expect(await world.balanceFen(payer)).toBe(3_000)
    expect((await withdraw<object>(world, payer, 3_001)).body).toMatchObject({ code: 'BALANCE_SHORT' })
    const unbind = { method: 'POST' as const, path: `/cards/${payer.card.id}/unbind`, token: payer.accessToken }
    expect(await world.api.send({ ...unbind, body: { pin: await world.api.sealPin() } })).toMatchObject({
      body: { code: 'CARD_IN_USE' },
    })
    await settleLater(13)
    expect((await read(payer, body.id)).status).toBe('paying')
    world.bank.endPayout(await payoutIdOf(body.id), 'succeeded')
    await settleLater(60)
    expect(await read(payer, body.id)).toMatchObject({ status: 'succeeded', settlesBy: null })
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([3_000, 7_000])
  })

  const payoutIdOf = async (withdrawalId: string): Promise<string> => {
    const { rows } = await database.query<{ id: string }>('SELECT id FROM bank_payout WHERE business_id = $1', [
      withdrawalId,
    ])
    return rows[0]?.id ?? ''
  }

  test('answered twice, and asked by three at once: booked once', async () => {
    const payer = await payerWith(10_000)
    payer.bankCard.outcome = 'answerLost'
    const { body } = await withdraw(world, payer, 4_000)
    expect(body).toMatchObject({ status: 'unknown', failure: null })
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([6_000, 4_000])
    world.clock.advanceSeconds(13)
    await Promise.all([settlePayoutsOf(world), settlePayoutsOf(world), settlePayoutsOf(world)])
    expect((await read(payer, body.id)).status).toBe('succeeded')
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([6_000, 4_000])
    const timeline = (await billOf(payer, body.id)).timeline.map(({ status }) => status)
    expect(timeline).toEqual(['created', 'paying', 'unknown', 'succeeded'])
  })

  test('never answered: held until it can no longer arrive, and then free', async () => {
    const payer = await payerWith(10_000)
    payer.bankCard.outcome = 'neverReceived'
    const { body } = await withdraw(world, payer, 4_000)
    expect(body.status).toBe('unknown')
    const latestSeconds = movementTimes.lifeSeconds + movementTimes.clockSkewSeconds
    for (let second = 0; second < latestSeconds; second += 1) await settleLater(1)
    expect((await read(payer, body.id)).status).toBe('unknown')
    expect(await world.balanceFen(payer)).toBe(6_000)
    await settleLater(1)
    expect(await read(payer, body.id)).toMatchObject({ status: 'failed', failure: { code: 'BANK_UNAVAILABLE' } })
    expect([await world.balanceFen(payer), sentFen(payer)]).toEqual([10_000, 0])
  })

  test('what a crash left behind is settled by the next process', async () => {
    const payer = await payerWith(5_000)
    payer.bankCard.outcome = 'answerLost'
    const key = randomUUID()
    const { body } = await withdraw(world, payer, 800, { key, feeFen: 0 })
    const second = await world.again(database)
    world.clock.advanceSeconds(13)
    await settlePayoutsOf(second)
    expect(await withdraw(second, payer, 800, { key, feeFen: 0 })).toMatchObject({
      body: { id: body.id, status: 'succeeded' },
    })
    expect(sentFen(payer)).toBe(800)
    await second.close()
  })

  test('before the identity is verified there is nothing to quote', async () => {
    const user = await world.api.registerUser()
    expect(await world.get(user, '/withdrawals/quote')).toMatchObject({
      status: 403,
      body: { code: 'IDENTITY_REQUIRED' },
    })
  })
})
