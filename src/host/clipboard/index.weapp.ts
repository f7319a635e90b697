import Taro from '@tarojs/taro'
import { hostFailure } from '../failures'
import type { ClipboardHost } from './types'

export const clipboard = {
  async copy(text) {
    try {
      await Taro.setClipboardData({ data: text })
    } catch (rejection) {
      // WeChat counts the clipboard among what its privacy guide must be agreed for.
      throw hostFailure(rejection, 'HOST_PERMISSION_DENIED')
    }
  },
} satisfies ClipboardHost
