import { randomUUID } from 'node:crypto'
import { expectBooks, expectWhole } from './support/books'
import { atOnce, CashDesk, outcomeOf } from './support/cashDesk'
import { Citizen, type Spending } from './support/citizen'
import { Chance, minutes, rounds, seed } from './support/seeds'
import { engines, Target } from './support/target'

/**
 * Two hands at one thing: keys, orders, caps and cards are asked for by several requests at the same moment, on PostgreSQL
 * by two processes. Whatever wins, one thing happened, nobody is told that money may have moved, and all books agree.
 */
jest.setTimeout(minutes(3))

describe.each(engines)(`races on %s (seed ${seed})`, (engine) => {
  const chance = new Chance('races')
  let target: Target
  let desk: CashDesk
  let chen: Citizen
  let lin: Citizen

  beforeAll(async () => {
    target = await Target.start(engine)
    desk = new CashDesk(target)
    chen = await Citizen.payer(target, 'chen', 60_000)
    lin = await Citizen.payer(target, 'lin', 20_000)
  })
  afterAll(() => target?.stop())
  afterEach(() => expectWhole(target, [chen, lin]))

  test('one key, sent twelve times at once, is one payment', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const order = await desk.order(chance.whole(1, 99))
      const spending = { ...order, key: randomUUID() }
      const answers = await atOnce(12, (process) => chen.pay({ ...spending, process }))
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
      expect(answers.filter(({ status }) => status !== 201 && status !== 200)).toEqual([])
      expect(await desk.state(order.id)).toBe('paid')
    }
  })

  test('one key for a static code, sent twelve times at once, is one payment', async () => {
    const spending = { code: await desk.staticCode(), amountFen: 37, key: randomUUID() }
    const answers = await atOnce(12, (process) => chen.pay({ ...spending, process }))
    expect(new Set(answers.map(outcomeOf))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
  })

  test('one order under twelve keys, from balance and card at once, is paid once', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const order = await desk.order(chance.whole(1, 99))
      const answers = await atOnce(12, (process) =>
        chen.pay({ ...order, process, ...(chance.next() < 0.5 ? { cardId: chen.cardId } : {}) }),
      )
      await chen.settle()
      const made = answers.filter(({ status }) => status < 300).map(({ body }) => body.id)
      expect(new Set(made).size).toBe(1)
      const refused = answers.filter(({ status }) => status >= 300)
      expect(refused.map(outcomeOf).filter((code) => !/^ORDER_(?:PAYING|PAID|CLOSED)$/.test(`${code}`))).toEqual([])
      for (const { body } of refused) {
        // Whoever is left in doubt is told which of their attempts it is.
        const named = body.params?.paymentId
        expect({ moved: body.moved, named }).toEqual(
          named === undefined ? { moved: 'no' } : { moved: 'unknown', named: made[0] },
        )
      }
      expect(await desk.state(order.id)).toBe('paid')
    }
  })

  test('who pays while the merchant closes has paid, or is told it is closed', async () => {
    for (let round = 0; round < rounds(30); round += 1) {
      const order = await desk.order(1)
      const cardId = chance.next() < 0.2 ? { cardId: chen.cardId } : {}
      const payment = await chen.payment({ ...order, ...cardId })
      // Both sides get their head start as often as not.
      const wait = () => new Promise((resolve) => setTimeout(resolve, chance.whole(0, 6)))
      const [paid, closed] = await Promise.all([
        wait().then(() => target.ask(payment, round)),
        wait().then(() => desk.close(order.id, round + 1)),
      ])
      chen.kept(paid)
      await chen.settle()
      const outcomes = { paid: outcomeOf(paid), closed: outcomeOf(closed), state: await desk.state(order.id) }
      const expected =
        outcomes.state === 'closed'
          ? { paid: 'ORDER_CLOSED', closed: 200, state: 'closed' }
          : { paid: 201, closed: expect.stringMatching(/^ORDER_PA(?:ID|YING)$/), state: 'paid' }
      expect(outcomes).toEqual(expected)
    }
  })

  test('two people at one order: one has paid, the other keeps their money', async () => {
    for (let round = 0; round < rounds(6); round += 1) {
      const order = await desk.order(chance.whole(1, 99))
      const byCard = (citizen: Citizen) => (chance.next() < 0.4 ? { cardId: citizen.cardId } : {})
      const [one, other] = await Promise.all([
        chen.pay({ ...order, ...byCard(chen), process: round }),
        lin.pay({ ...order, ...byCard(lin), process: round + 1 }),
      ])
      await Promise.all([chen.settle(), lin.settle()])
      expect([one, other].filter(({ status }) => status === 201)).toHaveLength(1)
      const [loser] = [one, other].filter(({ status }) => status !== 201)
      expect(loser?.body.code).toMatch(/^ORDER_(?:PAID|PAYING|CLOSED)$/)
      expect(loser?.body.moved).toBe('no')
      expect(await desk.state(order.id)).toBe('paid')
    }
  })

  test('one key for card and balance at once stands for one of them', async () => {
    for (let round = 0; round < rounds(3); round += 1) {
      const order = { code: await desk.staticCode(), amountFen: chance.whole(1, 20) }
      const key = randomUUID()
      const spendings: Spending[] = [
        { ...order, key },
        { ...order, key, cardId: chen.cardId },
      ]
      const answers = await Promise.all(spendings.map((spending, process) => chen.pay({ ...spending, process })))
      await chen.settle()
      expect(answers.map(outcomeOf).sort()).toEqual([201, 'IDEMPOTENCY_KEY_REUSED'])
    }
  })

  test('two top-ups that fit one by one do not pass the cap together', async () => {
    const answers = await atOnce(4, (process) => lin.topUp(50_000, { process }))
    await lin.settle()
    expect(answers.map(outcomeOf).sort()).toEqual([201, 'TOPUP_CAP', 'TOPUP_CAP', 'TOPUP_CAP'])
    expect(await lin.balanceFen()).toBeLessThanOrEqual(100_000)
  })

  test('top-ups and payments at once spend a class I wallet to its last fen, and never more', async () => {
    const capFen = 100_000
    const su = await Citizen.payer(target, 'su', 30_000)
    const paidFen = () => fenOf(su.payments.values())
    const room = async () => su.must<{ availableFen: number; topUpRoom: { leftFen: number } }>(200, 'GET /balance')
    for (let round = 0; round < rounds(3); round += 1) {
      const orders = await Promise.all(Array.from({ length: 4 }, () => desk.order(chance.whole(500, 20_000))))
      const answers = await Promise.all([
        ...orders.map((order, process) => su.pay({ ...order, process })),
        ...orders.map((_, process) => su.topUp(chance.whole(500, 40_000), { process })),
      ])
      await su.settle()
      const refusals = answers.filter(({ status }) => status !== 201).map(outcomeOf)
      expect(refusals.filter((code) => !/^(?:BALANCE_SHORT|CLASS_CAP|TOPUP_CAP)$/.test(`${code}`))).toEqual([])
      expect(fenOf(su.topUps.values())).toBeLessThanOrEqual(capFen)
    }
    // What is held can be paid, all of it, and what is left of the cap can still be held.
    for (;;) {
      const { availableFen, topUpRoom } = await room()
      expect(availableFen + topUpRoom.leftFen + paidFen()).toBe(capFen)
      if (availableFen > 0) expect(outcomeOf(await su.pay(await desk.order(availableFen)))).toBe(201)
      if (topUpRoom.leftFen === 0) break
      expect(outcomeOf(await su.topUp(topUpRoom.leftFen))).toBe(201)
      await su.settle()
    }
    expect([await su.balanceFen(), paidFen()]).toEqual([0, capFen])
    expect(outcomeOf(await su.topUp(1))).toBe('TOPUP_CAP')
    // A card pays on.
    expect(outcomeOf(await su.pay({ ...(await desk.order(1)), cardId: su.cardId }))).toBe(201)
    await expectWhole(target, [su])
  })

  test('the daily cap of static codes holds against eight payments at once', async () => {
    const code = await desk.staticCode()
    const answers = await atOnce(8, (process) => lin.pay({ code, amountFen: 10_000, process }))
    const paid = answers.filter(({ status }) => status === 201)
    expect(paid.length).toBe(5)
    expect(new Set(answers.filter(({ status }) => status !== 201).map(outcomeOf))).toEqual(new Set(['STATIC_CAP']))
  })

  test('a payment refused because of that very moment can be made under its key later', async () => {
    const order = await desk.order(5_000)
    await target.desk.setOutcome(lin.cardNumber, { kind: 'processingThenFailed', seconds: 3 })
    const attempt = await lin.pay({ ...order, cardId: lin.cardId })
    expect([attempt.status, attempt.body.status]).toEqual([201, 'paying'])
    const spending = { ...order, key: randomUUID() }
    const refused = await chen.pay(spending)
    expect(refused.body).toMatchObject({ code: 'ORDER_PAYING', moved: 'no' })
    await lin.settle()
    await target.desk.setOutcome(lin.cardNumber, { kind: 'enough' })
    const again = await chen.pay(spending)
    expect(outcomeOf(again)).toBe(201)
    expect(await desk.state(order.id)).toBe('paid')
  })

  test('the same refusal met inside the race does not outlive the attempt that caused it', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const order = await desk.order(chance.whole(1, 99))
      await target.desk.setOutcome(lin.cardNumber, { kind: 'processingThenFailed', seconds: 2 })
      const keys = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
      const [card, ...tries] = await Promise.all([
        lin.pay({ ...order, cardId: lin.cardId, process: round }),
        ...keys.map((key, process) => chen.pay({ ...order, key, process })),
      ])
      await Promise.all([chen.settle(), lin.settle()])
      await target.desk.setOutcome(lin.cardNumber, { kind: 'enough' })
      if (card?.status === 201) {
        expect(tries.every(({ status }) => status >= 400)).toBe(true)
        expect(outcomeOf(await chen.pay({ ...order, key: keys[0] }))).toBe(201)
      }
      expect(await desk.state(order.id)).toBe('paid')
    }
  })

  test('one number of a merchant, sent ten times at once, is one order', async () => {
    const body = { outOrderNo: randomUUID(), amountFen: 1, subject: '船票' }
    const question = { route: 'POST /merchant/orders', token: target.merchant.apiKey, body }
    const answers = await atOnce(10, (process) => target.ask(question, process))
    expect(new Set(answers.map(({ body: { id } }) => id)).size).toBe(1)
    expect(answers.filter(({ status }) => status >= 300)).toEqual([])
  })

  test('a card unbound while it pays has paid, or is not found', async () => {
    // By this amount the bank's book is searched: no other attack here takes it from a card.
    const amountFen = 777
    const order = await desk.order(amountFen)
    const question = await chen.payment({ ...order, cardId: chen.cardId })
    const pin = await target.seal('payment_pin', '907154')
    const [paid, unbound] = await Promise.all([
      target.ask(question, 0),
      target.ask({ route: `POST /cards/${chen.cardId}/unbind`, token: chen.accessToken, body: { pin } }, 1),
    ])
    chen.kept(paid)
    await chen.settle()
    expect([201, 'CARD_NOT_FOUND']).toContain(outcomeOf(paid))
    expect(unbound.status === 200 || unbound.status === 409).toBe(true)
    const debited = (await target.desk.debits()).filter(
      (debit) => debit.cardNumber === chen.cardNumber && debit.amountFen === amountFen,
    )
    expect(debited.map(({ status }) => status)).toEqual(paid.status === 201 ? ['succeeded'] : [])
  })

  test('the books are whole', () => expectBooks(target, [chen, lin]))
})

const fenOf = (items: Iterable<{ amountFen: number; status: string }>) =>
  Array.from(items).reduce((sum, { amountFen, status }) => sum + (status === 'succeeded' ? amountFen : 0), 0)
