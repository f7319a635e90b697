import type { Browser, Page } from 'playwright-core'
import { pathOf, type RouteName, routes } from '../../src/routes'
import { axeViolations, rulesOfLooks } from '../support/axe'
import { launchChromium } from '../support/chromium'
import { layoutFaults } from '../support/layoutFaults'
import { tourScreens } from '../support/screensTour'
import { startTestStack, type TestStack } from '../support/stack'
import { setTextSize } from '../support/textSize'

/** Every page by its address alone, with what it has to show then. */
const paths = (Object.keys(routes) as RouteName[]).map(pathOf)

/** The narrowest phone, three more, a tablet, and a phone on its side. */
const sizes = [
  { width: 320, height: 640 },
  { width: 375, height: 667 },
  { width: 375, height: 812 },
  { width: 768, height: 1024 },
  { width: 812, height: 375 },
]

/**
 * Every page of the tour, in each look and size it can have: nothing that axe-core objects to, nothing cut, covered or out
 * of reach. One tour for all of it: the states are made once, and looked at again and again.
 */
describe('every page', () => {
  let stack: TestStack
  let browser: Browser
  const broken: string[] = []
  const misplaced: string[] = []
  let names: string[] = []

  const look = async (name: string, page: Page) => {
    // The sandbox's desk is a page for a person at a desk, not the wallet's.
    if (name === 'desk') return
    await inspect(name, page)
    if (name !== 'home-en') return
    for (const path of paths) {
      await page.evaluate((hash) => void location.assign(hash), `#/${path}`)
      // Taro shows the page a moment later, whatever is on the way.
      await page.waitForTimeout(300)
      await page.locator('.skeleton').filter({ visible: true }).first().waitFor({ state: 'hidden' })
      await inspect(`${path} in English`, page)
    }
  }

  const inspect = async (name: string, page: Page) => {
    const found = async (how: string, faults: string[], into: string[]) =>
      into.push(...faults.map((fault) => `${name}, ${how}: ${fault}`))
    const measure = async (textSize: string) => {
      for (const size of sizes) {
        await page.setViewportSize(size)
        await found(`${textSize} ${size.width} × ${size.height}`, await lastingFaults(page), misplaced)
      }
      await page.setViewportSize(sizes[2] ?? { width: 375, height: 812 })
    }
    await found('as it is', await axeViolations(page), broken)
    await measure('as it is')
    await page.emulateMedia({ colorScheme: 'dark' })
    await found('dark', await axeViolations(page, rulesOfLooks), broken)
    await page.emulateMedia({ colorScheme: 'light' })
    const textSizeBefore = await setTextSize(page, 'elder')
    await found('largest', await axeViolations(page, rulesOfLooks), broken)
    await measure('largest')
    await setTextSize(page, textSizeBefore)
  }

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
    names = await tourScreens({ browser, urls: stack.urls, look })
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  test('is seen', () => expect(names.length).toBeGreaterThan(35))

  test('has nothing axe-core objects to, light, dark, and in the largest type', () => expect(broken).toEqual([]))

  test('has nothing cut, covered or out of reach, in five sizes, standard and largest type', () =>
    expect(misplaced).toEqual([]))
})

/** A phone that has just been turned draws itself anew: what is there a moment later still is what a person meets. */
async function lastingFaults(page: Page): Promise<string[]> {
  const faults = await layoutFaults(page)
  if (faults.length === 0) return []
  await page.waitForTimeout(250)
  return layoutFaults(page)
}
