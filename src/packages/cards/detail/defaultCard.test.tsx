/** @jest-environment jsdom */
import { cardRefusals, cardStatuses } from '@wallet/rules'
import type { Card } from '@/api/types'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { startWallet } from '../../../../test/support/fakeHost'
import { DefaultCard } from './DefaultCard'
import '../texts'

// Goal: what cannot pay is not offered to go first, and does not say that it does. Method: each state a card may be in.

const page = drawEachTest()

async function draw(more: Pick<Card, 'status' | 'isDefault'>) {
  const card: Card = {
    id: 'c1',
    bankCode: 'XMB',
    bankName: '厦门银行',
    cardType: 'debit',
    lastFour: '1496',
    phoneMasked: '138****5678',
    boundAt: '2026-11-20T04:00:00.000Z',
    ...more,
  }
  const { stores } = await startWallet()
  page.draw(
    <StoresContext.Provider value={stores}>
      <DefaultCard card={card} />
    </StoresContext.Provider>,
  )
  return page.place.textContent ?? ''
}

test.each(cardStatuses)('a card that is %s', async (status) => {
  const canPay = cardRefusals[status] === null
  expect((await draw({ status, isDefault: false })).includes('设为默认卡')).toBe(canPay)
  expect((await draw({ status, isDefault: true })).includes('优先用这张卡')).toBe(canPay)
})
