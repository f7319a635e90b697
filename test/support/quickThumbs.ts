import type { Desk, DeskPerson } from './desk'
import type { PhoneDriver } from './phoneDriver'
import type { stepsOn } from './steps'
import { loginPassword, paymentPin, scanCode } from './walletFlows'

export interface QuickWorld {
  readonly phone: PhoneDriver
  readonly desk: Desk
  readonly citizen: DeskPerson
}

const three = (name: string) => [name, name, name]
const keys = (digits: string) => Array.from(digits, (digit) => (digit === '.' ? '小数点' : `数字 ${digit}`))

/**
 * A citizen whose thumb is faster than any drawing, from the form for the phone number on: every part is hit three times
 * and more within one turn. No tap is lost, and no door, code or payment is taken twice.
 */
export function quickThumbSteps(step: ReturnType<typeof stepsOn>, world: () => QuickWorld): void {
  step('signs up: choices and boxes end where the last tap left them, and one code is sent', async () => {
    const { phone, desk, citizen } = world()
    await phone.tapAtOnce(three('密码登录'))
    await phone.see('登录密码')
    await phone.tap('验证码登录')
    await phone.type('手机号', citizen.phone)
    await phone.tapAtOnce([...three('我已阅读并同意'), ...three('获取验证码')])
    await phone.see('输入验证码')
    const code = await desk.nextCode(citizen.phone)
    expect(await desk.messageIds(citizen.phone)).toHaveLength(1)
    await phone.typeCodesAtOnce([code.slice(0, 5), code, `验证码 ${code}`])
    await phone.type('登录密码', loginPassword)
    await phone.tapAtOnce(three('完成注册'))
    await phone.see('余额（元）')
  })

  step('opens one page for three taps on a door, and proves the identity once', async () => {
    const { phone, citizen } = world()
    await phone.tapAtOnce(three('实名认证'))
    await phone.type('真实姓名', citizen.name)
    await phone.goBack()
    await phone.see('余额（元）')
    await phone.tap('实名认证')
    await phone.type('真实姓名', citizen.name)
    await phone.type('身份证号', citizen.idNumber)
    await phone.tapAtOnce([...three('我同意为核对身份处理我的姓名和身份证号'), ...three('核对身份')])
    await phone.see('已实名')
    await phone.tapAtOnce(three('继续'))
  })

  step('sets the PIN with all twelve digits in one turn', async () => {
    const { phone } = world()
    await phone.see('设置支付密码')
    await phone.tapAtOnce(keys(`${paymentPin}${paymentPin}`))
    await phone.see('支付密码已设置')
    await phone.tapAtOnce(three('继续'))
  })

  step('binds one card', async () => {
    const { phone, desk, citizen } = world()
    const [card] = citizen.cards
    if (card === undefined) throw new Error('the citizen has no card')
    await phone.type('卡号', card.number)
    await phone.tapAtOnce(three('下一步'))
    await phone.type('预留手机号', card.phone)
    const known = await desk.messageIds(card.phone)
    await phone.tapAtOnce([...three('我同意把卡号和预留手机号送银行核对'), ...three('提交银行验证')])
    await phone.see('银行验证码')
    const code = await desk.nextCode(card.phone, known)
    await phone.typeCodesAtOnce([code, code, code])
    await phone.see('绑定成功')
    await phone.tapAtOnce(three('充值'))
  })

  step('tops up what was typed, once', async () => {
    const { phone, desk } = world()
    await phone.see('从这张卡充值')
    await phone.tapAtOnce([...keys('12.5'), '删除', ...keys('34')])
    await phone.tapAtOnce(three('充值 ¥12.34'))
    await phone.see('输入支付密码')
    await phone.tapAtOnce(keys(`${paymentPin}11`))
    await phone.see('充值成功')
    await phone.tapAtOnce(three('完成'))
    await phone.see('12.34')
    expect(await desk.debits()).toMatchObject([{ amountFen: 1234 }])
  })

  step('pays what was typed, once: not ten times as much', async () => {
    const { phone, desk } = world()
    const { staticCode } = await desk.merchant('月光沙茶面馆')
    await scanCode(phone, staticCode ?? '')
    await phone.see('月光沙茶面馆')
    await phone.tapAtOnce(keys('1.5'))
    await phone.tapAtOnce(three('付款 ¥1.50'))
    await phone.see('输入支付密码')
    await phone.tapAtOnce(keys(`${paymentPin}11`))
    await phone.see('付款成功')
    await phone.tapAtOnce(three('完成'))
    await phone.see('10.84')
  })

  step('covers the balance by three taps, and chooses a month and a language', async () => {
    const { phone } = world()
    await phone.tapAtOnce(three('隐藏金额'))
    await phone.see('****')
    expect(await phone.sees('10.84')).toBe(false)
    await phone.tapAtOnce(three('显示金额'))
    await phone.see('10.84')
    await phone.openTab('账单')
    await phone.see('月光沙茶面馆')
    await phone.tapAtOnce(three('选择月份'))
    await phone.tapAtOnce(three('全部月份'))
    await phone.see('月光沙茶面馆')
    await phone.openTab('我的')
    await phone.tapAtOnce(three('设置'))
    await phone.tapAtOnce(['English', '简体中文', 'English'])
    await phone.see('Text size')
    await phone.tapAtOnce(['简体中文'])
    await phone.goBack()
    await phone.see('退出登录')
  })
}
