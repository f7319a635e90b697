import { CodeReader } from '../support/codeReader'
import type { Desk, DeskMerchant, DeskPerson } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { becomeCitizen, paymentPin } from '../support/walletFlows'

/** A payment code is shown, read off the screen by a decoder nobody here wrote, and charged by a merchant. */
describe('a payment code', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let desk: Desk
  let phone: Phone
  let reader: CodeReader
  let citizen: DeskPerson
  let merchant: DeskMerchant

  beforeAll(async () => {
    ;({ stack, desk, phone } = await open())
    reader = new CodeReader(phone.page)
    citizen = await desk.person('chen')
    merchant = await desk.merchant('海风便利店')
    await becomeCitizen(phone, desk, citizen, 20_000)
  }, 240_000)

  const openCode = async () => {
    await phone.page.goto(`${stack.urls.preview}#/packages/paycode/payment-code/index`)
    await phone.page.reload()
  }
  const shown = (name: string) => phone.view.locator(`.code-picture__${name}`).filter({ visible: true })
  /** After two codes used within a minute there is none for up to 33 seconds, as the page says with a countdown. */
  const seeCode = () => shown('qr').waitFor({ timeout: 45_000 })
  /** Both pictures say the same; a code that is refreshed between the two looks is looked at again. */
  const readCode = async (): Promise<string> => {
    await seeCode()
    const [before, bars, after] = [
      await reader.read(shown('qr'), 'qr'),
      await reader.read(shown('bars'), 'bars'),
      await reader.read(shown('qr'), 'qr'),
    ]
    if (before !== after) return readCode()
    expect(before).toMatch(/^81\d{17}$/)
    expect(bars).toBe(before)
    return before
  }
  const charge = async (amountFen: number) =>
    desk.charge(merchant.id, { code: await readCode(), amountFen, subject: '便当' })

  step('is turned on with the PIN, and says from what it pays before it is shown to anybody', async () => {
    await openCode()
    await phone.see('在这台手机上开启付款码')
    await phone.tap('开启付款码')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('向收银员出示，由商家扫码收款')
    await phone.see(/优先用.*余额.*付款/)
    await phone.see(/1,000\.00 以内免密/)
  })

  step('is read off the screen in light, dark and the largest type; its digits are shown on purpose only', async () => {
    await readCode()
    await phone.page.emulateMedia({ colorScheme: 'dark' })
    await readCode()
    await phone.page.emulateMedia({ colorScheme: 'light' })
    await phone.view
      .locator('.screen')
      .filter({ visible: true })
      .evaluate((screen) => screen.classList.add('text-elder'))
    const digits = await readCode()
    expect((await phone.screenText()).replace(/\s/g, '')).not.toContain(digits)
    await phone.tap('查看付款码数字')
    await phone.see(/都是诈骗/)
    await phone.tap('显示')
    // Another code from then on, which asks for the PIN; hidden again it is one that nobody has read off the screen.
    const revealed = await readCode()
    expect(revealed).not.toBe(digits)
    await phone.see('数字已显示，用这个码付款要在这里输支付密码')
    await phone.view.locator('.code-face__digits').filter({ visible: true }).click()
    await phone.see('查看付款码数字')
    expect(await readCode()).not.toBe(revealed)
  })

  step('is charged at once, without a PIN, and the phone shows what was paid', async () => {
    expect(await charge(880)).toMatchObject({ status: 'succeeded' })
    await phone.see('付款成功')
    await phone.see('海风便利店')
    await phone.see('8.80')
  })

  step('works without a network, and again by a code that nobody has used', async () => {
    await openCode()
    await seeCode()
    await phone.goOffline()
    await phone.see(/现在没有网络，付款码照样能用/)
    expect(await charge(1_280)).toMatchObject({ status: 'succeeded' })
    await phone.goOnline()
    await phone.see('付款成功')
    await phone.see('12.80')
  })

  step('above the rule it waits for the PIN, and the merchant sees it wait', async () => {
    await openCode()
    await seeCode()
    const waiting = await charge(120_000)
    expect(waiting).toMatchObject({ status: 'waiting' })
    await phone.see('请确认付款')
    await phone.tap('付款 ¥1,200.00')
    await phone.see('输入支付密码')
    await phone.typePin(paymentPin)
    await phone.see('付款成功')
    expect(await desk.readCharge(merchant.id, waiting)).toMatchObject({ status: 'succeeded' })
  })

  step('a merchant that takes it back leaves a new code and the reason', async () => {
    await openCode()
    await seeCode()
    const waiting = await charge(120_000)
    await phone.see('请确认付款')
    await desk.reverseCharge(merchant.id, waiting)
    await phone.see('商家取消了这笔收款')
    await seeCode()
  })

  step('and so does whoever lets the 30 seconds pass', async () => {
    const waiting = await charge(120_000)
    await phone.see('请确认付款')
    await phone.see(/没有在 30 秒内确认/)
    expect(await desk.readCharge(merchant.id, waiting)).toMatchObject({ status: 'failed' })
  })
})
