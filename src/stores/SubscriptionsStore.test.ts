import type { SubscribeResult } from '@/host/subscribe/types'
import { FakeApi, startWallet } from '../../test/support/fakeHost'
import { SubscriptionsStore } from './SubscriptionsStore'

const subscription = (topic: string, remaining: number) => ({ topic, templateId: `t-${topic}`, remaining })
const three = [subscription('payment', 0), subscription('topup', 0), subscription('security', 2)]

/** A host that answers `results` when asked, or fails with `code`. */
async function askedBy(
  results: Record<string, SubscribeResult>,
  { code = '', texts = new Map<string, string>() } = {},
) {
  const asked: (readonly string[])[] = []
  const api = new FakeApi()
  api.on('GET /subscriptions', () => ({ body: { items: three } }))
  api.on('POST /subscriptions/grants', () => ({ body: { items: [subscription('payment', 1), ...three.slice(1)] } }))
  const subscribe = {
    ask: async (templateIds: readonly string[]) => {
      asked.push(templateIds)
      if (code !== '') throw Object.assign(new Error(code), { code })
      return results
    },
  }
  const wallet = await startWallet({ api, texts, capabilities: { subscribe } })
  await wallet.stores.of(SubscriptionsStore).load()
  return { ...wallet, texts, asked, subscriptions: wallet.stores.of(SubscriptionsStore) }
}

test('only what there is no leave for is asked, the topic at hand first', async () => {
  const { subscriptions, asked } = await askedBy({ 't-topup': 'accept', 't-payment': 'accept' })
  expect(await subscriptions.askFor('topup')).toBe(true)
  expect(asked).toEqual([['t-topup', 't-payment']])
})

test('the host is asked before anything is awaited: it listens only inside the tap', async () => {
  const { subscriptions, asked } = await askedBy({ 't-payment': 'accept' })
  void subscriptions.askFor('payment')
  expect(asked).toHaveLength(1)
})

test('every answer goes to the server, which counts', async () => {
  const { api, subscriptions } = await askedBy({ 't-payment': 'accept', 't-topup': 'reject' })
  await subscriptions.askFor('payment')
  expect(api.sent('POST /subscriptions/grants')[0]?.body).toEqual({
    results: [
      { templateId: 't-payment', result: 'accept' },
      { templateId: 't-topup', result: 'reject' },
    ],
  })
  expect(subscriptions.items[0]?.remaining).toBe(1)
})

test('what was refused is never offered again, also after a relaunch, but can still be added by hand', async () => {
  const refusals: SubscribeResult[] = ['reject', 'ban', 'filter']
  for (const refusal of refusals) {
    const { subscriptions, texts } = await askedBy({ 't-payment': refusal, 't-topup': refusal })
    await subscriptions.askFor('payment')
    const later = await askedBy({ 't-payment': 'accept' }, { texts })
    expect(later.subscriptions.askable).toEqual([])
    expect(await later.subscriptions.add('payment')).toBe(true)
    expect(later.asked).toEqual([['t-payment']])
  }
})

test('a question that was closed, or messages switched off altogether: calm, nothing sent, nothing remembered', async () => {
  for (const code of ['HOST_CANCELLED', 'SUBSCRIBE_OFF']) {
    const { api, subscriptions } = await askedBy({}, { code })
    expect(await subscriptions.askFor('payment')).toBe(false)
    expect(subscriptions.asking.failure).toMatchObject({ code, moved: 'no' })
    expect(api.sent('POST /subscriptions/grants')).toHaveLength(0)
    expect(subscriptions.askable).toHaveLength(2)
  }
})

test('a host without templates asks nothing', async () => {
  const { api, subscriptions, asked } = await askedBy({})
  api.on('GET /subscriptions', () => ({ body: { items: [] } }))
  await subscriptions.load()
  expect(await subscriptions.askFor('payment')).toBe(false)
  expect(asked).toEqual([])
})
