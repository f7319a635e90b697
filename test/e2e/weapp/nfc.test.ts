import { describeHeadless } from '../../support/describeHeadless'
import { registerByWechat } from '../../support/hostFlows'
import { setWechatStage } from '../../support/hostStage'
import { getReadyToPay, pay } from '../../support/walletFlows'

/** A tag on the counter carries the same code as the sign above it. Tags are the headless host's. */
describeHeadless('paying by a tag, in WeChat', () => {
  const { stage, step } = setWechatStage('ouyang')
  const touch = (tag: object) => stage.phone.remote.ask('signal', { name: 'nfcTag', payload: tag })
  const setNfc = (nfc: 'ready' | 'off' | 'none') => stage.phone.remote.ask('setDevice', { nfc })

  step('a phone without NFC offers nothing', async () => {
    const { phone, desk } = stage
    await registerByWechat(phone)
    await getReadyToPay(phone, desk, await desk.person('ouyang'), 5_000)
    expect(await phone.sees('碰一碰')).toBe(false)
  })

  step('a phone with NFC switched off says how to get it', async () => {
    const { phone } = stage
    await setNfc('off')
    await phone.coldStart()
    await phone.see('在系统设置里打开 NFC')
  })

  step('reads the tag on the counter and pays', async () => {
    const { phone, desk } = stage
    await setNfc('ready')
    await phone.coldStart()
    await phone.tap('碰一碰')
    await phone.see('把手机背面贴近商家的标签')
    const { staticCode } = await desk.merchant('月光沙茶面馆')
    await touch({ uri: staticCode })
    await phone.see('月光沙茶面馆')
    await phone.typeAmount('5')
    await pay(phone, 500)
    await phone.see('付款成功')
    await phone.tap('完成')
    await phone.see('45.00')
  })

  step('a tag without a code says so, and scanning is one tap away', async () => {
    const { phone, desk } = stage
    await phone.tap('碰一碰')
    await touch({})
    await phone.see('标签里没有收款码')
    const merchant = await desk.merchant('半山茶叶店')
    const { code } = await desk.order(merchant.id, { amountFen: 300, subject: '试饮' })
    await phone.remote.ask('setScan', { text: code })
    await phone.tap('改用扫码')
    await phone.see('试饮')
    await phone.goBack()
  })

  const failures = [
    [13010, '没有读完标签'],
    [13012, '标签里没有收款码'],
    [13013, '没有碰到标签'],
    [13015, '手机读不了这种标签'],
    [13017, '没有读完标签'],
    [13019, '没有得到 NFC 授权'],
    [13024, '这部手机不能用 NFC'],
  ] as const

  for (const [number, sentence] of failures) {
    step(`number ${number} has its sentence`, async () => {
      const { phone } = stage
      await phone.see('碰一碰')
      await phone.remote.ask('refuse', { name: 'startDiscovery', message: 'refused', number })
      await phone.tap('碰一碰')
      await phone.see(sentence)
      await phone.see('改用扫码')
      await phone.tap('关闭')
      await phone.seeNoMore('改用扫码')
    })
  }
})
