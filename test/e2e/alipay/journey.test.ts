import { collectionSteps } from '../../support/collectionSteps'
import { Desk, type DeskPerson } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { moneySteps } from '../../support/moneySteps'
import { movementSteps } from '../../support/movementSteps'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'
import { register } from '../../support/walletFlows'

/**
 * The whole way once in Alipay: the compiled package in a host, driven through miniprogram-automator, the real API, the
 * real sandbox. Steps build on each other.
 */
describe('in Alipay, from a new phone to a paid merchant', () => {
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
    phone = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
    other = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
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

  step('registers with a phone number, an SMS code and a password', async () => {
    await phone.see('一个钱包，付遍厦门')
    await register(phone, desk, citizen)
    await phone.see('模拟资金')
  })

  moneySteps(step, () => ({ phone, desk, citizen }))

  movementSteps(step, () => ({ phone, desk, citizen, other, payee }))

  collectionSteps(step, () => ({ phone, desk, citizen, other, payee, stack }))
})
