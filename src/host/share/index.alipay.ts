import { shareAddress } from './address'
import type { ShareCard, ShareHost } from './types'

/** `imageUrl` is the picture of the card sent to a friend, `bgImgUrl` the one of the panel that asks where to. */
export const share = {
  message(card: ShareCard) {
    const { title, description, imageUrl } = card
    return {
      title,
      path: shareAddress(card, { leadingSlash: false }),
      ...(description === undefined ? {} : { desc: description }),
      ...(imageUrl === undefined ? {} : { imageUrl, bgImgUrl: imageUrl }),
    }
  },
  link: () => null,
} satisfies ShareHost
