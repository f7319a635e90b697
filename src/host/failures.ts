import type { ClientErrorCode } from '@wallet/rules'
import { HostError } from './errors'

/**
 * What a host rejects with. WeChat: `errMsg` with `errno` or `errCode`; Alipay: `errorMessage` with `error`, in newer
 * functions `errorCode`.
 */
interface Rejection {
  readonly errMsg?: unknown
  readonly errorMessage?: unknown
  readonly errno?: unknown
  readonly errCode?: unknown
  readonly error?: unknown
  readonly errorCode?: unknown
}

export interface ReadRejection {
  readonly text: string
  /** Every number it carries: which of them means something depends on the function. */
  readonly numbers: readonly number[]
}

export function readRejection(rejection: unknown): ReadRejection {
  const { errMsg, errorMessage, errno, errCode, error, errorCode } = (rejection ?? {}) as Rejection
  const text = [errMsg, errorMessage].filter((part) => typeof part === 'string').join(' ')
  const numbers = [errno, errCode, error, errorCode].filter((part) => part !== undefined && part !== '').map(Number)
  return { text, numbers }
}

/**
 * The code of a failure that any function can end in: the privacy guide was refused, the person closed it, or did not
 * allow it. Null for what only the one function can mean.
 */
export function commonFailureCode({ text, numbers }: ReadRejection): ClientErrorCode | null {
  // 104: the person refused the privacy guide. 112, "scope is not declared", is our own omission and none of these.
  if (numbers.includes(104) || /privacy permission is not authorized/i.test(text)) return 'PRIVACY_REFUSED'
  if (/\bauth\w* den(?:y|ied)|permission denied/i.test(text)) return 'HOST_PERMISSION_DENIED'
  if (/cancel|取消/i.test(text)) return 'HOST_CANCELLED'
  return null
}

/** Whether the person said no, in the words of either host. */
export function isRefusedByPerson(text: string): boolean {
  return /den(?:y|ied)|cancel|refuse|取消|拒绝/i.test(text)
}

/** A rejection as HostError: one of the common codes, or `otherwise`. */
export function hostFailure(rejection: unknown, otherwise: ClientErrorCode): HostError {
  if (rejection instanceof HostError) return rejection
  const failure = readRejection(rejection)
  return new HostError(commonFailureCode(failure) ?? otherwise, failure.text || otherwise)
}
