import { describeHeadless } from '../../support/describeHeadless'
import { agreeToTerms, registerFromWaysIn } from '../../support/hostFlows'
import { setWechatStage } from '../../support/hostStage'
import { askForCode, loginPassword } from '../../support/walletFlows'

/**
 * The ways into a wallet, changed from inside WeChat: what links, what detaches, what stays, and which of two wallets
 * opens. Steps build on each other.
 */
describeHeadless('the ways to sign in, in WeChat', () => {
  const { stage, step } = setWechatStage('zheng')

  const openSettings = async (row: string) => {
    await stage.phone.openTab('我的')
    await stage.phone.tap('设置')
    await stage.phone.tap(row)
  }
  /** The wallet has a phone and nothing else yet: an SMS code shows that it is its owner. */
  const proveBySms = async () => {
    const { phone, desk } = stage
    await phone.see('确认是您本人')
    await phone.tap('获取验证码')
    await phone.typeSmsCode(await desk.nextCode((await desk.person('zheng')).phone))
  }
  const proveByPassword = async (subject: string) => {
    const { phone } = stage
    await phone.see(`${subject}前，请先确认是您本人`)
    await phone.type('登录密码', loginPassword)
    await phone.tap('确认')
  }
  const signOut = async () => {
    const { phone } = stage
    await phone.openTab('我的')
    await phone.tap('退出登录')
    await phone.see('退出登录？')
    await phone.tap('退出登录')
    await phone.see('一个钱包，付遍厦门')
  }

  step('a wallet opened by WeChat alone names it, and nobody else', async () => {
    const { phone } = stage
    await phone.tap('登录或注册')
    await registerFromWaysIn(phone)
    await phone.see('余额（元）')
    await openSettings('登录方式')
    await phone.see('当前应用')
    await phone.see('未设置')
    expect(await phone.sees('支付宝')).toBe(false)
  })

  step('the last way in cannot be detached before there is a password', async () => {
    const { phone } = stage
    await phone.tap('微信')
    await phone.see('解除微信关联？')
    await phone.tap('解除关联')
    await phone.see('这是最后一个登录身份')
    await phone.tap('先设置登录密码')
    await phone.type('登录密码', loginPassword)
    await phone.tap('保存')
    await proveBySms()
    await phone.see('登录密码已设置')
    await phone.tap('完成')
    await phone.see('已设置')
  })

  step('then it can, and be linked again', async () => {
    const { phone } = stage
    await phone.tap('微信')
    await phone.tap('解除关联')
    await proveByPassword('解除微信关联')
    await phone.tap('关联微信身份')
    await proveByPassword('关联微信')
    await phone.see('当前应用')
  })

  step('whoever signs out stays out, until they say otherwise', async () => {
    const { phone } = stage
    await signOut()
    await phone.coldStart()
    await phone.see('一个钱包，付遍厦门')
    await phone.tap('登录或注册')
    await agreeToTerms(phone)
    await phone.tap('用微信身份登录')
    await phone.see('余额（元）')
  })

  step('another wallet can be opened on this phone, and WeChat stays with the first', async () => {
    const { phone, desk } = stage
    const other = await desk.person('wu')
    await signOut()
    await askForCode(phone, other)
    await phone.typeSmsCode(await desk.nextCode(other.phone))
    await phone.type('登录密码', loginPassword)
    await phone.tap('完成注册')
    await phone.see('余额（元）')
    await openSettings('登录方式')
    await phone.tap('关联微信身份')
    await phone.see('这个身份在别的钱包里')
    await phone.see('两个钱包不会自动合并')
  })

  step('and leads back to it', async () => {
    const { phone, desk } = stage
    const { phone: number } = await desk.person('zheng')
    await phone.tap('退出并登录那个钱包')
    await phone.see('余额（元）')
    await phone.openTab('我的')
    await phone.see(number.slice(-2))
    await openSettings('登录方式')
    await phone.see(`${number.slice(0, 3)}******${number.slice(-2)}`)
  })

  step('who takes the privacy consent back is signed out, and asked on the way in', async () => {
    const { phone } = stage
    await openSettings('隐私与授权')
    await phone.tap('隐私政策')
    await phone.see('撤回后立即退出登录')
    await phone.tap('撤回同意')
    await phone.see('打开您的钱包')
    await phone.coldStart()
    await phone.see('一个钱包，付遍厦门')
    await phone.tap('登录或注册')
    await agreeToTerms(phone)
    await phone.tap('用微信身份登录')
    await phone.see('余额（元）')
    await openSettings('隐私与授权')
    await phone.see('已同意')
    expect(await phone.sees('已撤回')).toBe(false)
  })
})
