import { when } from 'mobx'
import { FakeApi, problem, startWallet } from '../../test/support/fakeHost'
import type { RootStore } from './RootStore'

const code = 'https://qr.xmwallet.example/m/static.signature'
const merchant = { id: 'm1', name: '沙坡尾茶铺', category: 'food', address: '', pointsRateBasisPoints: 100 }
const resolution = {
  kind: 'static',
  merchant,
  orderId: null,
  subject: null,
  amountFen: null,
  expiresAt: null,
  paidPaymentId: null,
  sources: [
    {
      kind: 'balance',
      card: null,
      balanceFen: null,
      availableFen: 5_000,
      boundBy: 'BALANCE_SHORT',
      caps: [],
      usable: true,
      reason: null,
    },
    {
      kind: 'card',
      card: { cardId: 'c1', bankCode: 'XMB', bankName: '厦门银行', cardType: 'debit', lastFour: '1496' },
      balanceFen: null,
      availableFen: null,
      boundBy: null,
      caps: [],
      usable: true,
      reason: null,
    },
  ],
}
const payment = (status: string) => ({ id: 'p1', status, amountFen: 1_250, pointsEarned: 12, failure: null })

async function atTheCounter(api = new FakeApi(), texts = new Map<string, string>(), answer: object = resolution) {
  api.on('POST /codes/resolve', () => ({ body: answer }))
  const wallet = await startWallet({ api, texts })
  await wallet.stores.payments.resolve(code)
  wallet.stores.payments.setAmount(1_250)
  return wallet
}

const keyOf = (request: { headers: Readonly<Record<string, string>> } | undefined) =>
  request?.headers['idempotency-key']
const settled = (stores: RootStore) => when(() => stores.payments.attempt.phase === 'settled')

test('a payment stores its key before it is sent and forgets it when it is settled', async () => {
  const { api, texts, stores } = await atTheCounter()
  let storedWhenSent: string | undefined
  api.on('POST /payments', () => {
    storedWhenSent = texts.get('pendingPayment')
    return { status: 201, body: payment('succeeded') }
  })
  await stores.payments.pay('135790')
  const [sent] = api.sent('POST /payments')
  expect(storedWhenSent).toContain(keyOf(sent))
  expect(sent?.body).toMatchObject({ code, amountFen: 1_250, source: { kind: 'balance' } })
  expect(stores.payments.attempt).toMatchObject({ phase: 'settled', result: { status: 'succeeded' } })
  expect(texts.has('pendingPayment')).toBe(false)
})

test('the PIN is in no store and in no storage', async () => {
  const { api, texts, stores } = await atTheCounter()
  api.on('POST /payments', () => 'timeout')
  await stores.payments.pay('135790')
  expect(JSON.stringify([...texts])).not.toContain('135790')
  expect(JSON.stringify({ ...stores.payments.attempt })).not.toContain('135790')
  stores.payments.reset()
})

test('a double tap sends one payment', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => ({ status: 201, body: payment('succeeded') }))
  await Promise.all([stores.payments.pay('135790'), stores.payments.pay('135790')])
  expect(api.sent('POST /payments')).toHaveLength(1)
})

test('a lost answer is asked for by the same key and never sent again', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => 'lost')
  let asked = 0
  api.on('GET /payments/by-key/:id', () => {
    asked += 1
    return { body: payment(asked < 3 ? 'unknown' : 'succeeded') }
  })
  await stores.payments.pay('135790')
  expect(stores.payments.attempt.phase).toBe('unknown')
  await stores.payments.pay('135790')
  await settled(stores)
  expect(api.sent('POST /payments')).toHaveLength(1)
  const key = keyOf(api.sent('POST /payments')[0])
  expect(api.requests.some(({ route }) => route === `GET /payments/by-key/${key}`)).toBe(true)
  expect(stores.payments.attempt.result?.status).toBe('succeeded')
})

test('a payment the server is settling does not stop the next one, which gets a key of its own', async () => {
  const { api, texts, stores } = await atTheCounter()
  api.on('POST /payments', () => ({ status: 201, body: payment('unknown') }))
  api.on('GET /payments/by-key/:id', () => ({ body: payment('unknown') }))
  await stores.payments.pay('135790')
  expect(stores.payments.attempt.phase).toBe('unknown')
  await stores.payments.resolve(code)
  expect(stores.payments.attempt.phase).toBe('idle')
  expect([...texts.keys()].filter((key) => key.includes('pendingPayment'))).toEqual([])
  stores.payments.setAmount(300)
  api.on('POST /payments', () => ({ status: 201, body: payment('succeeded') }))
  await stores.payments.pay('135790')
  expect(stores.payments.attempt.phase).toBe('settled')
  const [first, second] = api.sent('POST /payments')
  expect(keyOf(first)).not.toBe(keyOf(second))
})

test('an answer that never came and never arrived is, after a while, a payment that did not happen', async () => {
  const { api, clock, stores } = await atTheCounter()
  const startedAt = clock.now()
  api.on('POST /payments', () => 'timeout')
  api.on('GET /payments/by-key/:id', () => problem(404, 'PAYMENT_NOT_FOUND'))
  await stores.payments.pay('135790')
  await when(() => stores.payments.attempt.phase === 'refused')
  expect(clock.now() - startedAt).toBeGreaterThan(45_000)
  expect(stores.payments.attempt.failure).toMatchObject({ code: 'NETWORK_TIMEOUT', moved: 'no' })
  api.on('POST /payments', () => ({ status: 201, body: payment('succeeded') }))
  await stores.payments.pay('135790')
  const [first, second] = api.sent('POST /payments')
  expect(keyOf(second)).toBe(keyOf(first))
})

test('a payment in doubt survives a relaunch and is settled by its key', async () => {
  const first = await atTheCounter()
  first.api.on('POST /payments', () => 'timeout')
  first.api.on('GET /payments/by-key/:id', () => 'lost')
  await first.stores.payments.pay('135790')
  const key = keyOf(first.api.sent('POST /payments')[0])
  const texts = new Map(first.texts)
  first.stores.payments.reset()

  const api = new FakeApi()
  api.on('GET /payments/by-key/:id', () => ({ body: payment('succeeded') }))
  const { stores } = await startWallet({ api, texts })
  await settled(stores)
  expect(api.requests.map(({ route }) => route)).toContain(`GET /payments/by-key/${key}`)
  expect(api.sent('POST /payments')).toHaveLength(0)
  expect(texts.has('pendingPayment')).toBe(false)
})

test('another user of this device does not see a payment in doubt', async () => {
  const first = await atTheCounter()
  first.api.on('POST /payments', () => 'timeout')
  first.api.on('GET /payments/by-key/:id', () => 'lost')
  await first.stores.payments.pay('135790')
  const texts = new Map(first.texts)
  first.stores.payments.reset()
  texts.set('session', (texts.get('session') ?? '').replace('user-1', 'user-2'))
  const { stores } = await startWallet({ texts })
  expect(stores.payments.attempt.phase).toBe('idle')
})

test('no network before sending: money did not move, and the form is kept', async () => {
  const { api, stores } = await atTheCounter()
  api.on('GET /sealing-key', () => 'offline')
  await stores.payments.pay('135790')
  expect(api.sent('POST /payments')).toHaveLength(0)
  expect(stores.payments.attempt).toMatchObject({ phase: 'refused', failure: { code: 'NETWORK_OFFLINE', moved: 'no' } })
  expect(stores.payments).toMatchObject({ amountFen: 1_250, codeText: code })
})

test('a wrong PIN keeps the key, a stored refusal gets a new one', async () => {
  const { api, stores } = await atTheCounter()
  const answers = [
    problem(403, 'PIN_WRONG', { params: { triesLeft: 4 } }),
    problem(409, 'BALANCE_SHORT', { params: { gapFen: 100 } }),
    { status: 201, body: payment('succeeded') },
  ]
  api.on('POST /payments', () => answers.shift() ?? 'lost')
  await stores.payments.pay('111222')
  expect(stores.payments.attempt).toMatchObject({ phase: 'refused', failure: { params: { triesLeft: 4 } } })
  await stores.payments.pay('135790')
  await stores.payments.pay('135790')
  const [wrongPin, short, paid] = api.sent('POST /payments').map(keyOf)
  expect(short).toBe(wrongPin)
  expect(paid).not.toBe(short)
})

test('a refusal leaves nothing in doubt: leaving the page and coming home recovers nothing', async () => {
  const { api, stores, texts } = await atTheCounter()
  api.on('POST /payments', () => problem(403, 'PIN_WRONG'))
  await stores.payments.pay('111222')
  expect(texts.has('pendingPayment')).toBe(false)
  stores.payments.startOver()
  await stores.loadHome()
  expect(stores.payments.attempt.phase).toBe('idle')
})

test('while the bank has not decided one payment, another can be made but not the same again', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => ({ status: 201, body: payment('unknown') }))
  api.on('GET /payments/by-key/:id', () => 'lost')
  await stores.payments.pay('135790')
  await stores.payments.pay('135790')
  expect(api.sent('POST /payments')).toHaveLength(1)
  stores.payments.setAmount(300)
  api.on('POST /payments', () => ({ status: 201, body: payment('succeeded') }))
  await stores.payments.pay('135790')
  const [first, other] = api.sent('POST /payments')
  expect(keyOf(other)).not.toBe(keyOf(first))
  expect(stores.payments.attempt).toMatchObject({ phase: 'settled', order: { amountFen: 300 } })
})

test('a server that broke in the middle leaves the payment unknown, not failed', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => problem(500, 'INTERNAL_ERROR', { moved: 'unknown' }))
  api.on('GET /payments/by-key/:id', () => ({ body: payment('succeeded') }))
  await stores.payments.pay('135790')
  await settled(stores)
  expect(stores.payments.attempt.result?.status).toBe('succeeded')
})

test.each(['succeeded', 'failed'])(
  'an order that another attempt of ours is paying ends as that one: %s',
  async (status) => {
    const { api, texts, clock, stores } = await atTheCounter()
    api.on('POST /payments', () => problem(409, 'ORDER_PAYING', { moved: 'unknown', params: { paymentId: 'p1' } }))
    api.on('GET /payments/by-key/:id', () => problem(404, 'PAYMENT_NOT_FOUND'))
    const startedAt = clock.now()
    api.on('GET /payments/:id', () => ({ body: payment(clock.now() - startedAt < 120_000 ? 'unknown' : status) }))
    await stores.payments.pay('135790')
    expect(stores.payments.attempt.phase).toBe('unknown')
    expect(texts.get('pendingPayment')).toContain('p1')
    await settled(stores)
    expect(stores.payments.attempt.result).toMatchObject({ id: 'p1', status })
    expect(stores.payments.isEarlier('p1')).toBe(true)
  },
)

test('a relaunch still knows whom the payment was for, when it was sent and under which key', async () => {
  const { api, texts, stores, clock } = await atTheCounter()
  const sentAtMs = clock.now()
  api.on('POST /payments', () => 'lost')
  api.on('GET /payments/by-key/:id', () => 'lost')
  await stores.payments.pay('135790')
  const key = keyOf(api.sent('POST /payments')[0])
  stores.payments.attempt.abandon()
  const { attempt } = (await startWallet({ api, texts })).stores.payments
  expect(attempt.sent).toMatchObject({ payee: '沙坡尾茶铺', key, sentAtMs })
  attempt.abandon()
})

test('an order paid from another phone while this one asked for the PIN: the receipt is known to be of then', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => ({ status: 200, body: payment('succeeded') }))
  await stores.payments.pay('135790')
  expect(stores.payments.attempt.result?.id).toBe('p1')
  expect(stores.payments.isEarlier('p1')).toBe(true)
  await stores.payments.resolve(code)
  stores.payments.setAmount(300)
  api.on('POST /payments', () => ({ status: 201, body: payment('succeeded') }))
  await stores.payments.pay('135790')
  expect(stores.payments.isEarlier('p1')).toBe(false)
})

test('an order that somebody else is paying is refused, and says that no money of ours moved', async () => {
  const { api, stores } = await atTheCounter()
  api.on('POST /payments', () => problem(409, 'ORDER_PAYING'))
  await stores.payments.pay('135790')
  expect(stores.payments.attempt).toMatchObject({ phase: 'refused', failure: { code: 'ORDER_PAYING', moved: 'no' } })
})

test('a balance too small says by how much and the card is taken instead', async () => {
  const { stores } = await atTheCounter()
  stores.payments.setAmount(5_001)
  expect(stores.payments.sources[0]).toMatchObject({ usable: false, reason: { params: { gapFen: 1 } } })
  expect(stores.payments.source?.kind).toBe('card')
  expect(stores.payments.pointsToEarn).toBe(50)
})

test.each(['STATIC_CAP', 'CLASS_CAP'])('money that is there but beyond the %s is not called missing', async (code) => {
  const [balance, card] = resolution.sources
  const caps = [{ code, leftFen: 5_000, capFen: 50_000 }]
  const capped = { ...resolution, sources: [{ ...balance, boundBy: code, caps }, card] }
  const { stores } = await atTheCounter(new FakeApi(), new Map(), capped)
  stores.payments.setAmount(5_000)
  expect(stores.payments.sources[0]?.usable).toBe(true)
  stores.payments.setAmount(5_001)
  expect(stores.payments.sources[0]?.reason).toMatchObject({ code, params: { leftFen: 5_000, capFen: 50_000 } })
})

test('closing the scanner resolves nothing', async () => {
  const { api, host, stores } = await atTheCounter()
  const before = api.sent('POST /codes/resolve').length
  host.scan.scan = () => Promise.reject(Object.assign(new Error(), { code: 'HOST_CANCELLED' }))
  expect(await stores.scanner.scan()).toBe(false)
  expect(stores.scanner.scanning.failure?.code).toBe('HOST_CANCELLED')
  expect(api.sent('POST /codes/resolve')).toHaveLength(before)
})
