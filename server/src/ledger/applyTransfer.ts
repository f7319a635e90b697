import {
  type AccountState,
  availableIn,
  balanceOf,
  LedgerMisuseError,
  type PendingTransfer,
  type TransferRow,
} from '#ledger/state'
import type { Book, Refusal, TransferIntent, TransferPhase } from '#ledger/types'

/** Fen, points: a thousand times the largest balance anybody has; far below what a bigint column holds. */
export const transferAmountMax = 10n ** 15n

interface Sides {
  readonly debit: AccountState
  readonly credit: AccountState
  /** The pending transfer that this one resolves. */
  readonly pending: PendingTransfer | null
}

/**
 * The first reason against one transfer, or null.
 *
 * @throws {LedgerMisuseError} for a transfer that could never be right.
 */
export function refusalOfTransfer(transfer: TransferIntent, { debit, credit, pending }: Sides): Refusal | null {
  const phase = phaseOf(transfer)
  if (phase === 'post' || phase === 'void') {
    refuseUnfitting(transfer, phase, pending)
    return null
  }
  refuseAmount(transfer)
  const { amount, debitsCap, balanceCap } = transfer
  if (debitsCap !== undefined) {
    const left = debitsCap - netDebits(debit)
    if (amount > left) return capRefused(transfer, left, debitsCap)
  }
  if (balanceCap !== undefined) {
    const left = balanceCap - balanceOf(credit) - credit.creditsPending
    if (amount > left) return capRefused(transfer, left, balanceCap)
  }
  const available = availableIn(debit)
  if (debit.debitsWithinCredits && amount > available) return shortRefusal(transfer.book, amount, available)
  return null
}

/** What a cap leaves, and how much it is in all. */
function capRefused(
  { capRefusal: code = 'ACCOUNT_CLOSED', capParams }: TransferIntent,
  left: bigint,
  cap: bigint,
): Refusal {
  return { code, params: { ...capParams, leftFen: toSafeNumber(positive(left)), capFen: toSafeNumber(cap) } }
}

/** Both accounts after the transfer, and its row. */
export function applyTransfer(
  transfer: TransferIntent,
  sides: Sides,
): { debit: AccountState; credit: AccountState; row: TransferRow } {
  const phase = phaseOf(transfer)
  const change = changeOf(phase, transfer.amount, sides.pending)
  const debit: AccountState = {
    ...sides.debit,
    debitsPosted: sides.debit.debitsPosted + change.posted,
    debitsPending: sides.debit.debitsPending + change.pending,
    transferCount: sides.debit.transferCount + 1n,
  }
  const credit: AccountState = {
    ...sides.credit,
    creditsPosted: sides.credit.creditsPosted + change.posted,
    creditsPending: sides.credit.creditsPending + change.pending,
    transferCount: sides.credit.transferCount + 1n,
  }
  const row: TransferRow = {
    id: transfer.id,
    book: transfer.book,
    debitAccountId: debit.id,
    creditAccountId: credit.id,
    amount: transfer.amount,
    kind: transfer.kind,
    phase,
    pendingId: transfer.pendingId ?? null,
    businessType: transfer.businessType,
    businessId: transfer.businessId,
    debitBalanceAfter: balanceOf(debit),
    creditBalanceAfter: balanceOf(credit),
    debitPosition: debit.transferCount,
    creditPosition: credit.transferCount,
  }
  return { debit, credit, row }
}

function changeOf(phase: TransferPhase, amount: bigint, pending: PendingTransfer | null) {
  const reserved = pending?.amount ?? 0n
  switch (phase) {
    case 'posted':
      return { posted: amount, pending: 0n }
    case 'pending':
      return { posted: 0n, pending: amount }
    case 'post':
      return { posted: amount, pending: -reserved }
    case 'void':
      return { posted: 0n, pending: -reserved }
  }
}

function phaseOf({ phase = 'posted' }: TransferIntent): TransferPhase {
  return phase
}

function refuseAmount({ id, amount }: TransferIntent): void {
  if (amount <= 0n || amount > transferAmountMax) throw new LedgerMisuseError(`The transfer ${id} moves ${amount}`)
}

function refuseUnfitting(transfer: TransferIntent, phase: 'post' | 'void', pending: PendingTransfer | null): void {
  const { id, debit, credit, amount } = transfer
  refuseAmount(transfer)
  if (pending === null) throw new LedgerMisuseError(`The transfer ${id} resolves one that is not pending`)
  if (pending.resolved) throw new LedgerMisuseError(`The pending transfer ${pending.id} is resolved already`)
  const sameSides = pending.debitAccountId === debit.id && pending.creditAccountId === credit.id
  const fits = phase === 'post' ? amount <= pending.amount : amount === pending.amount
  if (!sameSides || !fits) throw new LedgerMisuseError(`The transfer ${id} does not fit the pending ${pending.id}`)
}

/** What counts against a cap: debits, posted and reserved, less what came back. */
function netDebits(account: AccountState): bigint {
  return account.debitsPosted + account.debitsPending - account.creditsPosted
}

function shortRefusal(book: Book, amount: bigint, available: bigint): Refusal {
  const gap = toSafeNumber(amount - available)
  const left = toSafeNumber(available)
  if (book === 'points') return { code: 'POINTS_SHORT', params: { gap, available: left } }
  return { code: 'BALANCE_SHORT', params: { gapFen: gap, availableFen: left } }
}

function positive(value: bigint): bigint {
  return value > 0n ? value : 0n
}

function toSafeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new LedgerMisuseError(`${value} does not fit a JSON number`)
  return Number(value)
}
