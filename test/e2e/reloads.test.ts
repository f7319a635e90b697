import type { Browser } from 'playwright-core'
import type { Desk, DeskPerson } from '../support/desk'
import { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { askForCode, keysOf, loginPassword, pay, paymentPin, scanCode, topUp } from '../support/walletFlows'

/** The first journey with the page loaded anew on every step: each is about the same thing as before. */
describe('loaded anew on every step', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let citizen: DeskPerson

  beforeAll(async () => {
    ;({ stack, browser, desk, phone } = await open())
    citizen = await desk.person('chen')
  })

  const reload = () => phone.page.reload()

  step('a code the wallet was opened with waits through signing in, and its boxes through every reload', async () => {
    const tea = await desk.merchant('半山茶叶店')
    const { code } = await desk.order(tea.id, { amountFen: 8800, subject: '铁观音' })
    await phone.page.goto(`${stack.urls.preview}?q=${encodeURIComponent(code)}`)
    await phone.see('半山茶叶店')
    await reload()
    await phone.see('88.00')
    await phone.tap('登录并付款')
    await phone.see('登录后继续付款')
    await reload()
    await phone.see('登录后继续付款')
    await phone.type('手机号', citizen.phone)
    await phone.tap('我已阅读并同意')
    await phone.tap('获取验证码')
    await phone.see('输入验证码')
    const smsCode = await desk.nextCode(citizen.phone)
    await reload()
    await phone.see('输入验证码')
    await phone.see(/后可重新获取/)
    await phone.typeSmsCode(smsCode)
    await phone.see('设置登录密码')
    await reload()
    await phone.see('输入验证码')
    await phone.typeSmsCode(smsCode)
    await phone.type('登录密码', loginPassword)
    await phone.tap('完成注册')
    await phone.see('铁观音')
  })

  step('the order stays, and the address it came by is used once', async () => {
    await reload()
    await phone.see('铁观音')
    expect(new URL(phone.page.url()).search).toBe('')
  })

  step('identity and PIN lead back to it', async () => {
    await phone.tap('实名认证')
    await reload()
    await phone.type('真实姓名', citizen.name)
    await phone.type('身份证号', citizen.idNumber)
    await phone.tap('我同意为核对身份处理我的姓名和身份证号')
    await phone.tap('核对身份')
    await phone.see('已实名')
    await reload()
    await phone.see('已实名')
    await phone.tap('继续')
    await phone.see('设置支付密码')
    await reload()
    await phone.typePin(paymentPin)
    await phone.see('再输一次')
    await phone.typePin(paymentPin)
    await phone.see('支付密码已设置')
    await reload()
    await phone.see('支付密码已设置')
    await phone.tap('继续')
    await phone.see('银行卡号')
  })

  step('the bank’s code has its boxes, and a card that is bound says so', async () => {
    const [card] = citizen.cards
    if (card === undefined) throw new Error('the citizen has no card')
    await reload()
    await phone.type('卡号', card.number)
    await phone.tap('下一步')
    await phone.type('预留手机号', card.phone)
    const known = await desk.messageIds(card.phone)
    await phone.tap('我同意把卡号和预留手机号送银行核对')
    await phone.tap('提交银行验证')
    await phone.see('银行验证码')
    await reload()
    await phone.see('银行验证码')
    await phone.typeSmsCode(await desk.nextCode(card.phone, known))
    await phone.see('绑定成功')
    await reload()
    await phone.see('绑定成功')
    await phone.tap('回到付款')
    await phone.see('以银行答复为准')
  })

  step('the receipt is a receipt, and paying opens nothing again', async () => {
    await pay(phone, 8800)
    await phone.see('付款成功')
    await reload()
    await phone.see('付款成功')
    await phone.see('半山茶叶店')
    await phone.tap('完成')
    await phone.see('余额（元）')
    await reload()
    await phone.see('余额（元）')
    await phone.settle()
    expect(await phone.sees('铁观音')).toBe(false)
  })

  step('a top-up that worked says so', async () => {
    await phone.tap('充值')
    await topUp(phone, 5000)
    await phone.see('充值成功')
    await reload()
    await phone.see('充值成功')
    await phone.tap('完成')
    await phone.see('50.00')
  })

  step('an amount that was typed for a printed code is typed still', async () => {
    const noodles = await desk.merchant('月光沙茶面馆')
    await scanCode(phone, noodles.staticCode ?? '')
    await phone.see('月光沙茶面馆')
    await phone.typeAmount(keysOf(1250))
    await reload()
    await pay(phone, 1250)
    await phone.see('付款成功')
  })

  step('a guest at a receipt’s address is asked to sign in, and one without a subject says so', async () => {
    const receipt = phone.page.url()
    const stranger = await Phone.open(browser, { url: receipt })
    await stranger.see('您的手机号')
    await stranger.close()
    for (const page of ['pay', 'topup']) {
      // The app that sent a payment knows its result: this is about one that was started at the address.
      await phone.page.goto('about:blank')
      await phone.page.goto(`${stack.urls.preview}#/packages/${page}/result/index`)
      await phone.see('这里没有要看的内容')
      expect(await phone.sees(/结果确认中/)).toBe(false)
    }
    await phone.tap('回首页')
    await phone.see('37.50')
  })

  step('a code that was sent is waited for after going back as well', async () => {
    const stranger = await Phone.open(browser, { url: stack.urls.preview })
    await askForCode(stranger, await desk.person('su'))
    await stranger.goBack()
    await stranger.tap('登录或注册')
    await stranger.see('输入验证码')
    await stranger.see(/后可重新获取/)
    await stranger.close()
  })
})
