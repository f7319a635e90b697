import { randomUUID } from 'node:crypto'
import { movementTimes } from '#domains/funding/movementSchedule'
import { settleUnknownDebits } from '#domains/funding/settleUnknown'
import { startJob } from '#jobs/startJob'
import type { Database } from '#storage/database'
import { type BillDetailView, MoneyApp, type Payer, type TopUpView } from '../support/moneyApp'
import { stillProcessing } from '../support/testBank'
import { describeEachEngine } from '../support/testDatabase'

// Proves top-ups: caps, replays, and that every way a bank can fail to answer ends in one settlement that agrees with
// the bank's own books.
describeEachEngine('top-ups', (open) => {
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

  const read = async (payer: Payer, id: string) => (await world.get<TopUpView>(payer, `/topups/${id}`)).body

  /** Settles with the clock moved past every pause, as the job does over time. */
  const settleLater = async (seconds: number) => {
    world.clock.advanceSeconds(seconds)
    await world.settle()
  }

  test('needs a session, an idempotency key, and a body of the contract', async () => {
    const payer = await world.payer()
    const body = { cardId: payer.card.id, amountFen: 100, pin: await world.api.sealPin() }
    const headers = { 'idempotency-key': randomUUID() }
    const token = payer.accessToken
    const answers = await Promise.all([
      world.api.send({ path: '/topups', headers, body }),
      world.api.send({ path: '/topups', token, body }),
      world.api.send({ path: '/topups', token, headers: { 'idempotency-key': 'a b' }, body }),
      world.api.send({ path: '/topups', token, headers, body: { ...body, amountFen: 0 } }),
      world.api.send({ path: '/topups', token, headers, body: { ...body, amountFen: '100' } }),
      world.api.send({ path: '/topups', token, headers, body: { ...body, amountFen: 1.5 } }),
      world.api.send({ path: '/topups', token, headers, body: { ...body, note: 'hi' } }),
    ])
    expect(answers.map(({ status, body: { code } }) => `${status} ${code}`)).toEqual([
      '401 AUTH_REQUIRED',
      '400 IDEMPOTENCY_KEY_MISSING',
      '400 REQUEST_INVALID',
      '400 REQUEST_INVALID',
      '400 REQUEST_INVALID',
      '400 REQUEST_INVALID',
      '400 REQUEST_INVALID',
    ])
    expect(await world.balanceFen(payer)).toBe(0)
  })

  test('adds exactly what the bank took, and answers a repeat with the same top-up', async () => {
    const payer = await world.payer()
    const key = randomUUID()
    const first = await world.topUp(payer, 12_345, { key })
    expect(first).toMatchObject({
      status: 201,
      body: { status: 'succeeded', amountFen: 12_345, settlesBy: null, failure: null },
    })
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const again = await world.topUp(payer, 12_345, { key })
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(await world.topUp(payer, 12_346, { key })).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    })
    expect(await world.get(payer, `/topups/by-key/${key}`)).toMatchObject({ status: 200, body: first.body })
    expect(await world.get(payer, `/topups/by-key/${randomUUID()}`)).toMatchObject({
      status: 404,
      body: { code: 'TOPUP_NOT_FOUND' },
    })
    expect(await world.balanceFen(payer)).toBe(12_345)
    expect(world.bank.debitedFen(payer.bankCard)).toBe(12_345)
  })

  test('the same request ten times at once asks the bank once', async () => {
    const payer = await world.payer()
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.topUp(payer, 500, { key })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(world.bank.debitedFen(payer.bankCard)).toBe(500)
    expect(await world.balanceFen(payer)).toBe(500)
  })

  test("another user's top-up is not found", async () => {
    const [payer, stranger] = [await world.payer(), await world.payer()]
    const { body } = await world.topUp(payer, 100)
    expect(await world.get(stranger, `/topups/${body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'TOPUP_NOT_FOUND' },
    })
    const foreign = await world.topUp(payer, 100, { cardId: stranger.card.id })
    expect(foreign).toMatchObject({ status: 404, body: { code: 'CARD_NOT_FOUND' } })
  })

  test('a wrong PIN moves nothing and does not burn the key', async () => {
    const payer = await world.payer()
    const key = randomUUID()
    const body = { cardId: payer.card.id, amountFen: 100, pin: await world.api.sealPin('975318') }
    const wrong = await world.api.send({
      path: '/topups',
      token: payer.accessToken,
      headers: { 'idempotency-key': key },
      body,
    })
    expect(wrong).toMatchObject({ status: 403, body: { code: 'PIN_WRONG' } })
    expect((await world.topUp(payer, 100, { key })).body.status).toBe('succeeded')
  })

  test('a credit card is refused, and the refusal is replayed', async () => {
    const payer = await world.payer()
    const { card } = await world.bind(payer, { cardType: 'credit' })
    const key = randomUUID()
    const first = await world.topUp(payer, 100, { key, cardId: card.id })
    expect(first).toMatchObject({ status: 422, body: { code: 'CARD_CREDIT_NOT_ALLOWED', moved: 'no' } })
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const again = await world.topUp(payer, 100, { key, cardId: card.id })
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.body).toMatchObject({
      code: 'CARD_CREDIT_NOT_ALLOWED',
    })
  })

  test('caps hold to the fen, also for many at once', async () => {
    const payer = await world.payer()
    const tooMuch = await world.topUp(payer, 100_001)
    expect(tooMuch).toMatchObject({
      status: 403,
      body: { code: 'TOPUP_CAP', params: { leftFen: 100_000, cap: 'class' } },
    })
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.topUp(payer, 10_000)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10)
    expect(await world.balanceFen(payer)).toBe(100_000)
    expect((await world.topUp(payer, 1)).body).toMatchObject({ code: 'TOPUP_CAP', params: { leftFen: 0 } })
  })

  test('what the class lets nobody pay out cannot be topped up, and the page can say so before it asks for a PIN', async () => {
    const payer = await world.payer({ balanceFen: 70_000 })
    const room = async () => (await world.get<{ topUpRoom: object }>(payer, '/balance')).body.topUpRoom
    expect(await room()).toEqual({ leftFen: 30_000, cap: 'class' })
    const { code } = await world.order(60_000)
    expect((await world.pay(payer, code, 60_000)).status).toBe(201)
    // Spending makes no room: what is gone from the balance is gone from the cap.
    expect(await room()).toEqual({ leftFen: 30_000, cap: 'class' })
    // One of unknown outcome may still arrive, so it counts.
    payer.bankCard.outcome = 'answerLost'
    expect((await world.topUp(payer, 20_000)).body.status).toBe('unknown')
    payer.bankCard.outcome = 'enough'
    expect(await room()).toEqual({ leftFen: 10_000, cap: 'class' })
    const { code: small } = await world.order(5_000)
    const answers = await Promise.all([
      world.topUp(payer, 6_000),
      world.topUp(payer, 6_000),
      world.pay(payer, small, 5_000),
      world.pay(payer, await world.staticCode(), 300, { cardId: payer.card.id }),
    ])
    expect(
      answers
        .slice(0, 2)
        .map(({ status }) => status)
        .sort(),
    ).toEqual([201, 403])
    expect(answers.slice(2).map(({ status }) => status)).toEqual([201, 201])
    expect((await world.topUp(payer, 5_000)).body).toMatchObject({ params: { cap: 'class', leftFen: 4_000 } })
    world.clock.advanceSeconds(20)
    await world.settle()
    expect(await world.balanceFen(payer)).toBe(31_000)
    expect((await world.topUp(payer, 4_000)).status).toBe(201)
    const { code: rest } = await world.order(35_000)
    expect((await world.pay(payer, rest, 35_000)).status).toBe(201)
    expect(await room()).toEqual({ leftFen: 0, cap: 'class' })
    expect((await world.topUp(payer, 1)).body).toMatchObject({
      code: 'TOPUP_CAP',
      params: { cap: 'class', leftFen: 0 },
    })
  })

  test('a clock that goes back an hour leaves nothing unknown for an hour', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'answerLost'
    expect((await world.topUp(payer, 900)).body.status).toBe('unknown')
    payer.bankCard.outcome = 'enough'
    world.clock.advanceSeconds(-3600)
    await world.settle()
    expect(await world.balanceFen(payer)).toBe(900)
    // One that was asked about since waits for its turn again, and does not go round and round.
    payer.bankCard.outcome = stillProcessing
    await world.topUp(payer, 50)
    expect(await world.settle()).toBe(0)
    world.clock.advanceSeconds(3600)
    expect(await world.settle()).toBe(1)
    world.clock.advanceSeconds(-3600)
    expect(await world.settle()).toBe(1)
    expect(await world.settle()).toBe(0)
    payer.bankCard.outcome = 'enough'
  })

  test('before the identity is verified there is no room to tell of', async () => {
    const user = await world.api.registerUser()
    expect((await world.get(user, '/balance')).body).toMatchObject({ topUpRoom: null, pendingFen: 0 })
  })

  test.each([
    ['short', 'CARD_SHORT', 'active'],
    ['lost', 'CARD_LOST', 'lost'],
    ['expired', 'CARD_EXPIRED', 'expired'],
    ['restricted', 'CARD_RESTRICTED', 'restricted'],
    ['issuerDown', 'ISSUER_DOWN', 'active'],
  ] as const)('a bank that says %s fails the top-up with %s', async (outcome, code, cardStatus) => {
    const payer = await world.payer()
    if (outcome === 'short') payer.bankCard.balanceFen = 99
    else payer.bankCard.outcome = outcome
    const { status, body } = await world.topUp(payer, 100)
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        status: 'failed',
        failure: { code, moved: 'no', params: { bank: 'ICBC', lastFour: payer.card.lastFour } },
        settlesBy: null,
      },
    })
    const { body: cards } = await world.get<{ items: { status: string }[] }>(payer, '/cards')
    expect(cards.items[0]?.status).toBe(cardStatus)
    expect(await world.balanceFen(payer)).toBe(0)
    const { body: bill } = await world.get<BillDetailView>(payer, `/bills/${body.id}`)
    expect(bill.timeline.map((entry) => entry.status)).toEqual(['created', 'paying', 'failed'])
  })

  test('a late bank is waited for; a very late one goes on in the background', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = { kind: 'answersLate', seconds: 0.3 }
    expect((await world.topUp(payer, 100)).body.status).toBe('succeeded')
    payer.bankCard.outcome = { kind: 'answersLate', seconds: 4.6 }
    const slow = await world.topUp(payer, 100)
    expect(slow.body).toMatchObject({ status: 'paying', settlesBy: expect.any(String) })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await read(payer, slow.body.id)).toMatchObject({ status: 'succeeded', settlesBy: null })
    expect(await world.balanceFen(payer)).toBe(200)
  })

  test('debited, but the answer is lost: unknown, then succeeded by asking, once', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'answerLost'
    const { body } = await world.topUp(payer, 700)
    expect(body).toMatchObject({ status: 'unknown', failure: null, settlesBy: expect.any(String) })
    expect(await world.balanceFen(payer)).toBe(0)
    expect((await world.get<{ pendingFen: number }>(payer, '/balance')).body.pendingFen).toBe(700)
    world.clock.advanceSeconds(13)
    await Promise.all([world.settle(), world.settle(), world.settle()])
    expect(await read(payer, body.id)).toMatchObject({ status: 'succeeded' })
    expect(await world.balanceFen(payer)).toBe(700)
    expect(world.bank.debitedFen(payer.bankCard)).toBe(700)
    const { body: bill } = await world.get<BillDetailView>(payer, `/bills/${body.id}`)
    expect(bill.timeline.map((entry) => entry.status)).toEqual(['created', 'paying', 'unknown', 'succeeded'])
  })

  test('never received: unknown until the debit has expired at the bank, only then failed', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'neverReceived'
    const { body } = await world.topUp(payer, 700)
    expect(body.status).toBe('unknown')
    // Asked once a second, as the job does, until the last moment at which it may still arrive.
    const latestSeconds = movementTimes.lifeSeconds + movementTimes.clockSkewSeconds
    for (let second = 0; second < latestSeconds; second += 1) await settleLater(1)
    expect(await read(payer, body.id)).toMatchObject({ status: 'unknown' })
    await settleLater(1)
    expect(await read(payer, body.id)).toMatchObject({
      status: 'failed',
      failure: { code: 'BANK_UNAVAILABLE', moved: 'no' },
    })
    expect(await world.balanceFen(payer)).toBe(0)
    payer.bankCard.outcome = 'enough'
    expect((await world.topUp(payer, 700)).body.status).toBe('succeeded')
  })

  test('processing is paying, and ends as the bank ends it', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = stillProcessing
    const [good, bad] = [(await world.topUp(payer, 300)).body, (await world.topUp(payer, 400)).body]
    expect([good.status, bad.status]).toEqual(['paying', 'paying'])
    await settleLater(13)
    expect((await read(payer, good.id)).status).toBe('paying')
    for (const [topUp, end] of [
      [good, 'succeeded'],
      [bad, 'failed'],
    ] as const) {
      const { rows } = await database.query<{ id: string }>('SELECT id FROM bank_debit WHERE business_id = $1', [
        topUp.id,
      ])
      world.bank.endProcessing(rows[0]?.id ?? '', end)
    }
    await settleLater(60)
    expect((await read(payer, good.id)).status).toBe('succeeded')
    expect(await read(payer, bad.id)).toMatchObject({ status: 'failed', failure: { code: 'ISSUER_DOWN' } })
    expect(await world.balanceFen(payer)).toBe(300)
  })

  test('an answer with a forged signature says nothing', async () => {
    const payer = await world.payer()
    world.bank.forgesAnswers = true
    const { body } = await world.topUp(payer, 900)
    expect(body.status).toBe('unknown')
    await settleLater(600)
    expect((await read(payer, body.id)).status).toBe('unknown')
    world.bank.forgesAnswers = false
    await settleLater(120)
    expect((await read(payer, body.id)).status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(900)
  })

  test('what a crash left behind is settled by the next process', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'answerLost'
    const key = randomUUID()
    const { body } = await world.topUp(payer, 800, { key })
    const second = await world.again(database)
    world.clock.advanceSeconds(13)
    await second.settle()
    const replayed = await second.topUp(payer, 800, { key })
    expect(replayed).toMatchObject({ status: 201, body: { id: body.id, status: 'succeeded' } })
    expect(world.bank.debitedFen(payer.bankCard)).toBe(800)
    await second.close()
  })

  test('the job settles by itself, and stops when told', async () => {
    const payer = await world.payer()
    payer.bankCard.outcome = 'answerLost'
    const { body } = await world.topUp(payer, 600)
    world.clock.advanceSeconds(13)
    const job = startJob(world.api.context, settleUnknownDebits, 'test')
    const deadline = Date.now() + 10_000
    while ((await read(payer, body.id)).status === 'unknown' && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    await job.stop()
    expect((await read(payer, body.id)).status).toBe('succeeded')
    const { body: left } = await world.topUp(payer, 600)
    world.clock.advanceSeconds(13)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect((await read(payer, left.id)).status).toBe('unknown')
  })
})
