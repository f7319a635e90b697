import { FakeApi, startWallet } from '../../../../test/support/fakeHost'
import { LimitsStore } from './LimitsStore'

// Goal: the page of limits shows the law's caps by what they bound and never the owner's own among them, and an order of
// sources names all of them with the preferred one first.

const cap = { window: 'day', capFen: 100, usedFen: 40, leftFen: 60, resetsAt: null, isOwn: false }
const limits = [
  { ...cap, name: 'static_code_card', kind: 'payment', sourceKind: 'card' },
  { ...cap, name: 'class_balance', kind: 'payment', sourceKind: 'balance' },
  { ...cap, name: 'own_balance_day', kind: 'payment', sourceKind: 'balance', isOwn: true },
  { ...cap, name: 'topup_day', kind: 'topup', sourceKind: null },
]
const sources = [
  { kind: 'balance', card: null },
  { kind: 'card', card: { cardId: 'card-1' } },
  { kind: 'card', card: { cardId: 'card-2' } },
]

async function open() {
  const api = new FakeApi()
  api.on('GET /limits', () => ({ body: { limits, own: [] } }))
  api.on('GET /preflight', () => ({ body: { sources, amountFen: 1, codeKind: 'dynamic' } }))
  const { stores } = await startWallet({ api })
  return { api, store: stores.of(LimitsStore) }
}

test('caps stand under what they bound; one’s own are apart', async () => {
  const { store } = await open()
  await store.load()
  expect(store.groups.map(({ group, limits: each }) => [group, each.map(({ name }) => name)])).toEqual([
    ['balance', ['class_balance']],
    ['card', ['static_code_card']],
    ['topup', ['topup_day']],
  ])
})

test('a preferred source goes before all others, in the order they had', async () => {
  const { api, store } = await open()
  const asked: unknown[] = []
  api.on('PUT /source-order', ({ body }) => {
    asked.push(body)
    return { body: { sources, amountFen: 1, codeKind: 'dynamic' } }
  })
  await store.ask()
  const [, , last] = store.preflight?.sources ?? []
  if (last) await store.prefer(last)
  expect(asked).toEqual([{ sources: ['card-2', 'balance', 'card-1'] }])
})
