import { Desk, type DeskMerchant, type DeskPerson } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { bindCard, pay, setPin, signUp, topUp, verifyIdentity } from '../../support/walletFlows'

const scanned = (code: string) => ({ query: { qrCode: code }, scene: '1011' })
const confirmPage = 'packages/pay/confirm/index'

/**
 * Alipay's own scanner opens the wallet with `query.qrCode`, in App.onLaunch when it was not running and in App.onShow
 * when it was (warnings 10 and 11). Steps build on each other.
 */
describe('opened by Alipay’s scanner', () => {
  let stack: TestStack
  let desk: Desk
  let phone: HostPhone
  let citizen: DeskPerson
  let tea: DeskMerchant

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    tea = await desk.merchant('半山茶叶店')
    phone = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  /** How many order pages lie on top of each other. */
  const orderPages = async () => {
    const pages = await phone.miniProgram.pageStack()
    return pages.filter(({ path }) => path === confirmPage).length
  }

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  })

  step('a scan before there is a wallet goes on after registration', async () => {
    const order = await desk.order(tea.id, { amountFen: 100, subject: '试饮' })
    await phone.coldStart(scanned(order.code))
    await phone.see('半山茶叶店')
    await phone.tap('登录并付款')
    await phone.see('登录后继续付款')
    await signUp(phone, desk, citizen)
    await phone.see('试饮')
    expect(await orderPages()).toBe(1)
  })

  step('the new citizen gets what payments need', async () => {
    await phone.coldStart()
    await phone.see('余额（元）')
    const [card] = citizen.cards
    if (card === undefined) throw new Error('the citizen has no card')
    await verifyIdentity(phone, citizen)
    await setPin(phone)
    await bindCard(phone, desk, card)
    // What was scanned before there was a wallet is still open.
    await phone.tap('回到付款')
    await phone.see('试饮')
    await phone.coldStart()
    await phone.see('余额（元）')
    await phone.tap('充值')
    await topUp(phone, 20_000)
    await phone.see('充值成功')
    await phone.tap('回到付款')
    await phone.see('试饮')
  })

  step('cold: the order is on the screen and can be paid', async () => {
    const order = await desk.order(tea.id, { amountFen: 1200, subject: '铁观音 一两' })
    await phone.coldStart(scanned(encodeURIComponent(order.code)))
    await phone.see('铁观音 一两')
    expect(await orderPages()).toBe(1)
    await pay(phone, 1200)
    await phone.see('付款成功')
    expect(await desk.readOrder(tea.id, order.id)).toMatchObject({ state: 'paid' })
    await phone.tap('完成')
    await phone.see('188.00')
  })

  step('warm: from the home page to the order', async () => {
    const order = await desk.order(tea.id, { amountFen: 800, subject: '大红袍 一泡' })
    await phone.warmStart(scanned(order.code))
    await phone.see('大红袍 一泡')
    expect(await orderPages()).toBe(1)
    await pay(phone, 800)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('180.00')
  })

  step('the same scan delivered twice is one order page, paid once', async () => {
    const order = await desk.order(tea.id, { amountFen: 500, subject: '茉莉 一泡' })
    await phone.warmStart(scanned(order.code))
    await phone.see('茉莉 一泡')
    await phone.warmStart(scanned(order.code))
    await phone.see('茉莉 一泡')
    expect(await orderPages()).toBe(1)
    await pay(phone, 500)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('175.00')
  })

  step('a new scan takes the place of the order that is open', async () => {
    const [one, two] = [
      await desk.order(tea.id, { amountFen: 300, subject: '第一单' }),
      await desk.order(tea.id, { amountFen: 400, subject: '第二单' }),
    ]
    await phone.warmStart(scanned(one.code))
    await phone.see('第一单')
    await phone.warmStart(scanned(two.code))
    await phone.see('第二单')
    expect(await phone.sees('第一单')).toBe(false)
    expect(await orderPages()).toBe(1)
  })
})
