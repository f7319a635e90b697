import { lasting } from '@/time/durations'

/** Whole seconds until a moment, rounded up, never below zero; both moments in milliseconds since 1970. */
export function secondsLeft(endsAtMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil(lasting(endsAtMs - nowMs, 'milliseconds').asSeconds()))
}

/** `4:05`, `1:00:00`: what a clock that runs down shows. */
export function formatClock(seconds: number): string {
  const left = lasting(seconds, 'seconds')
  const hours = Math.floor(left.asHours())
  return hours > 0 ? `${hours}:${left.format('mm:ss')}` : left.format('m:ss')
}
