import { useMemo, useRef, useState } from 'react'

/** What is typed, ticked or chosen on a page. */
export interface Latest<Value> {
  /** As it was drawn: for drawing only. */
  readonly drawn: Value
  /** As it is by now: for handlers. */
  read(): Value
  set(next: Value): void
  /** Answers what it is from now on. */
  change(next: (latest: Value) => Value): Value
}

/**
 * State whose handlers never start from what was drawn: two taps before the next drawing would share one past, and one
 * of them would be lost.
 */
export function useLatest<Value>(first: Value): Latest<Value> {
  const [drawn, setDrawn] = useState(first)
  const latest = useRef(first)
  const handlers = useMemo(() => {
    const set = (next: Value) => {
      latest.current = next
      setDrawn(() => next)
    }
    const change = (next: (value: Value) => Value) => {
      set(next(latest.current))
      return latest.current
    }
    return { read: () => latest.current, set, change }
  }, [])
  return { drawn, ...handlers }
}
