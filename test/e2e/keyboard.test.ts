import { axeViolations } from '../support/axe'
import type { Desk, DeskPerson } from '../support/desk'
import { Keys } from '../support/keys'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { loginPassword, paymentPin } from '../support/walletFlows'

/** The first journey without a touch: everything a tap does, a key does, and what has the focus can be seen. */
describe('by keyboard alone', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone
  let keys: Keys
  let citizen: DeskPerson

  beforeAll(async () => {
    ;({ desk, phone } = await open())
    citizen = await desk.person('chen')
    keys = new Keys(phone.page)
  })

  step('registers', async () => {
    await phone.see('一个钱包，付遍厦门')
    await keys.choose('登录或注册')
    await phone.see('您的手机号')
    await keys.fill('手机号', citizen.phone)
    await keys.choose('我已阅读并同意', 'Space')
    await keys.choose('获取验证码')
    await phone.see('输入验证码')
    await keys.fill('六位短信验证码', await desk.nextCode(citizen.phone))
    await phone.see('设置登录密码')
    await keys.fill('登录密码', loginPassword)
    await keys.choose('完成注册')
    await phone.see('余额（元）')
  })

  step('proves who it is, and sets the PIN on its pad', async () => {
    await keys.choose('实名认证')
    await keys.fill('真实姓名', citizen.name)
    await keys.fill('身份证号', citizen.idNumber)
    await keys.choose('我同意为核对身份处理我的姓名和身份证号', 'Space')
    await keys.choose('核对身份')
    await phone.see('已实名')
    await keys.choose('继续')
    await phone.see('设置支付密码')
    await keys.type(paymentPin)
    await phone.see('再输一次')
    await keys.type(paymentPin)
    await phone.see('支付密码已设置')
    await keys.choose('继续')
  })

  step('binds a card', async () => {
    const [card] = citizen.cards
    await keys.fill('卡号', card?.number ?? '')
    await keys.choose('下一步')
    await keys.fill('预留手机号', card?.phone ?? '')
    const known = await desk.messageIds(card?.phone ?? '')
    await keys.choose('我同意把卡号和预留手机号送银行核对', 'Space')
    await keys.choose('提交银行验证')
    await phone.see('银行验证码')
    await keys.fill('六位短信验证码', await desk.nextCode(card?.phone ?? '', known))
    await phone.see('绑定成功')
  })

  step('tops up: digits, Backspace and Enter are the pad’s, Escape takes the PIN sheet away', async () => {
    await keys.choose('充值')
    await phone.see('从这张卡充值')
    await keys.type('305')
    await keys.press('Backspace')
    await phone.see('充值 ¥30.00')
    await keys.press('Enter')
    await phone.see('输入支付密码')
    expect(await keys.focused()).toBe('输入支付密码')
    await keys.press('Escape')
    await phone.named('输入支付密码').waitFor({ state: 'detached' })
    await keys.choose('充值 ¥30.00')
    await phone.see('输入支付密码')
    await keys.type(paymentPin)
    await phone.see('充值成功')
    await keys.press('Enter')
    await phone.see('余额（元）')
  })

  step('pays a scanned order; a wrong PIN is announced, and the focus comes back to the button', async () => {
    const tea = await desk.merchant('半山茶叶店')
    const { code } = await desk.order(tea.id, { amountFen: 880, subject: '铁观音 10 克' })
    await keys.choose('扫一扫')
    await keys.fill('粘贴或输入收款码文字', code)
    await keys.choose('确定')
    await phone.see('铁观音 10 克')
    await keys.choose('付款 ¥8.80')
    await phone.see('输入支付密码')
    await keys.type('111222')
    await phone.page.getByRole('status').filter({ hasText: '支付密码不正确' }).waitFor()
    await keys.press('Escape')
    await phone.named('输入支付密码').waitFor({ state: 'detached' })
    expect(await keys.focused()).toBe('付款 ¥8.80')
    await keys.press('Enter')
    await phone.see('输入支付密码')
    await keys.type(paymentPin)
    await phone.page.getByRole('status').filter({ hasText: '付款成功' }).waitFor()
    await keys.press('Enter')
    await phone.see('21.20')
  })

  step('goes through a choice by arrows, and chooses by Space', async () => {
    await keys.choose('我的')
    await keys.choose('设置')
    await phone.see('跟随系统')
    const chosen = (name: string) => phone.page.getByRole('radio', { name }).filter({ visible: true })
    await chosen('跟随系统').focus()
    await keys.press('ArrowRight')
    const next = await keys.focused()
    await keys.press('Space')
    expect(await chosen(next ?? '').getAttribute('aria-checked')).toBe('true')
    await keys.press('ArrowLeft')
    await keys.press('Space')
    expect(await chosen('跟随系统').getAttribute('aria-checked')).toBe('true')
    await keys.choose('返回')
    await phone.see('退出登录')
  })

  step('walks the tabs, and comes back to the row it left', async () => {
    await keys.choose('账单')
    await phone.see('半山茶叶店')
    await keys.choose('半山茶叶店')
    await phone.see('订单号')
    await keys.choose('返回')
    await phone.see('充值')
    expect(await keys.focused()).toContain('半山茶叶店')
  })

  step('narrows a list down, and turns a switch', async () => {
    await keys.choose('积分')
    await keys.choose('合作商家')
    await phone.see('半山茶叶店')
    await keys.fill('搜索商家', '书店')
    await phone.page
      .locator('.list-row', { hasText: '半山茶叶店' })
      .filter({ visible: true })
      .waitFor({ state: 'detached' })
    await phone.see('榕树下书店')
    await keys.choose('清空')
    await phone.see('半山茶叶店')
    await keys.choose('返回')
    await keys.choose('我的')
    await keys.choose('设置')
    const shuffled = phone.page.getByRole('switch', { name: /打乱支付密码键盘/ })
    await keys.choose('打乱支付密码键盘', 'Space')
    await expect(shuffled.getAttribute('aria-checked')).resolves.toBe('true')
  })

  step('answers a question of yes or no: it takes the focus, Escape is no, and the focus comes back', async () => {
    const linked = {
      id: '01900000-0000-7000-8000-000000000001',
      provider: 'wechat',
      linkedAt: '2026-11-22T13:05:09.000Z',
    }
    // Hosts' identities are linked in hosts alone, and a browser is none.
    await phone.page.route('**/v1/login-methods', async (route) => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        json: { ...(await response.json()), hostIdentities: [{ ...linked, isCurrent: false }] },
      })
    })
    await keys.choose('登录方式')
    await keys.choose('微信')
    await phone.page.getByRole('alertdialog', { name: '解除微信关联？' }).waitFor()
    expect(await keys.focused()).toBe('解除微信关联？')
    expect(await axeViolations(phone.page)).toEqual([])
    await keys.press('Escape')
    await phone.page.getByRole('alertdialog').waitFor({ state: 'detached' })
    expect(await keys.focused()).toContain('微信')
    await keys.choose('返回')
  })

  step('chooses how to sign in', async () => {
    await keys.choose('返回')
    await keys.choose('退出登录')
    await phone.see('退出登录？')
    await keys.press('Enter')
    await keys.choose('登录或注册')
    await keys.choose('验证码登录', 'Space')
    await keys.press('ArrowRight')
    expect(await keys.focused()).toBe('密码登录')
    await keys.press('Space')
    await keys.fill('登录密码', loginPassword)
  })
})
