import { createHmac, timingSafeEqual } from 'node:crypto'
import { readSmsCode, smsLimits } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { countCodeTry, type SmsPurpose, takeSmsCode } from '#domains/proofs/smsCodeStore'
import type { Transaction } from '#storage/database'

export interface SmsCodeProof {
  readonly phoneIndex: string
  readonly purpose: SmsPurpose
  /** As it was typed. */
  readonly code: string
}

/** A code that somebody named rightly. It proves nothing before `useSmsCode` has used it up. */
export interface RightSmsCode {
  readonly id: string
}

/**
 * The six digits of a code as it was typed.
 *
 * @throws {ApiError} REQUEST_INVALID for what cannot be one: that costs no try.
 */
export function requireSmsCode(text: string): string {
  const code = readSmsCode(text)
  if (code === null) throw new ApiError('REQUEST_INVALID', { field: 'smsCode' })
  return code
}

/**
 * Looks at the newest code of a phone for one purpose. The try is counted before the code is compared. A right code may be
 * used already: who lost to their own double learns that from `useSmsCode`, where they can also see what the first one did.
 *
 * @throws {ApiError} REQUEST_INVALID for what cannot be a code; SMS_CODE_WRONG with triesLeft; SMS_CODE_EXPIRED when there is none in force for this purpose;
 *   SMS_CODE_USED_UP when it was guessed at too often, or wrongly after its use.
 */
export async function checkSmsCode(context: AppContext, proof: SmsCodeProof): Promise<RightSmsCode> {
  const code = requireSmsCode(proof.code)
  const outstanding = await countCodeTry(context.database, proof.phoneIndex, proof.purpose)
  if (!outstanding) throw new ApiError('SMS_CODE_EXPIRED')
  if (outstanding.tries > smsLimits.triesMax) throw new ApiError('SMS_CODE_USED_UP')
  if (outstanding.expiresAt <= context.clock.now()) {
    throw new ApiError(outstanding.usedAt ? 'SMS_CODE_USED_UP' : 'SMS_CODE_EXPIRED')
  }
  const given = Buffer.from(hashSmsCode(context, { ...proof, code }), 'hex')
  if (timingSafeEqual(given, Buffer.from(outstanding.codeHash, 'hex'))) return { id: outstanding.id }
  const triesLeft = smsLimits.triesMax - outstanding.tries
  throw triesLeft > 0 && !outstanding.usedAt
    ? new ApiError('SMS_CODE_WRONG', { triesLeft })
    : new ApiError('SMS_CODE_USED_UP')
}

/**
 * Uses a code up in the transaction of what it is good for: when that fails the code is still there. Another use waits
 * for this transaction.
 *
 * @returns false when it was used before.
 */
export function useSmsCode(context: AppContext, tx: Transaction, { id }: RightSmsCode): Promise<boolean> {
  return takeSmsCode(tx, id, context.clock.now())
}

/** How a code is stored: a keyed hash bound to phone and purpose. */
export function hashSmsCode(context: AppContext, { phoneIndex, purpose, code }: SmsCodeProof): string {
  return createHmac('sha256', context.secrets.smsCodeKey).update(`${phoneIndex}|${purpose}|${code}`).digest('hex')
}
