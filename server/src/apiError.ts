import { type ErrorCode, errorRules, type MoneyMoved } from '@wallet/rules'

/** The slots of an error's sentence: triesLeft, retryAfterSeconds, unlocksAt, gapFen, field … */
export type ErrorParams = Readonly<Record<string, string | number>>

interface ApiErrorOptions {
  /** Only the log sees it. */
  cause?: unknown
  /** The stored "no" of an earlier request with the same idempotency key. */
  replayed?: boolean
  /** What is known of the money of whoever is told, where it is more than the code's rule says. */
  moved?: MoneyMoved
}

/**
 * An expected "no". Thrown by services, rendered by the one error handler as an RFC 9457 problem document
 * with the status that `errorRules` gives the code.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly params: ErrorParams
  readonly replayed: boolean
  readonly moved: MoneyMoved | undefined

  constructor(code: ErrorCode, params: ErrorParams = {}, options: ApiErrorOptions = {}) {
    super(code, options)
    this.code = code
    this.params = params
    this.replayed = options.replayed ?? false
    this.moved = options.moved
  }

  get statusCode(): number {
    return errorRules[this.code].status
  }
}

/** True for an ApiError, of this code when one is given. */
export function isApiError(error: unknown, code?: ErrorCode): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code)
}
