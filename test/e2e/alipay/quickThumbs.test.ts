import { describeHeadless } from '../../support/describeHeadless'
import { Desk, type DeskPerson } from '../../support/desk'
import { HostPhone } from '../../support/hostPhone'
import { quickThumbSteps } from '../../support/quickThumbs'
import { startTestStack, type TestStack } from '../../support/stack'
import { stepsOn } from '../../support/steps'

/** Fast thumbs in Alipay: several events reach the app before it has drawn anything. Steps build on each other. */
describeHeadless('taps faster than the drawing, in Alipay', () => {
  let stack: TestStack
  let desk: Desk
  let phone: HostPhone
  let citizen: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    phone = await HostPhone.open({ urls: stack.urls, host: 'alipay' })
    await phone.tap('登录或注册')
    await phone.tap('用短信验证码或密码')
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await phone?.close()
    await stack?.stop()
  })

  quickThumbSteps(step, () => ({ phone, desk, citizen }))
})
