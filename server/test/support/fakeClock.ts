import type { Clock } from '#clock'

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  private nowMs: number

  constructor(start: Date = new Date()) {
    this.nowMs = start.getTime()
  }

  now(): Date {
    return new Date(this.nowMs)
  }

  advanceSeconds(seconds: number): void {
    this.nowMs += seconds * 1000
  }
}
