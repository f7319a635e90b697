import { HostError } from '../errors'
import type { NfcHost } from './types'

/** Alipay reads tags itself: one that is touched opens the wallet as a scanned code does. */
export const nfc = {
  support: async () => 'none' as const,
  async read() {
    throw new HostError('NFC_UNSUPPORTED')
  },
  stop: async () => undefined,
} satisfies NfcHost
