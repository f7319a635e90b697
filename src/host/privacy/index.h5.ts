import { HostUnsupported } from '../errors'
import type { PrivacyHost } from './types'

/** A browser asks for camera and clipboard by itself. */
export const privacy = {
  agreeButtonId: null,
  onAsk: () => () => undefined,
  needsConsent: async () => false,
  async openContract() {
    throw new HostUnsupported('The privacy guide is a page of the wallet here.')
  },
} satisfies PrivacyHost
