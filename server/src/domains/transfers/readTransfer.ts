import type { ErrorCode, TransferState } from '@wallet/rules'
import { ApiError } from '#apiError'
import type { AppContext } from '#context'
import {
  findOwnTransfer,
  findTransferByKey,
  type PersonTransferRow,
  type TransferEnd,
} from '#domains/transfers/transferStore'

/** A transfer as one of the two sees it now. */
export interface TransferView {
  readonly transfer: PersonTransferRow
  readonly role: 'payer' | 'payee'
  readonly state: TransferState
}

/** @throws {ApiError} TRANSFER_NOT_FOUND: not theirs, or not arrived yet. */
export async function readTransfer(context: AppContext, userId: string, id: string): Promise<TransferView> {
  const now = context.clock.now()
  return viewOf(await findOwnTransfer(context.database, { id, userId, now }), userId, now)
}

/**
 * What became of a request whose answer was lost.
 *
 * @throws {ApiError} TRANSFER_NOT_FOUND when it never arrived, or was refused.
 */
export async function readTransferByKey(context: AppContext, userId: string, key: string): Promise<TransferView> {
  return viewOf(await findTransferByKey(context.database, userId, key), userId, context.clock.now())
}

/** @throws {ApiError} TRANSFER_NOT_FOUND for null. */
export function viewOf(transfer: PersonTransferRow | null, userId: string, now: Date): TransferView {
  if (!transfer) throw new ApiError('TRANSFER_NOT_FOUND')
  const role = transfer.userId === userId ? 'payer' : 'payee'
  return { transfer, role, state: stateAt(transfer, now) }
}

/** One that waits has arrived by the clock, whatever the jobs have done so far. */
function stateAt({ state, arrivesAt }: PersonTransferRow, now: Date): TransferState {
  if (state !== 'waiting') return state
  return now < arrivesAt ? 'scheduled' : 'offered'
}

/** What whoever comes too late is told, and the bill of one that did not get through. */
export const endCodes = {
  accepted: 'TRANSFER_ACCEPTED',
  refused: 'TRANSFER_REFUSED',
  returned: 'TRANSFER_RETURNED',
  recalled: 'TRANSFER_RECALLED',
} as const satisfies Record<TransferEnd, ErrorCode>
