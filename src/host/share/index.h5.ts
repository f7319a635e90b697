import { shareAddress } from './address'
import type { ShareCard, ShareHost } from './types'

/** The preview has no share sheet; a link to the same page is handed out instead. */
export const share = {
  message: (card: ShareCard) => ({ title: card.title }),
  link: (card: ShareCard) => `${location.origin}${location.pathname}#${shareAddress(card, { leadingSlash: true })}`,
} satisfies ShareHost
