/** @jest-environment jsdom */
import { act } from 'react'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../test/support/drawing'
import { FakeApi, startWallet } from '../../test/support/fakeHost'
import { MoneyReceipt, type MoneyWords } from './MoneyReceipt'

// Goal: whatever became of money, its result says how much, when, of whom, and what to quote. Method: every way it ends.

const page = drawEachTest()
const words: MoneyWords = {
  succeeded: { title: 'it went' },
  paying: { title: 'it goes' },
  unknown: { title: 'nobody knows' },
  failed: { title: 'it failed' },
}
const facts = [{ title: '沙坡尾茶铺' }]
const result = {
  id: '0199f0c2-6d1e-7c3a-9f55-0d7d6f3f9d11',
  amountFen: 128_800,
  createdAt: '2026-11-22T04:05:06.000Z',
  settlesBy: null,
}

async function draw(status?: 'succeeded' | 'paying' | 'unknown' | 'failed') {
  const api = new FakeApi()
  api.on('POST /topups', () => 'lost')
  const { stores } = await startWallet({ api })
  const { attempt } = stores.topUps
  if (status === undefined) await stores.topUps.topUp({ cardId: 'c1', amountFen: 128_800 }, '907154')
  const failure = status === 'failed' ? ({ code: 'CARD_SHORT', moved: 'no', params: {} } as const) : null
  page.draw(
    <StoresContext.Provider value={stores}>
      <MoneyReceipt
        money={{ attempt, result: status ? { ...result, status, failure } : null }}
        context="topup"
        words={words}
        facts={facts}
      />
    </StoresContext.Provider>,
  )
  const shown = page.place.textContent ?? ''
  act(() => attempt.abandon())
  return { shown, key: api.sent('POST /topups')[0]?.headers['idempotency-key'] ?? '' }
}

test.each(['succeeded', 'paying', 'unknown', 'failed'] as const)('%s', async (status) => {
  const { shown } = await draw(status)
  for (const text of [words[status].title, '1,288.00', '2026-11-22 12:05:06', '沙坡尾茶铺', result.id])
    expect(shown).toContain(text)
})

test('an answer that never came: what was sent, when, and the key it can be found by', async () => {
  const { shown, key } = await draw()
  for (const text of ['nobody knows', '1,288.00', '2027-01-15 16:00:00', '沙坡尾茶铺', key])
    expect(shown).toContain(text)
})
