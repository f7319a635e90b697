import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { Desk } from '../support/desk'
import { Phone } from '../support/phone'
import { startTestStack, type TestStack } from '../support/stack'
import { stepsOn } from '../support/steps'
import { becomeCitizen, pay } from '../support/walletFlows'

/**
 * The way a person tries the wallet: one page, the desk, with the phone in it. The code goes from the cash desk to the
 * phone by a button, as it would by a camera, and the cash desk learns by itself that it was paid.
 */
describe('the desk and the phone beside it', () => {
  let stack: TestStack
  let browser: Browser
  let page: Page
  let phone: Phone

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' })
    context.setDefaultTimeout(15_000)
    page = await context.newPage()
    await page.goto(stack.urls.desk)
    phone = await Phone.inFrame(page, 'iframe')
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  step('the sign on the counter, with what can be done with it, is seen without scrolling', async () => {
    const sign = page.locator('#merchants .till', { hasText: '台卡' })
    await sign.locator('.code-actions').waitFor()
    const bottoms = await sign
      .locator('.qr-face, .code-actions')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().bottom))
    expect(bottoms).toHaveLength(2)
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(720)
  })

  step('sent to a phone on which nobody is signed in, it shows who gets paid', async () => {
    await page.locator('#merchants .till', { hasText: '台卡' }).getByText('送到手机').click()
    await phone.see('月光沙茶面馆')
    await phone.see('登录并付款')
    await phone.goBack()
    await phone.see('一个钱包，付遍厦门')
  })

  step('a citizen joins on the phone in the frame, with the codes the inbox shows', async () => {
    const desk = new Desk(stack.urls.desk)
    const citizen = await desk.person('ouyang')
    await becomeCitizen(phone, desk, citizen, 5_000)
    const code = await desk.nextCode(citizen.phone)
    const message = page.locator('#inbox .message-code', { hasText: code }).first()
    await message.waitFor()
    const chosen = page.getByLabel('谁的短信 Whose messages')
    await chosen.selectOption({ label: '陈思明' })
    await message.waitFor({ state: 'hidden' })
    await page.getByText('还没有短信').waitFor()
    await chosen.selectOption({ label: citizen.name })
    await message.waitFor()
  })

  step('an order rung up at the cash desk is handed to the phone, paid, and turns to paid by itself', async () => {
    const till = page.locator('#merchants')
    await till.getByLabel('商家 Merchant').selectOption({ label: '月光沙茶面馆 · 餐饮' })
    await till.getByLabel('金额（元）Amount in yuan').fill('18.80')
    await till.getByText('生成收款码').click()
    await till.getByText('¥18.80').first().waitFor()
    // With no scanner open: the phone goes to the payment by itself.
    await till.getByText('送到手机').first().click()
    await phone.see('月光沙茶面馆')
    await pay(phone, 1880)
    await phone.see('付款成功')
    await till
      .getByText(/已收款|已支付|付款成功/)
      .first()
      .waitFor()
    await phone.tap('完成')
    await phone.see('31.20')
  })

  step('the sign on the counter is scanned by looking at its picture', async () => {
    await phone.tap('扫一扫')
    const sign = page.locator('#merchants .till', { hasText: '台卡' }).locator('.qr-face')
    const picture = await sign.screenshot()
    const chooser = phone.view.locator('.scan-sheet__file')
    await chooser.setInputFiles({ name: 'sign.png', mimeType: 'image/png', buffer: picture })
    await phone.see('月光沙茶面馆')
    await phone.typeAmount('5')
    await pay(phone, 500)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('26.20')
  })
})
