import type { AppContext } from '#context'
import { listRefunds } from '#domains/refunds/refundStore'

/** How much of a payment has been given back or is on its way back: a refund that was accepted arrives. */
export async function refundedFenOf({ database }: AppContext, paymentId: string): Promise<bigint> {
  const refunds = await listRefunds(database, paymentId)
  return refunds.reduce((sum, { amountFen }) => sum + amountFen, 0n)
}
