import { randomUUID } from 'node:crypto'
import type { Static } from '@sinclair/typebox'
import { verifyBooks } from '#domains/books/verifyBooks'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { payableCode } from '#domains/payments/payableCode'
import { payFromCard } from '#domains/payments/payFromCard'
import type { Problem } from '#http/schemas/problem'
import { keyedRequest } from '#kit/idempotency'
import type { Database } from '#storage/database'
import {
  type BillDetailView,
  firstMerchant,
  MoneyApp,
  type OrderView,
  type Payer,
  type PaymentView,
} from '../support/moneyApp'
import { type RefundView, refund, settlePayoutsOf } from '../support/payoutActions'
import { describeEachEngine } from '../support/testDatabase'

type Answer = PaymentView & Omit<Static<typeof Problem>, 'status'>

const holding = 1_000
const price = 3_340
const gap = price - holding

// Proves payments from the balance filled up from a card: both parts or neither, whatever the bank answers and whoever wants
// the balance meanwhile; each source counts its own part, and refunds never give a source more than it paid.
describeEachEngine('combined payments', (open) => {
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
  afterEach(async () => expect((await verifyBooks(database)).differences).toEqual([]))

  const someone = () => world.payer({ balanceFen: holding })
  const fill = (payer: Payer, code: string, key: string = randomUUID(), amountFen = price) =>
    world.pay<Answer>(payer, code, amountFen, { cardId: payer.card.id, balanceFen: holding, key })
  /** What the card paid beside the top-up that the payer began with. */
  const cardFen = (payer: Payer) => world.bank.debitedFen(payer.bankCard) - holding
  const stateOf = async (order: OrderView) => {
    const path = `/merchant/orders/${order.id}`
    return (await world.api.send<{ state: string }>({ path, token: firstMerchant.apiKey })).body.state
  }
  const settleLater = async (seconds: number) => {
    world.clock.advanceSeconds(seconds)
    await world.settle()
  }

  test('takes all of the balance, and from the card what is missing; receipt and bill say both', async () => {
    const payer = await someone()
    const order = await world.order(price)
    const quoted = (await world.resolve(payer, order.code)).body.sources
    expect(quoted.map(({ kind, usable, balanceFen }) => [kind, usable, balanceFen])).toEqual([
      ['balance', false, null],
      ['combined', true, holding],
      ['card', true, null],
    ])
    const { status, body } = await fill(payer, order.code)
    const parts = [
      { kind: 'balance', card: null, amountFen: holding },
      { kind: 'card', card: { cardId: payer.card.id }, amountFen: gap },
    ]
    const source = { kind: 'combined', card: { cardId: payer.card.id } }
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { status: 'succeeded', pointsEarned: 33, source, parts },
    })
    expect(await world.balanceFen(payer)).toBe(0)
    expect(cardFen(payer)).toBe(gap)
    expect(await stateOf(order)).toBe('paid')
    const bill = (await world.get<BillDetailView>(payer, `/bills/${body.id}`)).body
    expect(bill).toMatchObject({ amountFen: price, sourceLabel: source, parts })
  })

  test('the same payment ten times at once moves each part once', async () => {
    const payer = await someone()
    const key = randomUUID()
    const code = await world.staticCode()
    const answers = await Promise.all(Array.from({ length: 10 }, () => fill(payer, code, key)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect([await world.balanceFen(payer), cardFen(payer)]).toEqual([0, gap])
    expect((await fill(payer, code, key, price + 1)).body.code).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  test('a refused card frees the balance, moves nothing and leaves the order to be paid', async () => {
    const payer = await someone()
    payer.bankCard.balanceFen = 0
    const order = await world.order(price)
    const key = randomUUID()
    const failed = await fill(payer, order.code, key)
    expect(failed.body).toMatchObject({ status: 'failed', failure: { code: 'CARD_SHORT', moved: 'no' } })
    expect((await fill(payer, order.code, key)).body).toEqual(failed.body)
    expect([await world.balanceFen(payer), cardFen(payer), await stateOf(order)]).toEqual([holding, 0, 'open'])
    payer.bankCard.balanceFen = 10_000
    expect((await fill(payer, order.code)).body.status).toBe('succeeded')
  })

  test.each([
    ['answerLost', 13, 'succeeded', 0, gap],
    ['neverReceived', 70, 'failed', holding, 0],
  ] as const)(
    '%s is unknown: the balance waits, and both parts move or neither',
    async (outcome, seconds, end, left, paid) => {
      const payer = await someone()
      payer.bankCard.outcome = outcome
      const order = await world.order(price)
      const key = randomUUID()
      const { body } = await fill(payer, order.code, key)
      expect(body).toMatchObject({ status: 'unknown', failure: null })
      expect(await world.balanceFen(payer)).toBe(0)
      expect((await world.pay(payer, await world.staticCode(), 1)).body).toMatchObject({ code: 'BALANCE_SHORT' })
      await settleLater(30)
      const restarted = await world.again(database)
      await Promise.all([settleLater(seconds), restarted.settle()])
      expect(
        (await restarted.pay(payer, order.code, price, { cardId: payer.card.id, balanceFen: holding, key })).body
          .status,
      ).toBe(end)
      await restarted.close()
      expect([await world.balanceFen(payer), cardFen(payer)]).toEqual([left, paid])
      expect(await stateOf(order)).toBe(end === 'succeeded' ? 'paid' : 'open')
    },
  )

  test('two phones, and the balance spent meanwhile: nothing is taken twice', async () => {
    for (let round = 0; round < 6; round += 1) {
      const payer = await someone()
      const [one, other] = [await world.order(price), await world.order(price)]
      const answers = await Promise.all([
        fill(payer, one.code),
        fill(payer, other.code),
        world.pay<Answer>(payer, await world.staticCode(), holding),
      ])
      const won = answers.filter(({ body }) => body.status === 'succeeded')
      expect(won).toHaveLength(1)
      const lost = answers.filter((answer) => !won.includes(answer)).map(({ body }) => body.failure?.code ?? body.code)
      expect(new Set(lost)).toEqual(new Set(['BALANCE_SHORT']))
      const paidFen = (won[0]?.body.amountFen ?? 0) as number
      expect(await world.balanceFen(payer)).toBe(0)
      expect(cardFen(payer)).toBe(paidFen - holding)
    }
  })

  test('one order by two phones, filled up and from the card alone: paid once', async () => {
    const payer = await someone()
    const order = await world.order(price)
    await Promise.all([
      fill(payer, order.code),
      world.pay(payer, order.code, price, { cardId: payer.card.id }),
      fill(payer, order.code),
    ])
    expect(await stateOf(order)).toBe('paid')
    expect(holding - (await world.balanceFen(payer)) + cardFen(payer)).toBe(price)
  })

  test.each(['before it reserved the balance', 'before it asked the bank'])(
    'killed %s: the job gives everything back',
    async (when) => {
      const payer = await someone()
      const order = await world.order(price)
      const { context } = world.api
      const key = randomUUID()
      const content = [order.code, price, 'combined', payer.card.id, holding]
      const attempt = {
        payer: await verifiedPayer(context, payer.id),
        keyed: keyedRequest('payment', { userId: payer.id, key, content }),
        payable: await payableCode(context, payer.id, order.code),
        amountFen: price,
      }
      const killed = () => Promise.reject(new Error('killed'))
      const dying = {
        ...context,
        ledger: when.includes('reserved') ? { ...context.ledger, submit: killed } : context.ledger,
        channels: { ...context.channels, bank: { ...context.channels.bank, debit: killed } },
      }
      const funding = { sourceKind: 'combined', cardId: payer.card.id, balanceFen: BigInt(holding) } as const
      await payFromCard(dying, attempt, funding).catch(() => undefined)
      expect((await fill(payer, order.code, key)).body.status).toBe('paying')
      expect(await world.balanceFen(payer)).toBe(when.includes('reserved') ? holding : 0)
      await settleLater(13)
      await settleLater(70)
      expect((await fill(payer, order.code, key)).body).toMatchObject({
        status: 'failed',
        failure: { code: 'BANK_UNAVAILABLE', moved: 'no' },
      })
      expect([await world.balanceFen(payer), cardFen(payer), await stateOf(order)]).toEqual([holding, 0, 'open'])
    },
  )

  test('each source counts its own part, and the whole fits in the caps of the card', async () => {
    const payer = await world.payer({ balanceFen: 60_000 })
    const code = await world.staticCode()
    const byCard = (amountFen: number) => world.pay<Answer>(payer, code, amountFen, { cardId: payer.card.id })
    const both = (amountFen: number, balanceFen: number) =>
      world.pay<Answer>(payer, code, amountFen, { cardId: payer.card.id, balanceFen })
    await world.pay(payer, code, 20_000)
    await byCard(20_000)
    expect((await both(30_001, 20_000)).body).toMatchObject({ code: 'STATIC_CAP', params: { leftFen: 30_000 } })
    expect((await both(30_000, 20_000)).body.status).toBe('succeeded')
    const refused = { status: 'failed', failure: { code: 'STATIC_CAP', params: { leftFen: 10_000 } } }
    expect((await both(20_000, 10_001)).body).toMatchObject(refused)
    expect((await byCard(20_001)).body).toMatchObject({ code: 'STATIC_CAP', params: { leftFen: 20_000 } })
    expect((await both(20_000, 10_000)).body.status).toBe('succeeded')
    expect((await world.pay<Answer>(payer, code, 1)).body.code).toBe('STATIC_CAP')
    expect((await byCard(10_000)).body.status).toBe('succeeded')
  })

  test('what makes no sense is refused before the PIN is asked', async () => {
    const payer = await someone()
    const code = await world.staticCode()
    const pay = (options: object) => world.pay<Answer>(payer, code, holding, options)
    expect((await pay({ cardId: payer.card.id, balanceFen: holding })).body.code).toBe('REQUEST_INVALID')
    expect((await pay({ balanceFen: 1 })).body.code).toBe('REQUEST_INVALID')
  })

  test('refunds in parts go to the card first, then to the balance, and never exceed either', async () => {
    const payer = await someone()
    const order = await world.order(price)
    const { body } = await fill(payer, order.code)
    const parts: RefundView[] = []
    for (const amountFen of [gap - 100, 600, 500]) parts.push((await refund(world, order.id, amountFen)).body)
    expect(parts.map(({ target, status }) => [target, status])).toEqual([
      ['card', 'succeeded'],
      ['combined', 'succeeded'],
      ['balance', 'succeeded'],
    ])
    expect((await refund(world, order.id, 1)).body).toMatchObject({ code: 'REFUND_EXCEEDS' })
    await settlePayoutsOf(world)
    expect(await world.balanceFen(payer)).toBe(holding)
    expect(world.bank.debitedFen(payer.bankCard) - world.bank.refundedFen(payer.bankCard)).toBe(holding)
    const bill = (await world.get<BillDetailView>(payer, `/bills/${body.id}`)).body
    expect(bill.refunds.map(({ amountFen, balanceFen }) => [amountFen, balanceFen])).toEqual([
      [gap - 100, null],
      [600, 500],
      [500, null],
    ])
    expect(bill.refundedFen).toBe(price)
  })

  test('a refund whose card is gone by then goes to the balance, whole', async () => {
    const payer = await someone()
    const order = await world.order(price)
    await fill(payer, order.code)
    payer.bankCard.outcome = 'lost'
    const { body } = await refund(world, order.id, price)
    expect(body).toMatchObject({ target: 'balance', redirectCode: 'CARD_LOST', status: 'succeeded' })
    expect(await world.balanceFen(payer)).toBe(price)
  })
})
