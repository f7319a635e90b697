import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import {
  type BillDetailView,
  firstMerchant,
  MoneyApp,
  type OrderView,
  type Payer,
  type PaymentView,
} from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type Answer = PaymentView & Omit<Static<typeof Problem>, 'status'>

// Proves payments from a card: the bank is asked at most once per attempt, a failed attempt gives its order back, an
// unknown one keeps it, and what the books say is what the bank took.
describeEachEngine('payments from a card', (open) => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const payByCard = (payer: Payer, code: string, amountFen: number, key: string = randomUUID()) =>
    world.pay<Answer>(payer, code, amountFen, { cardId: payer.card.id, key })
  const read = async (payer: Payer, id: string) => (await world.get<Answer>(payer, `/payments/${id}`)).body
  const stateOf = async (order: OrderView) => {
    const path = `/merchant/orders/${order.id}`
    return (await world.api.send<{ state: string }>({ path, token: firstMerchant.apiKey })).body.state
  }
  const settleLater = async (seconds: number) => {
    world.clock.advanceSeconds(seconds)
    await world.settle()
  }

  test('takes the amount from the card, not from the balance, and earns points', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const order = await world.order(2_880)
    const { status, body } = await payByCard(payer, order.code, 2_880)
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        status: 'succeeded',
        pointsEarned: 28,
        source: { kind: 'card', card: { cardId: payer.card.id } },
        settlesBy: null,
      },
    })
    expect(await world.balanceFen(payer)).toBe(1_000)
    expect(world.bank.debitedFen(payer.bankCard)).toBe(1_000 + 2_880)
    expect((await world.get(payer, '/points')).body).toMatchObject({ available: 28 })
    expect(await stateOf(order)).toBe('paid')
  })

  test('the same payment ten times at once debits once', async () => {
    const payer = await world.payer()
    const key = randomUUID()
    const code = await world.staticCode()
    const answers = await Promise.all(Array.from({ length: 10 }, () => payByCard(payer, code, 700, key)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(world.bank.debitedFen(payer.bankCard)).toBe(700)
    expect((await payByCard(payer, code, 701, key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  // Who wins is a matter of milliseconds, so it is played several times; on an order both want its claim as well.
  const rounds = [1, 2, 3, 4, 5].flatMap((round) => [
    { round, kind: 'counter code' },
    { round, kind: 'order' },
  ])
  test.each(rounds)('one key for the card and for the balance at once pays once, $kind $round', async ({ kind }) => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const code = kind === 'order' ? (await world.order(700)).code : await world.staticCode()
    const key = randomUUID()
    const answers = await Promise.all([
      payByCard(payer, code, 700, key),
      world.pay<Answer>(payer, code, 700, { key }),
      payByCard(payer, code, 700, key),
      world.pay<Answer>(payer, code, 700, { key }),
    ])
    const paid = answers.filter(({ status }) => status === 201)
    const refusals = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code)
    expect(new Set(paid.map(({ body }) => body.id)).size).toBe(1)
    // Who comes too late to an order may be told of the order first.
    const told = kind === 'order' ? ['IDEMPOTENCY_KEY_REUSED', 'ORDER_PAYING'] : ['IDEMPOTENCY_KEY_REUSED']
    expect(told).toEqual(expect.arrayContaining(refusals))
    if (kind === 'counter code') expect(refusals).toHaveLength(2)
    const spentFen = 5_000 - (await world.balanceFen(payer)) + (world.bank.debitedFen(payer.bankCard) - 5_000)
    expect(spentFen).toBe(700)
  })

  test('a refused card fails the attempt; the order can be paid another way', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    payer.bankCard.balanceFen = 0
    const order = await world.order(3_000)
    const key = randomUUID()
    const failed = await payByCard(payer, order.code, 3_000, key)
    expect(failed).toMatchObject({
      status: 201,
      body: { status: 'failed', failure: { code: 'CARD_SHORT', moved: 'no' }, pointsEarned: 0 },
    })
    expect(await stateOf(order)).toBe('open')
    expect((await payByCard(payer, order.code, 3_000, key)).body).toEqual(failed.body)
    expect((await world.pay(payer, order.code, 3_000)).body.status).toBe('succeeded')
    expect(await stateOf(order)).toBe('paid')
    expect((await world.get(payer, '/points')).body).toMatchObject({ available: 30 })
  })

  test('a lost card cannot even be tried again, and the code says so beforehand', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'lost'
    const code = await world.staticCode()
    expect((await payByCard(payer, code, 100)).body).toMatchObject({ status: 'failed', failure: { code: 'CARD_LOST' } })
    const callsBefore = world.bank.calls.length
    expect(await payByCard(payer, code, 100)).toMatchObject({ status: 402, body: { code: 'CARD_LOST', moved: 'no' } })
    expect(world.bank.calls.length).toBe(callsBefore)
    expect((await world.resolve(payer, code)).body.sources[1]).toMatchObject({
      usable: false,
      reason: { code: 'CARD_LOST' },
    })
  })

  test('a lost answer is unknown: the order waits, nobody else can pay it, and asking settles it once', async () => {
    const [payer, other] = [await world.payer({ balanceFen: 5_000 }), await world.payer({ balanceFen: 5_000 })]
    payer.bankCard.outcome = 'answerLost'
    const order = await world.order(3_000)
    const key = randomUUID()
    const { body } = await payByCard(payer, order.code, 3_000, key)
    expect(body).toMatchObject({ status: 'unknown', failure: null, settlesBy: expect.any(String) })
    expect(await stateOf(order)).toBe('paying')
    const again = await world.pay<Answer>(payer, order.code, 3_000)
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'ORDER_PAYING', moved: 'unknown', params: { paymentId: body.id } },
    })
    // Only the payer's money may have moved: nobody else is told that theirs might have.
    const refusals = [await world.pay<Answer>(other, order.code, 3_000), await world.resolve<Answer>(other, order.code)]
    for (const refusal of refusals)
      expect(refusal.body).toMatchObject({ code: 'ORDER_PAYING', moved: 'no', params: {} })
    expect((await world.resolve<Answer>(payer, order.code)).body).toMatchObject({
      code: 'ORDER_PAYING',
      moved: 'unknown',
      params: { paymentId: body.id },
    })
    const close = await world.api.send({
      method: 'POST',
      path: `/merchant/orders/${order.id}/close`,
      token: firstMerchant.apiKey,
    })
    expect(close.body).toMatchObject({ code: 'ORDER_PAYING', moved: 'unknown' })

    world.clock.advanceSeconds(13)
    const restarted = await world.again(database)
    await Promise.all([world.settle(), restarted.settle(), world.settle()])
    expect(await read(payer, body.id)).toMatchObject({ status: 'succeeded', pointsEarned: 30 })
    expect((await restarted.pay(payer, order.code, 3_000, { cardId: payer.card.id, key })).body).toMatchObject({
      id: body.id,
      status: 'succeeded',
    })
    await restarted.close()
    expect(world.bank.debitedFen(payer.bankCard)).toBe(5_000 + 3_000)
    expect((await world.get(payer, '/points')).body).toEqual({ available: 30, earnedTotal: 30 })
    expect(await stateOf(order)).toBe('paid')
    const { body: bill } = await world.get<BillDetailView>(payer, `/bills/${body.id}`)
    expect(bill.timeline.map((entry) => entry.status)).toEqual(['created', 'paying', 'unknown', 'succeeded'])
  })

  test('never received: the order comes back once the debit can no longer arrive', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    payer.bankCard.outcome = 'neverReceived'
    const order = await world.order(3_000)
    const { body } = await payByCard(payer, order.code, 3_000)
    await settleLater(30)
    expect((await read(payer, body.id)).status).toBe('unknown')
    await settleLater(40)
    expect(await read(payer, body.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'BANK_UNAVAILABLE', moved: 'no' },
    })
    expect((await world.pay(payer, order.code, 3_000)).body.status).toBe('succeeded')
    expect(world.bank.debitedFen(payer.bankCard)).toBe(5_000)
  })

  test('two cards race for one order: one debit', async () => {
    const [first, second] = [await world.payer(), await world.payer()]
    const order = await world.order(3_000)
    const answers = await Promise.all([first, second, first].map((payer) => payByCard(payer, order.code, 3_000)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const debited = world.bank.debitedFen(first.bankCard) + world.bank.debitedFen(second.bankCard)
    expect(debited).toBe(3_000)
  })

  test('static codes: the cards have 500 yuan a day of their own; what failed does not count', async () => {
    const payer = await world.payer({ balanceFen: 60_000 })
    const code = await world.staticCode()
    const issuer = payer.bankCard
    issuer.outcome = 'issuerDown'
    expect((await payByCard(payer, code, 40_000)).body.status).toBe('failed')
    issuer.outcome = 'enough'
    const answers = await Promise.all(Array.from({ length: 8 }, () => payByCard(payer, code, 9_999)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.find(({ status }) => status === 403)?.body).toMatchObject({
      code: 'STATIC_CAP',
      params: { leftFen: 5 },
    })
    expect((await payByCard(payer, code, 5)).status).toBe(201)
    expect((await world.resolve(payer, code)).body.sources[1]).toMatchObject({
      availableFen: 0,
      usable: false,
      reason: { code: 'STATIC_CAP' },
    })
    // The balance has its own 500 yuan.
    expect((await world.pay(payer, code, 50_000)).status).toBe(201)
  })

  test("another user's card is not found", async () => {
    const [payer, stranger] = [await world.payer(), await world.payer()]
    const answer = await world.pay<Answer>(payer, await world.staticCode(), 100, { cardId: stranger.card.id })
    expect(answer).toMatchObject({ status: 404, body: { code: 'CARD_NOT_FOUND' } })
  })

  test('after all this the books agree with the bank', async () => {
    await settleLater(120)
    const { rows } = await database.query<{ heldFen: bigint }>(
      `SELECT coalesce(sum(debits_posted - credits_posted), 0)::bigint AS "heldFen" FROM account WHERE code = 'bank_clearing'`,
    )
    const taken = world.bank.debits().filter(({ status }) => status === 'succeeded')
    expect(Number(rows[0]?.heldFen)).toBe(taken.reduce((sum, { amountFen }) => sum + amountFen, 0))
    const { rows: sums } = await database.query<{ book: string; difference: bigint }>(
      'SELECT book, sum(debits_posted - credits_posted)::bigint AS difference FROM account GROUP BY book',
    )
    expect(sums.every(({ difference }) => difference === 0n)).toBe(true)
  })
})
