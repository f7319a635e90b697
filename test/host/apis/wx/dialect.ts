import type { HostDeps } from '../../hostDeps'
import { type CallRules, callingIn, type Dialect, type Run } from '../calling'
import { ApiFailure } from '../failure'
import { isAtLeast } from '../versions'

/** Functions whose failures carry `errCode` where the newer ones carry `errno`. */
const withErrCode = /^(requestSubscribeMessage|startDiscovery|stopDiscovery|startSoterAuthentication)$/

const dialect: Dialect = {
  toSuccess: (name, result) => ({ ...result, errMsg: `${name}:ok` }),
  toFailure: (name, { message, extra }) => ({ ...extra, errMsg: `${name}:fail ${message}` }),
  toRefusal: (name, { message, number }) =>
    new ApiFailure(message, number === undefined ? {} : { [withErrCode.test(name) ? 'errCode' : 'errno']: number }),
}

/** How the files of this folder write functions down. */
export type WxDefine = (name: string, run: Run, rules?: WxRules) => Record<string, unknown>

export interface WxRules extends CallRules {
  /** First base library that has the function; older ones lack it altogether. */
  readonly since?: string
}

/** WeChat's way of calling: `define(name, run)` answers the member to put into `wx`, or none in too old a library. */
export function wxDefine(deps: HostDeps): WxDefine {
  const call = callingIn(dialect, deps)
  return (name, run, { since = '1.0.0', ...rules } = {}) =>
    isAtLeast(deps.device.sdkVersion, since) ? { [name]: call(name, run, rules) } : {}
}

/** Members that came with base library `since`. */
export function wxSince(deps: HostDeps, since: string, members: Record<string, unknown>): Record<string, unknown> {
  return isAtLeast(deps.device.sdkVersion, since) ? members : {}
}
