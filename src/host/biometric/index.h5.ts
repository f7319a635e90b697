import { HostUnsupported } from '../errors'
import type { BiometricHost } from './types'

/** The preview is paid in with the PIN. */
export const biometric = {
  support: async () => [],
  async prove(_challenge: string) {
    throw new HostUnsupported('The preview asks for no fingerprint or face.')
  },
} satisfies BiometricHost
