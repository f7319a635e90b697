import type { DebitPurpose, ErrorCode } from '@wallet/rules'
import {
  BankSilence,
  type DebitRequest,
  type MovementQueryAnswer,
  type MovementReason,
} from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import { cardParams } from '#domains/cards/cardSummaries'
import { noteCardPaid, noteCardRefused } from '#domains/cards/debitedCard'
import { cardRefusal, listUserCards, readCard } from '#domains/cards/usableCard'
import type { BankMovementRow } from '#domains/funding/bankMovementStore'
import type { FundingChannel, MovementOutcome } from '#domains/funding/fundingChannel'

/** Bound cards, debited and credited through the bank network. */
export const bankFunding: FundingChannel = {
  async quote(database, userId) {
    const cards = await listUserCards(database, userId)
    return cards.map((card) => {
      const code = cardRefusal(card)
      return { card, refusal: code && { code, params: cardParams(card) } }
    })
  },
  async debit(context, debit, description) {
    const request: DebitRequest = {
      debitId: debit.id,
      cardToken: await cardToken(context, debit),
      amountFen: Number(debit.amountFen),
      purpose: bankPurposes[debit.purpose],
      description,
      expiresAt: debit.expiresAt,
    }
    return outcomeOf(context, debit, () => context.channels.bank.debit(request))
  },
  query: (context, debit) => outcomeOf(context, debit, () => context.channels.bank.queryDebit(debit.id)),
  async payout(context, payout, description) {
    const { id, debitId, expiresAt } = payout
    const content = { amountFen: Number(payout.amountFen), description, expiresAt }
    const { bank } = context.channels
    if (debitId !== null) return outcomeOf(context, payout, () => bank.refund({ refundId: id, debitId, ...content }))
    const token = await cardToken(context, payout)
    return outcomeOf(context, payout, () => bank.payout({ payoutId: id, cardToken: token, ...content }))
  },
  queryPayout: (context, payout) =>
    outcomeOf(context, payout, () => {
      const { bank } = context.channels
      return payout.debitId === null ? bank.queryPayout(payout.id) : bank.queryRefund(payout.id)
    }),
  learnSuccess: (database, movement) => noteCardPaid(database, movement.cardId),
  async failureParams(database, movement) {
    const card = await readCard(database, movement.cardId)
    return card ? cardParams(card) : {}
  },
  learnFailure: (database, movement, code) => noteCardRefused(database, movement.cardId, code),
}

async function cardToken(context: AppContext, movement: BankMovementRow): Promise<string> {
  const card = await readCard(context.database, movement.cardId)
  if (!card) throw new Error(`the debit or payout ${movement.id} has no card`)
  return context.cipher.decrypt({ table: 'card', column: 'token_sealed', rowId: card.id }, card.tokenSealed)
}

/** What the bank calls our purposes. */
const bankPurposes: Record<DebitPurpose, DebitRequest['purpose']> = { topup: 'topup', payment: 'payment' }

const failureCodes: Record<MovementReason, ErrorCode> = {
  short: 'CARD_SHORT',
  lost: 'CARD_LOST',
  expired: 'CARD_EXPIRED',
  restricted: 'CARD_RESTRICTED',
  issuer_down: 'ISSUER_DOWN',
}

/** What the bank's answer means, or that it did not answer. */
async function outcomeOf(
  context: AppContext,
  movement: BankMovementRow,
  ask: () => Promise<MovementQueryAnswer>,
): Promise<MovementOutcome> {
  try {
    const answer = await ask()
    return answer.status === 'failed' ? { status: 'failed', code: failureCodes[answer.reason] } : answer
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, movementId: movement.id }, 'The bank did not answer: outcome unknown')
    return { status: 'silence' }
  }
}
