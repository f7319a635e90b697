import { billRefunded } from '#domains/bills/writes'
import type { PayoutRow } from '#domains/funding/openPayout'
import { payoutInserted } from '#domains/funding/writes'
import { messageAdded } from '#domains/messages/writes'
import { partsOf } from '#domains/payments/paymentParts'
import type { PaymentRow } from '#domains/payments/readPayment'
import { refundMessage } from '#domains/refunds/messages'
import { pointsReturned } from '#domains/refunds/refundedPoints'
import type { RefundRow } from '#domains/refunds/refundStore'
import { refundInserted } from '#domains/refunds/writes'
import { uuidv7 } from '#ids'
import { type KeyedRequest, madeReply } from '#kit/idempotency'
import { bankClearing, merchantReceivable, userBalance } from '#ledger/chartOfAccounts'
import { refundClaim } from '#ledger/claimKeys'
import type { BusinessWrite, LedgerCommand, TransferIntent } from '#ledger/types'

export interface RefundStart {
  readonly keyed: KeyedRequest
  readonly payment: PaymentRow
  readonly refund: RefundRow
  /** Null where it goes to the balance. */
  readonly payout: PayoutRow | null
  readonly merchantName: string
  /** What comes back of the caps that the payment used. */
  readonly limits: readonly TransferIntent[]
  readonly availablePoints: bigint
}

/**
 * A refund at its place behind those before it. To the balance the money moves at once; where a part
 * of it goes to a card all of it is reserved, so that it arrives as one. Points and
 * caps come back in both cases: a refund that was accepted arrives.
 */
export function refundCommand(start: RefundStart): LedgerCommand {
  const { keyed, refund, payout, limits, availablePoints } = start
  const { id, paymentId, refundedBeforeFen } = refund
  return {
    idempotency: { ...keyed, reply: madeReply(id) },
    claims: [{ key: refundClaim(paymentId, refundedBeforeFen), holder: id, refusal: 'SERVICE_UNAVAILABLE' }],
    transfers: [
      ...(payout ? moneyBack(refund).map((money) => ({ ...money, phase: 'pending' as const })) : moneyBack(refund)),
      ...limits,
      ...pointsReturned(refund, availablePoints),
    ],
    writes: [refundInserted(refund), ...(payout ? [payoutInserted(payout)] : arrivedWrites(start, refund.createdAt))],
  }
}

/** What the merchant gives back, to where it goes. */
export function moneyBack({ id, userId, merchantId, amountFen, target, balanceFen }: RefundRow): TransferIntent[] {
  const accounts = { balance: userBalance(userId), card: bankClearing }
  return partsOf({ sourceKind: target, amountFen, balanceFen }).map((part) => ({
    id: uuidv7(),
    book: 'fen',
    debit: merchantReceivable(merchantId),
    credit: accounts[part.kind],
    amount: part.amountFen,
    kind: 'refund',
    businessType: 'refund',
    businessId: id,
  }))
}

/** What is told of a refund that has arrived: on the payment's bill and in its month, and to the user. */
export function arrivedWrites(
  { payment, refund, merchantName }: Pick<RefundStart, 'payment' | 'refund' | 'merchantName'>,
  at: Date,
): BusinessWrite[] {
  const bill = { id: payment.id, userId: payment.userId, occurredAt: payment.createdAt }
  return [...billRefunded(bill, refund.amountFen), messageAdded(refundMessage(refund, merchantName, at))]
}
