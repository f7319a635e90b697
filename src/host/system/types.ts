export type ColorScheme = 'light' | 'dark'

export type TextSize = 'normal' | 'large' | 'larger' | 'elder'

export interface SystemInfo {
  readonly colorScheme: ColorScheme
  /** The system's text size as a factor of its normal size. */
  readonly fontScale: number
  /** Pixels at the bottom that gestures and rounded corners take. */
  readonly safeAreaBottom: number
  /** A name for the device list, such as "iPhone 15". */
  readonly deviceName: string
}

/** What a field is for. */
export interface FieldNeeds {
  /** Which keys to offer. */
  readonly keys: 'text' | 'digits' | 'idNumber'
  /** What a screen reader calls it. */
  readonly label: string
  /** Whether what stands in it was refused. */
  readonly isFailed: boolean
}

/** What Taro's input element is given for it. */
export interface FieldAttributes {
  readonly type: 'text' | 'number' | 'idcard'
  readonly ariaLabel?: string
  /** For the browser's own element in Taro's. */
  readonly nativeProps?: Readonly<Record<string, string>>
}

export interface SystemHost {
  /** How a field is described to the host's own input. */
  describeField(needs: FieldNeeds): FieldAttributes
  read(): SystemInfo
  isOnline(): Promise<boolean>
  /** Both answer a function that ends the subscription. */
  onOnlineChange(listener: (online: boolean) => void): () => void
  onColorSchemeChange(listener: (scheme: ColorScheme) => void): () => void
  /** Colours of the native bars, which follow the theme setting rather than the system. Their words grow where they can. */
  paintBars(scheme: ColorScheme, textSize: TextSize): void
  /** The words of the native tab bar, in its order. */
  nameTabs(labels: readonly string[]): void
  /** Tells the host which language the pages are in, where it asks (screen readers of the browser do). */
  useLanguage(language: 'zh' | 'en'): void
  /** From now on the second tap of a double tap does not reach the page that the first led to. */
  ignoreDoubleTaps(): void
}
