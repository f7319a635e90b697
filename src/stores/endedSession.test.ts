import type { Session } from '@/api/types'
import { createFakeHost, FakeApi, session, startWallet } from '../../test/support/fakeHost'
import type { RootStore } from './RootStore'

// Goal: what was under way when a session ended touches nothing of whoever comes next.

const order = { cardId: 'c1', amountFen: 1_000 }
const other = { ...session, user: { ...session.user, id: 'user-2' } } as Session
let attempt: RootStore['topUps']['attempt'] | null = null
afterEach(() => attempt?.abandon())

const later = () => new Promise((resolve) => setImmediate(resolve))

test('a top-up that is being stored while the session ends is neither sent nor shown to the next', async () => {
  const api = new FakeApi()
  const texts = new Map<string, string>()
  const { storage } = createFakeHost(api, texts)
  let isStored: () => void = () => undefined
  const write = (key: string, text: string) =>
    key === 'pendingTopUp' ? new Promise<void>((resolve) => (isStored = resolve)) : storage.write(key, text)
  const { stores } = await startWallet({ api, texts, capabilities: { storage: { ...storage, write } } })
  attempt = stores.topUps.attempt
  void stores.topUps.topUp(order, '135790')
  await later()
  await stores.session.leave()
  await stores.session.begin(other)
  isStored()
  await later()
  expect(attempt).toMatchObject({ phase: 'idle', sent: null })
  expect(api.sent('POST /topups')).toHaveLength(0)
})

test('the answer to a top-up of an ended session does not let the next one’s be sent twice', async () => {
  const api = new FakeApi()
  const answers: (() => void)[] = []
  const succeeded = { status: 201, body: { id: 't1', status: 'succeeded', amountFen: 1_000 } }
  api.on('POST /topups', () => new Promise((resolve) => answers.push(() => resolve(succeeded))))
  const { stores } = await startWallet({ api })
  attempt = stores.topUps.attempt
  void stores.topUps.topUp(order, '135790')
  await later()
  await stores.session.leave()
  await stores.session.begin(other)
  void stores.topUps.topUp(order, '135790')
  await later()
  expect(api.sent('POST /topups')).toHaveLength(2)
  answers[0]?.()
  await later()
  void stores.topUps.topUp(order, '135790')
  await later()
  expect(api.sent('POST /topups')).toHaveLength(2)
  answers[1]?.()
})
