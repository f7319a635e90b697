import { FakeApi, session, startWallet } from '../../test/support/fakeHost'
import { WithdrawalStore } from './WithdrawalStore'

// Goal: a withdrawal whose answer was lost is asked for by its key, and never sent twice.

const order = { cardId: 'c1', amountFen: 10_000, feeFen: 0 }

test('one that an earlier run of the app left in doubt is found by its key', async () => {
  const api = new FakeApi()
  const withdrawal = { id: 'w1', status: 'succeeded', amountFen: 10_000, feeFen: 0 }
  api.on('GET /withdrawals/by-key/key-1', () => ({ body: withdrawal }))
  const record = { key: 'key-1', ownerId: session.user.id, order, sentAtMs: 1_800_000_000_000, payee: null }
  const texts = new Map([['pendingWithdrawal', JSON.stringify({ version: 1, value: record })]])
  const { stores } = await startWallet({ api, texts })
  const withdrawals = stores.of(WithdrawalStore)
  await withdrawals.recover()
  await withdrawals.attempt.follow()
  expect(withdrawals.attempt).toMatchObject({ phase: 'settled', result: withdrawal })
  expect(texts.has('pendingWithdrawal')).toBe(false)
})

test('a record of another shape is none', async () => {
  const record = { key: 'key-1', ownerId: session.user.id, order: { cardId: 'c1' }, sentAtMs: 1, payee: null }
  const texts = new Map([['pendingWithdrawal', JSON.stringify({ version: 1, value: record })]])
  const { stores } = await startWallet({ texts })
  await stores.of(WithdrawalStore).recover()
  expect(stores.of(WithdrawalStore).attempt.phase).toBe('idle')
})
