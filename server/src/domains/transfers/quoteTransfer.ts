import {
  arrivalSeconds,
  cleanTyped,
  proposedArrival,
  type TransferArrival,
  transferArrivals,
  transferRules,
} from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { verifiedPayer } from '#domains/funding/verifiedPayer'
import { type Reach, reachOf, readRoom } from '#domains/limits/limitRoom'
import type { LimitedPayer } from '#domains/limits/limitsOf'
import { type Payee, payeeOfTicket } from '#domains/transfers/payees'
import { spendDaily } from '#kit/budgets'

export interface TransferQuestion {
  readonly userId: string
  /** The payee's ticket. */
  readonly payee: string
  readonly amountFen: number
  /** The first character of the payee's name, as the payer typed it. */
  readonly typedName: string | null
}

/** What a transfer would be, said before anybody is asked for a PIN. */
export interface TransferQuote extends Reach {
  readonly name: string
  readonly isNew: boolean
  /** Whether the payer has to fill in the first character of the payee's name. */
  readonly needsName: boolean
  readonly proposed: TransferArrival
  readonly arrivals: readonly { readonly arrival: TransferArrival; readonly arrivesAt: Date }[]
}

/**
 * Tells what would stand in the way of a transfer, and when it could arrive. What it promises is checked again when the
 * transfer is made.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PIN_NOT_SET, PAYEE_TICKET_INVALID, PAYEE_SELF, PAYEE_UNAVAILABLE,
 *   PAYEE_NAME_WRONG, RATE_LIMITED (too many wrong names today).
 */
export async function quoteTransfer(context: AppContext, question: TransferQuestion): Promise<TransferQuote> {
  const { userId } = question
  const payer = await verifiedPayer(context, userId)
  return quoteFor(context, payer, await payeeOfTicket(context, userId, question.payee), question)
}

/**
 * The same for a payee who is known.
 *
 * @throws {ApiError} PAYEE_NAME_WRONG, RATE_LIMITED.
 */
export async function quoteFor(
  context: AppContext,
  payer: LimitedPayer,
  payee: Payee,
  { amountFen, typedName }: Pick<TransferQuestion, 'amountFen' | 'typedName'>,
): Promise<TransferQuote> {
  const { userId } = payer
  const now = context.clock.now()
  const movement = { kind: 'transfer', payeeKey: payeeKeyOf(payee) } as const
  const room = await readRoom(context.database, payer, movement, now)
  if (typedName !== null) await requireName(context, userId, payee, { amountFen, typedName })
  return {
    name: payee.name,
    isNew: payee.isNew,
    ...reachOf(room, amountFen),
    needsName: needsName(payee, amountFen),
    proposed: proposedArrival({ amountFen, isNewPayee: payee.isNew }),
    arrivals: transferArrivals.map((arrival) => ({ arrival, arrivesAt: addSeconds(now, arrivalSeconds[arrival]) })),
  }
}

/** Whose limits a payee counts in: a user's, or those of a phone. */
export const payeeKeyOf = ({ payeeId, phoneIndex }: Payee): string => payeeId ?? phoneIndex ?? ''

/** Somebody unverified has no name to compare with. */
function needsName({ legalName }: Payee, amountFen: number): boolean {
  return legalName !== null && amountFen >= transferRules.typedNameFromFen
}

/**
 * Refuses a large sum to somebody whose name the payer does not know. Wrong names are budgeted, so that nobody tries all
 * the surnames there are.
 *
 * @throws {ApiError} PAYEE_NAME_WRONG, RATE_LIMITED.
 */
export async function requireName(
  context: AppContext,
  userId: string,
  payee: Payee,
  { amountFen, typedName }: { amountFen: number; typedName: string | null },
): Promise<void> {
  if (!needsName(payee, amountFen) || cleanTyped(typedName ?? '') === Array.from(payee.legalName ?? '')[0]) return
  if (typedName !== null)
    await context.database.transaction((tx) => spendDaily(context, tx, 'payeeNamesOfUser', userId))
  throw new ApiError('PAYEE_NAME_WRONG')
}
