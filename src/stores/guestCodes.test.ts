import type { Session } from '@/api/types'
import { FakeApi, problem, session, startWallet } from '../../test/support/fakeHost'
import {
  orderCode as code,
  orderMerchant as merchant,
  orderPreview as preview,
  orderResolution as resolution,
} from '../../test/support/scannedOrder'

/** Goal: a guest sees who gets paid and how much before signing in, and the payment goes on by itself after that. */

function walletApi(): FakeApi {
  const api = new FakeApi()
  api.on('POST /codes/preview', () => ({ body: preview }))
  api.on('POST /codes/resolve', () => ({ body: resolution }))
  return api
}

test('a guest who scans is told merchant and amount, by a request without a token', async () => {
  const { api, stores } = await startWallet({ api: walletApi(), isSignedIn: false })
  expect(await stores.scanner.scan()).toBe(true)
  expect(stores.payments).toMatchObject({ payee: preview, amountFen: 8_800, resolution: null, sources: [] })
  expect(api.sent('POST /codes/preview')[0]?.headers).not.toHaveProperty('authorization')
  expect(api.sent('POST /codes/resolve')).toHaveLength(0)
  expect(stores.payments.canPay).toBe(false)
})

test('after signing in the same code has its sources, and the guest’s answer does not come after it', async () => {
  const api = walletApi()
  let answerLate: () => void = () => undefined
  api.on('POST /codes/preview', () => new Promise((resolve) => (answerLate = () => resolve({ body: preview }))))
  const { stores } = await startWallet({ api, isSignedIn: false })
  void stores.payments.resolve(code)
  await stores.session.begin(session as Session)
  await stores.payments.refreshSources()
  answerLate()
  await new Promise((resolve) => setImmediate(resolve))
  expect(stores.payments).toMatchObject({ codeText: code, preview: null, canPay: true, amountFen: 8_800 })
})

test('a guest’s code outlasts a reload, and then belongs to whoever signed in', async () => {
  const first = await startWallet({ api: walletApi(), isSignedIn: false })
  await first.stores.payments.resolve(code)
  const { stores, texts } = await startWallet({ api: walletApi(), texts: first.texts, isSignedIn: false })
  expect(stores.payments).toMatchObject({ codeText: code, isReopened: true })
  await stores.session.begin(session as Session)
  await stores.payments.refreshSources()
  expect(texts.get('openCode')).toContain(session.user.id)
})

test('a code that cannot be paid is told to a guest as well', async () => {
  const api = walletApi()
  api.on('POST /codes/preview', () => problem(410, 'QR_EXPIRED'))
  const { stores } = await startWallet({ api, isSignedIn: false })
  await stores.payments.resolve(code)
  expect(stores.payments).toMatchObject({ payee: null, resolving: { failure: { code: 'QR_EXPIRED' } } })
})

test('whose payment got no answer before the session ended is not asked to pay anew after signing in', async () => {
  const api = walletApi()
  const order = { code, amountFen: 8_800, source: { kind: 'balance' } }
  const record = { key: 'key-1', ownerId: session.user.id, order, sentAtMs: 1_800_000_000_000, payee: merchant.name }
  const texts = new Map([['pendingPayment', JSON.stringify({ version: 1, value: record })]])
  const { stores } = await startWallet({ api, texts, isSignedIn: false })
  await stores.payments.resolve(code)
  await stores.session.begin(session as Session)
  await new Promise((resolve) => setImmediate(resolve))
  expect(stores.payments.attempt).toMatchObject({ phase: 'unknown', isLost: true, sent: { key: 'key-1' } })
  const following = stores.payments.attempt.follow()
  stores.payments.attempt.abandon()
  await following
})
