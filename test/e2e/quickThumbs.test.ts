import type { Browser } from 'playwright-core'
import { launchChromium } from '../support/chromium'
import { Desk, type DeskPerson } from '../support/desk'
import { Phone } from '../support/phone'
import { quickThumbSteps } from '../support/quickThumbs'
import { startTestStack, type TestStack } from '../support/stack'
import { stepsOn } from '../support/steps'

/** Fast thumbs in the browser: several clicks within one turn of its script. Steps build on each other. */
describe('taps faster than the drawing', () => {
  let stack: TestStack
  let browser: Browser
  let desk: Desk
  let phone: Phone
  let citizen: DeskPerson

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
    desk = new Desk(stack.urls.desk)
    citizen = await desk.person('chen')
    phone = await Phone.open(browser, { url: stack.urls.preview })
    await phone.tap('登录或注册')
  })

  const step = stepsOn(
    () => phone,
    () => stack.logs(),
  )

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  quickThumbSteps(step, () => ({ phone, desk, citizen }))
})
