import type { MatterKind } from '@wallet/rules'
import { uuidv7 } from '#ids'
import type { AccountCode, AccountRef, Book, TransferIntent } from '#ledger/types'
import type { Queryable } from '#storage/database'

/** A pending transfer that nothing has resolved yet. */
export type ReservedTransfer = Omit<TransferIntent, 'phase' | 'pendingId'>

interface ReservedRow {
  id: string
  book: Book
  amount: bigint
  kind: string
  businessType: MatterKind
  businessId: string
  debit: AccountColumns
  credit: AccountColumns
}

interface AccountColumns {
  id: string
  ownerId: string
  code: AccountCode
  isWithinCredits: boolean
}

/** What a matter has reserved and neither taken nor freed, in the order in which it was reserved. */
export async function readReserved(database: Queryable, businessId: string): Promise<ReservedTransfer[]> {
  const { rows } = await database.query<ReservedRow>(
    `SELECT t.id, t.book, t.amount, t.kind, t.business_type AS "businessType", t.business_id AS "businessId",
            ${accountColumns('debit')}, ${accountColumns('credit')}
     FROM transfer AS t JOIN account AS debit ON debit.id = t.debit_account_id
       JOIN account AS credit ON credit.id = t.credit_account_id
     WHERE t.business_id = $1 AND t.phase = 'pending'
       AND NOT EXISTS (SELECT 1 FROM transfer AS later WHERE later.pending_id = t.id)
     ORDER BY t.id`,
    [businessId],
  )
  return rows.map(({ debit, credit, ...row }) => ({
    ...row,
    debit: accountRef(row.book, debit),
    credit: accountRef(row.book, credit),
  }))
}

/** The transfers that take what was reserved (`post`), or free it (`void`): all of each. */
export function resolveReserved(reserved: readonly ReservedTransfer[], phase: 'post' | 'void'): TransferIntent[] {
  return reserved.map((transfer) => ({ ...transfer, id: uuidv7(), phase, pendingId: transfer.id }))
}

function accountColumns(side: 'debit' | 'credit'): string {
  return `json_build_object('id', ${side}.id, 'ownerId', ${side}.owner_id, 'code', ${side}.code,
            'isWithinCredits', ${side}.debits_within_credits) AS ${side}`
}

function accountRef(book: Book, { isWithinCredits, ...account }: AccountColumns): AccountRef {
  return { ...account, book, ...(isWithinCredits ? { debitsMustNotExceedCredits: true } : {}) }
}
