import { unsupported } from '../unsupported'
import type { PrivacyHost } from './types'

export const privacy: PrivacyHost = {
  agreeButtonId: null,
  onAsk: unsupported('privacy question'),
  needsConsent: unsupported('privacy question'),
  openContract: unsupported('privacy question'),
}
