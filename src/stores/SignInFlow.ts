import { accountAgreements, agreementVersions, isPhone, normalizePhone } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { Consent, HostPhone, RegistrationRequest, Session, SessionRequest } from '@/api/types'
import type { PhoneButton } from '@/host/phone/types'
import type { Clock, Host } from '@/host/types'
import type { DeviceRecord } from './DeviceRecord'
import type { HostLink, HostLogin } from './HostLogin'
import { Operation } from './Operation'
import type { Sealer } from './Sealer'
import type { SessionStore } from './SessionStore'

/** `host`: the ways the host offers; `confirm`: a new wallet for the phone the host vouched for. */
export type SignInStep = 'host' | 'phone' | 'code' | 'password' | 'confirm'
/** SMS codes are bound to what they were asked for, so the user says first whether they are new. */
export type SignInPurpose = 'register' | 'login'

type Deps = {
  api: Api
  host: Pick<Host, 'phone'>
  clock: Clock
  sealer: Sealer
  session: SessionStore
  hostLogin: HostLogin
  device: DeviceRecord
}

/** Fields no page looks at. */
type Plain = 'deps' | 'smsCode' | 'phoneTicket' | 'isLinking'
const plain: Record<Plain, false> = { deps: false, smsCode: false, phoneTicket: false, isLinking: false }

const stepsBefore = { host: 'host', phone: 'host', code: 'phone', password: 'code', confirm: 'host' } as const

const consents = (): Consent[] =>
  accountAgreements.map((document) => ({ document, version: agreementVersions[document] }))

/**
 * The way in, one field at a time: phone, code, and a login password for a new user; or the phone and the identity the
 * host vouches for. Passwords are never kept.
 */
export class SignInFlow {
  purpose: SignInPurpose = 'register'
  step: SignInStep
  phone = ''
  hasConsented = false
  usesPassword = false
  /** True when the host's phone has a wallet already: a password or a code must prove it, numbers are recycled. */
  isPhoneKnown = false
  /** When the next code may be asked for, in milliseconds since the epoch. */
  resendAtMs = 0

  readonly sendingCode = new Operation()
  readonly submitting = new Operation()
  readonly readingPhone = new Operation()

  private smsCode = ''
  private phoneTicket = ''
  /** Whether signing in also links the host's identity; off once the user chose to go on without. */
  private isLinking = true

  constructor(private readonly deps: Deps) {
    this.step = this.firstStep
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** The host's own button for the phone number, where there is one. */
  get phoneButton(): PhoneButton | null {
    return this.deps.host.phone.button
  }

  get isPhoneComplete(): boolean {
    return isPhone(normalizePhone(this.phone))
  }

  setPurpose(purpose: SignInPurpose): void {
    this.purpose = purpose
    this.step = 'phone'
    this.usesPassword = false
    this.sendingCode.reset()
    this.submitting.reset()
  }

  /** Goes on with the same phone for the other purpose: codes are bound to one, so a new one is sent. */
  switchTo(purpose: SignInPurpose): Promise<boolean> {
    // A second tap joins the request that is on its way.
    if (this.purpose !== purpose) this.setPurpose(purpose)
    return this.sendCode()
  }

  /** From the code by SMS to the password, and back. */
  switchProof(): void {
    this.usesPassword = !this.usesPassword
    this.submitting.reset()
  }

  setPhone(text: string): void {
    this.phone = text
    this.isPhoneKnown = false
    this.sendingCode.reset()
    this.submitting.reset()
  }

  toggleConsent(): void {
    this.hasConsented = !this.hasConsented
  }

  /** The phone typed by hand and proven by SMS or password, whatever the host offers or refused. */
  showForm(): void {
    this.step = 'phone'
    this.readingPhone.reset()
  }

  /**
   * Back from this field to the one before: a second tap on a field that was left already goes no further. Answers false
   * when this was the first, or left.
   */
  stepBack(from: SignInStep): boolean {
    if (this.step !== from || from === this.firstStep) return false
    this.step = stepsBefore[this.step]
    this.submitting.reset()
    return true
  }

  /** Signs in with the identity the host vouches for. Without a wallet the user stays here, and is told so. */
  enterByHost(): Promise<boolean> {
    this.readingPhone.reset()
    return this.deps.hostLogin.enter(this.deps.session.begin, consents())
  }

  /** Takes what the host's phone button gave. Its identity may have a wallet already; then that one is opened. */
  readPhone(detail: unknown): Promise<boolean> {
    const { host, hostLogin, session } = this.deps
    return this.readingPhone.run(async () => {
      const answer = await hostLogin.readPhone(await host.phone.read(detail), consents())
      if (answer.session !== null) await session.begin(answer.session)
      return answer.phone
    }, this.keepPhone)
  }

  /** Opens a new wallet for the phone the host vouched for; a password can be set later. */
  registerHostPhone(): Promise<boolean> {
    const { phoneTicket } = this
    return this.submitting.run(() => this.open((link) => this.register({ phoneTicket, ...link })))
  }

  /** Asks for a code by SMS and moves on to the code boxes. */
  sendCode(): Promise<boolean> {
    const phone = normalizePhone(this.phone)
    const { purpose } = this
    return this.sendingCode.run(
      () => this.deps.api.auth.sendSmsCode({ phone, purpose }),
      ({ retryAfterSeconds }) => {
        this.resendAtMs = this.deps.clock.now() + retryAfterSeconds * 1000
        this.step = 'code'
        this.submitting.reset()
      },
      `${purpose} ${phone}`,
    )
  }

  /** Sign-in: opens the session. Registration: the code is checked together with the password of the next step. */
  async submitCode(smsCode: string): Promise<boolean> {
    this.smsCode = smsCode
    if (this.purpose === 'register') {
      this.step = 'password'
      this.submitting.reset()
      return true
    }
    return this.submitting.run(() => this.open((link) => this.signIn({ smsCode, ...link })))
  }

  /** Registration's last step. A refused code leads back to its boxes. */
  async submitPassword(password: string): Promise<boolean> {
    const { smsCode } = this
    const isDone = await this.submitting.run(() =>
      this.open(async (link) => {
        const sealed = await this.deps.sealer.seal('login_password', password)
        return this.register({ phone: normalizePhone(this.phone), smsCode, password: sealed, ...link })
      }),
    )
    if (this.submitting.failure?.code.startsWith('SMS_CODE_')) runInAction(() => (this.step = 'code'))
    return isDone
  }

  /** The other way to sign in, without an SMS. */
  signInWithPassword(password: string): Promise<boolean> {
    return this.submitting.run(() =>
      this.open(async (link) =>
        this.signIn({ password: await this.deps.sealer.seal('login_password', password), ...link }),
      ),
    )
  }

  /** The host's identity belongs to another wallet: from now on this sign-in leaves it alone. */
  goOnUnlinked(): void {
    // A second tap leaves alone what the first has sent.
    if (!this.isLinking) return
    this.isLinking = false
    this.submitting.reset()
  }

  /** Forgets everything typed. */
  reset(): void {
    this.setPurpose('register')
    this.step = this.firstStep
    this.phone = ''
    this.isPhoneKnown = false
    this.hasConsented = false
    this.resendAtMs = 0
    this.smsCode = ''
    this.phoneTicket = ''
    this.isLinking = true
    this.readingPhone.reset()
  }

  private get firstStep(): SignInStep {
    return this.deps.hostLogin.provider === null ? 'phone' : 'host'
  }

  private async register(proof: Omit<RegistrationRequest, 'consents' | 'device'>): Promise<Session> {
    const device = await this.deps.device.describe()
    return this.deps.api.auth.register({ ...proof, consents: consents(), device })
  }

  private async signIn(proof: Omit<SessionRequest, 'phone' | 'consents' | 'device'>): Promise<Session> {
    const device = await this.deps.device.describe()
    const phone = normalizePhone(this.phone)
    return this.deps.api.auth.createSession({ phone, ...proof, consents: consents(), device })
  }

  /** Opens the session that `send` gets. The host's identity is linked on the way where there is one to link. */
  private async open(send: (link: HostLink) => Promise<Session>): Promise<void> {
    const session = await (this.isLinking ? this.deps.hostLogin.linkWith(send) : send({}))
    this.smsCode = ''
    await this.deps.session.begin(session)
  }

  private keepPhone(answer: HostPhone | null): void {
    if (answer === null) return
    this.phone = answer.phone
    this.phoneTicket = answer.phoneTicket
    this.isPhoneKnown = answer.isRegistered
    this.submitting.reset()
    if (answer.isRegistered) this.setPurpose('login')
    else this.step = 'confirm'
  }
}
