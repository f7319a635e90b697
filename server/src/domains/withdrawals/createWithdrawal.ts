import { withdrawalArrivesSeconds, withdrawalFee } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { usableCard } from '#domains/cards/usableCard'
import { requireConsent } from '#domains/consents/consents'
import { movementTimes } from '#domains/funding/movementSchedule'
import { newPayout, type PayoutRow } from '#domains/funding/openPayout'
import { runPayout } from '#domains/funding/runMovement'
import { type VerifiedPayer, verifiedPayer } from '#domains/funding/verifiedPayer'
import { readRoom } from '#domains/limits/limitRoom'
import { checkPin } from '#domains/proofs/checkPin'
import { readFreeLeft } from '#domains/withdrawals/freeQuota'
import { reachOfWithdrawal } from '#domains/withdrawals/quoteWithdrawal'
import { readWithdrawal, type WithdrawalView } from '#domains/withdrawals/readWithdrawal'
import { withdrawalCommand } from '#domains/withdrawals/withdrawalCommand'
import type { WithdrawalRow } from '#domains/withdrawals/withdrawalStore'
import { uuidv7 } from '#ids'
import { ahead } from '#kit/ahead'
import { findOutcome, type KeyedRequest, keyedRequest, madeOrThrow, outcomeUnderKey } from '#kit/idempotency'

export interface WithdrawalInput {
  readonly userId: string
  readonly sessionId: string
  readonly idempotencyKey: string
  readonly cardId: string
  /** What arrives on the card. */
  readonly amountFen: number
  /** The fee that the user was told, and agreed to. */
  readonly feeFen: number
  readonly pin: Sealed
}

/**
 * Sends money of the balance to a debit card of its owner. Amount and fee are reserved in the command that writes the
 * payout, before the bank is called: two at once never overdraw, and whatever happens afterwards it is settled, once.
 * Answers after the bank did, or after a few seconds with the withdrawal still `paying`.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, CONSENT_REQUIRED, PIN_WRONG, PIN_LOCKED, CARD_NOT_FOUND, CARD_LOST,
 *   CARD_EXPIRED, CARD_CREDIT_NOT_ALLOWED, WITHDRAWAL_FEE_CHANGED, IDEMPOTENCY_KEY_REUSED, and whichever leaves less:
 *   WITHDRAWAL_CAP (params leftFen, cap) or BALANCE_SHORT (params gapFen, availableFen: the most with its fee); and stored
 *   under the key, where another came first: BALANCE_SHORT, WITHDRAWAL_CAP, WITHDRAWAL_FEE_CHANGED.
 */
export async function createWithdrawal(
  context: AppContext,
  input: WithdrawalInput,
): Promise<{ withdrawal: WithdrawalView; replayed: boolean }> {
  const { userId, idempotencyKey: key, cardId, amountFen, feeFen } = input
  const keyed = keyedRequest('withdrawal', { userId, key, content: [cardId, amountFen, feeFen] })
  const payerAsked = ahead(verifiedPayer(context, userId))
  const earlier = await findOutcome(context, keyed)
  if (earlier) {
    return { withdrawal: await readWithdrawal(context, userId, madeOrThrow(earlier, true)), replayed: true }
  }
  const payer = await payerAsked
  await requireConsent(context.database, userId, 'cards')
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })
  const card = await usableCard(context.database, userId, cardId)
  if (card.cardType === 'credit') throw new ApiError('CARD_CREDIT_NOT_ALLOWED')

  const { withdrawalId, payout, replayed } = await reserve(context, payer, keyed, input)
  if (payout) await runPayout(context, payout, '钱包提现')
  return { withdrawal: await readWithdrawal(context, userId, withdrawalId), replayed }
}

/** Reserves the money and commits what is to be sent; the payout is null when an earlier request had made it. */
async function reserve(
  context: AppContext,
  payer: VerifiedPayer,
  keyed: KeyedRequest,
  input: WithdrawalInput,
): Promise<{ withdrawalId: string; payout: PayoutRow | null; replayed: boolean }> {
  const now = context.clock.now()
  const { userId, cardId } = input
  const freeLeftFen = await readFreeLeft(context.database, userId, now)
  // Says what binds, and the most that goes; the command below keeps it, whoever else withdraws at this moment.
  const room = await readRoom(context.database, payer, { kind: 'withdrawal' }, now)
  const { refusal } = reachOfWithdrawal(room, input.amountFen, freeLeftFen)
  if (refusal) throw new ApiError(refusal.code, refusal.params)
  const { freeFen, feeFen } = withdrawalFee(input.amountFen, freeLeftFen)
  if (feeFen !== input.feeFen) throw new ApiError('WITHDRAWAL_FEE_CHANGED')
  const withdrawal: WithdrawalRow = {
    id: uuidv7(),
    userId,
    cardId,
    amountFen: BigInt(input.amountFen),
    feeFen: BigInt(feeFen),
    status: 'paying',
    failureCode: null,
    failureParams: null,
    idempotencyKey: input.idempotencyKey,
    createdAt: now,
    arrivesBy: addSeconds(now, withdrawalArrivesSeconds),
    settledAt: null,
    settlesBy: addSeconds(now, movementTimes.settlesBySeconds),
  }
  const { id: businessId, amountFen } = withdrawal
  const subject = {
    purpose: 'withdrawal',
    businessId,
    userId,
    sourceKind: 'card',
    cardId,
    debitId: null,
    amountFen,
  } as const
  const payout = newPayout(subject, now)
  const outcome = await context.ledger.submit(
    withdrawalCommand({ payer, keyed, withdrawal, payout, freeFen: BigInt(freeFen) }),
  )
  const withdrawalId = madeOrThrow(outcomeUnderKey(outcome), outcome.replayed)
  return { withdrawalId, payout: outcome.replayed ? null : payout, replayed: outcome.replayed }
}
