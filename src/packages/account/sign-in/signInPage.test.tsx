/** @jest-environment jsdom */
import { act } from 'react'
import type { Session } from '@/api/types'
import { goBack, openPages, replace } from '@/hooks/navigation'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { session, startWallet } from '../../../../test/support/fakeHost'
import SignInPage from './index'

// Goal: the way in leads to the one page of the payment, whether or not that page is still open under it.

jest.mock('@tarojs/taro', () => {
  const taro = { setNavigationBarTitle: async () => undefined, getCurrentInstance: () => ({ page: null }) }
  return { __esModule: true, default: taro, useDidShow: () => undefined, useDidHide: () => undefined }
})
jest.mock('@/hooks/navigation', () => ({ go: jest.fn(), goBack: jest.fn(), replace: jest.fn(), openPages: jest.fn() }))

const page = drawEachTest()
const code = 'https://qr.xmwallet.example/m/order.signature'

async function signInOver(pages: string[]) {
  jest.clearAllMocks()
  jest.mocked(openPages).mockReturnValue(pages as ReturnType<typeof openPages>)
  const kept = {
    ownerId: '',
    endsAtMs: Number.MAX_SAFE_INTEGER,
    subject: { text: code, amountFen: null, sourceKey: null },
  }
  const texts = new Map([['openCode', JSON.stringify({ version: 1, value: kept })]])
  const { stores } = await startWallet({ texts, isSignedIn: false })
  expect(stores.payments.isReopened).toBe(true)
  await act(async () =>
    page.draw(
      <StoresContext.Provider value={stores}>
        <SignInPage />
      </StoresContext.Provider>,
    ),
  )
  await act(() => stores.session.begin(session as Session))
}

test('a reloaded way in opens the payment in its place', async () => {
  await signInOver(['signIn'])
  expect([jest.mocked(replace).mock.calls, jest.mocked(goBack).mock.calls]).toEqual([[['payConfirm']], []])
})

test('over a reloaded payment it goes back to that', async () => {
  await signInOver(['payConfirm', 'signIn'])
  expect([jest.mocked(replace).mock.calls, jest.mocked(goBack).mock.calls]).toEqual([[], [[]]])
})
