import type { HostDeps } from '../../hostDeps'
import { type CallRules, callingIn, type Dialect, type Run } from '../calling'
import { ApiFailure } from '../failure'
import { isAtLeast } from '../versions'

/** Alipay's failures are a number and a sentence; 3 is what it says when it does not know. */
const unknownError = 3

const dialect: Dialect = {
  toSuccess: (_, result) => ({ ...result }),
  toFailure: (_, { message, extra }) => ({ error: unknownError, ...extra, errorMessage: message }),
  toRefusal: (_, { message, number }) => new ApiFailure(message, number === undefined ? {} : { error: number }),
}

/** How the files of this folder write functions down. */
export type MyDefine = (name: string, run: Run, rules?: MyRules) => Record<string, unknown>

export interface MyRules extends CallRules {
  /** First base library that has the function. */
  readonly since?: string
}

/** Alipay's way of calling: `define(name, run)` answers the member to put into `my`. */
export function myDefine(deps: HostDeps): MyDefine {
  const call = callingIn(dialect, deps)
  return (name, run, { since = '1.0.0', ...rules } = {}) =>
    isAtLeast(deps.device.sdkVersion, since) ? { [name]: call(name, run, rules) } : {}
}

/** A failure with Alipay's number. */
export const myFailure = (error: number, message: string): ApiFailure => new ApiFailure(message, { error })
