import { HttpFailure, type HttpResponse } from './types'

/** What the hosts reject with. WeChat: `errMsg`. Alipay: `error` (13 timeout, 19 HTTP status) and `errorMessage`. */
interface HostRequestFailure {
  readonly errMsg?: string
  readonly errorMessage?: string
  readonly error?: number
  readonly status?: number
  readonly statusCode?: number
  readonly data?: unknown
}

export function parseBody(text: unknown): unknown {
  if (typeof text !== 'string') return text ?? undefined
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Alipay's documents disagree on whether a status of 4xx or 5xx is a success or a failure, so a failure that carries
 * a status is an answer like any other. Everything else becomes HttpFailure.
 */
export function toFailureOrResponse(rejection: unknown): HttpResponse {
  const failure = (rejection ?? {}) as HostRequestFailure
  const status = failure.statusCode ?? failure.status
  if (typeof status === 'number' && status >= 100) return { status, headers: {}, body: parseBody(failure.data) }
  const message = failure.errMsg ?? failure.errorMessage ?? ''
  if (failure.error === 13 || /time.?out|超时/i.test(message)) throw new HttpFailure('timeout', message)
  throw new HttpFailure('lost', message)
}
