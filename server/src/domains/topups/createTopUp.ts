import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import type { Sealed } from '#crypto/seal'
import { openBill } from '#domains/bills/openBill'
import { usableCard } from '#domains/cards/usableCard'
import { requireConsent } from '#domains/consents/consents'
import { movementTimes } from '#domains/funding/movementSchedule'
import { type DebitRow, openDebit } from '#domains/funding/openDebit'
import { runDebit } from '#domains/funding/runMovement'
import { type VerifiedPayer, verifiedPayer } from '#domains/funding/verifiedPayer'
import { requireRoom } from '#domains/limits/limitRoom'
import { checkPin } from '#domains/proofs/checkPin'
import { readTopUp, type TopUpView } from '#domains/topups/readTopUp'
import { insertTopUp } from '#domains/topups/topUpStore'
import { uuidv7 } from '#ids'
import { ahead } from '#kit/ahead'
import { decideOnce, findOutcome, keyedRequest, madeOrThrow } from '#kit/idempotency'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

export interface TopUpInput {
  readonly userId: string
  readonly sessionId: string
  readonly idempotencyKey: string
  readonly cardId: string
  readonly amountFen: number
  readonly pin: Sealed
}

/**
 * Tops up the balance from a debit card. The top-up and its debit are committed before the bank is called, so that
 * whatever happens afterwards it is settled, once. Answers after the bank did, or after a few seconds with the top-up
 * still `paying`.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, CONSENT_REQUIRED, PIN_WRONG, PIN_LOCKED, IDEMPOTENCY_KEY_REUSED; and stored under
 *   the key: CARD_NOT_FOUND, CARD_CREDIT_NOT_ALLOWED, CARD_LOST, CARD_EXPIRED, TOPUP_CAP (params leftFen, cap).
 */
export async function createTopUp(
  context: AppContext,
  input: TopUpInput,
): Promise<{ topUp: TopUpView; replayed: boolean }> {
  const { userId, idempotencyKey: key, cardId, amountFen } = input
  const keyed = keyedRequest('topup', { userId, key, content: [cardId, amountFen] })
  const payerAsked = ahead(verifiedPayer(context, userId))
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { topUp: await readTopUp(context, userId, madeOrThrow(earlier, true)), replayed: true }
  const payer = await payerAsked
  await requireConsent(context.database, userId, 'cards')
  await checkPin(context, { userId, sessionId: input.sessionId, sealed: input.pin })

  const { outcome, made, replayed } = await inUserLane(context, userId, (tx) =>
    decideOnce(tx, keyed, () => startTopUp(context, tx, payer, input)),
  )
  const topUpId = madeOrThrow(outcome, replayed)
  if (made) await runDebit(context, made.debit, '钱包充值')
  return { topUp: await readTopUp(context, userId, topUpId), replayed }
}

async function startTopUp(
  context: AppContext,
  tx: Transaction,
  payer: VerifiedPayer,
  input: TopUpInput,
): Promise<{ id: string; debit: DebitRow }> {
  const { userId, cardId } = input
  const now = context.clock.now()
  const card = await usableCard(tx, userId, cardId)
  if (card.cardType === 'credit') throw new ApiError('CARD_CREDIT_NOT_ALLOWED')
  await requireRoom(tx, payer, { kind: 'topup' }, { amountFen: input.amountFen, now })
  const id = uuidv7()
  const amountFen = BigInt(input.amountFen)
  await insertTopUp(tx, {
    id,
    userId,
    cardId,
    amountFen,
    status: 'paying',
    failureCode: null,
    failureParams: null,
    idempotencyKey: input.idempotencyKey,
    createdAt: now,
    settledAt: null,
    settlesBy: addSeconds(now, movementTimes.settlesBySeconds),
  })
  const subject = { purpose: 'topup', businessId: id, userId, sourceKind: 'card', cardId, amountFen } as const
  const debit = await openDebit(tx, subject, now)
  await openBill(tx, {
    id,
    userId,
    kind: 'topup',
    direction: 'in',
    title: '充值',
    amountFen,
    sourceKind: 'card',
    cardId,
    occurredAt: now,
  })
  return { id, debit }
}
