import { addSeconds } from '#clock'
import type { BankPayoutRow } from '#domains/funding/bankMovementStore'
import { movementTimes } from '#domains/funding/movementSchedule'
import { uuidv7 } from '#ids'

export type PayoutRow = BankPayoutRow

/** A payout about to be asked for: its row goes into the command that reserves the money, and then to `runPayout`. */
export function newPayout(
  subject: Pick<BankPayoutRow, 'purpose' | 'businessId' | 'userId' | 'sourceKind' | 'cardId' | 'debitId' | 'amountFen'>,
  now: Date,
): PayoutRow {
  return { ...subject, ...openMovement(now) }
}

/** A movement at its beginning. */
export function openMovement(now: Date) {
  return {
    id: uuidv7(),
    state: 'paying' as const,
    createdAt: now,
    expiresAt: addSeconds(now, movementTimes.lifeSeconds),
    queryAfter: addSeconds(now, movementTimes.firstQuerySeconds),
    queryCount: 0,
  }
}
