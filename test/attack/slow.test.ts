import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expectBooks, expectWhole } from './support/books'
import { atOnce, CashDesk, outcomeOf } from './support/cashDesk'
import { Citizen } from './support/citizen'
import { Chance, minutes, rounds, seed } from './support/seeds'
import { Target } from './support/target'
import { askRaw, ConnectionLost, requestText, Wire } from './support/wire'

/**
 * Clients that are slow, broken or gone: half a request, a header a second, a connection reset in the middle. Others are
 * served meanwhile, a payment whose answer was lost is there once, and the server still stops when it is told to.
 */
jest.setTimeout(minutes(3))

describe(`slow and broken clients (seed ${seed})`, () => {
  const chance = new Chance('slow')
  let target: Target
  let desk: CashDesk
  let citizen: Citizen
  let wires: Wire[] = []

  beforeAll(async () => {
    target = await Target.start()
    desk = new CashDesk(target)
    citizen = await Citizen.payer(target, 'chen', 20_000)
  })
  afterAll(() => target?.stop())
  afterEach(async () => {
    for (const wire of wires) wire.close()
    wires = []
    await expectWhole(target, [citizen])
  })

  const open = async (count: number) => {
    const opened = await atOnce(count, () => Wire.open(target.origin))
    wires.push(...opened)
    return opened
  }
  const authorized = () => [`Authorization: Bearer ${citizen.accessToken}`]
  const expectServed = async () => {
    const startedAtMs = Date.now()
    expect(outcomeOf(await citizen.pay(await desk.order(1)))).toBe(201)
    // A machine with other work beside it is given its time; a server that waits for its clients takes minutes.
    expect(Date.now() - startedAtMs).toBeLessThan(10_000)
  }

  test('600 silent connections, 400 half bodies and 200 dripping headers keep nobody waiting', async () => {
    await open(600)
    const half = await open(400)
    for (const wire of half) {
      wire.write(
        `POST /v1/sms-codes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{"ph`,
      )
    }
    const dripping = await open(200)
    for (const wire of dripping) wire.write('GET /v1/health HTTP/1.1\r\nHost: a\r\nX-Dr')
    await expectServed()
    // Who never finishes is ended; not one of them is kept for ever.
    const ended = await Promise.all([...half, ...dripping].map((wire) => wire.ends(35_000)))
    expect(ended.filter((isEnded) => !isEnded)).toHaveLength(0)
    await expectServed()
  })

  test('connections reset in the middle of anything leave nothing behind', async () => {
    const question = await citizen.payment({ ...(await desk.order(1)), key: randomUUID() })
    const whole = requestText('POST /v1/payments', { headers: authorized(), body: JSON.stringify(question.body) })
    for (let round = 0; round < rounds(60); round += 1) {
      const wire = await Wire.open(target.origin)
      wire.write(whole.slice(0, chance.whole(1, whole.length - 1)))
      await pause(chance.whole(0, 3))
      if (chance.next() < 0.5) wire.reset()
      else wire.close()
    }
    await expectServed()
  })

  test('fifty requests on one connection in one breath are answered in their order', async () => {
    const wire = (await open(1))[0] as Wire
    const requests = Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0 ? requestText('GET /v1/balance', { headers: authorized() }) : requestText('GET /v1/nowhere'),
    )
    wire.write(requests.join(''))
    expect(await wire.answers(50)).toEqual(requests.map((_, index) => (index % 2 === 0 ? 200 : 404)))
  })

  test('a body that comes a byte at a time is a request like any other', async () => {
    const wire = (await open(1))[0] as Wire
    const order = { outOrderNo: randomUUID(), amountFen: 1, subject: '茶' }
    const headers = [`Authorization: Bearer ${target.merchant.apiKey}`]
    for (const byte of Buffer.from(requestText('POST /v1/merchant/orders', { headers, body: JSON.stringify(order) }))) {
      wire.write(Buffer.from([byte]))
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(await wire.answers(1)).toEqual([201])
  })

  test('a payment whose line is cut right after it was sent is there once', async () => {
    for (let round = 0; round < rounds(25); round += 1) {
      const spending = { ...(await desk.order(chance.whole(1, 9))), key: randomUUID() }
      const question = await citizen.payment(spending)
      const wire = await Wire.open(target.origin)
      const headers = [...authorized(), `Idempotency-Key: ${spending.key}`]
      wire.write(requestText('POST /v1/payments', { headers, body: JSON.stringify(question.body) }))
      await pause(chance.whole(0, 15))
      if (chance.next() < 0.5) wire.reset()
      else wire.close()
      // What a phone does: the same key again, with a freshly sealed PIN, until there is an answer.
      const again = await atOnce(2, () => citizen.pay(spending))
      expect(new Set(again.map(({ body }) => body.id)).size).toBe(1)
      expect(again.every(({ status }) => status === 201 || status === 200)).toBe(true)
      expect(await desk.state(spending.id)).toBe('paid')
    }
  })

  test('told to stop with all of that open, it ends in order within seconds, and starts again', async () => {
    await open(300)
    for (const wire of await open(100)) {
      wire.write(
        'POST /v1/sms-codes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 60\r\n\r\n{"ph',
      )
    }
    for (const wire of await open(50)) wire.write('GET /v1/health HTTP/1.1\r\nHost: a\r\nX-Dr')
    for (const wire of await open(20)) wire.write(requestText('GET /v1/balance', { headers: authorized() }))
    const spendings = await Promise.all(
      Array.from({ length: 8 }, async () => ({ ...(await desk.order(2)), key: randomUUID() })),
    )
    const questions = await Promise.all(spendings.map((spending) => citizen.payment(spending)))
    const sent = questions.map((question) => target.ask(question).catch(lost))
    await pause(5)
    const stopped = await target.stopApi('SIGTERM')
    const answers = await Promise.all(sent)
    await target.startApi()
    expect(stopped).toMatchObject({ exitCode: 0 })
    expect(stopped.tookMs).toBeLessThan(10_000)
    for (const [index, spending] of spendings.entries()) {
      const again = await citizen.pay(spending)
      expect(again.status).toBe(201)
      const first = answers[index]
      if (first?.status === 201) expect(again.body.id).toBe(first.body.id)
    }
    expect((await askRaw(target.origin, requestText('GET /v1/health'))).status).toBe(200)
    // Going away is said with 503, which promises that nothing was done or that the key will tell.
    target.takeFaults()
  })

  test('killed with payments in flight, every answer it gave is true afterwards', async () => {
    for (let round = 0; round < rounds(2); round += 1) {
      const spendings = await Promise.all(
        Array.from({ length: 16 }, async (_, index) => ({
          ...(await desk.order(chance.whole(1, 9))),
          key: randomUUID(),
          ...(index % 4 === 0 ? { cardId: citizen.cardId } : {}),
        })),
      )
      const questions = await Promise.all(spendings.map((spending) => citizen.payment(spending)))
      const sent = questions.map((question) => target.ask(question).catch(lost))
      await pause(chance.whole(0, 60))
      await target.stopApi('SIGKILL')
      const answers = await Promise.all(sent)
      await target.startApi()
      for (const [index, spending] of spendings.entries()) {
        const again = await citizen.pay(spending)
        expect(again.status).toBe(201)
        const first = answers[index]
        if (first?.status === 201) expect(again.body.id).toBe(first.body.id)
      }
    }
  })

  test('the books are whole', () => expectBooks(target, [citizen]))
})

/** An answer that never came. */
function lost(error: unknown): null {
  if (error instanceof ConnectionLost) return null
  throw error
}
