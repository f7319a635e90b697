import { bankOfCardNumber, checkCardNumber, cleanNumber, isPhone, normalizePhone } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { CardBinding } from '@/api/types'
import { Operation } from './Operation'

export type CardBindingStep = 'number' | 'phone' | 'code' | 'done'

type Deps = {
  api: Api
  /** A bound card changes the list of cards and the user's count of them. */
  onBound: () => Promise<unknown>
}

/** Binding a card in three steps. The number lives in this object only while the flow is open and is never stored. */
export class CardBindingFlow {
  step: CardBindingStep = 'number'
  cardNumber = ''
  phone = ''
  binding: CardBinding | null = null

  readonly starting = new Operation()
  readonly confirming = new Operation()

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
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
    this.step = from === 'code' ? 'phone' : 'number'
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
        await this.deps.api.consents.give('cards')
        return this.deps.api.cards.startBinding(request)
      },
      (binding) => {
        this.binding = binding
        this.step = 'code'
        this.confirming.reset()
      },
    )
  }

  confirm(smsCode: string): Promise<boolean> {
    const { binding } = this
    if (binding === null) return Promise.resolve(false)
    return this.confirming.run(
      async () => {
        await this.deps.api.cards.confirmBinding(binding.id, smsCode)
        await this.deps.onBound()
      },
      () => {
        this.step = 'done'
        this.cardNumber = ''
      },
    )
  }

  reset(): void {
    this.step = 'number'
    this.cardNumber = ''
    this.phone = ''
    this.binding = null
    this.starting.reset()
    this.confirming.reset()
  }
}
