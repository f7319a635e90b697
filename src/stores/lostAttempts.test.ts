import { FakeApi, session, startWallet } from '../../test/support/fakeHost'

// Goal: a transfer and a withdrawal whose answers were lost when the app was killed are found when it is opened again,
// whatever page is shown.

const record = (order: object) =>
  JSON.stringify({
    version: 1,
    value: { key: 'key-1', ownerId: session.user.id, order, sentAtMs: 1_800_000_000_000, payee: null },
  })
const kept = () =>
  new Map([
    ['session', JSON.stringify({ version: 1, value: session })],
    [
      'pendingTransfer',
      record({ payee: 'ticket', amountFen: 500, arrival: 'now', name: '*三', note: '', typedName: '' }),
    ],
    ['pendingWithdrawal', record({ cardId: 'c1', amountFen: 500, feeFen: 0 })],
  ])

test('what nobody answers yet is told as lost', async () => {
  const api = new FakeApi()
  api.on('GET /transfers-by-key/key-1', () => 'offline')
  api.on('GET /withdrawals/by-key/key-1', () => 'offline')
  const { stores } = await startWallet({ api, texts: kept() })
  expect([stores.transfers.attempt.isLost, stores.withdrawals.attempt.isLost]).toEqual([true, true])
  await stores.session.leave()
  await new Promise((resolve) => setImmediate(resolve))
})

test('what the server knows is settled by it', async () => {
  const api = new FakeApi()
  api.on('GET /transfers-by-key/key-1', () => ({ body: { id: 't1', state: 'offered', isAsked: false } }))
  api.on('GET /withdrawals/by-key/key-1', () => ({ body: { id: 'w1', status: 'succeeded' } }))
  const texts = kept()
  const { stores } = await startWallet({ api, texts })
  await Promise.all([stores.transfers.attempt.follow(), stores.withdrawals.attempt.follow()])
  expect([stores.transfers.attempt.phase, stores.withdrawals.attempt.phase]).toEqual(['settled', 'settled'])
  expect([texts.has('pendingTransfer'), texts.has('pendingWithdrawal')]).toEqual([false, false])
})
