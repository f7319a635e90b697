import { formatShortMerchantCode, parseMerchantCode } from '@wallet/rules'
import { describeHeadless } from '../../support/describeHeadless'
import { Desk, type DeskMerchant, type DeskOrder, type DeskPerson } from '../../support/desk'
import { openidOf, registerFromWaysIn } from '../../support/hostFlows'
import { HostPhone } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { getReadyToPay, pay } from '../../support/walletFlows'

/** A page of the package is on the stack this often. */
async function countPages(phone: HostPhone, path: string): Promise<number> {
  return (await phone.miniProgram.pageStack()).filter((page) => page.path === path).length
}

/**
 * Opened by WeChat's own scanner: the link comes encoded once as `q`, with the second of the scan, into onLaunch when the
 * app was not running and into onShow when it was. DevTools cannot play a scan of another app.
 */
describeHeadless('opened by WeChat’s scanner', () => {
  let stack: TestStack
  let desk: Desk
  let phone: HostPhone
  let citizen: DeskPerson
  let merchant: DeskMerchant

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    merchant = await desk.merchant('鹭岛轮渡售票处')
    phone = await HostPhone.open({ urls: stack.urls, personId: await openidOf(stack.urls, citizen) })
    await phone.see('一个钱包，付遍厦门')
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  })

  const order = (amountFen: number, subject: string) => desk.order(merchant.id, { amountFen, subject })
  const scanOf = ({ code }: { code: string }, second = Math.floor(Date.now() / 1000)) => ({
    scene: 1011,
    query: { q: encodeURIComponent(code), scancode_time: String(second) },
  })

  step('by somebody without a wallet: merchant and amount at once, and the order after the registration', async () => {
    await phone.coldStart(scanOf(await order(100, '船票')))
    await phone.see('鹭岛轮渡售票处')
    await phone.see('1.00')
    await phone.tap('登录并付款')
    await registerFromWaysIn(phone)
    await phone.see('船票')
    await phone.goBack()
    await phone.see('余额（元）')
  })

  step('cold, by a citizen: straight on the payment', async () => {
    await getReadyToPay(phone, desk, citizen, 10_000)
    const ticket = await order(810, '轮渡船票')
    await phone.coldStart(scanOf(ticket))
    await phone.see('鹭岛轮渡售票处')
    await phone.see('轮渡船票')
    await pay(phone, 810)
    await phone.see('付款成功')
    expect(await desk.readOrder(merchant.id, ticket.id)).toMatchObject({ state: 'paid' })
    await phone.tap('完成')
    await phone.see('91.90')
  })

  step('warm: the app was in the background and opens the payment', async () => {
    const ticket = await order(190, '行李票')
    await phone.warmStart(scanOf(ticket))
    await phone.see('行李票')
    await pay(phone, 190)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('90.00')
  })

  step('the same scan told twice opens one page', async () => {
    const ticket = await order(300, '接驳车')
    const scan = scanOf(ticket)
    await phone.warmStart(scan)
    await phone.see('接驳车')
    await phone.warmStart(scan)
    await phone.see('接驳车')
    expect(await countPages(phone, 'packages/pay/confirm/index')).toBe(1)
  })

  step('a new scan while another order is open shows the new one', async () => {
    const ticket: DeskOrder = await order(400, '观光巴士')
    await phone.warmStart(scanOf(ticket, Math.floor(Date.now() / 1000) + 1))
    await phone.see('观光巴士')
    expect(await phone.sees('接驳车')).toBe(false)
    expect(await countPages(phone, 'packages/pay/confirm/index')).toBe(1)
  })

  step('a mini-program code on a counter leads to its merchant', async () => {
    const { staticCode } = await desk.merchant('月光沙茶面馆')
    await phone.coldStart({ scene: 1047, query: { scene: encodeURIComponent(shortCodeOf(staticCode ?? '')) } })
    await phone.see('月光沙茶面馆')
  })
})

/** The 32 characters a mini-program code has for a counter's code. */
function shortCodeOf(link: string): string {
  const read = parseMerchantCode(link, { origins: [new URL(link).origin] })
  if (!read.ok || read.code.kind !== 'static') throw new Error(`${link} is no counter's code`)
  return formatShortMerchantCode(read.code.codeId)
}
