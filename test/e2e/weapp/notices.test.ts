import { describeHeadless } from '../../support/describeHeadless'
import { deliveredMessage, openidOf, registerByWechat } from '../../support/hostFlows'
import { setWechatStage } from '../../support/hostStage'
import { getReadyToPay, pay, scanCode } from '../../support/walletFlows'

/** WeChat asks the person before it delivers a message for us, once for each. Its question is the headless host's. */
describeHeadless('notices about results, in WeChat', () => {
  const { stage, step } = setWechatStage('lin')
  const answer = (accepted: readonly string[] | null) =>
    stage.phone.remote.ask('answerDialog', { kind: 'subscribe', answer: { accepted } })

  const payOnce = async (amountFen: number) => {
    const { phone, desk } = stage
    const merchant = await desk.merchant('半山茶叶店')
    const { code } = await desk.order(merchant.id, { amountFen, subject: '试饮' })
    await scanCode(phone, code)
    await phone.see('试饮')
    await pay(phone, amountFen)
    await phone.see('付款成功')
  }
  const showSettings = async () => {
    const { phone } = stage
    await phone.openTab('我的')
    await phone.tap('设置')
    await phone.see('消息提醒')
  }

  step(
    'the result of a payment offers them; closing the question changes nothing',
    async () => {
      const { phone, desk } = stage
      await registerByWechat(phone)
      await getReadyToPay(phone, desk, await desk.person('lin'), 5_000)
      await payOnce(300)
      await phone.see('到账提醒')
      await answer(null)
      await phone.tap('到账提醒')
      await phone.see('开启')
    },
    120_000,
  )

  step('what is granted counts, what is refused is not offered again', async () => {
    const { phone } = stage
    await phone.tap('到账提醒')
    const [question] = await phone.dialogs()
    expect(question).toMatchObject({
      kind: 'subscribe',
      content: { templateIds: ['wechat-payment-template', 'wechat-topup-template', 'wechat-security-template'] },
    })
    await answer(['wechat-payment-template', 'wechat-security-template'])
    await phone.seeNoMore('到账提醒')
    await phone.tap('完成')
    await showSettings()
    await phone.see('还能给您发 1 条')
    await phone.see('还能给您发 0 条')
    await phone.goBack()
  })

  step('the settings add one by hand, also of what was refused before', async () => {
    const { phone } = stage
    await showSettings()
    await answer(['wechat-topup-template'])
    await phone.tap('充值到账')
    await phone.seeNoMore('还能给您发 0 条')
    phone.checkObjections()
  })

  // Security knows no quiet hours, so this holds at any time of the day.
  step('what was granted is delivered by WeChat, and uses the grant up', async () => {
    const { phone, desk, stack } = stage
    await phone.tap('隐私与授权')
    await phone.tap('银行卡信息处理说明')
    await phone.tap('撤回同意')
    await phone.see('已撤回')
    const openid = await openidOf(stack.urls, await desk.person('lin'))
    expect(await deliveredMessage(stack.urls, openid, 'wechat-security-template')).toContain(
      'packages/inbox/inbox/index',
    )
    await phone.goBack()
    await phone.goBack()
    await showSettings()
    await phone.see('还能给您发 0 条')
  })
})
