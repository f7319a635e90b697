import { pointsFor } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { CodePreview, CodeResolution, Payment, PaymentSource } from '@/api/types'
import type { Clock, Host } from '@/host/types'
import { storedAttempt } from './attemptRecord'
import type { Failure } from './failure'
import { MoneyAttempt } from './MoneyAttempt'
import { Operation } from './Operation'
import { codeKeptMs, keptOpenCode } from './openCode'
import { isPaymentOrder, type PaymentOrder, requestedSource } from './paymentOrder'
import type { Sealer } from './Sealer'
import type { SessionStore } from './SessionStore'
import { bindingReason, offeredFor, sourceKey, untried } from './sourceReasons'

type Deps = {
  api: Api
  host: Host
  clock: Clock
  sealer: Sealer
  session: SessionStore
  onSettled: () => void
}

/** From a scanned code to a receipt: what the code means, how much, from where, and one payment that counts once. */
export class PaymentsStore {
  /** The text of the code being paid. */
  codeText: string | null = null
  resolution: CodeResolution | null = null
  /** What a guest is told of the code; whoever signs in is told more. */
  preview: CodePreview | null = null
  /** Typed by the payer for a static code; given by the order for a dynamic one. */
  amountFen: number | null = null
  /** A receipt opened by its id. */
  opened: Payment | null = null
  /** True when the code was brought back from the device: the pages under the one that is shown are gone then. */
  isReopened = false
  /** Whether the sources are shown to choose from. */
  isChoosing = false

  readonly resolving = new Operation('read')
  readonly opening = new Operation('read')
  readonly attempt: MoneyAttempt<PaymentOrder, Payment>

  /** A payment that had the order before this phone's attempt came. */
  private earlierId: string | null = null
  private chosenSourceKey: string | null = null
  private readonly keptCode: ReturnType<typeof keptOpenCode>

  constructor(private readonly deps: Deps) {
    const { api, host, clock, sealer, session } = deps
    const ownerId = () => session.user?.id ?? ''
    this.keptCode = keptOpenCode(deps, ownerId)
    this.attempt = new MoneyAttempt<PaymentOrder, Payment>({
      clock,
      stored: storedAttempt(host.storage, 'pendingPayment', isPaymentOrder),
      ownerId,
      createKey: () => host.random.uuid(),
      payee: () => this.resolution?.merchant.name ?? null,
      seal: (pin) => sealer.seal('payment_pin', pin),
      send: async (key, order, pin) => {
        const { answer, isNew } = await api.payments.create(key, { ...order, pin })
        return isNew ? answer : this.keepEarlier(answer)
      },
      findByKey: (key) => api.payments.loadByKey(key),
      findById: async (id) => this.keepEarlier(await api.payments.load(id)),
      onSettled: () => {
        if (this.attempt.result?.status === 'succeeded') this.forgetCode()
        deps.onSettled()
      },
    })
    makeAutoObservable<this, 'deps' | 'keptCode'>(
      this,
      { deps: false, attempt: false, keptCode: false },
      { autoBind: true },
    )
  }

  /** Who gets paid, how much and until when, as far as it is known; null before the code was read. */
  get payee(): CodePreview | null {
    return this.resolution ?? this.preview
  }

  /** Every source with why it cannot pay this amount, if it cannot. */
  get sources(): PaymentSource[] {
    return offeredFor(this.resolution?.sources ?? [], this.amountFen)
  }

  /** The one the user chose, else the first that can pay. */
  get source(): PaymentSource | null {
    const chosen = this.sources.find((source) => sourceKey(source) === this.chosenSourceKey)
    return chosen ?? this.sources.find((source) => source.usable) ?? null
  }

  /** What can pay after what was tried last, which failed, the next one first. */
  get nextSources(): PaymentSource[] {
    return untried(this.sources, this.attempt.order?.source ?? null)
  }

  /** Why nothing can pay this amount; null as long as one source can. */
  get obstacle(): Failure | null {
    return bindingReason(this.sources)
  }

  get pointsToEarn(): number {
    const rate = this.payee?.merchant.pointsRateBasisPoints ?? 0
    return this.amountFen === null ? 0 : pointsFor(this.amountFen, rate)
  }

  /** Whether this payment was made before the code was scanned, or the PIN given, on this phone: nothing was paid now. */
  isEarlier(paymentId: string): boolean {
    return paymentId === this.earlierId || paymentId === this.resolution?.paidPaymentId
  }

  get canPay(): boolean {
    return (this.amountFen ?? 0) > 0 && this.source?.usable === true && !this.attempt.isBusy
  }

  /** Starts a new payment with the text of a code, wherever it was read. */
  resolve(text: string): Promise<boolean> {
    this.startOver()
    this.codeText = text
    return this.read(text)
  }

  /** Reads the sources again, for example after a top-up or signing in on the way. Keeps the amount and the choice. */
  refreshSources(): Promise<boolean> {
    const text = this.codeText
    return text === null ? Promise.resolve(false) : this.read(text)
  }

  setAmount(amountFen: number | null): void {
    if (this.resolution?.kind !== 'static') return
    this.amountFen = amountFen
    this.keepCode()
  }

  chooseSource(source: PaymentSource): void {
    this.chosenSourceKey = sourceKey(source)
    this.showChoice(false)
    this.keepCode()
  }

  showChoice(isChoosing: boolean): void {
    this.isChoosing = isChoosing
  }

  /** The same code once more, with the other sources to choose from. */
  changeSource(): void {
    this.attempt.clear()
    this.showChoice(true)
  }

  /** The same code once more, from what comes next: a new attempt, for which the PIN is asked anew. */
  useNextSource(): void {
    const [next] = this.nextSources
    this.attempt.clear()
    if (next) this.chooseSource(next)
  }

  /** Brings back the code that was open when the app went. The page that shows it reads it anew. */
  async reopen(): Promise<void> {
    const code = await this.keptCode.load()
    if (code === null || this.codeText !== null) return
    runInAction(() => {
      this.codeText = code.text
      this.amountFen = code.amountFen
      this.chosenSourceKey = code.sourceKey
      this.isReopened = true
    })
  }

  /** The page of the code is left. One whose payment has not succeeded may yet be paid another way. */
  putAway(): void {
    if (this.attempt.phase === 'idle' || this.attempt.phase === 'refused') this.forgetCode()
  }

  /** Resolves with the first answer: look at `attempt.phase`. The PIN is sealed at once and kept nowhere. */
  pay(pin: string): Promise<void> {
    const { codeText, amountFen, source } = this
    if (codeText === null || amountFen === null || source === null) return Promise.resolve()
    return this.attempt.submit({ code: codeText, amountFen, source: requestedSource(source) }, pin)
  }

  load(paymentId: string): Promise<boolean> {
    return this.opening.run(
      () => this.deps.api.payments.load(paymentId),
      (payment) => (this.opened = payment),
      paymentId,
    )
  }

  /** Leaves the code being paid. An unknown result stays. */
  startOver(): void {
    this.codeText = null
    this.resolution = null
    this.preview = null
    this.amountFen = null
    this.earlierId = null
    this.chosenSourceKey = null
    this.isChoosing = false
    this.resolving.reset()
    this.attempt.clear()
    this.forgetCode()
  }

  reset(): void {
    this.attempt.abandon()
    this.startOver()
    this.opened = null
    this.opening.reset()
  }

  /** A guest is told what the code says; with what it can be paid, only whoever is signed in. */
  private read(text: string): Promise<boolean> {
    const { api, session } = this.deps
    this.keepCode()
    if (!session.isSignedIn)
      return this.resolving.run(() => api.codes.preview(text), this.keepPreview, `preview ${text}`)
    return this.resolving.run(() => api.codes.resolve(text), this.keepResolution, text)
  }

  private keepCode(): void {
    const { codeText, amountFen, chosenSourceKey } = this
    if (codeText === null) return
    const endsAtMs = this.deps.clock.now() + codeKeptMs
    this.keptCode.keep({ text: codeText, amountFen, sourceKey: chosenSourceKey }, endsAtMs)
  }

  private forgetCode(): void {
    this.isReopened = false
    this.keptCode.forget()
  }

  private keepEarlier(payment: Payment): Payment {
    this.earlierId = payment.id
    return payment
  }

  private keepPreview(preview: CodePreview): void {
    this.preview = preview
    this.amountFen = preview.amountFen
  }

  private keepResolution(resolution: CodeResolution): void {
    this.resolution = resolution
    this.preview = null
    if (resolution.amountFen !== null) this.amountFen = resolution.amountFen
  }
}
