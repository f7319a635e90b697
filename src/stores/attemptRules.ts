import type { AnyErrorCode } from '@wallet/rules'
import type { Failure } from './failure'

/** How long an attempt waits, and what answers mean for its key. */

/** Refusals that are not stored under the key: the same key is used again, so that it can never count twice. */
export const keyStaysFresh: readonly AnyErrorCode[] = [
  'PIN_WRONG',
  'PIN_LOCKED',
  'PIN_NOT_SET',
  'SEAL_INVALID',
  'SEAL_EXPIRED',
  'AUTH_REQUIRED',
  'SESSION_EXPIRED',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'NETWORK_OFFLINE',
  'NETWORK_TIMEOUT',
]

export const notArrivedCodes: readonly AnyErrorCode[] = [
  'PAYMENT_NOT_FOUND',
  'TOPUP_NOT_FOUND',
  'TRANSFER_NOT_FOUND',
  'WITHDRAWAL_NOT_FOUND',
  'NOT_FOUND',
]

/** Everything before the order leaves: longer than a sealing key takes on a slow network. */
export const preparingMs = 25_000
/** Longer than the transport takes for an order, a new token and the order again. */
export const sendingMs = 75_000
export const askingMs = 20_000

/** A request given up on may still be on its way this long after that; only then does "not found" mean never. */
export const arrivalGraceMs = 45_000

export const pollDelaysMs = [1_000, 1_500, 2_000, 3_000, 5_000, 8_000, 10_000]

export const notSent = (): Failure => ({ code: 'NETWORK_TIMEOUT', moved: 'no', params: {} })
export const lost = (): Failure => ({ code: 'NETWORK_TIMEOUT_UNKNOWN', moved: 'unknown', params: {} })
