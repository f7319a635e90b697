import type { ErrorCode, RefundTarget, SourceKind } from '@wallet/rules'
import type { AppContext } from '#context'
import { cardRefusal, readCard } from '#domains/cards/usableCard'
import { type DebitRow, fetchedBy } from '#domains/funding/openDebit'
import type { PaymentRow } from '#domains/payments/readPayment'

/** Where a refund goes, by what is known before the bank is asked. */
export interface Target {
  readonly kind: RefundTarget
  readonly redirectCode: ErrorCode | null
  /** The debit to give back; null unless it goes to a card. */
  readonly debit: DebitRow | null
}

const toBalance = (redirectCode: ErrorCode | null): Target => ({ kind: 'balance', redirectCode, debit: null })

/** To the source that paid; what a card paid that is gone by now goes to the balance. */
export const refundTargets: Readonly<
  Record<SourceKind, (context: AppContext, payment: PaymentRow) => Promise<Target>>
> = {
  balance: async () => toBalance(null),
  async card({ database }, payment) {
    const card = payment.cardId === null ? null : await readCard(database, payment.cardId)
    if (!card || card.unboundAt) return toBalance('CARD_NOT_FOUND')
    const refusal = cardRefusal(card)
    if (refusal) return toBalance(refusal)
    return { kind: 'card', redirectCode: null, debit: await fetchedBy(database, payment.id) }
  },
}
