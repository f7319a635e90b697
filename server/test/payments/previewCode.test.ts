import type { Static } from '@sinclair/typebox'
import type * as payments from '#domains/payments/http/schemas'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import { buildTestApp } from '../support/buildTestApp'
import { firstMerchant, MoneyApp, type Payer, testMerchants } from '../support/moneyApp'
import { describeEachEngine } from '../support/testDatabase'

type Answer = Static<typeof payments.CodePreview> & Omit<Static<typeof Problem>, 'status'>

// Proves what somebody without a session is told of a scanned code: what it says itself, and the merchant's public name.
describeEachEngine('POST /v1/codes/preview', (open) => {
  let database: Database
  let world: MoneyApp
  let payer: Payer

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    payer = await world.payer({ balanceFen: 10_000 })
  })
  afterAll(async () => {
    await world.close()
    await database.close()
  })

  const preview = (text: string) => world.api.send<Answer>({ path: '/codes/preview', body: { text } })
  const forged = (code: string) => code.slice(0, -9) + (code.at(-9) === 'A' ? 'B' : 'A') + code.slice(-8)

  test('an order’s code tells merchant, amount and time, and nothing of the order or of sources', async () => {
    const order = await world.order(12_345)
    const { status, body } = await preview(order.code)
    expect(status).toBe(200)
    expect(body).toEqual({
      kind: 'dynamic',
      merchant: expect.objectContaining({ id: firstMerchant.id, name: firstMerchant.name }),
      amountFen: 12_345,
      expiresAt: expect.any(String),
    })
    expect(body.expiresAt?.slice(0, 19)).toBe(order.expiresAt.slice(0, 19))
  })

  test('a printed code, signed or short, tells its merchant', async () => {
    const answers = [await preview(await world.staticCode()), await preview((await world.profile()).shortCode)]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body).toMatchObject({
        kind: 'static',
        amountFen: null,
        expiresAt: null,
        merchant: { id: firstMerchant.id },
      })
    }
  })

  test('whether an order was paid or closed is not told to whoever holds its code', async () => {
    const order = await world.order(1_000)
    const before = await preview(order.code)
    expect((await world.pay(payer, order.code, 1_000)).status).toBe(201)
    expect(await preview(order.code)).toMatchObject({ status: before.status, body: before.body })
  })

  test('a changed, foreign, unread or expired code and a closed merchant are refused', async () => {
    const order = await world.order(1_000, { ttlSeconds: 30 })
    expect((await preview(forged(order.code))).body.code).toBe('QR_SIGNATURE_INVALID')
    expect((await preview('wxp://f2f0abcdefghij')).body.code).toBe('QR_FOREIGN')
    expect((await preview('hello')).body.code).toBe('QR_UNREADABLE')
    world.clock.advanceSeconds(31)
    expect((await preview(order.code)).body.code).toBe('QR_EXPIRED')
    const closing = testMerchants[2] ?? firstMerchant
    const code = await world.staticCode(closing)
    await database.query('UPDATE merchant SET closed_at = $2 WHERE id = $1', [closing.id, world.clock.now()])
    expect((await preview(code)).body.code).toBe('MERCHANT_CLOSED')
  })

  test('an address has a budget of requests, and forged codes have that of wrong proofs', async () => {
    const environment = { TRUST_PROXY: '1', RATE_LIMIT_PER_MINUTE: '8', FAILURE_LIMIT_PER_MINUTE: '3' }
    const narrow = await buildTestApp({ database, environment })
    const { code } = await world.order(1_000)
    const ask = async (from: number, text: string, count: number) => {
      const headers = { 'x-forwarded-for': `203.0.113.${from}` }
      const statuses: number[] = []
      for (let asked = 0; asked < count; asked += 1) {
        statuses.push((await narrow.send({ path: '/codes/preview', headers, body: { text } })).status)
      }
      return statuses
    }
    const [genuine, wrong] = [await ask(1, code, 10), await ask(2, forged(code), 5)]
    expect(genuine.filter((status) => status === 429)).toHaveLength(2)
    expect(wrong.slice(0, 3)).not.toContain(429)
    expect(wrong.slice(3)).toEqual([429, 429])
    await narrow.close()
  })
})
