import Taro from '@tarojs/taro'
import { isOnline } from '../connection'
import { hostField } from './fields'
import { nameTabs } from './tabs'
import type { SystemHost } from './types'

/** What both mini-program hosts do alike. */
export const miniProgramSystem: Pick<
  SystemHost,
  'describeField' | 'isOnline' | 'onOnlineChange' | 'nameTabs' | 'useLanguage'
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
}
