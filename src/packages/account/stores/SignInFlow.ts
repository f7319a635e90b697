import { isPhone, normalizePhone } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { HostPhone, Session } from '@/api/types'
import type { PhoneButton } from '@/host/phone/types'
import type { HostLink } from '@/stores/HostLogin'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { accountConsents, accountRequests } from './accountRequests'
import { SentCode } from './SentCode'

/** `host`: the ways the host offers; `confirm`: a new wallet for the phone the host vouched for. */
export type SignInStep = 'host' | 'phone' | 'code' | 'password' | 'confirm'

/** Fields no page looks at. */
type Plain = 'context' | 'requests' | 'smsCode' | 'phoneTicket' | 'isLinking'
const plain: Record<Plain, false> = {
  context: false,
  requests: false,
  smsCode: false,
  phoneTicket: false,
  isLinking: false,
}

const stepsBefore = { host: 'host', phone: 'host', code: 'phone', password: 'code', confirm: 'host' } as const

/**
 * The way in, one field at a time: phone, code, and a login password for a new user; or the phone and the identity the
 * host vouches for. Passwords are never kept.
 */
export class SignInFlow {
  step: SignInStep
  phone = ''
  hasConsented = false
  usesPassword = false
  /** The phone that opened the wallet here before its session ended: shown masked, not typed again. */
  isPhoneRemembered = false
  /** True when the host's phone has a wallet already: a password or a code must prove it, numbers are recycled. */
  isPhoneKnown = false

  readonly sentCode: SentCode
  readonly sendingCode: Operation
  readonly submitting = new Operation()
  readonly readingPhone = new Operation()

  private readonly requests: ReturnType<typeof accountRequests>
  private smsCode = ''
  private phoneTicket = ''
  /** Whether signing in also links the host's identity; off once the user chose to go on without. */
  private isLinking = true

  constructor(private readonly context: StoreContext) {
    this.step = this.firstStep
    this.sentCode = new SentCode(context)
    this.sendingCode = this.sentCode.sending
    this.requests = accountRequests(context)
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** The host's own button for the phone number, where there is one. */
  get phoneButton(): PhoneButton | null {
    return this.context.host.phone.button
  }

  get isPhoneComplete(): boolean {
    return isPhone(this.number)
  }

  /** From the code by SMS to the password, and back. */
  switchProof(): void {
    this.usesPassword = !this.usesPassword
    this.submitting.reset()
  }

  setPhone(text: string): void {
    this.phone = text
    this.isPhoneRemembered = false
    this.isPhoneKnown = false
    this.sendingCode.reset()
    this.submitting.reset()
  }

  toggleConsent(): void {
    this.hasConsented = !this.hasConsented
  }

  /** The phone proven by SMS or password, whatever the host offers or refused. */
  showForm(): void {
    this.step = 'phone'
    this.usesPassword = false
    this.sendingCode.reset()
    this.submitting.reset()
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
    return this.context.stores.hostLogin.enter(this.context.stores.session.begin, accountConsents())
  }

  /** Takes what the host's phone button gave. Its identity may have a wallet already; then that one is opened. */
  readPhone(detail: unknown): Promise<boolean> {
    const { host, stores } = this.context
    const { hostLogin, session } = stores
    return this.readingPhone.run(async () => {
      const answer = await hostLogin.readPhone(await host.phone.read(detail), accountConsents())
      if (answer.session !== null) await session.begin(answer.session)
      return answer.phone
    }, this.keepPhone)
  }

  /** Opens a new wallet for the phone the host vouched for; a password can be set later. */
  registerHostPhone(): Promise<boolean> {
    const { phoneTicket } = this
    return this.open((link) => this.requests.register({ phoneTicket, ...link }))
  }

  /** Asks for a code by SMS and moves on to the code boxes. */
  sendCode(): Promise<boolean> {
    return this.sentCode.send(this.number, this.showCode)
  }

  /**
   * Back on the page while a code is good: its boxes are there again. The digits typed are not, they are kept nowhere. After
   * a session that ended by itself, its phone.
   */
  async resume(): Promise<void> {
    const [textedPhone, phone] = await Promise.all([
      this.sentCode.restore(),
      this.context.stores.session.rememberedPhone(),
    ])
    if (this.phone !== '') return
    runInAction(() => {
      this.phone = textedPhone ?? phone
      this.isPhoneRemembered = phone !== '' && this.phone === phone
      if (textedPhone === null) return
      this.hasConsented = true
      this.showCode()
    })
  }

  /** Opens the phone's wallet. Where there is none yet, the right code goes on to the password of a new one. */
  async submitCode(smsCode: string): Promise<boolean> {
    this.smsCode = smsCode
    const isDone = await this.open((link) => this.requests.signIn({ phone: this.number, smsCode, ...link }))
    if (this.submitting.failure?.code === 'PHONE_NOT_REGISTERED') this.askForPassword()
    return isDone
  }

  /** Registration's last step. A refused code leads back to its boxes. */
  async submitPassword(password: string): Promise<boolean> {
    const { smsCode } = this
    const isDone = await this.open((link) => this.requests.register({ phone: this.number, smsCode, ...link }, password))
    if (this.submitting.failure?.code.startsWith('SMS_CODE_')) runInAction(() => (this.step = 'code'))
    return isDone
  }

  /** The other way to sign in, without an SMS. */
  signInWithPassword(password: string): Promise<boolean> {
    return this.open((link) => this.requests.signIn({ phone: this.number, ...link }, password))
  }

  /** The host's identity belongs to another wallet: from now on this sign-in leaves it alone. */
  goOnUnlinked(): void {
    // A second tap leaves alone what the first has sent.
    if (!this.isLinking) return
    this.isLinking = false
    this.submitting.reset()
  }

  /** The page is left: what was typed is forgotten, a code that is on its way is not. */
  leave(): void {
    this.forgetTyped()
  }

  reset(): void {
    this.sentCode.reset()
    this.forgetTyped()
  }

  /** The phone as the API takes it. */
  private get number(): string {
    return normalizePhone(this.phone)
  }

  private get firstStep(): SignInStep {
    return this.context.stores.hostLogin.provider === null ? 'phone' : 'host'
  }

  /** Opens the session that `send` gets. The host's identity is linked on the way where there is one to link. */
  private open(send: (link: HostLink) => Promise<Session>): Promise<boolean> {
    return this.submitting.run(async () => {
      const session = await (this.isLinking ? this.context.stores.hostLogin.linkWith(send) : send({}))
      this.smsCode = ''
      this.sentCode.forget()
      await Promise.all([
        this.context.stores.session.rememberPhone(this.number),
        this.context.stores.session.begin(session),
      ])
    })
  }

  private askForPassword(): void {
    this.step = 'password'
    this.submitting.reset()
  }

  private showCode(): void {
    this.step = 'code'
    this.submitting.reset()
  }

  private keepPhone(answer: HostPhone | null): void {
    if (answer === null) return
    this.phone = answer.phone
    this.isPhoneRemembered = false
    this.phoneTicket = answer.phoneTicket
    this.isPhoneKnown = answer.isRegistered
    this.showForm()
    if (!answer.isRegistered) this.step = 'confirm'
  }

  private forgetTyped(): void {
    this.showForm()
    this.step = this.firstStep
    this.phone = ''
    this.isPhoneRemembered = false
    this.isPhoneKnown = false
    this.hasConsented = false
    this.smsCode = ''
    this.phoneTicket = ''
    this.isLinking = true
  }
}
