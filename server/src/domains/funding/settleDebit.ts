import type { ErrorCode } from '@wallet/rules'
import type { DebitQueryAnswer, DebitReason } from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import { failBill, markBillUnknown } from '#domains/bills/billStore'
import { type CardStatus, findAnyCard, liftCardRestriction, setCardStatus } from '#domains/cards/cardStore'
import { cardParams } from '#domains/cards/cardSummaries'
import { type BankDebitRow, failDebit, postponeDebit } from '#domains/funding/bankDebitStore'
import { canArriveUntil, nextQueryAt } from '#domains/funding/debitSchedule'
import { failureMessage } from '#domains/funding/messages'
import { postPaymentDebit, postTopUpDebit } from '#domains/funding/postDebit'
import { moveOrder } from '#domains/merchants/orderStore'
import { insertMessage } from '#domains/messages/messageStore'
import { failPayment, findPayment, markPaymentUnknown } from '#domains/payments/paymentStore'
import { failTopUp, markTopUpUnknown } from '#domains/topups/topUpStore'
import { lockUserLane } from '#kit/userLaneStore'
import { orderClaim, settleClaim } from '#ledger/claimKeys'
import { releaseClaim, takeClaim } from '#ledger/claims'
import type { Transaction } from '#storage/database'

/**
 * Applies what the bank said, or its silence, to an open debit. May be called any number of times by anybody: the claim
 * `settle:<debit>` lets exactly one of them end it. Silence never ends a debit, and "not found" does so only when the
 * debit has expired at the bank and can no longer arrive.
 */
export async function settleDebit(
  context: AppContext,
  debit: BankDebitRow,
  answer: DebitQueryAnswer | 'silence',
): Promise<void> {
  if (answer === 'silence') return postpone(context, debit, 'unknown')
  switch (answer.status) {
    case 'succeeded':
      return post(context, debit)
    case 'failed':
      return refuse(context, debit, failureCodes[answer.reason])
    case 'processing':
      return postpone(context, debit, 'paying')
    case 'not_found':
      if (context.clock.now() > canArriveUntil(debit)) return refuse(context, debit, 'BANK_UNAVAILABLE')
      return postpone(context, debit, 'unknown')
  }
}

const failureCodes: Record<DebitReason, ErrorCode> = {
  short: 'CARD_SHORT',
  lost: 'CARD_LOST',
  expired: 'CARD_EXPIRED',
  restricted: 'CARD_RESTRICTED',
  issuer_down: 'ISSUER_DOWN',
}

/** What a refusal teaches about the card itself. */
const cardStatusAfter: Partial<Record<ErrorCode, CardStatus>> = {
  CARD_LOST: 'lost',
  CARD_EXPIRED: 'expired',
  CARD_RESTRICTED: 'restricted',
}

async function post(context: AppContext, debit: BankDebitRow): Promise<void> {
  await (debit.purpose === 'topup' ? postTopUpDebit(context, debit) : postPaymentDebit(context, debit))
  await liftCardRestriction(context.database, debit.cardId)
}

async function postpone(context: AppContext, debit: BankDebitRow, state: 'paying' | 'unknown'): Promise<void> {
  const now = context.clock.now()
  const next = { state, queryAfter: nextQueryAt(now, debit), queryCount: debit.queryCount + 1 }
  await context.database.transaction(async (tx) => {
    const stillOpen = await postponeDebit(tx, debit.id, next)
    if (!stillOpen || state === 'paying') return
    await (debit.purpose === 'topup' ? markTopUpUnknown : markPaymentUnknown)(tx, debit.businessId)
    await markBillUnknown(tx, debit.businessId, now)
  })
}

async function refuse(context: AppContext, debit: BankDebitRow, code: ErrorCode): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockUserLane(tx, debit.userId)
    if (!(await takeClaim(tx, { key: settleClaim(debit.id), holder: debit.id }))) return
    if (!(await failDebit(tx, debit.id))) return
    const card = await findAnyCard(tx, debit.cardId)
    const failure = { code, params: card ? cardParams(card) : {}, at: context.clock.now() }
    if (debit.purpose === 'topup') await failTopUp(tx, debit.businessId, failure)
    else await refusePayment(tx, debit, failure)
    const title = await failBill(tx, debit.businessId, failure.at)
    const merchant = debit.purpose === 'payment' ? title : null
    await insertMessage(tx, failureMessage(debit, { code, merchant, at: failure.at }))
    const cardStatus = cardStatusAfter[code]
    if (cardStatus) await setCardStatus(tx, debit.cardId, cardStatus)
  })
}

/** A failed attempt gives its order back, so that it can be paid another way; a static code's order ends with it. */
async function refusePayment(
  tx: Transaction,
  debit: BankDebitRow,
  failure: Parameters<typeof failPayment>[2],
): Promise<void> {
  const payment = await findPayment(tx, debit.userId, debit.businessId)
  if (!payment) throw new Error(`the debit ${debit.id} has no payment`)
  await failPayment(tx, payment.id, failure)
  const isDynamic = payment.orderKind === 'dynamic'
  await moveOrder(tx, payment.orderId, { from: 'paying', to: isDynamic ? 'open' : 'closed', paymentId: null })
  if (isDynamic) await releaseClaim(tx, { key: orderClaim(payment.orderId), holder: payment.id })
}
