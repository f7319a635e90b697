import { maskPhone, type ReceiveCode } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import { type FoundPayee, seekPayee, ticketed } from '#domains/transfers/payees'
import { readReceiveCodeText } from '#domains/transfers/receiveCodes'
import { readPhone } from '#domains/users/phones'
import { spendDaily } from '#kit/budgets'

/** Somebody who was found, and what their code asks for. */
export interface PayeeFinding {
  readonly payee: FoundPayee
  readonly asked: Pick<ReceiveCode, 'amountFen' | 'note'>
}

const nothingAsked = { amountFen: null, note: null } as const

/**
 * Finds whom to send money to, by phone or by their own code. A phone without a wallet is found as well: the money waits for
 * whoever proves that phone. How many phones one may look for a day is budgeted, whatever is found.
 *
 * @throws {ApiError} PHONE_INVALID, RATE_LIMITED, PAYEE_SELF, PAYEE_UNAVAILABLE; of a code QR_UNREADABLE,
 *   QR_SIGNATURE_INVALID.
 */
export async function findPayee(
  context: AppContext,
  userId: string,
  by: { readonly phone: string } | { readonly code: string },
): Promise<PayeeFinding> {
  return 'phone' in by ? byPhone(context, userId, by.phone) : byCode(context, userId, by.code)
}

async function byPhone(context: AppContext, userId: string, text: string): Promise<PayeeFinding> {
  const { number, index } = readPhone(context, text)
  await context.database.transaction((tx) => spendDaily(context, tx, 'payeesOfUser', userId))
  const payee = (await seekPayee(context, userId, { phoneIndex: index })) ?? {
    payeeId: null,
    phoneIndex: index,
    name: maskPhone(number),
    legalName: null,
    isNew: true,
  }
  return { payee: ticketed(context, userId, payee), asked: nothingAsked }
}

async function byCode(context: AppContext, userId: string, text: string): Promise<PayeeFinding> {
  const { shareCode, ...asked } = readReceiveCodeText(context, text)
  const payee = await seekPayee(context, userId, { shareCode })
  if (!payee) throw new ApiError('PAYEE_UNAVAILABLE')
  return { payee: ticketed(context, userId, payee), asked }
}
