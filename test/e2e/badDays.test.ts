import type { Browser, Request } from 'playwright-core'
import type { Desk, DeskCard, DeskMerchant } from '../support/desk'
import { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import type { TestStack } from '../support/stack'
import { askForCode, becomeCitizen, chooseSource, keysOf, loginPassword, pay, scanCode } from '../support/walletFlows'

/**
 * What a citizen sees when things go wrong, each time with the question that matters most answered first: did money
 * move? Same stack as the journey: real Chromium, real API, real sandbox.
 */
describe('bad days', () => {
  const { open, step } = previewWorld()
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let merchant: DeskMerchant
  let card: DeskCard

  beforeAll(async () => {
    ;({ stack, browser, desk, phone } = await open())
    merchant = await desk.merchant('海风便利店')
    const citizen = await desk.person('huang')
    card = citizen.cards[0] ?? card
    await becomeCitizen(phone, desk, citizen, 10_000)
  }, 180_000)

  const order = (amountFen: number, ttlSeconds?: number) =>
    desk.order(merchant.id, { amountFen, subject: '便当', ...(ttlSeconds ? { ttlSeconds } : {}) })

  /** Leaves the page of a payment that cannot go on. */
  const backToHome = async () => {
    await phone.goBack()
    await phone.see('余额（元）')
  }

  step('a wrong SMS code says how many tries are left, and the right one still works', async () => {
    const stranger = await desk.person('su')
    const other = await Phone.open(browser, { url: stack.urls.preview })
    await askForCode(other, stranger)
    const code = await desk.nextCode(stranger.phone)
    await other.typeSmsCode(code === '000000' ? '111111' : '000000')
    await other.see('验证码不正确，还可试 4 次')
    await other.typeSmsCode(code)
    await other.type('登录密码', loginPassword)
    await other.tap('完成注册')
    await other.see('余额（元）')
    await other.close()
  })

  step('a mistyped card number is found on the phone and costs no try at the bank', async () => {
    const requests: string[] = []
    phone.page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
    await phone.tap('银行卡')
    await phone.tap('添加银行卡')
    const wrongDigit = String((Number(card.number.slice(-1)) + 1) % 10)
    await phone.type('卡号', card.number.slice(0, -1) + wrongDigit)
    await phone.see('卡号不正确，可能有一位填错')
    await phone.tap('下一步')
    expect(requests.filter((request) => request.includes('card-bindings'))).toEqual([])
    await phone.goBack()
    await phone.see('默认')
    await backToHome()
  })

  step('an order above the balance says how much is missing and offers the top-up', async () => {
    const { code } = await order(12_345)
    await scanCode(phone, code)
    await phone.see('海风便利店')
    await phone.tap('选择付款方式')
    await phone.see('还差 ¥23.45')
    await phone.tap('关闭')
    await backToHome()
  })

  step('an expired order is refused before any money is asked for', async () => {
    const { code } = await order(500, 5)
    await new Promise((resolve) => setTimeout(resolve, 6_000))
    await scanCode(phone, code)
    await phone.see('这个收款码已过期')
    await phone.see('钱没有动')
    await phone.see('请收银员刷新后再扫')
    await backToHome()
  })

  step('a tampered code is called what it is', async () => {
    const { code } = await order(500)
    const at = code.length - 20
    const changed = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1)
    await scanCode(phone, changed)
    await phone.see('无法确认收款方')
    await phone.see('请勿付款')
    // What is told to support is found in the log, and with it what was asked and how it ended.
    const [, number = ''] = /问题编号 ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(await phone.screenText()) ?? []
    const logged = () => stack.apiLog(`"reqId":"${number}"`)[0]
    for (let tries = 0; tries < 50 && logged() === undefined; tries += 1) await phone.page.waitForTimeout(100)
    expect(JSON.parse(logged() ?? '{}')).toMatchObject({ operation: 'resolveCode', problem: 'QR_SIGNATURE_INVALID' })
    await backToHome()
  })

  step('another app’s code is named', async () => {
    await scanCode(phone, 'https://qr.alipay.com/fkx01234abcd')
    await phone.see('这是支付宝的码')
    await backToHome()
  })

  step('without a network no money moves, and what was typed stays', async () => {
    await scanCode(phone, merchant.staticCode ?? '')
    await phone.see('海风便利店')
    await phone.typeAmount(keysOf(1280))
    await phone.goOffline()
    await pay(phone, 1280)
    await phone.see('当前没有网络')
    await phone.see('钱没有动')
    await phone.goOnline()
    await pay(phone, 1280)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('87.20')
  })

  step('a wrong PIN says how many tries are left and keeps the form', async () => {
    const { code } = await order(200)
    await scanCode(phone, code)
    await phone.tap('付款 ¥2.00')
    await phone.see('输入支付密码')
    await phone.typePin('135791')
    await phone.see('支付密码不正确，还可试 4 次')
    await phone.tap('关闭')
    await pay(phone, 200)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('85.20')
  })

  step('a card the issuer cannot debit now: failed, nothing taken, another source offered', async () => {
    await desk.setOutcome(card.number, { kind: 'issuerDown' })
    const { code } = await order(300)
    await scanCode(phone, code)
    await chooseSource(phone, card.number.slice(-4))
    await pay(phone, 300)
    await phone.see('付款没有成功')
    await phone.see('系统维护中')
    // The sources are open by then: the same words again would tap the middle of the list.
    await phone.tap('换付款方式')
    await phone.tapSource('余额')
    await pay(phone, 300)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('82.20')
    await desk.setOutcome(card.number, { kind: 'enough' })
  })

  step(
    'the bank’s answer is lost: unknown is shown as unknown, nothing invites to pay again, then it settles once',
    async () => {
      await desk.setOutcome(card.number, { kind: 'answerLost' })
      const { id, code } = await order(400)
      await scanCode(phone, code)
      await chooseSource(phone, card.number.slice(-4))
      await pay(phone, 400)
      await phone.see('结果确认中，请勿重复付款')
      expect(await phone.sees(/^付款 ¥|重新付款|换付款方式/)).toBe(false)
      await phone.page.getByText('付款成功').filter({ visible: true }).first().waitFor({ timeout: 60_000 })
      expect((await desk.debits()).filter(({ amountFen }) => amountFen === 400)).toHaveLength(1)
      expect(await desk.readOrder(merchant.id, id)).toMatchObject({ state: 'paid' })
      await desk.setOutcome(card.number, { kind: 'enough' })
      await phone.tap('完成')
      await phone.see('82.20')
    },
    120_000,
  )

  step(
    'the API is killed in the middle of a payment: the app finds out what became of it, and it counts once',
    async () => {
      const { id, code } = await order(600)
      await scanCode(phone, code)
      await phone.see('便当')
      const isPayment = (request: Request) => request.method() === 'POST' && request.url().endsWith('/v1/payments')
      const sent = phone.page.waitForRequest(isPayment)
      await pay(phone, 600)
      await sent
      await stack.restartApi('SIGKILL')
      await phone.page.reload()
      const outcome = phone.page
        .getByText(/付款成功|付款没有成功/)
        .filter({ visible: true })
        .first()
      await outcome.waitFor({ timeout: 90_000 })
      const isPaid = await phone.sees('付款成功')
      await phone.tap(isPaid ? '完成' : '回首页')
      await phone.see('余额（元）')
      if (!isPaid) {
        await scanCode(phone, code)
        await pay(phone, 600)
        await phone.see('付款成功')
        await phone.tap('完成')
      }
      await phone.see('76.20')
      expect(await desk.readOrder(merchant.id, id)).toMatchObject({ state: 'paid' })
    },
    150_000,
  )
})
