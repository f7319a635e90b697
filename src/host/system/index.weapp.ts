import Taro from '@tarojs/taro'
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
      deviceName: `${device.brand} ${device.model}`.slice(0, 60),
    }
  },
  onColorSchemeChange(listener) {
    const handleTheme = ({ theme }: { theme?: string }) => listener(theme === 'dark' ? 'dark' : 'light')
    Taro.onThemeChange(handleTheme)
    return () => Taro.offThemeChange(handleTheme)
  },
} satisfies SystemHost
