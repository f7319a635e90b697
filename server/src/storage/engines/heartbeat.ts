import type { Queryable } from '#storage/database'

const freshMs = 1_000

/**
 * Proves that the database can write, by writing: a row, synced, and new pages. On a full disk reading still works, and
 * so does changing a row within the pages and the log that are there already; the next payment fails. Those who ask
 * within the same second get the same answer, so asking cannot be used to keep the disk busy.
 */
export class Heartbeat {
  private last: Promise<void> = Promise.resolve()
  private lastAtMs = Number.NEGATIVE_INFINITY

  /** @param takePages rejects when the disk has no room for some new pages, and gives them back. */
  constructor(
    private readonly database: Queryable,
    private readonly takePages: () => Promise<void>,
  ) {}

  async beat(): Promise<void> {
    // Not by the clock on the wall: where that goes back an hour, an hour's answers would be old.
    const nowMs = performance.now()
    if (nowMs - this.lastAtMs >= freshMs) {
      this.lastAtMs = nowMs
      this.last = this.write()
    }
    await this.last
  }

  private async write(): Promise<void> {
    // On its own: a process that is stopped between two statements would hold the row for all others.
    await this.database.query('UPDATE heartbeat SET at = $1 WHERE id = 1', [new Date()])
    await this.takePages()
  }
}
