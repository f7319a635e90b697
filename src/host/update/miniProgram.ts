import Taro from '@tarojs/taro'
import type { UpdateHost } from './types'

/** Both hosts look for a new version at each cold start and download it by themselves. */
export const miniProgramUpdate: UpdateHost = {
  onReady(listener) {
    // Missing in the simulators and in very old clients, which update at the next cold start.
    if (typeof Taro.getUpdateManager !== 'function') return () => undefined
    let isListening = true
    Taro.getUpdateManager().onUpdateReady(() => {
      if (isListening) listener()
    })
    return () => {
      isListening = false
    }
  },
  apply: () => Taro.getUpdateManager().applyUpdate(),
}
