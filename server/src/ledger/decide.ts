import { tightest } from '@wallet/rules'
import { ApiError } from '#apiError'
import { applyTransfer, refusalOfTransfer } from '#ledger/applyTransfer'
import {
  type AccountState,
  idempotencyId,
  type LedgerChanges,
  LedgerMisuseError,
  type LedgerState,
  newAccount,
  type PendingTransfer,
  type ReplyRow,
  type StoredReply,
  type TransferRow,
  type Verdict,
} from '#ledger/state'
import type {
  AccountRef,
  AnswerRefusal,
  BusinessWrite,
  Claim,
  LedgerCommand,
  Refusal,
  TransferIntent,
} from '#ledger/types'

/**
 * Decides a batch of commands: one after the other, each on what the ones before it left, so money that comes in
 * early in the batch can be spent later in it. Pure: reads `state`, returns what to write and what to answer.
 *
 * The first reason that applies is the answer, in this order: an account is closed, a claim is held, then of the transfers'
 * caps and balances the one that leaves least, of equals the first. Same state and commands, same answers.
 */
export function decide(
  state: LedgerState,
  commands: readonly LedgerCommand[],
  answerRefusal: AnswerRefusal,
): { verdicts: Verdict[]; changes: LedgerChanges } {
  const work = new WorkingState(state)
  const verdicts = commands.map((command): Verdict => {
    try {
      return decideOne(work, command, answerRefusal)
    } catch (error) {
      return { error: error instanceof Error ? error : new LedgerMisuseError(String(error)) }
    }
  })
  return { verdicts, changes: work.changes() }
}

function decideOne(work: WorkingState, command: LedgerCommand, answerRefusal: AnswerRefusal): Verdict {
  const { idempotency } = command
  const earlier = idempotency && work.replies.get(idempotencyId(idempotency))
  if (earlier) {
    if (earlier.fingerprint !== idempotency.fingerprint) throw new ApiError('IDEMPOTENCY_KEY_REUSED')
    const { reply, refusal } = earlier
    return { outcome: { posted: refusal === null, refusal, reply, replayed: true } }
  }
  const draft = new Draft(work)
  const refusal = draft.apply(command)
  const answer = idempotency ? answerOf(idempotency, refusal, answerRefusal) : null
  // From here on nothing throws: a command counts whole or not at all.
  if (refusal === null) draft.keep(command)
  work.record(refusal === null ? command.writes : [], answer?.isKept ? answer.row : null)
  return { outcome: { posted: refusal === null, refusal, reply: answer?.row.reply ?? null, replayed: false } }
}

/**
 * What the command's key answers. Throws for a body that JSON cannot carry (a bigint, a loop) while only its own command
 * can suffer.
 */
function answerOf(
  { reply: ifPosted, ...key }: NonNullable<LedgerCommand['idempotency']>,
  refusal: Refusal | null,
  answerRefusal: AnswerRefusal,
): { row: ReplyRow; isKept: boolean } {
  const { reply, isKept } = refusal === null ? { reply: ifPosted, isKept: true } : answerRefusal(refusal)
  JSON.stringify(reply.body)
  return { row: { ...key, reply, refusal }, isKept }
}

/** The state as it stands after the commands decided so far, and what they write. */
class WorkingState {
  readonly accounts: Map<string, AccountState>
  private readonly accountsBefore: LedgerState['accounts']
  readonly claims: Map<string, string>
  readonly replies: Map<string, StoredReply>
  readonly pendings: Map<string, PendingTransfer>
  readonly transferIds: Set<string>
  readonly changedAccounts = new Map<string, AccountState>()
  readonly transfers: TransferRow[] = []
  private readonly claimsBefore: ReadonlyMap<string, string>
  private readonly replyRows: ReplyRow[] = []
  private readonly writes: BusinessWrite[] = []

  constructor(state: LedgerState) {
    this.accounts = new Map(state.accounts)
    this.accountsBefore = state.accounts
    this.claims = new Map(state.claims)
    this.claimsBefore = state.claims
    this.replies = new Map(state.replies)
    this.pendings = new Map(state.pendings)
    this.transferIds = new Set(state.appliedTransferIds)
  }

  record(writes: readonly BusinessWrite[], reply: ReplyRow | null): void {
    this.writes.push(...writes)
    if (reply === null) return
    this.replies.set(idempotencyId(reply), reply)
    this.replyRows.push(reply)
  }

  changes(): LedgerChanges {
    return {
      accounts: [...this.changedAccounts.values()].map((account) => ({
        ...account,
        transferCountBefore: this.accountsBefore.get(account.id)?.transferCount ?? 0n,
      })),
      transfers: this.transfers,
      // Net of the batch: what was taken and given up again inside it leaves no trace.
      claimsTaken: claimsMissingIn(this.claimsBefore, this.claims),
      claimsReleased: claimsMissingIn(this.claims, this.claimsBefore),
      replies: this.replyRows,
      writes: this.writes,
    }
  }
}

function claimsMissingIn(some: ReadonlyMap<string, string>, all: ReadonlyMap<string, string>): Claim[] {
  return [...all].filter(([key, holder]) => some.get(key) !== holder).map(([key, holder]) => ({ key, holder }))
}

interface Refused {
  readonly refusal: Refusal
  readonly leftFen: number
}

/** How much a refused transfer could have moved; null where that is no cure. */
function leftOf({ yieldsToCaps = false }: TransferIntent, { params }: Refusal): number | null {
  const leftFen = params.leftFen ?? params.availableFen
  return yieldsToCaps || leftFen === undefined ? null : Number(leftFen)
}

/** One command's effects, kept apart until it is sure that all of them happen. */
class Draft {
  readonly touched = new Map<string, AccountState>()
  private readonly rows: TransferRow[] = []
  private readonly pendings = new Map<string, PendingTransfer>()

  constructor(private readonly work: WorkingState) {}

  /** Applies all transfers to the draft; returns what speaks against it, of caps and balances the tightest. */
  apply({ transfers, claims = [] }: LedgerCommand): Refusal | null {
    for (const transfer of transfers) this.refuseMisuse(transfer)
    const accounts = transfers.flatMap(({ debit, credit }) => [this.account(debit), this.account(credit)])
    if (accounts.some((account) => account.isClosed)) return { code: 'ACCOUNT_CLOSED', params: {} }
    for (const { key, holder, refusal } of claims) {
      const heldBy = this.work.claims.get(key)
      if (heldBy !== undefined && heldBy !== holder) return { code: refusal, params: {} }
    }
    const refusals: Refused[] = []
    for (const transfer of transfers) {
      const refusal = this.applyOne(transfer)
      const leftFen = refusal && leftOf(transfer, refusal)
      // To move less is no cure: it is the answer, unless something before it is.
      if (refusal && leftFen === null && refusals.length === 0) return refusal
      if (refusal && leftFen !== null) refusals.push({ refusal, leftFen })
    }
    return tightest(refusals)?.refusal ?? null
  }

  keep({ claims = [], releases = [] }: LedgerCommand): void {
    for (const [id, account] of this.touched) {
      this.work.accounts.set(id, account)
      this.work.changedAccounts.set(id, account)
    }
    for (const [id, pending] of this.pendings) this.work.pendings.set(id, pending)
    for (const row of this.rows) this.work.transferIds.add(row.id)
    this.work.transfers.push(...this.rows)
    for (const { key, holder } of claims) this.work.claims.set(key, holder)
    for (const { key, holder } of releases) {
      if (this.work.claims.get(key) === holder) this.work.claims.delete(key)
    }
  }

  private applyOne(transfer: TransferIntent): Refusal | null {
    const sides = this.sidesOf(transfer)
    const refusal = refusalOfTransfer(transfer, sides)
    if (refusal) return refusal
    const applied = applyTransfer(transfer, sides)
    this.touched.set(applied.debit.id, applied.debit)
    this.touched.set(applied.credit.id, applied.credit)
    this.rows.push(applied.row)
    const { pending } = sides
    if (pending) this.pendings.set(pending.id, { ...pending, resolved: true })
    if (transfer.phase === 'pending') this.pendings.set(transfer.id, { ...applied.row, resolved: false })
    return null
  }

  private sidesOf(transfer: TransferIntent) {
    return {
      debit: this.account(transfer.debit),
      credit: this.account(transfer.credit),
      pending: this.pendingOf(transfer),
    }
  }

  private account(ref: AccountRef): AccountState {
    return this.touched.get(ref.id) ?? this.work.accounts.get(ref.id) ?? newAccount(ref)
  }

  private pendingOf({ pendingId }: TransferIntent): PendingTransfer | null {
    if (pendingId === undefined) return null
    return this.pendings.get(pendingId) ?? this.work.pendings.get(pendingId) ?? null
  }

  private refuseMisuse(transfer: TransferIntent): void {
    const { id, book, debit, credit } = transfer
    if (this.work.transferIds.has(id)) throw new LedgerMisuseError(`The transfer ${id} has been applied before`)
    if (debit.id === credit.id) throw new LedgerMisuseError(`The transfer ${id} has one account on both sides`)
    for (const ref of [debit, credit]) {
      const account = this.account(ref)
      const flagged = ref.debitsMustNotExceedCredits === true
      if (account.book !== book || account.code !== ref.code || account.debitsWithinCredits !== flagged) {
        throw new LedgerMisuseError(`The account ${ref.id} is not what the transfer ${id} takes it for`)
      }
    }
  }
}
