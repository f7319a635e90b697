import { paymentCodeStep, paymentCodeTimes } from '@wallet/rules'
import { lasting, msOf } from '@/time/durations'

const stepMs = msOf(paymentCodeTimes.stepSeconds, 'second')
/** The server's clock is known to about two seconds: a step is taken ahead of its time only when it surely may be. */
const clockDoubtMs = msOf(3, 'second')

/** When a step begins, in milliseconds since 1970. */
function beginMs(step: number): number {
  return step * stepMs
}

/** From when on a step's code is good, in milliseconds since 1970. */
function goodFromMs(step: number): number {
  return beginMs(step - paymentCodeTimes.skewSteps)
}

/**
 * The step whose code is shown: the one that is shown already until it is 50 seconds old or has been used, else the next
 * that is good. Null while there is none: two were used within a minute.
 */
export function stepToShow(nowMs: number, shown: number | null, used: number): number | null {
  const isFresh = shown !== null && shown > used && isGood(shown, nowMs) && nowMs < refreshAtMs(shown)
  if (isFresh) return shown
  const next = Math.max(paymentCodeStep(nowMs), used + 1)
  return isGood(next, nowMs) ? next : null
}

/** Whole seconds until there is a code again after those up to `used`. */
export function secondsToNext(nowMs: number, used: number): number {
  return Math.max(1, Math.ceil(lasting(goodFromMs(used + 1) + clockDoubtMs - nowMs, 'milliseconds').asSeconds()))
}

function refreshAtMs(step: number): number {
  return beginMs(step) + msOf(paymentCodeTimes.refreshSeconds, 'second')
}

function isGood(step: number, nowMs: number): boolean {
  return step <= paymentCodeStep(nowMs) || nowMs >= goodFromMs(step) + clockDoubtMs
}
