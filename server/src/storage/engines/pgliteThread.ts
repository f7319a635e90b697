import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import type { FromPgliteWorker, PgliteWorkerData, ToPgliteWorker } from '#storage/engines/pgliteMessages'

/** Beside the bundle in production; in the build folder when the sources themselves run (tests). */
function workerFile(): string {
  const beside = join(__dirname, 'pgliteWorker.js')
  return existsSync(beside) ? beside : join(__dirname, '../../../dist/pgliteWorker.js')
}

type Kind = FromPgliteWorker['kind']
type Message<K extends Kind> = Extract<FromPgliteWorker, { kind: K }>

/** The worker thread that runs PostgreSQL, and the news that it has died. */
export class PgliteThread {
  private readonly worker: Worker
  private readonly waiting = new Map<Kind, { resolve(message: FromPgliteWorker): void; reject(error: Error): void }>()
  private readonly collected: Uint8Array[] = []
  private deathReason: string | null = null
  private onAnswer: (bytes: Uint8Array) => void = () => undefined
  private onDeath: (reason: string) => void = () => undefined

  constructor(workerData: PgliteWorkerData) {
    this.worker = new Worker(workerFile(), { workerData, name: 'pglite' })
    this.worker.on('message', (message: FromPgliteWorker) => this.receive(message))
    this.worker.on('error', (error) => this.die(error.message))
    this.worker.on('exit', (code) => this.die(`the engine's thread ended with code ${code}`))
  }

  /** A connection for `pg`: what is written goes to PostgreSQL, what it answers can be read. */
  connection(): Duplex {
    const stream = new PgliteStream((bytes) => this.collect(bytes))
    this.onAnswer = (bytes) => stream.push(bytes)
    this.onDeath = (reason) => stream.destroy(new Error(`Connection terminated: ${reason}`))
    return stream
  }

  ready(): Promise<Message<'ready'>> {
    return this.expect('ready')
  }

  /** A tar of the whole data directory, for starting other in-memory databases from it. */
  snapshot(): Promise<Message<'snapshot'>> {
    const answer = this.expect('snapshot')
    this.post({ kind: 'snapshot' })
    return answer
  }

  /** Shuts PostgreSQL down cleanly and ends the thread. */
  async close(): Promise<void> {
    if (this.deathReason !== null) return
    const closed = this.expect('closed')
    this.post({ kind: 'close' })
    await closed
    await this.worker.terminate()
  }

  private expect<K extends Kind>(kind: K): Promise<Message<K>> {
    if (this.deathReason !== null) return Promise.reject(new Error(this.deathReason))
    return new Promise((resolve, reject) => {
      this.waiting.set(kind, { resolve: (message) => resolve(message as Message<K>), reject })
    })
  }

  /** Statements sent in one go wake the thread once, and are answered once. */
  private collect(bytes: Uint8Array): void {
    if (this.collected.length === 0) {
      queueMicrotask(() => this.post({ kind: 'statement', bytes: Buffer.concat(this.collected.splice(0)) }))
    }
    this.collected.push(bytes)
  }

  private post(message: ToPgliteWorker): void {
    this.worker.postMessage(message)
  }

  private receive(message: FromPgliteWorker): void {
    if (message.kind === 'answer') {
      this.onAnswer(message.bytes)
    } else if (message.kind === 'died') {
      this.die(message.reason)
    } else {
      const waiting = this.waiting.get(message.kind)
      this.waiting.delete(message.kind)
      waiting?.resolve(message)
    }
  }

  private die(reason: string): void {
    if (this.deathReason !== null) return
    this.deathReason = reason
    for (const { reject } of this.waiting.values()) reject(new Error(reason))
    this.waiting.clear()
    this.onDeath(reason)
  }
}

/** Looks like the socket that `pg` expects. Statements written in one go reach the thread as one message. */
class PgliteStream extends Duplex {
  constructor(private readonly deliver: (bytes: Uint8Array) => void) {
    super()
  }

  connect(): this {
    queueMicrotask(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {
    // Answers are pushed as they arrive.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.deliver(chunk)
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.deliver(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.push(null)
    done()
  }
}
