import { HostError } from '../errors'
import type { NfcHost } from './types'

/** Browsers read tags on some Androids only; the preview has its scanner. */
export const nfc = {
  support: async () => 'none' as const,
  async read() {
    throw new HostError('NFC_UNSUPPORTED')
  },
  stop: async () => undefined,
} satisfies NfcHost
