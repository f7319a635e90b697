import type { AppContext } from '#context'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import { limitTransfers } from '#domains/limits/limitTransfers'
import { partFenOf } from '#domains/payments/paymentParts'
import type { PaymentRow } from '#domains/payments/paymentStore'
import { uuidv7 } from '#ids'
import { merchantReceivable, userBalance } from '#ledger/chartOfAccounts'
import { reserveClaim } from '#ledger/claimKeys'
import type { Refusal, TransferIntent } from '#ledger/types'

/** What came of it; `over`: the payment has been ended meanwhile, and the bank must not be asked. */
type Reservation = { readonly how: 'reserved' | 'over' } | { readonly how: 'refused'; readonly refusal: Refusal }

/**
 * Reserves what the balance pays of a payment, with its part of the caps, before the card is asked for the rest: nobody can
 * spend it meanwhile. Taken or freed with the card's debit.
 */
export async function reserveBalancePart(
  context: AppContext,
  payer: LimitedPayer,
  payment: PaymentRow,
): Promise<Reservation> {
  const amountFen = partFenOf(payment, 'balance')
  if (amountFen === 0n) return { how: 'reserved' }
  const { id, createdAt: at } = payment
  const movement = { kind: 'payment', sourceKind: 'balance', codeKind: payment.orderKind } as const
  const money: TransferIntent = {
    id: uuidv7(),
    book: 'fen',
    debit: userBalance(payer.userId),
    credit: merchantReceivable(payment.merchantId),
    amount: amountFen,
    kind: 'payment',
    phase: 'pending',
    businessType: 'payment',
    businessId: id,
    yieldsToCaps: true,
  }
  const { posted, refusal } = await context.ledger.submit({
    claims: [{ key: reserveClaim(id), holder: id, refusal: over }],
    transfers: [...limitTransfers(payer, movement, { id, amountFen, at, phase: 'pending' }), money],
    writes: [],
  })
  if (posted) return { how: 'reserved' }
  if (refusal === null || refusal.code === over) return { how: 'over' }
  return { how: 'refused', refusal }
}

const over = 'PAYMENT_OVER'
