import type { Browser } from 'playwright-core'
import { CodeReader } from '../support/codeReader'
import type { Desk, DeskPerson } from '../support/desk'
import { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import {
  askToSend,
  becomeCitizen,
  choosePayee,
  confirmSending,
  register,
  setPin,
  verifyIdentity,
} from '../support/walletFlows'

/**
 * Two people with a phone each, in real Chromium on the real API: one sends, the other has no wallet yet and opens one,
 * accepts, sends back, and what was sent slowly is called back. Steps build on each other.
 */
describe('money from one person to another', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let other: Phone
  let payer: DeskPerson
  let payee: DeskPerson

  beforeAll(async () => {
    ;({ stack, browser, desk, phone } = await open())
    payer = await desk.person('chen')
    payee = await desk.person('lin')
    other = await Phone.open(browser, { url: stack.urls.preview })
  })

  const openTransfer = async () => {
    await phone.openTab('我的')
    await phone.tap('转账')
  }

  step('the payer becomes a citizen with money', async () => {
    await becomeCitizen(phone, desk, payer, 90_000)
  })

  step('sends to a phone that has no wallet, and is told how they get it', async () => {
    await openTransfer()
    await choosePayee(phone, payee.phone)
    await phone.see(/对方用这个手机号开通并实名后才能收/)
    await askToSend(phone, 3000)
    await phone.type('转账说明', '晚饭 AA')
    await confirmSending(phone)
    await phone.see('已转出，等待对方收款')
    await phone.see('告诉对方：用收款的手机号开通并实名，就能收到这笔钱')
    await phone.tap('完成')
    await phone.see('870.00')
  })

  step('the payee opens a wallet with that phone, is verified, and accepts it', async () => {
    await register(other, desk, payee)
    await verifyIdentity(other, payee)
    await setPin(other)
    await other.goBack()
    await other.view.locator('.home-head__bell').filter({ visible: true }).click()
    await other.tap(`*${payer.name.slice(-1)} 转给您 ¥30.00`)
    await other.see('待您收款')
    await other.see('晚饭 AA')
    await other.tap('收款 ¥30.00')
    await other.see('已收款')
    await other.goBack()
    await other.goBack()
    await other.see('30.00')
    await phone.openTab('账单')
    await phone.see('转账给 139******02')
  })

  step('a larger sum wants the rest of the name; refused by the payee it is back at once', async () => {
    await phone.openTab('我的')
    await phone.tap('转账')
    await phone.tap(`*${payee.name.slice(-1)}`)
    await askToSend(phone, 60_000)
    await phone.type('姓名的第一个字', '某')
    await phone.tap('输入支付密码')
    await phone.see(/填写的姓名首字与收款人不符/)
    await phone.type('姓名的第一个字', payee.name.charAt(0))
    await confirmSending(phone)
    await phone.see('已转出，等待对方收款')
    await phone.tap('查看转账')
    await phone.see('等待对方收款')
    await other.view.locator('.home-head__bell').filter({ visible: true }).click()
    await other.tap(`*${payer.name.slice(-1)} 转给您 ¥600.00`)
    await other.tap('退回对方')
    await other.see('把钱退回给对方？')
    await other.tap('退回')
    await other.see('已退回对方')
    await phone.see('对方已退回')
    await phone.see('钱已回到您的余额')
  })

  step('a slow one is called back', async () => {
    await phone.goBack()
    await openTransfer()
    await choosePayee(phone, payee.phone)
    await askToSend(phone, 5000)
    await phone.tap('2 小时后')
    await confirmSending(phone)
    await phone.see('到账前可以撤回')
    await phone.tap('查看转账')
    // It stands where the thumb was: sooner it would be the second of a double tap.
    await phone.settle()
    await phone.tap('撤回（2 小时内有效）')
    await phone.see('撤回这笔转账？')
    await phone.tap('撤回')
    await phone.see('已撤回')
    await phone.goBack()
    await phone.openTab('首页')
    await phone.see('870.00')
  })

  step(
    'the payee’s own code is read off the screen in light, dark and the largest type, and leads to its amount',
    async () => {
      await other.goBack()
      await other.goBack()
      await other.openTab('我的')
      await other.tap('我的收款码')
      await other.tap('设置金额')
      await other.typeAmount('12.5')
      await other.tap('确定')
      await other.see('12.50')
      // The sheet is still going away.
      await other.settle()
      const reader = new CodeReader(other.page)
      const read = () => reader.read(other.view.locator('.code-picture__qr').filter({ visible: true }), 'qr')
      const code = await read()
      await other.page.emulateMedia({ colorScheme: 'dark' })
      expect(await read()).toBe(code)
      await other.page.emulateMedia({ colorScheme: 'light' })
      await other.view
        .locator('.screen')
        .filter({ visible: true })
        .evaluate((screen) => screen.classList.add('text-elder'))
      expect(await read()).toBe(code)
      await phone.scan(code)
      await phone.see('转账 ¥12.50')
      await phone.tap('转账 ¥12.50')
      await confirmSending(phone)
      await phone.see('已转出，等待对方收款')
    },
  )
})
