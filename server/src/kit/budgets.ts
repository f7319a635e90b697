import { ApiError } from '#apiError'
import { addSeconds, secondsUntil } from '#clock'
import type { AppContext } from '#context'
import { type BudgetWindow, spendBudget } from '#kit/budgetStore'
import type { Transaction } from '#storage/database'

/**
 * Budgets of what costs money or opens accounts. They are spent in the transaction of the thing itself, so they are right
 * across processes, and what is cheap costs no write. Those of an address are wide, because many phones share one; those
 * of a phone (`refuseTooMany`), a device and a user are narrow.
 */
export const dailyBudgets = {
  /** Codes one address may ask for, whatever the phones: against pumping. */
  smsOfAddress: 300,
  registrationsOfAddress: 2_000,
  /** Phones are handed on in a family, not more. */
  registrationsOfDevice: 5,
  /** Devices a user never had. */
  newDevicesOfUser: 20,
  /** Phones a user may look for to send money to: each answer says whose it is, masked. */
  payeesOfUser: 60,
  /** Times a user may ask others for money: each named one of them is told. */
  collectionsOfUser: 50,
  /** Wrong first characters of payees' names. */
  payeeNamesOfUser: 10,
} as const

const DAY_SECONDS = 86_400

/** The day (UTC) that a moment lies in, the same for all processes. */
export function dayWindow(name: string, subject: string, now: Date): BudgetWindow {
  const seconds = Math.floor(now.getTime() / 1000)
  return { name, subject, windowStart: new Date((seconds - (seconds % DAY_SECONDS)) * 1000) }
}

/** @throws {ApiError} RATE_LIMITED with retryAfterSeconds. */
export async function spendDaily(
  context: AppContext,
  tx: Transaction,
  name: keyof typeof dailyBudgets,
  subject: string,
): Promise<BudgetWindow> {
  const now = context.clock.now()
  const window = dayWindow(name, subject, now)
  if ((await spendBudget(tx, window, dailyBudgets[name])) !== null) return window
  const retryAfterSeconds = secondsUntil(addSeconds(window.windowStart, DAY_SECONDS), now)
  throw new ApiError('RATE_LIMITED', { retryAfterSeconds })
}
