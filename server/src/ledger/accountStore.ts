import type { Queryable } from '#storage/database'

/** What a ledger account shows; an account that was never touched is empty. */
export interface AccountTotals {
  readonly debitsPending: bigint
  readonly debitsPosted: bigint
  readonly creditsPosted: bigint
}

const empty: AccountTotals = { debitsPending: 0n, debitsPosted: 0n, creditsPosted: 0n }

/** Reads any number of accounts in one look, so that their totals belong together. */
export async function readAccounts(
  database: Queryable,
  accountIds: readonly string[],
): Promise<(accountId: string) => AccountTotals> {
  const { rows } = await database.query<AccountTotals & { id: string }>(
    `SELECT id, debits_pending AS "debitsPending", debits_posted AS "debitsPosted", credits_posted AS "creditsPosted"
     FROM account WHERE id = ANY($1::uuid[])`,
    [accountIds],
  )
  const totals = new Map(rows.map((row) => [row.id, row]))
  return (accountId) => totals.get(accountId) ?? empty
}

/** What an account can still give: credits less debits, those that are only reserved included. */
export function holdingOf({ creditsPosted, debitsPosted, debitsPending }: AccountTotals): bigint {
  return creditsPosted - debitsPosted - debitsPending
}
