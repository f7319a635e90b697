import { shareAddress } from './address'
import type { ShareCard, ShareHost } from './types'

/** WeChat has no place for a description. */
export const share = {
  message(card: ShareCard) {
    const { title, imageUrl } = card
    return { title, path: shareAddress(card, { leadingSlash: true }), ...(imageUrl === undefined ? {} : { imageUrl }) }
  },
  link: () => null,
} satisfies ShareHost
