import { HostError } from '../errors'
import { hostFailure, readRejection } from '../failures'

/** Alipay's numbers: 10 closed by the person; 2001 to 2003 camera refused, the last two for good. */
const closed = 10
const cameraRefused = [2001, 2002, 2003]

/** WeChat says it in words: `scanCode:fail cancel`, or `… auth deny`. */
export function scanFailure(rejection: unknown): HostError {
  const { numbers, text } = readRejection(rejection)
  if (numbers.some((number) => cameraRefused.includes(number))) return new HostError('HOST_PERMISSION_DENIED', text)
  if (numbers.includes(closed)) return new HostError('HOST_CANCELLED', text)
  return hostFailure(rejection, 'HOST_UNSUPPORTED')
}
