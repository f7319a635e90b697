import { isPhone, normalizePhone, type TransferArrival, transferRules } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Payee, PayeeFinding, TransferQuote } from '@/api/types'
import type { Failure } from '@/stores/failure'
import { KeptSubject } from '@/stores/KeptSubject'
import { Operation } from '@/stores/Operation'
import { hasFields } from '@/stores/Persisted'
import type { StoreContext } from '@/stores/StoreContext'
import type { TransferOrder } from '@/stores/TransfersStore'
import { epochMs } from '@/time/shanghai'
import { payeesApi } from './payeesApi'

const isPayee = (stored: unknown): stored is Payee =>
  hasFields(stored, { ticket: 'string', expiresAt: 'string', name: 'string' })

/** Fields no page looks at. */
type Plain = 'payeesApi' | 'kept'
const plain: Record<Plain, false> = { payeesApi: false, kept: false }

/** On the way to a transfer: to whom, how much and what for, and when it arrives. */
export class TransferFlow {
  phone = ''
  payee: Payee | null = null
  recent: Payee[] = []
  amountFen: number | null = null
  note = ''
  /** What the server said of this sum; null before it was asked, and once the sum has changed. */
  quote: TransferQuote | null = null
  arrival: TransferArrival = 'now'
  typedName = ''
  isConfirming = false

  readonly seeking = new Operation('read')
  readonly listing = new Operation('read')
  readonly quoting = new Operation('read')

  private readonly payeesApi: ReturnType<typeof payeesApi>
  private readonly kept: KeptSubject<Payee>

  constructor({ api, clock, host, stores }: StoreContext) {
    this.payeesApi = payeesApi(api.client)
    this.kept = new KeptSubject({
      clock,
      storage: host.storage,
      key: 'transferPayee',
      ownerId: () => stores.session.user?.id ?? '',
      isSubject: isPayee,
    })
    makeAutoObservable<this, Plain>(this, plain, { autoBind: true })
  }

  get isPhoneComplete(): boolean {
    return isPhone(normalizePhone(this.phone))
  }

  get isNoteTooLong(): boolean {
    return Array.from(this.note).length > transferRules.noteMax
  }

  /** Why this sum can't be sent to them; null when it can, and as long as nobody knows. */
  get refusal(): Failure | null {
    return this.quote?.refusal ?? this.quoting.failure
  }

  /** A large sum waits for the rest of the payee's name. */
  get isNameMissing(): boolean {
    return this.quote?.needsName === true && this.typedName.trim() === ''
  }

  /** What would be sent now; null as long as something is missing. */
  get order(): TransferOrder | null {
    const { payee, amountFen, note, arrival, typedName } = this
    if (payee === null || amountFen === null) return null
    return { payee: payee.ticket, name: payee.name, amountFen, note: note.trim(), arrival, typedName: typedName.trim() }
  }

  setPhone(phone: string): void {
    this.phone = phone
    this.seeking.reset()
  }

  setAmount(amountFen: number | null): void {
    this.amountFen = amountFen
    this.quote = null
    this.quoting.reset()
  }

  setNote(note: string): void {
    this.note = note
  }

  setArrival(arrival: TransferArrival): void {
    this.arrival = arrival
  }

  setTypedName(typedName: string): void {
    this.typedName = typedName
    this.quoting.reset()
  }

  loadRecent(): Promise<boolean> {
    return this.listing.run(
      () => this.payeesApi.listPayees(),
      ({ items }) => (this.recent = items),
    )
  }

  seekPhone(): Promise<boolean> {
    const { phone } = this
    return this.seek({ phone }, phone)
  }

  seekCode(code: string): Promise<boolean> {
    return this.seek({ code }, code)
  }

  choose(payee: Payee): void {
    this.takeUp({ payee, amountFen: null, note: null })
  }

  /** Back to the question who gets it. */
  forgetPayee(): void {
    this.payee = null
    this.kept.forget()
    this.setAmount(null)
    this.note = ''
    this.typedName = ''
    this.isConfirming = false
    this.seeking.reset()
  }

  /** Brings back the payee who was chosen when the app went. */
  async reopen(): Promise<void> {
    const payee = await this.kept.load()
    if (payee !== null && this.payee === null) runInAction(() => (this.payee = payee))
  }

  /** Asks what stands in the way of this sum; goes on to the last questions when nothing does. */
  async ask(): Promise<void> {
    const { payee, amountFen } = this
    if (payee === null || amountFen === null) return
    await this.quoting.run(
      () => this.payeesApi.quote({ payee: payee.ticket, amountFen }),
      this.keepQuote,
      `${payee.ticket} ${amountFen}`,
    )
  }

  /** Whether everything is right so far, the rest of the payee's name among it: then the PIN may be asked for. */
  async checkName(): Promise<boolean> {
    const { payee, amountFen, typedName, quote } = this
    if (payee === null || amountFen === null || quote === null) return false
    if (!quote.needsName) return true
    const question = { payee: payee.ticket, amountFen, typedName: typedName.trim() }
    return this.quoting.run(() => this.payeesApi.quote(question), undefined, `name ${typedName}`)
  }

  stopConfirming(): void {
    this.isConfirming = false
    this.quoting.reset()
  }

  reset(): void {
    this.phone = ''
    this.recent = []
    this.quote = null
    this.arrival = 'now'
    this.forgetPayee()
    for (const operation of [this.listing, this.quoting]) operation.reset()
  }

  private seek(by: { phone: string } | { code: string }, subject: string): Promise<boolean> {
    return this.seeking.run(() => this.payeesApi.findPayee(by), this.takeUp, subject)
  }

  private takeUp({ payee, amountFen, note }: PayeeFinding): void {
    this.payee = payee
    this.kept.keep(payee, epochMs(payee.expiresAt))
    this.setAmount(amountFen)
    this.note = note ?? ''
  }

  private keepQuote(quote: TransferQuote): void {
    this.quote = quote
    if (quote.refusal !== null) return
    this.arrival = quote.proposed
    this.typedName = ''
    this.isConfirming = true
  }
}
