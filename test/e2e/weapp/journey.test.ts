import { collectionSteps } from '../../support/collectionSteps'
import { Desk, type DeskPerson } from '../../support/desk'
import { openidOf, registerByWechat } from '../../support/hostFlows'
import { HostPhone, isDevtools } from '../../support/hostPhone'
import { moneySteps } from '../../support/moneySteps'
import { movementSteps } from '../../support/movementSteps'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'

/**
 * The whole way once in WeChat: the compiled package in a host, driven through miniprogram-automator, the real API, the
 * real sandbox. Steps build on each other.
 */
describe('in WeChat, from a new phone to a paid merchant', () => {
  let stack: TestStack
  let desk: Desk
  let phone: HostPhone
  let citizen: DeskPerson
  let other: HostPhone
  let payee: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    payee = await desk.person('lin')
    const open = async (person: DeskPerson) =>
      HostPhone.open({ urls: stack.urls, personId: await openidOf(stack.urls, person) })
    phone = await open(citizen)
    if (!isDevtools) other = await open(payee)
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await phone?.close()
    await other?.close()
    await stack?.stop()
  })

  step('is a guest at first: WeChat’s code was exchanged, and this identity has no wallet', async () => {
    await phone.see('一个钱包，付遍厦门')
    expect(await phone.sees('没有')).toBe(false)
  })

  step('registers by the phone number WeChat vouches for, without an SMS', async () => {
    await registerByWechat(phone)
    await phone.see('模拟资金')
    expect(await desk.messageIds(citizen.phone)).toEqual([])
  })

  moneySteps(step, () => ({ phone, desk, citizen }))

  if (!isDevtools) {
    movementSteps(step, () => ({ phone, desk, citizen, other, payee }), { waitsForLateCode: true })

    collectionSteps(step, () => ({ phone, desk, citizen, other, payee, stack }))

    step('is known to the wallet when the app is opened anew on an empty phone', async () => {
      await phone.remote.ask('forgetStorage')
      await phone.coldStart()
      await phone.see('57.30')
    })
  }
})
