import { barColours } from './barColours'
import { ignoreDoubleTaps } from './doubleTaps'
import { browserField } from './fields'
import { nameTabs } from './tabs'
import type { SystemHost, TextSize } from './types'
import './bars.scss'
import './selection.scss'

const textSizes: readonly TextSize[] = ['normal', 'large', 'larger', 'elder']

const darkQuery = () => matchMedia('(prefers-color-scheme: dark)')

export const system = {
  describeField: browserField,
  read() {
    return {
      colorScheme: darkQuery().matches ? 'dark' : 'light',
      fontScale: 1,
      safeAreaBottom: 0,
      deviceName: browserName(navigator.userAgent),
    }
  },
  async isOnline() {
    return navigator.onLine
  },
  onOnlineChange(listener) {
    const handleChange = () => listener(navigator.onLine)
    addEventListener('online', handleChange)
    addEventListener('offline', handleChange)
    return () => {
      removeEventListener('online', handleChange)
      removeEventListener('offline', handleChange)
    }
  },
  onColorSchemeChange(listener) {
    const query = darkQuery()
    const handleChange = () => listener(query.matches ? 'dark' : 'light')
    query.addEventListener('change', handleChange)
    return () => query.removeEventListener('change', handleChange)
  },
  /** The preview draws its bars itself: they take the classes of theme and text, and the browser's frame the colour. */
  paintBars(scheme, textSize) {
    const { classList } = document.documentElement
    classList.toggle('theme-dark', scheme === 'dark')
    classList.toggle('theme-light', scheme === 'light')
    for (const size of textSizes) classList.toggle(`text-${size}`, size === textSize)
    let meta = document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')
    if (meta === null) {
      meta = document.createElement('meta')
      meta.name = 'theme-color'
      document.head.append(meta)
    }
    meta.content = barColours[scheme].background
  },
  nameTabs,
  ignoreDoubleTaps,
  useLanguage(language) {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
  },
} satisfies SystemHost

function browserName(userAgent: string): string {
  const names = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Safari: 'Safari' }
  const found = Object.entries(names).find(([token]) => userAgent.includes(`${token}/`))
  return found?.[1] ?? 'Browser'
}
