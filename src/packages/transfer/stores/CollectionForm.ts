import { collectionRules, type Fen, isPhone, normalizePhone, type Split, splitEqually } from '@wallet/rules'
import { makeAutoObservable } from 'mobx'
import type { Collection, CollectionRequest } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { collectionsApi } from './collectionsApi'
import { payeesApi } from './payeesApi'

/** `one` is asked for all of it, or `equal` shares of a bill, the asker's own among them, or `each` for a sum of their own. */
export const collectionKinds = ['one', 'equal', 'each'] as const

export type CollectionKind = (typeof collectionKinds)[number]

/** One of those who are asked for a sum of their own. */
export interface AskedPerson {
  /** Empty leaves it to whoever opens the card. */
  readonly phone: string
  readonly amountFen: Fen
}

const splits: Readonly<Record<CollectionKind, (form: CollectionForm) => Split | null>> = {
  one: ({ totalFen }) => (totalFen === null ? null : { ownFen: 0, sharesFen: [totalFen] }),
  equal: ({ totalFen, peopleCount }) =>
    totalFen === null || peopleCount === 0 ? null : splitEqually(totalFen, { peopleCount, isAskerIn: true }),
  each: ({ people }) =>
    people.length === 0 ? null : { ownFen: 0, sharesFen: people.map(({ amountFen }) => amountFen) },
}

/** Whom the shares name, in their order; what is missing or empty names nobody. */
const phones: Readonly<Record<CollectionKind, (form: CollectionForm) => readonly string[]>> = {
  one: ({ phone }) => [phone],
  equal: () => [],
  each: ({ people }) => people.map(({ phone }) => phone),
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
  /** Who is asked for a sum of their own. */
  people: readonly AskedPerson[] = []
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
    return splits[this.kind](this)
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
    this.creating.reset()
  }

  setPhone(phone: string): void {
    this.phone = phone
    this.creating.reset()
  }

  setPeople(peopleText: string): void {
    this.peopleText = peopleText
    this.creating.reset()
  }

  /** Puts this person at a place of the list: the next free one adds them. */
  setPerson(place: number, person: AskedPerson): void {
    this.people = [...this.people.slice(0, place), person, ...this.people.slice(place + 1)]
    this.creating.reset()
  }

  removePerson(place: number): void {
    this.people = this.people.filter((_, at) => at !== place)
    this.creating.reset()
  }

  /** Whether this phone is asked at another place already: each person is asked once. */
  isAsked(phone: string, place: number): boolean {
    return this.people.some((person, at) => at !== place && person.phone !== '' && isSamePhone(person.phone, phone))
  }

  setNote(note: string): void {
    this.note = note
    this.creating.reset()
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
    const content = JSON.stringify([split, phones[this.kind](this), this.note])
    let made: Collection | null = null
    await this.creating.run(
      () => this.send(split, content),
      (collection) => (made = collection),
      content,
    )
    return made
  }

  reset(): void {
    this.kind = 'one'
    this.totalFen = null
    this.phone = ''
    this.peopleText = '3'
    this.people = []
    this.note = ''
    this.sent = null
    this.creating.reset()
  }

  private async send(split: Split, content: string): Promise<Collection> {
    if (this.sent?.content !== content) this.sent = await this.prepare(split, content)
    const { key, body } = this.sent
    return this.collectionsApi.create(key, body)
  }

  private async prepare(split: Split, content: string): Promise<SentRequest> {
    const note = this.note.trim()
    const named = phones[this.kind](this)
    const shares: CollectionRequest['shares'] = []
    for (const [place, amountFen] of split.sharesFen.entries()) {
      const phone = named[place] ?? ''
      const payer = phone === '' ? {} : { payer: (await this.payeesApi.findPayee({ phone })).payee.ticket }
      shares.push({ amountFen, ...payer })
    }
    const body = { ownFen: split.ownFen, shares, ...(note === '' ? {} : { note }) }
    return { key: await this.context.host.random.uuid(), content, body }
  }
}

const isSamePhone = (one: string, other: string) => normalizePhone(one) === normalizePhone(other)
