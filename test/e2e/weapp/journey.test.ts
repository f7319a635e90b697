import { Desk, type DeskPerson } from '../../support/desk'
import { openidOf, registerByWechat } from '../../support/hostFlows'
import { HostPhone, isDevtools } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { bindCard, chooseSource, keysOf, pay, scanCode, setPin, topUp, verifyIdentity } from '../../support/walletFlows'

/**
 * The whole way once in WeChat: the compiled package in a host, driven through miniprogram-automator, the real API, the
 * real sandbox. Steps build on each other.
 */
describe('in WeChat, from a new phone to a paid merchant', () => {
  let stack: TestStack
  let desk: Desk
  let phone: HostPhone
  let citizen: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    phone = await HostPhone.open({ urls: stack.urls, personId: await openidOf(stack.urls, citizen) })
  }, 120_000)

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  }, 30_000)

  step('is a guest at first: WeChat’s code was exchanged, and this identity has no wallet', async () => {
    await phone.see('一个钱包，付遍厦门')
    expect(await phone.sees('没有')).toBe(false)
  })

  step('registers by the phone number WeChat vouches for, without an SMS', async () => {
    await registerByWechat(phone)
    await phone.see('模拟资金')
    expect(await desk.messageIds(citizen.phone)).toEqual([])
  })

  step('proves the identity, and sees it masked ever after', async () => {
    await verifyIdentity(phone, citizen)
    expect(await phone.screenText()).not.toContain(citizen.idNumber)
  })

  step('sets a payment PIN', async () => {
    await setPin(phone)
  })

  step('binds a debit card with the bank’s own code', async () => {
    const [debitCard] = citizen.cards
    if (debitCard === undefined) throw new Error('the citizen has no card')
    await bindCard(phone, desk, debitCard)
    expect(await phone.screenText()).not.toContain(debitCard.number)
  })

  step('tops up from the card, to the fen', async () => {
    await phone.tap('充值')
    await topUp(phone, 20_010)
    await phone.see('充值成功')
    await phone.tap('完成')
    await phone.see('200.10')
    expect(await desk.debits()).toMatchObject([{ amountFen: 20_010, status: 'succeeded' }])
  })

  step('scans an order and pays it', async () => {
    const merchant = await desk.merchant('半山茶叶店')
    const order = await desk.order(merchant.id, { amountFen: 8850, subject: '铁观音 一斤' })
    await scanCode(phone, order.code)
    await phone.see('半山茶叶店')
    await phone.see('铁观音 一斤')
    await pay(phone, 8850)
    await phone.see('付款成功')
    await phone.see('132 分')
    expect(await desk.readOrder(merchant.id, order.id)).toMatchObject({ state: 'paid' })
    await phone.tap('完成')
    await phone.see('111.60')
  })

  step('pays a counter code with an amount typed in', async () => {
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
    const merchant = await desk.merchant('榕树下书店')
    const order = await desk.order(merchant.id, { amountFen: 15_900, subject: '闽南语词典' })
    await scanCode(phone, order.code)
    await phone.see('榕树下书店')
    await chooseSource(phone, '1375')
    await pay(phone, 15_900)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('99.10')
  })

  step('finds the payments in the bills, and opens one', async () => {
    await phone.openTab('账单')
    for (const name of ['月光沙茶面馆', '半山茶叶店', '榕树下书店']) await phone.see(name)
    await phone.tap('榕树下书店')
    await phone.see('订单号')
    await phone.see('闽南语词典')
    await phone.see('付款成功')
    await phone.goBack()
  })

  if (!isDevtools) {
    step('is known to the wallet when the app is opened anew on an empty phone', async () => {
      await phone.remote.ask('forgetStorage')
      await phone.coldStart()
      await phone.see('99.10')
    })
  }
})
