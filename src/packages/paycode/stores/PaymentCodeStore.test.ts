import { formatPaymentCode, paymentCodeStep } from '@wallet/rules'
import { FakeApi, problem, startWallet } from '../../../../test/support/fakeHost'
import { PaymentCodeStore } from './PaymentCodeStore'

const device = { prefix: '81', number: '0123456789', secret: 'a1'.repeat(32) }
const source = {
  kind: 'balance',
  card: null,
  balanceFen: null,
  availableFen: 20_000,
  boundBy: 'BALANCE_SHORT',
  caps: [],
  usable: true,
  reason: null,
}
const view = (more: object = {}) => ({
  body: { deviceNumber: device.number, pinFreeLeftFen: 100_000, sources: [source], charge: null, ...more },
})
const chargeOf = (status: string, more: object = {}) => ({
  id: 'charge-1',
  merchant: { id: 'm1', name: '海风便利店', category: '便利店', address: '', pointsRateBasisPoints: 0 },
  subject: '便当',
  amountFen: 120_000,
  status,
  step: 0,
  paymentId: null,
  failure: null,
  createdAt: '2027-01-15T08:00:00.000Z',
  expiresAt: '2027-01-15T08:00:30.000Z',
  settledAt: null,
  ...more,
})

async function openStore({ api = new FakeApi(), texts = new Map<string, string>() } = {}) {
  api.on('POST /payment-code-devices', () => ({ status: 201, body: device }))
  if (!api.requests.length) api.on('GET /payment-code', () => view())
  const wallet = await startWallet({ api, texts })
  const codes = wallet.stores.of(PaymentCodeStore)
  await codes.open()
  return { ...wallet, codes }
}

/** A phone that has enrolled. */
async function enrolled(texts = new Map<string, string>()) {
  const opened = await openStore({ texts })
  expect(opened.codes.device).toBeNull()
  expect(await opened.codes.enrol('907154')).toBe(true)
  return opened
}

test('enrolling keeps the secret on the phone, and the code is that of the server’s time', async () => {
  const { codes, clock, texts } = await enrolled()
  expect(codes.code).toBe(formatPaymentCode(device, paymentCodeStep(clock.now())))
  expect(texts.get('paymentCodeDevice')).toContain(device.number)
})

test('relaunched without a network the code is there, by the clock as it was last known', async () => {
  const texts = new Map<string, string>()
  await enrolled(texts)
  texts.set('paymentCodeDevice', (texts.get('paymentCodeDevice') ?? '').replace('"aheadMs":0', '"aheadMs":600000'))
  const api = new FakeApi()
  api.on('GET /payment-code', () => 'offline')
  const { stores, clock } = await startWallet({ api, texts })
  const codes = stores.of(PaymentCodeStore)
  const phoneMs = clock.now()
  await codes.open()
  expect(codes.code).toBe(formatPaymentCode(device, paymentCodeStep(phoneMs + 600_000)))
  expect(codes.isOffline).toBe(true)
})

test('a code that was used is never shown again', async () => {
  const { codes, api, clock } = await enrolled()
  const used = codes.code
  const settledAt = new Date(clock.now() + 1_000).toISOString()
  const step = paymentCodeStep(clock.now())
  await clock.wait(4_000)
  api.on('GET /payment-code', () => view({ charge: chargeOf('succeeded', { step, paymentId: 'p1', settledAt }) }))
  await codes.look()
  expect(codes.code).not.toBe(used)
  expect(codes.code).toBe(formatPaymentCode(device, step + 1))
  expect(codes.paymentId).toBe('p1')
})

test('what had ended before the page was opened is no news', async () => {
  const api = new FakeApi()
  api.on('GET /payment-code', () => view({ charge: chargeOf('failed', { settledAt: '2020-01-01T00:00:00.000Z' }) }))
  const { codes } = await openStore({ api })
  expect(codes.charge).toBeNull()
})

test('the page that is opened again does not begin with what the last one ended with', async () => {
  const { codes, api, clock } = await enrolled()
  const settledAt = new Date(clock.now() + 1_000).toISOString()
  api.on('GET /payment-code', () => view({ charge: chargeOf('succeeded', { paymentId: 'p1', settledAt }) }))
  await codes.look()
  expect(codes.paymentId).toBe('p1')
  codes.close()
  expect(codes.paymentId).toBeNull()
  await clock.wait(2_000)
  await codes.open()
  expect(codes.paymentId).toBeNull()
})

test('enrolled anew elsewhere, this phone shows no code', async () => {
  const { codes, api } = await enrolled()
  api.on('GET /payment-code', () => view({ deviceNumber: '9999999999' }))
  await codes.look()
  expect(codes.code).toBeNull()
})

test('a charge is confirmed under one key, also when its answer is lost', async () => {
  const { codes, api } = await enrolled()
  api.on('GET /payment-code', () => view({ charge: chargeOf('waiting') }))
  await codes.look()
  expect(codes.waiting?.id).toBe('charge-1')
  let tries = 0
  api.on('POST /charges/charge-1/confirm', () => {
    tries += 1
    return 'timeout'
  })
  api.on('GET /payments/by-key/:id', () => ({
    body: { id: 'p1', status: 'succeeded', amountFen: 120_000, failure: null, createdAt: '', settlesBy: null },
  }))
  await codes.confirm('907154')
  await codes.attempt.follow()
  expect(tries).toBe(1)
  expect(codes.paymentId).toBe('p1')
})

test('a wrong PIN leaves the charge to be confirmed again', async () => {
  const { codes, api } = await enrolled()
  api.on('GET /payment-code', () => view({ charge: chargeOf('waiting') }))
  await codes.look()
  api.on('POST /charges/charge-1/confirm', () => problem(403, 'PIN_WRONG', { params: { triesLeft: 4 } }))
  await codes.confirm('000000')
  expect(codes.attempt.phase).toBe('refused')
  expect(codes.waiting?.id).toBe('charge-1')
})

test('digits that can be read are another code, which asks for the PIN; hidden again they are the former', async () => {
  const { codes, clock } = await enrolled()
  const picture = codes.code
  codes.reveal(true)
  expect(codes.code).toBe(formatPaymentCode(device, paymentCodeStep(clock.now()), 'revealed'))
  codes.reveal(false)
  expect(codes.code).toBe(picture)
})

test('a screenshot makes the next code, with its digits hidden', async () => {
  const { codes, clock } = await enrolled()
  await clock.wait(4_000)
  codes.reveal(true)
  const before = codes.code
  codes.noteCapture()
  expect(codes.code).not.toBe(before)
  expect(codes).toMatchObject({ isCaptured: true, isRevealed: false })
})

test('when the session ends the secret goes from the phone', async () => {
  const { codes, stores, texts } = await enrolled()
  await stores.session.signOut()
  expect(texts.has('paymentCodeDevice')).toBe(false)
  expect(codes.code).toBeNull()
})
