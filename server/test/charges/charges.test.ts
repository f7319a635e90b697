import { randomUUID } from 'node:crypto'
import type { PaymentCodeDevice } from '@wallet/rules'
import { verifyBooks } from '#domains/books/verifyBooks'
import { expireCharges } from '#domains/charges/expireCharges'
import type { Database } from '#storage/database'
import { MoneyApp, type Payer, testMerchants } from '../support/moneyApp'
import { PayCodes } from '../support/payCodes'
import { describeEachEngine } from '../support/testDatabase'

// Proves that a shown code is charged once, that small amounts need no PIN and others the payer's yes, and that of a
// confirmation, a refusal, a reversal and time exactly one decides.
describeEachEngine('charges by payment code', (open) => {
  let database: Database
  let world: MoneyApp
  let codes: PayCodes

  beforeAll(async () => {
    database = await open()
    world = await MoneyApp.build({ database })
    codes = new PayCodes(world)
  })
  afterAll(async () => {
    expect((await verifyBooks(database)).differences).toEqual([])
    await world.close()
    await database.close()
  })
  // A day of its own for each test: what needs no PIN is counted by the day.
  beforeEach(async () => {
    world.clock.advanceSeconds(86_400)
    await expireCharges(world.api.context)
  })

  const shower = async (options: { balanceFen?: number; cardFen?: number } = {}) => {
    const payer = await world.payer(options)
    return { payer, device: await codes.enrol(payer) }
  }
  /** Uses up what needs no PIN today: five charges of a fen each. */
  const showerWithPin = async (options: { balanceFen?: number } = {}) => {
    const { payer, device } = await shower(options)
    for (let count = 0; count < 5; count += 1) {
      await codes.charge(codes.show(device), { amountFen: 1 })
      world.clock.advanceSeconds(30)
    }
    return { payer, device }
  }
  const waitingCharge = async (payer: Payer, device: PaymentCodeDevice, amountFen = 20_000) => {
    const outOrderNo = randomUUID()
    const { status, body } = await codes.charge(codes.show(device), { amountFen, outOrderNo })
    expect({ status, body }).toMatchObject({ status: 201, body: { status: 'waiting' } })
    return { outOrderNo, id: (await codes.waiting(payer)).id }
  }

  test('a small amount is paid at once from the balance, with a bill and points, and without a PIN', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const outOrderNo = randomUUID()
    const { status, body } = await codes.charge(codes.show(device), { amountFen: 880, outOrderNo })
    expect({ status, body }).toMatchObject({ status: 201, body: { status: 'succeeded', amountFen: 880, outOrderNo } })
    expect(await world.balanceFen(payer)).toBe(4_120)
    const { charge, pinFreeLeftFen } = await codes.look(payer)
    expect(charge).toMatchObject({ status: 'succeeded', amountFen: 880, subject: '沙茶面一碗', failure: null })
    expect(pinFreeLeftFen).toBe(100_000 - 880)
    const paid = await world.get<{ status: string; pointsEarned: number }>(payer, `/payments/${charge?.paymentId}`)
    expect(paid.body).toMatchObject({ status: 'succeeded', pointsEarned: 8, amountFen: 880 })
    expect((await world.get(payer, `/bills/${charge?.paymentId}`)).body).toMatchObject({ amountFen: 880 })
  })

  test('without a PIN it is asked and paid in one command of the ledger where the balance comes first', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const submit = jest.spyOn(world.api.context.ledger, 'submit')
    expect((await codes.charge(codes.show(device), { amountFen: 880 })).body.status).toBe('succeeded')
    expect(submit).toHaveBeenCalledTimes(1)
    submit.mockRestore()
    expect(await world.balanceFen(payer)).toBe(5_000 - 880)
  })

  test('a code whose digits were revealed asks for the PIN, however small, and is used up with its picture', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const outOrderNo = randomUUID()
    const { body } = await codes.charge(codes.show(device, 0, 'revealed'), { amountFen: 1, outOrderNo })
    expect(body.status).toBe('waiting')
    expect((await codes.charge(codes.show(device), { amountFen: 1 })).body.code).toBe('CODE_USED')
    expect((await codes.confirm(payer, (await codes.waiting(payer)).id)).body.status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(4_999)
  })

  test('when the balance is short the default card pays, and when that fails the next', async () => {
    const { payer, device } = await shower({ balanceFen: 100 })
    payer.bankCard.outcome = 'lost'
    const other = await world.bind(payer)
    const { body } = await codes.charge(codes.show(device), { amountFen: 880 })
    expect(body.status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(100)
    expect(world.bank.debitedFen(other.bankCard)).toBe(880)
  })

  test('when nothing can pay the charge fails, the payer is told why and the merchant is not, and the code is used', async () => {
    const { payer, device } = await shower({ cardFen: 100 })
    const code = codes.show(device)
    const { body } = await codes.charge(code, { amountFen: 880 })
    expect(body.status).toBe('failed')
    expect(JSON.stringify(body)).not.toContain('SHORT')
    const { charge } = await codes.look(payer)
    expect(charge).toMatchObject({ status: 'failed', failure: { code: 'BALANCE_SHORT', moved: 'no' }, paymentId: null })
    expect((await codes.charge(code, { amountFen: 1 })).body.code).toBe('CODE_USED')
  })

  test('100 terminals charge one code at once: exactly one succeeds', async () => {
    const { payer, device } = await shower({ balanceFen: 90_000 })
    const code = codes.show(device)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        codes.charge(code, { amountFen: 100, merchant: testMerchants[index % testMerchants.length] as never }),
      ),
    )
    expect(answers.filter(({ body }) => body.status === 'succeeded')).toHaveLength(1)
    expect(answers.filter(({ body }) => body.code === 'CODE_USED')).toHaveLength(99)
    expect(await world.balanceFen(payer)).toBe(89_900)
  })

  test('one number asked a hundred times at once is one charge; with other contents it is refused', async () => {
    const { payer, device } = await shower({ balanceFen: 90_000 })
    const [code, outOrderNo] = [codes.show(device), randomUUID()]
    const ask = () => codes.charge(code, { amountFen: 100, outOrderNo })
    const answers = await Promise.all(Array.from({ length: 100 }, ask))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(await world.balanceFen(payer)).toBe(89_900)
    const again = await ask()
    expect(again).toMatchObject({ body: { status: 'succeeded' }, headers: { 'idempotency-replayed': 'true' } })
    const other = await codes.charge(code, { amountFen: 101, outOrderNo })
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await codes.read(outOrderNo)).toMatchObject({ status: 'succeeded' })
    expect(await codes.read(outOrderNo, testMerchants[1])).toMatchObject({ code: 'CHARGE_NOT_FOUND' })
  })

  test('a code is good for its step and one on either side, and told apart when it is too old', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const code = codes.show(device)
    expect((await codes.charge(codes.show(device, 1), { amountFen: 1 })).body.status).toBe('succeeded')
    world.clock.advanceSeconds(30)
    expect((await codes.charge(code, { amountFen: 1 })).body.status).toBe('succeeded')
    expect((await codes.charge(codes.show(device, -3), { amountFen: 1 })).body.code).toBe('CODE_EXPIRED')
    expect((await codes.charge(codes.show(device, 2), { amountFen: 1 })).body.code).toBe('CODE_INVALID')
    expect((await codes.charge('134567890123456789', { amountFen: 1 })).body.code).toBe('CODE_INVALID')
    expect(await world.balanceFen(payer)).toBe(4_998)
  })

  test('a second enrolment makes the codes of the first worthless, and so does the end of the session', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const second = await codes.enrol(payer)
    expect((await codes.charge(codes.show(device))).body.code).toBe('CODE_INVALID')
    expect((await codes.charge(codes.show(second))).body.status).toBe('succeeded')
    await world.api.send({ method: 'DELETE', path: '/sessions/current', token: payer.accessToken })
    expect((await codes.charge(codes.show(second, 1))).body.code).toBe('CODE_INVALID')
  })

  test('a merchant that guesses is stopped at one phone, also with a right code, and others are not', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const wrong = codes.show(device, 200)
    for (let guess = 0; guess < 10; guess += 1) {
      expect((await codes.charge(wrong, { merchant: testMerchants[2] as never })).body.code).toBe('CODE_INVALID')
    }
    const stopped = await codes.charge(codes.show(device), { merchant: testMerchants[2] as never })
    expect(stopped).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } })
    expect((await codes.charge(codes.show(device))).body.status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(5_000 - 880)
  })

  test('what needs no PIN ends at ¥1,000 and five payments a day, however many ask at once', async () => {
    const { payer, device } = await shower({ balanceFen: 100_000 })
    const devices = [device]
    const ask = async (amountFen: number, later: number) =>
      (await codes.charge(codes.show(devices[0] as PaymentCodeDevice, later), { amountFen })).body.status
    expect(await Promise.all([ask(60_000, -1), ask(60_000, 0), ask(60_000, 1)])).toEqual(
      expect.arrayContaining(['succeeded', 'waiting', 'waiting']),
    )
    expect(await world.balanceFen(payer)).toBe(40_000)
    world.clock.advanceSeconds(86_400)
    const small: string[] = []
    for (let count = 0; count < 6; count += 1) {
      world.clock.advanceSeconds(30)
      small.push(await ask(100, 0))
    }
    expect(small).toEqual([...Array.from({ length: 5 }, () => 'succeeded'), 'waiting'])
  })

  test('above the rule the payer confirms with the PIN while the merchant sees it wait', async () => {
    const { payer, device } = await showerWithPin({ balanceFen: 50_005 })
    const { outOrderNo, id } = await waitingCharge(payer, device)
    const { charge, sources } = await codes.look(payer)
    expect(charge).toMatchObject({ id, status: 'waiting', merchant: { name: '鹭岛沙茶面' }, amountFen: 20_000 })
    expect(sources.map(({ kind, usable }) => [kind, usable])).toEqual([
      ['balance', true],
      ['card', true],
    ])
    expect((await codes.confirm(payer, id, { pin: '111222' })).body.code).toBe('PIN_WRONG')
    const key = randomUUID()
    const confirmed = await codes.confirm(payer, id, { key })
    expect(confirmed).toMatchObject({ status: 201, body: { status: 'succeeded' } })
    expect(await codes.confirm(payer, id, { key })).toMatchObject({
      status: 201,
      body: confirmed.body,
      headers: { 'idempotency-replayed': 'true' },
    })
    expect(await codes.confirm(payer, id)).toMatchObject({ status: 200, body: confirmed.body })
    expect(await codes.read(outOrderNo)).toMatchObject({ status: 'succeeded' })
    expect(await world.balanceFen(payer)).toBe(30_000)
    expect((await codes.refuse(payer, id)).body).toMatchObject({ code: 'ORDER_PAID' })
    // The merchant takes it back, however often: the payer has it all again, once.
    const reversals = await Promise.all([1, 2, 3].map(() => codes.reverse(outOrderNo)))
    expect(reversals.map(({ body }) => body.status)).toEqual(['reversed', 'reversed', 'reversed'])
    expect((await codes.reverse(outOrderNo)).body.status).toBe('reversed')
    expect(await codes.read(outOrderNo)).toMatchObject({ status: 'reversed' })
    expect(await world.balanceFen(payer)).toBe(50_000)
  })

  test('by card too; one that fails leaves the charge to be paid another way', async () => {
    const { payer, device } = await showerWithPin({ balanceFen: 50_005 })
    const { outOrderNo, id } = await waitingCharge(payer, device)
    payer.bankCard.outcome = 'lost'
    expect((await codes.confirm(payer, id, { cardId: payer.card.id })).body.status).toBe('failed')
    expect(await codes.read(outOrderNo)).toMatchObject({ status: 'waiting' })
    expect((await codes.confirm(payer, id)).body.status).toBe('succeeded')
    expect(await world.balanceFen(payer)).toBe(30_000)
  })

  test('a no, a reversal and 30 seconds end a charge to the fen', async () => {
    const { payer, device } = await showerWithPin({ balanceFen: 50_005 })
    const refused = await waitingCharge(payer, device)
    expect((await codes.refuse(payer, refused.id)).status).toBe(204)
    expect((await codes.refuse(payer, refused.id)).status).toBe(204)
    expect((await codes.confirm(payer, refused.id)).body.code).toBe('CHARGE_REFUSED')
    expect(await codes.read(refused.outOrderNo)).toMatchObject({ status: 'failed' })
    world.clock.advanceSeconds(30)
    const reversed = await waitingCharge(payer, device)
    for (let time = 0; time < 2; time += 1) {
      expect((await codes.reverse(reversed.outOrderNo)).body.status).toBe('reversed')
    }
    expect((await codes.confirm(payer, reversed.id)).body.code).toBe('CHARGE_REVERSED')
    world.clock.advanceSeconds(30)
    const late = await waitingCharge(payer, device)
    world.clock.advanceSeconds(29.999)
    expect(await expireCharges(world.api.context)).toBe(0)
    world.clock.advanceSeconds(0.001)
    expect(await expireCharges(world.api.context)).toBe(1)
    expect((await codes.look(payer)).charge).toMatchObject({ failure: { code: 'CHARGE_EXPIRED', moved: 'no' } })
    expect((await codes.confirm(payer, late.id)).body.code).toBe('CHARGE_EXPIRED')
    expect((await codes.reverse(late.outOrderNo)).body.status).toBe('failed')
    expect(await world.balanceFen(payer)).toBe(50_000)
  })

  test('another user’s charge is nobody’s', async () => {
    const { payer, device } = await showerWithPin({ balanceFen: 50_005 })
    const other = await world.payer({ balanceFen: 50_000 })
    const { id } = await waitingCharge(payer, device)
    expect((await codes.confirm(other, id)).body.code).toBe('CHARGE_NOT_FOUND')
    expect((await codes.refuse(other, id)).body).toMatchObject({ code: 'CHARGE_NOT_FOUND' })
    expect((await codes.look(other)).charge).toBeNull()
  })

  test.each([1, 2, 3, 4, 5, 6])('confirmed, refused, reversed and expired at once: exactly one wins (%s)', async () => {
    const { payer, device } = await showerWithPin({ balanceFen: 50_005 })
    const { outOrderNo, id } = await waitingCharge(payer, device)
    // The PIN has been proven before, so that nobody is slower than the others by its check.
    await codes.confirm(payer, id, { pin: '111222' })
    world.clock.advanceSeconds(29.9)
    const confirmed = codes.confirm(payer, id)
    world.clock.advanceSeconds(0.1)
    await Promise.all([
      confirmed,
      codes.confirm(payer, id),
      codes.reverse(outOrderNo),
      codes.refuse(payer, id),
      expireCharges(world.api.context),
    ])
    const { status } = await codes.read(outOrderNo)
    expect(['succeeded', 'failed', 'reversed']).toContain(status)
    expect(await world.balanceFen(payer)).toBe(status === 'succeeded' ? 30_000 : 50_000)
  })

  test('a card whose answer was lost is unknown to both, and settled later; failed, it says why', async () => {
    const { payer, device } = await shower()
    payer.bankCard.outcome = 'answerLost'
    const outOrderNo = randomUUID()
    const { body } = await codes.charge(codes.show(device), { amountFen: 880, outOrderNo })
    expect(body.status).toBe('unknown')
    expect((await codes.reverse(outOrderNo)).body).toMatchObject({ code: 'ORDER_PAYING', moved: 'unknown' })
    world.clock.advanceSeconds(60)
    await expireCharges(world.api.context)
    await world.settle()
    expect((await codes.read(outOrderNo)).status).toBe('succeeded')
    expect(world.bank.debitedFen(payer.bankCard)).toBe(880)
  })

  test('a charge that a killed process has opened goes on when the merchant asks again, and ends when nobody does', async () => {
    const { payer, device } = await shower({ balanceFen: 5_000 })
    const path = '/source-order'
    await world.api.send({ method: 'PUT', path, token: payer.accessToken, body: { sources: [payer.card.id] } })
    const [code, outOrderNo, lost] = [codes.show(device), randomUUID(), randomUUID()]
    const later = codes.show(device, 1)
    const { batches } = world.api.context
    // The process dies after the charge is committed and before its payment begins, which by card is another command.
    const die = jest.spyOn(batches.payers, 'ask').mockRejectedValue(new Error('killed'))
    await codes.charge(code, { amountFen: 100, outOrderNo })
    await codes.charge(later, { amountFen: 100, outOrderNo: lost })
    die.mockRestore()
    expect((await codes.charge(code, { amountFen: 100, outOrderNo })).body.status).toBe('succeeded')
    world.clock.advanceSeconds(30)
    expect(await expireCharges(world.api.context)).toBe(1)
    expect((await codes.charge(later, { amountFen: 100, outOrderNo: lost })).body.status).toBe('failed')
    expect(world.bank.debitedFen(payer.bankCard)).toBe(5_000 + 100)
    expect(await world.balanceFen(payer)).toBe(5_000)
  })
})
