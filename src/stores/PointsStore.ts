import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { Points, PointsEntry, PointsPage } from '@/api/types'
import { Operation } from './Operation'

const pageSize = 20

type Deps = { api: Api }

/** Points earned at partner merchants. */
export class PointsStore {
  points: Points | null = null
  entries: PointsEntry[] = []

  readonly loading = new Operation('read')
  readonly listing = new Operation('read')
  readonly loadingMore = new Operation('read')

  private nextCursor: string | null = null

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  load(): Promise<boolean> {
    return this.loading.run(
      () => this.deps.api.points.load(),
      (points) => (this.points = points),
    )
  }

  loadEntries(): Promise<boolean> {
    return this.listing.run(() => this.deps.api.points.listEntries({ limit: pageSize }), this.keepFirstPage)
  }

  loadMoreEntries(): Promise<boolean> {
    const cursor = this.nextCursor
    if (cursor === null || this.listing.isBusy) return Promise.resolve(false)
    return this.loadingMore.run(
      () => this.deps.api.points.listEntries({ cursor, limit: pageSize }),
      this.keepNextPage,
      cursor,
    )
  }

  reset(): void {
    this.points = null
    this.entries = []
    this.nextCursor = null
    for (const operation of [this.loading, this.listing, this.loadingMore]) operation.reset()
  }

  private keepFirstPage(page: PointsPage): void {
    // A page that was asked for after the old first one would leave a gap.
    this.loadingMore.reset()
    this.entries = page.items
    this.nextCursor = page.nextCursor
  }

  private keepNextPage(page: PointsPage): void {
    const known = new Set(this.entries.map((entry) => entry.id))
    this.entries = [...this.entries, ...page.items.filter((entry) => !known.has(entry.id))]
    this.nextCursor = page.nextCursor
  }
}
