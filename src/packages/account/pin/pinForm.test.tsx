/** @jest-environment jsdom */
import { act } from 'react'
import { StoresContext } from '@/hooks/useStores'
import { drawEachTest } from '../../../../test/support/drawing'
import { FakeApi, problem, startWallet, user } from '../../../../test/support/fakeHost'
import { PinForm } from './PinForm'
import '../texts'

// Goal: a PIN that will be refused is refused at its sixth digit, not after twelve. Method: type on the page's own keys.

const page = drawEachTest()

async function drawForm(answer: Parameters<FakeApi['on']>[1]) {
  const api = new FakeApi()
  api.on('POST /pin/check', answer)
  api.on('PUT /pin', () => ({ body: { ...user, hasPin: true } }))
  const { stores } = await startWallet({ api })
  page.draw(
    <StoresContext.Provider value={stores}>
      <PinForm />
    </StoresContext.Provider>,
  )
  return { api, shown: () => page.place.textContent ?? '' }
}

async function type(pin: string) {
  for (const digit of pin) act(() => page.place.querySelector<HTMLElement>(`[aria-label="数字 ${digit}"]`)?.click())
  await act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  })
}

test('a birthday is refused at its sixth digit, and the first entry is asked for anew', async () => {
  const { api, shown } = await drawForm(() => problem(400, 'PIN_PERSONAL'))
  await type('900307')
  expect(shown()).toContain('支付密码里有您的生日或手机号')
  expect(shown()).not.toContain('再输一次')
  expect(api.sent('PUT /pin')).toHaveLength(0)
})

test('a thumb that goes on while the first is asked about has set it, and a refused one starts with no digit', async () => {
  const { api } = await drawForm(() => ({ status: 204 }))
  await type('907154907154')
  expect(api.sent('PUT /pin')).toHaveLength(1)
  const refused = await drawForm(() => problem(400, 'PIN_PERSONAL'))
  await type('900307900')
  expect(refused.shown()).toContain('支付密码里有您的生日或手机号')
  expect(page.place.querySelectorAll('.pin-pad__dot--filled')).toHaveLength(0)
})

test('a run is refused without asking anybody', async () => {
  const { api, shown } = await drawForm(() => ({ status: 204 }))
  await type('123456')
  expect(shown()).toContain('太简单')
  expect(api.sent('POST /pin/check')).toHaveLength(0)
})

test('one that may be set is asked about once, typed again and set', async () => {
  const { api, shown } = await drawForm(() => ({ status: 204 }))
  await type('907154')
  expect([api.sent('POST /pin/check').length, api.sent('PUT /pin').length]).toEqual([1, 0])
  const asksAgain = shown()
  await type('907154')
  expect([api.sent('POST /pin/check').length, api.sent('PUT /pin').length]).toEqual([1, 1])
  expect(asksAgain).toContain('再输一次')
})
