import { type AnyErrorCode, clientErrorCodes, isErrorCode } from '@wallet/rules'
import type { Failure } from '@/api/errors'

export type { Failure } from '@/api/errors'

/**
 * Turns what a call rejected with into the failure a page shows. Only coded errors (of the API or of the host) are
 * failures; anything else is a mistake in our own code and goes on up.
 */
export function failureOf(error: unknown): Failure {
  const { code, moved, params, reference } = (error ?? {}) as Partial<Failure>
  if (typeof code !== 'string' || !isAnyErrorCode(code)) throw error
  return { code, moved: moved ?? 'no', params: params ?? {}, reference }
}

function isAnyErrorCode(text: string): text is AnyErrorCode {
  return isErrorCode(text) || (clientErrorCodes as readonly string[]).includes(text)
}
