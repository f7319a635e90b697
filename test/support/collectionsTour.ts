import type { Browser } from 'playwright-core'
import { Phone } from './phone'
import type { Guided } from './screensTour'
import type { StackUrls } from './stack'
import { becomeCitizen, paymentPin, typeSum } from './walletFlows'

interface WithAnother extends Guided {
  browser: Browser
  urls: StackUrls
}

/** Money that people ask each other for, on the phones of both: one is asked for all of it, then a bill is shared by card. */
export async function seeMoneyAsked({ phone, desk, stop, browser, urls }: WithAnother): Promise<void> {
  const asker = await desk.person('chen')
  const payer = await desk.person('huang')
  const other = await Phone.open(browser, { url: urls.preview, deviceScaleFactor: 2 })
  await becomeCitizen(other, desk, payer, 20_000)
  await phone.openTab('我的')
  await phone.tap('转账')
  await phone.tap('向人收款 / AA 分摊')
  await phone.type('付款人手机号', payer.phone)
  await phone.type('收款说明', '晚饭')
  await typeSum(phone, '30')
  await stop('collection-new', '发起收款')
  await phone.tap('发起收款')
  await phone.see('已收 ¥0.00，0/1 份已付')
  await other.openTab('我的')
  await other.openTab('首页')
  await stop('home-asked', `*${asker.name.slice(-1)} 向您收款 ¥30.00`, other)
  await other.tap(`*${asker.name.slice(-1)} 向您收款 ¥30.00`)
  await stop('collection-payer', '晚饭', other)
  await other.tap('不付')
  await stop('collection-decline', '对方会知道您没有付', other)
  await other.tap('取消')
  await other.tap('付 ¥30.00')
  await stop('collection-confirm', '付后马上到对方余额，不能撤回', other)
  await other.tap('输入支付密码')
  await other.typePin(paymentPin)
  await stop('collection-paid', '已付，对方已收到', other)
  await stop('collection-all-paid', '收齐了')
  await phone.goBack()
  await shareABill({ phone, desk, stop }, other)
  await other.close()
}

async function askPerson(phone: Phone, of: string, keys: string): Promise<void> {
  await phone.tap('加一个人')
  await phone.type('付款人手机号', of)
  await phone.typeAmount(keys)
  await phone.tap('确定')
}

/** The asker's page of a transfer → the same. */
async function shareABill({ phone, desk, stop }: Guided, other: Phone): Promise<void> {
  await phone.tap('向人收款 / AA 分摊')
  await phone.tap('每人不同')
  await askPerson(phone, (await desk.person('huang')).phone, '12')
  await phone.tap('加一个人')
  await phone.typeAmount('8')
  await stop('collection-person', '付款人和金额')
  await phone.tap('确定')
  await stop('collection-each', '合计')
  await phone.tap('AA 平摊')
  await phone.type('收款说明', '鼓浪屿船票')
  await typeSum(phone, '100')
  await stop('collection-split', '每人 ¥33.33，您自己 ¥33.34')
  await phone.tap('发起收款')
  await stop('collection-asker', '已收 ¥0.00，0/2 份已付')
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await phone.tap('分享给朋友')
  const link = await phone.page.evaluate(() => navigator.clipboard.readText())
  await other.page.goto(link)
  await other.page.reload()
  await stop('collection-card', '鼓浪屿船票', other)
  await phone.tap('结束收款')
  await stop('collection-close', '没付的不用再付，已经付的不变')
  await phone.view.locator('.sheet').filter({ visible: true }).getByText('结束收款', { exact: true }).last().click()
  await stop('collection-ended', '收到 ¥0.00，没付的不再收')
  await phone.goBack()
  await phone.tap('我发起的收款')
  await stop('collections', '鼓浪屿船票')
  await phone.goBack()
  await phone.goBack()
  await phone.openTab('首页')
}
