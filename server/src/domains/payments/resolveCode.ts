import type { AppContext } from '#context'
import { isNeeded } from '#domains/payments/combinedSource'
import { type PayableCode, payableCode } from '#domains/payments/payableCode'
import type { PaymentSource } from '#domains/payments/paymentSource'
import { quoteSources } from '#domains/payments/quoteSources'

export interface ResolvedCode {
  readonly payable: PayableCode
  readonly sources: readonly PaymentSource[]
}

/**
 * Tells who a scanned code would pay, how much, until when, and with what this user can pay it. What it promises is
 * checked again when the payment is made.
 *
 * @throws {ApiError} what `payableCode` throws.
 */
export async function resolveCode(context: AppContext, userId: string, text: string): Promise<ResolvedCode> {
  const payable = await payableCode(context, userId, text)
  if (payable.ownReceipt) return { payable, sources: [] }
  const { code, order } = payable
  const wantedFen = order ? Number(order.amountFen) : 1
  const sources = await quoteSources(context, userId, { codeKind: code.kind, wantedFen })
  // Of a printed code nobody knows the amount yet: the balance may have to be filled up for it.
  return { payable, sources: order ? sources.filter((source) => isNeeded(source, wantedFen)) : sources }
}
