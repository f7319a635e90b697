import { deterministicUuid, uuidv7 } from '#ids'
import { decide as decideBy } from '#ledger/decide'
import type { LedgerState } from '#ledger/state'
import type { AccountRef, AnswerRefusal, CommandKey, LedgerCommand, TransferIntent } from '#ledger/types'

/** Small builders for tests that speak to the ledger itself. */

const house = deterministicUuid('test', 'house')

export function buildUser(name: string): AccountRef {
  return {
    id: deterministicUuid('test', 'user', name),
    ownerId: deterministicUuid('test', 'owner', name),
    book: 'fen',
    code: 'user_balance',
    debitsMustNotExceedCredits: true,
  }
}

export function buildPoints(name: string): AccountRef {
  return {
    id: deterministicUuid('test', 'points', name),
    ownerId: deterministicUuid('test', 'owner', name),
    book: 'points',
    code: 'user_points',
    debitsMustNotExceedCredits: true,
  }
}

export const merchant: AccountRef = account('fen', 'merchant_receivable')
export const bank: AccountRef = account('fen', 'bank_clearing')
export const pointsIssue: AccountRef = account('points', 'points_issue')
export const limitSink: AccountRef = account('limit', 'limit_sink')
export const limitMeter = (name: string): AccountRef => account('limit', 'limit_meter', name)

function account(book: AccountRef['book'], code: AccountRef['code'], name = ''): AccountRef {
  return { id: deterministicUuid('test', code, name), ownerId: house, book, code }
}

export function buildTransfer(changes: Partial<TransferIntent> & Pick<TransferIntent, 'debit' | 'credit' | 'amount'>) {
  const id = uuidv7()
  return { id, book: changes.debit.book, kind: 'payment', businessType: 'payment', businessId: id, ...changes } as const
}

export function buildCommand(changes: Partial<LedgerCommand>): LedgerCommand {
  return { transfers: [], writes: [], ...changes }
}

/** A key that answers `{ posted: true }` or the refusal. */
export function underKey(key: CommandKey): Pick<LedgerCommand, 'idempotency'> {
  return { idempotency: { ...key, reply: { status: 201, body: { posted: true } } } }
}

/** Every refusal is kept. */
export const answerRefusal: AnswerRefusal = (refusal) => ({
  reply: { status: 409, body: { ...refusal } },
  isKept: true,
})

/** The ledger's decision under this rule. */
export function decide(state: LedgerState, commands: readonly LedgerCommand[]): ReturnType<typeof decideBy> {
  return decideBy(state, commands, answerRefusal)
}

export const topUp = (user: AccountRef, amount: bigint): LedgerCommand =>
  buildCommand({ transfers: [buildTransfer({ debit: bank, credit: user, amount, kind: 'topup' })] })

export const payment = (user: AccountRef, amount: bigint, changes: Partial<LedgerCommand> = {}): LedgerCommand =>
  buildCommand({ transfers: [buildTransfer({ debit: user, credit: merchant, amount })], ...changes })
