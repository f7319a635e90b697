/** Remembers nonces for as long as a signed request stays acceptable, so that none is used twice. */
export class NonceMemory {
  private readonly seenUntil = new Map<string, number>()

  constructor(private readonly lifeMs: number) {}

  /** Takes a nonce; false when it was already taken within its life. */
  take(nonce: string, nowMs: number): boolean {
    this.forget(nowMs)
    if (this.seenUntil.has(nonce)) return false
    this.seenUntil.set(nonce, nowMs + this.lifeMs)
    return true
  }

  private forget(nowMs: number): void {
    // Insertion order is expiry order, so the first living nonce ends the walk.
    for (const [nonce, until] of this.seenUntil) {
      if (until > nowMs) return
      this.seenUntil.delete(nonce)
    }
  }
}
