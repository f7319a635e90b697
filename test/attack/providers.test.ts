import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expectBooks, expectWhole } from './support/books'
import { atOnce, CashDesk, outcomeOf } from './support/cashDesk'
import { Citizen, newDevice, newPhone } from './support/citizen'
import { type Fault, FaultProxy } from './support/faultProxy'
import { Chance, isLongRun, minutes, rounds } from './support/seeds'
import { Target } from './support/target'

/**
 * The line to bank, SMS gateway and WeChat hangs, breaks in every place, or dies after the request got through. Money is
 * taken from a card at most once, the books know what the bank knows, and whoever needs no provider does not wait for one.
 */
jest.setTimeout(minutes(4))

const neverThere: [string, Fault][] = [['is not there', { kind: 'unreachable' }]]

describe('providers behind a bad line', () => {
  const chance = new Chance('providers')
  let target: Target
  let line: FaultProxy
  let desk: CashDesk
  let citizen: Citizen

  beforeAll(async () => {
    line = await FaultProxy.start()
    target = await Target.start('pglite', {
      BANK_ENDPOINT: `${line.origin}/bank`,
      SMS_ENDPOINT: `${line.origin}/sms`,
      WECHAT_ENDPOINT: `${line.origin}/wechat`,
    })
    line.leadTo(target.sandboxUrl)
    desk = new CashDesk(target)
    citizen = await Citizen.payer(target, 'chen', 10_000)
  })
  afterAll(async () => {
    line?.release()
    await target?.stop()
    await line?.stop()
  })
  afterEach(() => {
    line.turn({ kind: 'none' })
    return expectWhole(target, [citizen])
  })

  /** What the bank took from the card for this many fen. */
  const debits = async (amountFen: number) =>
    (await target.desk.debits()).filter(
      (debit) => debit.cardNumber === citizen.cardNumber && debit.amountFen === amountFen,
    )

  const faults: [string, Fault][] = [
    ['is cut after the request', { kind: 'cutAfterRequest' }],
    ['is reset before the answer', { kind: 'reset', afterBytes: 0 }],
    ['is reset inside the answer’s head', { kind: 'reset', afterBytes: 40 }],
    ['ends inside the answer’s body', { kind: 'halfClose', afterBytes: 200 }],
    ['changes a bit of the answer', { kind: 'garbled' }],
    ['is slow', { kind: 'late', delayMs: 1_500 }],
    // What never arrived is believed lost when it can't arrive any more, in more than a minute.
    ...(isLongRun ? neverThere : []),
  ]
  const hanging = (): Fault => ({ kind: isLongRun ? chance.pick(['silent', 'mute'] as const) : 'mute' })

  test.each(faults)('a card is debited at most once when the line %s', async (_name, fault) => {
    for (let round = 0; round < rounds(1); round += 1) {
      const amountFen = 100 + faults.findIndex(([, known]) => known === fault) * 50 + round
      const spending = { ...(await desk.order(amountFen)), cardId: citizen.cardId, key: randomUUID() }
      line.turn(fault)
      const brokenBefore = line.brokenCount
      const first = await citizen.pay(spending)
      expect(line.brokenCount).toBeGreaterThan(brokenBefore)
      line.turn({ kind: 'none' })
      expect(outcomeOf(first)).toBe(201)
      const again = await citizen.pay(spending)
      expect(again.body.id).toBe(first.body.id)
      await citizen.settle()
      const status = citizen.payments.get(first.body.id ?? '')?.status
      const taken = (await debits(amountFen)).filter((debit) => debit.status === 'succeeded')
      expect(taken).toHaveLength(status === 'succeeded' ? 1 : 0)
      expect(await desk.state(spending.id)).toBe(status === 'succeeded' ? 'paid' : 'open')
    }
  })

  test('top-ups over a line that changes its mind all the time are credited as often as they were debited', async () => {
    const keys = Array.from({ length: rounds(5) }, () => randomUUID())
    for (const [index, key] of keys.entries()) {
      const [, fault] = chance.pick(faults)
      line.turn(fault)
      await citizen.topUp(700 + index, { key })
    }
    line.turn({ kind: 'none' })
    await citizen.settle()
    for (const { amountFen, status } of citizen.topUps.values()) {
      if (amountFen < 700 || amountFen >= 700 + keys.length) continue
      const taken = (await debits(amountFen)).filter((debit) => debit.status === 'succeeded')
      expect(taken).toHaveLength(status === 'succeeded' ? 1 : 0)
    }
  })

  test('while every provider hangs, who needs none is served', async () => {
    line.turn(hanging())
    const orders = await Promise.all(Array.from({ length: 12 }, () => desk.order(1)))
    const byCard = orders.map((order) => citizen.pay({ ...order, cardId: citizen.cardId }))
    const texts = atOnce(20, () => target.ask({ route: 'POST /sms-codes', body: { phone: newPhone() } }))
    const visits = atOnce(10, () =>
      target.ask({
        route: 'POST /host-sessions',
        body: { provider: 'wechat', code: randomUUID(), device: newDevice() },
      }),
    )
    await pause(200)
    const startedAtMs = Date.now()
    expect(outcomeOf(await citizen.pay(await desk.order(3)))).toBe(201)
    expect((await target.ask({ route: 'GET /health' })).status).toBe(200)
    expect(Date.now() - startedAtMs).toBeLessThan(5_000)
    const answers = await Promise.all([...byCard, ...(await texts), ...(await visits)])
    line.turn({ kind: 'none' })
    // A provider that is silent is unavailable, not a mistake of ours.
    expect(answers.filter(({ status }) => status === 500)).toEqual([])
    expect(target.takeFaults().filter((fault) => !/_UNAVAILABLE|HOST_BUSY/.test(fault))).toEqual([])
  })

  test('told to stop while the bank hangs, it ends in order, and settles after its next start', async () => {
    const spending = { ...(await desk.order(444)), cardId: citizen.cardId, key: randomUUID() }
    line.turn(hanging())
    const question = await citizen.payment(spending)
    const sent = target.ask(question).catch(() => null)
    await pause(500)
    const stopped = await target.stopApi('SIGTERM')
    await sent
    line.turn({ kind: 'none' })
    await target.startApi()
    expect(stopped).toMatchObject({ exitCode: 0 })
    expect(stopped.tookMs).toBeLessThan(12_000)
    expect(outcomeOf(await citizen.pay(spending))).toBe(201)
    target.takeFaults()
  })

  test('the books are whole', () => expectBooks(target, [citizen]))
})
