import type { Desk } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { becomeCitizen, chooseSource, loginPassword, pay, scanCode } from '../support/walletFlows'

/** A citizen takes consents back one by one: what breaks is what was said, and nothing else. Steps build on each other. */
describe('consents, given and withdrawn', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone

  beforeAll(async () => {
    ;({ desk, phone } = await open())
  })

  step('sees what was agreed to, and in which version', async () => {
    await becomeCitizen(phone, desk, await desk.person('chen'), 10_000)
    await phone.openTab('我的')
    await phone.tap('设置')
    await phone.tap('隐私与授权')
    await phone.see('银行卡信息处理说明')
    expect((await phone.screenText()).match(/已同意/g)).toHaveLength(4)
    await phone.see('2026-11-01')
  })

  step('takes back the one for cards, knowing what that breaks', async () => {
    await phone.tap('银行卡信息处理说明')
    await phone.see('也不能用银行卡付款或充值')
    await phone.tap('撤回同意')
    await phone.see('已撤回')
    await phone.goBack()
    await phone.goBack()
    await phone.openTab('首页')
  })

  step('pays from the balance as before, and is asked again before a card pays', async () => {
    const tea = await desk.merchant('半山茶叶店')
    const first = await desk.order(tea.id, { amountFen: 500, subject: '茶样' })
    await scanCode(phone, first.code)
    await phone.see('茶样')
    await pay(phone, 500)
    await phone.see('付款成功')
    await phone.tap('完成')

    const [card] = (await desk.person('chen')).cards
    const second = await desk.order(tea.id, { amountFen: 8800, subject: '铁观音 100 克' })
    await scanCode(phone, second.code)
    await phone.see('铁观音 100 克')
    await chooseSource(phone, card?.number.slice(-4) ?? '')
    // Before the PIN: what the server would refuse after it is asked for now.
    await phone.tap('付款 ¥88.00')
    await phone.see('需要您的同意')
    expect(await phone.sees('输入支付密码')).toBe(false)
    expect(await desk.debits()).toMatchObject([{ amountFen: 10_000 }])
    await phone.tap('我已阅读并同意')
    await phone.tap('同意并继续')
    await phone.view.locator('.sheet').filter({ visible: true }).first().waitFor({ state: 'hidden' })
    await pay(phone, 8800)
    await phone.see('付款成功')
    await phone.tap('完成')
  })

  step('takes back the terms, is signed out, and agrees again to come back', async () => {
    await phone.openTab('我的')
    await phone.tap('设置')
    await phone.tap('隐私与授权')
    await phone.tap('用户协议')
    await phone.see('撤回后立即退出登录')
    await phone.tap('撤回同意')
    await phone.see('您的手机号')
    await phone.type('手机号', (await desk.person('chen')).phone)
    await phone.tap('密码登录')
    await phone.type('登录密码', loginPassword)
    await phone.tap('登录')
    expect(await phone.sees('余额（元）')).toBe(false)
    await phone.tap('我已阅读并同意')
    await phone.tap('登录')
    await phone.see('隐私与授权')
    await phone.goBack()
    await phone.openTab('首页')
    await phone.see('95.00')
  })
})
