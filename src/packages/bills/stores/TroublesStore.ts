import { makeAutoObservable } from 'mobx'
import type { Bill, BillPage } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'

const pageSize = 20

/** The user's matters that are still open, and those that failed, newest first. */
export class TroublesStore {
  items: Bill[] = []

  readonly listing = new Operation('read')
  readonly loadingMore = new Operation('read')

  private nextCursor: string | null = null

  constructor(private readonly context: StoreContext) {
    makeAutoObservable<this, 'context'>(this, { context: false }, { autoBind: true })
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** What is not known yet: nothing of it may be paid again. */
  get open(): Bill[] {
    return this.items.filter(({ status }) => status === 'paying' || status === 'unknown')
  }

  get failed(): Bill[] {
    return this.items.filter(({ status }) => status === 'failed')
  }

  load(): Promise<boolean> {
    return this.listing.run(() => this.context.api.bills.list({ only: 'troubled', limit: pageSize }), this.keepFirst)
  }

  loadMore(): Promise<boolean> {
    const cursor = this.nextCursor
    if (cursor === null || this.listing.isBusy) return Promise.resolve(false)
    return this.loadingMore.run(
      () => this.context.api.bills.list({ only: 'troubled', cursor, limit: pageSize }),
      this.keepNext,
      cursor,
    )
  }

  reset(): void {
    this.items = []
    this.nextCursor = null
    this.listing.reset()
    this.loadingMore.reset()
  }

  private keepFirst({ items, nextCursor }: BillPage): void {
    this.items = items
    this.nextCursor = nextCursor
  }

  private keepNext({ items, nextCursor }: BillPage): void {
    this.items = [...this.items, ...items]
    this.nextCursor = nextCursor
  }
}
