const WINDOW_MS = 60_000
const LOGINS_MAX = 100

/** A user may sign in a hundred times a minute. */
export class LoginRate {
  private readonly times = new Map<string, number[]>()

  constructor(private readonly now: () => number) {}

  /** Counts a sign-in; false when it is one too many. */
  admit(openid: string): boolean {
    const since = this.now() - WINDOW_MS
    const recent = (this.times.get(openid) ?? []).filter((time) => time > since)
    if (recent.length >= LOGINS_MAX) return false
    this.times.set(openid, [...recent, this.now()])
    return true
  }
}
