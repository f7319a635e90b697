/**
 * The one way the server talks to its database. Two engines stand behind it: PGlite (embedded) and
 * PostgreSQL. SQL is the same on both, so are the value types: int8 arrives as bigint, timestamptz as Date,
 * jsonb parsed, uuid and text as string.
 */

export type SqlValue = string | number | bigint | boolean | Date | null | Uint8Array | readonly SqlValue[] | object

export interface QueryResult<Row> {
  rows: Row[]
  /** Rows inserted, updated or deleted; 0 for a plain SELECT that found none. */
  rowCount: number
}

export interface Queryable {
  query<Row = Record<string, unknown>>(text: string, params?: readonly SqlValue[]): Promise<QueryResult<Row>>
}

/** An open transaction at READ COMMITTED. Never kept beyond the callback that received it. */
export interface Transaction extends Queryable {
  readonly inTransaction: true
}

/** Connections of a pool, and who waits for one. */
export interface PoolState {
  readonly open: number
  readonly idle: number
  readonly waiting: number
}

export interface Database extends Queryable {
  readonly engine: 'pglite' | 'postgres'
  /**
   * Runs `work` in one transaction; commits when it resolves, rolls back when it throws. Serialization
   * failures and deadlocks (40001, 40P01) are retried whole, with jitter, so `work` must be free of other
   * effects. Resolves only after COMMIT is durable.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Null: this engine has one connection and no pool. */
  poolState(): PoolState | null
  /** Cheap liveness probe; rejects when the engine cannot write. */
  ping(): Promise<void>
  close(): Promise<void>
}
