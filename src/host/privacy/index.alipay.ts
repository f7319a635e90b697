import { HostUnsupported } from '../errors'
import type { PrivacyHost } from './types'

/** Alipay asks for each scope by itself; our own consent comes before, on our own pages. */
export const privacy = {
  agreeButtonId: null,
  onAsk: () => () => undefined,
  needsConsent: async () => false,
  async openContract() {
    throw new HostUnsupported('The privacy guide is a page of the wallet here.')
  },
} satisfies PrivacyHost
