import { unsupported } from '../unsupported'
import type { NfcHost } from './types'

export const nfc: NfcHost = {
  support: unsupported('NFC'),
  read: unsupported('NFC'),
  stop: unsupported('NFC'),
}
