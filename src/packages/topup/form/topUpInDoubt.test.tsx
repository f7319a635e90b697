/** @jest-environment jsdom */
import { act } from 'react'
import { replace } from '@/hooks/navigation'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, session, startWallet } from '../../../../test/support/fakeHost'
import TopUpPage from './index'

// Goal: a top-up in doubt comes before another one, also when it is found after the page was drawn, as after a reload.

jest.mock('@tarojs/taro', () => {
  const taro = { setNavigationBarTitle: async () => undefined, getCurrentInstance: () => ({ page: null }) }
  return { __esModule: true, default: taro, useDidShow: () => undefined, useDidHide: () => undefined }
})
jest.mock('@/hooks/navigation', () => ({ go: jest.fn(), replace: jest.fn(), showOrder: jest.fn() }))

const page = drawEachTest()

test('found late, its result takes the place of the form', async () => {
  const api = new FakeApi()
  api.on('GET /topups/by-key/key-1', () => new Promise(() => undefined))
  const texts = new Map<string, string>()
  const { stores } = await startWallet({ api, texts })
  page.draw(
    <StoresContext.Provider value={stores}>
      <TopUpPage />
    </StoresContext.Provider>,
  )
  const order = { cardId: 'c1', amountFen: 10_000 }
  const record = { key: 'key-1', ownerId: session.user.id, order, sentAtMs: 1_800_000_000_000, payee: null }
  texts.set('pendingTopUp', JSON.stringify({ version: 1, value: record }))
  await act(async () => void (await stores.topUps.attempt.recover()))
  expect(replace).toHaveBeenCalledWith('topUpResult', { topUpId: undefined })
  act(() => stores.topUps.attempt.abandon())
})
