import Taro from '@tarojs/taro'
import { scanFailure } from './failures'
import type { ScanHost } from './types'

export const scan = {
  async scan() {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
      return result
    } catch (failure) {
      throw scanFailure(failure)
    }
  },
} satisfies ScanHost
