import { type CodeShowing, matchPaymentCode, parsePaymentCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { secretPlace } from '#domains/paymentCodes/createPaymentCodeDevice'
import { findLiveDevice, type LiveDevice } from '#domains/paymentCodes/liveDeviceView'
import { spendBudget } from '#kit/budgetStore'
import { dayWindow } from '#kit/budgets'
import { inLane } from '#kit/lanes'

/** A code that a phone has shown: whose, of which step, and how. */
export interface PresentedCode {
  readonly userId: string
  readonly sessionId: string
  readonly deviceNumber: string
  readonly step: number
  readonly showing: CodeShowing
}

/**
 * Wrong one-time digits a merchant may try in a day, at one device and at all. Of a million codes six are good at any
 * moment: so many tries find one in 15,000 days.
 */
const guessesMax = { ofDevice: 10, ofMerchant: 100 } as const

const DAY_SECONDS = 86_400

/**
 * Reads a code that a merchant's reader got. Tries at one device go one after another, and only wrong ones are counted.
 *
 * @throws {ApiError} CODE_INVALID, CODE_EXPIRED; RATE_LIMITED when this merchant has guessed too often.
 */
export async function readPresentedCode(context: AppContext, merchantId: string, text: string): Promise<PresentedCode> {
  const parsed = parsePaymentCode(text, context.config.paymentCodePrefix)
  if (parsed === null) throw new ApiError('CODE_INVALID')
  const { number, oneTime } = parsed
  return inLane(context.lanes, `payment_code|${number}`, async () => {
    const now = context.clock.now()
    const windows = [
      dayWindow('codeGuessesOfDevice', `${merchantId}|${number}`, now),
      dayWindow('codeGuessesOfMerchant', merchantId, now),
    ] as const
    const { device, guesses } = await findLiveDevice(context.database, number, windows)
    const [ofDevice = 0, ofMerchant = 0] = guesses
    if (ofDevice >= guessesMax.ofDevice || ofMerchant >= guessesMax.ofMerchant) throw guessedTooOften(windows[1], now)
    const matched = device && matchPaymentCode(secretOf(context, device), oneTime, now.getTime())
    if (!matched) {
      await spendBudget(context.database, windows[0], guessesMax.ofDevice)
      await spendBudget(context.database, windows[1], guessesMax.ofMerchant)
      throw new ApiError('CODE_INVALID')
    }
    if (matched.isExpired) throw new ApiError('CODE_EXPIRED')
    const { userId, sessionId } = device
    return { userId, sessionId, deviceNumber: number, step: matched.step, showing: matched.showing }
  })
}

function secretOf({ cipher }: AppContext, { id, secretSealed }: LiveDevice): string {
  return cipher.decrypt(secretPlace(id), secretSealed)
}

function guessedTooOften({ windowStart }: { windowStart: Date }, now: Date): ApiError {
  return new ApiError('RATE_LIMITED', { retryAfterSeconds: secondsUntil(addSeconds(windowStart, DAY_SECONDS), now) })
}
