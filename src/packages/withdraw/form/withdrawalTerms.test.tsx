/** @jest-environment jsdom */

import { act } from 'react'
import { StoresContext } from '@/hooks/useStores'
import { WithdrawalStore } from '@/stores/WithdrawalStore'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, startWallet } from '../../../../test/support/fakeHost'
import { WithdrawalTerms } from './WithdrawalTerms'
import '../texts'

// Goal: what a withdrawal costs, when it arrives and why it will be refused is said while the amount is typed, as the server
// will reckon it, before the PIN.

jest.mock('@/hooks/navigation', () => ({ go: jest.fn(), switchTo: jest.fn(), showOrder: jest.fn() }))

const page = drawEachTest()
const quote = {
  availableFen: 200_000,
  freeLeftFen: 100_000,
  mostFen: 199_900,
  room: { leftFen: 1_000_000, cap: 'transaction' },
  arrivesBy: '2026-11-22T06:00:00.000Z',
}

async function drawTerms(amountFen: number | null, more: object = {}) {
  const api = new FakeApi()
  api.on('GET /withdrawals/quote', () => ({ body: { ...quote, ...more } }))
  const { stores } = await startWallet({ api })
  page.draw(
    <StoresContext.Provider value={stores}>
      <WithdrawalTerms amountFen={amountFen} />
    </StoresContext.Provider>,
  )
  const before = page.place.textContent
  await act(async () => void (await stores.of(WithdrawalStore).loadQuote()))
  return { before, after: page.place.textContent ?? '', store: stores.of(WithdrawalStore) }
}

test('no figure before the server has said one; then what is there, the fee, and by when it arrives', async () => {
  const { before, after } = await drawTerms(null)
  expect(before).toBe('')
  expect(after).toContain('2,000.00')
  expect(after).toMatch(/手续费.*免费/)
  expect(after).toContain('本月免费额度还剩 ¥1,000.00')
  expect(after).toContain('最迟')
})

test('beyond the free quota the fee is told, rounded up and never below the least', async () => {
  expect((await drawTerms(100_001)).after).toContain('¥0.10')
  expect((await drawTerms(150_001)).after).toContain('¥0.51')
  expect((await drawTerms(100, { freeLeftFen: 0 })).after).toContain('本月免费额度已用完')
})

test('what does not fit is refused while it is typed: by the balance with the fee, or by the cap', async () => {
  const { after, store } = await drawTerms(199_901)
  expect(after).toContain('余额不够付提现金额和手续费，还差 ¥0.01')
  expect(store.refusalOf(199_900)).toBeNull()
  const capped = await drawTerms(60_000, { mostFen: 50_000, room: { leftFen: 50_000, cap: 'day' } })
  expect(capped.after).toContain('超出提现额度，现在最多还可提 ¥500.00')
})

test('above both the cap and the balance, the one is named that leaves less: that amount then goes', async () => {
  const both = { mostFen: 199_900, room: { leftFen: 1_000_000, cap: 'transaction' } }
  const { after, store } = await drawTerms(1_200_000, both)
  expect(after).toContain('余额不够付提现金额和手续费')
  expect(store.refusalOf(both.mostFen)).toBeNull()
  const capped = await drawTerms(1_200_000, { mostFen: 50_000, room: { leftFen: 50_000, cap: 'day' } })
  expect(capped.after).toContain('现在最多还可提 ¥500.00')
  expect(capped.store.refusalOf(50_000)).toBeNull()
})
