import { hash } from 'node:crypto'
import { type ErrorCode, errorRules, isErrorCode } from '@wallet/rules'
import { ApiError, type ErrorParams, isApiError } from '#apiError'
import type { AppContext } from '#context'
import { findIdempotencyRow, type IdempotencyRow, insertIdempotencyRow } from '#kit/idempotencyStore'
import type { CommandKey, KeyAnswer, LedgerOutcome, LedgerReply, Refusal } from '#ledger/types'
import type { Transaction } from '#storage/database'

/**
 * A request that must have one outcome however often it is sent. `scope`: the user, or the merchant, and the operation,
 * since a key of one says nothing to another. `fingerprint`: hash of what was asked for, without one-time secrets such as a sealed PIN.
 */
export type KeyedRequest = CommandKey

/** What a key stands for: the thing it made, for ever, or a "no" that `errorRules` says is kept, for 30 days. */
export type StoredOutcome =
  | { readonly kind: 'made'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams }

export function keyedRequest(
  operation: 'topup' | 'payment' | 'transfer' | 'withdrawal' | 'refund' | 'collection',
  { userId, key, content }: { userId: string; key: string; content: readonly (string | number | null)[] },
): KeyedRequest {
  const fingerprint = hash('sha256', JSON.stringify(content), 'hex')
  return { scope: `${operation}:${userId}`, key, fingerprint }
}

/**
 * The outcome stored under this key, or null.
 *
 * @throws {ApiError} IDEMPOTENCY_KEY_REUSED when the key was used for something else.
 */
export async function findOutcome(context: AppContext, keyed: KeyedRequest): Promise<StoredOutcome | null> {
  return readRow(await context.batches.outcomes.ask(keyed), keyed)
}

function readRow(row: IdempotencyRow | null, keyed: KeyedRequest): StoredOutcome | null {
  if (!row) return null
  if (row.fingerprint !== keyed.fingerprint) throw new ApiError('IDEMPOTENCY_KEY_REUSED')
  return readReply(row.body)
}

export interface Decision<Made> {
  readonly outcome: StoredOutcome
  /** What this very call made; null when it was refused, or decided before. */
  readonly made: Made | null
  readonly replayed: boolean
}

/**
 * Decides a keyed request once, inside a transaction that locks its user: `work` makes the thing, or throws an ApiError
 * before it writes anything. What it made is stored under the key, and so is a "no" that is kept.
 *
 * @throws {ApiError} a "no" of this moment, of which nothing is stored.
 */
export async function decideOnce<Made extends { readonly id: string }>(
  tx: Transaction,
  keyed: KeyedRequest,
  work: () => Promise<Made>,
): Promise<Decision<Made>> {
  const earlier = readRow(await findIdempotencyRow(tx, keyed.scope, keyed.key), keyed)
  if (earlier) return { outcome: earlier, made: null, replayed: true }
  try {
    const made = await work()
    return { outcome: await storeReply(tx, keyed, madeReply(made.id)), made, replayed: false }
  } catch (error) {
    if (!isApiError(error) || !isKept(error.code)) throw error
    return { outcome: await storeReply(tx, keyed, refusedAnswer(error).reply), made: null, replayed: false }
  }
}

async function storeReply(tx: Transaction, keyed: KeyedRequest, reply: LedgerReply): Promise<StoredOutcome> {
  await insertIdempotencyRow(tx, { ...keyed, ...reply })
  return readReply(reply.body)
}

/** @throws {ApiError} the "no" of this request, or the stored one of an earlier request with its key. */
export function madeOrThrow(outcome: StoredOutcome, replayed: boolean): string {
  if (outcome.kind === 'refused') throw new ApiError(outcome.code, outcome.params, { replayed })
  return outcome.id
}

function isKept(code: ErrorCode): boolean {
  return errorRules[code].keyed === 'kept'
}

/** How an outcome is written under its key. Bodies are read back by `readReply`. */
export function madeReply(id: string): LedgerReply {
  return { status: 201, body: { kind: 'made', id } satisfies StoredOutcome }
}

/**
 * What the key of a refused command answers; stored or not as the code's rule says. A claim that is refused by a word of the
 * program's own is nobody's answer: whoever sent the command looks again.
 */
export function refusedAnswer({ code, params }: Refusal): KeyAnswer {
  if (!isErrorCode(code)) return { reply: { status: 500, body: null }, isKept: false }
  const body: StoredOutcome = { kind: 'refused', code, params }
  return { reply: { status: errorRules[code].status, body }, isKept: isKept(code) }
}

/** What a command's key came to. */
export function outcomeUnderKey({ reply, refusal }: LedgerOutcome): StoredOutcome {
  if (reply === null) throw new Error('a command without a key has no outcome under one')
  if (reply.body === null) throw new Error(`a refusal with the unknown code ${refusal?.code}`)
  return readReply(reply.body)
}

function readReply(body: unknown): StoredOutcome {
  return body as StoredOutcome
}
