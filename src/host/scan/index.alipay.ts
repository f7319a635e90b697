import Taro from '@tarojs/taro'
import { inOwnSheet } from '../ownSheet'
import { scanFailure } from './failures'
import type { ScanHost } from './types'

export const scan = {
  async scan() {
    try {
      const { result } = await inOwnSheet(() => Taro.scanCode({ scanType: ['qrCode'] }))
      return result
    } catch (failure) {
      throw scanFailure(failure)
    }
  },
} satisfies ScanHost
