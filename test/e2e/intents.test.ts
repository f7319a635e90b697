import { maskPhone } from '@wallet/rules'
import type { Browser } from 'playwright-core'
import type { Desk, DeskMerchant } from '../support/desk'
import { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import {
  bindCard,
  loginPassword,
  pay,
  paymentPin,
  scanCode,
  setPin,
  signUp,
  verifyIdentity,
} from '../support/walletFlows'

/**
 * What the wallet is opened for, in the preview: a scan before anybody has a wallet, scans while it is open in whatever
 * state, a friend's card, and what the inbox says of it all. Same stack as the journey.
 */
describe('opened for a reason', () => {
  const { open, step } = previewWorld()
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let tea: DeskMerchant
  let books: DeskMerchant
  let link = ''

  beforeAll(async () => {
    ;({ browser, desk, phone } = await open())
    tea = await desk.merchant('半山茶叶店')
    books = await desk.merchant('榕树下书店')
  })

  const order = async (merchant: DeskMerchant, subject: string, amountFen: number) =>
    (await desk.order(merchant.id, { amountFen, subject })).code

  /** What the host's scanner does to an app that is open already: the app comes back to the front with a new query. */
  const comeBackWith = (query: string) =>
    phone.page.evaluate((search) => {
      history.replaceState(history.state, '', `?${search}${location.hash}`)
      document.dispatchEvent(new Event('visibilitychange'))
    }, query)
  const scanOutside = (code: string) => comeBackWith(`q=${encodeURIComponent(code)}`)
  const backToHome = async () => {
    await phone.goBack()
    await phone.see('余额（元）')
  }

  step(
    'somebody without a wallet scans, sees merchant and amount, and goes on after registration, identity, PIN and card',
    async () => {
      const citizen = await desk.person('chen')
      const [card] = citizen.cards
      if (card === undefined) throw new Error('the citizen has no card')
      const code = await order(tea, '铁观音', 8800)
      await scanCode(phone, code)
      await phone.see('半山茶叶店')
      await phone.see('88.00')
      expect(await phone.sees('铁观音')).toBe(false)
      await phone.tap('登录并付款')
      await phone.see('登录后继续付款')
      await signUp(phone, desk, citizen)
      await phone.see('铁观音')
      await verifyIdentity(phone, citizen)
      await setPin(phone)
      await bindCard(phone, desk, card)
      await phone.tap('回到付款')
      // The order learns of the new card when it is shown again; until then there is nothing to pay it from.
      await phone.see('以银行答复为准')
      await pay(phone, 8800)
      await phone.see('付款成功')
      await phone.tap('完成')
      await phone.see('余额（元）')
    },
    120_000,
  )

  step('the bell counts what is new; looking at it is reading it, and a payment leads to its bill', async () => {
    await phone.page.locator('.badge .nut-badge-sup').filter({ visible: true }).waitFor()
    await phone.page.locator('.home-head__bell').filter({ visible: true }).click()
    await phone.see('付款成功 ¥88.00')
    await phone.see('银行卡已绑定')
    await phone.see('支付密码已设置')
    await phone.tap('付款成功 ¥88.00')
    await phone.see('订单号')
    await phone.goBack()
    await backToHome()
    await phone.named('消息').waitFor()
    expect(await phone.page.locator('.badge .nut-badge-sup').filter({ visible: true }).count()).toBe(0)
  })

  step('home asks for three things to show itself', async () => {
    const asked: string[] = []
    phone.page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/v1/')) asked.push(pathname)
    })
    await phone.openTab('我的')
    await phone.see('退出登录')
    await phone.settle()
    asked.length = 0
    await phone.openTab('首页')
    await phone.see('余额（元）')
    await phone.settle()
    expect([...asked].sort()).toEqual(['/v1/balance', '/v1/bills', '/v1/me'])
  })

  step('a newer scan replaces the order on the screen, and there is one page to go back from', async () => {
    const first = await order(tea, '第一单', 100)
    await scanOutside(first)
    await phone.see('第一单')
    await scanOutside(await order(books, '第二单', 200))
    await phone.see('第二单')
    await backToHome()
  })

  step('the same scan delivered again opens nothing', async () => {
    const code = await order(tea, '只一次', 300)
    await scanOutside(code)
    await phone.see('只一次')
    await backToHome()
    await scanOutside(code)
    await phone.page.waitForTimeout(800)
    expect(await phone.sees('只一次')).toBe(false)
  })

  step('a scan while the PIN is typed waits for that payment, and is then offered', async () => {
    await scanOutside(await order(tea, '先付这单', 400))
    await phone.see('先付这单')
    await phone.tap('付款 ¥4.00')
    await phone.see('输入支付密码')
    await scanOutside(await order(books, '再付这单', 500))
    await phone.page.waitForTimeout(800)
    expect(await phone.sees('您刚扫了另一个码')).toBe(false)
    await phone.typePin(paymentPin)
    await phone.see('付款成功')
    await phone.see('您刚扫了另一个码')
    await phone.page.getByText('打开', { exact: true }).click()
    await phone.see('再付这单')
    await pay(phone, 500)
    await phone.see('付款成功')
  })

  step('a scan over a result takes its place', async () => {
    await scanOutside(await order(tea, '接着一单', 600))
    await phone.see('接着一单')
    await backToHome()
  })

  step(
    'a scan while a payment has no answer waits until it has one, and nothing is paid twice',
    async () => {
      const lost = await desk.order(tea.id, { amountFen: 700, subject: '没有答复' })
      await scanOutside(lost.code)
      await phone.see('没有答复')
      await phone.page.route('**/v1/payments', (route) => route.abort('connectionreset'))
      await phone.page.route('**/v1/payments/by-key/**', (route) => route.abort('connectionreset'))
      await pay(phone, 700)
      await phone.see('结果确认中，请勿重复付款')
      await scanOutside(await order(books, '等着的单', 800))
      await phone.page.waitForTimeout(800)
      expect(await phone.sees('结果确认中，请勿重复付款')).toBe(true)
      expect(await phone.sees('等着的单')).toBe(false)
      await phone.page.unrouteAll()
      await phone.page.getByText('您刚扫了另一个码').waitFor({ timeout: 90_000 })
      await phone.page.getByText('打开', { exact: true }).click()
      await phone.see('等着的单')
      expect(await desk.readOrder(tea.id, lost.id)).toMatchObject({ state: 'open' })
      await backToHome()
    },
    150_000,
  )

  step('on a phone whose clock is weeks ahead an order has the time it really has', async () => {
    const setAhead = (ms: number) =>
      phone.page.evaluate((aheadMs) => {
        Date.now = () => Math.round(performance.timeOrigin + performance.now()) + aheadMs
      }, ms)
    await setAhead(36 * 24 * 60 * 60 * 1000)
    await scanOutside(await order(tea, '钟快了', 850))
    await phone.see('钟快了')
    await phone.see(/^\d+:\d\d$/)
    await setAhead(0)
    await backToHome()
  })

  step('a session that ended on the server: the scan goes on after signing in again', async () => {
    const code = await order(tea, '重新登录后', 900)
    await phone.page.route('**/v1/sessions/refresh', (route) =>
      route.fulfill({ status: 401, json: { code: 'SESSION_EXPIRED', status: 401, moved: 'no', params: {} } }),
    )
    await phone.page.route('**/v1/codes/resolve', (route) =>
      route.fulfill({ status: 401, json: { code: 'AUTH_REQUIRED', status: 401, moved: 'no', params: {} } }),
    )
    await scanOutside(code)
    // What a guest may know is there at once.
    await phone.see('9.00')
    await phone.tap('登录并付款')
    await phone.see('登录后继续付款')
    await phone.page.unrouteAll()
    const citizen = await desk.person('chen')
    await phone.see(maskPhone(citizen.phone))
    await phone.tap('我已阅读并同意')
    // By password: on a fast machine the SMS code of the registration is not a minute old.
    await phone.tap('密码登录')
    await phone.type('登录密码', loginPassword)
    await phone.tap('登录')
    await phone.see('重新登录后')
    await backToHome()
  })

  step('the points page is shared by a link where the host has no share sheet', async () => {
    await phone.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await phone.openTab('积分')
    await phone.tap('分享给朋友')
    await phone.see('链接已复制')
    link = await phone.page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/packages\/share\/landing\/index\?s=\w{10}$/)
  })

  step('its sender is told so; a stranger sees the merchant and how to open a wallet', async () => {
    const address = `${link}&m=${tea.id}`
    await phone.page.goto(address)
    await phone.page.reload()
    await phone.see('这是您分享的')
    const stranger = await Phone.open(browser, { url: address })
    await stranger.see('半山茶叶店')
    await stranger.see('怎么开通')
    expect(await stranger.sees('这是您分享的')).toBe(false)
    await stranger.tap('开通钱包')
    await stranger.see('您的手机号')
    await stranger.close()
  })
})
