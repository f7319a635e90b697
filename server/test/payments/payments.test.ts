import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import {
  type BillDetailView,
  type BillPageView,
  firstMerchant,
  MoneyApp,
  type Payer,
  type PaymentView,
  testMerchants,
} from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type Answer = PaymentView & Omit<Static<typeof Problem>, 'status'>

// Proves payments from the balance: the whole way, what is refused, replays, and that nobody can spend more than they
// have or than the law allows, however many requests come at once.
describeEachEngine('payments from the balance', (open) => {
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

  const count = (answers: readonly { status: number }[], status: number) =>
    answers.filter((answer) => answer.status === status).length

  test('the whole way: bind a card, top up, resolve a code, pay, and find the bill and the points', async () => {
    const payer = await world.payer({ balanceFen: 20_000 })
    const order = await world.order(2_880)
    const resolved = await world.resolve(payer, order.code)
    expect(resolved).toMatchObject({
      status: 200,
      body: { kind: 'dynamic', amountFen: 2_880, subject: '沙茶面一碗', merchant: { name: firstMerchant.name } },
    })
    expect(resolved.body.sources.map(({ kind, usable }) => ({ kind, usable }))).toEqual([
      { kind: 'balance', usable: true },
      { kind: 'card', usable: true },
    ])

    const paid = await world.pay(payer, order.code, 2_880)
    expect(paid).toMatchObject({ status: 201, body: { status: 'succeeded', amountFen: 2_880, pointsEarned: 28 } })
    expect(await world.balanceFen(payer)).toBe(17_120)
    expect((await world.get(payer, `/payments/${paid.body.id}`)).body).toEqual(paid.body)

    const { body: bills } = await world.get<BillPageView>(payer, '/bills')
    expect(bills.items.map(({ kind, direction, amountFen }) => [kind, direction, amountFen])).toEqual([
      ['payment', 'out', 2_880],
      ['topup', 'in', 20_000],
    ])
    expect(bills.months).toEqual([expect.objectContaining({ spentFen: 2_880, receivedFen: 20_000, count: 2 })])
    const { body: bill } = await world.get<BillDetailView>(payer, `/bills/${paid.body.id}`)
    expect(bill).toMatchObject({ orderNo: paid.body.orderNo, pointsEarned: 28, merchant: { id: firstMerchant.id } })
    expect((await world.get(payer, '/points')).body).toEqual({ available: 28, earnedTotal: 28 })
    expect((await world.get(payer, '/balance')).body).toMatchObject({ points: 28 })
    const state = await world.api.send<{ state: string }>({
      path: `/merchant/orders/${order.id}`,
      token: firstMerchant.apiKey,
    })
    expect(state.body.state).toBe('paid')
  })

  test('needs a session, an idempotency key, and a body of the contract', async () => {
    const payer = await world.payer({ balanceFen: 100 })
    const code = await world.staticCode()
    const body = { code, amountFen: 1, source: { kind: 'balance' }, pin: await world.api.sealPin() }
    const headers = { 'idempotency-key': randomUUID() }
    const token = payer.accessToken
    const send = (request: object) => world.api.send({ path: '/payments', token, headers, body, ...request })
    const answers = await Promise.all([
      send({ token: undefined }),
      send({ headers: {} }),
      send({ body: { ...body, amountFen: -1 } }),
      send({ body: { ...body, amountFen: 1e13 } }),
      send({ body: { ...body, source: { kind: 'card' } } }),
      send({ body: { ...body, source: { kind: 'balance', cardId: payer.card.id } } }),
      send({ body: { ...body, source: { kind: 'gold' } } }),
      send({ body: { ...body, tip: 1 } }),
    ])
    expect(answers.map((answer) => `${answer.status} ${answer.body.code}`)).toEqual([
      '401 AUTH_REQUIRED',
      '400 IDEMPOTENCY_KEY_MISSING',
      ...Array.from({ length: 6 }, () => '400 REQUEST_INVALID'),
    ])
    expect(await world.balanceFen(payer)).toBe(100)
  })

  test('not enough says how much is missing, and stays a no under its key', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const order = await world.order(2_500)
    const key = randomUUID()
    const first = await world.pay<Answer>(payer, order.code, 2_500, { key })
    expect(first).toMatchObject({
      status: 409,
      body: { code: 'BALANCE_SHORT', moved: 'no', params: { gapFen: 1_500 } },
    })
    await world.topUp(payer, 5_000)
    expect((await world.pay<Answer>(payer, order.code, 2_500, { key })).body).toMatchObject({ code: 'BALANCE_SHORT' })
    expect((await world.pay(payer, order.code, 2_500)).status).toBe(201)
    expect((await world.get(payer, `/payments/by-key/${key}`)).status).toBe(404)
  })

  test('a wrong PIN comes before everything that is written; an unset one too', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const key = randomUUID()
    const code = await world.staticCode()
    const wrong = await world.pay<Answer>(payer, code, 100, { key, pin: '975318' })
    expect(wrong).toMatchObject({ status: 403, body: { code: 'PIN_WRONG' } })
    expect((await world.pay(payer, code, 100, { key })).status).toBe(201)
    const fresh = await world.api.verifiedUser()
    const unset = await world.pay<Answer>({ ...payer, ...fresh }, code, 100)
    expect(unset.body.code).toBe('PIN_NOT_SET')
    const unknown = await world.api.registerUser()
    expect((await world.pay<Answer>({ ...payer, ...unknown }, code, 100)).body.code).toBe('IDENTITY_REQUIRED')
  })

  test('the same payment ten times at once, and again in another process, is one payment', async () => {
    const payer = await world.payer({ balanceFen: 10_000 })
    const code = await world.staticCode()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.pay(payer, code, 700, { key })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    const restarted = await world.again(database)
    const replayed = await restarted.pay(payer, code, 700, { key, pin: '975318' })
    expect(replayed).toMatchObject({ status: 201, body: answers[0]?.body, headers: { 'idempotency-replayed': 'true' } })
    expect((await restarted.get(payer, `/payments/by-key/${key}`)).body).toEqual(answers[0]?.body)
    await restarted.close()
    expect(await world.balanceFen(payer)).toBe(9_300)
    const reused = await world.pay<Answer>(payer, code, 701, { key })
    expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  })

  test('fifty payments at once from one balance never take it below zero', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const orders = await Promise.all(Array.from({ length: 50 }, () => world.order(30)))
    const answers = await Promise.all(orders.map(({ code }) => world.pay<Answer>(payer, code, 30)))
    expect(count(answers, 201)).toBe(33)
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['BALANCE_SHORT']),
    )
    expect(await world.balanceFen(payer)).toBe(10)
  })

  test('static codes: 500 yuan a day and not a fen more, also for many at once', async () => {
    const payer = await world.payer({ balanceFen: 100_000 })
    const code = await world.staticCode()
    const answers = await Promise.all(Array.from({ length: 30 }, () => world.pay<Answer>(payer, code, 1_999)))
    expect(count(answers, 201)).toBe(25)
    const refused = answers.find(({ status }) => status !== 201)
    expect(refused).toMatchObject({ status: 403, body: { code: 'STATIC_CAP', params: { leftFen: 25 } } })
    expect((await world.pay(payer, code, 25)).status).toBe(201)
    expect((await world.pay<Answer>(payer, code, 1)).body).toMatchObject({ code: 'STATIC_CAP', params: { leftFen: 0 } })
    const resolved = await world.resolve(payer, code)
    expect(resolved.body.sources[0]).toMatchObject({ usable: false, reason: { code: 'STATIC_CAP' } })
    expect((await world.pay(payer, (await world.order(100)).code, 100)).status).toBe(201)
  })

  test('above two caps, and above the balance as well, the tighter cap is named', async () => {
    const payer = await world.payer({ balanceFen: 12_000 })
    const refused = await world.pay<Answer>(payer, await world.staticCode(), 128_800)
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'STATIC_CAP', params: { leftFen: 50_000, capFen: 50_000 } },
    })
  })

  test('class I: 1,000 yuan in all since the account was opened, to the fen', async () => {
    const payer = await world.payer({ balanceFen: 100_000 })
    expect((await world.pay(payer, (await world.order(99_950)).code, 99_950)).status).toBe(201)
    await world.topUp(payer, 50_000)
    const orders = await Promise.all(Array.from({ length: 8 }, () => world.order(20)))
    const answers = await Promise.all(orders.map((order) => world.pay<Answer>(payer, order.code, 20)))
    expect(count(answers, 201)).toBe(2)
    const tooMuch = await world.pay<Answer>(payer, (await world.order(11)).code, 11)
    expect(tooMuch).toMatchObject({ status: 403, body: { code: 'CLASS_CAP', params: { leftFen: 10 } } })
    // Of two caps the tighter one is named, also to whoever has still to type an amount.
    const atTheCounter = await world.resolve(payer, await world.staticCode())
    expect(atTheCounter.body.sources[0]).toMatchObject({ usable: true, availableFen: 10, boundBy: 'CLASS_CAP' })
    expect((await world.pay(payer, (await world.order(10)).code, 10)).status).toBe(201)
    const resolved = await world.resolve(payer, (await world.order(1)).code)
    expect(resolved.body.sources[0]).toMatchObject({
      usable: false,
      reason: { code: 'CLASS_CAP', params: { leftFen: 0 } },
    })
  })

  test('two payers race for one order: one pays, the other is told', async () => {
    const [first, second] = [await world.payer({ balanceFen: 5_000 }), await world.payer({ balanceFen: 5_000 })]
    const order = await world.order(3_000)
    const racers = [first, second, first, second].map((payer) => ({ payer, key: randomUUID() }))
    const answers = await Promise.all(
      racers.map(({ payer, key }) => world.pay<Answer>(payer, order.code, 3_000, { key })),
    )
    const winner = answers.find(({ status }) => status === 201)
    expect(winner).toBeDefined()
    expect(count(answers, 201)).toBe(1)
    expect(count(answers, 200)).toBe(1)
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual([
      'ORDER_PAID',
      'ORDER_PAID',
    ])
    // What each was told stays so under its key: the receipt for the payer, a no for the other.
    const replays = await Promise.all(
      racers.map(({ payer, key }) => world.pay<Answer>(payer, order.code, 3_000, { key })),
    )
    expect(replays.map(({ status, body }) => [status, body.id, body.code])).toEqual(
      answers.map(({ status, body }) => [status, body.id, body.code]),
    )
    const balances = [await world.balanceFen(first), await world.balanceFen(second)]
    expect(balances.sort()).toEqual([2_000, 5_000])
  })

  test('an order paid before answers its first receipt to its payer, also after it expired, and no to anybody else', async () => {
    const [payer, other] = [await world.payer({ balanceFen: 5_000 }), await world.payer({ balanceFen: 5_000 })]
    const order = await world.order(1_234, { ttlSeconds: 60 })
    const { body: receipt } = await world.pay(payer, order.code, 1_234)
    expect(await world.pay(payer, order.code, 1_234)).toMatchObject({ status: 200, body: receipt })
    expect((await world.resolve(payer, order.code)).body).toMatchObject({ paidPaymentId: receipt.id, sources: [] })
    expect((await world.pay<Answer>(other, order.code, 1_234)).body.code).toBe('ORDER_PAID')
    world.clock.advanceSeconds(61)
    expect((await world.resolve(payer, order.code)).body.paidPaymentId).toBe(receipt.id)
  })

  test('a changed amount, an expired and a closed order are refused', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const order = await world.order(1_000, { ttlSeconds: 60 })
    expect((await world.pay<Answer>(payer, order.code, 999)).body.code).toBe('ORDER_AMOUNT_MISMATCH')
    const closed = await world.order(1_000)
    const close = () =>
      world.api.send<{ state: string }>({
        method: 'POST',
        path: `/merchant/orders/${closed.id}/close`,
        token: firstMerchant.apiKey,
      })
    expect((await close()).body.state).toBe('closed')
    expect((await close()).body.state).toBe('closed')
    expect((await world.pay<Answer>(payer, closed.code, 1_000)).body.code).toBe('ORDER_CLOSED')
    world.clock.advanceSeconds(61)
    expect((await world.pay<Answer>(payer, order.code, 1_000)).body.code).toBe('QR_EXPIRED')
    expect(await world.balanceFen(payer)).toBe(5_000)
  })

  test('closing and paying at once: one of the two', async () => {
    const payer = await world.payer({ balanceFen: 50_000 })
    for (let round = 0; round < 5; round += 1) {
      const order = await world.order(100)
      const [paid, closed] = await Promise.all([
        world.pay<Answer>(payer, order.code, 100),
        world.api.send<Answer>({
          method: 'POST',
          path: `/merchant/orders/${order.id}/close`,
          token: firstMerchant.apiKey,
        }),
      ])
      expect([paid.status === 201, closed.status === 200].filter(Boolean)).toHaveLength(1)
    }
  })

  test.each([
    [0, 1, 0],
    [0, 99, 0],
    [0, 100, 1],
    [0, 1_999, 19],
    [1, 66, 0],
    [1, 67, 1],
    [1, 199, 2],
    [2, 9_999, 0],
  ])('merchant %i: %i fen earn %i points', async (index, amountFen, points) => {
    const merchant = testMerchants[index] ?? firstMerchant
    const payer = await pointsPayer()
    const { body } = await world.pay(payer, (await world.order(amountFen, { merchant })).code, amountFen)
    expect(body.pointsEarned).toBe(points)
  })

  let sharedPayer: Payer | null = null
  const pointsPayer = async () => {
    sharedPayer ??= await world.payer({ balanceFen: 50_000 })
    return sharedPayer
  }
})
