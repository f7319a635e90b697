import type { Claim } from '#ledger/types'
import type { Transaction } from '#storage/database'

/**
 * Takes a claim inside a plain transaction; the ledger's commands take theirs in their batch. Waits for a
 * transaction that is taking or giving up the same one.
 *
 * @returns true when `holder` has it now, be it since before; false when somebody else has it.
 */
export async function takeClaim(tx: Transaction, { key, holder }: Claim): Promise<boolean> {
  const taken = await tx.query('INSERT INTO claim (key, holder) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING', [
    key,
    holder,
  ])
  if (taken.rowCount === 1) return true
  const { rows } = await tx.query<{ holder: string }>('SELECT holder FROM claim WHERE key = $1 FOR UPDATE', [key])
  const current = rows[0]
  // Given up between the two statements: now it can be taken.
  if (current === undefined) return takeClaim(tx, { key, holder })
  return current.holder === holder
}
