import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import type { Database, QueryResult, SqlValue, Transaction } from '#storage/database'
import { DatabaseUnavailableError } from '#storage/databaseErrors'
import { type DirectoryLock, lockDirectory } from '#storage/engines/directoryLock'
import { Heartbeat } from '#storage/engines/heartbeat'
import { createDataDir } from '#storage/engines/pgliteDataDir'
import { Maintenance } from '#storage/engines/pgliteMaintenance'
import { PgliteThread } from '#storage/engines/pgliteThread'
import { refuseInsideTransaction, retrying, runTransaction, send } from '#storage/engines/session'
import { takeBlocks } from '#storage/engines/takeBlocks'
import { Turnstile } from '#storage/engines/turnstile'
import { valueTypes } from '#storage/engines/valueTypes'

export interface PgliteOptions {
  /** Where the data lives; none = in memory, gone when closed. */
  readonly dataDir?: string
  /** A tar from `PgliteDatabase.snapshot` to start an in-memory database from. */
  readonly snapshot?: Uint8Array<ArrayBuffer>
}

/** Where a database on disk lives, held by this process alone. */
interface Home {
  readonly directory: string
  readonly lock: DirectoryLock
}

/**
 * Opens the embedded engine: PostgreSQL in WebAssembly, durable on the host's disk, in a thread of its own.
 *
 * @throws {DataDirInUseError} when another process holds the directory.
 */
export async function openPglite({ dataDir, snapshot }: PgliteOptions): Promise<PgliteDatabase> {
  if (dataDir === undefined) return connect(new PgliteThread({ snapshot }), null)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = await lockDirectory(dataDir)
  try {
    const postgresDir = join(dataDir, 'postgres')
    await createDataDir(postgresDir)
    return await connect(new PgliteThread({ dataDir: postgresDir }), { directory: dataDir, lock })
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function connect(thread: PgliteThread, home: Home | null): Promise<PgliteDatabase> {
  await thread.ready()
  const config: ClientConfig & { pipeline: boolean } = {
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream: () => thread.connection(),
    types: valueTypes,
    pipeline: true,
  }
  const client = new Client(config)
  const database = new PgliteDatabase(thread, client, home)
  await client.connect()
  return database
}

/** One connection: a transaction has it alone until its end is sent; single statements never land inside one. */
export class PgliteDatabase implements Database {
  readonly engine = 'pglite'
  private readonly turnstile = new Turnstile()
  private readonly heartbeat: Heartbeat
  private readonly maintenance: Maintenance | null
  private failure: DatabaseUnavailableError | null = null
  private closing: Promise<void> | null = null

  constructor(
    private readonly thread: PgliteThread,
    private readonly client: Client,
    private readonly home: Home | null,
  ) {
    client.on('error', (error) => {
      this.failure ??= new DatabaseUnavailableError(
        `The embedded database has stopped: ${error.message}. It recovers when the server is started again.`,
        { cause: error },
      )
    })
    // In memory there is no disk to ask.
    const askDisk = async () => {
      if (home !== null) await takeBlocks(home.directory)
    }
    this.heartbeat = new Heartbeat(this, askDisk)
    this.maintenance = home === null ? null : new Maintenance(this.turnstile, (text) => send(client, text), askDisk)
  }

  query<Row>(text: string, params?: readonly SqlValue[]): Promise<QueryResult<Row>> {
    return this.admitted('share', () => send<Row>(this.client, text, params))
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return retrying(() => this.admitted('take', (onEnd) => runTransaction(this.client, work, onEnd)))
  }

  poolState(): null {
    return null
  }

  async ping(): Promise<void> {
    if (this.failure) throw this.failure
    await this.heartbeat.beat()
    const trouble = this.maintenance?.trouble
    if (trouble) throw new DatabaseUnavailableError(`The database cannot write: ${trouble.message}`, { cause: trouble })
  }

  /** A tar of the whole database, to start in-memory ones from. */
  async snapshot(): Promise<Uint8Array<ArrayBuffer>> {
    return this.admitted('pass', async () => (await this.thread.snapshot()).bytes)
  }

  close(): Promise<void> {
    this.closing ??= this.shutDown()
    return this.closing
  }

  private async admitted<T>(how: 'share' | 'take' | 'pass', work: (onEnd: () => void) => Promise<T>): Promise<T> {
    refuseInsideTransaction()
    if (this.closing) throw new DatabaseUnavailableError('The database is closed')
    return this.turnstile[how](async (onEnd) => {
      if (this.failure) throw this.failure
      return work(onEnd)
    })
  }

  private async shutDown(): Promise<void> {
    this.maintenance?.stop()
    await this.turnstile.pass(async () => {
      if (this.failure === null) await this.thread.close()
    })
    await this.client.end()
    await this.home?.lock.release()
  }
}
