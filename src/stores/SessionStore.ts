import type { AnyErrorCode } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { Credentials } from '@/api/client'
import type { Session, User } from '@/api/types'
import type { Clock, Host } from '@/host/types'
import { failureOf } from './failure'
import type { HostLogin } from './HostLogin'
import { Operation } from './Operation'
import { sessionRecords } from './sessionRecords'

export type SessionStatus = 'restoring' | 'guest' | 'signedIn'

/** Answers to a renewal that say this session can't go on; REQUEST_INVALID when what was stored is no token at all. */
const sessionIsOver: readonly AnyErrorCode[] = [
  'REFRESH_TOKEN_INVALID',
  'SESSION_EXPIRED',
  'AUTH_REQUIRED',
  'REQUEST_INVALID',
]

/** How long the first page waits for the host's silent sign-in before it shows what a guest sees. */
const silentSignInMs = 2_500

/** Fields no page looks at. */
type Plain = 'deps' | 'session' | 'stored' | 'endListeners' | 'markReady' | 'whenReady'
const plain: Record<Plain, false> = {
  deps: false,
  session: false,
  stored: false,
  endListeners: false,
  markReady: false,
  whenReady: false,
}

type Deps = { api: Api; host: Pick<Host, 'storage'>; clock: Clock; hostLogin: HostLogin }

/** Who is signed in on this device: the tokens and the user. */
export class SessionStore {
  status: SessionStatus = 'restoring'
  user: User | null = null
  /** True when the server ended the session, so that the sign-in page can say why it is there. */
  hasExpired = false

  readonly loading = new Operation('read')
  readonly signingOut = new Operation()

  private session: Session | null = null
  private markReady: () => void = () => undefined
  private readonly whenReady: Promise<void>
  private readonly stored: ReturnType<typeof sessionRecords>
  /** True once the user signed out on this device: until they sign in again the host must not do it for them. */
  private readonly endListeners: (() => void)[] = []

  constructor(private readonly deps: Deps) {
    this.stored = sessionRecords(deps.host.storage)
    this.whenReady = new Promise((resolve) => {
      this.markReady = resolve
    })
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
    deps.api.client.authorizeWith(this.credentials())
  }

  get isSignedIn(): boolean {
    return this.status === 'signedIn'
  }

  /**
   * Reads what the last run left behind, or else lets the host sign in, silently. Never fails: without a session the
   * user is a guest. A host that takes long may still sign in a guest later.
   */
  async restore(): Promise<void> {
    try {
      const session = await this.stored.session.load()
      if (session !== null) await this.begin(session)
      else await this.enterByHost()
    } finally {
      runInAction(() => {
        if (this.status === 'restoring') this.status = 'guest'
      })
      this.markReady()
    }
  }

  /** Takes over a session the server just gave. */
  async begin(session: Session): Promise<void> {
    this.session = session
    await Promise.all([this.keepSession(session), this.stored.signedOut.clear()])
    runInAction(() => {
      this.user = session.user
      this.status = 'signedIn'
      this.hasExpired = false
    })
  }

  /** Whose wallet was opened here with this phone, until they sign out: an ended session asks for no number again. */
  rememberPhone(phone: string): Promise<void> {
    return this.stored.phone.saveIfPossible(phone)
  }

  /** Empty when there is none. */
  rememberedPhone(): Promise<string> {
    return this.stored.phone.load()
  }

  loadUser(): Promise<boolean> {
    return this.loading.run(() => this.deps.api.me.load(), this.keepUser)
  }

  /** The number on the bell, as the last answer about messages gave it. */
  keepUnreadMessages(unreadMessages: number): void {
    if (this.user !== null && this.user.unreadMessages !== unreadMessages)
      this.keepUser({ ...this.user, unreadMessages })
  }

  /** What a deed has made of the user: a reading from before it comes too late. */
  keepNewUser(user: User): void {
    this.loading.supersede()
    this.keepUser(user)
  }

  /** Signs out here in any case; the server is told when it can be reached. */
  signOut(): Promise<boolean> {
    return this.signingOut.run(async () => {
      await this.deps.api.auth.endSession().catch(failureOf)
      await this.leave()
    })
  }

  /** Opens another wallet in place of this one: all of this user is forgotten, and nobody is a guest in between. */
  async switchTo(session: Session): Promise<void> {
    await this.deps.api.auth.endSession().catch(failureOf)
    this.loading.reset()
    for (const listener of this.endListeners) listener()
    await Promise.all([this.stored.phone.clear(), this.begin(session)])
  }

  /** Forgets the session on this device and stays signed out from now on, also where the host could sign in again. */
  async leave(): Promise<void> {
    await Promise.all([this.stored.signedOut.saveIfPossible(true), this.stored.phone.clear()])
    this.end()
  }

  /** Called after the session ended, for whatever reason: everything of this user must be forgotten. */
  onEnd(listener: () => void): void {
    this.endListeners.push(listener)
  }

  /** Resolves when the host has signed in or could not, and after a while in any case. */
  private async enterByHost(): Promise<void> {
    const { hostLogin, clock } = this.deps
    if (hostLogin.provider === null || (await this.stored.signedOut.load())) return
    const begin = async (session: Session) => {
      if (!this.isSignedIn) await this.begin(session)
    }
    await Promise.race([hostLogin.enter(begin), clock.wait(silentSignInMs)])
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
      const renewed = await this.deps.api.auth.refreshSession(await this.newestRefreshToken(session))
      // Signed out while the answer was on its way: it must not sign the user in again.
      if (this.session !== session) return false
      await this.begin(renewed)
      return true
    } catch (error) {
      if (sessionIsOver.includes(failureOf(error).code)) return false
      throw error
    }
  }

  /** Another tab of the preview may have renewed this session: the token we hold would look like a copy then. */
  private async newestRefreshToken(session: Session): Promise<string> {
    const stored = await this.stored.session.load()
    return stored?.user.id === session.user.id ? stored.refreshToken : session.refreshToken
  }

  /** Before the pair is used. Where it can't be kept the one before must go: it is worthless, and would look stolen. */
  private async keepSession(session: Session): Promise<void> {
    await this.stored.session.save(session).catch(() => this.stored.session.clear())
  }

  private keepUser(user: User): void {
    this.user = user
    if (this.session === null) return
    this.session = { ...this.session, user }
    void this.stored.session.saveIfPossible(this.session)
  }

  private end(): void {
    this.session = null
    this.user = null
    this.status = 'guest'
    this.loading.reset()
    void this.stored.session.clear()
    for (const listener of this.endListeners) listener()
  }
}
