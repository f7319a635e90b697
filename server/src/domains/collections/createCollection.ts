import { randomBytes } from 'node:crypto'
import { collectionRules, cutLine, FEN_MAX } from '@wallet/rules'
import { ApiError } from '#apiError'
import { addSeconds } from '#clock'
import type { AppContext } from '#context'
import { type CollectionRow, insertCollection, type ShareRow } from '#domains/collections/collectionStore'
import { askedMessage } from '#domains/collections/messages'
import { readCollection, type SeenCollection } from '#domains/collections/readCollection'
import { recordMessage } from '#domains/messages/recordMessage'
import { type Payee, payeeOfTicket, payerNameOf } from '#domains/transfers/payees'
import { uuidv7 } from '#ids'
import { spendDaily } from '#kit/budgets'
import { decideOnce, findOutcome, keyedRequest, madeOrThrow } from '#kit/idempotency'
import { inUserLane } from '#kit/inUserLane'
import type { Transaction } from '#storage/database'

export interface CollectionInput {
  readonly userId: string
  readonly idempotencyKey: string
  /** What the asker bears. */
  readonly ownFen: number
  readonly note: string | null
  readonly shares: readonly {
    readonly amountFen: number
    /** Whom it asks, by the ticket that found them; null for whoever takes it. */
    readonly payer: string | null
  }[]
}

/**
 * Asks others for money: one of them for all of it, or several for a share each. Named ones are told; the other shares are
 * taken by card. Nothing is reserved.
 *
 * @throws {ApiError} IDENTITY_REQUIRED, PAYEE_TICKET_INVALID, PAYEE_SELF, PAYEE_UNAVAILABLE, RATE_LIMITED,
 *   IDEMPOTENCY_KEY_REUSED; REQUEST_INVALID when one person is named twice, or all of it is more than an amount can be.
 */
export async function createCollection(
  context: AppContext,
  input: CollectionInput,
): Promise<{ seen: SeenCollection; replayed: boolean }> {
  const { userId, idempotencyKey: key, ownFen, shares } = input
  const totalFen = shares.reduce((sum, { amountFen }) => sum + amountFen, ownFen)
  if (totalFen > FEN_MAX) throw new ApiError('REQUEST_INVALID', { field: 'shares' })
  const note = cutLine(input.note ?? '', collectionRules.noteMax) || null
  const content = [ownFen, note, ...shares.flatMap(({ amountFen, payer }) => [amountFen, payer])]
  const keyed = keyedRequest('collection', { userId, key, content })
  const earlier = await findOutcome(context, keyed)
  if (earlier) return { seen: await readCollection(context, userId, madeOrThrow(earlier, true)), replayed: true }
  const askerName = await payerNameOf(context, userId)
  const payers = await payersOf(context, input)

  const now = context.clock.now()
  const collection: CollectionRow = {
    id: uuidv7(),
    userId,
    askerName,
    ownFen: BigInt(ownFen),
    note,
    card: randomBytes(16).toString('base64url'),
    idempotencyKey: key,
    createdAt: now,
    expiresAt: addSeconds(now, collectionRules.openSeconds),
    remindedAt: null,
    closedAt: null,
    endedAt: null,
  }
  const rows = shares.map(({ amountFen }, place) => shareRow(collection, place, { amountFen, payer: payers[place] }))
  const { outcome, replayed } = await inUserLane(context, userId, (tx) =>
    decideOnce(tx, keyed, () => ask(context, tx, collection, rows)),
  )
  return { seen: await readCollection(context, userId, madeOrThrow(outcome, replayed)), replayed }
}

/** Whom the shares name, each person once. */
async function payersOf(context: AppContext, { userId, shares }: CollectionInput): Promise<(Payee | null)[]> {
  const payers: (Payee | null)[] = []
  for (const { payer } of shares) payers.push(payer === null ? null : await payeeOfTicket(context, userId, payer))
  const named = payers.flatMap((payer) => (payer ? [payer.payeeId ?? payer.phoneIndex] : []))
  if (new Set(named).size < named.length) throw new ApiError('REQUEST_INVALID', { field: 'shares' })
  return payers
}

function shareRow(
  { id: collectionId, createdAt }: CollectionRow,
  place: number,
  { amountFen, payer = null }: { amountFen: number; payer: Payee | null | undefined },
): ShareRow {
  return {
    id: uuidv7(),
    collectionId,
    place,
    amountFen: BigInt(amountFen),
    payerId: payer?.payeeId ?? null,
    payerPhoneIndex: payer?.phoneIndex ?? null,
    payerName: payer?.name ?? null,
    isNamed: payer !== null,
    state: 'open',
    // Whoever has a wallet is told at once; of the rest the job tells.
    toldAt: payer?.payeeId ? createdAt : null,
    endedAt: null,
  }
}

async function ask(
  context: AppContext,
  tx: Transaction,
  collection: CollectionRow,
  shares: readonly ShareRow[],
): Promise<CollectionRow> {
  await spendDaily(context, tx, 'collectionsOfUser', collection.userId)
  await insertCollection(tx, collection, shares)
  for (const share of shares) {
    const { payerId } = share
    if (payerId !== null) await recordMessage(tx, askedMessage(collection, share, payerId, collection.createdAt))
  }
  return collection
}
