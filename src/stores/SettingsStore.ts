import { makeAutoObservable, runInAction } from 'mobx'
import type { StorageHost } from '@/host/storage/types'
import type { ColorScheme, SystemHost, TextSize } from '@/host/system/types'
import { hasFields, Persisted } from './Persisted'

export type LanguageSetting = 'zh' | 'en'
export type ThemeSetting = 'system' | ColorScheme
export type TextSizeSetting = TextSize

export interface Settings {
  readonly language: LanguageSetting
  readonly theme: ThemeSetting
  readonly textSize: TextSizeSetting
  /** Whether the keys for the PIN change places each time, against eyes and smudges. */
  readonly hasShuffledKeys: boolean
}

/** Factors of the normal text size. */
export const textScales: Readonly<Record<TextSizeSetting, number>> = { normal: 1, large: 1.15, larger: 1.3, elder: 1.5 }

type Deps = { storage: StorageHost; system: SystemHost }

const defaults: Settings = { language: 'zh', theme: 'system', textSize: 'normal', hasShuffledKeys: false }

const shape = { language: 'string', theme: 'string', textSize: 'string', hasShuffledKeys: 'boolean' } as const

const themes: readonly string[] = ['system', 'light', 'dark']

const isSettings = (stored: unknown): stored is Settings => {
  if (!hasFields(stored, shape)) return false
  const { language, theme, textSize } = stored as Settings
  return ['zh', 'en'].includes(language) && themes.includes(theme) && textSize in textScales
}

/** How this person wants the wallet to look and speak, remembered on the device, and what the device says of itself. */
export class SettingsStore {
  language: LanguageSetting = defaults.language
  theme: ThemeSetting = defaults.theme
  textSize: TextSizeSetting = defaults.textSize
  hasShuffledKeys = defaults.hasShuffledKeys
  systemScheme: ColorScheme
  isOnline = true

  private readonly stored: Persisted<Settings>

  constructor(private readonly deps: Deps) {
    this.systemScheme = deps.system.read().colorScheme
    this.stored = new Persisted<Settings>(deps.storage, {
      key: 'settings',
      version: 2,
      defaults,
      parse: (stored) => (isSettings(stored) ? stored : null),
    })
    makeAutoObservable<this, 'deps' | 'stored'>(this, { deps: false, stored: false }, { autoBind: true })
  }

  /** What is shown now, whoever decided it. */
  get scheme(): ColorScheme {
    return this.theme === 'system' ? this.systemScheme : this.theme
  }

  get textScale(): number {
    return textScales[this.textSize]
  }

  async restore(): Promise<void> {
    const settings = await this.stored.load()
    runInAction(() => {
      this.language = settings.language
      this.theme = settings.theme
      this.textSize = settings.textSize
      this.hasShuffledKeys = settings.hasShuffledKeys
    })
  }

  setLanguage(language: LanguageSetting): void {
    this.language = language
    this.remember()
  }

  setTheme(theme: ThemeSetting): void {
    this.theme = theme
    this.remember()
  }

  setTextSize(textSize: TextSizeSetting): void {
    this.textSize = textSize
    this.remember()
  }

  setShuffledKeys(hasShuffledKeys: boolean): void {
    this.hasShuffledKeys = hasShuffledKeys
    this.remember()
  }

  /** Follows the device from now on: its network, its light or dark, and whose taps count. */
  followDevice(): void {
    const { system } = this.deps
    system.onOnlineChange(this.keepOnline)
    system.onColorSchemeChange(this.keepSystemScheme)
    system.ignoreDoubleTaps()
    void system.isOnline().then(this.keepOnline)
  }

  /** Native bars keep the colours of the page before until they are told. */
  paintBars(): void {
    this.deps.system.paintBars(this.scheme, this.textSize)
  }

  nameTabs(labels: readonly string[]): void {
    this.deps.system.nameTabs(labels)
  }

  private keepOnline(isOnline: boolean): void {
    this.isOnline = isOnline
  }

  private keepSystemScheme(scheme: ColorScheme): void {
    this.systemScheme = scheme
  }

  private remember(): void {
    const { language, theme, textSize, hasShuffledKeys } = this
    void this.stored.saveIfPossible({ language, theme, textSize, hasShuffledKeys })
  }
}
