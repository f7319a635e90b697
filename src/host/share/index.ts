import { unsupported } from '../unsupported'
import type { ShareHost } from './types'

export const share: ShareHost = {
  message: unsupported('sharing'),
  link: unsupported('sharing'),
}
