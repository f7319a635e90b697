import { pinFreeRule, shanghaiDay } from '@wallet/rules'
import type { AppContext } from '#context'
import { sumPinFree } from '#domains/charges/chargeStore'
import type { PresentedCode } from '#domains/paymentCodes/readPresentedCode'

/** One of a payer's charges of a day that need no PIN. */
export interface PinFreeSlot {
  /** In Shanghai, YYYY-MM-DD. */
  readonly day: string
  /** From 1. */
  readonly slot: number
}

/** What the rule leaves a payer today. */
export interface PinFreeRoom {
  /** The most that one more charge without a PIN may come to; 0 when none is left. */
  readonly leftFen: number
  readonly next: PinFreeSlot
}

/** What may still be charged today without the PIN. */
export async function readPinFreeRoom({ database, clock }: AppContext, userId: string): Promise<PinFreeRoom> {
  const day = shanghaiDay(clock.now())
  const { lastSlot, sumFen } = await sumPinFree(database, userId, new Date(`${day}T00:00:00+08:00`))
  const { perPaymentFen, perDayFen, paymentsPerDay } = pinFreeRule
  const leftFen = lastSlot < paymentsPerDay ? Math.min(perPaymentFen, perDayFen - Number(sumFen)) : 0
  return { leftFen: Math.max(0, leftFen), next: { day, slot: lastSlot + 1 } }
}

/**
 * The place of a charge among those of the day without a PIN, to be claimed; null when it needs one. Whoever gets the claim
 * on the next place has read all the ones before it, so no race passes the rule.
 */
export async function findPinFreeSlot(
  context: AppContext,
  { userId, showing }: Pick<PresentedCode, 'userId' | 'showing'>,
  amountFen: number,
): Promise<PinFreeSlot | null> {
  if (showing === 'revealed') return null
  const { leftFen, next } = await readPinFreeRoom(context, userId)
  return amountFen <= leftFen ? next : null
}
