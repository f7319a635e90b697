import type { Fen } from './money'

/**
 * What a withdrawal costs and how long it takes, as data, in its state of 2026-11-01. No rule of others names either: the
 * 0.1 % above a free quota is what WeChat and Alipay ask, the quota that comes back each month is our own.
 */
export const withdrawalFees = {
  /** Free in each month of Shanghai's calendar. */
  freePerMonthFen: 100_000,
  /** Of what goes beyond the quota: 0.1 %, rounded up to the fen. */
  rateBasisPoints: 10,
  /** The least that is asked where anything is. */
  minFen: 10,
} as const

/** How soon the money is on the card. Our own promise: banks credit debit cards in minutes, at night in up to two hours. */
export const withdrawalArrivesSeconds = 2 * 3600

export interface WithdrawalFee {
  /** What of the free quota it uses. */
  readonly freeFen: Fen
  readonly feeFen: Fen
}

/** What sending `amountFen` costs, above the amount, with this much of the month's free quota left. */
export function withdrawalFee(amountFen: Fen, freeLeftFen: Fen): WithdrawalFee {
  const freeFen = Math.min(amountFen, Math.max(0, freeLeftFen))
  const chargedFen = amountFen - freeFen
  if (chargedFen === 0) return { freeFen, feeFen: 0 }
  const { rateBasisPoints, minFen } = withdrawalFees
  return { freeFen, feeFen: Math.max(minFen, Math.ceil((chargedFen * rateBasisPoints) / 10_000)) }
}

/** The most that can be sent so that amount and fee together are held: what is left of `heldFen` then is less than a next fen costs. */
export function mostWithdrawable(heldFen: Fen, freeLeftFen: Fen): Fen {
  const costs = (amountFen: Fen) => amountFen + withdrawalFee(amountFen, freeLeftFen).feeFen
  let mostFen = Math.max(0, heldFen - withdrawalFee(Math.max(0, heldFen), freeLeftFen).feeFen)
  while (costs(mostFen + 1) <= heldFen) mostFen += 1
  return mostFen
}
