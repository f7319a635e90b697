import { uuidv7 } from '#ids'
import type { AccountRef, TransferIntent } from '#ledger/types'
import type { Queryable } from '#storage/database'

/** What is reserved for one matter and neither taken nor freed so far. */
export type OpenReservation = Omit<TransferIntent, 'phase' | 'pendingId' | 'debitsCap' | 'balanceCap' | 'capRefusal'>

type ReservationRow = Omit<OpenReservation, 'debit' | 'credit'> & { readonly debit: Side; readonly credit: Side }

type Side = Omit<AccountRef, 'debitsMustNotExceedCredits'> & { readonly isFlagged: boolean }

/** Everything that a matter has reserved, its money and its part of the caps alike. */
export async function findReservations(database: Queryable, businessId: string): Promise<OpenReservation[]> {
  const { rows } = await database.query<ReservationRow>(
    `SELECT t.id, t.book, t.amount, t.kind, t.business_type AS "businessType", t.business_id AS "businessId",
       ${sideOf('d')} AS debit, ${sideOf('c')} AS credit
     FROM transfer AS t JOIN account AS d ON d.id = t.debit_account_id JOIN account AS c ON c.id = t.credit_account_id
     WHERE t.business_id = $1 AND t.phase = 'pending'
       AND NOT EXISTS (SELECT 1 FROM transfer AS r WHERE r.pending_id = t.id)
     ORDER BY t.id`,
    [businessId],
  )
  return rows.map((row) => ({ ...row, debit: refOf(row.debit), credit: refOf(row.credit) }))
}

/** Takes all of a reservation, or frees it. */
export function resolved(reservation: OpenReservation, phase: 'post' | 'void'): TransferIntent {
  return { ...reservation, id: uuidv7(), phase, pendingId: reservation.id }
}

function sideOf(account: 'd' | 'c'): string {
  return `json_build_object('id', ${account}.id, 'ownerId', ${account}.owner_id, 'book', ${account}.book,
         'code', ${account}.code, 'isFlagged', ${account}.debits_within_credits)`
}

function refOf({ isFlagged, ...side }: Side): AccountRef {
  return isFlagged ? { ...side, debitsMustNotExceedCredits: true } : side
}
