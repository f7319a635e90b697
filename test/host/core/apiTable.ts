import { runInContext } from 'node:vm'
import type { Realm } from './realm'

type AnyFunction = (...args: unknown[]) => unknown

/** The global object of the host as the app sees it, with what tests put in place of single functions. */
export class ApiTable {
  readonly object: Record<string, unknown>
  private readonly mocks = new Map<string, AnyFunction>()

  constructor(
    private readonly functions: Readonly<Record<string, unknown>>,
    private readonly realm: Realm,
    before: (name: string, args: readonly unknown[]) => void,
  ) {
    this.object = realm.emptyObject()
    for (const [name, member] of Object.entries(functions)) {
      if (typeof member !== 'function') this.object[name] = realm.adopt(member)
      else {
        this.object[name] = realm.adoptFunction((...args) => {
          before(name, args)
          return (this.mocks.get(name) ?? (member as AnyFunction)).apply(functions, args)
        })
      }
    }
  }

  /** Calls a function as a test does, past what other tests mocked. */
  call(name: string, args: readonly unknown[]): unknown {
    const member = this.mocks.get(name) ?? this.functions[name]
    if (typeof member !== 'function') throw new Error(`${name} is no function of this host`)
    return member.apply(this.functions, args)
  }

  /** Answers `name` with a fixed result: by return value for `…Sync`, else by callbacks or a promise. */
  mockResult(name: string, result: unknown): void {
    this.mocks.set(name, (options) => (name.endsWith('Sync') ? result : settle(result, options)))
  }

  /** Answers `name` with a function written in the app's own realm. */
  mockFunction(name: string, declaration: string, more: readonly unknown[]): void {
    const work = runInContext(`(${declaration})`, this.realm.context) as AnyFunction
    this.mocks.set(name, (...args) => {
      const result = work(...args, ...more)
      return name.endsWith('Sync') ? result : settle(result, args[0])
    })
  }

  restore(name: string): void {
    this.mocks.delete(name)
  }
}

interface Callbacks {
  success?(result: unknown): void
  fail?(result: unknown): void
  complete?(result: unknown): void
}

async function settle(outcome: unknown, options: unknown): Promise<unknown> {
  const result = await outcome
  const { success, fail, complete } = (options ?? {}) as Callbacks
  const hasFailed = /:fail/.test(String((result as { errMsg?: unknown } | null)?.errMsg))
  if (hasFailed) fail?.(result)
  else success?.(result)
  complete?.(result)
  if (hasFailed && !fail && !complete) throw result
  return result
}
