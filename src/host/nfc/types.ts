/** `off`: the phone can, but NFC is switched off. */
export type NfcSupport = 'ready' | 'off' | 'none'

export interface NfcHost {
  /** Asked while running: documents disagree on which phones can. */
  support(): Promise<NfcSupport>
  /**
   * Waits for a tag and answers its text or link; ends when the app is left. Rejects with HostError NFC_OFF,
   * NFC_NOT_AUTHORISED, NFC_NO_TAG, NFC_UNREADABLE, NFC_TAG_UNSUPPORTED, NFC_FAILED, NFC_UNSUPPORTED, or
   * HOST_CANCELLED after `stop`. Scanning is the way on from each.
   */
  read(): Promise<string>
  stop(): Promise<void>
}
