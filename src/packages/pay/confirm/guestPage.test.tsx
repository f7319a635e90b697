/** @jest-environment jsdom */
import { act, useEffect } from 'react'
import type { Session } from '@/api/types'
import { replace, shownPage } from '@/hooks/navigation'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, session, startWallet } from '../../../../test/support/fakeHost'
import {
  orderCode as code,
  orderMerchant as merchant,
  orderPreview as preview,
  orderResolution as resolution,
} from '../../../../test/support/scannedOrder'
import PayConfirmPage from './index'

// Goal: whoever signs in on the way to a payment finds the button that pays, whichever answer comes first.

jest.mock('@tarojs/taro', () => {
  const taro = { setNavigationBarTitle: async () => undefined, getCurrentInstance: () => ({ page: null }) }
  return { __esModule: true, default: taro, useDidShow: useShown, useDidHide: () => undefined }
})
jest.mock('@/hooks/navigation', () => ({
  shownPage: jest.fn(),
  go: jest.fn(),
  replace: jest.fn(),
  showOrder: jest.fn(),
  switchTo: jest.fn(),
}))

const page = drawEachTest()
/** What the page does each time it is shown. */
const onShows = new Set<() => void>()
function useShown(onShow: () => void): void {
  useEffect(() => {
    onShows.add(onShow)
    return () => void onShows.delete(onShow)
  })
}
const comeToFront = () => {
  jest.mocked(shownPage).mockReturnValue('payConfirm')
  for (const onShow of onShows) onShow()
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

test('what was found in doubt under the way in is shown once that has left', async () => {
  const api = new FakeApi()
  api.on('POST /codes/preview', () => ({ body: preview }))
  api.on('POST /codes/resolve', () => ({ body: resolution }))
  api.on('GET /payments/by-key/key-1', () => new Promise(() => undefined))
  const order = { code, amountFen: 8_800, source: { kind: 'balance' } }
  const record = { key: 'key-1', ownerId: session.user.id, order, sentAtMs: 1_800_000_000_000, payee: merchant.name }
  const texts = new Map([['pendingPayment', JSON.stringify({ version: 1, value: record })]])
  const { stores } = await startWallet({ api, texts, isSignedIn: false })
  await stores.payments.resolve(code)
  page.draw(
    <StoresContext.Provider value={stores}>
      <PayConfirmPage />
    </StoresContext.Provider>,
  )
  jest.mocked(shownPage).mockReturnValue('signIn')
  await act(() => stores.session.begin(session as Session))
  expect(stores.payments.attempt.phase).toBe('unknown')
  expect(replace).not.toHaveBeenCalled()
  act(comeToFront)
  expect(replace).toHaveBeenCalledWith('payResult', { paymentId: undefined })
  act(() => stores.payments.attempt.abandon())
})
