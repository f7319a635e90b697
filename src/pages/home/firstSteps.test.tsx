/** @jest-environment jsdom */
import { act } from 'react'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../test/support/drawing'
import { FakeApi, session, startWallet } from '../../../test/support/fakeHost'
import { FirstStepsCard } from './FirstStepsCard'

jest.mock('@/hooks/navigation', () => ({ go: jest.fn(), showOrder: jest.fn() }))

// Goal: the way to the first payment says what is true of it, and holds nothing that a payment can do without.

const page = drawEachTest()

async function drawFor(user: object, availableFen = 0) {
  const api = new FakeApi()
  api.on('GET /balance', () => ({
    body: { availableFen, pendingFen: 0, points: 0, topUpRoom: null, asOf: '2026-11-22T04:00:00.000Z' },
  }))
  api.on('GET /bills', () => ({ body: { items: [], months: [], nextCursor: null } }))
  const known = { ...session, user: { ...session.user, ...user } }
  const texts = new Map([['session', JSON.stringify({ version: 1, value: known })]])
  const { stores } = await startWallet({ api, texts })
  page.draw(
    <StoresContext.Provider value={stores}>
      <FirstStepsCard />
    </StoresContext.Provider>,
  )
  await act(async () => void (await Promise.all([stores.balance.load(), stores.bills.loadRecent()])))
  const rows = Array.from(page.place.querySelectorAll('.first-steps__step'))
  return {
    next: stores.firstSteps.next,
    title: page.place.querySelector('.first-steps__title')?.textContent,
    openRows: rows.filter(({ className }) => !className.includes('--done')).length,
  }
}

test.each([
  ['somebody new', { accountClass: 'none', hasPin: false, cardCount: 0 }],
  ['whose identity is known', { hasPin: false, cardCount: 0 }],
  ['who has no card yet', { cardCount: 0 }],
])('%s is told as many steps as the list has open', async (_who, user) => {
  const { title, openRows } = await drawFor(user)
  expect(title).toContain(`${openRows} 步`)
})

test('with a card paying comes next, and topping up is offered beside it', async () => {
  const { next } = await drawFor({ cardCount: 1 })
  expect(next).toBe('pay')
  expect(page.place.textContent).toContain('先充值到余额')
})

test('whose balance can pay needs no card, and is not sent to top up', async () => {
  const { next } = await drawFor({ cardCount: 0 }, 5_000)
  expect(next).toBe('pay')
  expect(page.place.textContent).not.toContain('先充值到余额')
})
