import { HostUnsupported } from '../errors'
import type { SubscribeHost } from './types'

/** The preview's messages are in its inbox. */
export const subscribe = {
  async ask() {
    throw new HostUnsupported('A browser has no subscribed messages.')
  },
} satisfies SubscribeHost
