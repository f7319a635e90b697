import Taro from '@tarojs/taro'
import { parseLaunch } from './parseLaunch'
import type { LaunchHost, LaunchOptions } from './types'

export const miniProgramLaunch: LaunchHost = {
  initial: () => parseLaunch(Taro.getLaunchOptionsSync() as LaunchOptions),
  onReturn(listener) {
    const handleShow = (options: unknown) => listener(parseLaunch(options as LaunchOptions))
    Taro.onAppShow(handleShow)
    return () => Taro.offAppShow(handleShow)
  },
}
