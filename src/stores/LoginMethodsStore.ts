import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { HostIdentity, LoginMethods } from '@/api/types'
import type { HostProvider } from '@/host/auth/types'
import type { HostLogin } from './HostLogin'
import { Operation } from './Operation'
import type { Sealer } from './Sealer'

type Deps = { api: Api; hostLogin: HostLogin; sealer: Sealer }

/** The ways into this wallet, and changing them: the host's identity, the first login password. */
export class LoginMethodsStore {
  methods: LoginMethods | null = null

  readonly loading = new Operation()
  readonly linking = new Operation()
  readonly detaching = new Operation()
  readonly settingPassword = new Operation()

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  /** Whose app this is; null in the browser preview, where there is nothing to link. */
  get provider(): HostProvider | null {
    return this.deps.hostLogin.provider
  }

  get identities(): readonly HostIdentity[] {
    return this.methods?.hostIdentities ?? []
  }

  /** Whether the app we run in could be linked and is not. */
  get canLink(): boolean {
    return this.methods !== null && this.provider !== null && !this.identities.some(({ isCurrent }) => isCurrent)
  }

  /** The masked phone of the other wallet that this host identity belongs to; null when that is not what went wrong. */
  get takenBy(): string | null {
    const { failure } = this.linking
    return failure?.code === 'HOST_IDENTITY_TAKEN' ? String(failure.params.phoneMasked ?? '') : null
  }

  load(): Promise<boolean> {
    return this.loading.run(() => this.deps.api.loginMethods.load(), this.keep)
  }

  /** Links the identity of the app we run in to this wallet. Merges nothing: one of another wallet is refused. */
  link(): Promise<boolean> {
    return this.linking.run(() => this.deps.hostLogin.withCode(this.deps.api.loginMethods.linkHost), this.keep)
  }

  detach(hostIdentityId: string): Promise<boolean> {
    return this.detaching.run(() => this.deps.api.loginMethods.detachHost(hostIdentityId), this.keep, hostIdentityId)
  }

  /** The first login password; sealed at once and kept nowhere. */
  setPassword(password: string): Promise<boolean> {
    return this.settingPassword.run(async () => {
      const sealed = await this.deps.sealer.seal('login_password', password)
      return this.deps.api.loginMethods.setPassword(sealed)
    }, this.keep)
  }

  reset(): void {
    this.methods = null
    for (const operation of [this.loading, this.linking, this.detaching, this.settingPassword]) operation.reset()
  }

  private keep(methods: LoginMethods): void {
    this.methods = methods
  }
}
