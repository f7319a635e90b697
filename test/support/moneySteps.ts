import type { Desk, DeskPerson } from './desk'
import type { PhoneDriver } from './phoneDriver'
import type { stepsOn } from './steps'
import { bindCard, chooseSource, keysOf, pay, paymentPin, scanCode, setPin, topUp, verifyIdentity } from './walletFlows'

export interface JourneyWorld {
  readonly phone: PhoneDriver
  readonly desk: Desk
  readonly citizen: DeskPerson
}

/**
 * The steps from a new wallet to the bills of three payments, the same on every host: from home, after registering, to
 * the list of bills. 99.10 yuan are left.
 */
export function moneySteps(step: ReturnType<typeof stepsOn>, world: () => JourneyWorld): void {
  step('proves the identity, and sees it masked ever after', async () => {
    const { citizen, phone } = world()
    await verifyIdentity(phone, citizen)
    expect(await phone.screenText()).not.toContain(citizen.idNumber)
  })

  step('sets a payment PIN', async () => {
    const { phone } = world()
    await setPin(phone)
  })

  step('binds a debit card with the bank’s own code', async () => {
    const { citizen, desk, phone } = world()
    const [debitCard] = citizen.cards
    if (debitCard === undefined) throw new Error('the citizen has no card')
    await bindCard(phone, desk, debitCard)
    expect(await phone.screenText()).not.toContain(debitCard.number)
  })

  step('tops up from the card, to the fen', async () => {
    const { desk, phone } = world()
    await phone.tap('充值')
    await topUp(phone, 20_010)
    await phone.see('充值成功')
    await phone.tap('完成')
    await phone.see('200.10')
    expect(await desk.debits()).toMatchObject([{ amountFen: 20_010, status: 'succeeded' }])
  })

  step('scans an order and pays it', async () => {
    const { desk, phone } = world()
    const merchant = await desk.merchant('半山茶叶店')
    const order = await desk.order(merchant.id, { amountFen: 8850, subject: '铁观音 一斤' })
    await scanCode(phone, order.code)
    await phone.see('半山茶叶店')
    await phone.see('铁观音 一斤')
    await pay(phone, 8850)
    await phone.see('付款成功')
    await phone.see('132 积分')
    expect(await desk.readOrder(merchant.id, order.id)).toMatchObject({ state: 'paid' })
    await phone.tap('完成')
    await phone.see('111.60')
  })

  step('pays a counter code with an amount typed in', async () => {
    const { desk, phone } = world()
    const { staticCode } = await desk.merchant('月光沙茶面馆')
    await scanCode(phone, staticCode ?? '')
    await phone.see('月光沙茶面馆')
    await phone.typeAmount(keysOf(1250))
    await pay(phone, 1250)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('99.10')
  })

  step('pays straight from the card', async () => {
    const { desk, phone } = world()
    const merchant = await desk.merchant('榕树下书店')
    const order = await desk.order(merchant.id, { amountFen: 15_900, subject: '闽南语词典' })
    await scanCode(phone, order.code)
    await phone.see('榕树下书店')
    await chooseSource(phone, '1375')
    await pay(phone, 15_900)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('99.10')
    expect((await desk.debits()).map(({ amountFen }) => amountFen).sort()).toEqual([15_900, 20_010])
  })

  step('finds the payments in the bills, and opens one', async () => {
    const { phone } = world()
    await phone.openTab('账单')
    for (const name of ['月光沙茶面馆', '半山茶叶店', '榕树下书店']) await phone.see(name)
    await phone.tap('榕树下书店')
    await phone.see('订单号')
    await phone.see('闽南语词典')
    await phone.see('付款成功')
    await phone.goBack()
  })

  step('fills the balance up from the card in one payment, and gets both parts back', async () => {
    const { desk, phone } = world()
    const merchant = await desk.merchant('榕树下书店')
    const order = await desk.order(merchant.id, { amountFen: 10_910, subject: '鼓浪屿地图' })
    await phone.openTab('首页')
    await scanCode(phone, order.code)
    await phone.see('鼓浪屿地图')
    await phone.tap('补足并付款 ¥109.10')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('付款成功')
    expect(await desk.readOrder(merchant.id, order.id)).toMatchObject({ state: 'paid' })
    expect((await desk.debits()).map(({ amountFen }) => amountFen)).toContain(1_000)
    await desk.refund(merchant.id, order.id, 10_910)
    await phone.tap('完成')
    await phone.see('99.10')
    await phone.openTab('账单')
    await phone.see('榕树下书店')
  })
}
