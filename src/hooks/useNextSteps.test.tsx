/** @jest-environment jsdom */
import { clientErrorCodes, errorCodes } from '@wallet/rules'
import { NextSteps } from '@/components/NextSteps'
import type { Failure } from '@/i18n'
import { drawEachTest } from '../../test/support/drawing'
import { startWallet } from '../../test/support/fakeHost'
import { go, switchTo } from './navigation'
import { useNextSteps } from './useNextSteps'
import { StoresContext } from './useStores'

// Goal: what the table of failures names is what a tap does; nothing pays again while the first may have paid.

jest.mock('./navigation', () => ({ go: jest.fn(), switchTo: jest.fn(), showOrder: jest.fn() }))

const page = drawEachTest()

function Ways({ failure, payAgain }: { failure: Failure; payAgain: () => void }) {
  return <NextSteps ways={useNextSteps()(failure, { otherSource: payAgain, retry: payAgain })} />
}

async function draw(failure: Failure) {
  const payAgain = jest.fn()
  const { stores } = await startWallet()
  page.draw(
    <StoresContext.Provider value={stores}>
      <Ways failure={failure} payAgain={payAgain} />
    </StoresContext.Provider>,
  )
  const buttons = Array.from(page.place.querySelectorAll<HTMLElement>('.primary-button'))
  return { payAgain, buttons, texts: buttons.map(({ textContent }) => textContent) }
}

test('a failure offers what cures it, and one quiet other', async () => {
  const { buttons, texts, payAgain } = await draw({ code: 'BALANCE_SHORT' })
  expect(texts).toEqual(['去充值', '换付款方式'])
  expect(buttons.map(({ className }) => /primary-button--(\w+)/.exec(className)?.[1])).toEqual(['primary', 'text'])
  buttons[0]?.click()
  expect(go).toHaveBeenCalledWith('topUp')
  buttons[1]?.click()
  expect(payAgain).toHaveBeenCalledTimes(1)
})

test.each([...errorCodes, ...clientErrorCodes])('%s in doubt leads to the bills and nowhere else', async (code) => {
  const { buttons, payAgain } = await draw({ code, moved: 'unknown' })
  expect(buttons).toHaveLength(1)
  buttons[0]?.click()
  expect(switchTo).toHaveBeenCalledWith('bills')
  expect(payAgain).not.toHaveBeenCalled()
})
