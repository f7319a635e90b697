import { PinStore } from '@/packages/account/stores/PinStore'
import { FakeApi, startWallet, user } from '../../test/support/fakeHost'

/** A host that calls nobody back: nothing may wait for it for ever, and no money may move after it was said not to. */

const never = <Result>() => new Promise<Result>(() => undefined)
const code = 'https://qr.xmwallet.example/m/static.signature'

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }))
afterEach(() => jest.useRealTimers())

async function atTheCounter(api: FakeApi) {
  const wallet = await startWallet({ api })
  api.on('POST /codes/resolve', () => ({
    body: { kind: 'static', merchant: {}, amountFen: null, paidPaymentId: null, sources: [balance] },
  }))
  await wallet.stores.payments.resolve(code)
  wallet.stores.payments.setAmount(150)
  return wallet
}

const balance = {
  kind: 'balance',
  card: null,
  balanceFen: null,
  availableFen: 5_000,
  boundBy: 'BALANCE_SHORT',
  caps: [],
  usable: true,
  reason: null,
}

test('the app starts for a guest where the storage never answers', async () => {
  const starting = startWallet({
    capabilities: { storage: { read: () => never(), write: () => never(), remove: () => never() } },
  })
  await jest.advanceTimersByTimeAsync(10_000)
  expect((await starting).stores.session.status).toBe('guest')
})

test('a page whose request never comes back says so, and loads at the next try', async () => {
  const api = new FakeApi()
  api.on('GET /balance', () => never())
  const { stores } = await startWallet({ api })
  const loading = stores.balance.load()
  await jest.advanceTimersByTimeAsync(15_000)
  expect(await loading).toBe(false)
  expect(stores.balance.loading.failure?.code).toBe('NETWORK_TIMEOUT')
  api.on('GET /balance', () => ({ body: { balanceFen: null, availableFen: 7, pendingFen: 0, points: 0, asOf: '' } }))
  expect(await stores.balance.load()).toBe(true)
  expect(stores.balance.availableFen).toBe(7)
})

test('a payment that could not be prepared is refused, and never sent after that', async () => {
  const api = new FakeApi()
  const { stores, host } = await atTheCounter(api)
  let sealLate: () => void = () => undefined
  const seal = host.seal.seal
  host.seal.seal = (request) =>
    new Promise((resolve) => {
      sealLate = () => resolve(seal(request))
    })
  const paying = stores.payments.pay('135790')
  await jest.advanceTimersByTimeAsync(25_000)
  await paying
  expect(stores.payments.attempt).toMatchObject({ phase: 'refused', failure: { code: 'NETWORK_TIMEOUT', moved: 'no' } })
  sealLate()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(api.sent('POST /payments')).toEqual([])
})

test('a payment whose answer never comes is in doubt and asked for, by a question that may hang as well', async () => {
  const api = new FakeApi()
  const { stores } = await atTheCounter(api)
  api.on('POST /payments', () => never())
  let asked = 0
  api.on('GET /payments/by-key/:id', () => {
    asked += 1
    return asked === 1 ? never() : { body: { id: 'p1', status: 'succeeded', amountFen: 150 } }
  })
  const paying = stores.payments.pay('135790')
  await jest.advanceTimersByTimeAsync(30_000)
  await paying
  expect(stores.payments.attempt.phase).toBe('unknown')
  for (let second = 0; second < 30; second += 1) await jest.advanceTimersByTimeAsync(1_000)
  expect(stores.payments.attempt).toMatchObject({ phase: 'settled', result: { status: 'succeeded' } })
  expect(api.sent('POST /payments')).toHaveLength(1)
})

test('a reading from before a deed does not undo what the deed has brought', async () => {
  const api = new FakeApi()
  const { stores } = await startWallet({ api })
  let answer: (body: object) => void = () => undefined
  api.on('GET /me', () => new Promise((resolve) => (answer = (body) => resolve({ body }))))
  api.on('PUT /pin', () => ({ body: { ...user, hasPin: true } }))
  void stores.session.loadUser()
  await jest.advanceTimersByTimeAsync(0)
  await stores.of(PinStore).set('907154')
  answer({ ...user, hasPin: false })
  await jest.advanceTimersByTimeAsync(0)
  expect(stores.session.user?.hasPin).toBe(true)
})

test('more of a list that was asked for before the list was read anew leaves no gap', async () => {
  const api = new FakeApi()
  const { stores } = await startWallet({ api })
  const page = (ids: string[], nextCursor: string | null) => ({
    body: { items: ids.map((id) => ({ id, occurredAt: '2026-11-25T00:00:00Z' })), months: [], nextCursor },
  })
  api.on('GET /bills', () => page(['c', 'b'], 'after b'))
  await stores.bills.load()
  let answer: () => void = () => undefined
  api.on('GET /bills', () => new Promise((resolve) => (answer = () => resolve(page(['a'], null)))))
  void stores.bills.loadMore()
  await jest.advanceTimersByTimeAsync(0)
  api.on('GET /bills', () => page(['d', 'c'], 'after c'))
  await stores.bills.load()
  answer()
  await jest.advanceTimersByTimeAsync(0)
  expect(stores.bills.items.map(({ id }) => id)).toEqual(['d', 'c'])
  expect(stores.bills.hasMore).toBe(true)
})
