import Taro from '@tarojs/taro'
import { isOnline } from '../connection'
import { barColours } from './barColours'
import { nameTabs } from './tabs'
import type { SystemHost } from './types'

/** What both mini-program hosts do alike. */
export const miniProgramSystem: Pick<
  SystemHost,
  'isOnline' | 'onOnlineChange' | 'paintBars' | 'nameTabs' | 'useLanguage'
> = {
  isOnline,
  onOnlineChange(listener) {
    const handleChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
    Taro.onNetworkStatusChange(handleChange)
    return () => Taro.offNetworkStatusChange(handleChange)
  },
  paintBars(scheme) {
    const { text, background, surface, idle, active } = barColours[scheme]
    // Neither is there while a page without that bar is shown; the next page paints its own.
    Taro.setNavigationBarColor({ frontColor: text, backgroundColor: background }).catch(() => undefined)
    Taro.setTabBarStyle({ color: idle, selectedColor: active, backgroundColor: surface }).catch(() => undefined)
  },
  nameTabs,
  useLanguage: () => undefined,
}
