import { makeAutoObservable, runInAction } from 'mobx'
import type { Sealed } from '@/api/types'
import { within } from '@/api/within'
import type { AttemptPort, Settling } from './attemptPort'
import type { AttemptRecord } from './attemptRecord'
import {
  arrivalGraceMs,
  askingMs,
  keyStaysFresh,
  lost,
  notArrivedCodes,
  notSent,
  pollDelaysMs,
  preparingMs,
  sendingMs,
} from './attemptRules'
import { type Failure, failureOf } from './failure'

/**
 * `idle` nothing was sent. `sending` the first answer is awaited. `unknown` money may have moved and the server is
 * being asked. `settled` the server gave a final result. `refused` money did not move, and the user may try again.
 */
export type AttemptPhase = 'idle' | 'sending' | 'unknown' | 'settled' | 'refused'

/**
 * Sends one order that moves money, at most once: the key is stored before the first send and used again on every
 * retry and after a relaunch, and a lost answer is asked for by that key, never guessed.
 */
export class MoneyAttempt<Order, Result extends Settling, Secret = string> {
  phase: AttemptPhase = 'idle'
  order: Order | null = null
  result: Result | null = null
  failure: Failure | null = null
  /** What was sent last, when and under which key: to be shown as long as the server has no receipt of it. */
  sent: AttemptRecord<Order> | null = null

  private record: AttemptRecord<Order> | null = null
  private submission: Promise<void> | null = null
  private following: Promise<void> | null = null
  /** Raised by everything that makes an answer still on its way meaningless. */
  private generation = 0

  constructor(private readonly port: AttemptPort<Order, Result, Secret>) {
    makeAutoObservable<this, 'port' | 'record' | 'submission' | 'following' | 'generation'>(
      this,
      { port: false, record: false, submission: false, following: false, generation: false },
      { autoBind: true },
    )
  }

  get isBusy(): boolean {
    return this.phase === 'sending'
  }

  /** The answer never came: nobody can say yet whether money moved. */
  get isLost(): boolean {
    return this.phase === 'unknown' && this.result === null
  }

  /**
   * Sends the order and resolves with the first answer, whatever it is: look at `phase`. A second call while the first
   * is on its way joins it. An unknown result is followed at once; until it is known the same order is not sent again,
   * and no other either before the server has said that it knows of the first (its bills then keep track of that one).
   */
  submit(order: Order, secret: Secret): Promise<void> {
    if (this.submission !== null) return this.submission
    if (this.phase === 'unknown') {
      if (this.isLost || this.isSameAsLast(order)) {
        void this.follow()
        return Promise.resolve()
      }
      this.stopFollowing()
    }
    this.phase = 'sending'
    this.order = order
    this.result = null
    this.failure = null
    this.sent = null
    const submission: Promise<void> = this.deliver(order, secret).finally(() => {
      if (this.submission === submission) this.submission = null
    })
    this.submission = submission
    return submission
  }

  /** Picks up what an earlier run of the app left in doubt. Answers whether there was something. */
  async recover(): Promise<boolean> {
    const record = await this.port.stored.load()
    if (record === null || this.phase !== 'idle' || record.ownerId !== this.port.ownerId()) return false
    this.record = record
    runInAction(() => {
      this.order = record.order
      this.sent = record
      this.phase = 'unknown'
    })
    return true
  }

  /** Asks for the result until it is known, more and more slowly. Resolves when it is, or when clear() was called. */
  follow(): Promise<void> {
    if (this.following !== null) return this.following
    const following: Promise<void> = this.poll().finally(() => {
      if (this.following === following) this.following = null
    })
    this.following = following
    return following
  }

  /**
   * Forgets the last outcome. A payment the server itself calls unknown is the server's to settle and stands in the
   * bills. Only an answer that never came is kept: forgotten, it would invite a second payment of the same thing.
   */
  clear(): void {
    if (this.isBusy || this.isLost) return
    if (this.phase === 'unknown') this.letGo()
    this.phase = 'idle'
    this.order = null
    this.result = null
    this.failure = null
    this.sent = null
  }

  /** For the end of a session: also stops asking. The stored record stays for this user's return. */
  abandon(): void {
    this.stopFollowing()
    this.record = null
    this.submission = null
    this.phase = 'idle'
    this.clear()
  }

  private letGo(): void {
    this.stopFollowing()
    this.submission = null
    void this.forgetRecord()
  }

  private async deliver(order: Order, secret: Secret): Promise<void> {
    const { generation } = this
    try {
      // What is prepared too late is never sent: the person was told that no money moves.
      const { record, sealed } = await within(preparingMs, this.prepare(order, secret), notSent)
      if (generation !== this.generation) return
      const result = await within(sendingMs, this.port.send(record.key, order, sealed), lost)
      if (generation === this.generation) await this.keepResult(result)
    } catch (error) {
      if (generation === this.generation) await this.keepRefusal(this.failureOfSend(error))
    }
    if (this.phase === 'unknown') void this.follow()
  }

  /** A mistake of ours in the middle of sending still leaves the money in doubt, not the page in a spinner. */
  private failureOfSend(error: unknown): Failure {
    try {
      return failureOf(error)
    } catch {
      return { code: 'INTERNAL_ERROR', moved: this.record === null ? 'no' : 'unknown', params: {} }
    }
  }

  /** The same order keeps its key; another order gets its own. Stored before anything is sent. */
  private async prepare(order: Order, secret: Secret): Promise<{ record: AttemptRecord<Order>; sealed: Sealed }> {
    const { generation } = this
    const key = this.record !== null && this.isSameAsLast(order) ? this.record.key : await this.port.createKey()
    const payee = this.port.payee?.() ?? null
    const record = { key, ownerId: this.port.ownerId(), order, sentAtMs: this.port.clock.now(), payee }
    await this.port.stored.save(record)
    if (generation === this.generation) {
      this.record = record
      runInAction(() => (this.sent = record))
    }
    return { record, sealed: await this.port.seal(secret) }
  }

  private isSameAsLast(order: Order): boolean {
    return JSON.stringify(this.record?.order) === JSON.stringify(order)
  }

  private stopFollowing(): void {
    this.generation += 1
    this.following = null
  }

  private async poll(): Promise<void> {
    const { generation } = this
    for (let round = 0; this.phase === 'unknown' && this.generation === generation; round += 1) {
      await this.ask(generation)
      if (this.phase !== 'unknown') return
      await this.port.clock.wait(pollDelaysMs[Math.min(round, pollDelaysMs.length - 1)] ?? 10_000)
    }
  }

  private async ask(generation: number): Promise<void> {
    const { record } = this
    if (record === null) return
    try {
      const result = await within(askingMs, this.find(record), notSent)
      if (generation === this.generation) await this.keepResult(result)
    } catch (error) {
      const { code } = failureOf(error)
      const hasGraceEnded = this.port.clock.now() - record.sentAtMs > arrivalGraceMs
      if (generation === this.generation && notArrivedCodes.includes(code) && hasGraceEnded) {
        await this.keepRefusal({ code: 'NETWORK_TIMEOUT', moved: 'no', params: {} })
      }
    }
  }

  private async keepResult(result: Result): Promise<void> {
    const isSettled = result.status === 'succeeded' || result.status === 'failed'
    if (isSettled) await this.forgetRecord()
    runInAction(() => {
      this.result = result
      this.phase = isSettled ? 'settled' : 'unknown'
    })
    if (isSettled) this.port.onSettled()
  }

  private async keepRefusal(failure: Failure): Promise<void> {
    if (failure.moved === 'no') await this.forgetRecord({ keepsKey: keyStaysFresh.includes(failure.code) })
    else this.noteDoubt(failure)
    runInAction(() => {
      this.failure = failure
      this.phase = failure.moved === 'no' ? 'refused' : 'unknown'
    })
  }

  private find({ key, otherId }: AttemptRecord<Order>): Promise<Result> {
    const { findById } = this.port
    return typeof otherId === 'string' && findById !== undefined ? findById(otherId) : this.port.findByKey(key)
  }

  /** The order may arrive until a while after now, or is another attempt's already: nothing will be found under our key then. */
  private noteDoubt({ params }: Failure): void {
    if (this.record === null) return
    const otherId = params?.paymentId
    this.record = { ...this.record, sentAtMs: this.port.clock.now() }
    if (typeof otherId !== 'string') return
    this.record = { ...this.record, otherId }
    // Where it can't be stored, it is known as long as the app lives: the bills show the attempt in any case.
    void this.port.stored.save(this.record).catch(() => undefined)
  }

  /** Nothing is left in doubt. A key that was not used up stays in memory for the next try of the same order. */
  private async forgetRecord({ keepsKey = false } = {}): Promise<void> {
    if (!keepsKey) this.record = null
    await this.port.stored.clear()
  }
}
