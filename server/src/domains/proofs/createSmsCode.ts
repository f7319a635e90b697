import { randomInt } from 'node:crypto'
import { smsLimits } from '@wallet/rules'
import { ApiError, isApiError } from '#apiError'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { alarmOfSpentBudget, spendCityBudget, warnOfLowBudget } from '#domains/proofs/smsBudget'
import {
  deleteSmsCode,
  insertSmsCode,
  listSubmitTimes,
  lockSmsLane,
  pullBackCodes,
  type SmsPurpose,
} from '#domains/proofs/smsCodeStore'
import { hashSmsCode } from '#domains/proofs/smsCodes'
import { readPhone } from '#domains/users/phones'
import { uuidv7 } from '#ids'
import { restoreBudget } from '#kit/budgetStore'
import { spendDaily } from '#kit/budgets'

const HOUR_SECONDS = 3600
const DAY_SECONDS = 86_400

export interface SmsCodeInput {
  readonly phone: string
  readonly purpose: SmsPurpose
  /** Network address of the caller. */
  readonly callerAddress: string
}

/**
 * Texts a six-digit code. Limits are rolling and counted at submit. Knows nothing of users: known and unknown
 * phones get the same answer in the same time.
 *
 * @throws {ApiError} PHONE_INVALID; SMS_TOO_SOON, SMS_HOURLY_LIMIT, SMS_DAILY_LIMIT or RATE_LIMITED with
 *   retryAfterSeconds; SMS_UNAVAILABLE when the message was certainly not sent (it does not count then), or when
 *   the whole city's messages of the day are spent.
 */
export async function createSmsCode(context: AppContext, input: SmsCodeInput) {
  const phone = readPhone(context, input.phone)
  const code = randomInt(0, 1_000_000).toString().padStart(6, '0')
  const id = uuidv7()
  const caller = context.cipher.blindIndex('caller', input.callerAddress)
  await forgetWrongClock(context, phone.index)
  const { ofAddress, ofCity } = await storeCode(context, {
    id,
    phoneIndex: phone.index,
    caller,
    code,
    purpose: input.purpose,
  })
  const outcome = await context.channels.sms.sendCode({ phone: phone.number, code })
  if (outcome.status === 'refused') {
    await deleteSmsCode(context.database, id)
    for (const budget of [ofAddress, ofCity.window]) await restoreBudget(context.database, budget)
    throw new ApiError('SMS_UNAVAILABLE')
  }
  await warnOfLowBudget(context, ofCity)
  return { retryAfterSeconds: smsLimits.gapSeconds, expiresInSeconds: smsLimits.lifeSeconds }
}

interface NewCode extends Pick<SmsCodeInput, 'purpose'> {
  readonly id: string
  readonly phoneIndex: string
  readonly caller: string
  readonly code: string
}

/** Stores a code if all limits allow it; answers what it spent of the budgets. */
async function storeCode(context: AppContext, { id, phoneIndex, caller, code, purpose }: NewCode) {
  const store = () =>
    context.database.transaction(async (tx) => {
      await lockSmsLane(tx, phoneIndex)
      const now = context.clock.now()
      refuseTooMany(await listSubmitTimes(tx, phoneIndex, addSeconds(now, -DAY_SECONDS)), now)
      const ofAddress = await spendDaily(context, tx, 'smsOfAddress', caller)
      await insertSmsCode(tx, {
        id,
        phoneIndex,
        caller,
        purpose,
        codeHash: hashSmsCode(context, { phoneIndex, purpose, code }),
        createdAt: now,
        expiresAt: addSeconds(now, smsLimits.lifeSeconds),
      })
      return { ofAddress, ofCity: await spendCityBudget(context, tx, now) }
    })
  try {
    return await store()
  } catch (error) {
    if (isApiError(error, 'SMS_UNAVAILABLE')) await alarmOfSpentBudget(context, context.clock.now())
    throw error
  }
}

/** Of its own, so that it stays when the submit is refused: the wait it names then really runs out. */
async function forgetWrongClock(context: AppContext, phoneIndex: string): Promise<void> {
  const now = context.clock.now()
  await pullBackCodes(context.database, { phoneIndex, now, expiresAt: addSeconds(now, smsLimits.lifeSeconds) })
}

/** Throws when one more submit at `now` would break a limit; `submits` are newest first, within 24 hours. */
export function refuseTooMany(submits: readonly Date[], now: Date): void {
  const windows = [
    { code: 'SMS_TOO_SOON', allowed: smsLimits.perMinute, seconds: smsLimits.gapSeconds },
    { code: 'SMS_HOURLY_LIMIT', allowed: smsLimits.perHour, seconds: HOUR_SECONDS },
    { code: 'SMS_DAILY_LIMIT', allowed: smsLimits.perDay, seconds: DAY_SECONDS },
  ] as const
  // The widest window first: it names the moment at which a code can really be had again.
  for (const { code, allowed, seconds } of [...windows].reverse()) {
    const deciding = submits[allowed - 1]
    const freeAt = deciding && addSeconds(deciding, seconds)
    if (freeAt && freeAt > now) throw new ApiError(code, { retryAfterSeconds: secondsUntil(freeAt, now) })
  }
}
