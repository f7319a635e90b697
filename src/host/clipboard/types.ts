export interface ClipboardHost {
  /** Never used for secrets or payment codes: other apps can read the clipboard. */
  copy(text: string): Promise<void>
}
