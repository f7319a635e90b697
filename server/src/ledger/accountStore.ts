import type { Queryable } from '#storage/database'

/** What a ledger account shows; an account that was never touched is empty. */
export interface AccountTotals {
  readonly debitsPosted: bigint
  /** What pending transfers have reserved. */
  readonly debitsPending: bigint
  readonly creditsPosted: bigint
}

const empty: AccountTotals = { debitsPosted: 0n, debitsPending: 0n, creditsPosted: 0n }

/** Reads any number of accounts in one look, so that their totals belong together. */
export async function readAccounts(
  database: Queryable,
  accountIds: readonly string[],
): Promise<(accountId: string) => AccountTotals> {
  const { rows } = await database.query<AccountTotals & { id: string }>(
    `SELECT id, debits_posted AS "debitsPosted", debits_pending AS "debitsPending",
            credits_posted AS "creditsPosted"
     FROM account WHERE id = ANY($1::uuid[])`,
    [accountIds],
  )
  const totals = new Map(rows.map((row) => [row.id, row]))
  return (accountId) => totals.get(accountId) ?? empty
}

/** What an account holds and can give: credits less debits, and less what is reserved. */
export function holdingOf({ creditsPosted, debitsPosted, debitsPending }: AccountTotals): bigint {
  return creditsPosted - debitsPosted - debitsPending
}
