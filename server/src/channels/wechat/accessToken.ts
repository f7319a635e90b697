import { addSeconds, type Clock } from '#clock'

/** A token is not used in its last minutes: a request could arrive after its end. */
const MARGIN_SECONDS = 300

export interface IssuedToken {
  readonly token: string
  readonly lifeSeconds: number
}

/** The app's access token, kept in this process until shortly before its end. Whoever needs a new one shares it. */
export class AccessToken {
  private held: { token: string; expiresAt: Date } | null = null
  private refreshing: Promise<string> | null = null

  constructor(
    private readonly issue: () => Promise<IssuedToken>,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<string> {
    if (this.held && this.held.expiresAt > this.clock.now()) return this.held.token
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null
    })
    return this.refreshing
  }

  /** Drops a token the platform does not take any more, unless a newer one is here already. */
  forget(token: string): void {
    if (this.held?.token === token) this.held = null
  }

  private async refresh(): Promise<string> {
    const { token, lifeSeconds } = await this.issue()
    this.held = { token, expiresAt: addSeconds(this.clock.now(), lifeSeconds - MARGIN_SECONDS) }
    return token
  }
}
