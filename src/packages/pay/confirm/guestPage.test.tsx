/** @jest-environment jsdom */
import { act } from 'react'
import type { Session } from '@/api/types'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, session, startWallet } from '../../../../test/support/fakeHost'
import PayConfirmPage from './index'

// Goal: whoever signs in on the way to a payment finds the button that pays, whichever answer comes first.

jest.mock('@tarojs/taro', () => {
  const taro = { setNavigationBarTitle: async () => undefined, getCurrentInstance: () => ({ page: null }) }
  return { __esModule: true, default: taro, useDidShow: () => undefined, useDidHide: () => undefined }
})
jest.mock('@/hooks/navigation', () => ({
  go: jest.fn(),
  replace: jest.fn(),
  showOrder: jest.fn(),
  switchTo: jest.fn(),
}))

const page = drawEachTest()
const code = 'https://qr.xmwallet.example/m/order.signature'
const merchant = { id: 'm1', name: '茶铺', category: '', address: '', pointsRateBasisPoints: 100 }
const preview = { kind: 'dynamic', merchant, amountFen: 8_800, expiresAt: '2027-01-15T08:10:00.000Z' }
const balance = { kind: 'balance', card: null, availableFen: 9_000, boundBy: 'BALANCE_SHORT', caps: [], usable: true }
const resolution = {
  ...preview,
  orderId: 'o1',
  subject: '铁观音',
  paidPaymentId: null,
  sources: [{ ...balance, reason: null }],
}

test('a guest’s answer that comes after signing in does not stay without a way to pay', async () => {
  const api = new FakeApi()
  let answer: () => void = () => undefined
  api.on('POST /codes/preview', () => new Promise((resolve) => (answer = () => resolve({ body: preview }))))
  api.on('POST /codes/resolve', () => ({ body: resolution }))
  const { stores } = await startWallet({ api, isSignedIn: false })
  void stores.payments.resolve(code)
  page.draw(
    <StoresContext.Provider value={stores}>
      <PayConfirmPage />
    </StoresContext.Provider>,
  )
  await act(() => stores.session.begin(session as Session))
  await act(async () => answer())
  expect(page.place.textContent).toContain('¥88.00')
  expect(page.place.querySelector('.primary-button--primary')?.textContent).toContain('88.00')
})
