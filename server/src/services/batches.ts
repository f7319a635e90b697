import { NaturalBatch } from '#services/naturalBatch'
import type { Database } from '#storage/database'
import { findPinStates, type PinState } from '#storage/pinStore'
import { insertNonces, type NonceRow, takeNonces } from '#storage/sealingNonceStore'
import { findAccessTokens, type TokenRow } from '#storage/sessionStore'

/** The questions that nearly every request asks, each answered for all who wait at the same time. */
export interface Batches {
  readonly accessTokens: NaturalBatch<string, TokenRow | null>
  readonly newNonces: NaturalBatch<NonceRow, void>
  /** When the nonce expires; null when it is unknown or used. */
  readonly takenNonces: NaturalBatch<string, Date | null>
  readonly pinStates: NaturalBatch<string, PinState | null>
}

export function createBatches(database: Database): Batches {
  return {
    accessTokens: new NaturalBatch(async (hashes) => {
      const found = byKey(await findAccessTokens(database, hashes), (row) => row.tokenHash)
      return hashes.map((hash) => found.get(hash) ?? null)
    }),
    newNonces: new NaturalBatch(async (rows) => {
      await insertNonces(database, rows)
      return rows.map(() => undefined)
    }),
    takenNonces: new NaturalBatch(async (nonces) => {
      const taken = byKey(await takeNonces(database, nonces), (row) => row.nonce)
      return nonces.map((nonce) => {
        const expiresAt = taken.get(nonce)?.expiresAt ?? null
        // The same nonce twice in one batch: the first one has used it up.
        taken.delete(nonce)
        return expiresAt
      })
    }),
    pinStates: new NaturalBatch(async (userIds) => {
      const found = byKey(await findPinStates(database, userIds), (row) => row.userId)
      return userIds.map((userId) => found.get(userId) ?? null)
    }),
  }
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]))
}
