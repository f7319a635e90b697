import { HostError } from '../errors'

/** WeChat says `scanCode:fail cancel` or `… auth deny`; Alipay 10 for closed and 2001 to 2003 for a refused camera. */
export function scanFailure(rejection: unknown): HostError {
  const { errMsg = '', error } = (rejection ?? {}) as { errMsg?: string; error?: number }
  const isRefused = /auth|permission|privacy/i.test(errMsg) || [2001, 2002, 2003].includes(Number(error))
  if (isRefused) return new HostError('HOST_PERMISSION_DENIED', errMsg)
  if (/cancel/i.test(errMsg) || Number(error) === 10) return new HostError('HOST_CANCELLED', errMsg)
  return new HostError('HOST_UNSUPPORTED', errMsg)
}
