import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import type * as points from '#http/schemas/points'
import type { Problem } from '#http/schemas/problem'
import type { Database } from '#storage/database'
import { openTestDatabase } from './support/testDatabase'
import { type BillDetailView, type BillPageView, firstMerchant, MoneyApp } from './support/moneyApp'

type ProblemView = Static<typeof Problem>
type PointsView = Static<typeof points.Points>

describe('paying a merchant', () => {
  let database: Database
  let world: MoneyApp

  beforeAll(async () => {
    database = await openTestDatabase('pglite')
    world = await MoneyApp.build({ database })
  }, 60_000)

  afterAll(async () => {
    await world.close()
    await world.bank.stop()
    await database.close()
  })

  test('the whole way: bind a card, top up, resolve a code, pay, and find the bill and the points', async () => {
    const payer = await world.payer({ balanceFen: 20_000 })
    expect(await world.balanceFen(payer)).toBe(20_000)
    const order = await world.order(2_880)
    const resolved = await world.resolve(payer, order.code)
    expect(resolved).toMatchObject({
      status: 200,
      body: { kind: 'dynamic', amountFen: 2_880, subject: '沙茶面一碗', merchant: { name: firstMerchant.name }, paidPaymentId: null },
    })
    expect(resolved.body.sources.map(({ kind, usable }) => ({ kind, usable }))).toEqual([
      { kind: 'balance', usable: true },
      { kind: 'card', usable: true },
    ])

    const paid = await world.pay(payer, order.code, 2_880)
    expect(paid).toMatchObject({ status: 201, body: { status: 'succeeded', amountFen: 2_880, pointsEarned: 28 } })
    expect(await world.balanceFen(payer)).toBe(17_120)

    const { body: bills } = await world.get<BillPageView>(payer, '/bills')
    expect(bills.items.map(({ kind, direction, amountFen, status }) => ({ kind, direction, amountFen, status }))).toEqual([
      { kind: 'payment', direction: 'out', amountFen: 2_880, status: 'succeeded' },
      { kind: 'topup', direction: 'in', amountFen: 20_000, status: 'succeeded' },
    ])
    expect(bills.months).toEqual([expect.objectContaining({ spentFen: 2_880, receivedFen: 20_000, count: 2 })])
    const { body: bill } = await world.get<BillDetailView>(payer, `/bills/${paid.body.id}`)
    expect(bill).toMatchObject({ orderNo: paid.body.orderNo, pointsEarned: 28, merchant: { id: firstMerchant.id } })
    expect((await world.get<PointsView>(payer, '/points')).body).toEqual({ available: 28, earnedTotal: 28 })
    const state = await world.api.send<{ state: string }>({ path: `/merchant/orders/${order.id}`, token: firstMerchant.apiKey })
    expect(state.body.state).toBe('paid')
  })
})
