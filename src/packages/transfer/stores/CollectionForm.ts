import { collectionRules, isPhone, normalizePhone, type Split, splitEqually } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import type { Collection, CollectionRequest } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { collectionsApi } from './collectionsApi'
import { payeesApi } from './payeesApi'

/** `one` is asked for all of it, or `equal` shares of a bill, the asker's own among them. */
export const collectionKinds = ['one', 'equal'] as const

export type CollectionKind = (typeof collectionKinds)[number]

const splits: Readonly<Record<CollectionKind, (totalFen: number, peopleCount: number) => Split | null>> = {
  one: (totalFen) => ({ ownFen: 0, sharesFen: [totalFen] }),
  equal: (totalFen, peopleCount) => splitEqually(totalFen, { peopleCount, isAskerIn: true }),
}

interface SentRequest {
  readonly key: string
  readonly content: string
  readonly body: CollectionRequest
}

/** What the user is about to ask others for. */
export class CollectionForm {
  kind: CollectionKind = 'one'
  totalFen: number | null = null
  /** Whom it asks; empty leaves it to whoever opens the card. */
  phone = ''
  peopleText = '3'
  note = ''

  readonly creating = new Operation()

  private readonly payeesApi: ReturnType<typeof payeesApi>
  private readonly collectionsApi: ReturnType<typeof collectionsApi>
  /** What was sent last, and under which key: the same is sent again under the same. */
  private sent: SentRequest | null = null

  constructor(private readonly context: StoreContext) {
    this.payeesApi = payeesApi(context.api.client)
    this.collectionsApi = collectionsApi(context.api.client)
    makeAutoObservable<this, 'context' | 'payeesApi' | 'collectionsApi' | 'sent'>(
      this,
      { context: false, payeesApi: false, collectionsApi: false, sent: false },
      { autoBind: true },
    )
  }

  get peopleCount(): number {
    const count = /^\d{1,2}$/.test(this.peopleText) ? Number(this.peopleText) : 0
    return count >= 2 && count <= collectionRules.peopleMax ? count : 0
  }

  /** Who bears what; null as long as it can't be said. */
  get split(): Split | null {
    if (this.totalFen === null || this.peopleCount === 0) return null
    return splits[this.kind](this.totalFen, this.peopleCount)
  }

  get isPhoneRight(): boolean {
    return this.phone === '' || isPhone(normalizePhone(this.phone))
  }

  get isNoteTooLong(): boolean {
    return Array.from(this.note).length > collectionRules.noteMax
  }

  setKind(kind: CollectionKind): void {
    this.kind = kind
    this.creating.reset()
  }

  setTotal(totalFen: number | null): void {
    this.totalFen = totalFen
  }

  setPhone(phone: string): void {
    this.phone = phone
    this.creating.reset()
  }

  setPeople(peopleText: string): void {
    this.peopleText = peopleText
  }

  setNote(note: string): void {
    this.note = note
  }

  /** Starts with what a bill says. */
  begin({ totalFen, note }: { totalFen: number; note: string }): void {
    this.reset()
    this.kind = 'equal'
    this.totalFen = totalFen
    this.note = note
  }

  /** Asks; answers what was made, or null when it was refused. Sent again after a lost answer it is made once. */
  async create(): Promise<Collection | null> {
    const { split } = this
    if (split === null) return null
    let made: Collection | null = null
    await this.creating.run(
      () => this.send(split),
      (collection) => (made = collection),
      JSON.stringify([split, this.phone, this.note]),
    )
    return made
  }

  reset(): void {
    this.kind = 'one'
    this.totalFen = null
    this.phone = ''
    this.peopleText = '3'
    this.note = ''
    this.sent = null
    this.creating.reset()
  }

  private async send(split: Split): Promise<Collection> {
    const content = JSON.stringify([split, this.kind, this.phone, this.note])
    if (this.sent?.content !== content) this.sent = await this.prepare(split, content)
    const { key, body } = this.sent
    return this.collectionsApi.create(key, body)
  }

  private async prepare(split: Split, content: string): Promise<SentRequest> {
    const { kind, phone } = this
    const note = this.note.trim()
    const isNamed = kind === 'one' && phone !== ''
    const payer = isNamed ? { payer: (await this.payeesApi.findPayee({ phone })).payee.ticket } : {}
    const shares = split.sharesFen.map((amountFen) => ({ amountFen, ...payer }))
    const body = { ownFen: split.ownFen, shares, ...(note === '' ? {} : { note }) }
    return { key: await this.context.host.random.uuid(), content, body }
  }
}
