import Taro from '@tarojs/taro'
import { noteRefusal } from '../log'
import { callWeChat } from '../native'
import { barColours } from './barColours'
import { miniProgramSystem } from './miniProgram'
import type { SystemHost } from './types'

/** WeChat's own text size in pixels when the user has not changed it. */
const normalFontPx = 17

export const system = {
  ...miniProgramSystem,
  read() {
    // The text size is missing from Taro's types (base library 2.23.4).
    const app = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & { fontSizeSetting?: number }
    const device = Taro.getDeviceInfo()
    const { safeArea, screenHeight } = Taro.getWindowInfo()
    return {
      colorScheme: app.theme === 'dark' ? 'dark' : 'light',
      fontScale: (app.fontSizeSetting ?? normalFontPx) / normalFontPx,
      safeAreaBottom: safeArea === undefined ? 0 : screenHeight - safeArea.bottom,
      deviceName: `${device.brand} ${device.model}`,
    }
  },
  onColorSchemeChange(listener) {
    const handleTheme = ({ theme }: { theme?: string }) => listener(theme === 'dark' ? 'dark' : 'light')
    Taro.onThemeChange(handleTheme)
    return () => Taro.offThemeChange(handleTheme)
  },
  paintBars(scheme) {
    const { text, background, surface, idle, active, line } = barColours[scheme]
    // Neither is there while a page without that bar is shown; the next page paints its own.
    callWeChat('setNavigationBarColor', { frontColor: text, backgroundColor: background }).catch((rejection) =>
      noteRefusal('setNavigationBarColor', rejection),
    )
    const style = { color: idle, selectedColor: active, backgroundColor: surface, borderStyle: line }
    callWeChat('setTabBarStyle', style).catch((rejection) => noteRefusal('setTabBarStyle', rejection))
  },
} satisfies SystemHost
