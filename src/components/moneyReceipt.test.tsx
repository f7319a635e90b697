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

async function draw(status?: 'succeeded' | 'paying' | 'unknown' | 'failed', settlesBy: string | null = null) {
  const api = new FakeApi()
  api.on('POST /topups', () => 'lost')
  const { stores } = await startWallet({ api })
  const { attempt } = stores.topUps
  if (status === undefined) await stores.topUps.topUp({ cardId: 'c1', amountFen: 128_800 }, '907154')
  const failure = status === 'failed' ? ({ code: 'CARD_SHORT', moved: 'no', params: {} } as const) : null
  page.draw(
    <StoresContext.Provider value={stores}>
      <MoneyReceipt
        money={{ attempt, result: status ? { ...result, settlesBy, status, failure } : null }}
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

test('while it is open it says by when it is known, and past that moment that it is late', async () => {
  const [promised, over] = ['2999-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z']
  expect((await draw('unknown', promised)).shown).toContain('最迟 2999年1月1日 08:00 告知结果')
  for (const status of ['paying', 'unknown'] as const) {
    expect((await draw(status, over)).shown).toContain('比答应的 2020年1月1日 08:00 晚了')
    expect((await draw(status, promised)).shown).not.toContain('晚了')
  }
  expect((await draw('succeeded', over)).shown).not.toContain('晚了')
})

test('an answer that never came: what was sent, when, and the key it can be found by', async () => {
  const { shown, key } = await draw()
  for (const text of ['nobody knows', '1,288.00', '2027-01-15 16:00:00', '沙坡尾茶铺', key])
    expect(shown).toContain(text)
})
