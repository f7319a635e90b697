/** @jest-environment jsdom */

import { act } from 'react'
import { TypedAmount } from '@/components/TypedAmount'
import { StoresContext } from '@/hooks/useStores'
import { useTypedAmount } from '@/hooks/useTypedAmount'
import { CardsStore } from '@/stores/CardsStore'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, startWallet } from '../../../../test/support/fakeHost'
import { TopUpAmount } from './TopUpAmount'
import { TopUpCard } from './TopUpCard'
import { TopUpRoom } from './TopUpRoom'
import '../texts'

// Goal: what the server will refuse is said while the amount and the card are chosen, not after the PIN.

jest.mock('@/hooks/navigation', () => ({ go: jest.fn(), switchTo: jest.fn(), showOrder: jest.fn() }))

const page = drawEachTest()
const balance = { availableFen: 12_000, pendingFen: 0, points: 0, asOf: '2026-11-22T04:00:00.000Z' }
const card = (id: string, more: object = {}) => ({
  id,
  bankCode: 'XMB',
  bankName: '厦门银行',
  cardType: 'debit',
  lastFour: id.repeat(4),
  phoneMasked: '138****5678',
  isDefault: false,
  status: 'active',
  boundAt: '2026-11-20T04:00:00.000Z',
  ...more,
})

function AmountForm() {
  const { text, amountFen, fill } = useTypedAmount()
  return (
    <>
      <TypedAmount text={text} />
      <TopUpAmount amountFen={amountFen} />
      <TopUpRoom onFill={fill} />
    </>
  )
}

async function drawAmount(topUpRoom: { leftFen: number; cap: string } | null) {
  const api = new FakeApi()
  api.on('GET /balance', () => ({ body: { ...balance, topUpRoom } }))
  const { stores } = await startWallet({ api })
  page.draw(
    <StoresContext.Provider value={stores}>
      <AmountForm />
    </StoresContext.Provider>,
  )
  const before = page.place.textContent
  await act(async () => void (await stores.balance.load()))
  return before
}

test('what goes now is what the account says: no figure before its answer, all of it in one tap after', async () => {
  const before = await drawAmount({ leftFen: 88_050, cap: 'class' })
  expect(before).not.toMatch(/¥\d|\d,\d/)
  expect(page.place.textContent).toContain('现在最多可充 ¥880.50')
  const all = Array.from(page.place.querySelectorAll('div')).find(({ textContent }) => textContent === '全部')
  act(() => all?.click())
  expect(page.place.querySelector('.typed-amount')?.getAttribute('aria-label')).toBe('¥880.50')
})

test('where nothing goes any more that is said before an amount is typed', async () => {
  await drawAmount({ leftFen: 0, cap: 'day' })
  expect(page.place.textContent).toContain('超出今天的充值额度')
  expect(page.place.textContent).toContain('明天再充')
  expect(page.place.textContent).not.toMatch(/全部|¥0\.00/)
})

test('who has no verified identity is promised no amount', async () => {
  await drawAmount(null)
  expect(page.place.textContent).not.toContain('现在最多可充')
})

test('a card that has expired is not the one to start with, and says why beside those that can', async () => {
  const api = new FakeApi()
  const items = [
    card('1', { isDefault: true, status: 'expired' }),
    card('2', { cardType: 'credit' }),
    card('3', { status: 'restricted' }),
  ]
  api.on('GET /cards', () => ({ body: { items } }))
  const { stores } = await startWallet({ api })
  await stores.of(CardsStore).load()
  expect(stores.of(CardsStore).topUpCard?.id).toBe('3')
  const { topUpCard } = stores.of(CardsStore)
  page.draw(
    <StoresContext.Provider value={stores}>
      {topUpCard && <TopUpCard card={topUpCard} onChoose={() => undefined} />}
    </StoresContext.Provider>,
  )
  act(() => page.place.querySelector<HTMLElement>('[role="button"]')?.click())
  const rows = Array.from(page.place.querySelectorAll('.source-row'), ({ textContent, className }) => [
    textContent,
    className.includes('source-row--off'),
  ])
  expect(rows).toEqual([
    [expect.stringContaining('已过期'), true],
    [expect.stringContaining('信用卡不能充值'), true],
    [expect.stringContaining('以银行答复为准'), false],
  ])
})

test('with no other card the expired one is shown with its reason', async () => {
  const api = new FakeApi()
  api.on('GET /cards', () => ({ body: { items: [card('1', { status: 'expired' })] } }))
  const { stores } = await startWallet({ api })
  await stores.of(CardsStore).load()
  const [only] = stores.of(CardsStore).items
  expect(stores.of(CardsStore).topUpCard).toBe(only)
  page.draw(
    <StoresContext.Provider value={stores}>
      {only && <TopUpCard card={only} onChoose={() => undefined} />}
    </StoresContext.Provider>,
  )
  expect(page.place.textContent).toContain('已过期')
})
