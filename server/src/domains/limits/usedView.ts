import type { CountedMovements } from '@wallet/rules'
import type { Queryable, SqlValue } from '#storage/database'

/** What a user's limits are measured by. */
export interface Used {
  readonly heldFen: bigint
  /** Money on its way to the balance. */
  readonly incomingFen: bigint
  /** What the meters have counted; one that was never touched has counted nothing. */
  readonly meterFen: ReadonlyMap<string, bigint>
  /** What the bills of each question add up to, those that failed left out; of a combined payment what its card pays. */
  readonly billsFen: ReadonlyMap<string, bigint>
}

export interface UsedQuestion {
  readonly userId: string
  readonly balanceId: string
  readonly meterIds: readonly string[]
  readonly bills: readonly { readonly name: string; readonly counts: CountedMovements; readonly since: Date }[]
}

/** Read in one statement: what arrives, or is paid, meanwhile is in all the sums or in none. */
export async function readUsed(database: Queryable, question: UsedQuestion): Promise<Used> {
  const { userId, balanceId, meterIds, bills } = question
  // Left out where nothing is asked of it: planning it costs more than all the rest.
  const isOnBills = bills.length > 0
  const { rows } = await database.query<{ what: keyof Used; key: string; fen: bigint }>(
    `SELECT CASE id WHEN $2::uuid THEN 'heldFen' ELSE 'meterFen' END AS what, id::text AS key,
       CASE id WHEN $2::uuid THEN -1 ELSE 1 END * (debits_posted + debits_pending - credits_posted) AS fen
     FROM account WHERE id = $2::uuid OR id = ANY($3::uuid[])
     UNION ALL
     SELECT 'incomingFen', '', sum(amount_fen)::bigint FROM bill
     WHERE user_id = $1 AND direction = 'in' AND status IN ('paying', 'unknown') HAVING count(*) > 0
     ${isOnBills ? billsPart : ''}`,
    [userId, balanceId, meterIds, ...(isOnBills ? billsParams(bills) : [])],
  )
  const of = (wanted: keyof Used) => rows.filter(({ what }) => what === wanted)
  const byKey = (wanted: keyof Used) => new Map(of(wanted).map(({ key, fen }) => [key, fen]))
  return {
    heldFen: of('heldFen')[0]?.fen ?? 0n,
    incomingFen: of('incomingFen')[0]?.fen ?? 0n,
    meterFen: byKey('meterFen'),
    billsFen: byKey('billsFen'),
  }
}

const billsPart = `UNION ALL
     SELECT 'billsFen', asked.name, sum(bill.amount_fen - coalesce(payment.balance_fen, 0))::bigint
     FROM unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
       AS asked(name, kind, source_kind, code_kinds, since)
     JOIN bill ON bill.user_id = $1 AND bill.occurred_at >= asked.since AND bill.kind = asked.kind
       AND bill.status <> 'failed' AND (asked.source_kind IS NULL OR bill.source_kind IN (asked.source_kind, 'combined'))
     LEFT JOIN payment ON payment.id = bill.id AND asked.source_kind IS NOT NULL
     WHERE asked.code_kinds IS NULL OR payment.order_kind = ANY(string_to_array(asked.code_kinds, ','))
     GROUP BY asked.name`

function billsParams(bills: UsedQuestion['bills']): SqlValue[] {
  return [
    bills.map(({ name }) => name),
    bills.map(({ counts }) => counts.kind),
    bills.map(({ counts }) => ('sourceKind' in counts ? counts.sourceKind : null)),
    bills.map(({ counts }) => ('codeKinds' in counts ? (counts.codeKinds?.join() ?? null) : null)),
    bills.map(({ since }) => since),
  ]
}
