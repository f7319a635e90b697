import { chooseSource, pay, paymentPin, scanCode } from '../walletFlows'
import { type FailureCase, failureCase } from './failureCase'
import { type FailureWorld, order, payAndGoHome } from './failureWorld'

/** What the first card plays meanwhile. */
async function payByCard(world: FailureWorld, kind: string, card = world.cards[0]): Promise<void> {
  await world.desk.setOutcome(card.number, { kind })
  const { code } = await order(world)
  await scanCode(world.phone, code)
  await chooseSource(world.phone, card.number.slice(-4))
  await pay(world.phone, 100)
  await world.phone.see('付款没有成功')
}

/** The other sources are there to choose from: the balance pays the same order. */
async function payFromBalance({ phone, desk, cards }: FailureWorld): Promise<void> {
  await phone.tapSource('余额')
  await payAndGoHome(phone)
  await desk.setOutcome(cards[0].number, { kind: 'enough' })
}

/** What a bank refuses a debit for. The other cards are spent here: one that was lost or has expired stays so. */
export const cardFailures: readonly FailureCase[] = [
  failureCase('CARD_SHORT', {
    context: 'pay',
    how: 'a card with 19.90 yuan is to pay 50',
    step: 'otherSource',
    async meet(world) {
      const { code } = await order(world, 5_000)
      await scanCode(world.phone, code)
      await chooseSource(world.phone, world.cards[1].number.slice(-4))
      await pay(world.phone, 5_000)
      await world.phone.see('付款没有成功')
    },
    async recover({ phone }) {
      await phone.tapSource('余额')
      await payAndGoHome(phone, 5_000)
    },
  }),
  failureCase('CARD_RESTRICTED', {
    context: 'pay',
    how: 'the bank has restricted the card',
    step: 'otherSource',
    meet: (world) => payByCard(world, 'restricted'),
    recover: payFromBalance,
  }),
  failureCase('ISSUER_DOWN', {
    context: 'pay',
    how: 'the bank is out of order',
    step: 'otherSource',
    meet: (world) => payByCard(world, 'issuerDown'),
    recover: payFromBalance,
  }),
  failureCase('CARD_LOST', {
    context: 'pay',
    how: 'the card was reported lost',
    step: 'otherSource',
    meet: (world) => payByCard(world, 'lost', world.cards[1]),
    recover: payFromBalance,
  }),
  failureCase('CARD_EXPIRED', {
    context: 'pay',
    how: 'the card has expired',
    step: 'otherSource',
    meet: (world) => payByCard(world, 'expired', world.cards[2]),
    recover: payFromBalance,
  }),
]

/** The end of the first card. */
export const unboundCardFailures: readonly FailureCase[] = [
  failureCase('CARD_NOT_FOUND', {
    context: 'pay',
    how: 'the card is unbound on another phone while it is chosen on this one',
    step: 'otherSource',
    async meet(world) {
      const { phone, twin, cards } = world
      const { code } = await order(world)
      await scanCode(phone, code)
      await chooseSource(phone, cards[0].number.slice(-4))
      await twin.tap('银行卡')
      await twin.view
        .locator('.bank-card', { hasText: cards[0].number.slice(-4) })
        .filter({ visible: true })
        .click()
      await twin.tap('解绑')
      await twin.typePin(paymentPin)
      await twin.see('添加银行卡')
      await twin.goBack()
      await pay(phone, 100)
    },
    recover: payFromBalance,
  }),
]
