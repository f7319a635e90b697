/** The claim that whoever ends a debit or a payout must hold; never released. */
export const settleClaim = (movementId: string): string => `settle:${movementId}`

/** The claim that whoever ends a transfer between people must hold; never released. */
export const transferClaim = (transferId: string): string => `transfer:${transferId}`

/** The claim on a share that somebody was asked for: held by the transfer that pays it, or by whoever ended it without money. */
export const shareClaim = (shareId: string): string => `share:${shareId}`

/** The claim that an order's one live attempt holds; released when the attempt fails. */
export const orderClaim = (orderId: string): string => `order:${orderId}`

/** The claim of whoever was the first to charge a shown payment code; never released, so that a code is used once. */
export const paymentCodeClaim = (deviceNumber: string, step: number): string => `code:${deviceNumber}:${step}`

/** The claim that a merchant's own number stands for one charge. */
export const chargeClaim = (merchantId: string, outOrderNo: string): string => `charge:${merchantId}:${outOrderNo}`

/**
 * The claim of what reserves the balance's part of a payment. Whoever ends the payment without it takes the claim as well:
 * nothing is reserved for a payment that is over.
 */
export const reserveClaim = (paymentId: string): string => `reserve:${paymentId}`

/** The claim on the n-th charge of a payer's day (YYYY-MM-DD in Shanghai) that needs no PIN. */
export const pinFreeClaim = (userId: string, day: string, slot: number): string => `pin_free:${userId}:${day}:${slot}`
/**
 * The claim on a refund's place: what has been refunded of the payment before it. Held for good by the one that is there,
 * so that two at once cannot both begin where the last one ended.
 */
export const refundClaim = (paymentId: string, refundedBeforeFen: bigint): string =>
  `refund:${paymentId}:${refundedBeforeFen}`
