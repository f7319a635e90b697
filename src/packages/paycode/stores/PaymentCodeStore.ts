import { formatPaymentCode } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Charge, ChargeConfirmation, ConfirmedCharge, PaymentCode, PaymentSource } from '@/api/types'
import { storedAttempt } from '@/stores/attemptRecord'
import type { Failure } from '@/stores/failure'
import { MoneyAttempt } from '@/stores/MoneyAttempt'
import { Operation } from '@/stores/Operation'
import { requestedSource } from '@/stores/paymentOrder'
import type { StoreContext } from '@/stores/StoreContext'
import { bindingReason, isNeeded, sourceKey } from '@/stores/sourceReasons'
import { epochMs } from '@/time/shanghai'
import { secondsToNext, stepToShow } from './codeSteps'
import { type EnrolledDevice, storedDevice } from './enrolledDevice'
import { paymentCodeApi } from './paymentCodeApi'

/** What is asked for when a charge is confirmed. */
interface ChargeOrder {
  readonly chargeId: string
  readonly amountFen: number
  readonly source: ChargeConfirmation['source']
}

const isChargeOrder = (order: unknown): order is ChargeOrder =>
  typeof (order as ChargeOrder | null)?.chargeId === 'string' && Number.isSafeInteger((order as ChargeOrder).amountFen)

/** The code this phone shows, and what a merchant charges by it. Codes are made here: they need no network. */
export class PaymentCodeStore {
  device: EnrolledDevice | null = null
  /** Whether it is known if this phone has enrolled. */
  isRestored = false
  view: PaymentCode | null = null
  /** Whether the digits can be read: then it is another code, which asks for the PIN. */
  isRevealed = false
  /** Whether another code is shown because of a screenshot. */
  isCaptured = false
  /** Whether the sources of a charge are shown to choose from. */
  isChoosing = false

  readonly looking = new Operation('read')
  readonly enrolling = new Operation()
  readonly refusing = new Operation()
  readonly attempt: MoneyAttempt<ChargeOrder, ConfirmedCharge>

  private shownStep: number | null = null
  private usedStep = 0
  private nowMs = 0
  /** What had ended before the page was opened is not news. */
  private openedAtMs = Number.POSITIVE_INFINITY
  private chosenSourceKey: string | null = null
  private readonly stored: ReturnType<typeof storedDevice>
  private readonly paymentCodeApi: ReturnType<typeof paymentCodeApi>

  constructor(private readonly context: StoreContext) {
    const { api, host, clock, sealer, stores } = context
    this.paymentCodeApi = paymentCodeApi(api.client)
    this.stored = storedDevice(host.storage)
    this.attempt = new MoneyAttempt<ChargeOrder, ConfirmedCharge>({
      clock,
      stored: storedAttempt(host.storage, 'pendingCharge', isChargeOrder),
      ownerId: () => stores.session.user?.id ?? '',
      createKey: () => host.random.uuid(),
      payee: () => this.charge?.merchant.name ?? null,
      seal: (pin) => sealer.seal('payment_pin', pin),
      send: (key, { chargeId, source }, pin) => this.paymentCodeApi.confirm(key, chargeId, { source, pin }),
      findByKey: (key) => api.payments.loadByKey(key),
      findById: (id) => api.payments.load(id),
      onSettled: () => void stores.balance.load(),
    })
    makeAutoObservable<this, 'context' | 'stored' | 'paymentCodeApi'>(
      this,
      { context: false, attempt: false, stored: false, paymentCodeApi: false },
      { autoBind: true },
    )
  }

  /** The 19 digits that are shown; null when there is nothing to show them of, or none are good at the moment. */
  get code(): string | null {
    const { device, shownStep, isRevealed } = this
    if (device === null || shownStep === null) return null
    return formatPaymentCode(device, shownStep, isRevealed ? 'revealed' : 'picture')
  }

  /** How long the phone has to wait for its next code. */
  get secondsToNext(): number {
    return secondsToNext(this.nowMs, this.usedStep)
  }

  /** The charge that is open, or has ended since the page was opened. */
  get charge(): Charge | null {
    const charge = this.view?.charge ?? null
    if (charge === null || charge.settledAt === null) return charge
    return epochMs(charge.settledAt) >= this.openedAtMs ? charge : null
  }

  get waiting(): Charge | null {
    return this.charge?.status === 'waiting' ? this.charge : null
  }

  /** Nobody can say yet whether money moved: nothing is shown to pay with. */
  get isUnderWay(): boolean {
    return this.charge?.status === 'paying' || this.charge?.status === 'unknown' || this.attempt.phase === 'unknown'
  }

  /** The payment that a code of this phone has just made. */
  get paymentId(): string | null {
    const { phase, result } = this.attempt
    if (result !== null && phase === 'settled') return result.id
    return this.charge?.status === 'succeeded' ? this.charge.paymentId : null
  }

  /** Why the last charge was not paid. */
  get refusal(): Failure | null {
    return this.charge?.failure ?? null
  }

  get sources(): readonly PaymentSource[] {
    const sources = this.view?.sources ?? []
    const { waiting } = this
    return waiting === null ? sources : sources.filter((source) => isNeeded(source, waiting.amountFen))
  }

  /** The one the payer chose, else the first that can pay. */
  get source(): PaymentSource | null {
    const usable = this.sources.filter((source) => source.usable)
    return usable.find((source) => sourceKey(source) === this.chosenSourceKey) ?? usable[0] ?? null
  }

  /** What pays when the first cannot. */
  get nextSource(): PaymentSource | null {
    return this.sources.filter(({ usable }) => usable)[1] ?? null
  }

  /** Why nothing can pay; null as long as something can, or nobody knows. */
  get obstacle(): Failure | null {
    return this.view === null ? null : bindingReason(this.sources)
  }

  get isOffline(): boolean {
    return this.looking.failure !== null
  }

  /** For a page that begins: what this phone kept, and then what the server says of it. */
  async open(): Promise<void> {
    this.openedAtMs = this.context.clock.now()
    this.isRevealed = false
    this.isCaptured = false
    const device = await this.stored.load()
    runInAction(() => {
      const isOurs = device !== null && device.ownerId === this.ownerId
      this.device = isOurs ? device : null
      if (isOurs) this.context.clock.recall(device.aheadMs)
      this.isRestored = true
      this.goOn()
    })
    if (await this.attempt.recover()) void this.attempt.follow()
    await this.look()
  }

  /** For a page that goes: what it showed is no news to the next one. */
  close(): void {
    this.openedAtMs = Number.POSITIVE_INFINITY
    this.attempt.clear()
  }

  /** Asks what is being charged, and shows the next code when it is time. */
  look(): Promise<boolean> {
    this.goOn()
    return this.looking.run(() => this.paymentCodeApi.load(), this.keepView)
  }

  /** Another code in the place of the one shown, if there is one already. */
  renew(): void {
    const { shownStep } = this
    if (shownStep === null) return
    const next = stepToShow(this.context.clock.now(), shownStep, shownStep)
    if (next === null) return
    this.usedStep = shownStep
    this.goOn()
  }

  noteCapture(): void {
    this.isCaptured = true
    this.isRevealed = false
    this.renew()
  }

  reveal(isRevealed: boolean): void {
    this.isRevealed = isRevealed
  }

  enrol(pin: string): Promise<boolean> {
    return this.enrolling.run(
      async () => this.paymentCodeApi.enrol(await this.context.sealer.seal('payment_pin', pin)),
      (device) => {
        this.device = { ...device, ownerId: this.ownerId, aheadMs: this.context.clock.aheadMs }
        this.view = this.view && { ...this.view, deviceNumber: device.number }
        this.usedStep = 0
        this.shownStep = null
        void this.stored.saveIfPossible(this.device)
        this.goOn()
      },
    )
  }

  chooseSource(source: PaymentSource): void {
    this.chosenSourceKey = sourceKey(source)
    this.isChoosing = false
  }

  showChoice(isChoosing: boolean): void {
    this.isChoosing = isChoosing
  }

  /** Resolves with the first answer: look at `attempt.phase`. The PIN is sealed at once and kept nowhere. */
  confirm(pin: string): Promise<void> {
    const { waiting, source } = this
    if (waiting === null || source === null) return Promise.resolve()
    const { id: chargeId, amountFen } = waiting
    return this.attempt.submit({ chargeId, amountFen, source: requestedSource(source) }, pin)
  }

  async refuse(): Promise<void> {
    const { waiting } = this
    if (waiting === null) return
    await this.refusing.run(() => this.paymentCodeApi.refuse(waiting.id), undefined, waiting.id)
    this.looking.reset()
    await this.look()
  }

  /** Full light and no sleep while a code is shown; answers what ends both. */
  shine(): () => void {
    const { screen } = this.context.host
    const brightened = screen.brighten().catch(() => null)
    void screen.keepOn(true).catch(() => undefined)
    const stopListening = screen.onCapture(() => this.noteCapture())
    return () => {
      stopListening()
      void screen.keepOn(false).catch(() => undefined)
      void brightened.then((restore) => restore?.()).catch(() => undefined)
    }
  }

  reset(): void {
    this.attempt.abandon()
    this.device = null
    this.isRestored = false
    this.view = null
    this.isRevealed = false
    this.isCaptured = false
    this.isChoosing = false
    this.shownStep = null
    this.usedStep = 0
    this.nowMs = 0
    this.openedAtMs = Number.POSITIVE_INFINITY
    this.chosenSourceKey = null
    for (const operation of [this.looking, this.enrolling, this.refusing]) operation.reset()
  }

  private get ownerId(): string {
    return this.context.stores.session.user?.id ?? ''
  }

  private goOn(): void {
    this.nowMs = this.context.clock.now()
    const step = this.device === null ? null : stepToShow(this.nowMs, this.shownStep, this.usedStep)
    if (step !== this.shownStep) this.isRevealed = false
    this.shownStep = step
  }

  private keepView(view: PaymentCode): void {
    this.view = view
    const { charge, deviceNumber } = view
    // Enrolled anew elsewhere in this session, or not any more: what this phone has makes no good codes.
    if (this.device !== null && this.device.number !== deviceNumber) this.device = null
    if (charge !== null) this.usedStep = Math.max(this.usedStep, charge.step)
    this.keepClock()
    this.goOn()
  }

  private keepClock(): void {
    const { device } = this
    const { aheadMs } = this.context.clock
    if (device === null || device.aheadMs === aheadMs) return
    this.device = { ...device, aheadMs }
    void this.stored.saveIfPossible(this.device)
  }
}
