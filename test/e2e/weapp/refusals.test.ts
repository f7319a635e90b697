import { describeHeadless } from '../../support/describeHeadless'
import { agreeToTerms, playWechatFailure, registerFromWaysIn } from '../../support/hostFlows'
import { setWechatStage } from '../../support/hostStage'
import { askForCode, loginPassword } from '../../support/walletFlows'

/**
 * WeChat says no, or the person does: every time there is a calm sentence and another way. A person decides in dialogs
 * of the host here, which DevTools shows only to a person.
 */
describeHeadless('when WeChat gives no phone number', () => {
  const { stage, step } = setWechatStage('lin')
  const phoneButton = '用微信手机号登录或注册'
  const refusePhone = (number: number) =>
    stage.phone.remote.ask('refuse', { name: 'getPhoneNumber', message: 'refused', number })

  step('blocked by WeChat: the sign-in page says so and offers the form', async () => {
    const { phone, stack } = stage
    await playWechatFailure(stack.urls, 'jscode2session', 40226)
    await phone.coldStart()
    await phone.see('一个钱包，付遍厦门')
    await phone.tap('登录或注册')
    await phone.see('用短信验证码或密码')
    expect(await phone.screenText()).toMatch(/风险|安全/)
  })

  step('WeChat is busy: a guest sees no error, and can try by hand', async () => {
    const { phone, stack } = stage
    await playWechatFailure(stack.urls, 'jscode2session', -1)
    await phone.coldStart()
    await phone.see('一个钱包，付遍厦门')
    expect(await phone.sees('没有答复')).toBe(false)
  })

  step('nothing is asked of WeChat before the box is ticked', async () => {
    const { phone } = stage
    await phone.coldStart()
    await phone.tap('登录或注册')
    await phone.see('打开您的钱包')
    await phone.tap(phoneButton)
    expect(await phone.dialogs()).toEqual([])
  })

  step('the person refuses', async () => {
    const { phone } = stage
    await phone.tap('我已阅读并同意')
    await phone.tap(phoneButton)
    await phone.miniProgram.native().authorizeCancel()
    await phone.see('您没有授权手机号')
    await phone.see('用短信验证码或密码')
  })

  step('the quota is used up', async () => {
    const { phone } = stage
    await refusePhone(1400001)
    await phone.tap(phoneButton)
    await phone.see('一键获取手机号的次数已用完')
  })

  step('the open platform gives none', async () => {
    const { phone, stack } = stage
    await playWechatFailure(stack.urls, 'getuserphonenumber', 48001)
    await phone.tap(phoneButton)
    await phone.miniProgram.native().authorizeAllow()
    await phone.see('平台暂时给不出手机号')
  })

  step('the form is one tap away, and registers all the same', async () => {
    const { phone, desk } = stage
    const person = await desk.person('lin')
    await phone.goBack()
    await askForCode(phone, person)
    await phone.typeSmsCode(await desk.nextCode(person.phone))
    await phone.type('登录密码', loginPassword)
    await phone.tap('完成注册')
    await phone.see('余额（元）')
  })

  step('and WeChat knows the wallet from then on', async () => {
    const { phone } = stage
    await phone.remote.ask('forgetStorage')
    await phone.coldStart()
    await phone.see('余额（元）')
  })
})

describeHeadless('when WeChat asks about privacy', () => {
  const { stage, step } = setWechatStage('huang')

  step('refused: nothing is read, it says so, and the form is there', async () => {
    const { phone } = stage
    await phone.remote.ask('setDevice', { hasAgreedToPrivacy: false })
    await phone.tap('登录或注册')
    await agreeToTerms(phone)
    await phone.tap('用微信手机号登录或注册')
    await phone.see('隐私保护指引')
    await phone.tap('不同意')
    await phone.see('您没有同意隐私指引')
    expect(await phone.dialogs()).toEqual([])
    await phone.see('用短信验证码或密码')
  })

  step('agreed: what was asked for goes on by itself', async () => {
    const { phone } = stage
    await phone.coldStart()
    await phone.tap('登录或注册')
    await agreeToTerms(phone)
    await phone.tap('用微信手机号登录或注册')
    await phone.see('隐私保护指引')
    await phone.tap('同意并继续')
    await phone.miniProgram.native().authorizeAllow()
    await phone.see('开通新钱包')
  })

  step('and never again', async () => {
    const { phone } = stage
    await phone.coldStart()
    await phone.tap('登录或注册')
    await registerFromWaysIn(phone)
    await phone.see('余额（元）')
  })
})
