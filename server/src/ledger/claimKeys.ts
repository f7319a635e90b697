/** The claim that whoever ends a debit must hold; never released. */
export const settleClaim = (debitId: string): string => `settle:${debitId}`

/** The claim that whoever ends a transfer between people must hold; never released. */
export const transferClaim = (transferId: string): string => `transfer:${transferId}`

/** The claim that an order's one live attempt holds; released when the attempt fails. */
export const orderClaim = (orderId: string): string => `order:${orderId}`
