import type { DebitPurpose, ErrorCode } from '@wallet/rules'
import { BankSilence, type DebitQueryAnswer, type DebitReason, type DebitRequest } from '#channels/bank/bankChannel'
import type { AppContext } from '#context'
import { cardParams } from '#domains/cards/cardSummaries'
import { noteCardPaid, noteCardRefused } from '#domains/cards/debitedCard'
import { cardRefusal, listUserCards, readCard } from '#domains/cards/usableCard'
import type { BankDebitRow } from '#domains/funding/bankDebitStore'
import type { DebitOutcome, FundingChannel } from '#domains/funding/fundingChannel'

/** Bound cards, debited through the bank network. */
export const bankFunding: FundingChannel = {
  async quote(database, userId) {
    const cards = await listUserCards(database, userId)
    return cards.map((card) => {
      const code = cardRefusal(card)
      return { card, refusal: code && { code, params: cardParams(card) } }
    })
  },
  async debit(context, debit, description) {
    const card = await readCard(context.database, debit.cardId)
    if (!card) throw new Error(`the debit ${debit.id} has no card`)
    const request: DebitRequest = {
      debitId: debit.id,
      cardToken: context.cipher.decrypt({ table: 'card', column: 'token_sealed', rowId: card.id }, card.tokenSealed),
      amountFen: Number(debit.amountFen),
      purpose: bankPurposes[debit.purpose],
      description,
      expiresAt: debit.expiresAt,
    }
    return outcomeOf(context, debit, () => context.channels.bank.debit(request))
  },
  query: (context, debit) => outcomeOf(context, debit, () => context.channels.bank.queryDebit(debit.id)),
  learnSuccess: (database, debit) => noteCardPaid(database, debit.cardId),
  async failureParams(tx, debit) {
    const card = await readCard(tx, debit.cardId)
    return card ? cardParams(card) : {}
  },
  learnFailure: (tx, debit, code) => noteCardRefused(tx, debit.cardId, code),
}

/** What the bank calls our purposes. */
const bankPurposes: Record<DebitPurpose, DebitRequest['purpose']> = { topup: 'topup', payment: 'payment' }

const failureCodes: Record<DebitReason, ErrorCode> = {
  short: 'CARD_SHORT',
  lost: 'CARD_LOST',
  expired: 'CARD_EXPIRED',
  restricted: 'CARD_RESTRICTED',
  issuer_down: 'ISSUER_DOWN',
}

/** What the bank's answer means, or that it did not answer. */
async function outcomeOf(
  context: AppContext,
  debit: BankDebitRow,
  ask: () => Promise<DebitQueryAnswer>,
): Promise<DebitOutcome> {
  try {
    const answer = await ask()
    return answer.status === 'failed' ? { status: 'failed', code: failureCodes[answer.reason] } : answer
  } catch (error) {
    if (!(error instanceof BankSilence)) throw error
    context.log.warn({ reason: error.message, debitId: debit.id }, 'The bank did not answer: outcome unknown')
    return { status: 'silence' }
  }
}
