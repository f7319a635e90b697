import type { ShareCard, ShareHost } from '@/host/share/types'
import type { SessionStore } from './SessionStore'

type Deps = { share: ShareHost; session: SessionStore }

/** What a page wants to show a friend; whose card it is, and about which merchant, is added here. */
export interface Invitation extends Pick<ShareCard, 'title' | 'path' | 'imageUrl' | 'description'> {
  readonly merchantId?: string
  /** A card that somebody may take a share by: such a page is about nothing else. */
  readonly card?: string
}

/** Cards for friends. Sharing earns nothing: hosts do not tell who shared. */
export class ShareStore {
  constructor(private readonly deps: Deps) {}

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

  private cardOf({ merchantId, card: collectionCard, ...card }: Invitation): ShareCard {
    if (collectionCard !== undefined) return { ...card, query: { card: collectionCard } }
    const { user } = this.deps.session
    return { ...card, query: { ...(user ? { s: user.shareCode } : {}), ...(merchantId ? { m: merchantId } : {}) } }
  }
}
