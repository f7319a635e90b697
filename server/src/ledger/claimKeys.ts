/** The claim that whoever ends a debit or a payout must hold; never released. */
export const settleClaim = (movementId: string): string => `settle:${movementId}`

/** The claim that an order's one live attempt holds; released when the attempt fails. */
export const orderClaim = (orderId: string): string => `order:${orderId}`

/**
 * The claim on a refund's place: what has been refunded of the payment before it. Held for good by the one that is there,
 * so that two at once cannot both begin where the last one ended.
 */
export const refundClaim = (paymentId: string, refundedBeforeFen: bigint): string =>
  `refund:${paymentId}:${refundedBeforeFen}`
