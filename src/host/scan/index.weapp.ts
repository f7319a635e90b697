import Taro from '@tarojs/taro'
import { scanFailure } from './failures'
import type { ScanHost } from './types'

export const scan = {
  async scan() {
    try {
      const { result, path } = await Taro.scanCode({ scanType: ['qrCode'] })
      // WeChat's own mini-program codes carry a path instead of a text.
      return result || path || ''
    } catch (failure) {
      throw scanFailure(failure)
    }
  },
} satisfies ScanHost
