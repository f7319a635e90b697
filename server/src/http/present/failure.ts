import { type ErrorCode, errorRules, type FailureParams } from '@wallet/rules'

/** A failure with what it means for the money; null when there is none. */
export function presentFailure(code: ErrorCode | null, params: FailureParams | null) {
  return code === null ? null : { code, moved: errorRules[code].moved, params: { ...params } }
}
