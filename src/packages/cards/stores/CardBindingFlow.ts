import { bankOfCardNumber, checkCardNumber, cleanNumber, isPhone, normalizePhone } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import { cardsApi } from '@/api/cards'
import type { CardBinding } from '@/api/types'
import { CardsStore } from '@/stores/CardsStore'
import { KeptSubject } from '@/stores/KeptSubject'
import { Operation } from '@/stores/Operation'
import { hasFields } from '@/stores/Persisted'
import type { StoreContext } from '@/stores/StoreContext'
import { epochMs } from '@/time/shanghai'

export type CardBindingStep = 'number' | 'phone' | 'code' | 'done'

/** What the bank was asked, as it answered: the card by its last four digits, the phone masked. */
interface StartedBinding {
  readonly binding: CardBinding
  readonly step: 'code' | 'done'
}

const isStartedBinding = (stored: unknown): stored is StartedBinding =>
  hasFields(stored, { binding: 'object', step: 'string' }) &&
  hasFields((stored as StartedBinding).binding, { id: 'string', phoneMasked: 'string', lastFour: 'string' })

/** Fields no page looks at. */
type Plain = 'context' | 'cardsApi' | 'started'
const plain: Record<Plain, false> = { context: false, cardsApi: false, started: false }

/** Binding a card in three steps. The number lives in this object only while the flow is open and is never stored. */
export class CardBindingFlow {
  step: CardBindingStep = 'number'
  cardNumber = ''
  phone = ''
  binding: CardBinding | null = null

  readonly starting = new Operation()
  readonly confirming = new Operation()

  private readonly cardsApi: ReturnType<typeof cardsApi>
  private readonly started: KeptSubject<StartedBinding>

  constructor(private readonly context: StoreContext) {
    const { api, clock, host, stores } = context
    this.cardsApi = cardsApi(api.client)
    this.started = new KeptSubject({
      clock,
      storage: host.storage,
      key: 'cardBinding',
      ownerId: () => stores.session.user?.id ?? '',
      isSubject: isStartedBinding,
    })
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  /** The typed number without the spaces that group it. */
  get digits(): string {
    return this.cardNumber.replace(/\D/g, '')
  }

  /** Checked here first: a typing mistake must not cost one of the bank's few tries. */
  get isNumberValid(): boolean {
    return checkCardNumber(this.digits).ok
  }

  get bank() {
    return bankOfCardNumber(this.digits)
  }

  get isPhoneComplete(): boolean {
    return isPhone(normalizePhone(this.phone))
  }

  setCardNumber(text: string): void {
    this.cardNumber = cleanNumber(text).replace(/\D/g, '')
    this.starting.reset()
  }

  setPhone(text: string): void {
    this.phone = text
    this.starting.reset()
  }

  confirmNumber(): void {
    if (this.isNumberValid) this.step = 'phone'
  }

  /** Back from this step to the one before: a second tap on a step that was left already goes no further. */
  stepBack(from: 'phone' | 'code'): void {
    if (this.step !== from) return
    // After a reload the number is gone: it is kept nowhere.
    this.step = from === 'code' && this.isNumberValid ? 'phone' : 'number'
    this.started.forget()
    this.starting.reset()
    this.confirming.reset()
  }

  /**
   * Sends the four factors to the bank, which then texts its own code. To be called once the user has agreed to that:
   * the consent is recorded first.
   */
  start(): Promise<boolean> {
    const request = { cardNumber: this.digits, phone: normalizePhone(this.phone) }
    return this.starting.run(
      async () => {
        await this.context.api.consents.give('cards')
        return this.cardsApi.startBinding(request)
      },
      (binding) => {
        this.confirming.reset()
        this.go('code', binding)
      },
    )
  }

  /** Back on the page while the bank waits for its code, or before its last word was read. */
  async resume(): Promise<void> {
    const started = await this.started.load()
    if (started === null || this.step !== 'number' || this.cardNumber !== '') return
    runInAction(() => {
      this.binding = started.binding
      this.step = started.step
    })
  }

  confirm(smsCode: string): Promise<boolean> {
    const { binding } = this
    if (binding === null) return Promise.resolve(false)
    return this.confirming.run(
      async () => {
        await this.cardsApi.confirmBinding(binding.id, smsCode)
        await this.reloadCards()
      },
      () => {
        this.go('done', binding)
        this.cardNumber = ''
      },
    )
  }

  /** The page is left: what was typed is forgotten, a code the bank waits for is not. */
  leave(): void {
    if (this.step === 'done') this.started.forget()
    this.forgetTyped()
  }

  reset(): void {
    this.started.forget()
    this.forgetTyped()
  }

  /** A bound card changes the list of cards and the user's count of them. */
  private async reloadCards(): Promise<void> {
    const { stores } = this.context
    await Promise.all([stores.of(CardsStore).load(), stores.session.loadUser()])
  }

  private go(step: StartedBinding['step'], binding: CardBinding): void {
    this.binding = binding
    this.step = step
    this.started.keep({ binding, step }, epochMs(binding.expiresAt))
  }

  private forgetTyped(): void {
    this.step = 'number'
    this.cardNumber = ''
    this.phone = ''
    this.binding = null
    this.starting.reset()
    this.confirming.reset()
  }
}
