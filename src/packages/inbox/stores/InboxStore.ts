import { makeAutoObservable } from 'mobx'
import type { Message, MessagePage } from '@/api/types'
import { Operation } from '@/stores/Operation'
import type { StoreContext } from '@/stores/StoreContext'
import { shanghaiDay } from '@/time/shanghai'
import { messagesApi } from './messagesApi'

const pageSize = 20

/** What the wallet has told this user, newest first. Being shown is being read. */
export class InboxStore {
  items: Message[] = []

  readonly listing = new Operation('read')
  readonly loadingMore = new Operation('read')
  readonly marking = new Operation()

  private nextCursor: string | null = null

  private readonly messagesApi: ReturnType<typeof messagesApi>

  constructor(private readonly context: StoreContext) {
    this.messagesApi = messagesApi(context.api.client)
    makeAutoObservable<this, 'context' | 'messagesApi'>(
      this,
      { context: false, messagesApi: false },
      { autoBind: true },
    )
  }

  get hasMore(): boolean {
    return this.nextCursor !== null
  }

  /** The loaded messages under their days (Shanghai time), newest first. */
  get byDay(): { day: string; items: Message[] }[] {
    const days = new Map<string, Message[]>()
    for (const message of this.items) {
      const day = shanghaiDay(message.createdAt)
      days.set(day, [...(days.get(day) ?? []), message])
    }
    return [...days].map(([day, items]) => ({ day, items }))
  }

  /**
   * Reads the first page anew and tells the server that it was seen. What was new keeps its mark for this visit. When
   * telling does not work the messages stay unread, and the next visit tells again.
   */
  async load(): Promise<boolean> {
    const isLoaded = await this.listing.run(() => this.messagesApi.list({ limit: pageSize }), this.keepFirstPage)
    if (isLoaded) await this.markRead()
    return isLoaded
  }

  loadMore(): Promise<boolean> {
    const cursor = this.nextCursor
    if (cursor === null || this.listing.isBusy) return Promise.resolve(false)
    return this.loadingMore.run(() => this.messagesApi.list({ cursor, limit: pageSize }), this.keepNextPage, cursor)
  }

  reset(): void {
    this.items = []
    this.nextCursor = null
    for (const operation of [this.listing, this.loadingMore, this.marking]) operation.reset()
  }

  private markRead(): Promise<boolean> {
    const [newest] = this.items
    if (newest === undefined || this.items.every(({ readAt }) => readAt !== null)) return Promise.resolve(true)
    return this.marking.run(
      () => this.messagesApi.markRead(newest.id),
      ({ unreadCount }) => this.keepUnread(unreadCount),
      newest.id,
    )
  }

  /** How many are left: the number on the bell. */
  private keepUnread(count: number): void {
    this.context.stores.session.keepUnreadMessages(count)
  }

  private keepFirstPage(page: MessagePage): void {
    // A page that was asked for after the old first one would leave a gap.
    this.loadingMore.reset()
    this.items = page.items
    this.nextCursor = page.nextCursor
    this.keepUnread(page.unreadCount)
  }

  private keepNextPage(page: MessagePage): void {
    const known = new Set(this.items.map(({ id }) => id))
    this.items = [...this.items, ...page.items.filter(({ id }) => !known.has(id))]
    this.nextCursor = page.nextCursor
  }
}
