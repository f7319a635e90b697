import { failureRules, isErrorCode, nextStepsOf } from '@wallet/rules'
import type { Browser } from 'playwright-core'
import { contextTexts } from '../../src/i18n/failureContext'
import { errors } from '../../src/i18n/zh/errors'
import { launchChromium } from '../support/chromium'
import { AnswersHeard } from '../support/failures/answersHeard'
import { type FailureCase, stepLabels } from '../support/failures/failureCase'
import { failureCases } from '../support/failures/failureCases'
import { type FailureWorld, goHome, openFailureWorld } from '../support/failures/failureWorld'
import type { Phone } from '../support/phone'
import { startTestStack, type TestStack } from '../support/stack'
import { setTextSize } from '../support/textSize'

/**
 * Each failure is met on the running wallet as a person meets it; its card says what became of the money, why, and what to
 * do; the step that the table of failures has is taken, and it helps. One world for all of them.
 */
describe('a failure is met, and left by the step that is offered', () => {
  let stack: TestStack
  let browser: Browser
  let world: FailureWorld
  let shown: Phone
  const heard = new Map<Phone, AnswersHeard>()

  beforeAll(async () => {
    stack = await startTestStack()
    browser = await launchChromium()
    world = await openFailureWorld(browser, stack)
    for (const phone of [world.phone, world.twin, world.stranger, world.newcomer]) {
      heard.set(phone, new AnswersHeard(phone.page))
    }
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await stack?.stop()
  })

  test('are twenty-five and more', () => {
    expect(new Set(failureCases.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25)
  })

  for (const one of failureCases) {
    test(`${one.code}: ${one.how}`, async () => {
      shown = world[one.who ?? 'phone']
      try {
        await meetAndRecover(one)
      } catch (error) {
        const report = `${String(error)}\n${await shown.describe()}\n${stack.logs()}`
        // The next one begins on home again.
        for (const phone of heard.keys()) await goHome(phone).catch(() => undefined)
        throw new Error(report)
      }
    }, 120_000)
  }

  /** Where there is least room the step is still within reach. */
  async function tapOnSmallestPhone(label: string): Promise<void> {
    const { page } = shown
    await page.setViewportSize({ width: 320, height: 640 })
    await setTextSize(page, 'elder')
    await shown.tap(label)
    await page.setViewportSize({ width: 375, height: 812 })
    await setTextSize(page, 'normal')
    await shown.settle()
  }

  async function meetAndRecover(one: FailureCase): Promise<void> {
    await one.meet(world)
    await expectSaid(one)
    const label = one.label ?? stepLabels[one.step]
    if (label !== null) await tapOnSmallestPhone(label)
    await one.recover(world)
  }

  /** The wallet's answer is what the table has, and the screen says all of it. */
  async function expectSaid({ code, context, says, isTold }: FailureCase): Promise<void> {
    const { title, next } = contextTexts.zh[context].errors?.[code] ?? errors[code]
    for (const words of says ?? [...literalsOf(title), ...literalsOf(next)]) await shown.see(words)
    const answer = isErrorCode(code) ? heard.get(shown)?.last(code) : undefined
    if (says === undefined && !isTold) {
      const { money } = contextTexts.zh[context]
      await shown.view.locator('.failure-card').filter({ visible: true }).first().waitFor()
      if (money) await shown.see(money.no)
    }
    if (answer?.moved !== undefined) expect(answer.moved).toBe('no')
    if (answer?.class !== undefined) expect(answer.class).toBe(failureRules[code].class)
    if (answer?.next !== undefined) expect(answer.next).toEqual(nextStepsOf(code))
  }
})

/** The words of a sentence that are there whatever its slots hold. */
function literalsOf(template: string): string[] {
  return template
    .split(/\[[^\]]*\]|\{[^}]*\}/)
    .map((words) => words.replace(/^[，；、]|[，；、]$/g, ''))
    .filter((words) => words.length > 1)
}
