import type { Clock } from '@/host/types'
import { epochMs } from './shanghai'

/** Less than this between the phone's clock and the server's is the network's or the second's fault. */
const toleranceMs = 2_000
/** A header tells whole seconds, cut off: on average half of one has passed. */
const halfSecondMs = 500

/**
 * The wallet's clock runs by the server's: an order, a code or a lock ends when the server says so, and a phone's own
 * clock may be weeks off. Until the first answer it can only go by the phone's.
 */
export class ServerClock implements Clock {
  /** What has to be added to the phone's clock. */
  aheadMs = 0
  private isTold = false

  now(): number {
    return Date.now() + this.aheadMs
  }

  /** What an earlier run of the app had learnt: goes until the server has answered this one. */
  recall(aheadMs: number): void {
    if (!this.isTold) this.aheadMs = aheadMs
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms))
  }

  /** To be called when the server is asked something. What it returns takes the `date` header of the answer. */
  ask(): (date: string | undefined) => void {
    const askedAtMs = Date.now()
    return (date) => {
      const serverMs = epochMs(date ?? '') + halfSecondMs
      if (Number.isNaN(serverMs)) return
      this.isTold = true
      const wayMs = Date.now() - askedAtMs
      const aheadMs = serverMs - askedAtMs - wayMs / 2
      if (Math.abs(aheadMs - this.aheadMs) > toleranceMs + Math.abs(wayMs) / 2) this.aheadMs = aheadMs
    }
  }
}

/** The one of this app. */
export const clock = new ServerClock()
