import Taro from '@tarojs/taro'
import { isOnline } from '../connection'
import { hostField } from './fields'
import { nameTabs } from './tabs'
import type { SystemHost } from './types'

/** What both mini-program hosts do alike. */
export const miniProgramSystem: Pick<
  SystemHost,
  'describeField' | 'isOnline' | 'onOnlineChange' | 'nameTabs' | 'useLanguage' | 'ignoreDoubleTaps'
> = {
  describeField: hostField,
  isOnline,
  onOnlineChange(listener) {
    const handleChange = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
    Taro.onNetworkStatusChange(handleChange)
    return () => Taro.offNetworkStatusChange(handleChange)
  },
  nameTabs,
  useLanguage: () => undefined,
  // The hosts take no tap while a page moves in.
  ignoreDoubleTaps: () => undefined,
}
