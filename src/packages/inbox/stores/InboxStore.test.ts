import { FakeApi, problem, session, startWallet, user } from '../../../../test/support/fakeHost'
import { InboxStore } from './InboxStore'

const message = (id: string, createdAt: string, readAt: string | null = null) => ({
  id,
  topic: 'payment',
  kind: 'payment_succeeded',
  params: { merchant: '茶铺', amountFen: 880 },
  billId: 'b1',
  createdAt,
  readAt,
})
const page = (items: object[], unreadCount: number, nextCursor: string | null = null) => ({
  body: { items, nextCursor, unreadCount },
})

async function withTwoNew(api = new FakeApi()) {
  const texts = new Map([
    ['session', JSON.stringify({ version: 1, value: { ...session, user: { ...user, unreadMessages: 2 } } })],
  ])
  const newest = message('m2', '2026-11-22T16:30:00.000Z')
  api.on('GET /messages', () => page([newest, message('m1', '2026-11-22T15:30:00.000Z')], 2))
  api.on('POST /messages/read', () => ({ body: { unreadCount: 0 } }))
  return startWallet({ api, texts })
}

test('what is shown is read, told by the newest message, and the bell goes quiet', async () => {
  const { api, stores } = await withTwoNew()
  expect(stores.session.user?.unreadMessages).toBe(2)
  expect(await stores.of(InboxStore).load()).toBe(true)
  expect(api.sent('POST /messages/read').map(({ body }) => body)).toEqual([{ throughId: 'm2' }])
  expect(stores.session.user?.unreadMessages).toBe(0)
})

test('what was new keeps its mark while it is looked at', async () => {
  const { stores } = await withTwoNew()
  await stores.of(InboxStore).load()
  expect(stores.of(InboxStore).items.map(({ readAt }) => readAt)).toEqual([null, null])
})

test('messages stand under their days in Shanghai', async () => {
  const { stores } = await withTwoNew()
  await stores.of(InboxStore).load()
  expect(stores.of(InboxStore).byDay.map(({ day, items }) => [day, items.map(({ id }) => id)])).toEqual([
    ['2026-11-23', ['m2']],
    ['2026-11-22', ['m1']],
  ])
})

test('nothing new, nothing to tell', async () => {
  const { api, stores } = await withTwoNew()
  api.on('GET /messages', () => page([message('m2', '2026-11-22T16:30:00.000Z', '2026-11-22T17:00:00.000Z')], 0))
  await stores.of(InboxStore).load()
  expect(api.sent('POST /messages/read')).toHaveLength(0)
})

test('telling that did not work leaves them unread, the list stands, and the next visit tells again', async () => {
  const { api, stores } = await withTwoNew()
  api.on('POST /messages/read', () => 'offline')
  expect(await stores.of(InboxStore).load()).toBe(true)
  expect(stores.of(InboxStore).listing).toMatchObject({ status: 'ready', failure: null })
  expect(stores.session.user?.unreadMessages).toBe(2)
  await stores.of(InboxStore).load()
  expect(api.sent('POST /messages/read')).toHaveLength(2)
})

test('without a network the failure is there for the page and what was loaded stays', async () => {
  const { api, stores } = await withTwoNew()
  await stores.of(InboxStore).load()
  api.on('GET /messages', () => 'offline')
  expect(await stores.of(InboxStore).load()).toBe(false)
  expect(stores.of(InboxStore).listing.failure?.code).toBe('NETWORK_OFFLINE')
  expect(stores.of(InboxStore).items).toHaveLength(2)
})

test('older pages come by cursor, once each, and a refused cursor is a failure of its own', async () => {
  const { api, stores } = await withTwoNew()
  api.on('GET /messages', ({ url }) =>
    url.includes('cursor=older')
      ? page([message('m1', '2026-11-21T00:00:00.000Z'), message('m0', '2026-11-20T00:00:00.000Z')], 0)
      : page([message('m1', '2026-11-21T00:00:00.000Z')], 0, 'older'),
  )
  await stores.of(InboxStore).load()
  expect(stores.of(InboxStore).hasMore).toBe(true)
  await stores.of(InboxStore).loadMore()
  expect(stores.of(InboxStore).items.map(({ id }) => id)).toEqual(['m1', 'm0'])
  expect(await stores.of(InboxStore).loadMore()).toBe(false)
  api.on('GET /messages', () => problem(400, 'CURSOR_INVALID'))
  await stores.of(InboxStore).load()
  expect(stores.of(InboxStore).listing.failure?.code).toBe('CURSOR_INVALID')
})

test('signing out forgets the messages', async () => {
  const { stores } = await withTwoNew()
  await stores.of(InboxStore).load()
  await stores.session.signOut()
  expect(stores.of(InboxStore).items).toEqual([])
})
