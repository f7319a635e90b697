import type { ShareCard } from '@/host/share/types'
import { FakeApi, problem, startWallet, user } from '../../test/support/fakeHost'

const merchant = { id: 'm1', name: '茶铺', category: '茶叶', address: '', pointsRateBasisPoints: 150 }
const invitation = { title: '一个钱包', path: 'packages/share/landing/index' }

async function sharingWallet({ isSignedIn = true, api = new FakeApi() } = {}) {
  const cards: ShareCard[] = []
  const share = {
    message: (card: ShareCard) => {
      cards.push(card)
      return card
    },
    link: (card: ShareCard) => `#${card.query.s ?? ''}`,
  }
  const { stores } = await startWallet({ api, isSignedIn, capabilities: { share } })
  return { sharing: stores.sharing, stores, cards, api }
}

test('a card names its sender by the share code and nothing else of theirs', async () => {
  const { sharing, cards } = await sharingWallet()
  sharing.message({ ...invitation, merchantId: 'm1' })
  expect(cards).toEqual([{ ...invitation, query: { s: user.shareCode, m: 'm1' } }])
  const text = JSON.stringify(cards)
  for (const secret of [user.id, user.phoneMasked, user.nameMasked]) expect(text).not.toContain(secret)
})

test('a guest’s card names nobody', async () => {
  const { sharing, cards } = await sharingWallet({ isSignedIn: false })
  sharing.message(invitation)
  expect(cards).toEqual([{ ...invitation, query: {} }])
})

test('a card is made at once: hosts wait for nothing', async () => {
  const { sharing } = await sharingWallet()
  expect(sharing.message(invitation)).not.toBeInstanceOf(Promise)
})

test('the sender is known by the code, a friend and a stranger are not', async () => {
  expect((await sharingWallet()).sharing.isOwn(user.shareCode)).toBe(true)
  expect((await sharingWallet()).sharing.isOwn('somebodyel')).toBe(false)
  expect((await sharingWallet()).sharing.isOwn('')).toBe(false)
  expect((await sharingWallet({ isSignedIn: false })).sharing.isOwn(user.shareCode)).toBe(false)
})

test('a stranger sees the merchant without signing in', async () => {
  const api = new FakeApi()
  api.on('GET /partner-merchants/:id', () => ({ body: merchant }))
  const { sharing } = await sharingWallet({ isSignedIn: false, api })
  expect(await sharing.loadMerchant('m1')).toBe(true)
  expect(sharing.merchant).toEqual(merchant)
  expect(api.requests.at(-1)?.headers).not.toHaveProperty('authorization')
})

test('a merchant that is gone, and no network, are failures of their own', async () => {
  const api = new FakeApi()
  const { sharing } = await sharingWallet({ api })
  api.on('GET /partner-merchants/:id', () => problem(404, 'NOT_FOUND'))
  await sharing.loadMerchant('m1')
  expect(sharing.loading.failure?.code).toBe('NOT_FOUND')
  api.on('GET /partner-merchants/:id', () => 'offline')
  await sharing.loadMerchant('m1')
  expect(sharing.loading.failure?.code).toBe('NETWORK_OFFLINE')
})

test('another card’s merchant is not shown for this one', async () => {
  const api = new FakeApi()
  api.on('GET /partner-merchants/:id', () => ({ body: merchant }))
  const { sharing } = await sharingWallet({ api })
  await sharing.loadMerchant('m1')
  api.on('GET /partner-merchants/:id', () => 'offline')
  await sharing.loadMerchant('m2')
  expect(sharing.merchant).toBeNull()
})
