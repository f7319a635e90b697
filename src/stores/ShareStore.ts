import { makeAutoObservable } from 'mobx'
import type { Api } from '@/api/api'
import type { Merchant } from '@/api/types'
import type { ShareCard, ShareHost } from '@/host/share/types'
import { Operation } from './Operation'
import type { SessionStore } from './SessionStore'

type Deps = { api: Api; share: ShareHost; session: SessionStore }

/** What a page wants to show a friend; whose card it is, and about which merchant, is added here. */
export interface Invitation extends Pick<ShareCard, 'title' | 'path' | 'imageUrl' | 'description'> {
  readonly merchantId?: string
}

/** Cards for friends, and what a friend sees who opened one. Sharing earns nothing: hosts do not tell who shared. */
export class ShareStore {
  /** The merchant a card is about. */
  merchant: Merchant | null = null

  readonly loading = new Operation('read')

  constructor(private readonly deps: Deps) {
    makeAutoObservable<this, 'deps'>(this, { deps: false }, { autoBind: true })
  }

  /** What the page hands to its host when somebody shares; made at once, because hosts wait for nothing. */
  message(invitation: Invitation): object {
    return this.deps.share.message(this.cardOf(invitation))
  }

  /** A link to copy where there is no share sheet; null where the host has its own. */
  link(invitation: Invitation): string | null {
    return this.deps.share.link(this.cardOf(invitation))
  }

  /** Whether this user sent the card that brought them here. */
  isOwn(shareCode: string): boolean {
    return shareCode !== '' && this.deps.session.user?.shareCode === shareCode
  }

  loadMerchant(merchantId: string): Promise<boolean> {
    if (this.merchant?.id !== merchantId) this.merchant = null
    return this.loading.run(
      () => this.deps.api.merchants.loadPartner(merchantId),
      (merchant) => (this.merchant = merchant),
      merchantId,
    )
  }

  private cardOf({ merchantId, ...card }: Invitation): ShareCard {
    const { user } = this.deps.session
    return { ...card, query: { ...(user ? { s: user.shareCode } : {}), ...(merchantId ? { m: merchantId } : {}) } }
  }
}
