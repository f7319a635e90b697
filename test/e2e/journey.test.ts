import type { Desk, DeskPerson } from '../support/desk'
import { moneySteps } from '../support/moneySteps'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { bindCard, chooseSource, loginPassword, pay, register, scanCode } from '../support/walletFlows'

/**
 * The whole way once, as a citizen goes it: real Chromium, the built preview, the real API on the embedded engine, the
 * real sandbox. Steps build on each other; what a step leaves behind is where the next one starts.
 */
describe('from a new phone to a paid merchant', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let desk: Desk
  let phone: Phone
  let citizen: DeskPerson

  beforeAll(async () => {
    ;({ stack, desk, phone } = await open())
    citizen = await desk.person('chen')
  })

  step('registers with a phone number, an SMS code and a password', async () => {
    await phone.see('一个钱包，付遍厦门')
    await register(phone, desk, citizen)
    await phone.see('模拟资金')
  })

  moneySteps(step, () => ({ phone, desk, citizen }))

  step('the same order scanned again shows the first receipt and takes nothing', async () => {
    const merchant = await desk.merchant('半山茶叶店')
    const order = await desk.order(merchant.id, { amountFen: 100, subject: '试饮' })
    await phone.openTab('首页')
    await scanCode(phone, order.code)
    await pay(phone, 100)
    await phone.see('付款成功')
    await phone.tap('完成')
    await scanCode(phone, order.code)
    await phone.see('这笔订单您已付过')
    await phone.tap('完成')
    await phone.see('98.10')
  })

  step('finds every point in the history', async () => {
    await phone.openTab('积分')
    await phone.see('可用积分')
    // 132 for the tea, 1 for the tasting, 12 for the noodles, 318 for the dictionary.
    await phone.see('463')
  })

  step('is still signed in after the page is opened anew', async () => {
    await phone.page.reload()
    await phone.openTab('首页')
    await phone.see('98.10')
  })

  step('is opened by the host’s own scanner, straight on the payment', async () => {
    const merchant = await desk.merchant('鹭岛轮渡售票处')
    const order = await desk.order(merchant.id, { amountFen: 810, subject: '轮渡船票' })
    await phone.page.goto(`${stack.urls.preview}?q=${encodeURIComponent(order.code)}`)
    await phone.see('鹭岛轮渡售票处')
    await pay(phone, 810)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('90.00')
  })

  step('binds a credit card, which pays but cannot top up', async () => {
    const creditCard = citizen.cards.find(({ cardType }) => cardType === 'credit')
    if (creditCard === undefined) throw new Error('the citizen has no credit card')
    await phone.tap('银行卡')
    await phone.tap('添加银行卡')
    await bindCard(phone, desk, creditCard)
    await phone.tap('完成')
    await phone.see(creditCard.number.slice(-4))
    await phone.goBack()
    await phone.tap('充值')
    await phone.tap('选择储蓄卡')
    await phone.see('信用卡不能充值')
    await phone.tap('关闭')
    await phone.goBack()
    const merchant = await desk.merchant('榕树下书店')
    const order = await desk.order(merchant.id, { amountFen: 2600, subject: '明信片' })
    await scanCode(phone, order.code)
    await phone.see('明信片')
    await chooseSource(phone, creditCard.number.slice(-4))
    await pay(phone, 2600)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('90.00')
  })

  step('signs out, and back in with the password', async () => {
    await phone.openTab('我的')
    await phone.tap('退出登录')
    await phone.see('退出登录？')
    await phone.tap('退出登录')
    await phone.see('一个钱包，付遍厦门')
    expect(await phone.screenText()).not.toContain('90.00')
    await phone.tap('登录或注册')
    await phone.type('手机号', citizen.phone)
    await phone.tap('我已阅读并同意')
    await phone.tap('密码登录')
    await phone.type('登录密码', loginPassword)
    await phone.tap('登录')
    await phone.see('90.00')
  })
})
