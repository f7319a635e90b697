import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { movementTimes } from '#domains/funding/movementSchedule'
import type { PaidOrderList } from '#domains/refunds/http/schemas'
import { uuidv7 } from '#ids'
import { pointsDebt, pointsIssue, userPoints } from '#ledger/chartOfAccounts'
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
import { differencesBut, type RefundView, refund, settlePayoutsOf } from '../support/payoutActions'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves refunds: to the source that paid, whole or in parts, never more than was paid however many ask at once; points and
// caps come back with them; what a card does not take is in the balance, and the payment's bill tells all of it.
describeEachEngine('refunds', (open) => {
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

  interface Paid {
    readonly payer: Payer
    readonly payment: PaymentView
    readonly orderId: string
  }

  const pay = async (payer: Payer, amountFen: number, options: { cardId?: string } = {}): Promise<Paid> => {
    const order = await world.order(amountFen)
    const { body } = await world.pay(payer, order.code, amountFen, options)
    if (body.status !== 'succeeded') throw new Error(JSON.stringify(body))
    return { payer, payment: body, orderId: order.id }
  }
  const paidByCard = async (amountFen: number): Promise<Paid> => {
    const payer = await world.payer()
    return pay(payer, amountFen, { cardId: payer.card.id })
  }
  const billOf = async ({ payer, payment }: Paid) =>
    (await world.get<BillDetailView>(payer, `/bills/${payment.id}`)).body
  const monthOf = async (payer: Payer) => (await world.get<BillPageView>(payer, '/bills')).body.months[0]
  const pointsOf = async (payer: Payer) => (await world.get<{ available: number }>(payer, '/points')).body.available
  const settleLater = async (seconds: number) => {
    world.clock.advanceSeconds(seconds)
    await settlePayoutsOf(world)
  }

  test('in two parts to the balance, once under each number, and no fen more', async () => {
    const payer = await world.payer({ balanceFen: 50_000 })
    const paid = await pay(payer, 30_000)
    const outRefundNo = randomUUID()
    const first = await refund(world, paid.orderId, 12_345, { outRefundNo, reason: '少了一碗' })
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'succeeded', target: 'balance', redirectCode: null, amountFen: 12_345, pointsTaken: 123 },
    })
    const again = await refund(world, paid.orderId, 12_345, { outRefundNo, reason: '少了一碗' })
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await refund(world, paid.orderId, 1, { outRefundNo })).toMatchObject({
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect(await refund(world, paid.orderId, 17_656)).toMatchObject({
      status: 409,
      body: { code: 'REFUND_EXCEEDS', params: { leftFen: 17_655, capFen: 30_000 } },
    })
    expect((await refund(world, paid.orderId, 17_655)).status).toBe(201)
    expect(await world.balanceFen(payer)).toBe(50_000)
    expect(await pointsOf(payer)).toBe(0)
    const bill = await billOf(paid)
    expect(bill).toMatchObject({ status: 'succeeded', amountFen: 30_000, refundedFen: 30_000 })
    expect(bill.refunds.map(({ amountFen, reason, status }) => [amountFen, reason, status])).toEqual([
      [12_345, '少了一碗', 'succeeded'],
      [17_655, null, 'succeeded'],
    ])
    expect(await monthOf(payer)).toMatchObject({ spentFen: 0, count: 2 })
    const { body: inbox } = await world.get<{ items: object[] }>(payer, '/messages')
    expect(inbox.items[0]).toMatchObject({
      kind: 'refund_succeeded',
      params: { merchant: firstMerchant.name, amountFen: 17_655 },
      billId: paid.payment.id,
    })
    const path = `/merchant/refunds/${outRefundNo}`
    expect((await world.api.send({ path, token: firstMerchant.apiKey })).body).toEqual(first.body)
    expect(await world.api.send({ path, token: testMerchants[1]?.apiKey ?? '' })).toMatchObject({ status: 404 })
  })

  test('gives back what the payment used of the class cap, so that the money can be paid out again', async () => {
    const payer = await world.payer({ balanceFen: 100_000 })
    const paid = await pay(payer, 100_000)
    await refund(world, paid.orderId, 60_000)
    const above = await world.order(60_001)
    expect((await world.pay<object>(payer, above.code, 60_001)).body).toMatchObject({
      code: 'CLASS_CAP',
      params: { leftFen: 60_000 },
    })
    expect((await pay(payer, 60_000)).payment.status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(0)
  })

  test('of a printed code is named by its order, and the counter lists it', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const { body } = await world.pay(payer, await world.staticCode(), 700)
    await refund(world, body.orderId, 200)
    const list = await world.api.send<Static<typeof PaidOrderList>>({
      path: '/merchant/paid-orders',
      token: firstMerchant.apiKey,
    })
    expect(list.body.items[0]).toMatchObject({ id: body.orderId, outOrderNo: null, amountFen: 700, refundedFen: 200 })
  })

  test('asks for one name of an own, paid order', async () => {
    const payer = await world.payer({ balanceFen: 1_000 })
    const { orderId } = await pay(payer, 100)
    const unpaid = await world.order(100)
    const send = (body: object) =>
      world.api.send<{ code: string }>({ path: '/merchant/refunds', token: firstMerchant.apiKey, body })
    const rest = { outRefundNo: randomUUID(), amountFen: 1 }
    const codes = [
      await send(rest),
      await send({ ...rest, orderId, outOrderNo: 'x' }),
      await send({ ...rest, orderId: uuidv7() }),
      await send({ ...rest, outOrderNo: 'nobody' }),
      await send({ ...rest, outOrderNo: unpaid.outOrderNo }),
      await refund<{ code: string }>(world, orderId, 1, { merchant: testMerchants[1] ?? firstMerchant }),
    ].map(({ body }) => body.code)
    const none = 'REQUEST_INVALID'
    expect(codes).toEqual([none, none, 'NOT_FOUND', 'NOT_FOUND', 'ORDER_UNPAID', 'NOT_FOUND'])
  })

  test('many at once never come to more than was paid, and in parts take the points of the whole', async () => {
    for (const source of ['balance', 'card'] as const) {
      const payer = await world.payer({ balanceFen: 9_999 })
      const paid = await pay(payer, 9_999, source === 'card' ? { cardId: payer.card.id } : {})
      const amounts = Array.from({ length: 14 }, () => 1 + Math.floor(Math.random() * 1_800))
      const answers = await Promise.all(amounts.map((amountFen) => refund(world, paid.orderId, amountFen)))
      expect(
        [...new Set(answers.map(({ status }) => status))].filter((status) => ![201, 409].includes(status)),
      ).toEqual([])
      const backFen = answers.filter(({ status }) => status === 201).reduce((sum, { body }) => sum + body.amountFen, 0)
      expect(backFen).toBeLessThanOrEqual(9_999)
      const refusedLeast = Math.min(...amounts.filter((_, index) => answers[index]?.status === 409), 10_000)
      expect(refusedLeast).toBeGreaterThan(9_999 - backFen)
      if (backFen < 9_999) expect((await refund(world, paid.orderId, 9_999 - backFen)).status).toBe(201)
      expect((await billOf(paid)).refundedFen).toBe(9_999)
      expect(await pointsOf(payer)).toBe(0)
      if (source === 'card') expect(world.bank.refundedFen(payer.bankCard)).toBe(9_999)
    }
  })

  test('to the card in two parts, and the second while the first is under way', async () => {
    const paid = await paidByCard(8_000)
    paid.payer.bankCard.outcome = 'answerLost'
    const first = await refund(world, paid.orderId, 5_000)
    expect(first.body).toMatchObject({ status: 'unknown', target: 'card', settlesBy: expect.any(String) })
    paid.payer.bankCard.outcome = 'enough'
    expect(await refund(world, paid.orderId, 3_001)).toMatchObject({ body: { code: 'REFUND_EXCEEDS' } })
    expect((await refund(world, paid.orderId, 3_000)).body).toMatchObject({ status: 'succeeded', target: 'card' })
    expect((await billOf(paid)).refundedFen).toBe(3_000)
    world.clock.advanceSeconds(13)
    await Promise.all([settlePayoutsOf(world), settlePayoutsOf(world)])
    const bill = await billOf(paid)
    expect(bill).toMatchObject({ refundedFen: 8_000 })
    expect(bill.refunds.map(({ status, target }) => [status, target])).toEqual([
      ['succeeded', 'card'],
      ['succeeded', 'card'],
    ])
    expect(world.bank.refundedFen(paid.payer.bankCard)).toBe(8_000)
    expect(await world.balanceFen(paid.payer)).toBe(0)
  })

  test('of a payment whose card was unbound goes to the balance, with notice', async () => {
    const paid = await paidByCard(4_000)
    const { payer } = paid
    const pin = await world.api.sealPin()
    const path = `/cards/${payer.card.id}/unbind`
    expect((await world.api.send({ path, token: payer.accessToken, body: { pin } })).status).toBe(200)
    expect((await refund(world, paid.orderId, 4_000)).body).toMatchObject({
      status: 'succeeded',
      target: 'balance',
      redirectCode: 'CARD_NOT_FOUND',
    })
    expect([await world.balanceFen(payer), world.bank.refundedFen(payer.bankCard)]).toEqual([4_000, 0])
    const { body: inbox } = await world.get<{ items: object[] }>(payer, '/messages')
    expect(inbox.items[0]).toMatchObject({ kind: 'refund_to_balance', params: { amountFen: 4_000 } })
  })

  test.each([
    ['lost', 'CARD_LOST'],
    ['restricted', 'CARD_RESTRICTED'],
    ['issuerDown', 'ISSUER_DOWN'],
  ] as const)('that the bank refuses as %s is in the balance at once', async (outcome, redirectCode) => {
    const paid = await paidByCard(2_500)
    paid.payer.bankCard.outcome = outcome
    expect((await refund(world, paid.orderId, 2_500)).body).toMatchObject({
      status: 'succeeded',
      target: 'balance',
      redirectCode,
    })
    expect(await world.balanceFen(paid.payer)).toBe(2_500)
    expect((await billOf(paid)).refunds[0]).toMatchObject({ target: 'balance', redirectCode, status: 'succeeded' })
  })

  test('that never reached the bank goes to the balance once it can no longer arrive; one in process is waited for', async () => {
    const [lost, slow] = [await paidByCard(600), await paidByCard(700)]
    lost.payer.bankCard.outcome = 'neverReceived'
    slow.payer.bankCard.outcome = stillProcessing
    await refund(world, lost.orderId, 600)
    const { body } = await refund(world, slow.orderId, 700)
    expect(body.status).toBe('paying')
    const latestSeconds = movementTimes.lifeSeconds + movementTimes.clockSkewSeconds
    for (let second = 0; second < latestSeconds; second += 1) await settleLater(1)
    expect(await world.balanceFen(lost.payer)).toBe(0)
    await settleLater(1)
    expect(await world.balanceFen(lost.payer)).toBe(600)
    expect((await billOf(slow)).refunds[0]).toMatchObject({ status: 'paying' })
    const { rows } = await database.query<{ id: string }>('SELECT id FROM bank_payout WHERE business_id = $1', [
      body.id,
    ])
    world.bank.endRefund(rows[0]?.id ?? '', 'succeeded')
    await settleLater(300)
    const path = `/merchant/refunds/${body.outRefundNo}`
    expect((await world.api.send<RefundView>({ path, token: firstMerchant.apiKey })).body.status).toBe('succeeded')
    expect(world.bank.refundedFen(slow.payer.bankCard)).toBe(700)
  })

  test('points that were spent by then are owed: a balance of points never goes below zero', async () => {
    const payer = await world.payer({ balanceFen: 10_000 })
    const paid = await pay(payer, 10_000)
    expect(await pointsOf(payer)).toBe(100)
    const id = uuidv7()
    const { ledger } = world.api.context
    const spend = { id, book: 'points', debit: userPoints(payer.id), credit: pointsIssue(firstMerchant.id) } as const
    // Nothing spends points yet: taken by hand, as if something had.
    const matter = { amount: 70n, kind: 'points_return', businessType: 'refund', businessId: id } as const
    await ledger.submit({ transfers: [{ ...spend, ...matter }], writes: [] })
    byHand.add(id)
    expect((await refund(world, paid.orderId, 10_000)).body.pointsTaken).toBe(100)
    expect(await pointsOf(payer)).toBe(0)
    const { rows } = await database.query<{ owed: bigint }>('SELECT debits_posted AS owed FROM account WHERE id = $1', [
      pointsDebt(payer.id).id,
    ])
    expect(rows).toEqual([{ owed: 70n }])
  })
})
