import { type ErrorCode, errorRules, failureRules, nextStepsOf } from '@wallet/rules'
import type { Page } from 'playwright-core'
import { failureParams } from './failureParams'
import { type FailureCase, stepLabels } from './failures/failureCase'
import { failureCases } from './failures/failureCases'
import { type FailureStack, type FailureWorld, goHome, openFailureWorld, order } from './failures/failureWorld'
import type { Tour } from './screensTour'
import { setTextSize } from './textSize'
import { pay, scanCode } from './walletFlows'

/** What nobody brings about on the running wallet: the answer is written here, so that there is a picture of it. */
const written = {
  reading: ['MERCHANT_UNKNOWN', 'SERVICE_UNAVAILABLE'],
  paying: ['CONSENT_REQUIRED', 'ORDER_AMOUNT_MISMATCH', 'ACCOUNT_CLOSED', 'PIN_LOCKED'],
} as const satisfies Record<string, readonly ErrorCode[]>

/** The looks of each picture, by what is added to its name. */
const looks: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '': async () => undefined,
  '-dark': (page) => page.emulateMedia({ colorScheme: 'dark' }),
  '-elder': async (page) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await setTextSize(page, 'elder')
  },
}

interface FailuresTour extends Tour {
  stack: FailureStack
}

/**
 * Shows what a person sees of each failure, in light, dark and the largest type: nearly all of them met on the running
 * wallet, and left by the step that is offered. Resolves with the names of the pictures, in order.
 */
export async function tourFailures({ browser, stack, look }: FailuresTour): Promise<string[]> {
  const world = await openFailureWorld(browser, stack)
  const names: string[] = []
  const stop = async (name: string, page: Page) => {
    names.push(name)
    const before = await setTextSize(page, 'normal')
    for (const [suffix, change] of Object.entries(looks)) {
      await change(page)
      await page.waitForTimeout(400)
      await look(name + suffix, page)
    }
    await setTextSize(page, before)
  }
  for (const one of failureCases) {
    const { page } = world[one.who ?? 'phone']
    await one.meet(world)
    await world[one.who ?? 'phone'].settle()
    await stop(pictureOf(one, names), page)
    const label = one.label ?? stepLabels[one.step]
    if (label !== null) await world[one.who ?? 'phone'].tap(label)
    await one.recover(world)
  }
  for (const code of written.reading) await seeReading(world, code, stop)
  for (const code of written.paying) await seePaying(world, code, stop)
  return names
}

type Stop = (name: string, page: Page) => Promise<void>

/** A code that is met once more in doing something else has a second picture. */
function pictureOf({ code, context }: FailureCase, names: readonly string[]): string {
  return names.includes(code) ? `${code}-${context}` : code
}

async function seeReading(world: FailureWorld, code: ErrorCode, stop: Stop): Promise<void> {
  const { phone } = world
  await answer(phone.page, '**/v1/codes/resolve', code)
  await scanCode(phone, (await order(world)).code)
  await phone.see(/这个码/)
  await stop(code, phone.page)
  await phone.page.unroute('**/v1/codes/resolve')
  await goHome(phone)
}

async function seePaying(world: FailureWorld, code: ErrorCode, stop: Stop): Promise<void> {
  const { phone } = world
  await scanCode(phone, (await order(world)).code)
  await phone.see('便当')
  await answer(phone.page, '**/v1/payments', code)
  await pay(phone, 100)
  await phone.see(code === 'PIN_LOCKED' ? /支付密码错误次数/ : /问题编号/)
  await stop(code, phone.page)
  await phone.page.unroute('**/v1/payments')
  if (code === 'PIN_LOCKED') await phone.tap('知道了')
  await goHome(phone)
}

async function answer(page: Page, url: string, code: ErrorCode): Promise<void> {
  const { status } = errorRules[code]
  const problem = { code, status, moved: 'no', class: failureRules[code].class, next: nextStepsOf(code) }
  const json = {
    type: `urn:xiamen-wallet:problem:${code}`,
    title: code,
    retryable: false,
    ...problem,
    params: failureParams,
  }
  await page.route(url, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status, json }) : route.continue(),
  )
}
