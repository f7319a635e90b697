export type ColorScheme = 'light' | 'dark'

export interface SystemInfo {
  readonly colorScheme: ColorScheme
  /** The system's text size as a factor of its normal size. */
  readonly fontScale: number
  /** Pixels at the bottom that gestures and rounded corners take. */
  readonly safeAreaBottom: number
  /** A name for the device list, such as "iPhone 15". */
  readonly deviceName: string
}

export interface SystemHost {
  /**
   * What a field for digits is called here. The hosts show their digits for `number` and take a pasted text whole; the
   * browser's `number` is a quantity, which the wheel changes and which is empty as soon as there is a hyphen in it.
   */
  readonly digitsType: 'number' | 'text'
  read(): SystemInfo
  isOnline(): Promise<boolean>
  /** Both answer a function that ends the subscription. */
  onOnlineChange(listener: (online: boolean) => void): () => void
  onColorSchemeChange(listener: (scheme: ColorScheme) => void): () => void
  /** Colours of the native bars, which follow the theme setting rather than the system. */
  paintBars(scheme: ColorScheme): void
  /** The words of the native tab bar, in its order. */
  nameTabs(labels: readonly string[]): void
  /** Tells the host which language the pages are in, where it asks (screen readers of the browser do). */
  useLanguage(language: 'zh' | 'en'): void
  /** From now on the second tap of a double tap does not reach the page that the first led to. */
  ignoreDoubleTaps(): void
}
