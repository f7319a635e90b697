import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium'
import { Desk } from './desk'
import { Phone } from './phone'
import { startTestStack, type TestStack } from './stack'
import { stepsOn } from './steps'

/** What a journey in the preview is made in: the wallet, its sandbox, and a phone that shows the home page. */
export interface PreviewWorld {
  stack: TestStack
  browser: Browser
  desk: Desk
  phone: Phone
}

/** A world for the steps of one file. `open` makes it and belongs into `beforeAll`; it ends with the file. */
export function previewWorld() {
  const world: Partial<PreviewWorld> = {}
  const part = <Name extends keyof PreviewWorld>(name: Name): PreviewWorld[Name] => {
    const found = world[name]
    if (found === undefined) throw new Error(`no ${name} yet: the world is opened in beforeAll`)
    return found as PreviewWorld[Name]
  }
  afterAll(async () => {
    await world.browser?.close()
    await world.stack?.stop()
  })
  return {
    async open(): Promise<PreviewWorld> {
      const stack = await startTestStack()
      world.stack = stack
      const browser = await launchChromium()
      world.browser = browser
      const phone = await Phone.open(browser, { url: stack.urls.preview })
      world.phone = phone
      return { stack, browser, phone, desk: new Desk(stack.urls.desk) }
    },
    step: stepsOn(
      () => part('phone'),
      () => part('stack').logs(),
    ),
  }
}
