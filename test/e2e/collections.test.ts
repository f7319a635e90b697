import type { Browser } from 'playwright-core'
import type { Desk, DeskPerson } from '../support/desk'
import { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { becomeCitizen, paymentPin, typeSum } from '../support/walletFlows'

/**
 * Two people with a phone each, in real Chromium on the real API: one asks the other for money, who finds it on home and pays
 * it with one PIN; then a bill is shared, seen live, and closed. Steps build on each other.
 */
describe('money that people ask each other for', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let other: Phone
  let asker: DeskPerson
  let payer: DeskPerson

  beforeAll(async () => {
    ;({ stack, browser, desk, phone } = await open())
    asker = await desk.person('chen')
    payer = await desk.person('lin')
    other = await Phone.open(browser, { url: stack.urls.preview })
  })

  step('both become citizens', async () => {
    await becomeCitizen(phone, desk, asker, 5_000)
    await becomeCitizen(other, desk, payer, 20_000)
  })

  step('one asks the other for money', async () => {
    await phone.openTab('我的')
    await phone.tap('转账')
    await phone.tap('向人收款 / AA 分摊')
    await phone.type('付款人手机号', payer.phone)
    await phone.type('收款说明', '晚饭')
    await typeSum(phone, '30')
    await phone.tap('发起收款')
    await phone.see('已收 ¥0.00，0/1 份已付')
  })

  step('the other finds it on home and pays it with one PIN', async () => {
    await other.openTab('我的')
    await other.openTab('首页')
    await other.tap(`*${asker.name.slice(-1)} 向您收款 ¥30.00`)
    await other.see('晚饭')
    await other.tap('付 ¥30.00')
    await other.tap('输入支付密码')
    await other.typePin(paymentPin)
    await other.see('已付，对方已收到')
    await other.tap('完成')
    await other.see('170.00')
  })

  step('the asker sees it live, without touching the phone', async () => {
    await phone.see('收齐了')
    await phone.goBack()
  })

  step('a bill is shared by three, and closed', async () => {
    await phone.tap('向人收款 / AA 分摊')
    await phone.tap('AA 平摊')
    await typeSum(phone, '100')
    await phone.see('每人 ¥33.33，您自己 ¥33.34')
    await phone.tap('发起收款')
    await phone.see('已收 ¥0.00，0/2 份已付')
    await phone.tap('结束收款')
    await phone.see('没付的不用再付，已经付的不变')
    await phone.view.locator('.sheet').filter({ visible: true }).getByText('结束收款', { exact: true }).last().click()
    await phone.see('收到 ¥0.00，没付的不再收')
  })
})
