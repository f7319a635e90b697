import { Desk, type DeskPerson } from '../../support/desk'
import { openidOf, registerByWechat } from '../../support/hostFlows'
import { HostPhone } from '../../support/hostPhone'
import type { StackUrls } from '../../support/stack'
import {
  askToSend,
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
  typeSum,
  verifyIdentity,
} from '../../support/walletFlows'
import type { Statistics } from '../core/statistics'

/** Longer than a sheet moves. */
const personPaceMs = 350

/** Goes the main ways through the app in the WeChat host and returns what every opened page cost. */
export async function auditTour(urls: StackUrls): Promise<Statistics> {
  const desk = new Desk(urls.desk)
  const citizen = await desk.person('chen')
  const phone = await HostPhone.open({ urls, personId: await openidOf(urls, citizen) })
  phone.paceMs = personPaceMs
  try {
    await becomeCitizen(phone, desk, citizen)
    await moveMoney(phone, desk)
    await lookAround(phone)
    await sendMoney(phone, desk)
    await askEachOther(phone, urls)
    await lookAtSettings(phone)
    await beInvited(phone, desk)
    return await phone.remote.ask<Statistics>('stats')
  } catch (error) {
    throw new Error(`${String(error)}\n${await phone.describe()}`)
  } finally {
    await phone.close()
  }
}

async function becomeCitizen(phone: HostPhone, desk: Desk, citizen: DeskPerson): Promise<void> {
  const [card] = citizen.cards
  if (card === undefined) throw new Error('the citizen has no card')
  await phone.see('一个钱包，付遍厦门')
  await phone.tap('登录或注册')
  await phone.tap('用短信验证码或密码')
  for (const way of ['密码登录', '验证码登录']) await phone.tap(way)
  await phone.type('手机号', citizen.phone)
  await phone.tap('《用户协议》')
  await phone.see('模拟资金')
  await phone.goBack()
  await phone.goBack()
  await registerByWechat(phone)
  await verifyIdentity(phone, citizen)
  await setPin(phone)
  await bindCard(phone, desk, card)
}

async function moveMoney(phone: HostPhone, desk: Desk): Promise<void> {
  await phone.tap('充值')
  await topUp(phone, 30_000)
  await phone.see('充值成功')
  await phone.tap('完成')
  const tea = await desk.merchant('半山茶叶店')
  const order = await desk.order(tea.id, { amountFen: 8800, subject: '铁观音 100 克' })
  await scanCode(phone, order.code)
  await phone.see('铁观音 100 克')
  await chooseSource(phone, '余额')
  await pay(phone, 8800)
  await phone.see('付款成功')
  await phone.tap('完成')
  const shop = await desk.merchant('海风便利店')
  await scanCode(phone, (await desk.order(shop.id, { amountFen: 30_000, subject: '电风扇' })).code)
  await phone.see('补足并付款 ¥300.00')
  await phone.tap('选择付款方式')
  await phone.tap('关闭')
  await phone.tap('补足并付款 ¥300.00')
  await phone.see('输入支付密码')
  await phone.tap('关闭')
  await phone.goBack()
  const { staticCode } = await desk.merchant('月光沙茶面馆')
  // Enough for the first page of bills to be full; nobody looks at this.
  phone.paceMs = 0
  for (let count = 0; count < 20; count += 1) {
    await scanCode(phone, staticCode ?? '')
    await phone.see('月光沙茶面馆')
    await phone.typeAmount('1.5')
    await pay(phone, 150)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('余额（元）')
  }
}

async function lookAround(phone: HostPhone): Promise<void> {
  phone.paceMs = personPaceMs
  await phone.coldStart()
  await phone.see('余额（元）')
  await phone.tap('隐藏金额')
  await phone.tap('显示金额')
  await phone.tap('银行卡')
  await phone.tap('默认')
  await phone.see('绑定时间')
  await phone.tap('解绑')
  await phone.see('输入支付密码')
  await phone.tap('关闭')
  await phone.goBack()
  await phone.goBack()
  await phone.openTab('账单')
  await phone.see('月光沙茶面馆')
  await (await phone.page()).callMethod('onReachBottom')
  await phone.tap('半山茶叶店')
  await phone.see('订单号')
  await phone.goBack()
  await phone.openTab('积分')
  await phone.see('可用积分')
  await phone.tap('合作商家')
  await phone.see('榕树下书店')
  await phone.goBack()
  await phone.openTab('首页')
}

async function sendMoney(phone: HostPhone, desk: Desk): Promise<void> {
  const { phone: payeePhone } = await desk.person('lin')
  await phone.openTab('我的')
  await phone.tap('转账')
  await choosePayee(phone, payeePhone)
  await askToSend(phone, 2000)
  await phone.tap('2 小时后')
  await confirmSending(phone)
  await phone.see('到账前可以撤回')
  await phone.tap('查看转账')
  await phone.see('进度')
  await phone.goBack()
  await phone.tap('我的收款码')
  await phone.see('设置金额')
  await phone.goBack()
  await phone.openTab('首页')
  await phone.tap('提现')
  await phone.see('到账时间')
  await phone.typeAmount('50')
  await phone.goBack()
  await phone.tap('付款码')
  await phone.tap('开启付款码')
  await phone.see('输入支付密码')
  await phone.typePin(paymentPin)
  await phone.see('向收银员出示，由商家扫码收款')
  await phone.goBack()
}

/** Another phone asks this one for money, who pays it; then this one asks it, and shares a bill by card. */
async function askEachOther(phone: HostPhone, urls: StackUrls): Promise<void> {
  const desk = new Desk(urls.desk)
  const friend = await desk.person('huang')
  const other = await HostPhone.open({ urls, personId: await openidOf(urls, friend) })
  try {
    await registerByWechat(other)
    await verifyIdentity(other, friend)
    await openPage(other, '/packages/transfer/collection-new/index')
    await other.type('付款人手机号', (await desk.person('chen')).phone)
    await typeSum(other, '10')
    await other.tap('发起收款')
    await other.see('0/1 份已付')
  } finally {
    await other.close()
  }
  await phone.openTab('我的')
  await phone.openTab('首页')
  await phone.tap(`*${friend.name.slice(-1)} 向您收款 ¥10.00`)
  await phone.tap('不付')
  await phone.see('对方会知道您没有付')
  await phone.tap('取消')
  await phone.tap('付 ¥10.00')
  // The heading of the sheet of the PIN is called the same.
  await phone.tap('输入支付密码')
  await phone.see('转给')
  await phone.typePin(paymentPin)
  await phone.see('已付，对方已收到')
  await phone.tap('完成')
  await shareABill(phone)
}

async function shareABill(phone: HostPhone): Promise<void> {
  await openPage(phone, '/packages/transfer/collections/index')
  await phone.tap('发起收款')
  await phone.type('付款人手机号', '13900000000')
  await phone.tap('AA 平摊')
  await phone.type('收款说明', '鼓浪屿船票')
  await typeSum(phone, '100')
  await phone.tap('发起收款')
  await phone.see('0/2 份已付')
  await phone.tap('结束收款')
  await phone.see('没付的不用再付，已经付的不变')
  await phone.tap('取消')
  await phone.goBack()
  await phone.see('鼓浪屿船票')
  await phone.goBack()
}

async function lookAtSettings(phone: HostPhone): Promise<void> {
  await phone.openTab('我的')
  await phone.tap('关于')
  await phone.see('隐私政策')
  await phone.goBack()
  await phone.tap('设置')
  for (const choice of ['深色', '浅色', '长辈', '标准', '打乱支付密码键盘']) await phone.tap(choice)
  await phone.tap('登录方式')
  await phone.tap('登录密码')
  await phone.see('设置登录密码')
  await phone.type('登录密码', loginPassword)
  await phone.goBack()
  await phone.tap('微信')
  await phone.tap('取消')
  await phone.goBack()
  await phone.tap('隐私与授权')
  await phone.see('已同意')
  await phone.tap('银行卡信息处理说明')
  await phone.see('撤回同意')
  await phone.goBack()
  await phone.goBack()
  await openPage(phone, '/packages/bills/troubles/index')
  await phone.see('没有要处理的付款')
  await phone.goBack()
  await openPage(phone, '/packages/limits/limits/index')
  await phone.see('现在可付')
  await phone.tap('试算一笔')
  await phone.typeAmount('800')
  await phone.tap('看看能不能付')
  await phone.see('我要付 ¥800.00，静态码')
  await phone.tap('余额每天')
  await phone.typeAmount('200')
  await phone.tap('设为 ¥200.00')
  await phone.see('¥200.00')
  await phone.goBack()
  await openPage(phone, '/packages/inbox/inbox/index')
  await phone.tap('付款成功 ¥1.50')
  await phone.see('订单号')
  await phone.goBack()
  await phone.goBack()
}

async function beInvited(phone: HostPhone, desk: Desk): Promise<void> {
  const { id } = await desk.merchant('半山茶叶店')
  await phone.coldStart({ path: 'packages/share/landing/index', query: { s: '23456789ab', m: id }, scene: 1007 })
  await phone.see('朋友介绍的商家')
}

/** Where the way there is not what counts. */
async function openPage(phone: HostPhone, url: string): Promise<void> {
  await phone.miniProgram.callWxMethod('navigateTo', { url })
}
