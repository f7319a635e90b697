import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs, exitCodes } from '#storage/engines/durableFs'
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from '#storage/engines/pgliteMessages'
import { requestsIn } from '#storage/engines/pgliteRequests'

/**
 * PostgreSQL in WebAssembly, in a thread of its own so that it never holds up the event loop. It is given bytes
 * of the PostgreSQL protocol and answers with bytes; `pg` on the other side makes sense of them.
 */

const port = parentPort
if (port === null) throw new Error('pgliteWorker runs in a worker thread only')
const options = workerData as PgliteWorkerData

/** As PGlite starts PostgreSQL, but for `-F` (fsync off), which is for databases one may lose. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...settings({
    fsync: options.dataDir === undefined ? 'off' : 'on',
    // fdatasync is an empty function in this build, fsync is the one that reaches the disk.
    wal_sync_method: 'fsync',
    full_page_writes: options.dataDir === undefined ? 'off' : 'on',
    synchronous_commit: 'on',
    random_page_cost: '1.1',
    jit: 'off',
  }),
]

const post = (message: FromPgliteWorker, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

/** Dies when PostgreSQL died: what it holds in memory can no longer be trusted, the log on disk can. */
function die(code: number, reason: string): never {
  post({ kind: 'died', reason })
  process.exit(code)
}

function watchForPanic(line: string): boolean {
  if (line.includes('PANIC:')) die(exitCodes.panic, line)
  return false
}

/** PGlite swallows what PostgreSQL's main loop throws; only its own long jump (an ordinary SQL error) may pass. */
function watchMainLoop(database: PGlite): void {
  const engine = database.Module as unknown as { _PostgresMainLoopOnce(): void }
  const longJump = 100
  const loopOnce = engine._PostgresMainLoopOnce
  engine._PostgresMainLoopOnce = () => {
    try {
      loopOnce()
    } catch (error) {
      const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined
      if (status !== longJump) die(exitCodes.crashed, error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}

async function open(): Promise<PGlite> {
  const fs = options.dataDir === undefined ? undefined : new DurableFs(options.dataDir)
  const database = await PGlite.create({
    ...(fs === undefined ? {} : { fs }),
    ...(options.snapshot === undefined ? {} : { loadDataDir: new Blob([options.snapshot]) }),
    startParams,
    onStderr: watchForPanic,
  })
  watchMainLoop(database)
  fs?.arm((reason) => die(exitCodes.disk, reason))
  return database
}

/** An answer is worth a message of its own after this; what is answered sooner travels with the next. */
const worthTellingMs = 0.5

/** Runs what was sent in one go, and tells what is answered while the rest is still to be done. */
async function exchange(database: PGlite, bytes: Uint8Array): Promise<void> {
  let chunks: Buffer[] = []
  let toldAtMs = performance.now()
  const tell = () => {
    const answer = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0))
    let offset = 0
    for (const chunk of chunks) {
      answer.set(chunk, offset)
      offset += chunk.length
    }
    chunks = []
    post({ kind: 'answer', bytes: answer }, [answer.buffer])
    toldAtMs = performance.now()
  }
  for (const request of requestsIn(bytes)) {
    await database.execProtocolRawStream(request, {
      syncToFs: false,
      // The chunks are views of memory that the next statement writes over: copy them.
      onRawData: (chunk) => chunks.push(Buffer.from(chunk)),
    })
    if (performance.now() - toldAtMs >= worthTellingMs) tell()
  }
  if (chunks.length > 0) tell()
}

async function handle(database: PGlite, message: ToPgliteWorker): Promise<void> {
  if (message.kind === 'statement') return exchange(database, message.bytes)
  if (message.kind === 'snapshot') {
    const tar = await database.dumpDataDir('none')
    return post({ kind: 'snapshot', bytes: new Uint8Array(await tar.arrayBuffer()) })
  }
  await database.close()
  post({ kind: 'closed' })
  port?.close()
}

function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

open().then(
  (database) => {
    let queue = Promise.resolve()
    port.on('message', (message: ToPgliteWorker) => {
      queue = queue
        .then(() => handle(database, message))
        .catch((error: unknown) => die(exitCodes.crashed, error instanceof Error ? error.message : String(error)))
    })
    post({ kind: 'ready' })
  },
  (error: unknown) => die(exitCodes.start, error instanceof Error ? error.message : String(error)),
)
