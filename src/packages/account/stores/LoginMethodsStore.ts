import { makeAutoObservable, runInAction } from 'mobx'
import type { HostIdentity, LoginMethods, Proof } from '@/api/types'
import type { HostProvider } from '@/host/auth/types'
import { failureOf } from '@/stores/failure'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { msOf } from '@/time/durations'
import { loginMethodsApi } from './loginMethodsApi'

/** Fields no page looks at. */
type Plain = 'context' | 'methodsApi'
const plain: Record<Plain, false> = { context: false, methodsApi: false }

export type ProofMethod = LoginMethods['proofs'][number]

/** What the owner typed to show that it is them; an argument, kept nowhere. */
export interface OwnerProof {
  readonly method: ProofMethod
  readonly secret: string
}

/** What a proof is being asked for. */
export type ProvenChange = 'link' | 'detach' | 'password'

/**
 * The ways into this wallet, and changing them: the host's identity, the first login password. A change is asked for
 * without a proof first: what the server refuses anyway is said before the owner types a secret.
 */
export class LoginMethodsStore {
  methods: LoginMethods | null = null
  /** The change that only waits for the owner's proof; null while none does. */
  proving: ProvenChange | null = null
  /** When the next code may be asked for, in milliseconds since the epoch; 0 before the first. */
  resendAtMs = 0

  readonly loading = new Operation('read')
  readonly linking = new Operation()
  readonly detaching = new Operation()
  readonly settingPassword = new Operation()
  readonly sendingCode = new Operation()

  private readonly methodsApi: ReturnType<typeof loginMethodsApi>

  constructor(private readonly context: StoreContext) {
    this.methodsApi = loginMethodsApi(context.api.client)
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** Whose app this is; null in the browser preview, where there is nothing to link. */
  get provider(): HostProvider | null {
    return this.context.stores.hostLogin.provider
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

  /** How the owner can prove themselves, the quickest way first; the SMS code always is one. */
  get proofs(): readonly ProofMethod[] {
    return this.methods?.proofs ?? ['sms']
  }

  /** The change under way, or the one the proof is for. */
  get proven(): Operation {
    return { link: this.linking, detach: this.detaching, password: this.settingPassword }[this.proving ?? 'link']
  }

  load(): Promise<boolean> {
    return this.loading.run(() => this.methodsApi.load(), this.keep)
  }

  /** Links the identity of the app we run in to this wallet. Merges nothing: one of another wallet is refused. */
  link(ownerProof?: OwnerProof): Promise<boolean> {
    return this.linking.run(
      () =>
        this.change('link', ownerProof, (proof) =>
          this.context.stores.hostLogin.withCode((code) => this.methodsApi.linkHost({ ...code, ...proof })),
        ),
      this.keepNew,
    )
  }

  detach(hostIdentityId: string, ownerProof?: OwnerProof): Promise<boolean> {
    return this.detaching.run(
      () => this.change('detach', ownerProof, (proof) => this.methodsApi.detachHost(hostIdentityId, proof)),
      this.keepNew,
      hostIdentityId,
    )
  }

  /** The first login password; sealed at once and kept nowhere. */
  setPassword(password: string, ownerProof?: OwnerProof): Promise<boolean> {
    return this.settingPassword.run(
      () =>
        this.change('password', ownerProof, async (proof) => {
          const sealed = await this.context.sealer.seal('login_password', password)
          return this.methodsApi.setPassword({ password: sealed, ...proof })
        }),
      this.keepNew,
    )
  }

  /** Texts the owner a code that proves a change. */
  sendCode(): Promise<boolean> {
    return this.sendingCode.run(
      () => this.methodsApi.sendProofCode(),
      ({ retryAfterSeconds }) => {
        this.resendAtMs = this.context.clock.now() + msOf(retryAfterSeconds, 'seconds')
      },
    )
  }

  /** Another way to prove it, or the same once more: what was wrong with the last one is forgotten. */
  forgetProofFailure(): void {
    this.proven.reset()
    this.sendingCode.reset()
  }

  /** The owner gives the change up. */
  stopProving(): void {
    this.forgetProofFailure()
    this.proving = null
  }

  reset(): void {
    this.methods = null
    this.proving = null
    this.resendAtMs = 0
    const { loading, linking, detaching, settingPassword, sendingCode } = this
    for (const operation of [loading, linking, detaching, settingPassword, sendingCode]) operation.reset()
  }

  /** Does what only the owner may, with their proof sealed; without one the server says what it waits for. */
  private async change<Answer>(
    change: ProvenChange,
    ownerProof: OwnerProof | undefined,
    send: (proof: { proof?: Proof }) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await send(ownerProof ? { proof: await this.seal(ownerProof) } : {})
    } catch (error) {
      const { code } = failureOf(error)
      runInAction(() => {
        if (code === 'PROOF_REQUIRED') this.proving = change
        // No proof helps: another wallet has it.
        if (code === 'HOST_IDENTITY_TAKEN') this.proving = null
      })
      throw error
    }
  }

  private async seal({ method, secret }: OwnerProof): Promise<Proof> {
    if (method === 'sms') return { smsCode: secret }
    if (method === 'pin') return { pin: await this.context.sealer.seal('payment_pin', secret) }
    return { password: await this.context.sealer.seal('login_password', secret) }
  }

  private keepNew(methods: LoginMethods): void {
    this.loading.supersede()
    this.keep(methods)
  }

  private keep(methods: LoginMethods): void {
    this.methods = methods
    this.proving = null
  }
}
