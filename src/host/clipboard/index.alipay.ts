import Taro from '@tarojs/taro'
import type { ClipboardHost } from './types'

export const clipboard = {
  async copy(text) {
    await Taro.setClipboardData({ data: text })
  },
} satisfies ClipboardHost
