import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { Desk, type DeskPerson } from '../support/desk'
import { Phone } from '../support/phone'
import { startTestStack, type TestStack } from '../support/stack'
import { stepsOn } from '../support/steps'
import { becomeCitizen, loginPassword, pay, scanCode } from '../support/walletFlows'

/** One order and several phones: whoever comes late is told who has paid it, as far as it is theirs to know. */
describe('an order that is paid already', () => {
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let second: Phone
  let stranger: Phone
  let citizen: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('huang')
    phone = await Phone.open(browser, { url: stack.urls.preview })
    await becomeCitizen(phone, desk, citizen, 10_000)
    second = await Phone.open(browser, { url: stack.urls.preview })
    stranger = await Phone.open(browser, { url: stack.urls.preview })
    await becomeCitizen(stranger, desk, await desk.person('chen'), 10_000)
  }, 240_000)

  const step = stepsOn(
    () => second,
    () => stack.logs(),
  )

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  step('a second phone of the same person is signed in', async () => {
    await second.tap('登录或注册')
    await second.tap('密码登录')
    await second.type('手机号', citizen.phone)
    await second.type('登录密码', loginPassword)
    await second.tap('我已阅读并同意')
    await second.tap('登录')
    await second.see('余额（元）')
  })

  step(
    'paid on one phone while two others stand before it: the receipt for its payer, a no for the stranger',
    async () => {
      const merchant = await desk.merchant('海风便利店')
      const { code } = await desk.order(merchant.id, { amountFen: 1280, subject: '便当' })
      for (const one of [phone, second, stranger]) {
        await scanCode(one, code)
        await one.see('便当')
      }
      await pay(phone, 1280)
      await phone.see('付款成功')

      await pay(second, 1280)
      await second.see('这笔订单您已付过')
      await second.see('没有再次扣款，下面是当时的凭证')
      await second.see('海风便利店')
      await second.see('账单号')

      await pay(stranger, 1280)
      await stranger.see('这笔订单已有别人付过')
      expect(await stranger.screenText()).not.toContain(citizen.name)
    },
  )

  step('its bill is a tap away, and says when it was paid', async () => {
    await second.tap('查看账单')
    await second.see('订单号')
  })
})
