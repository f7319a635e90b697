import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { Bill, BillDetail, BillPage, MonthSummary } from '@/api/types'
import { shanghaiMonth } from '@/time/shanghai'
import { Operation } from './Operation'

const pageSize = 20
const recentCount = 3

/** A bill whose result nobody knows yet. A transfer that waits for its payee is in no doubt: it is theirs to accept. */
export type OpenBill = Bill & { readonly kind: Exclude<Bill['kind'], 'transfer'> }

function isOpenBill(bill: Bill): bill is OpenBill {
  return bill.kind !== 'transfer' && (bill.status === 'paying' || bill.status === 'unknown')
}

type Deps = { api: Api }

/** One list of everything that touched the user's money, by pages, and one bill in detail. */
export class BillsStore {
  items: Bill[] = []
  months: MonthSummary[] = []
  /** The month shown (2026-11), or null for all of them. */
  month: string | null = null
  /** Every month that was seen to have bills, newest first: what the filter offers. */
  knownMonths: string[] = []
  recent: Bill[] = []
  /** Whether this user has ever paid, as far as the last page of bills tells. */
  hasPaid = false
  opened: BillDetail | null = null

  readonly listing = new Operation('read')
  readonly loadingMore = new Operation('read')
  readonly loadingRecent = new Operation('read')
  readonly opening = new Operation('read')

  private nextCursor: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** Recent bills whose result is not known yet. */
  get openRecent(): OpenBill[] {
    return this.recent.filter(isOpenBill)
  }

  get isEmpty(): boolean {
    return this.listing.status === 'ready' && this.items.length === 0
  }

  /** The loaded bills under their months, newest first. */
  get byMonth(): { summary: MonthSummary; items: Bill[] }[] {
    return this.months
      .map((summary) => ({
        summary,
        items: this.items.filter((bill) => shanghaiMonth(bill.occurredAt) === summary.month),
      }))
      .filter(({ items }) => items.length > 0)
  }

  /** Reads the first page anew. */
  load(): Promise<boolean> {
    const month = this.month ?? undefined
    return this.listing.run(() => this.deps.api.bills.list({ limit: pageSize, month }), this.keepFirstPage, month)
  }

  loadMore(): Promise<boolean> {
    const cursor = this.nextCursor
    if (cursor === null || this.listing.isBusy) return Promise.resolve(false)
    const month = this.month ?? undefined
    return this.loadingMore.run(
      () => this.deps.api.bills.list({ cursor, limit: pageSize, month }),
      this.keepNextPage,
      `${month ?? ''} ${cursor}`,
    )
  }

  showMonth(month: string | null): Promise<boolean> {
    this.month = month
    this.items = []
    this.nextCursor = null
    this.loadingMore.reset()
    return this.load()
  }

  loadRecent(): Promise<boolean> {
    return this.loadingRecent.run(() => this.deps.api.bills.list({ limit: pageSize }), this.keepRecent)
  }

  open(billId: string): Promise<boolean> {
    if (this.opened?.id !== billId) this.opened = null
    return this.opening.run(
      () => this.deps.api.bills.load(billId),
      (bill) => (this.opened = bill),
      billId,
    )
  }

  reset(): void {
    this.items = []
    this.months = []
    this.knownMonths = []
    this.month = null
    this.recent = []
    this.hasPaid = false
    this.opened = null
    this.nextCursor = null
    for (const operation of [this.listing, this.loadingMore, this.loadingRecent, this.opening]) operation.reset()
  }

  private keepFirstPage(page: BillPage): void {
    // A page that was asked for after the old first one would leave a gap.
    this.loadingMore.reset()
    this.items = page.items
    this.months = page.months
    this.nextCursor = page.nextCursor
    this.keepMonths(page)
  }

  private keepNextPage(page: BillPage): void {
    const known = new Set(this.items.map((bill) => bill.id))
    this.items = [...this.items, ...page.items.filter((bill) => !known.has(bill.id))]
    const knownMonths = new Set(this.months.map((summary) => summary.month))
    this.months = [...this.months, ...page.months.filter((summary) => !knownMonths.has(summary.month))]
    this.nextCursor = page.nextCursor
    this.keepMonths(page)
  }

  private keepMonths({ months }: BillPage): void {
    const seen = months.filter(({ count }) => count > 0).map(({ month }) => month)
    this.knownMonths = [...new Set([...this.knownMonths, ...seen])].sort().reverse()
  }

  private keepRecent(page: BillPage): void {
    const isFullPage = page.nextCursor !== null
    this.recent = page.items.slice(0, recentCount)
    this.hasPaid = isFullPage || page.items.some(({ kind, status }) => kind === 'payment' && status === 'succeeded')
  }
}
