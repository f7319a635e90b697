import type { HostSignals, SignalPayloads } from '../hostDeps'

type Listener = (payload: never) => void

/** What happens to the app from outside. */
export class Signals implements HostSignals {
  private readonly listeners = new Map<keyof SignalPayloads, Set<Listener>>()

  on<Name extends keyof SignalPayloads>(name: Name, listener: (payload: SignalPayloads[Name]) => void): () => void {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known.add(listener))
    return () => known.delete(listener)
  }

  send<Name extends keyof SignalPayloads>(name: Name, payload: SignalPayloads[Name]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (payload: unknown) => void)(payload)
  }
}
