import { transferRules } from '@wallet/rules'
import { isApiError } from '#apiError'
import type { AppContext } from '#context'
import { type FoundPayee, type Payee, seekPayee, ticketed } from '#domains/transfers/payees'
import { findRecentTransfers, type PersonTransferRow } from '#domains/transfers/transferStore'

/** To whom this user has sent money last, the latest first; those who can't be sent any now are left out. */
export async function listPayees(context: AppContext, userId: string): Promise<FoundPayee[]> {
  const recent = await findRecentTransfers(context.database, userId, transferRules.recentPayeesMax)
  const payees = await Promise.all(recent.map((transfer) => payeeOfTransfer(context, userId, transfer)))
  const distinct = new Map(payees.flatMap((payee) => (payee ? [[payee.payeeId ?? payee.phoneIndex, payee]] : [])))
  return [...distinct.values()].map((payee) => ticketed(context, userId, payee))
}

async function payeeOfTransfer(
  context: AppContext,
  userId: string,
  { payeeId, payeePhoneIndex, payeeName }: PersonTransferRow,
): Promise<Payee | null> {
  try {
    const found = await seekPayee(
      context,
      userId,
      payeeId === null ? { phoneIndex: payeePhoneIndex ?? '' } : { userId: payeeId },
    )
    if (found || payeePhoneIndex === null) return found
    return { payeeId: null, phoneIndex: payeePhoneIndex, name: payeeName, legalName: null, isNew: true }
  } catch (error) {
    if (isApiError(error)) return null
    throw error
  }
}
