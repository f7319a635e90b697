import type { AnyErrorCode } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { Credentials } from '@/api/client'
import type { Device, Session, User } from '@/api/types'
import type { Host } from '@/host/types'
import { failureOf } from './failure'
import { Operation } from './Operation'
import { hasFields, Persisted } from './Persisted'
import type { Sealer } from './Sealer'

export type SessionStatus = 'restoring' | 'guest' | 'signedIn'

/** Answers to a renewal that say this session can't go on; REQUEST_INVALID when what was stored is no token at all. */
const sessionIsOver: readonly AnyErrorCode[] = [
  'REFRESH_TOKEN_INVALID',
  'SESSION_EXPIRED',
  'AUTH_REQUIRED',
  'REQUEST_INVALID',
]

/** Fields no page looks at. */
type Plain = 'deps' | 'session' | 'stored' | 'storedDeviceId' | 'endListeners' | 'markReady' | 'whenReady'
const plain: Record<Plain, false> = {
  deps: false,
  session: false,
  stored: false,
  storedDeviceId: false,
  endListeners: false,
  markReady: false,
  whenReady: false,
}

type Deps = { api: Api; host: Host; sealer: Sealer }

const isSession = (stored: unknown): stored is Session =>
  hasFields(stored, { accessToken: 'string', refreshToken: 'string', user: 'object' })

/** Who is signed in on this device: the tokens, the user, and the two proofs a new user gives (identity and PIN). */
export class SessionStore {
  status: SessionStatus = 'restoring'
  user: User | null = null
  /** True when the server ended the session, so that the sign-in page can say why it is there. */
  hasExpired = false

  readonly loading = new Operation()
  readonly identifying = new Operation()
  readonly settingPin = new Operation()
  readonly signingOut = new Operation()

  private session: Session | null = null
  private markReady: () => void = () => undefined
  private readonly whenReady: Promise<void>
  private readonly stored: Persisted<Session | null>
  private readonly storedDeviceId: Persisted<string | null>
  private readonly endListeners: (() => void)[] = []

  constructor(private readonly deps: Deps) {
    const { storage } = deps.host
    this.whenReady = new Promise((resolve) => {
      this.markReady = resolve
    })
    this.stored = new Persisted(storage, {
      key: 'session',
      version: 1,
      defaults: null,
      parse: (stored) => (isSession(stored) ? stored : null),
    })
    this.storedDeviceId = new Persisted<string | null>(storage, {
      key: 'device',
      version: 1,
      defaults: null,
      parse: (stored) => (typeof stored === 'string' ? stored : null),
    })
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
    deps.api.client.authorizeWith(this.credentials())
  }

  get isSignedIn(): boolean {
    return this.status === 'signedIn'
  }

  /** Reads what the last run left behind. Never fails: without a readable session the user is a guest. */
  async restore(): Promise<void> {
    const session = await this.stored.load()
    if (session !== null) await this.begin(session)
    else runInAction(() => (this.status = 'guest'))
    this.markReady()
  }

  /** Takes over a session the server just gave. */
  async begin(session: Session): Promise<void> {
    this.session = session
    await this.stored.saveIfPossible(session)
    runInAction(() => {
      this.user = session.user
      this.status = 'signedIn'
      this.hasExpired = false
    })
  }

  loadUser(): Promise<boolean> {
    return this.loading.run(() => this.deps.api.me.load(), this.keepUser)
  }

  verifyIdentity(identity: { legalName: string; idNumber: string }): Promise<boolean> {
    return this.identifying.run(() => this.deps.api.me.verifyIdentity(identity), this.keepUser)
  }

  /** The PIN is sealed at once and kept nowhere. */
  setPin(pin: string): Promise<boolean> {
    return this.settingPin.run(async () => {
      const sealed = await this.deps.sealer.seal('payment_pin', pin)
      return this.deps.api.me.setPin(sealed)
    }, this.keepUser)
  }

  /** Signs out here in any case; the server is told when it can be reached. */
  signOut(): Promise<boolean> {
    return this.signingOut.run(async () => {
      await this.deps.api.auth.endSession().catch(failureOf)
      this.end()
    })
  }

  /** Called after the session ended, for whatever reason: everything of this user must be forgotten. */
  onEnd(listener: () => void): void {
    this.endListeners.push(listener)
  }

  /** The record of this device, the same for as long as the app stays installed. */
  async describeDevice(): Promise<Device> {
    const { host } = this.deps
    const known = await this.storedDeviceId.load()
    const id = known ?? (await host.random.uuid())
    if (known === null) await this.storedDeviceId.saveIfPossible(id)
    return { id, name: host.system.read().deviceName, host: host.name }
  }

  private credentials(): Credentials {
    return {
      ready: () => this.whenReady,
      accessToken: () => this.session?.accessToken ?? null,
      renew: this.renew,
      expire: () => {
        this.end()
        runInAction(() => (this.hasExpired = true))
      },
    }
  }

  private async renew(): Promise<boolean> {
    const session = this.session
    if (session === null) return false
    try {
      const renewed = await this.deps.api.auth.refreshSession(session.refreshToken)
      // Signed out while the answer was on its way: it must not sign the user in again.
      if (this.session !== session) return false
      await this.begin(renewed)
      return true
    } catch (error) {
      if (sessionIsOver.includes(failureOf(error).code)) return false
      throw error
    }
  }

  private keepUser(user: User): void {
    this.user = user
    if (this.session === null) return
    this.session = { ...this.session, user }
    void this.stored.saveIfPossible(this.session)
  }

  private end(): void {
    this.session = null
    this.user = null
    this.status = 'guest'
    void this.stored.clear()
    for (const listener of this.endListeners) listener()
  }
}
