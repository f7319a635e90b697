import { types } from 'node:util'
import { type Context, runInContext } from 'node:vm'

type AnyFunction = (...args: unknown[]) => unknown

/**
 * A border between this program and the app, which lives in a realm of its own: `instanceof Array`, `Error` or
 * `Promise` in the app must be true for what the host hands over, as it is on a phone.
 */
export class Realm {
  private readonly make: RealmMakers
  private readonly wrapped = new WeakMap<object, AnyFunction>()

  /** `isAlive`: nothing is called back into an app that was killed. */
  constructor(
    readonly context: Context,
    private readonly isAlive: () => boolean,
  ) {
    this.make = runInContext(makersSource, context) as RealmMakers
  }

  /** The same value, made of the app's own objects. Functions are wrapped, so that their results cross as well. */
  adopt(value: unknown): unknown {
    if (typeof value === 'function') return this.adoptFunction(value as AnyFunction)
    if (value === null || typeof value !== 'object') return value
    if (this.make.isOwn(value)) return value
    if (types.isNativeError(value)) return this.make.error(value.message, this.adoptEntries(value))
    if (types.isAnyArrayBuffer(value)) return this.make.bytes(Array.from(new Uint8Array(value)))
    if (types.isPromise(value)) return this.adoptPromise(value)
    if (Array.isArray(value)) return this.make.array(value.map((item) => this.adopt(item)))
    return this.make.object(this.adoptEntries(value))
  }

  /** An array of objects that are the app's own already. */
  list(items: readonly unknown[]): unknown[] {
    return this.make.array([...items])
  }

  emptyObject(): Record<string, unknown> {
    return this.make.object([]) as Record<string, unknown>
  }

  /** A function of the host as the app sees it: callbacks it takes are called with the app's own objects. */
  adoptFunction(target: AnyFunction, receiver?: object): AnyFunction {
    const known = receiver === undefined ? this.wrapped.get(target) : undefined
    if (known) return known
    const call = (args: unknown[]) =>
      this.adopt(
        target.apply(
          receiver,
          args.map((arg) => this.lend(arg)),
        ),
      )
    const wrapped = this.make.callable((args) => this.guard(() => call(args)))
    if (receiver === undefined) this.wrapped.set(target, wrapped)
    return wrapped
  }

  /** An argument of the app: its callbacks, plain or inside an options object, get adopted values. */
  private lend(value: unknown): unknown {
    if (typeof value === 'function') return this.lendFunction(value as AnyFunction)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
    const entries = Object.entries(value)
    if (!entries.some(([, member]) => typeof member === 'function')) return value
    return Object.fromEntries(
      entries.map(([key, member]) => [
        key,
        typeof member === 'function' ? this.lendFunction(member.bind(value)) : member,
      ]),
    )
  }

  /** The same wrapper for the same function: `offX(listener)` must find what `onX(listener)` kept. */
  private lendFunction(target: AnyFunction): AnyFunction {
    const known = this.wrapped.get(target)
    if (known) return known
    const lent = (...args: unknown[]) =>
      this.isAlive() ? target(...args.map((argument) => this.adopt(argument))) : undefined
    this.wrapped.set(target, lent)
    return lent
  }

  private adoptPromise(promise: Promise<unknown>): unknown {
    return this.make.promise((resolve, reject) => {
      promise.then(
        (value) => this.isAlive() && resolve(this.adopt(value)),
        (reason) => this.isAlive() && reject(this.adopt(reason)),
      )
    })
  }

  private adoptEntries(value: object): [string, unknown][] {
    return memberNames(value).map((name) => {
      const member = (value as Record<string, unknown>)[name]
      return [
        name,
        typeof member === 'function' ? this.adoptFunction(member as AnyFunction, value) : this.adopt(member),
      ]
    })
  }

  private guard(run: () => unknown): unknown {
    try {
      return run()
    } catch (error) {
      throw this.adopt(error)
    }
  }
}

interface RealmMakers {
  isOwn(value: object): boolean
  array(items: unknown[]): unknown[]
  object(entries: [string, unknown][]): object
  error(message: string, entries: [string, unknown][]): Error
  bytes(items: number[]): ArrayBuffer
  promise(run: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): object
  callable(call: (args: unknown[]) => unknown): AnyFunction
}

const makersSource = `({
  isOwn: (value) => value instanceof Object,
  array: (items) => Array.from(items),
  object: (entries) => { const made = {}; for (const [key, value] of entries) made[key] = value; return made },
  error: (message, entries) => { const made = new Error(message); for (const [key, value] of entries) made[key] = value; return made },
  bytes: (items) => Uint8Array.from(items).buffer,
  promise: (run) => new Promise(run),
  callable: (call) => (...args) => call(args),
})`

/** Own members, and the methods of the class an object was made from. */
function memberNames(value: object): string[] {
  const names = new Set(Object.keys(value))
  let proto = Object.getPrototypeOf(value)
  while (proto && proto !== Object.prototype && proto !== Error.prototype) {
    for (const name of Object.getOwnPropertyNames(proto)) if (name !== 'constructor') names.add(name)
    proto = Object.getPrototypeOf(proto)
  }
  return [...names]
}
