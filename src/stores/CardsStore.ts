import { cardRefusals } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import { cardsApi } from '@/api/cards'
import type { Card, CardList } from '@/api/types'
import type { Failure } from './failure'
import { Operation } from './Operation'
import type { StoreContext } from './StoreContext'

const isDebit = ({ cardType }: Card): boolean => cardType === 'debit'

/** Why this card cannot top up, as far as the server has told; null when it can. */
export function topUpRefusal(card: Card): Failure | null {
  const code = isDebit(card) ? cardRefusals[card.status] : 'CARD_CREDIT_NOT_ALLOWED'
  return code && { code, moved: 'no', params: { bank: card.bankCode } }
}

/** The user's bound bank cards. Binding a new one is CardBindingFlow's. */
export class CardsStore {
  items: Card[] = []

  readonly listing = new Operation('read')
  readonly makingDefault = new Operation()
  readonly unbinding = new Operation()

  private readonly cardsApi: ReturnType<typeof cardsApi>

  constructor(private readonly context: StoreContext) {
    this.cardsApi = cardsApi(context.api.client)
    makeAutoObservable<this, 'context' | 'cardsApi'>(this, { context: false, cardsApi: false }, { autoBind: true })
  }

  get defaultCard(): Card | null {
    return this.items.find((card) => card.isDefault) ?? this.items[0] ?? null
  }

  /** Default first, then the youngest. */
  get sorted(): Card[] {
    return [...this.items].sort(
      (one, other) => Number(other.isDefault) - Number(one.isDefault) || other.boundAt.localeCompare(one.boundAt),
    )
  }

  /** What a top-up starts with: the first card that can, else a debit card with its reason. */
  get topUpCard(): Card | null {
    const { sorted } = this
    return sorted.find((card) => topUpRefusal(card) === null) ?? sorted.find(isDebit) ?? null
  }

  find(cardId: string): Card | null {
    return this.items.find((card) => card.id === cardId) ?? null
  }

  load(): Promise<boolean> {
    return this.listing.run(() => this.cardsApi.list(), this.keepList)
  }

  makeDefault(cardId: string): Promise<boolean> {
    return this.makingDefault.run(() => this.cardsApi.makeDefault(cardId), this.keepNewList, cardId)
  }

  /** The PIN is sealed at once and kept nowhere. */
  unbind(cardId: string, pin: string): Promise<boolean> {
    return this.unbinding.run(async () => {
      const sealed = await this.context.sealer.seal('payment_pin', pin)
      const list = await this.cardsApi.unbind(cardId, sealed)
      // The user's count of cards is no longer right.
      await this.context.stores.session.loadUser()
      return list
    }, this.keepNewList)
  }

  reset(): void {
    this.items = []
    this.listing.reset()
    this.makingDefault.reset()
    this.unbinding.reset()
  }

  private keepNewList(list: CardList): void {
    this.listing.supersede()
    this.keepList(list)
  }

  private keepList(list: CardList): void {
    this.items = list.items
  }
}
