import type { Browser, Page } from 'playwright-core'
import { CodeReader } from './codeReader'
import { seeMoneyAsked } from './collectionsTour'
import { Desk } from './desk'
import { Phone } from './phone'
import type { StackUrls } from './stack'
import {
  askForCode,
  bindCard,
  choosePayee,
  chooseSource,
  confirmSending,
  loginPassword,
  pay,
  paymentPin,
  scanCode,
  setPin,
  topUp,
  verifyIdentity,
} from './walletFlows'

export interface Tour {
  browser: Browser
  urls: StackUrls
  /** Looks at what is shown, and leaves it as it was. */
  look: (name: string, page: Page) => Promise<void>
}

/** Walks through every page of the app once and stops at each for a look. Resolves with their names, in order. */
export async function tourScreens({ browser, urls, look }: Tour): Promise<string[]> {
  const names: string[] = []
  const desk = new Desk(urls.desk)
  const phone = await Phone.open(browser, { url: urls.preview, deviceScaleFactor: 2 })
  const stop: Guided['stop'] = async (name, text, on = phone) => {
    if (text !== undefined) await on.see(text)
    await on.settle()
    await look(name, on.page)
    names.push(name)
  }
  const tour = { phone, desk, stop }
  try {
    await becomeAUser(tour)
    await moveMoney(tour)
    await showCode(tour)
    await seeBadDays(tour)
    await sendMoney(tour)
    await seeMoneyAsked({ ...tour, browser, urls })
    await lookAround(tour)
    await changeLooks(tour)
  } catch (error) {
    throw new Error(`after ${names.at(-1)}: ${String(error)}\nThe phone shows:\n${await phone.screenText()}`)
  }
  await phone.close()
  names.push(await visitShareCard({ browser, urls, look }))
  names.push(await visitDesk({ browser, urls, look }))
  return names
}

export interface Guided {
  phone: Phone
  desk: Desk
  /** Waits for this text and has a look, at another phone where one is given. */
  stop: (name: string, text?: string | RegExp, on?: Phone) => Promise<void>
}

async function becomeAUser({ phone, desk, stop }: Guided): Promise<void> {
  const citizen = await desk.person('chen')
  const [card] = citizen.cards
  if (card === undefined) throw new Error('the citizen has no card')
  await stop('home-guest', '一个钱包，付遍厦门')
  const tea = await desk.merchant('半山茶叶店')
  const { code } = await desk.order(tea.id, { amountFen: 8800, subject: '铁观音 100 克' })
  await scanCode(phone, code)
  await stop('pay-guest', '登录并付款')
  await phone.goBack()
  await phone.tap('登录或注册')
  await stop('sign-in-phone', '您的手机号')
  await phone.tap('《用户协议》')
  await stop('agreement', '用户协议')
  await phone.goBack()
  await phone.goBack()
  await askForCode(phone, citizen)
  await stop('sign-in-code', '输入验证码')
  await phone.typeSmsCode(await desk.nextCode(citizen.phone))
  await stop('sign-in-password', '设置登录密码')
  await phone.type('登录密码', loginPassword)
  await phone.tap('完成注册')
  await stop('home-new', /还差 \d 步付第一笔款/)
  await phone.tap('实名认证')
  await stop('identity', '真实姓名')
  await phone.goBack()
  await verifyIdentity(phone, citizen)
  await stop('pin', '设置支付密码')
  await setPin(phone)
  await phone.type('卡号', card.number)
  await stop('card-bind', /储蓄卡/)
  await bindCard(phone, desk, card)
  await stop('card-bound', '绑定成功')
}

async function moveMoney({ phone, desk, stop }: Guided): Promise<void> {
  await phone.tap('充值')
  await stop('top-up', '从这张卡充值')
  await topUp(phone, 30_000)
  await stop('top-up-result', '充值成功')
  await phone.tap('完成')
  const tea = await desk.merchant('半山茶叶店')
  const order = await desk.order(tea.id, { amountFen: 8800, subject: '铁观音 100 克' })
  await phone.tap('扫一扫')
  await stop('scan')
  await phone.view.locator('.scan-sheet').getByText('取消').click()
  await scanCode(phone, order.code)
  await stop('pay-confirm', '铁观音 100 克')
  await phone.tap('选择付款方式')
  await stop('pay-sources', /可付/)
  await phone.tap('关闭')
  await phone.tap('付款 ¥88.00')
  await stop('pay-pin', '输入支付密码')
  await phone.typePin(paymentPin)
  await stop('pay-result', '付款成功')
  await phone.tap('完成')
  const noodles = await desk.merchant('月光沙茶面馆')
  await scanCode(phone, noodles.staticCode ?? '')
  await phone.see('月光沙茶面馆')
  await phone.typeAmount('12.5')
  await stop('pay-static', '付款 ¥12.50')
  await pay(phone, 1250)
  await phone.see('付款成功')
  await phone.tap('完成')
  const shop = await desk.merchant('海风便利店')
  await scanCode(phone, (await desk.order(shop.id, { amountFen: 30_000, subject: '电风扇' })).code)
  await stop('pay-combined', '补足并付款 ¥300.00')
  await phone.goBack()
}

async function showCode({ phone, desk, stop }: Guided): Promise<void> {
  await phone.tap('付款码')
  await stop('payment-code-off', '在这台手机上开启付款码')
  await phone.tap('开启付款码')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
  await stop('payment-code', '向收银员出示，由商家扫码收款')
  const digits = await new CodeReader(phone.page).read(
    phone.view.locator('.code-picture__qr').filter({ visible: true }),
    'qr',
  )
  const shop = await desk.merchant('海风便利店')
  const charge = await desk.charge(shop.id, { code: digits, amountFen: 120_000, subject: '电饭煲' })
  await stop('payment-code-confirm', '请确认付款')
  await desk.reverseCharge(shop.id, charge)
  await stop('payment-code-reversed', '商家取消了这笔收款')
  await phone.goBack()
}

async function seeBadDays({ phone, desk, stop }: Guided): Promise<void> {
  const [card] = (await desk.person('chen')).cards
  const books = await desk.merchant('榕树下书店')
  const payByCard = async (amountFen: number, kind: string) => {
    await desk.setOutcome(card?.number ?? '', { kind })
    const { code } = await desk.order(books.id, { amountFen, subject: '闽南语词典' })
    await scanCode(phone, code)
    await phone.see('榕树下书店')
    await chooseSource(phone, card?.number.slice(-4) ?? '')
    await pay(phone, amountFen)
  }
  await payByCard(5600, 'issuerDown')
  await stop('pay-failed', '付款没有成功')
  await phone.goBack()
  await payByCard(5600, 'answerLost')
  await stop('pay-unknown', '结果确认中，请勿重复付款')
  await phone.see('付款成功')
  await phone.tap('完成')
  await desk.setOutcome(card?.number ?? '', { kind: 'enough' })
  const { code } = await desk.order(books.id, { amountFen: 5600, subject: '闽南语词典' })
  const at = code.length - 20
  await scanCode(phone, code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1))
  await stop('pay-tampered', '无法确认收款方')
  await phone.goBack()
}

async function sendMoney({ phone, desk, stop }: Guided): Promise<void> {
  const { phone: payeePhone } = await desk.person('lin')
  await phone.openTab('我的')
  await phone.tap('转账')
  await stop('transfer', '转给谁')
  await choosePayee(phone, payeePhone)
  await phone.typeAmount('20')
  await stop('transfer-amount', '转账 ¥20.00')
  await phone.tap('转账 ¥20.00')
  await phone.see('确认转账')
  await phone.type('转账说明', '晚饭')
  await phone.tap('2 小时后')
  await stop('transfer-confirm', /到账，之前可以撤回/)
  await confirmSending(phone)
  await stop('transfer-result', '到账前可以撤回')
  await phone.tap('查看转账')
  await stop('transfer-detail', /撤回（/)
  await phone.goBack()
  await phone.tap('我的收款码')
  await stop('receive-code', /转给 \*/)
  await phone.goBack()
  await phone.openTab('首页')
  await phone.tap('提现')
  await phone.see('到账时间')
  await phone.typeAmount('50')
  await stop('withdrawal', '提现 ¥50.00')
  await phone.goBack()
}

async function lookAround({ phone, stop }: Guided): Promise<void> {
  await stop('home', '余额（元）')
  await phone.view.locator('.home-head__bell').filter({ visible: true }).click()
  await stop('inbox', '银行卡已绑定')
  await phone.goBack()
  await phone.tap('银行卡')
  await stop('cards', '添加银行卡')
  await phone.view.locator('.bank-card').filter({ visible: true }).first().click()
  await stop('card-detail', '绑定时间')
  await phone.goBack()
  await phone.goBack()
  await phone.openTab('账单')
  await stop('bills', '半山茶叶店')
  await phone.tap('半山茶叶店')
  await stop('bill-detail', '订单号')
  await phone.goBack()
  await phone.openTab('积分')
  await stop('points', '可用积分')
  await phone.tap('合作商家')
  await stop('partner-merchants', '榕树下书店')
  await phone.goBack()
  await phone.openTab('我的')
  await stop('me', '退出登录')
  await phone.tap('支付遇到问题')
  await stop('troubles', '没有成功，钱没有动')
  await phone.goBack()
  await phone.tap('额度')
  await stop('limits', '现在可付')
  await phone.tap('试算一笔')
  await phone.typeAmount('800')
  await stop('limits-ask', '看看能不能付')
  await phone.tap('看看能不能付')
  await stop('limits-what-if', '我要付 ¥800.00，静态码')
  await phone.tap('余额每天')
  await phone.typeAmount('200')
  await phone.tap('设为 ¥200.00')
  await phone.see('¥200.00')
  await stop('limits-own')
  await phone.goBack()
  await phone.tap('关于')
  await stop('about', '隐私政策')
  await phone.goBack()
  await phone.tap('设置')
  await stop('settings', '字号')
  await phone.tap('登录方式')
  await stop('login-methods', '登录密码')
  await phone.goBack()
  await phone.tap('隐私与授权')
  await stop('consents', '已同意')
  await phone.tap('银行卡信息处理说明')
  await stop('consent-withdraw', '撤回同意')
  await phone.tap('关闭')
  await phone.goBack()
}

/** Dark, large and English: on the pages where it shows most. Starts and ends on the settings. */
async function changeLooks({ phone, stop }: Guided): Promise<void> {
  await phone.tap('深色')
  await phone.goBack()
  await phone.openTab('首页')
  await stop('home-dark', '余额（元）')
  await phone.openTab('账单')
  await stop('bills-dark', '半山茶叶店')
  await phone.openTab('积分')
  await stop('points-dark', '可用积分')
  await phone.openTab('我的')
  await phone.tap('设置')
  await phone.tap('浅色')
  await phone.tap('长辈')
  await phone.goBack()
  await phone.openTab('首页')
  await stop('home-elder', '余额（元）')
  await phone.openTab('我的')
  await phone.tap('设置')
  await phone.tap('标准')
  await phone.tap('English')
  await phone.goBack()
  await phone.openTab('Home')
  await stop('home-en', /Balance/)
}

/** What a stranger sees who opens a friend's card about a merchant. */
async function visitShareCard({ browser, urls, look }: Tour): Promise<string> {
  const { id } = await new Desk(urls.desk).merchant('半山茶叶店')
  const url = `${urls.preview}#/packages/share/landing/index?m=${id}`
  const stranger = await Phone.open(browser, { url, deviceScaleFactor: 2 })
  await stranger.see('半山茶叶店')
  await stranger.settle()
  await look('share-landing', stranger.page)
  await stranger.close()
  return 'share-landing'
}

/** The sandbox's desk, as it looks beside a phone that is signed in nowhere. */
async function visitDesk({ browser, urls, look }: Tour): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(urls.desk)
  await (await Phone.inFrame(page, 'iframe')).see('一个钱包，付遍厦门')
  await page.getByText('送到手机').first().waitFor()
  await look('desk', page)
  await context.close()
  return 'desk'
}
