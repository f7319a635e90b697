import { type Agreement, accountAgreements, agreements } from '@wallet/rules'
import { makeAutoObservable, runInAction } from 'mobx'
import type { Api } from '@/api/api'
import type { ConsentList, ConsentState } from '@/api/types'
import { Operation } from './Operation'
import type { SessionStore } from './SessionStore'

type Deps = { api: Api; session: SessionStore }

/** Whether the wallet can't go on at all without this one. */
const isAccountAgreement = (document: Agreement): boolean =>
  (accountAgreements as readonly Agreement[]).includes(document)

/** What the user has agreed to, and what has to be asked for: a new version, or a use that was refused for lack of it. */
export class ConsentsStore {
  items: readonly ConsentState[] = []

  readonly loading = new Operation('read')
  /** Asks once more for one that was missing, between a tap and what it begins. */
  readonly checking = new Operation('read')
  readonly giving = new Operation()
  readonly withdrawing = new Operation()

  /** What a request was refused for, until it is agreed to or put off. */
  private refusedFor: readonly Agreement[] = []
  /** New versions the user wants to read later. */
  private putOff: readonly Agreement[] = []

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
    deps.api.client.onConsentRequired(this.ask)
  }

  /** What has to be asked now, wherever the user is. */
  get asked(): readonly Agreement[] {
    const due = this.deps.session.user?.consentsDue ?? []
    return agreements.filter(
      (document) => this.refusedFor.includes(document) || (due.includes(document) && !this.putOff.includes(document)),
    )
  }

  /** True when one of those asked for is needed for the wallet as a whole, so that it can't be put off. */
  get mustAgree(): boolean {
    return this.asked.some(isAccountAgreement)
  }

  load(): Promise<boolean> {
    return this.loading.run(() => this.deps.api.consents.list(), this.keep)
  }

  /** Agrees to these texts in the version this build shows. */
  give(documents: readonly Agreement[]): Promise<boolean> {
    return this.giving.run(
      async () => {
        let list: ConsentList = { items: [] }
        for (const document of documents) list = await this.deps.api.consents.give(document)
        await this.deps.session.loadUser()
        return list
      },
      (list) => {
        this.keepNew(list)
        this.refusedFor = this.refusedFor.filter((document) => !documents.includes(document))
      },
    )
  }

  /** Withdraws one; what was done before stays done. Without the terms or the privacy policy the user is signed out. */
  withdraw(document: Agreement): Promise<boolean> {
    return this.withdrawing.run(async () => {
      const list = await this.deps.api.consents.withdraw(document)
      if (isAccountAgreement(document)) await this.deps.session.leave()
      else runInAction(() => this.keepNew(list))
    })
  }

  /** Asks on the page that is shown, because the server refused something for lack of this consent. */
  ask(document: Agreement): void {
    if (!this.refusedFor.includes(document)) this.refusedFor = [...this.refusedFor, document]
  }

  /**
   * Goes on with what needs this consent. Where the server tells that it is missing it is asked for instead, before a
   * secret is typed; as long as that is not known the server decides. What it told before is asked again: the consent may
   * have been given since with what it is for, a card or an identity.
   */
  async whenGiven(document: Agreement | null, proceed: () => void): Promise<void> {
    if (this.isMissing(document)) await this.checking.run(() => this.deps.api.consents.list(), this.keep)
    if (document !== null && this.isMissing(document)) this.ask(document)
    else proceed()
  }

  /** Asks no more for now. */
  putOffAsked(): void {
    this.putOff = [...this.putOff, ...this.asked]
    this.refusedFor = []
    this.giving.reset()
  }

  reset(): void {
    this.items = []
    this.refusedFor = []
    this.putOff = []
    for (const operation of [this.loading, this.checking, this.giving, this.withdrawing]) operation.reset()
  }

  private isMissing(document: Agreement | null): boolean {
    return this.items.some((item) => item.document === document && item.status !== 'given')
  }

  private keepNew(list: ConsentList): void {
    this.loading.supersede()
    this.keep(list)
  }

  private keep({ items }: ConsentList): void {
    this.items = items
  }
}
