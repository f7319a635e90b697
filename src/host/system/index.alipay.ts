import Taro from '@tarojs/taro'
import { noteRefusal } from '../log'
import { callAlipay } from '../native'
import { barColours } from './barColours'
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
      deviceName: `${info.brand} ${info.model}`,
    }
  },
  onColorSchemeChange() {
    return () => undefined
  },
  paintBars(scheme) {
    const { text, background, surface, idle, active, line } = barColours[scheme]
    // Neither is there while a page without that bar is shown; the next page paints its own.
    callAlipay('setNavigationBarColor', { frontColor: text, backgroundColor: background }).catch((rejection) =>
      noteRefusal('setNavigationBarColor', rejection),
    )
    const style = { color: idle, selectedColor: active, backgroundColor: surface, borderStyle: line }
    callAlipay('setTabBarStyle', style).catch((rejection) => noteRefusal('setTabBarStyle', rejection))
  },
} satisfies SystemHost
