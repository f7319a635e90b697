import { randomUUID } from 'node:crypto'
import { importMerchants } from '#domains/merchants/importMerchants'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type OrderView, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

// Proves the merchants' side: who may ask, that an order number makes one order, and that orders end in time.
describeEachEngine('merchant API', (open) => {
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

  const create = (body: object, token = firstMerchant.apiKey) =>
    world.api.send<OrderView & { code: string }>({ path: '/merchant/orders', token, body })
  const order = (more: object = {}) => ({ outOrderNo: randomUUID(), amountFen: 1_500, subject: '沙茶面', ...more })
  const read = (id: string, token = firstMerchant.apiKey) =>
    world.api.send<OrderView>({ path: `/merchant/orders/${id}`, token })

  test('only a merchant key opens it, a session does not', async () => {
    const user = await world.api.registerUser()
    expect(await world.api.send({ path: '/merchant/profile' })).toMatchObject({
      status: 401,
      body: { code: 'AUTH_REQUIRED' },
    })
    for (const token of ['not-a-key-of-anyone', user.accessToken]) {
      const answer = await world.api.send({ path: '/merchant/profile', token })
      expect(answer).toMatchObject({ status: 401, body: { code: 'MERCHANT_KEY_INVALID' } })
    }
    const asUser = await world.api.send({ path: '/bills', token: firstMerchant.apiKey })
    expect(asUser).toMatchObject({ status: 401, body: { code: 'SESSION_EXPIRED' } })
  })

  test('keys are stored hashed, and importing again changes nothing', async () => {
    const before = await world.staticCode()
    expect(await importMerchants(world.api.context)).toBe(testMerchants.length)
    const { rows } = await database.query<{ count: bigint }>('SELECT count(*) AS count FROM merchant')
    expect(Number(rows[0]?.count)).toBe(testMerchants.length)
    expect(await world.staticCode()).toBe(before)
    const planted = await database.query('SELECT 1 AS found FROM merchant AS r WHERE r::text LIKE $1', [
      `%${firstMerchant.apiKey}%`,
    ])
    expect(planted.rows).toHaveLength(0)
  })

  test('refuses what is not an order', async () => {
    const answers = await Promise.all([
      create(order({ amountFen: 0 })),
      create(order({ amountFen: 9.99 })),
      create(order({ subject: '' })),
      create(order({ outOrderNo: 'a b' })),
      create(order({ ttlSeconds: 1 })),
      create(order({ discount: 1 })),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400])
  })

  test('the same number again, also at once, is the same order; for another amount it is refused', async () => {
    const body = order()
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(body)))
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.id}`)).size).toBe(1)
    expect(await create({ ...body, amountFen: 1_501 })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    const elsewhere = await create(body, testMerchants[1]?.apiKey)
    expect(elsewhere.status).toBe(201)
    expect(elsewhere.body.id).not.toBe(answers[0]?.body.id)
  })

  test("another merchant's order is not found", async () => {
    const { body } = await create(order())
    expect(await read(body.id, testMerchants[1]?.apiKey)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    const close = {
      method: 'POST',
      path: `/merchant/orders/${body.id}/close`,
      token: testMerchants[1]?.apiKey,
    } as const
    expect((await world.api.send(close)).body.code).toBe('NOT_FOUND')
    expect((await read(body.id)).body.state).toBe('open')
  })

  test('an order is over when its time is, and a paid one cannot be closed', async () => {
    const payer = await world.payer({ balanceFen: 5_000 })
    const { body: paid } = await create(order())
    await world.pay(payer, paid.code, 1_500)
    expect((await read(paid.id)).body).toMatchObject({ state: 'paid', paidAt: expect.any(String) })
    const close = await world.api.send({
      method: 'POST',
      path: `/merchant/orders/${paid.id}/close`,
      token: firstMerchant.apiKey,
    })
    expect(close).toMatchObject({ status: 409, body: { code: 'ORDER_PAID' } })
    const { body: waiting } = await create(order({ ttlSeconds: 30 }))
    world.clock.advanceSeconds(31)
    expect((await read(waiting.id)).body.state).toBe('closed')
    expect((await read(paid.id)).body.state).toBe('paid')
  })
})
