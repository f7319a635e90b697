import { shanghaiMonth, withdrawalFees } from '@wallet/rules'
import { readAccounts } from '#ledger/accountStore'
import { limitMeter } from '#ledger/chartOfAccounts'
import type { AccountRef } from '#ledger/types'
import type { Queryable } from '#storage/database'

/** Counts what a user has sent free of charge in a month. */
export function freeQuotaMeter(userId: string, now: Date): AccountRef {
  return limitMeter(userId, 'withdrawal_free', shanghaiMonth(now))
}

/** What may still be sent free of charge this month, in fen; what is on its way has used its part. */
export async function readFreeLeft(database: Queryable, userId: string, now: Date): Promise<number> {
  const { id } = freeQuotaMeter(userId, now)
  const { debitsPosted, debitsPending, creditsPosted } = (await readAccounts(database, [id]))(id)
  return Math.max(0, withdrawalFees.freePerMonthFen - Number(debitsPosted + debitsPending - creditsPosted))
}
