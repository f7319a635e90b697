import { ApiError } from '#apiError'
import { type Clock, systemClock } from '#clock'
import { type BusinessWriteDefinition, BusinessWriteMissedError, BusinessWriter } from '#ledger/businessWrites'
import { decide } from '#ledger/decide'
import {
  AccountsMovedError,
  type BatchNeeds,
  lockState,
  needsOf,
  openAccounts,
  readState,
  writeAccounts,
  writeClaims,
  writeRows,
} from '#ledger/ledgerSql'
import type { LedgerState, Verdict } from '#ledger/state'
import type { AccountRef, AnswerRefusal, Ledger, LedgerCommand, LedgerOutcome } from '#ledger/types'
import type { Database, Transaction } from '#storage/database'
import { constraintOf, DatabaseUnavailableError, isUniqueViolation } from '#storage/databaseErrors'

export interface LedgerOptions {
  readonly database: Database
  /** How the rows that commands bring along are written; in the order in which they are to be. */
  readonly businessWrites: readonly BusinessWriteDefinition[]
  readonly answerRefusal: AnswerRefusal
  readonly clock?: Clock
  /** Commands that a batch carries at most. */
  readonly batchMax?: number
  /** Commands that may wait; beyond it new ones are turned away at once instead of late. */
  readonly waitingMax?: number
  /** Told how many commands each batch carries, before it is decided. */
  readonly onBatch?: ((commands: number) => void) | undefined
}

/** A ledger that decides in this process. */
export interface OwnLedger extends Ledger {
  /** Commands that wait for the batch after the one under way. */
  readonly waitingCount: number
}

/** Creates the ledger of this process. Several processes may have one each on the same database. */
export function createLedger(options: LedgerOptions): OwnLedger {
  return new Batcher(options)
}

interface Waiting {
  readonly command: LedgerCommand
  resolve(outcome: LedgerOutcome): void
  reject(error: unknown): void
}

const collisionsMax = 5

/** Constraints that two writers can collide on. */
const ownConstraints = new Set([
  'account_pkey',
  'transfer_pkey',
  'transfer_debit_place',
  'transfer_credit_place',
  'transfer_resolves_once',
  'claim_pkey',
  'idempotency_pkey',
])

/** How batches are made where they are written. */
interface Manner {
  /** More commands per batch only make everyone wait longer. */
  readonly batchMax: number
  /** Whether the state is read before the transaction, which then only writes. */
  readonly readsAhead: boolean
}

/**
 * The embedded engine is as fast as this thread and works beside it: a crowd in one batch would leave each idle while the
 * other has it. While a transaction is open nobody else is let in, so it is open only while there is something to write.
 */
const mannerOf: Readonly<Record<Database['engine'], Manner>> = {
  postgres: { batchMax: 256, readsAhead: false },
  pglite: { batchMax: 64, readsAhead: true },
}

/** Ids of accounts known to exist are remembered up to this many. */
const knownAccountsMax = 100_000

/**
 * Natural batching: at most one batch is under way, and everything that arrives meanwhile is the next one. Alone, a
 * command waits for nothing; under load one lock, one decision and one COMMIT serve hundreds.
 */
class Batcher implements OwnLedger {
  private readonly database: Database
  private readonly writer: BusinessWriter
  private readonly collidingConstraints: ReadonlySet<string>
  private readonly answerRefusal: AnswerRefusal
  private readonly clock: Clock
  private readonly batchMax: number
  private readonly waitingMax: number
  private readonly onBatch: ((commands: number) => void) | undefined
  private readonly waiting: Waiting[] = []
  private readonly knownAccounts = new Set<string>()
  private draining: Promise<void> | null = null
  private closed = false

  constructor(options: LedgerOptions) {
    const {
      database,
      businessWrites,
      clock = systemClock,
      batchMax = mannerOf[options.database.engine].batchMax,
      waitingMax = 10_000,
    } = options
    this.onBatch = options.onBatch
    this.answerRefusal = options.answerRefusal
    this.database = database
    this.writer = new BusinessWriter(businessWrites)
    this.collidingConstraints = new Set([
      ...ownConstraints,
      ...businessWrites.flatMap(({ keyConstraint }) => keyConstraint ?? []),
    ])
    this.clock = clock
    this.batchMax = batchMax
    this.waitingMax = waitingMax
  }

  get waitingCount(): number {
    return this.waiting.length
  }

  submit(command: LedgerCommand): Promise<LedgerOutcome> {
    if (this.closed || this.waiting.length >= this.waitingMax) {
      return Promise.reject(new ApiError('SERVICE_UNAVAILABLE'))
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject })
      this.draining ??= this.drain()
    })
  }

  async close(): Promise<void> {
    this.closed = true
    await this.draining
  }

  private async drain(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the first batch too.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.batchMax)
      this.onBatch?.(batch.length)
      await this.answer(batch)
    }
    this.draining = null
  }

  /** Answers every command of the batch, come what may. A command that breaks its batch is found by halving. */
  private async answer(batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.commit(batch.map(({ command }) => command))
      for (const [index, waiting] of batch.entries()) settle(waiting, verdicts[index])
    } catch (error) {
      if (batch.length === 1 || error instanceof DatabaseUnavailableError) {
        for (const waiting of batch) waiting.reject(error)
        return
      }
      const half = Math.ceil(batch.length / 2)
      await this.answer(batch.slice(0, half))
      await this.answer(batch.slice(half))
    }
  }

  private async commit(commands: readonly LedgerCommand[]): Promise<Verdict[]> {
    const needs = needsOf(commands)
    for (let collisions = 0; ; collisions += 1) {
      try {
        const ahead = collisions === 0 ? await this.readAhead(needs) : null
        const verdicts = await this.database.transaction((tx) =>
          ahead === null
            ? this.decideLocked(tx, commands, needs, collisions > 0)
            : this.decideOn(ahead, tx, commands, needs),
        )
        this.remember(needs.accounts)
        return verdicts
      } catch (error) {
        // After either, the database may be another one: a standby that never received our last commits.
        if (error instanceof AccountsMovedError || error instanceof DatabaseUnavailableError) this.knownAccounts.clear()
        if (collisions === collisionsMax || !this.isCollision(error)) throw error
      }
    }
  }

  /** Null: the batch has to be decided on rows that are locked. */
  private async readAhead(needs: BatchNeeds): Promise<LedgerState | null> {
    if (!mannerOf[this.database.engine].readsAhead) return null
    const state = await readState(this.database, needs)
    return state.claims.size === 0 ? state : null
  }

  private async decideLocked(
    tx: Transaction,
    commands: readonly LedgerCommand[],
    needs: BatchNeeds,
    careful: boolean,
  ): Promise<Verdict[]> {
    const unknownAccounts = needs.accounts.filter(({ id }) => !this.knownAccounts.has(id))
    // Sent together, done in this order: accounts are there before they are locked.
    const [, state] = await Promise.all([
      openAccounts(tx, unknownAccounts, this.clock.now()),
      lockState(tx, needs, careful),
    ])
    if (state.accounts.size < needs.accounts.length) {
      throw new AccountsMovedError('Accounts that were known to exist do not')
    }
    return this.decideOn(state, tx, commands, needs)
  }

  private async decideOn(
    state: LedgerState,
    tx: Transaction,
    commands: readonly LedgerCommand[],
    needs: BatchNeeds,
  ): Promise<Verdict[]> {
    const at = this.clock.now()
    const missing = needs.accounts.filter(({ id }) => !state.accounts.has(id))
    const { verdicts, changes } = decide(state, commands, this.answerRefusal)
    await Promise.all([
      ...writeAccounts(tx, missing, changes, at),
      ...writeClaims(tx, changes),
      ...this.writer.write(tx, changes.writes),
      ...writeRows(tx, changes, at),
    ])
    return verdicts
  }

  /** Accounts are never deleted: once committed, they need not be opened again, unless a failover lost the commit. */
  private remember(accounts: readonly AccountRef[]): void {
    if (this.knownAccounts.size > knownAccountsMax) this.knownAccounts.clear()
    for (const { id } of accounts) this.knownAccounts.add(id)
  }

  /** Somebody else was faster: read again what he did, and decide on that. */
  private isCollision(error: unknown): boolean {
    if (error instanceof BusinessWriteMissedError || error instanceof AccountsMovedError) return true
    return isUniqueViolation(error) && this.collidingConstraints.has(constraintOf(error) ?? '')
  }
}

function settle(waiting: Waiting, verdict: Verdict | undefined): void {
  if (verdict === undefined) waiting.reject(new Error('The batch was decided without this command'))
  else if ('error' in verdict) waiting.reject(verdict.error)
  else waiting.resolve(verdict.outcome)
}
