import { uuidv7 } from '#ids'
import { pointsDebt, pointsIssue, userPoints } from '#ledger/chartOfAccounts'
import type { TransferIntent } from '#ledger/types'

/**
 * Points that all refunds of a payment together have taken back once `refundedFen` of it came back: pro rata, rounded down,
 * so that in parts and at once it comes to the same.
 */
export function pointsTakenBy({ pointsEarned, paidFen, refundedFen }: RefundedPoints): bigint {
  return (pointsEarned * refundedFen) / paidFen
}

interface RefundedPoints {
  readonly pointsEarned: bigint
  readonly paidFen: bigint
  readonly refundedFen: bigint
}

/** What a refund takes back, as transfers of the points book: what the user has of it; the rest is owed. */
export function pointsReturned(
  refund: { id: string; userId: string; merchantId: string; pointsTaken: bigint },
  availablePoints: bigint,
): TransferIntent[] {
  const { id, userId, merchantId, pointsTaken } = refund
  const heldPoints = availablePoints < pointsTaken ? availablePoints : pointsTaken
  const matter = { book: 'points', credit: pointsIssue(merchantId), businessType: 'refund', businessId: id } as const
  const taken: TransferIntent[] = [
    { ...matter, id: uuidv7(), debit: userPoints(userId), amount: heldPoints, kind: 'points_return' },
    { ...matter, id: uuidv7(), debit: pointsDebt(userId), amount: pointsTaken - heldPoints, kind: 'points_debt' },
  ]
  return taken.filter(({ amount }) => amount > 0n)
}
