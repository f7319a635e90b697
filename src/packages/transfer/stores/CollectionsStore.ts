import { makeAutoObservable } from 'mobx'
import type { Collection, TransferQuote } from '@/api/types'
import type { Failure } from '@/stores/failure'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import type { TransferOrder } from '@/stores/TransfersStore'
import { epochMs } from '@/time/shanghai'
import { type CollectionAnswer, collectionsApi } from './collectionsApi'

/** What a page is about: a collection that the user has a part in, or one whose card they opened. */
export interface CollectionSubject {
  readonly collectionId?: string
  readonly card?: string
}

/** What the user asks others for, and what they are asked for: those of the list, and the one that is looked at. */
export class CollectionsStore {
  items: Collection[] = []
  opened: Collection | null = null
  /** The card by which the opened one was found; empty where it was opened by its id. */
  openedCard = ''
  /** What stands in the way of paying the share; null before it was asked. */
  quote: TransferQuote | null = null
  typedName = ''
  isConfirming = false

  readonly listing = new Operation('read')
  readonly opening = new Operation('read')
  readonly answering = new Operation()
  readonly quoting = new Operation('read')

  private readonly collectionsApi: ReturnType<typeof collectionsApi>

  constructor(private readonly context: StoreContext) {
    this.collectionsApi = collectionsApi(context.api.client)
    makeAutoObservable<this, 'context' | 'collectionsApi'>(
      this,
      { context: false, collectionsApi: false },
      { autoBind: true },
    )
  }

  /** Why the share can't be paid; null when it can, and as long as nobody knows. */
  get refusal(): Failure | null {
    return this.quote?.refusal ?? this.quoting.failure
  }

  /** What would be paid now; null as long as the user has no share. */
  get order(): TransferOrder | null {
    const share = this.opened?.share
    if (!this.opened || !share) return null
    const { id: collectionId, askerName: name, note } = this.opened
    const typedName = this.typedName.trim()
    return { payee: '', collectionId, name, amountFen: share.amountFen, note: note ?? '', arrival: 'now', typedName }
  }

  /** Whether those who have not paid were told so lately that they may not be reminded yet. */
  get isTooEarlyToRemind(): boolean {
    return this.opened !== null && epochMs(this.opened.remindableAt) > this.context.clock.now()
  }

  /** Whether what is opened is what this page is about: a card is known by what it has led to. */
  isOpened({ collectionId = '', card = '' }: CollectionSubject): boolean {
    return collectionId === '' ? card !== '' && this.openedCard === card : this.opened?.id === collectionId
  }

  loadList(): Promise<boolean> {
    return this.listing.run(
      () => this.collectionsApi.list(),
      ({ items }) => (this.items = items),
    )
  }

  load({ collectionId = '', card = '' }: CollectionSubject): Promise<boolean> {
    const ask = () => (collectionId === '' ? this.collectionsApi.find(card) : this.collectionsApi.load(collectionId))
    const keep = (collection: Collection) => {
      this.keep(collection)
      this.openedCard = card
    }
    return this.opening.run(ask, keep, `${collectionId} ${card}`)
  }

  /** Declines, reminds or closes. What was too late is looked at anew, so that the page says how it stands. */
  async answer(answer: CollectionAnswer): Promise<boolean> {
    const id = this.opened?.id
    if (id === undefined) return false
    const isDone = await this.answering.run(() => this.collectionsApi.answer(id, answer), this.keep, `${answer} ${id}`)
    if (isDone) void this.context.stores.balance.load()
    else void this.load({ collectionId: id, card: this.openedCard })
    return isDone
  }

  /** Takes a share that is nobody's where the user has none, and asks what stands in the way of paying it. */
  async ask(card: string): Promise<void> {
    this.quote = null
    if (this.opened?.share === null && !(await this.take(card))) return
    const id = this.opened?.id
    if (id === undefined) return
    await this.quoting.run(() => this.collectionsApi.quote(id, {}), this.keepQuote, id)
  }

  /** Whether everything is right so far, the rest of the asker's name among it: then the PIN may be asked for. */
  async checkName(): Promise<boolean> {
    const { opened, quote, typedName } = this
    if (opened === null || quote === null) return false
    if (!quote.needsName) return true
    const question = { typedName: typedName.trim() }
    return this.quoting.run(() => this.collectionsApi.quote(opened.id, question), undefined, `name ${typedName}`)
  }

  setTypedName(typedName: string): void {
    this.typedName = typedName
    this.quoting.reset()
  }

  stopConfirming(): void {
    this.isConfirming = false
    this.quoting.reset()
  }

  reset(): void {
    this.items = []
    this.opened = null
    this.openedCard = ''
    this.quote = null
    this.typedName = ''
    this.isConfirming = false
    for (const operation of [this.listing, this.opening, this.answering, this.quoting]) operation.reset()
  }

  private take(card: string): Promise<boolean> {
    return this.answering.run(() => this.collectionsApi.take(card), this.keep, `take ${card}`)
  }

  private keep(collection: Collection): void {
    this.opened = collection
  }

  private keepQuote(quote: TransferQuote): void {
    this.quote = quote
    this.isConfirming = quote.refusal === null
  }
}
