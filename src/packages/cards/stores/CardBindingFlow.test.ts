import { startWallet } from '../../../../test/support/fakeHost'
import { CardBindingFlow } from './CardBindingFlow'

const number = '6222020000000000018'

async function bindingCard() {
  const { stores, api } = await startWallet()
  return { flow: stores.of(CardBindingFlow), api }
}

test('a card number is what is left of a paste without what groups it', async () => {
  const { flow } = await bindingCard()
  for (const text of [
    '6222 0200 0000 0000 018',
    '6222-0200-0000-0000-018\t',
    '６２２２０２０００００００００００１８',
    `\u202d${number}\u202c`,
  ]) {
    flow.setCardNumber(text)
    expect([flow.digits, flow.isNumberValid]).toEqual([number, true])
  }
})

test('a number that is too long is wrong, and never cut to one that is right', async () => {
  const { flow } = await bindingCard()
  flow.setCardNumber(`${number}7`)
  expect([flow.digits, flow.isNumberValid]).toEqual([`${number}7`, false])
  flow.confirmNumber()
  expect(flow.step).toBe('number')
})
