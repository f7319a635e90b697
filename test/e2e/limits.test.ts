import type { Desk, DeskMerchant } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { becomeCitizen, pay, scanCode } from '../support/walletFlows'

/** What bounds a payment is told before it, refused by name, and cured by the step that the refusal offers. */
describe('limits', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone
  let merchant: DeskMerchant

  beforeAll(async () => {
    ;({ desk, phone } = await open())
    merchant = await desk.merchant('海风便利店')
    await becomeCitizen(phone, desk, await desk.person('huang'), 30_000)
  }, 180_000)

  const orderOf = (amountFen: number) => desk.order(merchant.id, { amountFen, subject: '便当' })

  step('home says what could pay now, and leads to every cap', async () => {
    await phone.see(/现在可付：余额 ¥300\.00/)
    await phone.view.locator('.preflight-line').filter({ visible: true }).click()
    await phone.see('I 类账户')
    for (const name of ['账户类别额度', '静态码每天', '动态码每天', '每天充值']) await phone.see(name)
  })

  step('a what-if is answered with the cap that binds', async () => {
    await phone.tap('试算一笔')
    await phone.typeAmount('800')
    await phone.tap('看看能不能付')
    await phone.see('我要付 ¥800.00，静态码')
    await phone.see(/监管上限每天 ¥500\.00/)
  })

  step('a cap of one’s own holds at once; above it the refusal leads back to it', async () => {
    await phone.tap('余额每天')
    await phone.typeAmount('50')
    await phone.tap('设为 ¥50.00')
    await phone.see('¥50.00')
    await phone.goBack()
    await phone.see('余额（元）')
    const { code } = await orderOf(6_000)
    await scanCode(phone, code)
    await phone.see('便当')
    await phone.tap('选择付款方式')
    await phone.see(/超出您自己设的每天上限 ¥50\.00/)
    await phone.tapSource('银行')
    await pay(phone, 6_000)
    await phone.see('付款成功')
    await phone.tap('完成')
  })

  step('a raise waits for a day and says so', async () => {
    await phone.tap('额度')
    await phone.tap('余额每天')
    await phone.typeAmount('0')
    await phone.tap('设为 ¥500.00')
    await phone.see(/起改为 ¥500\.00/)
  })
})
