import { AlipayPlatform } from '../../support/alipayPlatform'
import { Desk, type DeskMerchant, type DeskPerson } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { becomeCitizen, keysOf, pay, scanCode } from '../../support/walletFlows'

/** What Alipay words and counts in its own way, on days when something is refused or missing. Steps build on each other. */
describe('bad days in Alipay', () => {
  let stack: TestStack
  let desk: Desk
  let platform: AlipayPlatform
  let phone: HostPhone
  let citizen: DeskPerson
  let merchant: DeskMerchant

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    platform = new AlipayPlatform(stack.urls.desk)
    citizen = await desk.person('huang')
    merchant = await desk.merchant('海风便利店')
    const { userId } = await platform.userOf(citizen)
    phone = await HostPhone.open({ urls: stack.urls, host: 'alipay', personId: userId })
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  })

  step('a citizen of Alipay has what payments need', async () => {
    await phone.see('一个钱包，付遍厦门')
    await becomeCitizen(phone, desk, citizen, 10_000)
  })

  step('a closed scanner changes nothing (number 10)', async () => {
    await phone.remote.ask('setScan', { text: null })
    await phone.tap('扫一扫')
    await phone.see('余额（元）')
  })

  step('a refused camera is named (numbers 2001 to 2003)', async () => {
    await phone.remote.ask('refuse', { name: 'scan', message: '用户未授权', number: 2001 })
    await phone.tap('扫一扫')
    await phone.see('没有得到授权')
  })

  step('NOTREACHABLE is no network: no money moves, and what was typed stays', async () => {
    await scanCode(phone, merchant.staticCode ?? '')
    await phone.see('海风便利店')
    await phone.typeAmount(keysOf(1280))
    await phone.remote.ask('setDevice', { networkType: 'none' })
    await pay(phone, 1280)
    await phone.see('当前没有网络')
    await phone.see('钱没有动')
    await phone.remote.ask('setDevice', { networkType: 'wifi' })
    await pay(phone, 1280)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('87.20')
  })

  step('a status of 4xx that Alipay calls a failure says what the server said (warning 15)', async () => {
    await phone.remote.ask('setDevice', { failsOnHttpStatus: true })
    const { code } = await desk.order(merchant.id, { amountFen: 200, subject: '便当' })
    await scanCode(phone, code)
    await phone.tap('付款 ¥2.00')
    await phone.see('输入支付密码')
    await phone.typePin('135791')
    await phone.see('支付密码不正确，还可试 4 次')
    await phone.tap('关闭')
    await pay(phone, 200)
    await phone.see('付款成功')
  })

  step('messages: agreed to in a tap, one comes with the next payment', async () => {
    await phone.remote.ask('answerDialog', { kind: 'subscribe', answer: { accepted: ['alipay-payment-template'] } })
    await phone.tap('到账提醒')
    await phone.tap('完成')
    await phone.see('85.20')
    const { code } = await desk.order(merchant.id, { amountFen: 300, subject: '便当' })
    await scanCode(phone, code)
    await pay(phone, 300)
    await phone.see('付款成功')
    const message = await platform.nextMessage((await platform.userOf(citizen)).userId)
    expect(message).toMatchObject({ templateId: 'alipay-payment-template' })
    expect(JSON.stringify(message)).toContain('3.00')
  })

  step('Alipay’s login is out of order: a guest sees no error, and the next start finds the wallet again', async () => {
    await phone.remote.ask('forgetStorage')
    await platform.failNext('alipay.system.oauth.token', '20000', 'isp.unknow-error')
    await phone.coldStart()
    while (!/"createHostSession","status":503/.test(stack.logs()))
      await new Promise((resolve) => setTimeout(resolve, 50))
    await phone.see('一个钱包，付遍厦门')
    expect(await phone.sees('没有答复')).toBe(false)
    await phone.coldStart()
    await phone.see('余额（元）')
  })
})
