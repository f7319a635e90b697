import type { AccountClass } from '@wallet/rules'
import type { Queryable } from '#storage/database'

/** What decides how a user may pay. */
export interface PayerRow {
  /** Null until the identity is verified. */
  readonly accountClass: AccountClass | null
  readonly verifiedAt: Date | null
  readonly hasPin: boolean
}

export async function readPayer(database: Queryable, userId: string): Promise<PayerRow> {
  const { rows } = await database.query<PayerRow>(
    `SELECT identity.account_class AS "accountClass", identity.verified_at AS "verifiedAt",
            payment_pin.user_id IS NOT NULL AS "hasPin"
     FROM wallet_user
     LEFT JOIN identity ON identity.user_id = wallet_user.id
     LEFT JOIN payment_pin ON payment_pin.user_id = wallet_user.id
     WHERE wallet_user.id = $1`,
    [userId],
  )
  return rows[0] ?? { accountClass: null, verifiedAt: null, hasPin: false }
}
