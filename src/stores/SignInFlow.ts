import { agreementVersions, isPhone, normalizePhone } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { Consent } from '@/api/types'
import type { Clock } from '@/host/types'
import { Operation } from './Operation'
import type { Sealer } from './Sealer'
import type { SessionStore } from './SessionStore'

export type SignInStep = 'phone' | 'code' | 'password'
/** SMS codes are bound to what they were asked for, so the user says first whether they are new. */
export type SignInPurpose = 'register' | 'login'

type Deps = { api: Api; clock: Clock; sealer: Sealer; session: SessionStore }

const consents = (): Consent[] => [
  { document: 'terms', version: agreementVersions.terms },
  { document: 'privacy', version: agreementVersions.privacy },
]

/** The way in, one field at a time: phone, code, and a login password for a new user. Passwords are never kept. */
export class SignInFlow {
  purpose: SignInPurpose = 'register'
  step: SignInStep = 'phone'
  phone = ''
  hasConsented = false
  usesPassword = false
  /** When the next code may be asked for, in milliseconds since the epoch. */
  resendAtMs = 0

  readonly sendingCode = new Operation()
  readonly submitting = new Operation()

  private smsCode = ''

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps' | 'smsCode'>(this, { deps: false, smsCode: false }, { autoBind: true })
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
    this.setPurpose(purpose)
    return this.sendCode()
  }

  setUsesPassword(usesPassword: boolean): void {
    this.usesPassword = usesPassword
    this.submitting.reset()
  }

  setPhone(text: string): void {
    this.phone = text
    this.sendingCode.reset()
    this.submitting.reset()
  }

  setConsent(hasConsented: boolean): void {
    this.hasConsented = hasConsented
  }

  /** Back to the field before; answers false when this was the first. */
  stepBack(): boolean {
    if (this.step === 'phone') return false
    this.step = this.step === 'password' ? 'code' : 'phone'
    this.submitting.reset()
    return true
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
    return this.submitting.run(async () => {
      const device = await this.deps.session.describeDevice()
      await this.open(await this.deps.api.auth.createSession({ phone: normalizePhone(this.phone), smsCode, device }))
    })
  }

  /** Registration's last step. A refused code leads back to its boxes. */
  async submitPassword(password: string): Promise<boolean> {
    const isDone = await this.submitting.run(async () => {
      const device = await this.deps.session.describeDevice()
      const sealed = await this.deps.sealer.seal('login_password', password)
      const phone = normalizePhone(this.phone)
      const request = { phone, smsCode: this.smsCode, password: sealed, consents: consents(), device }
      await this.open(await this.deps.api.auth.register(request))
    })
    if (this.submitting.failure?.code.startsWith('SMS_CODE_')) runInAction(() => (this.step = 'code'))
    return isDone
  }

  /** The other way to sign in, without an SMS. */
  signInWithPassword(password: string): Promise<boolean> {
    return this.submitting.run(async () => {
      const device = await this.deps.session.describeDevice()
      const sealed = await this.deps.sealer.seal('login_password', password)
      const phone = normalizePhone(this.phone)
      await this.open(await this.deps.api.auth.createSession({ phone, password: sealed, device }))
    })
  }

  /** Forgets everything typed. */
  reset(): void {
    this.setPurpose('register')
    this.phone = ''
    this.hasConsented = false
    this.resendAtMs = 0
    this.smsCode = ''
  }

  private open(session: Parameters<SessionStore['begin']>[0]): Promise<void> {
    this.smsCode = ''
    return this.deps.session.begin(session)
  }
}
