/**
 * How long the wallet waits for an answer of the host, in milliseconds. What is asked of a person, on a sheet of the
 * host, has no such end: see `ownSheet.ts`.
 */
export const waitsMs = {
  /** A question the host can answer by itself: its network, a setting, what it has stored. */
  state: 3_000,
  /** Something it must ask its own servers for, or compute. */
  service: 8_000,
} as const

/**
 * The promise, or after that time a rejection like one of the host's own, so that silence ends as a refusal does. An
 * answer that comes later is nobody's any more.
 */
export function within<Result>(ms: number, name: string, promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject({ errMsg: `${name}:fail timeout, no answer within ${ms} ms` }), ms)
    promise.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}
