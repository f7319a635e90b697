import { pathOf } from '../../src/routes'
import type { Desk, DeskCard, DeskMerchant, DeskOrder } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { becomeCitizen, chooseSource, pay, paymentPin, scanCode } from '../support/walletFlows'

/** Money that leaves the wallet for a card, and money that a merchant gives back, as a citizen sees both. */
describe('payouts', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone
  let card: DeskCard
  let merchant: DeskMerchant
  let order: DeskOrder

  beforeAll(async () => {
    ;({ desk, phone } = await open())
    merchant = await desk.merchant('海风便利店')
    const citizen = await desk.person('huang')
    card = citizen.cards[0] ?? card
    await becomeCitizen(phone, desk, citizen, 60_000)
  }, 180_000)

  const openPage = (address: string) => phone.page.evaluate((hash) => void location.assign(hash), `#/${address}`)

  step('says fee and arrival before the PIN, sends all of it, and the bill says what arrived', async () => {
    await openPage(pathOf('withdrawal'))
    await phone.see('本月免费额度还剩 ¥1,000.00')
    await phone.see('现在最多可提 ¥600.00')
    await phone.see('到账时间')
    await phone.typeAmount('601')
    await phone.see('余额不够付提现金额和手续费，还差 ¥1.00')
    await phone.tap('全部提现')
    await phone.tap('提现 ¥600.00')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('提现成功')
    await phone.tap('完成')
    await phone.tap('提现')
    await phone.see('到账金额')
    await phone.see('已转到银行卡')
    await phone.goBack()
  })

  step('a bank that refuses gives the money back at once, and says so', async () => {
    await phone.see('余额（元）')
    await openPage(pathOf('topUp'))
    await phone.see('从这张卡充值')
    await phone.typeAmount('300')
    await phone.tap('充值 ¥300.00')
    await phone.typePin(paymentPin)
    await phone.see('充值成功')
    await phone.tap('完成')
    await desk.setOutcome(card.number, { kind: 'issuerDown' })
    await openPage(pathOf('withdrawal'))
    await phone.see('现在最多可提 ¥300.00')
    await phone.typeAmount('100')
    await phone.tap('提现 ¥100.00')
    await phone.typePin(paymentPin)
    await phone.see('提现没有成功')
    await phone.see('钱没有动')
    await desk.setOutcome(card.number, { kind: 'enough' })
    await phone.tap('再提一笔')
    await phone.see('现在最多可提 ¥300.00')
    await openPage(pathOf('home'))
  })

  step('a payment that is given back in two parts says both on its bill', async () => {
    await phone.see('余额（元）')
    order = await desk.order(merchant.id, { amountFen: 8_800, subject: '便当' })
    await scanCode(phone, order.code)
    await phone.see('便当')
    await chooseSource(phone, '余额')
    await pay(phone, 8_800)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('212.00')
    await phone.settle()
    await desk.refund(merchant.id, order.id, 3_000)
    await phone.tap('海风便利店')
    await phone.see('已退款 ¥30.00，实付 ¥58.00')
    await phone.see('¥30.00 退回余额')
    await phone.goBack()
    await desk.refund(merchant.id, order.id, 5_800)
    await phone.openTab('账单')
    await phone.tap('海风便利店')
    await phone.see('已退款 ¥88.00，实付 ¥0.00')
    await phone.see('¥58.00 退回余额')
  })
})
