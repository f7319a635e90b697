import { pathOf } from '../../src/routes'
import type { Desk, DeskCard, DeskMerchant } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { becomeCitizen, chooseSource, pay, paymentPin, scanCode } from '../support/walletFlows'

/** An order above the balance is paid at a tap, and a source that fails is followed by the next. */
describe('the balance filled up on the way', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone
  let card: DeskCard
  let merchant: DeskMerchant

  beforeAll(async () => {
    ;({ desk, phone } = await open())
    merchant = await desk.merchant('海风便利店')
    const citizen = await desk.person('huang')
    card = citizen.cards[0] ?? card
    await becomeCitizen(phone, desk, citizen, 1_000)
  }, 180_000)

  const scanOrder = async (amountFen: number) => {
    const order = await desk.order(merchant.id, { amountFen, subject: '便当' })
    await scanCode(phone, order.code)
    await phone.see('便当')
    return order
  }

  step('a card that cannot fill it up moves nothing, and the order is there to be paid', async () => {
    await desk.setOutcome(card.number, { kind: 'issuerDown' })
    const order = await scanOrder(3_340)
    await phone.see('余额付 ¥10.00，差 ¥23.40 由这张卡补足')
    await phone.tap('补足并付款 ¥33.40')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('付款没有成功')
    await phone.see(/钱没有动/)
    expect(await desk.readOrder(merchant.id, order.id)).toMatchObject({ state: 'open' })
    await phone.goBack()
    await phone.see('余额（元）')
    await phone.see('10.00')
    await desk.setOutcome(card.number, { kind: 'enough' })
  })

  step('is one payment from both, and receipt and bill name each part', async () => {
    await scanOrder(3_340)
    await phone.tap('补足并付款 ¥33.40')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('付款成功')
    await phone.see(/余额 ¥10\.00 \+ .*¥23\.40/)
    await phone.tap('查看账单')
    await phone.see(/余额 ¥10\.00 \+ .*¥23\.40/)
    const debits = (await desk.debits()).filter(({ status }) => status === 'succeeded')
    expect(debits.map(({ amountFen }) => amountFen).sort()).toEqual([1_000, 2_340])
    await phone.goBack()
  })

  step('a refused card is followed by the balance, at two taps and a new PIN', async () => {
    await phone.see('余额（元）')
    await phone.page.evaluate((hash) => void location.assign(hash), `#/${pathOf('topUp')}`)
    await phone.see('从这张卡充值')
    await phone.typeAmount('50')
    await phone.tap('充值 ¥50.00')
    await phone.typePin(paymentPin)
    await phone.see('充值成功')
    await phone.tap('完成')
    await desk.setOutcome(card.number, { kind: 'issuerDown' })
    const order = await scanOrder(880)
    await chooseSource(phone, card.number.slice(-4))
    await pay(phone, 880)
    await phone.see('付款没有成功')
    await phone.tap('改用余额')
    await pay(phone, 880)
    await phone.see('付款成功')
    expect(await desk.readOrder(merchant.id, order.id)).toMatchObject({ state: 'paid' })
  })
})
