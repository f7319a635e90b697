import type { PaymentCodeStore } from '../stores/PaymentCodeStore'

/** What the page shows, one at a time. */
export type CodePageFace = 'loading' | 'failed' | 'waiting' | 'underWay' | 'cannotPay' | 'enrol' | 'code'

type Shown = Pick<
  PaymentCodeStore,
  'isRestored' | 'view' | 'device' | 'waiting' | 'isUnderWay' | 'paymentId' | 'obstacle' | 'isOffline'
>

/**
 * Money first: what is being charged stands before any code. A phone that has enrolled shows its code without waiting for
 * the server, and goes on to when there is no network.
 */
export function faceOf(codes: Shown): CodePageFace {
  const { isRestored, view, device, waiting, isUnderWay, paymentId, obstacle, isOffline } = codes
  if (!isRestored) return 'loading'
  if (isUnderWay || paymentId !== null) return 'underWay'
  if (waiting !== null) return 'waiting'
  if (view === null && device === null) return isOffline ? 'failed' : 'loading'
  if (obstacle !== null) return 'cannotPay'
  return device === null ? 'enrol' : 'code'
}
