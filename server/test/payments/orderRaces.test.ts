import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyBooks } from '#domains/books/verifyBooks'
import { bankDebits, listDue } from '#domains/funding/bankMovementStore'
import { debits } from '#domains/funding/debits'
import { longestWaitsSeconds } from '#domains/funding/movementSchedule'
import { settleMovement } from '#domains/funding/settleMovement'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { payableCode } from '#domains/payments/payableCode'
import { payFromBalance } from '#domains/payments/payFromBalance'
import { payFromCard } from '#domains/payments/payFromCard'
import { keyedRequest } from '#kit/idempotency'
import type { Database } from '#storage/database'
import { firstMerchant, MoneyApp, type OrderView, type Payer } from '../support/moneyApp'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves that whoever comes second to an order or a debit is told what is true then: never a fault, never a second
// movement of money, and no "no" of the moment that outlives the moment. Two programs on one database take part.
describeEachEngine('races for one order', (open) => {
  let database: Database
  let world: MoneyApp
  let other: MoneyApp
  let payers: [Payer, Payer]

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    other = await world.again(database)
    payers = [await world.payer({ balanceFen: 90_000 }), await world.payer({ balanceFen: 90_000 })]
  })
  afterAll(async () => {
    await Promise.all([world.close(), other.close()])
    expect((await verifyBooks(database)).differences).toEqual([])
    await database.close()
  })

  interface Answer {
    code?: string
    status?: string
    state?: string
  }

  const close = (order: OrderView, at: MoneyApp = other) =>
    at.api.send<Answer>({ path: `/merchant/orders/${order.id}/close`, token: firstMerchant.apiKey, body: {} })
  const stateOf = async (order: OrderView) =>
    (await world.api.send<OrderView>({ path: `/merchant/orders/${order.id}`, token: firstMerchant.apiKey })).body.state
  /** Money and order of one payment, counted from the rows. */
  const paidTimes = async (order: OrderView): Promise<number> => {
    const { rows } = await database.query<{ times: bigint }>(
      `SELECT count(*) AS times FROM payment JOIN transfer ON transfer.business_id = payment.id AND transfer.book = 'fen'
       WHERE payment.order_id = $1`,
      [order.id],
    )
    return Number(rows[0]?.times)
  }
  const told = ({ status, body }: { status: number; body: Answer }) =>
    status < 300 ? 'done' : `${status} ${body.code}`
  const orders = (count: number, amountFen: number) =>
    Promise.all(Array.from({ length: count }, () => world.order(amountFen)))

  test.each(['balance', 'card'])('the merchant closes it while it is paid by %s', async (source) => {
    const [payer] = payers
    // Closed while some are looked at, some decided, some written.
    const rounds = (await orders(60, 10)).map(async (order, index) => {
      const cardId = source === 'card' ? payer.card.id : undefined
      const [paid, closed] = await Promise.all([
        world.pay<Answer>(payer, order.code, 10, cardId === undefined ? {} : { cardId }),
        pause(index * 4).then(() => close(order)),
      ])
      return { order, paid: told(paid), closed: told(closed) }
    })
    for (const { order, paid, closed } of await Promise.all(rounds)) {
      const [state, times] = [await stateOf(order), await paidTimes(order)]
      if (paid === 'done') expect({ closed, state, times }).toMatchObject({ state: 'paid', times: 1 })
      else
        expect({ paid, closed, state, times }).toEqual({
          paid: '410 ORDER_CLOSED',
          closed: 'done',
          state: 'closed',
          times: 0,
        })
      expect(['done', '409 ORDER_PAID', '409 ORDER_PAYING']).toContain(closed)
    }
  })

  test('two payers, each with balance and card, at two programs', async () => {
    const [first, second] = payers
    for (const order of await orders(15, 7)) {
      const answers = await Promise.all([
        world.pay<Answer>(first, order.code, 7),
        other.pay<Answer>(second, order.code, 7),
        other.pay<Answer>(first, order.code, 7, { cardId: first.card.id }),
        world.pay<Answer>(second, order.code, 7, { cardId: second.card.id }),
      ])
      for (const answer of answers) expect(['done', '409 ORDER_PAID', '409 ORDER_PAYING']).toContain(told(answer))
      expect(await paidTimes(order)).toBe(1)
    }
  })

  test('it expires while the PIN is checked, and what its merchant saw closed stays closed', async () => {
    const [payer] = payers
    const order = await world.order(30, { ttlSeconds: 30 })
    // The clock passes the end while the payment is on its way.
    const paying = world.pay<Answer>(payer, order.code, 30)
    world.clock.advanceSeconds(31)
    const answer = await paying
    expect(['done', '410 QR_EXPIRED']).toContain(told(answer))
    expect(await stateOf(order)).toBe(told(answer) === 'done' ? 'paid' : 'closed')

    const seen = await world.order(30, { ttlSeconds: 30 })
    world.clock.advanceSeconds(31)
    expect(await stateOf(seen)).toBe('closed')
    const { rows } = await database.query('SELECT state FROM payment_order WHERE id = $1', [seen.id])
    expect(rows).toEqual([{ state: 'closed' }])
    expect(told(await world.pay<Answer>(payer, seen.code, 30))).toBe('410 QR_EXPIRED')
  })

  test('the card is given up while it pays', async () => {
    const [payer] = payers
    for (const order of await orders(4, 11)) {
      const { card } = await world.bind(payer)
      const [paid, unbound] = await Promise.all([
        world.pay<Answer>(payer, order.code, 11, { cardId: card.id }),
        other.api.send<Answer>({
          path: `/cards/${card.id}/unbind`,
          token: payer.accessToken,
          body: { pin: await world.api.sealPin() },
        }),
      ])
      expect(['done', '404 CARD_NOT_FOUND']).toContain(told(paid))
      expect(['done', '409 CARD_IN_USE']).toContain(told(unbound))
      expect(await paidTimes(order)).toBe(told(paid) === 'done' ? 1 : 0)
    }
  })

  test('a debit is settled as succeeded and as failed at the same time', async () => {
    const [payer] = payers
    const outcomes = new Set<string>()
    for (const order of await orders(8, 13)) {
      payer.bankCard.outcome = 'answerLost'
      await world.pay<Answer>(payer, order.code, 13, { cardId: payer.card.id })
      payer.bankCard.outcome = 'enough'
      world.clock.advanceSeconds(20)
      const [debit] = await listDue(database, bankDebits, {
        now: world.clock.now(),
        longestWaitsSeconds,
        countMax: 1,
      })
      if (!debit) throw new Error('no debit is due')
      await Promise.all([
        settleMovement(world.api.context, debits, debit, { status: 'succeeded' }),
        settleMovement(other.api.context, debits, debit, { status: 'failed', code: 'CARD_SHORT' }),
        settleMovement(other.api.context, debits, debit, { status: 'succeeded' }),
      ])
      const times = await paidTimes(order)
      expect(await stateOf(order)).toBe(times === 1 ? 'paid' : 'open')
      outcomes.add(String(times))
    }
    expect([...outcomes].every((times) => times === '0' || times === '1')).toBe(true)
  })

  test.each(['balance', 'card'] as const)(
    'who lost it to an attempt that failed pays it by %s under the same key',
    async (kind) => {
      const [first, second] = payers
      const order = await world.order(2_000)
      const key = randomUUID()
      const { context } = world.api
      const cardId = kind === 'card' ? second.card.id : null
      // The second payer looks while the order is free; the first one is faster.
      const attempt = {
        payer: await verifiedPayer(context, second.id),
        keyed: keyedRequest('payment', { userId: second.id, key, content: [order.code, 2_000, kind, cardId] }),
        payable: await payableCode(context, second.id, order.code),
        amountFen: 2_000,
      }
      first.bankCard.outcome = stillProcessing
      const { body: taking } = await world.pay(first, order.code, 2_000, { cardId: first.card.id })
      expect(taking.status).toBe('paying')
      const funding = (id: string) => ({ sourceKind: 'card', cardId: id, balanceFen: null }) as const
      const losing = cardId === null ? payFromBalance(context, attempt) : payFromCard(context, attempt, funding(cardId))
      await expect(losing).rejects.toMatchObject({ code: 'ORDER_PAYING' })
      const options = cardId === null ? { key } : { key, cardId }
      const early = await world.pay<Answer>(second, order.code, 2_000, options)
      expect(early).toMatchObject({ status: 409, body: { code: 'ORDER_PAYING', moved: 'no' } })

      first.bankCard.outcome = 'enough'
      const debitId = world.bank.debits().find(({ status }) => status === 'processing')?.id ?? ''
      world.bank.endProcessing(debitId, 'failed')
      world.clock.advanceSeconds(20)
      await world.settle()
      expect(await stateOf(order)).toBe('open')
      const paid = await world.pay<Answer>(second, order.code, 2_000, options)
      expect(paid).toMatchObject({ status: 201, body: { status: 'succeeded' } })
      expect(await paidTimes(order)).toBe(1)
    },
  )
})
