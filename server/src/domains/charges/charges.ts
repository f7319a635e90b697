import type { ErrorCode, FailureParams } from '@wallet/rules'
import type { AppContext } from '#context'
import { type ChargeEnder, type ChargeRow, markChargeEnded } from '#domains/charges/chargeStore'
import { closeOpenOrder, type OrderRow, readOrder } from '#domains/merchants/payableOrder'
import { refundedFenOf } from '#domains/refunds/refunded'

/**
 * How far a charge is, as its merchant and its payer are told. `waiting` for the payer's PIN; `paying` and `unknown` are
 * settled later, once; `succeeded`, `failed` and `reversed` are for good.
 */
export type ChargeStatus = 'waiting' | 'paying' | 'unknown' | 'succeeded' | 'failed' | 'reversed'

export interface ChargeView {
  readonly charge: ChargeRow
  readonly order: OrderRow
  readonly status: ChargeStatus
}

/** A charge as it stands; one whose time is over is ended before anybody is told of it. */
export async function viewCharge(context: AppContext, charge: ChargeRow): Promise<ChargeView> {
  const order = await readOrder(context, charge.id)
  if (isOverdue(order, context.clock.now()) && (await endCharge(context, charge.id, timeout))) {
    const at = context.clock.now()
    const { by, code } = timeout
    return {
      charge: { ...charge, endedBy: by, failureCode: code, failureParams: {}, endedAt: at },
      order: { ...order, state: 'closed' },
      status: 'failed',
    }
  }
  return { charge, order, status: await statusOf(context, charge, order) }
}

/** Whether nobody has paid it in its time. */
export function isOverdue({ state, expiresAt }: OrderRow, now: Date): boolean {
  return state === 'open' && expiresAt !== null && now >= expiresAt
}

export interface ChargeEnd {
  readonly by: ChargeEnder
  readonly code: ErrorCode
  readonly params: FailureParams
}

export const timeout: ChargeEnd = { by: 'time', code: 'CHARGE_EXPIRED', params: {} }

/**
 * Ends a charge that nobody has paid or is paying: from then on no payment of it can begin. Whoever takes the claim on its
 * order first decides: a payment, the payer's no, the merchant's reversal or time.
 *
 * @returns false when somebody else has.
 */
export function endCharge(context: AppContext, chargeId: string, end: ChargeEnd): Promise<boolean> {
  return context.database.transaction(async (tx) => {
    if (!(await closeOpenOrder(tx, chargeId))) return false
    await markChargeEnded(tx, chargeId, { ...end, at: context.clock.now() })
    return true
  })
}

async function statusOf(context: AppContext, charge: ChargeRow, order: OrderRow): Promise<ChargeStatus> {
  switch (order.state) {
    case 'open':
      return charge.pinFreeSlot === null ? 'waiting' : 'paying'
    case 'paying':
      return (await context.batches.livePayments.ask(order.id))?.status === 'unknown' ? 'unknown' : 'paying'
    case 'paid':
      return (await isGivenBack(context, order)) ? 'reversed' : 'succeeded'
    case 'closed':
      return charge.endedBy === 'merchant' ? 'reversed' : 'failed'
  }
}

/** Whether all of what was paid went back. */
async function isGivenBack(context: AppContext, { paymentId, amountFen }: OrderRow): Promise<boolean> {
  return paymentId !== null && (await refundedFenOf(context, paymentId)) === amountFen
}
