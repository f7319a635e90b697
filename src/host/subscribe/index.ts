import { unsupported } from '../unsupported'
import type { SubscribeHost } from './types'

export const subscribe: SubscribeHost = {
  ask: unsupported('subscribed messages'),
}
