import type { Desk, DeskCard, DeskMerchant } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { becomeCitizen, chooseSource, pay, scanCode } from '../support/walletFlows'

/** After each failure there is one thing to do, and what was done so far is still there. */
describe('ways on after a failure', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let desk: Desk
  let phone: Phone
  let merchant: DeskMerchant
  let card: DeskCard
  let otherCard: DeskCard

  beforeAll(async () => {
    ;({ stack, desk, phone } = await open())
    merchant = await desk.merchant('海风便利店')
    const citizen = await desk.person('huang')
    const [first, second] = citizen.cards
    if (first === undefined || second === undefined) throw new Error('the citizen has fewer than two cards')
    card = first
    otherCard = second
    await becomeCitizen(phone, desk, citizen, 10_000)
  }, 180_000)

  const order = (amountFen: number) => desk.order(merchant.id, { amountFen, subject: '便当' })
  const backToHome = async () => {
    await phone.goBack()
    await phone.see('余额（元）')
  }

  step('a code scanned without a network is read once there is one', async () => {
    const { code } = await order(100)
    // Once with a network: a page that was never opened may not be on the phone yet.
    await scanCode(phone, merchant.staticCode ?? '')
    await phone.see('海风便利店')
    await backToHome()
    await phone.goOffline()
    await scanCode(phone, code)
    await phone.see('当前没有网络')
    expect(await phone.sees('这个码不能付款')).toBe(false)
    await phone.goOnline()
    await phone.tap('再试一次')
    await phone.see('便当')
    await backToHome()
  })

  step('the bank’s code typed without a network is sent once there is one', async () => {
    await phone.tap('银行卡')
    await phone.tap('添加银行卡')
    await phone.type('卡号', otherCard.number)
    await phone.tap('下一步')
    await phone.type('预留手机号', otherCard.phone)
    const known = await desk.messageIds(otherCard.phone)
    await phone.tap('我同意把卡号和预留手机号送银行核对')
    await phone.tap('提交银行验证')
    await phone.see('银行验证码')
    const smsCode = await desk.nextCode(otherCard.phone, known)
    await phone.goOffline()
    await phone.typeSmsCode(smsCode)
    await phone.see(/当前没有网络/)
    await phone.goOnline()
    await phone.tap('下一步')
    await phone.see('绑定成功')
    await phone.tap('完成')
    await backToHome()
  })

  step('after a card that could not pay the others are there to choose from', async () => {
    await desk.setOutcome(card.number, { kind: 'issuerDown' })
    const { code } = await order(300)
    await scanCode(phone, code)
    await chooseSource(phone, card.number.slice(-4))
    await pay(phone, 300)
    await phone.see('付款没有成功')
    await phone.tap('换付款方式')
    await phone.tapSource('余额')
    await pay(phone, 300)
    await phone.see('付款成功')
    await phone.tap('完成')
    await desk.setOutcome(card.number, { kind: 'enough' })
  })

  step('an order its merchant has closed offers nothing to pay', async () => {
    const { id, code } = await order(400)
    await scanCode(phone, code)
    await phone.see('便当')
    await desk.closeOrder(merchant.id, id)
    await pay(phone, 400)
    await phone.see('这笔订单已关闭')
    expect(await phone.sees(/付款 ¥|订单剩余时间/)).toBe(false)
    await phone.see('重新扫码')
    await backToHome()
  })

  step(
    'the code of a payment that is under way leads to that payment',
    async () => {
      await desk.setOutcome(card.number, { kind: 'processingThenSucceeded', seconds: 15 })
      const { code } = await order(500)
      await scanCode(phone, code)
      await chooseSource(phone, card.number.slice(-4))
      await pay(phone, 500)
      await phone.see(/正在付款|结果确认中/)
      await phone.tap('回首页')
      await scanCode(phone, code)
      await phone.see('付款结果')
      expect(await phone.sees('这个码不能付款')).toBe(false)
      await desk.setOutcome(card.number, { kind: 'enough' })
      await phone.page.getByText('付款成功').filter({ visible: true }).first().waitFor({ timeout: 60_000 })
      await phone.tap('完成')
    },
    120_000,
  )

  step('a page there is none of is home, and no way back leads to it again', async () => {
    const nonsense = `${stack.urls.preview}#/nonsense`
    await phone.page.goto('about:blank')
    await phone.page.goto(nonsense)
    await phone.see('余额（元）')
    expect(phone.page.url()).toContain('pages/home/index')
    await phone.tap('银行卡')
    await phone.see('默认')
    await phone.page.evaluate(() => location.assign('#/packages/cards/nonsense?cardId=1'))
    await phone.see('余额（元）')
    await phone.page.goBack()
    await phone.see('添加银行卡')
    expect(phone.page.url()).not.toContain('nonsense')
    await phone.page.goto('about:blank')
    await phone.page.goto(stack.urls.preview)
    await phone.see('余额（元）')
  })

  step('a thumb that taps twice selects no words, and a number that is copied can be selected', async () => {
    await phone.openTab('账单')
    await phone.tap('海风便利店')
    await phone.see('订单号')
    const selectedIn = async (selector: string) => {
      await phone.page.locator(selector).filter({ visible: true }).first().dblclick()
      return phone.page.evaluate(() => String(getSelection()))
    }
    for (const words of ['.list-row__title', '.bill-head__title', '.timeline__title'])
      expect([words, await selectedIn(words)]).toEqual([words, ''])
    expect(await selectedIn('.list-row__value--code')).toMatch(/[0-9a-f]{4,}/)
    await phone.goBack()
    await phone.openTab('首页')
  })

  step('a locked PIN takes its keys along and leaves the way back', async () => {
    const { code } = await order(600)
    await scanCode(phone, code)
    await phone.tap('付款 ¥6.00')
    await phone.see('输入支付密码')
    for (const left of ['还可试 4 次', '还可试 3 次', '还可试 2 次', '还可试 1 次', '已锁定']) {
      await phone.typePin('135791')
      await phone.see(new RegExp(`支付密码.*${left}`))
    }
    expect(await phone.page.locator('.pin-pad').filter({ visible: true }).count()).toBe(0)
    await phone.tap('知道了')
    await phone.see('付款 ¥6.00')
  })
})
