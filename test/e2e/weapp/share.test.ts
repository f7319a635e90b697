import { describeHeadless } from '../../support/describeHeadless'
import { openidOf, registerByWechat, registerFromWaysIn } from '../../support/hostFlows'
import { type EnterOptions, HostPhone } from '../../support/hostPhone'
import { setWechatStage } from '../../support/hostStage'
import { getReadyToPay, pay, scanCode } from '../../support/walletFlows'

interface ShareCard {
  readonly title: string
  readonly path: string
  readonly imageUrl: string
}

/** How the friend's WeChat opens the card: page and query, scene 1007. */
function openedFrom({ path }: ShareCard): EnterOptions {
  const [page = '', search = ''] = path.slice(1).split('?')
  return { path: page, query: Object.fromEntries(new URLSearchParams(search)), scene: 1007 }
}

/** A card goes from one phone to another; the hosts of both are the headless ones. */
describeHeadless('a card shared with a friend, in WeChat', () => {
  const { stage, step } = setWechatStage('chen')
  let friend: HostPhone
  let card: ShareCard

  afterAll(async () => {
    await friend?.close()
  })

  const share = () => stage.phone.remote.ask<ShareCard>('share')

  step('the points page gives a card about the wallet, without a word about who shares', async () => {
    const { phone, desk } = stage
    const citizen = await desk.person('chen')
    await registerByWechat(phone)
    await getReadyToPay(phone, desk, citizen, 5_000)
    await phone.openTab('积分')
    await phone.see('可用积分')
    card = await share()
    expect(card.title).toBe('一个钱包，付遍厦门')
    expect(card.path).toMatch(/^\/packages\/share\/landing\/index\?s=[2-9a-z]{10}$/)
    expect(decodeURIComponent(card.path)).not.toMatch(new RegExp(`${citizen.phone}|${citizen.name}`))
    phone.checkObjections()
  })

  step('a stranger sees what it is, and can open a wallet', async () => {
    const { stack, desk } = stage
    const person = await desk.person('lin')
    friend = await HostPhone.open({ urls: stack.urls, personId: await openidOf(stack.urls, person) })
    await friend.coldStart(openedFrom(card))
    await friend.see('朋友向您介绍厦门数字钱包')
    await friend.tap('开通钱包')
    await registerFromWaysIn(friend)
    await friend.see('扫码付款、攒积分、看账单')
  })

  step('the sender’s own card says that it is theirs', async () => {
    const { phone } = stage
    await phone.warmStart(openedFrom(card))
    await phone.see('这是您分享的')
  })

  step('a finished payment’s card is about the merchant', async () => {
    const { phone, desk } = stage
    const merchant = await desk.merchant('半山茶叶店')
    const order = await desk.order(merchant.id, { amountFen: 1000, subject: '试饮' })
    await phone.tap('去首页')
    await scanCode(phone, order.code)
    await phone.see('试饮')
    await pay(phone, 1000)
    await phone.see('付款成功')
    card = await share()
    expect(card.title).toContain('半山茶叶店')
    expect(card.path).not.toContain(order.id)
    phone.checkObjections()
  })

  step('a friend with a wallet sees the merchant', async () => {
    await friend.warmStart(openedFrom(card))
    await friend.see('朋友介绍的商家')
    await friend.see('半山茶叶店')
    await friend.tap('看看合作商家')
    await friend.see('月光沙茶面馆')
  })
})
