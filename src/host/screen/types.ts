export interface ScreenHost {
  /**
   * Full brightness for a code that is read off the screen. Answers what puts the old brightness back; that also
   * happens by itself when the app is left, since a host may not do it.
   */
  brighten(): Promise<() => Promise<void>>
  keepOn(on: boolean): Promise<void>
  /** Hides the page from screenshots and recordings as far as the host can; a host that cannot changes nothing. */
  hideOnCapture(hide: boolean): Promise<void>
  /** Tells of a screenshot taken. Answers what ends the subscription; hosts have room for one listener. */
  onCapture(listener: () => void): () => void
}
