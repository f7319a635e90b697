type Listener = (payload: never) => unknown

/** The `onX(listener)` and `offX(listener?)` pair of one host event. Without an argument `offX` ends them all. */
export function listenerPair<Payload>() {
  const listeners = new Set<(payload: Payload) => unknown>()
  return {
    on(listener: unknown) {
      if (typeof listener === 'function') listeners.add(listener as Listener as (payload: Payload) => unknown)
    },
    off(listener?: unknown) {
      if (listener === undefined) listeners.clear()
      else listeners.delete(listener as (payload: Payload) => unknown)
    },
    tell(payload: Payload) {
      for (const listener of [...listeners]) listener(payload)
    },
    get size() {
      return listeners.size
    },
  }
}

/** A pair for something that never happens here, such as running out of memory. */
export function silentPair() {
  const { on, off } = listenerPair<never>()
  return { on, off }
}
