import { unsupported } from '../unsupported'
import type { UpdateHost } from './types'

export const update: UpdateHost = {
  onReady: unsupported('updates'),
  apply: unsupported('updates'),
}
