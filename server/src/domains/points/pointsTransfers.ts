import { uuidv7 } from '#ids'
import { pointsIssue, userPoints } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'

/** What a payment earns, as transfers of the points book: none when the floor is zero. */
export function pointsTransfers(
  payment: { id: string; userId: string; merchantId: string },
  pointsEarned: bigint,
): TransferIntent[] {
  if (pointsEarned === 0n) return []
  return [
    {
      id: uuidv7(),
      book: 'points',
      debit: pointsIssue(payment.merchantId),
      credit: userPoints(payment.userId),
      amount: pointsEarned,
      kind: 'points_earn',
      businessType: 'payment',
      businessId: payment.id,
    },
  ]
}
