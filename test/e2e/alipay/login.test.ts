import { AlipayPlatform } from '../../support/alipayPlatform'
import { Desk, type DeskPerson } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'

const phoneButton = '用支付宝手机号登录或注册'
const formButton = '用短信验证码或密码'

/**
 * Sign-in by Alipay: a silent `auth_base` code, exchanged and signed both ways by RSA2, and a phone number that comes
 * encrypted and signed. Everything passes the sandbox's open platform. Steps build on each other.
 */
describe('signed in by Alipay', () => {
  let stack: TestStack
  let platform: AlipayPlatform
  let phone: HostPhone
  let citizen: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    platform = new AlipayPlatform(stack.urls.desk)
    citizen = await new Desk(stack.urls.desk).person('chen')
    const { userId } = await platform.userOf(citizen)
    phone = await HostPhone.open({ urls: stack.urls, host: 'alipay', personId: userId })
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  /** Taps the host's phone button and answers Alipay's own sheet. */
  const askForPhone = async (allow: boolean) => {
    await phone.remote.ask('answerDialog', { kind: 'authorize', answer: { allow } })
    await phone.tap(phoneButton)
  }

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  })

  step('an Alipay user without a wallet is a guest, and nobody asked them anything', async () => {
    await phone.see('一个钱包，付遍厦门')
    await phone.tap('登录或注册')
    await phone.see('打开您的钱包')
    await phone.tap('我已阅读并同意')
  })

  step('a refused phone number leaves the form one tap away', async () => {
    await askForPhone(false)
    await phone.see('您没有授权手机号')
    await phone.tap(formButton)
    await phone.see('您的手机号')
    await phone.tap('返回')
    await phone.see('打开您的钱包')
  })

  const troubles = [
    ['a number whose signature is wrong is not believed', 'tampered', '手机号没有安全送达，没有采用'],
    ['nor is one without a signature', 'unsigned', '手机号没有安全送达，没有采用'],
    ['40003, found after decryption, is a missing authorisation', '40003', '平台没有得到您的手机号授权'],
    ['40001, in clear, is a platform without keys', '40001', '当前应用没能给出手机号'],
  ] as const
  for (const [name, code, sentence] of troubles) {
    step(name, async () => {
      await platform.failNext('getPhoneNumber', code)
      await askForPhone(true)
      await phone.see(sentence)
      expect(await phone.sees(formButton)).toBe(true)
    })
  }

  step('an encrypted phone number, verified and opened by the server, makes a wallet', async () => {
    await askForPhone(true)
    await phone.see('开通新钱包')
    await phone.see(/139\*+01/)
    await phone.tap('开通钱包')
    await phone.see('余额（元）')
  })

  step('from then on Alipay’s user is signed in silently, on a phone that remembers nothing too', async () => {
    await phone.remote.ask('forgetStorage')
    await phone.coldStart()
    await phone.see('余额（元）')
  })
})
