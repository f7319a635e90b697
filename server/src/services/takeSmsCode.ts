import { createHmac, timingSafeEqual } from 'node:crypto'
import { smsLimits } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { countCodeTry, type SmsPurpose, takeSmsCode as takeCode } from '#storage/smsCodeStore'

export interface SmsCodeProof {
  readonly phoneIndex: string
  readonly purpose: SmsPurpose
  readonly code: string
}

/**
 * Uses up the newest code of a phone for one purpose. The try is counted before the code is compared.
 *
 * @throws {ApiError} SMS_CODE_WRONG with triesLeft; SMS_CODE_EXPIRED when there is none in force for this purpose;
 *   SMS_CODE_USED_UP when it was used or guessed at too often.
 */
export async function takeSmsCode(context: AppContext, proof: SmsCodeProof): Promise<void> {
  const outstanding = await countCodeTry(context.database, proof.phoneIndex, proof.purpose)
  const now = context.clock.now()
  if (!outstanding) throw new ApiError('SMS_CODE_EXPIRED')
  if (outstanding.usedAt || outstanding.tries > smsLimits.triesMax) throw new ApiError('SMS_CODE_USED_UP')
  if (outstanding.expiresAt <= now) throw new ApiError('SMS_CODE_EXPIRED')
  const given = Buffer.from(hashSmsCode(context, proof), 'hex')
  if (!timingSafeEqual(given, Buffer.from(outstanding.codeHash, 'hex'))) {
    const triesLeft = smsLimits.triesMax - outstanding.tries
    throw triesLeft > 0 ? new ApiError('SMS_CODE_WRONG', { triesLeft }) : new ApiError('SMS_CODE_USED_UP')
  }
  if (!(await takeCode(context.database, outstanding.id, now))) throw new ApiError('SMS_CODE_USED_UP')
}

/** How a code is stored: a keyed hash bound to phone and purpose. */
export function hashSmsCode(context: AppContext, { phoneIndex, purpose, code }: SmsCodeProof): string {
  return createHmac('sha256', context.secrets.smsCodeKey).update(`${phoneIndex}|${purpose}|${code}`).digest('hex')
}
