import type { AccountClass, OwnCap } from '@wallet/rules'
import type { Queryable } from '#storage/database'

/** What decides how a user may pay. */
export interface PayerRow {
  readonly userId: string
  /** Null until the identity is verified. */
  readonly accountClass: AccountClass | null
  readonly verifiedAt: Date | null
  readonly hasPin: boolean
  /** The caps that they have set for themselves. */
  readonly ownCaps: readonly OwnCap[]
}

/** The given users as payers; who is no user has no row. */
export async function findPayers(database: Queryable, userIds: readonly string[]): Promise<PayerRow[]> {
  const { rows } = await database.query<PayerRow>(
    `SELECT wallet_user.id AS "userId", identity.account_class AS "accountClass", identity.verified_at AS "verifiedAt",
            payment_pin.user_id IS NOT NULL AS "hasPin",
            coalesce((SELECT jsonb_agg(jsonb_build_object('name', name, 'capFen', cap_fen, 'nextCapFen', next_cap_fen,
              'sinceMs', (extract(epoch FROM since) * 1000)::int8, 'nextAtMs', (extract(epoch FROM next_at) * 1000)::int8))
              FROM own_limit WHERE own_limit.user_id = wallet_user.id), '[]') AS "ownCaps"
     FROM wallet_user
     LEFT JOIN identity ON identity.user_id = wallet_user.id
     LEFT JOIN payment_pin ON payment_pin.user_id = wallet_user.id
     WHERE wallet_user.id = ANY($1::uuid[])`,
    [userIds],
  )
  return rows
}
