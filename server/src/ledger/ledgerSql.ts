import {
  type AccountState,
  idempotencyId,
  type LedgerChanges,
  type LedgerState,
  type PendingTransfer,
  type StoredReply,
} from '#ledger/state'
import type { AccountRef, LedgerCommand, Refusal } from '#ledger/types'
import type { Queryable, SqlValue, Transaction } from '#storage/database'

/** Accounts of a batch have changed, or are gone, since it read them. */
export class AccountsMovedError extends Error {
  override readonly name = 'AccountsMovedError'
}

/** How a batch's state is read and its changes are written. Set-based: as many statements for one command as for 256. */

/** What a batch needs to know before it can decide. */
export interface BatchNeeds {
  /** By id, in the order of the ids: every process locks rows in this order, so none waits for another in a circle. */
  readonly accounts: readonly AccountRef[]
  readonly claimKeys: readonly string[]
  readonly idempotencyKeys: readonly { readonly scope: string; readonly key: string }[]
  readonly pendingIds: readonly string[]
  readonly transferIds: readonly string[]
}

/** Collects, without doubles and in lock order, what the commands touch. */
export function needsOf(commands: readonly LedgerCommand[]): BatchNeeds {
  const transfers = commands.flatMap((command) => command.transfers)
  const accounts = new Map(transfers.flatMap(({ debit, credit }) => [debit, credit]).map((ref) => [ref.id, ref]))
  const keys = new Map(
    commands.flatMap(({ idempotency }) => (idempotency ? [[idempotencyId(idempotency), idempotency] as const] : [])),
  )
  const claims = commands.flatMap(({ claims: taken = [], releases = [] }) => [...taken, ...releases])
  return {
    accounts: [...accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    claimKeys: [...new Set(claims.map(({ key }) => key))].sort(),
    idempotencyKeys: [...keys.values()],
    pendingIds: transfers.flatMap(({ pendingId }) => (pendingId === undefined ? [] : [pendingId])),
    transferIds: transfers.map(({ id }) => id),
  }
}

/** Opens accounts that do not exist; those that do stay as they are. */
export async function openAccounts(tx: Transaction, accounts: readonly AccountRef[], at: Date): Promise<void> {
  if (accounts.length === 0) return
  await tx.query(
    `INSERT INTO account (id, owner_id, book, code, debits_within_credits, opened_at)
     SELECT id, owner_id, book, code, flagged, $6::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bool[]) AS incoming(id, owner_id, book, code, flagged)
     ORDER BY id ON CONFLICT (id) DO NOTHING`,
    [
      accounts.map(({ id }) => id),
      accounts.map(({ ownerId }) => ownerId),
      accounts.map(({ book }) => book),
      accounts.map(({ code }) => code),
      accounts.map(({ debitsMustNotExceedCredits }) => debitsMustNotExceedCredits === true),
      at,
    ],
  )
}

/**
 * Locks the accounts and reads all the batch needs. The locks come first: whoever waited for them reads what the
 * one before has committed, idempotency keys included.
 *
 * @param careful also look which transfers are applied already; needed only after a collision.
 */
export function lockState(tx: Transaction, needs: BatchNeeds, careful: boolean): Promise<LedgerState> {
  return read(tx, needs, { accounts: 'FOR NO KEY UPDATE', claims: 'FOR UPDATE' }, careful)
}

/**
 * Reads the same and locks nothing, before the transaction that writes. A batch may rest on it as far as it collides with
 * whoever changes it meanwhile: an account by its number of transfers, a reply at its key, a resolution at its
 * reservation, a claim when it is taken. A claim that was there already collides with nobody.
 */
export function readState(database: Queryable, needs: BatchNeeds): Promise<LedgerState> {
  return read(database, needs, { accounts: '', claims: '' }, false)
}

interface RowLocks {
  readonly accounts: 'FOR NO KEY UPDATE' | ''
  readonly claims: 'FOR UPDATE' | ''
}

async function read(from: Queryable, needs: BatchNeeds, locks: RowLocks, careful: boolean): Promise<LedgerState> {
  const ids = needs.accounts.map(({ id }) => id)
  const [accounts, claims, replies, pendings, applied] = await Promise.all([
    readAccounts(from, ids, locks.accounts),
    readClaims(from, needs.claimKeys, locks.claims),
    readReplies(from, needs.idempotencyKeys),
    readPendings(from, needs.pendingIds),
    careful ? readApplied(from, needs.transferIds) : new Set<string>(),
  ])
  return { accounts, claims, replies, pendings, appliedTransferIds: applied }
}

async function readAccounts(
  from: Queryable,
  ids: readonly string[],
  lock: RowLocks['accounts'],
): Promise<Map<string, AccountState>> {
  if (ids.length === 0) return new Map()
  const { rows } = await from.query<AccountState>(
    `SELECT id, owner_id AS "ownerId", book, code, debits_within_credits AS "debitsWithinCredits",
       is_closed AS "isClosed", debits_pending AS "debitsPending", debits_posted AS "debitsPosted",
       credits_pending AS "creditsPending", credits_posted AS "creditsPosted", transfer_count AS "transferCount"
     FROM account WHERE id = ANY($1::uuid[]) ORDER BY id ${lock}`,
    [ids],
  )
  return new Map(rows.map((account) => [account.id, account]))
}

async function readClaims(
  from: Queryable,
  keys: readonly string[],
  lock: RowLocks['claims'],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { rows } = await from.query<{ key: string; holder: string }>(
    `SELECT key, holder FROM claim WHERE key = ANY($1::text[]) ORDER BY key ${lock}`,
    [keys],
  )
  return new Map(rows.map(({ key, holder }) => [key, holder]))
}

async function readReplies(from: Queryable, keys: BatchNeeds['idempotencyKeys']): Promise<Map<string, StoredReply>> {
  if (keys.length === 0) return new Map()
  const { rows } = await from.query<StoredReplyRow>(
    `SELECT i.scope, i.key, i.fingerprint, i.status, i.body, i.refusal
     FROM unnest($1::text[], $2::text[]) AS asked(scope, key)
     JOIN idempotency AS i ON i.scope = asked.scope AND i.key = asked.key`,
    [keys.map(({ scope }) => scope), keys.map(({ key }) => key)],
  )
  return new Map(
    rows.map(({ scope, key, fingerprint, status, body, refusal }) => [
      idempotencyId({ scope, key }),
      { fingerprint, reply: { status, body }, refusal },
    ]),
  )
}

interface StoredReplyRow {
  scope: string
  key: string
  fingerprint: string
  status: number
  body: unknown
  refusal: Refusal | null
}

async function readPendings(from: Queryable, ids: readonly string[]): Promise<Map<string, PendingTransfer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await from.query<PendingTransfer>(
    `SELECT t.id, t.book, t.debit_account_id AS "debitAccountId", t.credit_account_id AS "creditAccountId", t.amount,
       EXISTS (SELECT 1 FROM transfer AS r WHERE r.pending_id = t.id) AS resolved
     FROM transfer AS t WHERE t.id = ANY($1::uuid[]) AND t.phase = 'pending'`,
    [ids],
  )
  return new Map(rows.map((pending) => [pending.id, pending]))
}

async function readApplied(from: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await from.query<{ id: string }>('SELECT id FROM transfer WHERE id = ANY($1::uuid[])', [ids])
  return new Set(rows.map(({ id }) => id))
}

/** Sends what a batch has done to its accounts; awaited together with all else it writes. */
export function writeAccounts(
  tx: Transaction,
  opened: readonly AccountRef[],
  changes: LedgerChanges,
  at: Date,
): Promise<unknown>[] {
  return [openAccounts(tx, opened, at), updateAccounts(tx, changes.accounts)]
}

/** Sends the rows that the ledger keeps of a batch. */
export function writeRows(tx: Transaction, changes: LedgerChanges, at: Date): Promise<unknown>[] {
  return [insertTransfers(tx, changes.transfers, at), insertReplies(tx, changes.replies)]
}

/**
 * Sent before any row that a claim speaks for is touched, like everybody who takes one: so two who want the same order
 * meet at its claim, and neither waits for the other in a circle.
 */
export function writeClaims(tx: Transaction, changes: LedgerChanges): Promise<unknown>[] {
  return [deleteClaims(tx, changes.claimsReleased), insertClaims(tx, changes.claimsTaken)]
}

async function updateAccounts(tx: Transaction, accounts: LedgerChanges['accounts']): Promise<void> {
  if (accounts.length === 0) return
  const { rowCount } = await tx.query(
    `UPDATE account AS a SET debits_pending = incoming.debits_pending, debits_posted = incoming.debits_posted,
       credits_pending = incoming.credits_pending, credits_posted = incoming.credits_posted, transfer_count = incoming.transfer_count
     FROM unnest($1::uuid[], $2::int8[], $3::int8[], $4::int8[], $5::int8[], $6::int8[], $7::int8[])
       AS incoming(id, debits_pending, debits_posted, credits_pending, credits_posted, transfer_count, transfer_count_before)
     WHERE a.id = incoming.id AND a.transfer_count = incoming.transfer_count_before`,
    [
      accounts.map(({ id }) => id),
      accounts.map(({ debitsPending }) => debitsPending),
      accounts.map(({ debitsPosted }) => debitsPosted),
      accounts.map(({ creditsPending }) => creditsPending),
      accounts.map(({ creditsPosted }) => creditsPosted),
      accounts.map(({ transferCount }) => transferCount),
      accounts.map(({ transferCountBefore }) => transferCountBefore),
    ],
  )
  if (rowCount !== accounts.length)
    throw new AccountsMovedError(`${rowCount} of ${accounts.length} were as they were read`)
}

async function insertTransfers(tx: Transaction, transfers: LedgerChanges['transfers'], at: Date): Promise<void> {
  if (transfers.length === 0) return
  const column = (pick: (row: LedgerChanges['transfers'][number]) => SqlValue): SqlValue => transfers.map(pick)
  await tx.query(
    `INSERT INTO transfer (id, book, debit_account_id, credit_account_id, amount, kind, phase, pending_id,
       business_type, business_id, debit_balance_after, credit_balance_after, debit_position, credit_position, at)
     SELECT incoming.*, $15::timestamptz FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::int8[], $6::text[], $7::text[],
       $8::uuid[], $9::text[], $10::uuid[], $11::int8[], $12::int8[], $13::int8[], $14::int8[]) AS incoming`,
    [
      column(({ id }) => id),
      column(({ book }) => book),
      column(({ debitAccountId }) => debitAccountId),
      column(({ creditAccountId }) => creditAccountId),
      column(({ amount }) => amount),
      column(({ kind }) => kind),
      column(({ phase }) => phase),
      column(({ pendingId }) => pendingId),
      column(({ businessType }) => businessType),
      column(({ businessId }) => businessId),
      column(({ debitBalanceAfter }) => debitBalanceAfter),
      column(({ creditBalanceAfter }) => creditBalanceAfter),
      column(({ debitPosition }) => debitPosition),
      column(({ creditPosition }) => creditPosition),
      at,
    ],
  )
}

async function insertClaims(tx: Transaction, claims: LedgerChanges['claimsTaken']): Promise<void> {
  if (claims.length === 0) return
  await tx.query('INSERT INTO claim (key, holder) SELECT * FROM unnest($1::text[], $2::text[])', [
    claims.map(({ key }) => key),
    claims.map(({ holder }) => holder),
  ])
}

async function deleteClaims(tx: Transaction, claims: LedgerChanges['claimsReleased']): Promise<void> {
  if (claims.length === 0) return
  await tx.query('DELETE FROM claim WHERE key = ANY($1::text[])', [claims.map(({ key }) => key)])
}

async function insertReplies(tx: Transaction, replies: LedgerChanges['replies']): Promise<void> {
  if (replies.length === 0) return
  await tx.query(
    `INSERT INTO idempotency (scope, key, fingerprint, status, body, refusal)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int4[], $5::jsonb[], $6::jsonb[])`,
    [
      replies.map(({ scope }) => scope),
      replies.map(({ key }) => key),
      replies.map(({ fingerprint }) => fingerprint),
      replies.map(({ reply }) => reply.status),
      replies.map(({ reply }) => JSON.stringify(reply.body ?? null)),
      replies.map(({ refusal }) => (refusal === null ? null : JSON.stringify(refusal))),
    ],
  )
}
