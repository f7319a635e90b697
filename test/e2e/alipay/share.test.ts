import { Desk } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { becomeCitizen, pay, register, scanCode } from '../../support/walletFlows'

interface ShareCard {
  readonly title: string
  readonly path: string
}

/** Where a card leads, as Alipay opens it. */
function opened({ path }: ShareCard) {
  const [page = '', search = ''] = path.split('?')
  return { path: page, query: Object.fromEntries(new URLSearchParams(search)), scene: '1007' }
}

/** A citizen shares the wallet and a merchant; a stranger, a friend and the citizen open the cards. */
describe('a card shared in Alipay', () => {
  let stack: TestStack
  let desk: Desk
  let sender: HostPhone
  let friend: HostPhone
  let walletCard: ShareCard
  let merchantCard: ShareCard

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    sender = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
    friend = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
  })

  const onSender = stepsOn(
    () => sender,
    () => stack.logs(),
  )
  const onFriend = stepsOn(
    () => friend,
    () => stack.logs(),
  )

  afterAll(async () => {
    await sender?.close()
    await friend?.close()
    await stack?.stop()
  })

  onSender('is made on the points page, its path without a leading slash (warning 9)', async () => {
    await becomeCitizen(sender, desk, await desk.person('chen'), 20_000)
    await sender.openTab('积分')
    await sender.see('可用积分')
    walletCard = await sender.remote.ask<ShareCard>('share')
    expect(walletCard.path).toMatch(/^packages\/share\/landing\/index\?s=[\w-]{10}$/)
    sender.checkObjections()
  })

  onSender('and after a payment, about the merchant', async () => {
    const merchant = await desk.merchant('半山茶叶店')
    const order = await desk.order(merchant.id, { amountFen: 500, subject: '茉莉 一泡' })
    await sender.openTab('首页')
    await scanCode(sender, order.code)
    await pay(sender, 500)
    await sender.see('付款成功')
    merchantCard = await sender.remote.ask<ShareCard>('share')
    expect(merchantCard.title).toContain('半山茶叶店')
    sender.checkObjections()
  })

  onFriend('a stranger sees what it is and how to begin', async () => {
    await friend.coldStart(opened(merchantCard))
    await friend.see('朋友向您介绍厦门数字钱包')
    await friend.see('半山茶叶店')
    await friend.tap('去首页')
    await friend.see('一个钱包，付遍厦门')
  })

  onFriend('a registered friend sees the merchant', async () => {
    await register(friend, desk, await desk.person('lin'))
    await friend.warmStart(opened(merchantCard))
    await friend.see('半山茶叶店')
    expect(await friend.sees('朋友向您介绍厦门数字钱包')).toBe(false)
  })

  onSender('the sender sees that it is their own', async () => {
    await sender.coldStart(opened(walletCard))
    await sender.see('这是您分享的')
  })
})
