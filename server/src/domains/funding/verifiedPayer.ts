import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { PayerRow } from '#domains/funding/payerView'
import type { LimitedPayer } from '#domains/limits/limitsOf'

export type { PayerRow }

/** A user who may move money: identity verified, PIN set. */
export type VerifiedPayer = LimitedPayer

/** The same of what is known of a user; null as long as they are not verified. */
export function limitedPayer(payer: PayerRow | null): LimitedPayer | null {
  if (!payer?.accountClass || !payer.verifiedAt) return null
  const { userId, accountClass, verifiedAt, ownCaps } = payer
  return { userId, accountClass, verifiedAt, ownCaps }
}

/** @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET. */
export async function verifiedPayer(context: AppContext, userId: string): Promise<VerifiedPayer> {
  const payer = await context.batches.payers.ask(userId)
  const verified = limitedPayer(payer)
  if (!payer || !verified) throw new ApiError('IDENTITY_REQUIRED')
  if (!payer.hasPin) throw new ApiError('PIN_NOT_SET')
  return verified
}
