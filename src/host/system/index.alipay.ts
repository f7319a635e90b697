import Taro from '@tarojs/taro'
import { miniProgramSystem } from './miniProgram'
import type { SystemHost } from './types'

/** Alipay's text size in pixels when the user has not changed it. */
const normalFontPx = 16

export const system = {
  ...miniProgramSystem,
  read() {
    const info = Taro.getSystemInfoSync()
    return {
      // Alipay tells mini-programs nothing about the system's theme: light, until the user chooses dark in the settings.
      colorScheme: 'light',
      fontScale: (info.fontSizeSetting ?? normalFontPx) / normalFontPx,
      safeAreaBottom: info.safeArea === undefined ? 0 : info.screenHeight - info.safeArea.bottom,
      deviceName: `${info.brand} ${info.model}`.slice(0, 60),
    }
  },
  onColorSchemeChange() {
    return () => undefined
  },
} satisfies SystemHost
