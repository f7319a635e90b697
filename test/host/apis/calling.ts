import type { HostDeps } from '../hostDeps'
import { ApiFailure } from './failure'

/** What an app passes: the function's own fields beside `success`, `fail` and `complete`. */
export type CallOptions = Readonly<Record<string, unknown>>
export type Result = Readonly<Record<string, unknown>>
export type Run = (options: CallOptions) => Result | undefined | Promise<Result | undefined>

/** How a host words what became of a call. */
export interface Dialect {
  toSuccess(name: string, result: Result): Result
  toFailure(name: string, failure: ApiFailure): Result
  /** Turns what a test asked for into a failure of this function. */
  toRefusal(name: string, refusal: { message: string; number?: number }): ApiFailure
}

export interface CallRules {
  /** The function has callbacks only and answers no promise. */
  readonly hasNoPromise?: boolean
  /** Runs before the function, and may refuse it. */
  readonly guard?: (name: string) => Promise<void> | void
}

type Callback = (result: Result) => void

/**
 * A host's way of calling: the result goes to callbacks when there is any, else to a promise; both come later, never
 * during the call. `complete` follows the other two.
 */
export function callingIn(dialect: Dialect, deps: HostDeps) {
  return (name: string, run: Run, rules: CallRules = {}) =>
    (options: unknown = {}): Promise<Result> | undefined => {
      if (typeof options !== 'object' || options === null) {
        deps.violation(`${name} was called with ${typeof options} in place of its options`)
        return undefined
      }
      const { success, fail, complete, ...own } = options as Record<string, unknown>
      const outcome = settle(dialect, deps, { name, run, own, rules })
      const isCallback = (value: unknown): value is Callback => typeof value === 'function'
      if (isCallback(success) || isCallback(fail) || isCallback(complete) || rules.hasNoPromise) {
        void outcome.then(({ isDone, result }) => {
          const first = isDone ? success : fail
          if (isCallback(first)) first(result)
          if (isCallback(complete)) complete(result)
        })
        return undefined
      }
      return outcome.then(({ isDone, result }) => {
        if (isDone) return result
        throw result
      })
    }
}

interface Call {
  readonly name: string
  readonly run: Run
  readonly own: CallOptions
  readonly rules: CallRules
}

async function settle(dialect: Dialect, deps: HostDeps, { name, run, own, rules }: Call) {
  await new Promise((resolve) => setImmediate(resolve))
  try {
    await rules.guard?.(name)
    const refusal = deps.takeRefusal(name)
    if (refusal !== null) throw dialect.toRefusal(name, refusal)
    return { isDone: true, result: dialect.toSuccess(name, (await run(own)) ?? {}) }
  } catch (error) {
    if (!(error instanceof ApiFailure)) deps.violation(`${name} broke: ${String(error)}`)
    const failure = error instanceof ApiFailure ? error : new ApiFailure(String(error))
    return { isDone: false, result: dialect.toFailure(name, failure) }
  }
}
