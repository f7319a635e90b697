import type { ErrorCode, RefundTarget } from '@wallet/rules'
import type { AppContext } from '#context'
import { cardRefusal, readCard } from '#domains/cards/usableCard'
import { type DebitRow, fetchedBy } from '#domains/funding/openDebit'
import type { PaymentRow } from '#domains/payments/readPayment'
import type { RefundShares } from '#domains/refunds/refundShares'

/** Where a refund goes, by what is known before the bank is asked. */
export interface Target {
  readonly kind: RefundTarget
  /** What of a combined one goes to the balance; null otherwise. */
  readonly balanceFen: bigint | null
  readonly redirectCode: ErrorCode | null
  /** The debit to give back; null unless it goes to a card. */
  readonly debit: DebitRow | null
}

const toBalance = (redirectCode: ErrorCode | null): Target => ({
  kind: 'balance',
  balanceFen: null,
  redirectCode,
  debit: null,
})

/** To the sources that paid; what a card paid that is gone by now goes to the balance. */
export async function refundTarget(
  { database }: AppContext,
  payment: PaymentRow,
  shares: RefundShares,
): Promise<Target> {
  if (shares.card === 0n) return toBalance(null)
  const card = payment.cardId === null ? null : await readCard(database, payment.cardId)
  if (!card || card.unboundAt) return toBalance('CARD_NOT_FOUND')
  const refusal = cardRefusal(card)
  if (refusal) return toBalance(refusal)
  const debit = await fetchedBy(database, payment.id)
  if (shares.balance === 0n) return { kind: 'card', balanceFen: null, redirectCode: null, debit }
  return { kind: 'combined', balanceFen: shares.balance, redirectCode: null, debit }
}
