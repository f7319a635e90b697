import { Pool, type PoolClient, type PoolConfig } from 'pg'
import type { Database, PoolState, QueryResult, SqlValue, Transaction } from '#storage/database'
import { DatabaseUnavailableError, sentenceOf } from '#storage/databaseErrors'
import { Heartbeat } from '#storage/engines/heartbeat'
import { refuseInsideTransaction, retrying, runTransaction, send } from '#storage/engines/session'
import { valueTypes } from '#storage/engines/valueTypes'

const connectionsMax = 10
const statementTimeoutMs = 15_000
/** Integers in a table of the health probe: nine pages of 8 KiB. */
const probeRows = 2_000

/**
 * Opens a pool of connections to PostgreSQL 15 or later.
 *
 * @throws {DatabaseUnavailableError} when it cannot be reached.
 */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const config: PoolConfig & { pipeline: boolean } = {
    connectionString: databaseUrl,
    max: connectionsMax,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    application_name: 'wallet',
    types: valueTypes,
    // Statements of one transaction travel together where the caller does not wait in between.
    pipeline: true,
  }
  const database = new PostgresDatabase(new Pool(config))
  try {
    await database.query('SELECT 1')
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

class PostgresDatabase implements Database {
  readonly engine = 'postgres'
  private readonly heartbeat = new Heartbeat(this, () => this.takePages())
  private closing: Promise<void> | null = null

  constructor(private readonly pool: Pool) {
    // An idle connection that breaks leaves the pool by itself; the next query opens another one.
    pool.on('error', () => undefined)
  }

  query<Row>(text: string, params?: readonly SqlValue[]): Promise<QueryResult<Row>> {
    return this.withClient((client) => send<Row>(client, text, params))
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return retrying(() => this.withClient((client) => runTransaction(client, work)))
  }

  poolState(): PoolState {
    const { totalCount: open, idleCount: idle, waitingCount: waiting } = this.pool
    return { open, idle, waiting }
  }

  async ping(): Promise<void> {
    await this.heartbeat.beat()
  }

  /**
   * A temporary table is gone with its transaction, also after an error, is in nobody's way (a dump holds every other
   * table for as long as it takes) and still asks the disk for every page.
   */
  private async takePages(): Promise<void> {
    await this.transaction(async (tx) => {
      // On the disk of the tables, wherever temporary ones lie otherwise.
      const onMainDisk = tx.query("SET LOCAL temp_tablespaces = ''")
      const filled = tx.query(
        `CREATE TEMPORARY TABLE heartbeat_page ON COMMIT DROP AS SELECT generate_series(1, ${probeRows})`,
      )
      await Promise.all([onMainDisk, filled])
    })
  }

  close(): Promise<void> {
    this.closing ??= this.pool.end()
    return this.closing
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    refuseInsideTransaction()
    const client = await this.connect()
    // A connection in doubt is closed, not given to the next caller.
    let broken = false
    const markBroken = () => {
      broken = true
    }
    client.on('error', markBroken)
    try {
      return await work(client)
    } catch (error) {
      if (error instanceof DatabaseUnavailableError) markBroken()
      throw error
    } finally {
      client.off('error', markBroken)
      client.release(broken)
    }
  }

  private async connect(): Promise<PoolClient> {
    try {
      return await this.pool.connect()
    } catch (error) {
      // Whatever it was (a certificate, a password, no free connection): nothing has been asked of the database.
      throw new DatabaseUnavailableError(`The database cannot be reached: ${sentenceOf(error)}`, { cause: error })
    }
  }
}
