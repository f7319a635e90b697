import type { LaunchIntent } from '@/host/launch/types'
import { FakeApi, startWallet } from '../../test/support/fakeHost'

const scanOf = (code: string, time = 1): LaunchIntent => ({ kind: 'pay', text: code, token: `${time} ${code}` })

/** A host that opened the app for `initial` and can bring it back later, as after another scan. */
async function openedBy(initial: LaunchIntent, options: { api?: FakeApi; isSignedIn?: boolean } = {}) {
  let bringBack: (intent: LaunchIntent) => void = () => undefined
  const forget = jest.fn()
  const launch = {
    initial: () => initial,
    onReturn: (listener: typeof bringBack) => {
      bringBack = listener
      return () => undefined
    },
    forget,
  }
  const wallet = await startWallet({ ...options, capabilities: { launch } })
  return { ...wallet, forget, bringBack: (intent: LaunchIntent) => bringBack(intent) }
}

const payment = (status: string) => ({ id: 'p1', status, amountFen: 100, pointsEarned: 0, failure: null })

/** A payment whose first answer is lost; `answer` is what asking for it says. */
async function payAndLoseTheAnswer(answer: () => object) {
  const api = new FakeApi()
  api.on('POST /codes/resolve', () => ({
    body: {
      kind: 'static',
      merchant: { id: 'm1', name: '茶铺', category: '', address: '', pointsRateBasisPoints: 0 },
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
          availableFen: 500,
          boundBy: 'BALANCE_SHORT',
          caps: [],
          usable: true,
          reason: null,
        },
      ],
    },
  }))
  api.on('POST /payments', () => 'lost')
  api.on('GET /payments/by-key/:id', answer as () => { body: object })
  const wallet = await openedBy({ kind: 'none' }, { api })
  await wallet.stores.payments.resolve('first')
  wallet.stores.payments.setAmount(100)
  await wallet.stores.payments.pay('135790')
  return wallet
}

const openedByScanner = (text: string) => startWallet({ capabilities: { scan: { scan: async () => text } } })

test('a cold start by a scan is handed to a page once', async () => {
  const { launch } = (await openedBy(scanOf('a'))).stores
  expect(launch.next).toMatchObject({ kind: 'pay', text: 'a' })
  expect(launch.take()).toMatchObject({ text: 'a' })
  expect([launch.next, launch.take()]).toEqual([null, null])
})

test('the host forgets what was followed, and nothing before: a page loaded anew while somebody signs in still needs it', async () => {
  const { stores, forget } = await openedBy(scanOf('a'), { isSignedIn: false })
  expect(stores.launch.next).toMatchObject({ text: 'a' })
  expect(forget).not.toHaveBeenCalled()
  stores.launch.take()
  expect(forget).toHaveBeenCalledTimes(1)
})

test('warning 10: the same scan delivered again with every return opens nothing more', async () => {
  const { stores, bringBack } = await openedBy(scanOf('a'))
  stores.launch.take()
  bringBack(scanOf('a'))
  expect(stores.launch.next).toBeNull()
})

test('the same code scanned anew is a new payment', async () => {
  const { stores, bringBack } = await openedBy(scanOf('a', 1))
  stores.launch.take()
  bringBack(scanOf('a', 2))
  expect(stores.launch.next).toMatchObject({ text: 'a' })
})

test('a newer scan replaces one that was not followed yet', async () => {
  const { stores, bringBack } = await openedBy(scanOf('a'))
  bringBack(scanOf('b'))
  expect(stores.launch.take()).toMatchObject({ text: 'b' })
  expect(stores.launch.next).toBeNull()
})

test('coming back for nothing forgets nothing', async () => {
  const { stores, bringBack } = await openedBy(scanOf('a'))
  bringBack({ kind: 'none' })
  expect(stores.launch.next).toMatchObject({ text: 'a' })
})

test('a guest’s scan is followed like anybody’s, and waits while somebody signs in', async () => {
  const { launch } = (await openedBy(scanOf('a'), { isSignedIn: false })).stores
  expect([launch.isCodeWaiting, launch.next]).toMatchObject([true, { text: 'a' }])
  launch.take()
  expect([launch.isCodeWaiting, launch.next]).toEqual([false, null])
})

test('a friend’s card does not ask for signing in', async () => {
  const { stores } = await openedBy({ kind: 'share', shareCode: 's1', token: 't' }, { isSignedIn: false })
  expect(stores.launch.isCodeWaiting).toBe(false)
  expect(stores.launch.next).toMatchObject({ kind: 'share', shareCode: 's1' })
})

test('while the PIN is typed a scan waits, and the page asks before it leaves', async () => {
  const { stores, bringBack } = await openedBy({ kind: 'none' })
  const { launch } = stores
  const release = launch.hold()
  bringBack(scanOf('b'))
  expect([launch.next, launch.take()]).toEqual([null, null])
  release()
  release()
  expect(launch.mustAsk).toBe(true)
  expect(launch.take()).toMatchObject({ text: 'b' })
  expect(launch.mustAsk).toBe(false)
})

test('two sheets over each other both have to close', async () => {
  const { stores, bringBack } = await openedBy({ kind: 'none' })
  const [first, second] = [stores.launch.hold(), stores.launch.hold()]
  bringBack(scanOf('b'))
  first()
  expect(stores.launch.next).toBeNull()
  second()
  expect(stores.launch.next).toMatchObject({ text: 'b' })
})

test('while the answer to a payment is missing a scan waits; once it is known the page asks', async () => {
  let deliver: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    deliver = resolve
  })
  const { stores, bringBack } = await payAndLoseTheAnswer(async () => {
    await arrived
    return { body: payment('succeeded') }
  })
  expect(stores.payments.attempt.isLost).toBe(true)
  bringBack(scanOf('b'))
  expect(stores.launch.next).toBeNull()
  deliver()
  await stores.payments.attempt.follow()
  expect(stores.payments.attempt).toMatchObject({ phase: 'settled', isLost: false })
  expect(stores.launch.mustAsk).toBe(true)
  expect(stores.launch.next).toMatchObject({ text: 'b' })
})

test('a payment left in doubt by the last run comes first, also after a cold start by a scan', async () => {
  let deliver: () => void = () => undefined
  const arrived = new Promise<object>((resolve) => {
    deliver = () => resolve({ body: payment('succeeded') })
  })
  const { texts } = await payAndLoseTheAnswer(() => arrived)
  const api = new FakeApi()
  api.on('GET /payments/by-key/:id', () => arrived)
  const launch = { initial: () => scanOf('b'), onReturn: () => () => undefined, forget: () => undefined }
  const { stores } = await startWallet({ api, texts, capabilities: { launch } })
  expect(stores.payments.attempt.isLost).toBe(true)
  expect(stores.launch.next).toBeNull()
  expect(stores.launch.mustAsk).toBe(true)
  deliver()
  await stores.payments.attempt.follow()
  expect(stores.payments.attempt.phase).toBe('settled')
})

test('the code of an order goes on after its session ended, unless a newer one waits', async () => {
  const { stores, bringBack } = await openedBy({ kind: 'none' })
  stores.launch.offer({ kind: 'pay', text: 'open order', token: '' })
  expect(stores.launch.take()).toMatchObject({ kind: 'pay', text: 'open order' })
  bringBack(scanOf('b'))
  stores.launch.offer({ kind: 'pay', text: 'open order', token: '' })
  expect(stores.launch.take()).toMatchObject({ text: 'b' })
})

test.each(['s.k7m2p9w4xz', '\ufeffs.k7m2p9w4xz\u0000\r\n', ']Q1s.k7m2p9w4xz'])(
  'our own scanner reads the friend’s code %j too',
  async (text) => {
    const { stores, api } = await openedByScanner(text)
    expect(await stores.scanner.scan()).toBe(false)
    expect(stores.scanner.scanning.status).toBe('idle')
    expect(stores.launch.next).toMatchObject({ kind: 'share', shareCode: 'k7m2p9w4xz' })
    expect(api.sent('POST /codes/resolve')).toHaveLength(0)
  },
)

test('the intent is not kept for the next run of the app', async () => {
  const { texts } = await openedBy(scanOf('code-of-today'))
  expect([...texts.values()].join()).not.toContain('code-of-today')
})
