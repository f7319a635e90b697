import type { AccountClass } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import type { PayerRow } from '#domains/funding/payerView'

export type { PayerRow }

/** A user who may move money: identity verified, PIN set. */
export interface VerifiedPayer {
  readonly userId: string
  readonly accountClass: AccountClass
  readonly verifiedAt: Date
}

/** @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET. */
export async function verifiedPayer(context: AppContext, userId: string): Promise<VerifiedPayer> {
  const payer = await context.batches.payers.ask(userId)
  if (!payer?.accountClass || !payer.verifiedAt) throw new ApiError('IDENTITY_REQUIRED')
  if (!payer.hasPin) throw new ApiError('PIN_NOT_SET')
  return { userId, accountClass: payer.accountClass, verifiedAt: payer.verifiedAt }
}
