import { type ErrorCode, errorRules, failureRules, nextStepsOf } from '@wallet/rules'
import type { Page } from 'playwright-core'
import { Desk } from './desk'
import { failureParams } from './failureParams'
import { Phone } from './phone'
import type { Tour } from './screensTour'
import { becomeCitizen, pay, scanCode } from './walletFlows'

/** What the server says no to: reading the code, or paying it. */
const reading = [
  'QR_UNREADABLE',
  'QR_SIGNATURE_INVALID',
  'QR_EXPIRED',
  'QR_FOREIGN',
  'MERCHANT_UNKNOWN',
  'MERCHANT_CLOSED',
  'ORDER_PAID',
  'ORDER_PAYING',
  'ORDER_CLOSED',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
] as const satisfies readonly ErrorCode[]

const paying = [
  'BALANCE_SHORT',
  'STATIC_CAP',
  'DYNAMIC_CAP',
  'CLASS_CAP',
  'SELF_CAP',
  'CARD_NOT_FOUND',
  'CARD_SHORT',
  'CARD_EXPIRED',
  'CARD_LOST',
  'CARD_RESTRICTED',
  'ISSUER_DOWN',
  'BANK_UNAVAILABLE',
  'IDENTITY_REQUIRED',
  'PIN_NOT_SET',
  'CONSENT_REQUIRED',
  'ORDER_AMOUNT_MISMATCH',
  'ACCOUNT_CLOSED',
  'PIN_WRONG',
  'PIN_LOCKED',
] as const satisfies readonly ErrorCode[]

/**
 * Shows what a person sees of each failure while they pay. The answers are written here, so that a picture has its slots
 * filled: what brings them about in earnest are the tests of the API. Resolves with the codes, in order.
 */
export async function tourFailures({ browser, urls, look }: Tour): Promise<string[]> {
  const desk = new Desk(urls.desk)
  const phone = await Phone.open(browser, { url: urls.preview })
  await becomeCitizen(phone, desk, await desk.person('chen'), 30_000)
  const { id } = await desk.merchant('半山茶叶店')
  const { code: text } = await desk.order(id, { amountFen: 8_800, subject: '铁观音 100 克' })
  const stop = async (code: ErrorCode) => {
    await phone.settle()
    await look(code, phone.page)
  }
  for (const code of reading) {
    await refuse(phone.page, '**/v1/codes/resolve', code)
    await scanCode(phone, text)
    await phone.see(/这个码/)
    await stop(code)
    await phone.page.unroute('**/v1/codes/resolve')
    await phone.goBack()
    await phone.see('余额（元）')
  }
  for (const code of paying) {
    await scanCode(phone, text)
    await phone.see('铁观音 100 克')
    await refuse(phone.page, '**/v1/payments', code)
    await pay(phone, 8_800)
    const isAtPin = code.startsWith('PIN_') && code !== 'PIN_NOT_SET'
    await phone.see(isAtPin ? /支付密码(不正确|错误次数)/ : /问题编号/)
    await stop(code)
    await phone.page.unroute('**/v1/payments')
    if (isAtPin) await phone.tap('关闭')
    await phone.goBack()
    await phone.see('余额（元）')
  }
  await phone.close()
  return [...reading, ...paying]
}

async function refuse(page: Page, url: string, code: ErrorCode): Promise<void> {
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
