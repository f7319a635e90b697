import type { Desk, DeskPerson } from '../support/desk'
import type { Phone } from '../support/phone'
import { previewWorld } from '../support/previewWorld'
import { quickThumbSteps } from '../support/quickThumbs'
import { pay, scanCode } from '../support/walletFlows'

/** Fast thumbs in the browser: several clicks within one turn of its script. Steps build on each other. */
describe('taps faster than the drawing', () => {
  const { open, step } = previewWorld()
  let desk: Desk
  let phone: Phone
  let citizen: DeskPerson

  beforeAll(async () => {
    ;({ desk, phone } = await open())
    citizen = await desk.person('chen')
    await phone.tap('登录或注册')
  })

  quickThumbSteps(step, () => ({ phone, desk, citizen }))

  step('a double tap on a door leads through that one and no other', async () => {
    await phone.openTab('首页')
    for (const door of ['完成', '查看账单']) {
      const { staticCode } = await desk.merchant('月光沙茶面馆')
      await scanCode(phone, staticCode ?? '')
      await phone.see('月光沙茶面馆')
      await phone.typeAmount('1')
      await pay(phone, 100)
      await phone.see('付款成功')
      const opened: string[] = []
      phone.page.on('framenavigated', (frame) => opened.push(frame.url()))
      await phone.doubleTap(door)
      await phone.see(door === '完成' ? '余额（元）' : '订单号')
      await phone.settle()
      expect(opened).toHaveLength(1)
      phone.page.removeAllListeners('framenavigated')
      if (door === '查看账单') await phone.goBack()
    }
  })

  step('a message comes and goes without moving what stands under it', async () => {
    const topOf = async (name: string) => (await phone.named(name).boundingBox())?.y
    await phone.see('余额（元）')
    await phone.tap('充值')
    await phone.see('从这张卡充值')
    const button = phone.view.locator('.primary-button').filter({ visible: true }).last()
    const before = [(await button.boundingBox())?.y, await topOf('数字 1')]
    await button.click({ force: true })
    await phone.see('先输入金额')
    expect([(await button.boundingBox())?.y, await topOf('数字 1')]).toEqual(before)
    await phone.goBack()
    await phone.tap('银行卡')
    await phone.tap('添加银行卡')
    const [card] = citizen.cards
    if (card === undefined) throw new Error('the citizen has no card')
    const next = await topOf('下一步')
    const wrongDigit = String((Number(card.number.slice(-1)) + 1) % 10)
    await phone.type('卡号', card.number.slice(0, -1) + wrongDigit)
    await phone.see('卡号不正确，可能有一位填错')
    expect(await topOf('下一步')).toBe(next)
    await phone.type('卡号', card.number)
    await phone.tap('下一步')
    await phone.type('预留手机号', card.phone)
    await phone.tap('我同意把卡号和预留手机号送银行核对')
    const submit = await topOf('提交银行验证')
    await phone.tap('提交银行验证')
    await phone.see('这张卡已经绑定过')
    expect(await topOf('提交银行验证')).toBe(submit)
  })
})
