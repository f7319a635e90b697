import type { Queryable } from '#storage/database'

const freshMs = 1_000

/**
 * Proves that the database can write, by writing: on a full disk everything else still looks well. Those who ask
 * within the same second get the same answer, so asking cannot be used to keep the disk busy.
 */
export class Heartbeat {
  private last: Promise<unknown> = Promise.resolve()
  private lastAtMs = Number.NEGATIVE_INFINITY

  constructor(private readonly database: Queryable) {}

  async beat(): Promise<void> {
    // Not by the clock on the wall: where that goes back an hour, an hour's answers would be old.
    const nowMs = performance.now()
    if (nowMs - this.lastAtMs >= freshMs) {
      this.lastAtMs = nowMs
      this.last = this.database.query('UPDATE heartbeat SET at = $1 WHERE id = 1', [new Date()])
    }
    await this.last
  }
}
