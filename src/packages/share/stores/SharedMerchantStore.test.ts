import { FakeApi, problem, startWallet } from '../../../../test/support/fakeHost'
import { SharedMerchantStore } from './SharedMerchantStore'

const merchant = { id: 'm1', name: '茶铺', category: '茶叶', address: '', pointsRateBasisPoints: 150 }

async function wallet(api: FakeApi, isSignedIn = true) {
  const { stores } = await startWallet({ api, isSignedIn })
  return { shared: stores.of(SharedMerchantStore) }
}

test('a stranger sees the merchant without signing in', async () => {
  const api = new FakeApi()
  api.on('GET /partner-merchants/:id', () => ({ body: merchant }))
  const { shared } = await wallet(api, false)
  expect(await shared.load('m1')).toBe(true)
  expect(shared.merchant).toEqual(merchant)
  expect(api.requests.at(-1)?.headers).not.toHaveProperty('authorization')
})

test('a merchant that is gone, and no network, are failures of their own', async () => {
  const api = new FakeApi()
  const { shared } = await wallet(api)
  api.on('GET /partner-merchants/:id', () => problem(404, 'NOT_FOUND'))
  await shared.load('m1')
  expect(shared.loading.failure?.code).toBe('NOT_FOUND')
  api.on('GET /partner-merchants/:id', () => 'offline')
  await shared.load('m1')
  expect(shared.loading.failure?.code).toBe('NETWORK_OFFLINE')
})

test('another card’s merchant is not shown for this one', async () => {
  const api = new FakeApi()
  api.on('GET /partner-merchants/:id', () => ({ body: merchant }))
  const { shared } = await wallet(api)
  await shared.load('m1')
  api.on('GET /partner-merchants/:id', () => 'offline')
  await shared.load('m2')
  expect(shared.merchant).toBeNull()
})
