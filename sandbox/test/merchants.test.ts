import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import merchantData from '#data/merchants'
import { askDesk, startSandbox, type TestSandbox } from './support/startSandbox'
import { startWalletServer, type WalletServer } from './support/walletServer'

const KEY = 'mk_test'
const [merchant] = merchantData
const folder = mkdtempSync(join(tmpdir(), 'merchants-'))
const merchantsFile = join(folder, 'merchants.json')
let sandbox: TestSandbox
let wallet: WalletServer

beforeAll(() => {
  writeFileSync(merchantsFile, JSON.stringify(merchantData.map((data) => ({ ...data, apiKey: KEY }))))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
  wallet = await startWalletServer(KEY)
  sandbox = await startSandbox({ merchantsFile, walletApi: wallet.url })
})
afterEach(async () => {
  await sandbox.stop()
  await wallet.stop()
})

const post = async (path: string, body?: object) => {
  const response = await fetch(`${sandbox.url}/desk/api/merchants/${path}`, {
    method: 'POST',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('shows every merchant with its static code and never a key', async () => {
  const { items } = await askDesk<{ items: object[] }>(sandbox, '/merchants')
  expect(items).toHaveLength(merchantData.length)
  expect(items[0]).toEqual({ ...merchant, staticCode: 'https://qr.example/m/static' })
  expect(JSON.stringify(items)).not.toContain(KEY)
})

test('makes an order at the cash desk, sees it paid, and closes another', async () => {
  const order = { amountFen: 1250, subject: '沙茶面一碗', ttlSeconds: 60 }
  const made = await post(`${merchant?.id}/orders`, order)
  expect(made).toMatchObject({
    status: 201,
    body: { amountFen: 1250, state: 'open', code: 'https://qr.example/m/order-1' },
  })
  const stored = wallet.orders.get('order-1')
  if (!stored) throw new Error('the wallet got no order')
  stored.state = 'paid'
  stored.paidAt = new Date().toISOString()
  expect(await askDesk(sandbox, `/merchants/${merchant?.id}/orders/order-1`)).toMatchObject({ state: 'paid' })

  await post(`${merchant?.id}/orders`, order)
  expect((await post(`${merchant?.id}/orders/order-2/close`)).body).toMatchObject({ state: 'closed' })
})

test('charges a payment code that was read, sees it wait, takes it back, and is told of one that was used', async () => {
  const charge = { code: '8101234567890123456', amountFen: 880, subject: '茶' }
  const made = await post(`${merchant?.id}/charges`, charge)
  expect(made).toMatchObject({ status: 201, body: { status: 'waiting', amountFen: 880 } })
  const path = `${merchant?.id}/charges/${made.body.outOrderNo}`
  expect(await askDesk(sandbox, `/merchants/${path}`)).toMatchObject({ status: 'waiting' })
  expect((await post(`${path}/reverse`)).body).toMatchObject({ status: 'reversed' })
  const used = await post(`${merchant?.id}/charges`, { ...charge, code: '8100000000000000000' })
  expect(used).toMatchObject({ status: 409, body: { error: 'CODE_USED' } })
  expect((await post(`${merchant?.id}/charges`, { ...charge, amountFen: 0 })).body).toMatchObject({
    error: 'malformed',
  })
})

test('lists what was paid, and gives back no more than that', async () => {
  await post(`${merchant?.id}/orders`, { amountFen: 1250, subject: '沙茶面一碗', ttlSeconds: 60 })
  const list = async () => (await askDesk<{ items: object[] }>(sandbox, `/merchants/${merchant?.id}/paid-orders`)).items
  expect(await list()).toEqual([])
  const stored = wallet.orders.get('order-1')
  if (!stored) throw new Error('the wallet got no order')
  stored.state = 'paid'
  stored.paidAt = new Date().toISOString()
  expect(await list()).toMatchObject([{ id: 'order-1', amountFen: 1250, refundedFen: 0 }])
  const path = `${merchant?.id}/orders/order-1/refunds`
  expect(await post(path, { amountFen: 1000 })).toMatchObject({
    status: 201,
    body: { amountFen: 1000, status: 'succeeded', target: 'balance' },
  })
  expect(await post(path, { amountFen: 251 })).toMatchObject({ status: 409, body: { error: 'REFUND_EXCEEDS' } })
  expect(await list()).toMatchObject([{ refundedFen: 1000 }])
})

test('passes on what the wallet refuses, and refuses nonsense itself', async () => {
  expect(await post(`${merchant?.id}/orders/order-9/close`)).toMatchObject({
    status: 404,
    body: { error: 'NOT_FOUND' },
  })
  expect(await post('nobody/orders', { amountFen: 1, subject: 'x' })).toMatchObject({
    status: 404,
    body: { error: 'MERCHANT_UNKNOWN' },
  })
  for (const body of [
    { amountFen: 0, subject: 'x' },
    { amountFen: 1.5, subject: 'x' },
    { amountFen: 1, subject: '' },
  ]) {
    expect(await post(`${merchant?.id}/orders`, body)).toMatchObject({ status: 400, body: { error: 'malformed' } })
  }
  expect(wallet.orders.size).toBe(0)
})

test('waits calmly for a wallet that is not there, and recovers with it', async () => {
  await sandbox.stop()
  const { url } = wallet
  await wallet.stop()
  sandbox = await startSandbox({ merchantsFile, walletApi: url })
  expect(await askDesk(sandbox, '/wallet')).toEqual({ isHealthy: false })
  const { items } = await askDesk<{ items: { staticCode: string | null }[] }>(sandbox, '/merchants')
  expect(items.map(({ staticCode }) => staticCode)).toEqual(merchantData.map(() => null))
  expect(await post(`${merchant?.id}/orders`, { amountFen: 1, subject: 'x', ttlSeconds: 60 })).toMatchObject({
    status: 502,
    body: { error: 'WALLET_UNREACHABLE' },
  })
  wallet = await startWalletServer(KEY)
})

test('calls a wallet that reports trouble unhealthy', async () => {
  expect(await askDesk(sandbox, '/wallet')).toEqual({ isHealthy: true })
  wallet.isHealthy = false
  expect(await askDesk(sandbox, '/wallet')).toEqual({ isHealthy: false })
})

test('has no merchants without a file', async () => {
  await sandbox.stop()
  sandbox = await startSandbox()
  expect(await askDesk(sandbox, '/merchants')).toEqual({ items: [] })
})
